import type { DraftBody } from './api-types.ts';

/** What could not be saved, with the version it was written on. */
export type Unsaved = { readonly body: DraftBody; readonly version?: number };

const prefix = 'kuaiban.unsaved.';
const keyOf = (person: string, lifeEvent: string) => `${prefix}${person}.${lifeEvent}`;

/** The tab's own storage: it outlives a new sign-in, but neither the tab nor a sign-out, for others may use the same machine. It may be forbidden. */
function storage(): Storage | undefined {
  try { return sessionStorage; } catch { return undefined; }
}

export function keepUnsaved(person: string, lifeEvent: string, unsaved: Unsaved): void {
  try { storage()?.setItem(keyOf(person, lifeEvent), JSON.stringify(unsaved)); } catch { /* Full: what is on the screen stays there. */ }
}

export function forgetUnsaved(person: string, lifeEvent: string): void {
  storage()?.removeItem(keyOf(person, lifeEvent));
}

/** What this person left unsaved in this tab, or nothing. */
export function readUnsaved(person: string, lifeEvent: string): Unsaved | undefined {
  try {
    const found: unknown = JSON.parse(storage()?.getItem(keyOf(person, lifeEvent)) ?? 'null');
    return typeof found === 'object' && found !== null && 'body' in found ? (found as Unsaved) : undefined;
  } catch { return undefined; }
}

/** Whether the server has it after all: the page went away before it heard of it. Its own order of keys says nothing. */
export function sameBody(one: DraftBody, other: DraftBody): boolean {
  const ordered = (body: DraftBody) => JSON.stringify(body, (_, value: unknown) => (value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value));
  return ordered(one) === ordered(other);
}

/** After a sign-out nothing stays behind for the next one at this machine. */
export function forgetAllUnsaved(): void {
  for (const key of Object.keys(storage() ?? {})) if (key.startsWith(prefix)) storage()?.removeItem(key);
}
