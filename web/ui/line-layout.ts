/** A station of the line: an item and the items that must end before it. */
export type Stop = { readonly no: number; readonly after: readonly number[] };
export type Place = { readonly no: number; readonly column: number; readonly track: number; readonly leaf: boolean };
export type Link = { readonly from: number; readonly to: number };
export type LineLayout = { readonly places: readonly Place[]; readonly links: readonly Link[]; readonly columns: number; readonly tracks: number };

/**
 * Lays items out as a metro line: a column for each step of the longest way to an item, parallel items on parallel tracks,
 * an item on the track of the middle one of those that follow it. `no` 0 is the submission, where every line begins.
 * Unknown dependencies are ignored, and of a circle (which no catalogue may have) one link is left out.
 */
export function layOut(stops: readonly Stop[]): LineLayout {
  const known = new Set(stops.map((stop) => stop.no));
  const column = columnsOf(stops, known);
  const parents = new Map<number, readonly number[]>(stops.map((stop) => {
    const before = stop.after.filter((no) => known.has(no) && (column.get(no) ?? 0) < (column.get(stop.no) ?? 0));
    return [stop.no, before.length > 0 ? before : [0]];
  }));
  // Each item hangs on the last of those before it; that tree decides the tracks.
  const children = new Map<number, number[]>();
  for (const stop of stops) {
    const main = [...(parents.get(stop.no) ?? [0])].sort((a, b) => (column.get(b) ?? 0) - (column.get(a) ?? 0) || a - b)[0] ?? 0;
    children.set(main, [...(children.get(main) ?? []), stop.no]);
  }
  const track = new Map<number, number>();
  let tracks = 0;
  const place = (no: number): number => {
    const following = (children.get(no) ?? []).map(place);
    const mean = following.reduce((sum, at) => sum + at, 0) / following.length;
    const own = following.length === 0 ? tracks++ : following.reduce((best, at) => (Math.abs(at - mean) < Math.abs(best - mean) ? at : best));
    track.set(no, own);
    return own;
  };
  place(0);
  const places = [0, ...stops.map((stop) => stop.no)].map((no) => ({ no, column: column.get(no) ?? 0, track: track.get(no) ?? 0, leaf: !children.has(no) }));
  const links = stops.flatMap((stop) => (parents.get(stop.no) ?? []).map((from) => ({ from, to: stop.no })));
  return { places, links, columns: Math.max(...places.map((at) => at.column)) + 1, tracks: Math.max(1, tracks) };
}

function columnsOf(stops: readonly Stop[], known: ReadonlySet<number>): Map<number, number> {
  const after = new Map(stops.map((stop) => [stop.no, stop.after.filter((no) => known.has(no))]));
  const column = new Map<number, number>([[0, 0]]);
  const walk = (no: number, open: ReadonlySet<number>): number => {
    const done = column.get(no);
    if (done !== undefined) return done;
    const before = (after.get(no) ?? []).filter((each) => !open.has(each));
    const at = Math.max(0, ...before.map((each) => walk(each, new Set([...open, no])))) + 1;
    column.set(no, at);
    return at;
  };
  for (const stop of stops) walk(stop.no, new Set([stop.no]));
  return column;
}

/** A row of the vertical line: its rail, the rails that pass it on their way down, and how it begins. */
export type Row = { readonly no: number; readonly from: number | null; readonly rail: number; readonly branches: boolean; readonly passing: readonly number[]; readonly goesOn: boolean };

/**
 * The same line for a narrow screen, from top to bottom. An only follower goes on below on the same rail;
 * several branch off to a rail of their own, so that what runs side by side is seen side by side.
 */
export function layOutRows(stops: readonly Stop[]): readonly Row[] {
  const { places, links } = layOut(stops);
  const column = new Map(places.map((at) => [at.no, at.column]));
  const children = new Map<number, number[]>();
  for (const stop of stops) {
    const before = links.filter((link) => link.to === stop.no).map((link) => link.from);
    const main = before.sort((a, b) => (column.get(b) ?? 0) - (column.get(a) ?? 0) || a - b)[0] ?? 0;
    children.set(main, [...(children.get(main) ?? []), stop.no]);
  }
  const rows: Row[] = [];
  const walk = (no: number, from: number | null, rail: number, branches: boolean, passing: readonly number[]): void => {
    const following = children.get(no) ?? [];
    rows.push({ no, from, rail, branches, passing, goesOn: following.length > 0 });
    if (following.length === 1 && following[0] !== undefined) return walk(following[0], no, rail, false, passing);
    following.forEach((child, at) => walk(child, no, rail + 1, true, at < following.length - 1 ? [...passing, rail] : passing));
  };
  walk(0, null, 0, false, []);
  return rows;
}
