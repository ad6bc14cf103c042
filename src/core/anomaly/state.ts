/** Of one who hands in: `fast` and `slow` are counts that fade, over the window and over the memory; `peak` is the largest burst of before that was in order, `top` that of the one that runs. */
export type BurstKey = { fast: number; slow: number; last: number; peak: number; top: number; since: number; alarmed: boolean; cases: string[] };
/** Of one thing that persons have in common: who, and when last; of the last alarm how many they were, and when. */
export type SharedKey = { persons: [person: string, at: number, number: string][]; alarmed: number; alarmedAt?: number };
/** Of one share: what was seen before, the two sums of Page’s test, since when each has grown, and how long the same answer has come in a row. */
export type ShareKey = { n: number; yes: number; up: number; down: number; upSince: number; downSince: number; run: number; runYes: boolean; runSince: number; alarmed: boolean; last: number; cases: string[] };

/** What the watch remembers of a region. Plain JSON and bounded: a thousandfold load makes it no larger. */
export type WatchState = { readonly bursts: Readonly<Record<string, BurstKey>>; readonly shared: Readonly<Record<string, SharedKey>>; readonly shares: Readonly<Record<string, ShareKey>> };

export const EMPTY: WatchState = { bursts: {}, shared: {}, shares: {} };

/** The parts of a state while observations are taken in: the last seen are last. */
export type Working = { readonly bursts: Map<string, BurstKey>; readonly shared: Map<string, SharedKey>; readonly shares: Map<string, ShareKey> };

/** What is remembered of a key, made new where nothing is; moved to the end, and the one seen longest ago forgotten where there are too many. */
export function touch<T>(map: Map<string, T>, key: string, most: number, fresh: () => T): T {
  const found = map.get(key) ?? fresh();
  map.delete(key);
  map.set(key, found);
  if (map.size > most) map.delete(map.keys().next().value!);
  return found;
}

/** Remember the latest cases, not more than so many. */
export function keepCase(cases: string[], number: string, most: number): void {
  if (cases.at(-1) === number) return;
  cases.push(number);
  if (cases.length > most) cases.shift();
}
