import { addDays, dayOf, millisecondsOf } from '../clocks/day.ts';
import type { Hash } from '../id.ts';

/** So many days ahead, today included, a commitment is published: whoever wants can keep a copy long before a seed is used. */
export const DAYS_AHEAD = 7;

/** A seed is 256 bits of chance as 64 hex digits, one for each region and day. */
export function isSeed(seed: string): boolean {
  return /^[0-9a-f]{64}$/.test(seed);
}

/** What is published of a seed before its day: the hex SHA-256 of its 64 digits. Throws for anything that is no seed. */
export function commitmentOf(seed: string, hash: Hash): string {
  if (!isSeed(seed)) throw new RangeError('a seed has 64 hex digits');
  return hash(seed);
}

/** The days from today on that still lack a commitment. A day that has one keeps it: a seed is never replaced. */
export function daysToCommit(today: string, committed: readonly string[], ahead: number = DAYS_AHEAD): readonly string[] {
  const known = new Set(committed);
  return Array.from({ length: ahead }, (_, index) => addDays(today, index)).filter((day) => !known.has(day));
}

/** A seed is published once its day is over: nothing is drawn with it any more, and everybody can recompute what was. */
export function isRevealed(day: string, today: string): boolean {
  return day < today;
}

/**
 * When a commitment was published: `ahead` of its day (UTC+8), as promised · `before-use`, on the day itself but before its first draw,
 * as on the very first day of a region · `late`, after a draw: such a seed could have been chosen to suit, and the draws of that day prove nothing.
 */
export function timingOf(day: string, publishedAt: string, firstDrawAt: string | null): 'ahead' | 'before-use' | 'late' {
  if (dayOf(publishedAt) < day) return 'ahead';
  return firstDrawAt === null || millisecondsOf(publishedAt) <= millisecondsOf(firstDrawAt) ? 'before-use' : 'late';
}
