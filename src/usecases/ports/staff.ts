import type { PastItem } from '#core/cases/alike.ts';
import type { ItemStatus } from '#core/cases/item.ts';
import type { QueueMark } from '#core/cases/queue-mark.ts';
import type { Decision } from '#core/decisions/decision.ts';
import type { Supervised } from '#core/cases/supervised.ts';
import type { Clock } from '#core/clocks/clock.ts';
import type { Urgings } from './cases.ts';

/** So many ended items are looked through for those that are alike. */
export const PAST_ITEMS = 200;

/** A row of an officer's queue: the case is read in full only when it is opened. `clock` is `null` in rows written before it was kept. */
export type QueueItem = {
  readonly number: string; readonly no: number; readonly role: 'officer' | 'reviewer'; readonly service: string; readonly of: string | null; readonly status: ItemStatus;
  readonly lifeEvent: string; readonly submittedAt: string; readonly clock: Clock | null; readonly mark: QueueMark | null; readonly urged: Urgings | null; readonly supervised: Supervised | null;
  /** It has its result and is looked at again. */ readonly reopened: 'officer' | 'review' | null;
};

export type StaffStore = {
  queue(region: string, officer: string): Promise<readonly QueueItem[]>;
  /** Items this officer decided on a day, and how many minutes they took on average from the draw to the end. */
  today(region: string, officer: string, day: string): Promise<{ decided: number; averageMinutes: number | undefined }>;
  /** How the same service ended lately, over the whole region. */
  similar(region: string, service: string, since: string): Promise<{ approved: number; refused: number }>;
  /** The items of a service that ended lately after a person had them, the last first and at most `PAST_ITEMS`, but one; `own` where the officer had it in one of these roles. */
  past(region: string, service: string, since: string, but: { readonly number: string; readonly no: number }, who: { readonly officer: string; readonly roles: readonly string[] }): Promise<readonly PastItem[]>;
  /** What made rows of a queue a person's work: the last that the rules concluded of each, and what its applicant contests. */
  questions(region: string, items: readonly { readonly number: string; readonly no: number }[]): Promise<readonly { readonly number: string; readonly no: number; readonly decision: Pick<Decision, 'criteria' | 'because' | 'missing'>; readonly contested: readonly string[]; readonly version: string }[]>;
  /** At which office below the city somebody works; nothing: at the city's own. */
  office(region: string, officer: string): Promise<string | undefined>;
  officerNumbers(region: string): Promise<ReadonlyMap<string, string>>;
};
