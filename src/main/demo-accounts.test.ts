import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { linyi } from '../../test/support/linyi.ts';
import { demoAccounts } from './demo-accounts.ts';

test('given a demo of any city, then no officer is offered by the code of a line of work or of a role', () => {
  for (const region of linyi.catalog.regions.keys()) {
    const officers = demoAccounts(linyi.catalog, { seed: 'kuaiban', day: '2026-11-21' }, region).filter(({ kind }) => kind === 'staff');
    expect(officers.length).toBeGreaterThan(0);
    for (const { story } of officers) {
      expect(story.zh).not.toMatch(/[a-z]/u);
      expect(story.en).not.toMatch(/[a-z]-[a-z]|\p{Script=Han}/u);
    }
  }
});

test('given the demo of a city, then its administrators are no longer hidden among the many of a kind', () => {
  const offered = demoAccounts(linyi.catalog, { seed: 'kuaiban', day: '2026-11-21' }, '371300');
  expect(offered.filter(({ under, folded }) => under && !folded).map(({ login, folded }) => [login, folded])).toEqual([['0901', undefined], ['0911', undefined], ['0912', undefined], ['0921', undefined]]);
});

test('given the demo of the home city, then for each life event that a person can hand in there is somebody to try it as, and whom the README names is among them', () => {
  const tried = demoAccounts(linyi.catalog, { seed: 'kuaiban', day: '2026-11-21' }, '371300').filter(({ kind }) => kind === 'person');
  for (const event of ['retirement', 'graduate-employment', 'work-injury', 'bereavement', 'social-card', 'founding']) expect(tried.filter(({ under }) => under?.zh === linyi.catalog.lifeEvents.get(event)?.zh), event).not.toEqual([]);
  const named = [...readFileSync('README.md', 'utf8').matchAll(/sign in as (\p{Script=Han}+)/gu)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(2);
  expect(named.filter((name) => !tried.some(({ label }) => label.zh === name))).toEqual([]);
});
