import type { Limit } from '#core/clocks/clock.ts';
import type { GaveBack } from '#core/cases/item.ts';
import type { Touch } from '#core/integrity/hand.ts';
import type { Deviation } from '#core/integrity/order.ts';

/** The month from its first instant to the first one after it; `month`: `YYYY-MM`. */
export type Month = { readonly month: string; readonly from: string; readonly until: string };
/** How many items of a service ended with a decision, and for how many of them nobody had been drawn. */
export type Decided = { readonly service: string; readonly decided: number; readonly undrawn: number };
/** How many of those that were decided in a month with nobody drawn were looked at again since. */
export type Again = { readonly service: string; readonly month: string; readonly count: number };
/** One draw: the case and which event of it. */
export type DrawnKey = { readonly case: string; readonly seq: number };
/** An item in the hands of an officer; `promised`: as it was when it was handed over, from when on. */
export type Drawn = DrawnKey & { readonly officer: string; readonly no: number; readonly drawnAt: string; readonly startedAt: string; readonly promised: Limit; readonly handledAt: string | null; /** The order in which it was taken up says nothing: it waited for somebody else, or was looked at again. */ readonly apart: boolean };
/** An item that went from one officer to another; `by`: who did it, as events name them. The reason stands in the case. */
export type Passed = { readonly case: string; readonly no: number; readonly service: string; readonly at: string; readonly kind: GaveBack; readonly role: string; readonly by: string };
/** What an officer has decided in a month, and how many criteria they judged that the rules could not tell. */
export type Judged = { readonly officer: string; readonly decided: number; readonly items: number; readonly criteria: number; /** Decided together with others. */ readonly bulk: number };
/** One hand in one item: why the rules handed it over, or who wanted it looked at again. */
export type Hand = Omit<Touch, 'month' | 'count'> & { readonly case: string; readonly no: number; readonly at: string };
/** How often somebody did something. */
export type Counted = { readonly officer: string; readonly count: number };

/** All that is counted of a month. */
export type MonthFigures = {
  readonly month: string;
  readonly decided: readonly Decided[]; readonly touches: readonly Omit<Touch, 'month'>[];
  /** How many items of an officer were looked at for the order, in which they did not keep to it, and the newest of those. */
  readonly drawn: readonly Counted[]; readonly deviated: readonly Counted[]; readonly deviations: readonly Deviation[];
  /** What was drawn in it and lay untouched at its end: it may be passed over in the next. */ readonly carried: readonly DrawnKey[];
  /** Who passed something on, and the newest of it. */
  readonly passedBy: readonly Counted[]; readonly passed: readonly Passed[];
  readonly judged: readonly Judged[];
};

/** What the events of a region say about the hands in its cases. No name and no number of anybody is in it. Of a month that is over each answers the same for ever. */
export type IntegrityStore = {
  decided(region: string, month: Month): Promise<readonly Decided[]>;
  /** @param since an instant: of what was decided and looked at again from then on */
  again(region: string, since: string): Promise<readonly Again[]>;
  touches(region: string, month: Month): Promise<readonly Omit<Touch, 'month'>[]>;
  /** The newest first. @param service only of this matter */
  hands(region: string, month: Month, limit: number, service?: string | undefined): Promise<readonly Hand[]>;
  /** Draws of a month, as they stood at its end. */
  drawn(region: string, month: Month): Promise<readonly Drawn[]>;
  /** Earlier draws, as they stood at the end of the month. */
  drawnBefore(region: string, draws: readonly DrawnKey[], month: Month): Promise<readonly Drawn[]>;
  passed(region: string, month: Month): Promise<readonly Passed[]>;
  judged(region: string, month: Month): Promise<readonly Judged[]>;
  /** Figures that were kept of months, as `form` counts them. */
  kept(region: string, months: readonly string[], form: number): Promise<readonly MonthFigures[]>;
  keep(region: string, figures: MonthFigures, form: number, at: string): Promise<void>;
};
