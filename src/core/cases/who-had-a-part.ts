import type { Item } from './item.ts';
import { jointPeople } from './joint.ts';

/**
 * Everybody of the staff who had a part in an item, each once: who decided or confirmed it, looked at it again or does so now, sat in its joint review, or had it for a time. Whoever accepted the case
 * stands in the case, not in its items.
 */
export function whoHadAPart(item: Pick<Item, 'officer' | 'reviewer' | 'again' | 'reopened' | 'had' | 'joint'>): readonly string[] {
  const { officer, reviewer, again, reopened, had = [] } = item;
  return [...new Set([officer, reviewer, again?.officer, again?.reviewer, reopened?.officer, reopened?.reviewer, ...had.map((each) => each.officer), ...jointPeople(item)].flatMap((id) => id ?? []))];
}
