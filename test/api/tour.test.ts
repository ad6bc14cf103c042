import { expect, test, vi } from 'vitest';
import { STORIES } from '#main/tour/stories/stories.ts';
import { kuaiban } from '../live/instance.ts';

type Told = { readonly ok: boolean; readonly visits: readonly { readonly region: string; readonly event: string; readonly who: string; readonly problems: readonly string[] }[]; readonly stories: readonly { readonly id: string; readonly ok: boolean; readonly steps: readonly { readonly ok: boolean }[] }[] };

// Some hundred applications of a few requests each and all stories, on an instance that has to start first.
vi.setConfig({ testTimeout: 600_000 });

/** Steps that came otherwise, with whose story it was. */
const otherwise = (stories: Told['stories']) => stories.flatMap(({ id, steps }) => steps.filter(({ ok }) => !ok).map((step) => ({ story: id, ...step })));

test('with every tenth call to a department failing, the tour goes through every life event of every city and tells every story, and everything comes as its people expect, because the platform asks again by itself', async () => {
  const { code, out, said } = await kuaiban('', 'tour', '--failing', '10', '--json');
  // Where it broke off there is nothing to read but what it complained of.
  expect(out.trimEnd().endsWith('}'), `ended with ${code}: ${said.slice(-4_000)}`).toBe(true);
  const { ok, visits, stories } = JSON.parse(out) as Told;
  expect(otherwise(stories)).toEqual([]);
  expect(stories.map(({ id }) => id).toSorted()).toEqual(STORIES.map(({ id }) => id).toSorted());
  expect(visits.filter(({ problems }) => problems.length > 0)).toEqual([]);
  expect([code, ok]).toEqual([0, true]);
  expect(new Set(visits.map(({ region }) => region)).size).toBe(6);
  expect(new Set(visits.map(({ event }) => event)).size).toBeGreaterThanOrEqual(18);
});

test('given a word that is neither a city nor an event nor a story, then the command says how it is used and names the stories', async () => {
  const { code, said } = await kuaiban('', 'tour', 'nowhere');
  expect([code, said.includes('withdrawn')]).toEqual([2, true]);
});
