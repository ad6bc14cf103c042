/** Of one who hands in: `fast` and `slow` are counts that fade, over the window and over the memory; `peak` is the largest burst of before that was in order, `top` that of the one that runs, `cleared` how much of it was found in order already. */
export type BurstKey = { fast: number; slow: number; last: number; peak: number; top: number; cleared?: number; since: number; alarmed: boolean; cases: string[] };
/** Of one thing that persons have in common: who, and when last; of the last alarm how many they were, and when. */
export type SharedKey = { persons: [person: string, at: number, number: string][]; alarmed: number; alarmedAt?: number; /** A supervisor has found that many may have it in common: a computer of a library, an address of a dormitory. */ open?: true };
/** Of one share: what was seen before, the two sums of Page’s test, since when each has grown, and how long the same answer has come in a row. */
export type ShareKey = { n: number; yes: number; up: number; down: number; upSince: number; downSince: number; run: number; runYes: boolean; runSince: number; alarmed: boolean; last: number; cases: string[] };

/** Of one list of a department: how many were seen, in how many records the largest said otherwise than before (it fades), when the last came. */
export type ListKey = { seen: number; largest: number; last: number };

/** What the watch remembers of a region. Plain JSON and bounded: a thousandfold load makes it no larger. */
export type WatchState = { readonly bursts: Readonly<Record<string, BurstKey>>; readonly shared: Readonly<Record<string, SharedKey>>; readonly shares: Readonly<Record<string, ShareKey>>; /** Not in what was remembered before there was such a part. */ readonly lists?: Readonly<Record<string, ListKey>> };

export const EMPTY: WatchState = { bursts: {}, shared: {}, shares: {}, lists: {} };

/** Keys by their class, so that those of one drive out none of another: the last seen are last. */
export type Classed<T> = Map<string, Map<string, T>>;
/** The parts of a state while observations are taken in. */
export type Working = { readonly bursts: Classed<BurstKey>; readonly shared: Classed<SharedKey>; readonly shares: Classed<ShareKey>; readonly lists: Classed<ListKey> };

/** The keys of a part (`class/key`), each changed by `copy`, by their class. */
export function classed<T>(part: Readonly<Record<string, T>>, copy: (one: T) => T): Classed<T> {
  const all: Classed<T> = new Map();
  for (const [key, one] of Object.entries(part)) ofClass(all, key).set(key, copy(one));
  return all;
}

/** The same back again. */
export function flat<T>(all: Classed<T>): Record<string, T> {
  return Object.fromEntries([...all.values()].flatMap((each) => [...each]));
}

function ofClass<T>(all: Classed<T>, key: string): Map<string, T> {
  const kind = key.slice(0, key.indexOf('/'));
  const found = all.get(kind) ?? new Map<string, T>();
  all.set(kind, found);
  return found;
}

/** What is remembered of a key, made new where nothing is; moved to the end, and the one of its class that was seen longest ago forgotten where there are too many. */
export function touch<T>(all: Classed<T>, key: string, most: number, fresh: () => T): T {
  const map = ofClass(all, key);
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
