import { isRare } from './burst.ts';
import type { Found, Observation } from './observation.ts';
import type { Settings } from './settings.ts';
import { touch, type Working } from './state.ts';

/** Of what was the largest so much is left with each list that is smaller: a list of long ago is no measure for ever. */
const FADES = 0.97;

/**
 * Whether a department’s list says otherwise than before in far more records than its lists are used to: the largest earlier one that was in order is ordinary. A list whose
 * changes are that many has at most the chance `falseOnce` (Chernoff’s bound, as for bursts), is at least twice as large, and never below the floor. The first lists only teach: what is new to the house is new in all of them.
 */
export function observeList({ lists }: Working, { at, key, changed }: Extract<Observation, { kind: 'listed' }>, { list, burst, keys }: Settings): Found | undefined {
  const one = touch(lists, `list/${key}`, keys, () => ({ seen: 0, largest: 0, last: at }));
  const ordinary = Math.max(1, one.largest);
  const [known, since] = [one.seen >= list.warmUp, one.last];
  one.seen += 1;
  one.last = at;
  if (known && changed >= list.floor && changed >= 2 * ordinary && isRare(changed, ordinary, burst.falseOnce)) return { detector: 'list', class: 'list', key, since, at, observed: changed, expected: Math.round(ordinary), cases: [] };
  one.largest = Math.max(changed, one.largest * FADES);
  return undefined;
}
