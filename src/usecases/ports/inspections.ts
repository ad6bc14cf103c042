import type { Link } from '#core/cases/chain.ts';
import type { Inspection, InspectionRecord } from '#core/inspection/inspection.ts';
import type { InspectionKind, SampledKind } from '#core/inspection/kind.ts';
import type { Drawn } from '#core/inspection/sample.ts';
import type { Notice } from '#core/notices/notice.ts';

/** A decision that the rules made alone, as its event and its case tell it. */
export type DecidedByRules = { readonly case: string; readonly no: number; readonly service: string; readonly at: string; readonly channel: string; readonly version: string };

/** An approval that is the first to rest on promises of which some are checked, and those promises by element. */
export type PromisedDecision = DecidedByRules & { readonly promises: readonly string[] };

/** What was drawn of one day by one seed. */
export type InspectionSample = { readonly region: string; readonly kind: SampledKind; /** Whose seed. */ readonly day: string; /** Of whose decisions. */ readonly ofDay: string; readonly commitment: string; readonly decided: number; readonly population: string; readonly chosen: readonly Drawn[]; readonly drawnAt: string };

/** What one act on an inspection changes, written by one transaction. */
export type InspectionWrite = { readonly inspection: Inspection; readonly records: readonly InspectionRecord[]; readonly notices: readonly Notice[] };

/** One line of a list. */
export type InspectionRow = Pick<Inspection, 'number' | 'kind' | 'case' | 'no' | 'service' | 'status' | 'score' | 'openedAt' | 'due'> & { readonly inspector?: string; readonly conclusion?: string; readonly until?: string; /** The enterprise that filed, or for whose staff it is. */ readonly employer?: string };
/** Which open ones are looked for; of what is left out, all. */
export type InspectionSought = { readonly kind?: InspectionKind | undefined; readonly status?: Inspection['status'] | undefined; readonly employer?: string | undefined };
/** What somebody has to be drawn for, and its place in their order. `holder`: who has it and cannot go on. */
export type InspectionToDraw = Pick<Inspection, 'number' | 'score' | 'openedAt'> & { readonly holder: string | null };
/** How many inspections of a kind there are in a status, with a conclusion, and how many of those are overdue. */
export type InspectionCount = { readonly kind: InspectionKind; readonly status: Inspection['status']; readonly conclusion: string | null; readonly count: number; readonly late: number };

/** The chain of one inspection as it stands, with what its row says its head is. */
export type InspectionChain = { readonly region: string; readonly number: string; readonly head: string; readonly version: number; readonly links: readonly Link[] };

/** Inspections of decisions. Nothing that was found, said or drawn is ever changed. */
export type InspectionStore = {
  /** A running number, shared with the cases, so that no two things have the same. */
  serial(): Promise<number>;
  /** Begins one; `there` where the decision is inspected for this occasion already. */
  open(write: InspectionWrite): Promise<'opened' | 'there'>;
  advance(write: InspectionWrite): Promise<'done' | 'changed-meanwhile'>;
  read(region: string, number: string): Promise<Inspection | undefined>;
  /** All of a case, the newest first. */
  ofCase(region: string, number: string): Promise<readonly Inspection[]>;
  /** Of these decisions those that are inspected for an occasion already. */
  there(region: string, kind: InspectionKind, day: string): Promise<readonly Drawn[]>;
  /** What an inspector has in hand, what is due first on top. */
  inHand(region: string, inspector: string): Promise<readonly InspectionRow[]>;
  /** The open ones of a region: what waits for a supervisor first, then what is doubtful. */
  list(region: string, sought: InspectionSought, part: { readonly limit: number; readonly offset: number }): Promise<readonly InspectionRow[]>;
  /** Enterprises of which two or more are open, those of which most are first. */
  employers(region: string): Promise<readonly { readonly employer: string; readonly count: number }[]>;
  counts(region: string, today: string): Promise<readonly InspectionCount[]>;
  /** For which somebody has to be drawn, a page of them: first what somebody has who is off duty, has lost the role or is one of `away`, then what nobody has; in both the doubtful first. */
  toDraw(region: string, away: readonly string[], limit: number, after?: InspectionToDraw): Promise<readonly InspectionToDraw[]>;
  /** How many inspectors of a region are on duty and not `away`, and how many inspections they have together. */
  hands(region: string, away: readonly string[]): Promise<{ readonly inspectors: number; readonly inHand: number }>;
  /** Whose orders have still to be carried out, and whose hearing was over before a day or has no day yet. */
  ordered(region: string): Promise<readonly string[]>;
  heardBefore(region: string, day: string): Promise<readonly string[]>;
  /** What the rules alone decided on a day of a region. */
  decidedOn(region: string, day: string): Promise<readonly DecidedByRules[]>;
  /** Approvals of a day, by the rules or an officer, that are the first to rest on promises of the class `sampled` that were not taken back: each promise once, whatever else rests on it. */
  promisedOn(region: string, day: string): Promise<readonly PromisedDecision[]>;
  /** Approvals by the rules alone since a day of which nobody has looked at the completeness yet, the oldest first; never older than `since`. */
  notLookedAt(region: string, since: string, limit: number): Promise<readonly DecidedByRules[]>;
  /** How many decisions by the rules alone somebody had on a day who applies for others. */
  decidedFor(region: string, applicant: string, day: string): Promise<number>;
  /** Keeps what was drawn of a day; one that is there stays. */
  keepSample(sample: InspectionSample): Promise<void>;
  samples(region: string, from: string): Promise<readonly InspectionSample[]>;
  /** The days of which something is inspected as drawn, whatever is kept of the draw. */
  sampledDays(): Promise<readonly Pick<InspectionSample, 'region' | 'kind' | 'day'>[]>;
  allSamples(): Promise<readonly InspectionSample[]>;
  chains(): AsyncIterable<InspectionChain>;
};
