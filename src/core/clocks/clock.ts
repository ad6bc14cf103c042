/** Minutes, working days, calendar days, months. */
export type LimitUnit = 'min' | 'wd' | 'd' | 'mo';
export type Limit = { readonly amount: number; readonly unit: LimitUnit };

/** The clock of one item. Times are ISO 8601 instants, days are calendar dates in the region's time zone (UTC+8). */
export type Clock = {
  readonly startedAt: string;
  readonly statutory: Limit | null;
  readonly promised: Limit;
  readonly pauses: readonly Pause[];
  readonly stoppedAt: string | null;
};
export type Pause = { readonly from: string; readonly to: string | null; readonly because: string; readonly basis: string };

/** When a limit ends, or that nobody can know yet because a year's holidays are unpublished. */
export type Due = { readonly known: true; readonly at: string; readonly day: string } | { readonly known: false; readonly year: number };

/** What a queue shows. `remaining` counts in the unit of the limit (working days for `wd` …), negative when overdue. */
export type ClockReading = {
  readonly due: Due;
  readonly statutoryDue: Due | null;
  readonly state: 'green' | 'yellow' | 'red' | 'paused' | 'stopped' | 'unknown';
  readonly remaining: number | null;
};

/** Holidays and make-up working days by year; a year that is not in `years` has not been published. */
export type Calendar = {
  readonly region: string;
  readonly years: ReadonlyMap<number, { readonly holidays: ReadonlySet<string>; readonly workdays: ReadonlySet<string>; readonly statutory: ReadonlySet<string> }>;
};
