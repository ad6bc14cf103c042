/** From fewer turns than these nothing honest can be said of how long it takes. */
const ENOUGH = 5;

/**
 * How long somebody with so many before them waits, in minutes, by how far apart the last turns were begun: a range from the quicker to the slower
 * quarter. Nothing where too few were served today.
 */
export function estimateWait(begun: readonly string[], before: number): { readonly from: number; readonly to: number } | undefined {
  const times = begun.map((each) => Date.parse(each)).toSorted((a, b) => a - b);
  const gaps = times.slice(1).map((time, index) => time - times[index]!).toSorted((a, b) => a - b);
  if (gaps.length < ENOUGH) return undefined;
  const turns = before + 1;
  const at = (share: number): number => gaps[Math.round((gaps.length - 1) * share)]! * turns / 60_000;
  return { from: Math.floor(at(0.25)), to: Math.max(Math.ceil(at(0.75)), 1) };
}
