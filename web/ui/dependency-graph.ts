/** An item and what it waits for: those that must be approved (`after`), those that must have ended, whichever way (`once`), and the one it comes along with (`with`). */
export type Waiting = { readonly id: string; readonly after: readonly string[]; readonly once?: readonly string[] | undefined; readonly with?: string | undefined };
export type Kind = 'after' | 'once' | 'with';
export type Point = readonly [x: number, y: number];
/** The way from one item to the one that waits for it, from box to box, with right angles only. */
export type Way = { readonly from: string; readonly to: string; readonly kind: Kind; readonly points: readonly Point[] };
/** Ways with the same sources and the same kind that lead to the same column travel together. */
export type Bundle = { readonly key: string; readonly kind: Kind; readonly from: readonly string[]; readonly to: readonly string[]; readonly column: number };
/** `tied` are the items in the picture, `free` those that neither wait nor are waited for. */
export type Graph = { readonly tied: readonly string[]; readonly free: readonly string[]; readonly columnOf: (id: string) => number; readonly bundles: readonly Bundle[] };

/** What an item waits for, each with its kind. */
export function linksOf({ after, once = [], with: along }: Waiting): readonly (readonly [Kind, string])[] {
  return [...after.map((id) => ['after', id] as const), ...once.map((id) => ['once', id] as const), ...(along === undefined ? [] : [['with', along] as const])];
}

/** The column of each item and what travels between them. Unknown items are ignored; of a circle, which no catalogue may have, one link is left out. */
export function graphOf(items: readonly Waiting[]): Graph {
  const column = columnsOf(items);
  const columnOf = (id: string): number => column.get(id) ?? 0;
  const bundles = new Map<string, Bundle>();
  for (const item of items) {
    for (const kind of ['after', 'once', 'with'] as const) {
      const from = [...new Set(linksOf(item).flatMap(([each, id]) => (each === kind && column.has(id) && columnOf(id) < columnOf(item.id) ? [id] : [])))].sort();
      const key = [kind, ...from, columnOf(item.id)].join(' ');
      if (from.length > 0) bundles.set(key, { key, kind, from, to: [...(bundles.get(key)?.to ?? []), item.id], column: columnOf(item.id) });
    }
  }
  const linked = new Set([...bundles.values()].flatMap(({ from, to }) => [...from, ...to]));
  const ids = items.map(({ id }) => id);
  return { tied: ids.filter((id) => linked.has(id)), free: ids.filter((id) => !linked.has(id)), columnOf, bundles: [...bundles.values()] };
}

/** One more than the last of those before it; whoever waits for nothing stands in the first. */
function columnsOf(items: readonly Waiting[]): ReadonlyMap<string, number> {
  const known = new Map(items.map((item) => [item.id, item]));
  const column = new Map<string, number>();
  const walk = (item: Waiting, open: ReadonlySet<string>): number => {
    const done = column.get(item.id);
    if (done !== undefined) return done;
    const before = linksOf(item).flatMap(([, id]) => (open.has(id) ? [] : (known.get(id) ?? [])));
    const at = Math.max(-1, ...before.map((each) => walk(each, new Set([...open, item.id])))) + 1;
    column.set(item.id, at);
    return at;
  };
  for (const item of items) walk(item, new Set([item.id]));
  return column;
}

/** Where ways leave and enter a box: one place for each bundle, those that go higher above. */
export function portsOf(bundles: readonly Bundle[], middle: (id: string) => number): (id: string, key: string, side: 'in' | 'out') => number {
  const mean = (ids: readonly string[]): number => ids.reduce((sum, id) => sum + middle(id), 0) / ids.length;
  return (id, key, side) => {
    const here = bundles.filter((bundle) => (side === 'in' ? bundle.to : bundle.from).includes(id))
      .sort((a, b) => mean(side === 'in' ? a.from : a.to) - mean(side === 'in' ? b.from : b.to)).map((bundle) => bundle.key);
    return middle(id) + (here.indexOf(key) - (here.length - 1) / 2) * Math.min(0.75, 2.5 / here.length);
  };
}

/** Without points that lie on the straight line between their neighbours. */
export function tidy(points: readonly Point[]): readonly Point[] {
  return points.filter(([x, y], at) => {
    const [before, after] = [points[at - 1], points[at + 1]];
    return !before || !after || !((before[0] === x && after[0] === x) || (before[1] === y && after[1] === y));
  });
}
