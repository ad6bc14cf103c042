import type { Merge, MergeRecord, MergeStatus } from '#core/merges/merge.ts';
import type { Sides } from '#core/merges/decide.ts';
import type { AccountRef } from '#core/identity/principal.ts';
import type { Notice } from '#core/notices/notice.ts';
import type { RealisedEffect } from '#core/register/realise.ts';
import type { Localized } from '#core/value.ts';
import type { Subject } from './cases.ts';

/** Two numbers as they stand, and how often the register of each was written to: what is decided on an older one is decided again. */
export type SidesRead = { readonly sides: Sides; readonly seen: Readonly<Record<string, number>> };

/** One line of the list. Numbers in clear: they leave the server masked. */
export type MergeRow = { readonly number: string; readonly status: MergeStatus; readonly proposedAt: string; readonly proposedBy: string; readonly since: string | null; readonly kept: Subject; readonly merged: Subject };

/** What the person reads about their numbers: those that are one now, and those that were. */
export type MyMerge = { readonly number: string; readonly merged: string; readonly since: string; readonly by: string; readonly endedAt: string | null };

/** What one act changes, written by one transaction. */
export type MergeWrite = {
  readonly merge: Merge; readonly record: MergeRecord; readonly seen: SidesRead['seen']; readonly notices: readonly Notice[];
  /** Which numbers are one after it, where that changes: each group with the one that stays first. */
  readonly ones?: readonly (readonly string[])[];
  readonly hold?: { readonly plans: readonly string[]; readonly held: boolean; readonly reason: Localized };
  readonly effects?: readonly { readonly subject: string; readonly effects: readonly RealisedEffect[] }[];
};

/** Which numbers are one person. Nothing that was said or done is ever changed. */
export type MergeStore = {
  /** A running number, shared with the cases. */
  serial(): Promise<number>;
  /** Begins one; told apart where the same was sent before, the key stands for another, or the two, or the one to be merged, have one already: its number. */
  propose(write: MergeWrite): Promise<'proposed' | 'same' | 'another' | { readonly standing: string }>;
  /** Answers the accounts of two who are two again: their sessions have ended, which each process remembers by itself. */
  advance(write: MergeWrite): Promise<{ readonly parted: readonly AccountRef[] } | 'changed-meanwhile'>;
  read(region: string, number: string): Promise<Merge | undefined>;
  /** The proposal that a key stands for. */
  byKey(region: string, key: string): Promise<Merge | undefined>;
  /** Two numbers side by side: as they would be without the join `apart`, where it holds. Nothing where one of them is not in the register of the region. `since`: what was written later is told by its case. */
  sides(region: string, kept: string, merged: string, apart?: { readonly since: string }): Promise<SidesRead | undefined>;
  /** Which numbers are one after a join, or without it. */
  ones(region: string, kept: string, merged: string, joined: { readonly since: string } | undefined): Promise<readonly (readonly string[])[]>;
  /** The newest first; of one person where `subject` is given. */
  list(region: string, subject?: string): Promise<readonly MergeRow[]>;
  /** What a person reads. */
  mine(region: string, subject: string): Promise<readonly MyMerge[]>;
};
