/** Minutes, working days, calendar days, months. */
export type LimitUnit = 'min' | 'wd' | 'd' | 'mo';
export type Limit = { readonly amount: number; readonly unit: LimitUnit };

/** The clock of one item. Times are ISO 8601 instants, days are calendar dates in the region's time zone (UTC+8). */
export type Clock = {
  readonly startedAt: string;
  /** `null` where no rule of law sets one. */
  readonly statutory: Limit | null;
  readonly promised: Limit;
  readonly pauses: readonly Pause[];
  /** Every change of a limit after acceptance, oldest first: who wants to know why the clock says 60 days instead of 15 reads it here. */
  readonly switches?: readonly Switch[];
  readonly stoppedAt: string | null;
};
export type Pause = { readonly from: string; readonly to: string | null; readonly because: string; readonly basis: string };

/** Another limit applies from now on, counted from the acceptance as the first one was (工伤保险条例 20: 60 days, 15 where the facts are clear). */
export type Switch = { readonly at: string; readonly from: Limit | null; readonly because: string; readonly basis: string } & ({ readonly which: 'promised'; readonly to: Limit } | { readonly which: 'statutory'; readonly to: Limit | null });

/** A change of limit before it is made. */
export type SwitchTo = Pick<Switch, 'at' | 'because' | 'basis'> & ({ readonly which: 'promised'; readonly to: Limit } | { readonly which: 'statutory'; readonly to: Limit | null });

/** When a limit ends, or that nobody can know yet because a year's holidays are unpublished. `at` is the last moment that is in time. */
export type Due = { readonly known: true; readonly at: string; readonly day: string } | { readonly known: false; readonly year: number };

/**
 * What a queue shows. `remaining` counts in the unit of the limit (working days for `wd`, minutes for `min`, days for `d` and `mo`):
 * 0 on the last day, negative when overdue, `null` where the calendar does not reach.
 */
export type ClockReading = {
  readonly due: Due;
  readonly statutoryDue: Due | null;
  readonly state: 'green' | 'yellow' | 'red' | 'overdue' | 'paused' | 'stopped' | 'unknown';
  readonly remaining: number | null;
};

/** Holidays and make-up working days by year; a year that is not in `years` has not been published. `region` is the calendar's own name, as region files write it. */
export type Calendar = {
  readonly region: string;
  readonly years: ReadonlyMap<number, CalendarYear>;
};

/** `holidays` are all days off of the notice, `statutory` those of them that are public holidays by law, `workdays` the make-up working days. */
export type CalendarYear = { readonly holidays: ReadonlySet<string>; readonly workdays: ReadonlySet<string>; readonly statutory: ReadonlySet<string> };
