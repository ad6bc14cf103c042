import type { Absence, AbsenceReason } from '#core/assignment/absence.ts';
import type { Supervised } from '#core/cases/supervised.ts';
import type { ItemStatus } from '#core/cases/item.ts';
import type { Clock } from '#core/clocks/clock.ts';
import type { Urgings } from './cases.ts';

/** An open item of a region, from the projection. `clock` is `null` in rows written before it was kept for all that is open. */
export type OpenItem = {
  readonly number: string; readonly no: number; readonly service: string; readonly of: string | null; readonly status: ItemStatus; readonly lifeEvent: string; readonly submittedAt: string;
  readonly officer: string | null; readonly reviewer: string | null; readonly clock: Clock | null; readonly urged: Urgings | null; readonly supervised: Supervised | null;
};

/** Somebody who works for the region, with what they have in hand. */
export type Member = { readonly id: string; readonly number: string; readonly name: string; readonly roles: readonly string[]; readonly competences: readonly string[]; readonly present: boolean; readonly load: number; /** Attempts to ask for an abolished proof since a day. */ readonly blocked: number };

/** An expert of a committee's pool. */
export type PoolMember = { readonly id: string; readonly number: string; readonly name: string; readonly committee: string; readonly speciality: string };

export type KeptAbsence = Absence & { readonly id: string; readonly reason: AbsenceReason; readonly enteredBy: string; readonly at: string };

/** An attempt to ask for an abolished proof. */
export type BlockedAsk = { readonly id: string; readonly officer: string; readonly case: string; readonly no: number; readonly service: string; readonly evidence: string; readonly at: string };

export type SupervisionStore = {
  /** Open items by their last day, the soonest first; at most `limit`. */
  open(region: string, limit: number): Promise<readonly OpenItem[]>;
  /** Those whose case number holds the text, or that are in the hands of the officer with that public number; ordered in the same way, and read without a bound on what is open. */
  find(region: string, text: string, limit: number): Promise<readonly OpenItem[]>;
  /** `since`: the day from which blocked attempts are counted. */
  members(region: string, since: string): Promise<readonly Member[]>;
  /** The experts of the region's pools. */
  experts(region: string): Promise<readonly PoolMember[]>;
  /** Absences that are not over on a day, of one officer or expert or of all. */
  absences(region: string, from: string, officer?: string): Promise<readonly KeptAbsence[]>;
  /** False where the same officer has got one meanwhile that overlaps. */
  addAbsence(region: string, absence: Omit<KeptAbsence, 'back'>): Promise<boolean>;
  /** Ends an absence on the day before `back`. False where there is none that goes on. */
  endAbsence(region: string, id: string, back: string, by: string, officer?: string): Promise<boolean>;
  /** Counted once, however often it is sent. */
  noteBlocked(region: string, blocked: BlockedAsk): Promise<void>;
  /** What officers who are away on a day have in hand. */
  handsOf(region: string, officer: string, limit: number): Promise<readonly { readonly number: string; readonly no: number }[]>;
  /** What an expert appraises now. */
  appraisedBy(region: string, expert: string, limit: number): Promise<readonly { readonly number: string; readonly no: number }[]>;
  /** What is in the hands of officers who have left (`ended`) or have lost the role by which they have it. */
  leftBehind(region: string, limit: number): Promise<readonly { readonly number: string; readonly no: number; readonly officer: string; readonly ended: boolean }[]>;
  /** Cases with an item that is to be reported upwards by now. */
  toEscalate(region: string, now: string, limit: number): Promise<readonly string[]>;
  /** Put off what could not be reported. */
  escalateLater(region: string, number: string, now: string, at: string): Promise<void>;
};
