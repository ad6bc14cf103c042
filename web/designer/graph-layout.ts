/** A part of a picture: what it needs stands to its left. */
export type GraphPart = { readonly id: string; readonly needs: readonly string[] };
export type Placed = { readonly id: string; readonly x: number; readonly y: number; readonly layer: number };
export type Arrow = { readonly from: string; readonly to: string; readonly points: readonly [x1: number, y1: number, x2: number, y2: number] };
export type Layout = { readonly boxes: readonly Placed[]; readonly arrows: readonly Arrow[]; readonly width: number; readonly height: number };

/** A box and the room between two, in em. */
export const BOX = { width: 11, height: 4, across: 4.5, below: 0.9 } as const;

/**
 * Places the parts of a decision requirements graph in layers from left to right: everything right of what it needs, and what nothing
 * comes before close to what first needs it. In a layer each stands near the middle of what it is bound to (Sugiyama’s barycentre),
 * so that arrows cross little; no two boxes overlap. Names of parts that are not there are left out.
 */
export function layOutGraph(parts: readonly GraphPart[]): Layout {
  const byId = new Map(parts.map((part) => [part.id, part]));
  const needs = new Map(parts.map(({ id, needs: all }) => [id, all.filter((each) => each !== id && byId.has(each))]));
  const users = new Map<string, string[]>(parts.map(({ id }) => [id, []]));
  for (const [id, all] of needs) for (const each of all) users.get(each)?.push(id);

  const layers = layersOf(needs, users);
  const columns: string[][] = [];
  for (const { id } of parts) (columns[layers.get(id) ?? 0] ??= []).push(id);
  const filled = columns.filter((column) => column !== undefined);
  for (let sweep = 0; sweep < 6; sweep++) {
    const forward = sweep % 2 === 0;
    for (const [at, column] of [...filled.entries()].slice(forward ? 1 : 0, forward ? undefined : -1).toSorted(([a], [b]) => (forward ? a - b : b - a))) {
      filled[at] = nearTheirs(column, filled, forward ? needs : users);
    }
  }
  const height = Math.max(1, ...filled.map((column) => column.length)) * (BOX.height + BOX.below) - BOX.below;
  const boxes = filled.flatMap((column, layer) => {
    const own = column.length * (BOX.height + BOX.below) - BOX.below;
    return column.map((id, at): Placed => ({ id, layer, x: layer * (BOX.width + BOX.across), y: (height - own) / 2 + at * (BOX.height + BOX.below) }));
  });
  const placed = new Map(boxes.map((box) => [box.id, box]));
  const arrows = [...needs].flatMap(([to, all]) => all.flatMap((from): Arrow[] => {
    const [a, b] = [placed.get(from), placed.get(to)];
    return a && b ? [{ from, to, points: [a.x + BOX.width, a.y + BOX.height / 2, b.x, b.y + BOX.height / 2] }] : [];
  }));
  return { boxes, arrows, width: Math.max(0, filled.length * (BOX.width + BOX.across) - BOX.across), height };
}

function layersOf(needs: ReadonlyMap<string, readonly string[]>, users: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, number> {
  const layers = new Map<string, number>();
  const visiting = new Set<string>();
  const layerOf = (id: string): number => {
    const known = layers.get(id);
    // A circle has no left and right; the catalogue has none, but a picture never hangs.
    if (known !== undefined || visiting.has(id)) return known ?? 0;
    visiting.add(id);
    const layer = Math.max(-1, ...(needs.get(id) ?? []).map(layerOf)) + 1;
    layers.set(id, layer);
    return layer;
  };
  for (const id of needs.keys()) layerOf(id);
  for (const [id, all] of needs) {
    const first = Math.min(...(users.get(id) ?? []).map((each) => layers.get(each) ?? 0));
    if (all.length === 0 && Number.isFinite(first) && first > 0) layers.set(id, first - 1);
  }
  return layers;
}

/** A column in the order of the middle of what each is bound to; what is bound to nothing keeps its place. */
function nearTheirs(column: readonly string[], columns: readonly (readonly string[])[], bound: ReadonlyMap<string, readonly string[]>): string[] {
  const share = new Map(columns.flatMap((each) => each.map((id, at) => [id, (at + 0.5) / each.length] as const)));
  const middle = (id: string): number => {
    const all = bound.get(id) ?? [];
    return all.length === 0 ? share.get(id) ?? 0 : all.reduce((sum, each) => sum + (share.get(each) ?? 0), 0) / all.length;
  };
  return column.map((id) => ({ id, at: middle(id) })).toSorted((a, b) => a.at - b.at).map(({ id }) => id);
}
