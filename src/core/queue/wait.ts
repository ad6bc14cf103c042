import type { Ticket } from './ticket.ts';

/** From fewer turns than these nothing honest can be said of how long it takes. */
const ENOUGH = 5;
/** So many of the last turns tell how long one takes. */
const LAST = 20;
/** A window that has called nobody for so long counts as closed. */
const OPEN_MS = 30 * 60_000;

/**
 * How long somebody with so many before them waits, in minutes: by how long the last turns took, from the quicker to the slower quarter, over the windows
 * that are open. Nothing where too few were served today or no window is open: no figure is better than a made-up one.
 * @param tickets all of the day whose windows serve that somebody
 */
export function estimateWait(tickets: readonly Ticket[], before: number, at: string): { readonly from: number; readonly to: number } | undefined {
  const turns = tickets.flatMap(({ calledAt, doneAt, asideAt, state }) => {
    const end = state === 'done' ? doneAt : state === 'aside' ? asideAt : undefined;
    return calledAt !== undefined && end !== undefined ? [{ end: Date.parse(end), took: Math.max(Date.parse(end) - Date.parse(calledAt), 0) }] : [];
  }).toSorted((a, b) => a.end - b.end).slice(-LAST).map(({ took }) => took).toSorted((a, b) => a - b);
  const open = new Set(tickets.flatMap(({ window, state, doneAt, asideAt }) => {
    const last = Math.max(...[doneAt, asideAt].map((each) => (each === undefined ? 0 : Date.parse(each))));
    return window !== undefined && (state === 'called' || state === 'serving' || Date.parse(at) - last <= OPEN_MS) ? [window] : [];
  })).size;
  if (turns.length < ENOUGH || open === 0) return undefined;
  const minutes = (share: number): number => turns[Math.round((turns.length - 1) * share)]! * (before + 1) / open / 60_000;
  return { from: Math.floor(minutes(0.25)), to: Math.max(Math.ceil(minutes(0.75)), 1) };
}
