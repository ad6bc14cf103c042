import { graphOf, portsOf, type Waiting, type Way } from './dependency-graph.ts';

/** All lengths in rem. `gutter` is the room left of the boxes in which the arrows run. */
export type RowLayout = { readonly boxes: readonly { readonly id: string; readonly y: number }[]; readonly ways: readonly Way[]; readonly free: readonly string[]; readonly gutter: number; readonly height: number };

export const ROW = { height: 3.5, room: 0.75 } as const;
const LANE = 0.75;
const LEAD = 1.125;

/** The same items from top to bottom for a narrow screen: every box as wide as the screen allows, the arrows beside them, the shortest nearest. */
export function layOutRows(items: readonly Waiting[]): RowLayout {
  const graph = graphOf(items);
  const order = inOrder(graph.tied, items, graph.columnOf);
  const top = new Map(order.map((id, at) => [id, at * (ROW.height + ROW.room)]));
  const port = portsOf(graph.bundles, (id) => (top.get(id) ?? 0) + ROW.height / 2);
  // What comes in stands above the middle of a box, what goes out below it.
  const height = (id: string, key: string, side: 'in' | 'out'): number => port(id, key, side) + (side === 'in' ? -0.75 : 0.75);
  const spans = graph.bundles.map((bundle) => {
    const ys = [...bundle.from.map((id) => height(id, bundle.key, 'out')), ...bundle.to.map((id) => height(id, bundle.key, 'in'))];
    return { bundle, from: Math.min(...ys), to: Math.max(...ys) };
  }).sort((a, b) => a.to - a.from - (b.to - b.from));
  const lanes: { readonly from: number; readonly to: number }[][] = [];
  const placed = spans.map((span) => {
    const found = lanes.findIndex((lane) => lane.every((other) => other.to < span.from || span.to < other.from));
    const lane = found === -1 ? lanes.length : found;
    (lanes[lane] ??= []).push(span);
    return { ...span, lane };
  });
  const gutter = lanes.length === 0 ? 0 : LEAD + lanes.length * LANE;
  const ways = placed.flatMap(({ bundle, lane }) => bundle.from.flatMap((from) => bundle.to.map((to): Way => {
    const x = gutter - LEAD - (lane + 0.5) * LANE;
    const [start, end] = [height(from, bundle.key, 'out'), height(to, bundle.key, 'in')];
    return { from, to, kind: bundle.kind, points: [[gutter, start], [x, start], [x, end], [gutter, end]] };
  })));
  return { boxes: order.map((id) => ({ id, y: top.get(id) ?? 0 })), ways, free: graph.free, gutter, height: Math.max(0, order.length * (ROW.height + ROW.room) - ROW.room) };
}

/** Each item as soon as all before it have been named, right after the one it hangs on where that can be. */
function inOrder(tied: readonly string[], items: readonly Waiting[], columnOf: (id: string) => number): readonly string[] {
  const before = new Map(items.map(({ id, after, once = [], with: along }) => [id, [...after, ...once, ...(along === undefined ? [] : [along])].filter((each) => tied.includes(each) && columnOf(each) < columnOf(id))]));
  const order: string[] = [];
  const visit = (id: string): void => {
    if (order.includes(id) || !(before.get(id) ?? []).every((each) => order.includes(each))) return;
    order.push(id);
    for (const next of tied) if (before.get(next)?.includes(id)) visit(next);
  };
  for (const id of tied) visit(id);
  return order;
}

