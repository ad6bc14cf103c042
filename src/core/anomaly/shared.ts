import { CASES, type Found, type Observation } from './observation.ts';
import type { Settings } from './settings.ts';
import { touch, type Working } from './state.ts';

/** Beyond what is waited for so many more persons are kept. */
const MORE = 10;
/** So many persons are kept of one thing, however many come. */
const KEPT = 1_000;

/**
 * Whether more persons have an account, a telephone number or a helper in common than a household or a neighbour explains: different persons
 * within a time, counted exactly. Another alarm comes once as many again have been added; of more than are kept, once all of these have come since the last.
 */
export function observeShared(working: Working, { at, case: number, class: kind, key, person }: Extract<Observation, { kind: 'shared' }>, { shared, keys }: Settings): Found | undefined {
  const one = touch(working.shared, `${kind}/${key}`, keys, () => ({ persons: [], alarmed: 0 }));
  const most = shared.most[kind];
  one.persons = one.persons.filter(([who, when]) => who !== person && when > at - shared.withinMs);
  one.persons.push([person, at, number]);
  const kept = Math.max(2 * most + MORE, Math.min(2 * one.alarmed + MORE, KEPT));
  if (one.persons.length > kept) one.persons.shift();
  if (one.persons.length <= most) one.alarmed = 0;
  const areAllNew = one.persons.length >= KEPT && one.persons[0]![1] > (one.alarmedAt ?? 0);
  if (one.persons.length <= Math.max(most, 2 * one.alarmed) && !areAllNew) return undefined;
  Object.assign(one, { alarmed: one.persons.length, alarmedAt: at });
  if (one.open) return undefined;
  return { detector: 'shared', class: kind, key, since: Math.min(...one.persons.map(([, when]) => when)), at, observed: one.persons.length, expected: most, cases: one.persons.slice(-CASES).map(([, , each]) => each) };
}
