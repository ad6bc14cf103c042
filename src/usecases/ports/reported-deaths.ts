/** How far a report of a death has come: nobody has looked at it, an officer has made sure of it, the register itself knows of the death, it holds no more. */
export type ReportedState = 'open' | 'confirmed' | 'registered' | 'lifted';

/** A death that a department told of. `from`: the first month that is held (`YYYY-MM-01`). `months`, `heldFen`: what of monthly payments has been held up to a month. `number`: whose, in clear. */
export type ReportedDeath = {
  readonly id: string; readonly subject: string; readonly name: string; readonly number: string; readonly department: string; readonly scenario: string; readonly diedOn: string; readonly at: string;
  readonly state: ReportedState; readonly plans: number; readonly monthlyFen: number;
  readonly acts: readonly { readonly act: 'confirmed' | 'lifted'; readonly at: string; readonly by: string; readonly note: string | null }[];
};

/** What an officer does about a report: it is right, or wrong. */
export type ReportedAct = { readonly act: 'confirmed' | 'lifted'; readonly by: string; readonly note: string };

/** Deaths that departments told of, and what officers made of them. Each method is one transaction. */
export type ReportedDeathStore = {
  /** Those of a region, the newest first; those to look at before all. @param stops kinds of entries by which the register itself knows of a death */
  list(region: string, stops: readonly string[], limit: number): Promise<readonly ReportedDeath[]>;
  /** Notes an act once. To lift one report lifts all about the same person: the officer has made sure of the person. What was lifted or done before stays as it is: `too-late`. */
  act(region: string, id: string, act: ReportedAct, at: string): Promise<'done' | 'too-late' | 'unknown'>;
};
