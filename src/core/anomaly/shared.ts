import { CASES, type Found, type Observation } from './observation.ts';
import type { Settings } from './settings.ts';
import { touch, type Working } from './state.ts';

/** Beyond the limit so many more persons are counted. */
const MORE = 10;

/**
 * Whether more persons have an account, a telephone number or a helper in common than a household or a neighbour explains: different persons
 * within a time, counted exactly. Another alarm comes only once as many again have been added.
 */
export function observeShared(working: Working, { at, case: number, class: kind, key, person }: Extract<Observation, { kind: 'shared' }>, { shared, keys }: Settings): Found | undefined {
  const one = touch(working.shared, `${kind}/${key}`, keys, () => ({ persons: [], alarmed: 0 }));
  const most = shared.most[kind];
  one.persons = one.persons.filter(([who, when]) => who !== person && when > at - shared.withinMs);
  one.persons.push([person, at, number]);
  if (one.persons.length > 2 * most + MORE) one.persons.shift();
  if (one.persons.length <= most) one.alarmed = 0;
  if (one.persons.length <= Math.max(most, 2 * one.alarmed)) return undefined;
  one.alarmed = one.persons.length;
  if (one.open) return undefined;
  return { detector: 'shared', class: kind, key, since: Math.min(...one.persons.map(([, when]) => when)), at, observed: one.persons.length, expected: most, cases: one.persons.slice(-CASES).map(([, , each]) => each) };
}
