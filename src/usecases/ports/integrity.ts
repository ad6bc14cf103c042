import type { Limit } from '#core/clocks/clock.ts';
import type { GaveBack } from '#core/cases/item.ts';
import type { Touch } from '#core/integrity/hand.ts';

/** How many items of a service ended with a decision in a month, and how many of them without anybody being drawn for them. */
export type Decided = { readonly service: string; readonly month: string; readonly decided: number; readonly alone: number };
/** An item in the hands of an officer; `promised`: as it was when it was handed over, from when on. */
export type Drawn = { readonly officer: string; readonly case: string; readonly no: number; readonly drawnAt: string; readonly startedAt: string; readonly promised: Limit; readonly handledAt: string | null; /** The order in which it was taken up says nothing: it waited for somebody else, or was looked at again. */ readonly apart: boolean };
/** An item that went from one officer to another; `by`: who did it, as events name them. The reason stands in the case. */
export type Passed = { readonly case: string; readonly no: number; readonly service: string; readonly at: string; readonly kind: GaveBack; readonly role: string; readonly by: string };
/** What an officer has decided in a time, and how many criteria they judged that the rules could not tell. */
export type Judged = { readonly officer: string; readonly decided: number; readonly items: number; readonly criteria: number };

/** What the events of a region say about the hands in its cases. No name and no number of anybody is in it. `since`: an instant. */
export type IntegrityStore = {
  decided(region: string, since: string): Promise<readonly Decided[]>;
  touches(region: string, since: string): Promise<readonly Touch[]>;
  drawn(region: string, since: string): Promise<readonly Drawn[]>;
  /** The newest first. */
  passed(region: string, since: string): Promise<readonly Passed[]>;
  judged(region: string, since: string): Promise<readonly Judged[]>;
};
