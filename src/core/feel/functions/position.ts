/**
 * The place that a position means among so many: counted from 1, or from the last one backwards where it is negative. Undefined where it
 * means none (DMN 1.5, tables 74 and 75, note 1).
 */
export function placeOf(position: number, count: number): number | undefined {
  if (!Number.isInteger(position) || position === 0 || Math.abs(position) > count) return undefined;
  return position > 0 ? position - 1 : count + position;
}

/** So many items, at least one, from a position on; all to the end without a length. Null where there are not so many. */
export function partOf<T>(items: readonly T[], position: number, length?: number): readonly T[] | null {
  const from = placeOf(position, items.length);
  if (from === undefined) return null;
  if (length === undefined) return items.slice(from);
  return Number.isInteger(length) && length >= 1 && from + length <= items.length ? items.slice(from, from + length) : null;
}
