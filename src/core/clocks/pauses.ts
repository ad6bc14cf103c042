import type { Pause } from './clock.ts';
import { dayOf, millisecondsOf } from './day.ts';

/** A stretch of time in which the clock stood still, in milliseconds since 1970. */
export type Stretch = { readonly from: number; readonly to: number };

/**
 * The stretches in which the clock stood still, in order and without overlap, so that two pauses at once do not count twice.
 * A pause that goes on lasts until `now`; without `now` it counts for nothing yet. One that ends before it begins is none.
 */
export function stretches(pauses: readonly Pause[], now?: string): readonly Stretch[] {
  const all = pauses
    .map(({ from, to }) => ({ from: millisecondsOf(from), to: millisecondsOf(to ?? now ?? from) }))
    .filter(({ from, to }) => to > from)
    .toSorted((a, b) => a.from - b.from);
  const merged: Stretch[] = [];
  for (const next of all) {
    const last = merged.at(-1);
    if (last && next.from <= last.to) merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
    else merged.push(next);
  }
  return merged;
}

/**
 * Tells of a day whether it is not counted because of a pause: the clock stood still when the day ended.
 * So the day on which the clock stops is given back whole, the day on which it goes on counts, and a pause within one day costs nothing.
 * A clock that is stopped on its last day is therefore never overdue when it goes on.
 */
export function pausedDays(pauses: readonly Pause[], now?: string): (day: string) => boolean {
  const days = pauses.flatMap((pause) => {
    const [from, to] = [dayOf(pause.from), dayOf(pause.to ?? now ?? pause.from)];
    return to > from ? [{ from, to }] : [];
  });
  return (day) => days.some(({ from, to }) => from <= day && day < to);
}
