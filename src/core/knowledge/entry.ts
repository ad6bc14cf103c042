import type { Localized } from '../value.ts';

export const ENTRY_KINDS = ['policy', 'guide', 'question'] as const;
export const AUDIENCES = ['public', 'staff'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];
export type Audience = (typeof AUDIENCES)[number];

/** What an editor writes. English may be missing; Chinese never is. */
export type EntryText = {
  readonly kind: EntryKind; readonly audience: Audience;
  readonly title: Localized; readonly text: Localized;
  /** Where it comes from: an article, a document number. */
  readonly source: string;
  /** What people say for it. */
  readonly words: readonly string[];
  /** Codes of the matters, ids of the life events it is about. */
  readonly related: readonly string[];
  /** The first day it holds, and the last, where there is one. */
  readonly from: string; readonly until?: string;
};

/** One version of an entry. Nothing is changed once it is written: who changes it writes the next one. */
export type Entry = EntryText & {
  readonly id: string; readonly version: number;
  readonly writtenBy: string; readonly writtenAt: string;
  readonly released?: { readonly by: string; readonly at: string };
  readonly withdrawn?: { readonly by: string; readonly at: string; readonly reason: string };
};

/** How a version stands on a day. `replaced`: a newer one was released and holds already. */
export type Standing = 'draft' | 'coming' | 'valid' | 'over' | 'replaced' | 'withdrawn';

/** @param versions of one entry, in any order */
export function standingOf(entry: Entry, versions: readonly Entry[], today: string): Standing {
  if (entry.withdrawn) return 'withdrawn';
  if (!entry.released) return versions.some(({ version, released }) => version > entry.version && released) ? 'replaced' : 'draft';
  if (versions.some(({ version, released, from }) => version > entry.version && released && from <= today)) return 'replaced';
  if (entry.from > today) return 'coming';
  return entry.until !== undefined && entry.until < today ? 'over' : 'valid';
}
