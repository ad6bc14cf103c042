/** What became of the exchanges of one scenario in a span of time. Times of those that were answered, in milliseconds. */
export type ScenarioCount = {
  readonly department: string; readonly scenario: string;
  readonly total: number; readonly answered: number; readonly silent: number; readonly refused: number; readonly invalid: number; /** Of these, of a time that cannot be: too old, or still to come. */ readonly untimely: number;
  readonly p50: number | null; readonly p95: number | null; readonly lastAnswered: string | null;
};

/** One hour of a department: how many exchanges there were, and how many of them brought nothing usable. */
export type HourCount = { readonly department: string; readonly hour: string; readonly total: number; readonly failed: number };

/** What waits for a department: items of cases, and messages it has not taken yet. */
export type Waiting = { readonly department: string; readonly items: number; readonly since: string | null };
/** Orders that a core system has not booked yet, and since when the oldest waits. */
export type Ordered = { readonly department: string; readonly orders: number; readonly since: string };
export type Untold = { readonly department: string; readonly messages: number };

/** The log of exchanges, counted. Nobody is named in it. */
export type ExchangeCounts = {
  counts(region: string, from: string): Promise<readonly ScenarioCount[]>;
  hours(region: string, from: string): Promise<readonly HourCount[]>;
  waiting(region: string): Promise<readonly Waiting[]>;
  orders(region: string): Promise<readonly Ordered[]>;
  untold(region: string): Promise<readonly Untold[]>;
  /** How many items of each matter were approved since a moment. */
  approved(region: string, from: string, services: readonly string[]): Promise<ReadonlyMap<string, number>>;
};
