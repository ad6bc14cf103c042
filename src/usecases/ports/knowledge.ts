import type { Audience, Entry, EntryKind } from '#core/knowledge/entry.ts';
import type { Terms } from '#core/knowledge/terms.ts';

/** Words that were looked for and not found. */
export type Miss = { readonly words: string; readonly times: number; readonly lastAt: string };
/** Whose entries, of which day and kind. */
export type Wanted = { readonly audiences: readonly Audience[]; readonly day: string; readonly kind?: EntryKind };

export type KnowledgeStore = {
  /** What is valid and has one of some lexemes, the likeliest first. */
  candidates(region: string, wanted: Wanted, lexemes: readonly string[], most: number): Promise<readonly Entry[]>;
  /** What is valid, the newest first. */
  valid(region: string, wanted: Wanted, most: number): Promise<readonly Entry[]>;
  /** All versions of an entry, the newest first. */
  versions(region: string, id: string): Promise<readonly Entry[]>;
  /** All versions of the entries that were written to last, but for the first `after` of these. */
  all(region: string, most: number, after: number): Promise<readonly Entry[]>;
  /** Whether it was written: false where somebody has written that version meanwhile. */
  write(region: string, entry: Entry, terms: Terms): Promise<boolean>;
  /** Whether it was released: not where it was already. */
  release(region: string, id: string, version: number, by: string, at: string): Promise<boolean>;
  withdraw(region: string, id: string, version: number, withdrawn: { readonly by: string; readonly at: string; readonly reason: string }): Promise<boolean>;
  miss(region: string, words: string, at: string): Promise<void>;
  /** What is still open, the most wanted first. */
  missed(region: string, most: number): Promise<readonly Miss[]>;
  /** Whether it stood there open. Comes back when it is missed again. */
  settle(region: string, words: string, at: string): Promise<boolean>;
};
