import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadRules } from '#main/load-rules.ts';
import { jointView } from './joint-matters-view.ts';

const REGION = '371300', FROM = '2026-01-01T00:00:00.000Z';
const compiled = await loadRules(join(import.meta.dirname, '../../../../catalog'));
const view = (approved: Readonly<Record<string, number>> = {}) => jointView(compiled, REGION, FROM, new Map(Object.entries(approved)));

test('given the catalogue of a city, then each joint matter names with whom, and no other matter stands there', () => {
  const { joint, inside, outside, told, matters } = view();
  expect(joint.length).toBeLessThanOrEqual(matters);
  expect([joint.filter((each) => each.inside.length > 0).length, joint.filter((each) => each.outside.length > 0).length, joint.filter((each) => each.told.length > 0).length]).toEqual([inside, outside, told]);
  expect(joint.every((each) => each.inside.length + each.outside.length > 0 && each.name.zh !== '' && each.name.en !== '')).toBe(true);
});

test('given what was approved, then trips are counted for joint matters whose old way is recorded, and never less than none', () => {
  const { joint } = view();
  const all = view(Object.fromEntries(joint.map(({ id }) => [id, 2])));
  expect(all.approved).toBe(2 * joint.length);
  expect(all.trips).toBe(all.joint.reduce((sum, { trips }) => sum + trips, 0));
  expect(all.joint.some(({ trips }) => trips > 0)).toBe(true);
  expect(all.joint.every(({ trips }) => trips >= 0 && trips % 2 === 0)).toBe(true);
  expect([view().trips, view({ nothing: 9 }).approved]).toEqual([0, 0]);
});

test('then what a notice counts elsewhere stands beside it in its own words', () => {
  expect(view().peers.map(({ quote }) => quote)).toEqual(expect.arrayContaining([expect.stringContaining('协同办事57项'), expect.stringContaining('3万多人次')]));
});
