import { graphOf, portsOf, tidy, type Bundle, type Graph, type Point, type Waiting, type Way } from './dependency-graph.ts';

export type Box = { readonly id: string; readonly column: number; readonly x: number; readonly y: number };
/** All lengths in rem. */
export type ColumnLayout = { readonly boxes: readonly Box[]; readonly ways: readonly Way[]; readonly free: readonly string[]; readonly width: number; readonly height: number };

export const BOX = { width: 10, height: 4 } as const;
const ROOM = 0.875;
const SIDE = 1;
const LANE = 0.875;
/** A place in a column: an item, or a passage through which a bundle goes on. */
type Slot = { readonly id: string; readonly height: number; y: number };

const passage = (key: string, column: number): string => `${key} @${column}`;
const middleOf = (slot: Slot | undefined): number => (slot ? slot.y + slot.height / 2 : 0);

/**
 * Items from left to right, each in the column after the last one it waits for. Arrows run in the gaps between the columns, each bundle
 * in a lane of its own, and through passages between the boxes: never through a box.
 */
export function layOutColumns(items: readonly Waiting[]): ColumnLayout {
  const graph = graphOf(items);
  const { bundles, columnOf } = graph;
  const columns = slotsOf(graph);
  const slots = new Map(columns.flat().map((slot) => [slot.id, slot]));
  arrange(columns, (id) => neighbours(id, graph), slots);
  const middle = (id: string): number => middleOf(slots.get(id));
  const port = portsOf(bundles, middle);
  /** Where a bundle is when it enters the gap after a column, from one of its items or from its passage; and where it leaves it. */
  const entry = (bundle: Bundle, from: string, at: number): number => (columnOf(from) === at ? port(from, bundle.key, 'out') : middle(passage(bundle.key, at)));
  const exit = (bundle: Bundle, to: string, at: number): number => (at + 1 === bundle.column ? port(to, bundle.key, 'in') : middle(passage(bundle.key, at + 1)));
  const lanes = columns.slice(1).map((_, at) => lanesIn(bundles.filter((bundle) => startOf(bundle, columnOf) <= at && at < bundle.column), (bundle) => {
    const from = bundle.from.filter((id) => columnOf(id) <= at).map((id) => entry(bundle, id, at));
    const to = bundle.to.map((id) => exit(bundle, id, at));
    return [from, to];
  }));
  const left = columns.reduce<number[]>((all, _, at) => [...all, (all[at] ?? 0) + BOX.width + 2 * SIDE + LANE * Math.max(1, lanes[at]?.length ?? 1)], [0]);
  const x = (at: number, key: string): number => (left[at] ?? 0) + BOX.width + SIDE + LANE * (Math.max(0, lanes[at]?.indexOf(key) ?? 0) + 0.5);
  const ways = bundles.flatMap((bundle) => bundle.from.flatMap((from) => bundle.to.map((to): Way => {
    const points: Point[] = [[(left[columnOf(from)] ?? 0) + BOX.width, entry(bundle, from, columnOf(from))]];
    for (let at = columnOf(from); at < bundle.column; at += 1) points.push([x(at, bundle.key), entry(bundle, from, at)], [x(at, bundle.key), exit(bundle, to, at)]);
    return { from, to, kind: bundle.kind, points: tidy([...points, [left[bundle.column] ?? 0, port(to, bundle.key, 'in')]]) };
  })));
  const boxes = graph.tied.map((id): Box => ({ id, column: columnOf(id), x: left[columnOf(id)] ?? 0, y: slots.get(id)?.y ?? 0 }));
  return { boxes, ways, free: graph.free, width: columns.length === 0 ? 0 : (left[columns.length - 1] ?? 0) + BOX.width, height: Math.max(0, ...boxes.map(({ y }) => y + BOX.height)) };
}

function startOf(bundle: Bundle, columnOf: Graph['columnOf']): number {
  return Math.min(...bundle.from.map(columnOf));
}

function slotsOf({ tied, bundles, columnOf }: Graph): Slot[][] {
  const count = Math.max(-1, ...tied.map(columnOf)) + 1;
  return Array.from({ length: count }, (_, at) => [
    ...tied.filter((id) => columnOf(id) === at).map((id) => ({ id, height: BOX.height, y: 0 })),
    ...bundles.filter((bundle) => startOf(bundle, columnOf) < at && at < bundle.column).map(({ key }) => ({ id: passage(key, at), height: 0, y: 0 })),
  ]);
}

/** What a slot is tied to in the column before and in the column after. */
function neighbours(id: string, { bundles, columnOf }: Graph): Readonly<Record<'before' | 'after', readonly string[]>> {
  const found = { before: [] as string[], after: [] as string[] };
  for (const bundle of bundles) {
    for (let at = startOf(bundle, columnOf); at < bundle.column; at += 1) {
      const inputs = [...bundle.from.filter((each) => columnOf(each) === at), ...(at > startOf(bundle, columnOf) ? [passage(bundle.key, at)] : [])];
      const outputs = at + 1 === bundle.column ? bundle.to : [passage(bundle.key, at + 1)];
      if (outputs.includes(id)) found.before.push(...inputs);
      if (inputs.includes(id)) found.after.push(...outputs);
    }
  }
  return found;
}

/** Brings each slot near those it is tied to, to and fro, and stacks every column around the middle. */
function arrange(columns: readonly Slot[][], near: (id: string) => ReturnType<typeof neighbours>, slots: ReadonlyMap<string, Slot>): void {
  const stack = (): void => {
    const heights = columns.map((column) => column.reduce((sum, slot) => sum + slot.height + ROOM, -ROOM));
    columns.forEach((column, at) => {
      let y = (Math.max(...heights) - (heights[at] ?? 0)) / 2;
      for (const slot of column) {
        slot.y = y;
        y += slot.height + ROOM;
      }
    });
  };
  stack();
  for (const side of ['before', 'after', 'before'] as const) {
    for (const column of side === 'before' ? columns : columns.toReversed()) {
      const wish = new Map(column.map((slot) => {
        const ids = near(slot.id)[side];
        return [slot, ids.length === 0 ? middleOf(slot) : ids.reduce((sum, id) => sum + middleOf(slots.get(id)), 0) / ids.length];
      }));
      column.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0));
      stack();
    }
  }
}

/** The lanes of a gap from left to right. Of those that go down the lowest turns first, of those that go up the highest: so they cross least. */
function lanesIn(bundles: readonly Bundle[], endsOf: (bundle: Bundle) => readonly [readonly number[], readonly number[]]): readonly string[] {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const bent = bundles.flatMap((bundle) => {
    const [from, to] = endsOf(bundle);
    return new Set([...from, ...to]).size > 1 ? [{ key: bundle.key, at: mean(from), down: mean(to) >= mean(from) }] : [];
  });
  return bent.sort((a, b) => Number(a.down) - Number(b.down) || (a.down ? b.at - a.at : a.at - b.at)).map(({ key }) => key);
}
