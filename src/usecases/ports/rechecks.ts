/** A decision that is held against what departments say later. */
export type Recheck = { readonly case: string; readonly no: number; readonly decidedOn: string; /** How often it was tried, this time included. */ readonly tries: number };
export type RecheckOutcome = 'same' | 'differs' | 'silent' | 'moot';
/** What stands in a region: how many wait, how many of those have met a silent department, and what came out since a day. */
export type RecheckCount = { readonly waiting: number; readonly again: number } & Readonly<Record<RecheckOutcome, number>>;

/** Which decisions are held against what is known later, when, and what came of it. */
export type RecheckStore = {
  /** Plan; what is planned already keeps its moment. Answers how many are new. */
  plan(region: string, rows: readonly (Omit<Recheck, 'tries'> & { readonly dueAt: string })[]): Promise<number>;
  /** Decisions by the rules alone since a day for which none is planned yet, the oldest first. */
  unplanned(region: string, since: string, limit: number): Promise<readonly { readonly case: string; readonly no: number; readonly at: string }[]>;
  /** Take what is due; whoever takes it and dies leaves it to the next after `until`. */
  take(region: string, now: string, until: string, limit: number): Promise<readonly Recheck[]>;
  again(region: string, recheck: Recheck, at: string): Promise<void>;
  done(region: string, recheck: Recheck, outcome: RecheckOutcome, at: string): Promise<void>;
  counts(region: string, since: string): Promise<RecheckCount>;
};
