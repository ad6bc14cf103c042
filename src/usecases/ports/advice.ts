import type { Advice, AdviceRecord, AdviceTime } from '#core/employment/advice.ts';
import type { Notice } from '#core/notices/notice.ts';

export type NewAdvice = { readonly id: string; readonly time: string; readonly subject: string; readonly topic: string; readonly wish: string };
/** `taken`: somebody was faster, or the time is over or withdrawn · `another`: the person has one ahead already. */
export type Booked = 'done' | 'there' | 'taken' | 'another';

/** A talk that went with its time. */
export type CancelledTalk = Pick<Advice, 'id' | 'subject' | 'version'> & { readonly startsAt: string };
/** Notices for those whose talks went, made once they are known. */
export type TellOfTalks = (talks: readonly CancelledTalk[]) => readonly Notice[];

export type AdviceStore = {
  /** Times that nobody has taken, from a moment on. */
  free(region: string, from: string): Promise<readonly AdviceTime[]>;
  open(region: string, times: readonly AdviceTime[]): Promise<void>;
  /** Times of an adviser that are ahead, with who has taken each. */
  timesOf(region: string, adviser: string, from: string): Promise<readonly (AdviceTime & { readonly advice: string | null })[]>;
  /** Booked by somebody whose last talk is over and not recorded, that one waits for its record as `unrecorded`. */
  book(region: string, advice: NewAdvice, at: string): Promise<Booked>;
  move(region: string, id: string, version: number, time: string, at: string): Promise<'done' | 'taken' | 'changed-meanwhile'>;
  cancel(region: string, id: string, version: number): Promise<boolean>;
  /** Times ahead of advisers who have left or advise no longer. */
  leftBehind(region: string, from: string, limit: number): Promise<readonly Pick<AdviceTime, 'id' | 'adviser'>[]>;
  /** A time is taken back, and with it the talk that was booked for it: its person is told. `false` where it was away before. */
  withdraw(region: string, time: string, adviser: string, tell: TellOfTalks, at: string): Promise<boolean>;
  record(region: string, id: string, version: number, status: 'held' | 'missed', record: AdviceRecord | null): Promise<boolean>;
  get(region: string, id: string): Promise<Advice | undefined>;
  /** The newest first; those after a place in the list where one is named. */
  of(region: string, subject: string, limit: number, after?: { readonly at: string; readonly id: string }): Promise<readonly Advice[]>;
  /** Whether it was booked under any number of somebody. */
  isOf(region: string, subject: string, id: string): Promise<boolean>;
  ofAdviser(region: string, adviser: string): Promise<readonly Advice[]>;
  /** Talks before a moment of which nobody was reminded. */
  ahead(region: string, from: string, until: string): Promise<readonly Advice[]>;
  remind(region: string, ids: readonly string[], notices: readonly Notice[], at: string): Promise<void>;
  /** Public numbers and names of the advisers of a region. */
  advisers(region: string): Promise<ReadonlyMap<string, string>>;
};
