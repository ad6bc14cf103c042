import type { Link } from '#core/cases/chain.ts';
import type { Notice } from '#core/notices/notice.ts';
import type { Complaint, ComplaintKind, ComplaintOutcome, ComplaintRecord, ComplaintStatus } from '#core/complaints/complaint.ts';

/** What one act on a complaint changes, written by one transaction. */
export type ComplaintWrite = { readonly complaint: Complaint; readonly records: readonly ComplaintRecord[]; /** What whoever handed it in is told, where they had signed in. */ readonly notices: readonly Notice[] };
/** One line of a list: nothing of what was said, and nothing of whoever said it. */
export type ComplaintRow = { readonly number: string; readonly kind: ComplaintKind; readonly aboutKind: Complaint['about']['kind']; readonly aboutRef: string | null; readonly office: string | null; readonly status: ComplaintStatus; readonly handler: string | null; readonly unit: string | null; readonly actBy: string | null; readonly outcome: ComplaintOutcome | null; readonly objected: boolean; readonly handedAt: string };
/** Which are looked for; of what is left out, all. `open`: those that are not over. `unit`: those that an office was given. */
export type ComplaintSought = { readonly kind?: ComplaintKind | undefined; readonly status?: ComplaintStatus | undefined; readonly office?: string | undefined; readonly late?: boolean | undefined; readonly open?: boolean | undefined; readonly unit?: string | undefined; /** With a unit: what this officer has in hand stands beside it, whichever unit has it. */ readonly handler?: string | undefined };
/** How many were handed in in a month about an office (`null`: none was named), and what came of them by now. */
export type ComplaintCount = { readonly month: string; readonly office: string | null; readonly all: number; readonly complaints: number; readonly suggestions: number; readonly upheld: number; readonly partly: number; readonly notUpheld: number; readonly answered: number; readonly inTime: number; readonly late: number; readonly objected: number };
export type ComplaintChain = { readonly region: string; readonly number: string; readonly head: string; readonly version: number; readonly links: readonly Link[] };

/** Complaints and suggestions. Nothing that was said is ever changed. */
export type ComplaintStore = {
  /** A running number, shared with the cases. */
  serial(): Promise<number>;
  /** Begins one; `there` where the key was used. @param query the keyed hash of number and code @param subject whoever has signed in */
  handIn(write: ComplaintWrite, query: string, subject: string | null): Promise<'handed-in' | 'there'>;
  advance(write: ComplaintWrite): Promise<'done' | 'changed-meanwhile'>;
  read(region: string, number: string): Promise<Complaint | undefined>;
  byKey(region: string, key: string): Promise<Complaint | undefined>;
  byQuery(region: string, number: string, query: string): Promise<Complaint | undefined>;
  /** Whoever had signed in when they handed it in. */
  subjectOf(region: string, number: string): Promise<string | undefined>;
  /** What somebody has handed in, the newest first. */
  ofSubject(region: string, subject: string, limit: number): Promise<readonly Complaint[]>;
  /** The numbers of those that are answered and not over. */
  answered(region: string): Promise<readonly string[]>;
  /** What is late first, then by the day that something is to be done by. */
  list(region: string, sought: ComplaintSought, today: string, part: { readonly limit: number; readonly offset: number }): Promise<readonly ComplaintRow[]>;
  /** By month and office, the newest month first. */
  figures(region: string, from: string, today: string): Promise<readonly ComplaintCount[]>;
  chains(): AsyncIterable<ComplaintChain>;
};
