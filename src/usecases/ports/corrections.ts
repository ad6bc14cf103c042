import type { Correction, CorrectionRecord } from '#core/corrections/correction.ts';
import type { Notice } from '#core/notices/notice.ts';
import type { RealisedEffect } from '#core/register/realise.ts';
import type { Both } from '#core/register/reverse.ts';
import type { ClerkAct } from './clerks.ts';
import type { Subject } from './cases.ts';

/** A request with the register it is about, as it stands, and what was taken out of it; `registerVersion` counts every act on it. */
export type CorrectionRead = { readonly correction: Correction; readonly subject: Subject; readonly both: Both; readonly registerVersion: number };

/** One line of an officer's list. */
export type CorrectionRow = { readonly number: string; readonly register: string; readonly status: Correction['status']; readonly askedAt: string; readonly due: string | null; readonly role: 'officer' | 'reviewer' };

/** What one act on a request changes, written by one transaction. `seen`: the version of the register that effects rest on. */
export type CorrectionWrite = { readonly correction: Correction; readonly records: readonly CorrectionRecord[]; readonly effects: readonly RealisedEffect[]; readonly notices: readonly Notice[]; readonly seen: number; /** What a clerk did for the enterprise, kept with it. */ readonly acts?: readonly ClerkAct[] };

/** Requests to correct entries. Nothing that was said or done is ever changed. */
export type CorrectionStore = {
  /** A running number, shared with the cases, so that no two things have the same. */
  serial(): Promise<number>;
  /** Begins a request; told apart where the same one is there, another one is open about the entry, or the key stands for another. */
  ask(write: CorrectionWrite): Promise<'asked' | 'same' | 'another' | 'open'>;
  advance(write: CorrectionWrite): Promise<'done' | 'changed-meanwhile'>;
  read(region: string, number: string): Promise<CorrectionRead | undefined>;
  /** A person's own, the newest first. */
  of(region: string, subject: string): Promise<readonly Correction[]>;
  /** What somebody has asked about others, the newest first. @param subjects about whom */
  askedBy(region: string, asker: string, subjects: readonly string[]): Promise<readonly Correction[]>;
  /** Which entries of somebody are being looked into, and of which their department has been asked. */
  contested(region: string, subject: string): Promise<readonly { readonly entry: string; readonly number: string; readonly contested: boolean }[]>;
  /** What an officer has in hand. */
  inHand(region: string, officer: string): Promise<readonly CorrectionRow[]>;
  /** All that have no result yet in a region, what is due first on top; `holder`: who has it in hand. */
  open(region: string, limit: number): Promise<readonly (CorrectionRow & { readonly holder: string | null })[]>;
  /** Requests of a region that wait for the answer of a core system. */
  booking(region: string): Promise<readonly string[]>;
  /** Open requests for which somebody has to be drawn: nobody has them, or who has them is off duty, has lost the role for it or is one of `away`. With whom that is. */
  toDraw(region: string, away: readonly string[]): Promise<readonly { readonly number: string; readonly holder: string | null }[]>;
};
