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
  expect(offered.filter(({ apart }) => apart === 'administrators').map(({ login, folded }) => [login, folded])).toEqual([['0901', undefined], ['0911', undefined], ['0912', undefined], ['0921', undefined]]);
});
