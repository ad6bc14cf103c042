/** All of them, `lanes` at once; the results in their order. What `work` throws ends all of it. */
export async function inLanes<T, R>(all: readonly T[], lanes: number, work: (each: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let at = next++; at < all.length; at = next++) results[at] = await work(all[at]!);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}
