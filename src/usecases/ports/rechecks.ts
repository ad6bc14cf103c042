/** What a decision is held against later: the facts it rests on, or how the employer of whom was approved is by then. */
export type RecheckKind = 'facts' | 'employer';
/** A decision that is held against what is known later. `afterDays`: so many days after it, for an employer who is followed several times; 0 for the facts. */
export type Recheck = { readonly kind: RecheckKind; readonly case: string; readonly no: number; readonly afterDays: number; readonly decidedOn: string; /** How often it was tried, this time included. */ readonly tries: number };
/** moot: another decision stands by then, or its person has died · none: nobody employed them when it was decided */
export type RecheckOutcome = 'same' | 'differs' | 'silent' | 'moot' | 'none';
/** What stands in a region: about how many decisions, how many times wait, how many of those have met a silent department, and what came out since a day. */
export type RecheckCount = { readonly decisions: number; readonly waiting: number; readonly again: number } & Readonly<Record<RecheckOutcome, number>>;
type Decided = { readonly case: string; readonly no: number; readonly at: string };

/** Which decisions are held against what is known later, when, and what came of it. */
export type RecheckStore = {
  /** Plan; what is planned already keeps its moment. Answers how many are new. */
  plan(region: string, rows: readonly (Omit<Recheck, 'tries'> & { readonly dueAt: string })[]): Promise<number>;
  /** Decisions by the rules alone since a day for which none of the facts is planned yet, the oldest first. */
  unplanned(region: string, since: string, limit: number): Promise<readonly Decided[]>;
  /** Approvals by the rules alone since a day, of some matters, whose employer nobody is planned to follow yet, the oldest first. */
  unfollowed(region: string, since: string, services: readonly string[], limit: number): Promise<readonly Decided[]>;
  /** Take what is due, of both kinds, of one decision one time after the other: what an earlier one finds is known to the next. Whoever takes it and dies leaves it to the next after `until`. */
  take(region: string, now: string, until: string, limit: number): Promise<readonly Recheck[]>;
  again(region: string, recheck: Recheck, at: string): Promise<void>;
  /** What came of it. Where there is nothing to follow any more, the later times end with it. */
  done(region: string, recheck: Recheck, outcome: RecheckOutcome, at: string): Promise<void>;
  counts(region: string, kind: RecheckKind, since: string): Promise<RecheckCount>;
};
