import type { Detector, Found } from '#core/anomaly/observation.ts';
import type { Origin } from './cases.ts';
import type { RecordTaken } from './pulls.ts';
import type { WatchState } from '#core/anomaly/state.ts';

/** An event of a case as the watch reads it, with who and what its case names. */
export type WatchedEvent = {
  readonly number: string; readonly seq: number; readonly type: string; readonly at: string; readonly data: Readonly<Record<string, unknown>>;
  readonly subject: string; readonly agent: string | null; /** The enterprise that files, or for whose staff it is. */ readonly employer: string | null; readonly accepter: string | null; readonly channel: string;
  readonly applicant: string; /** From where it was handed in, with its `submitted`; null where no device did, or that is kept no longer. */ readonly origin: Origin | null;
};

/** What an alarm is about, as far as it can be named: the rest has its keyed hash alone. */
export type AlarmAbout = { readonly employer?: string; readonly agent?: string; readonly office?: string; readonly terminal?: NonNullable<Origin['terminal']>; readonly clerk?: string; readonly service?: string; readonly criterion?: string; readonly department?: string; readonly scenario?: string; readonly field?: string;
  /** Of a list: of which day or month, how many of its records are about people of the register, and what became of those that say otherwise than before. */
  readonly period?: string; readonly records?: number; readonly outcomes?: Readonly<Record<string, number>> };

/** A list of a department that was taken over, as the watch reads it: how many of its records are about people of the register, and what became of those that say otherwise than before. */
export type WatchedList = { readonly department: string; readonly scenario: string; readonly period: string; readonly at: string; readonly records: number; readonly outcomes: Readonly<Record<string, number>> };

/** An alarm to write: times are ISO 8601. */
export type NewAlarm = Omit<Found, 'since' | 'at'> & { readonly id: string; readonly since: string; readonly foundAt: string; readonly raisedAt: string; readonly about: AlarmAbout; readonly brake?: string };

export type AlarmFinding = 'real' | 'false';
export type AlarmAct = { readonly id: string; readonly kind: 'noted' | 'taken' | 'stopped' | 'released' | 'closed'; readonly note: string; readonly by: string; readonly at: string };
/** A question about an alarm, to the supervisors of another city or to a desk of a department in the own one, and what was said to it. */
export type AlarmEnquiry = { readonly id: string; /** Who is asked. */ readonly region: string; readonly from: string; /** `department/desk` (see `deskKey`), and up to the end of which day it is to answer; null: the supervisors are asked. */ readonly desk: string | null; readonly until: string | null; /** What came of the alarm, once it is closed. */ readonly finding: AlarmFinding | null; readonly detector: Detector; readonly class: Found['class']; readonly observed: number; readonly expected: number; readonly question: string; readonly askedBy: string; readonly askedAt: string; readonly answer: { readonly text: string; readonly by: string; readonly at: string } | null };

/** A case of an alarm: when it was handed in, its first item and the matter of that, and whether what the alarm stopped has sent it to a person. */
export type AlarmCase = { readonly number: string; readonly no: number; readonly service: string; readonly at: string; readonly stopped: boolean };

/** An alarm that is open, as the watch knows it: the cases that come to the same key belong to it. */
export type OpenAlarm = Pick<Found, 'detector' | 'class' | 'key'> & { readonly id: string; readonly since: string };

export type Alarm = Omit<NewAlarm, 'brake'> & {
  readonly brake: string | null; /** Whether what it stopped is stopped still. */ readonly stopped: boolean;
  /** Who is in charge. */ readonly supervisor: string | null;
  readonly closedAt: string | null; readonly finding: AlarmFinding | null;
  readonly acts: readonly AlarmAct[]; readonly enquiries: readonly AlarmEnquiry[];
  /** Other cities that have an open alarm about the same account, number or helper. */
  readonly elsewhere: readonly string[];
  /** Of a list: what became of some of its records, and from when to when the entry holds that one became. */
  readonly examples: readonly { readonly outcome: RecordTaken['outcome']; readonly from: string | null; readonly to: string | null }[];
  /** The first of its cases, those that came after it was raised among them; `cases` of the store reads on. */
  readonly evidence: readonly AlarmCase[];
  /** How many cases it has by now, how many of them what it stopped has sent to a person, and how they lie in time: how many in each of `parts` parts of the same length. */
  readonly all: { readonly count: number; readonly stopped: number; readonly from: string; readonly to: string; readonly parts: Readonly<Record<string, number>> };
};

/** Of a detector: how many alarms were closed as real and as false, how many are open. */
export type DetectorCount = { readonly detector: Detector; readonly real: number; readonly false: number; readonly open: number };

export type AlarmStore = {
  /** Remove from where was handed in what came before a moment. */
  forget(region: string, before: string): Promise<void>;
  /**
   * Read the next events of a region that were committed, at most `limit`, and the lists that were taken over, and write what `work` makes of them with the cursor: all of it or nothing.
   * `open`: the alarms that are open; `joined`: the cases that came to one of them or to a new one, of which not more than `MORE_CASES` of each are written.
   * Answers how many there were; none where another process is at it.
   */
  advance(region: string, at: string, limit: number, work: (state: WatchState, events: readonly WatchedEvent[], lists: readonly WatchedList[], open: readonly OpenAlarm[]) => Promise<{ readonly state: WatchState; readonly alarms: readonly NewAlarm[]; readonly joined: readonly { readonly alarm: string; readonly case: string }[] }>): Promise<number>;
  /** Give each open alarm of which nobody is in charge who is there a supervisor, with the word to them; it stays as it is where nobody is. */
  attend(region: string, at: string): Promise<void>;
  /** Whether an officer keeps out of an alarm: it is about what they did themselves, or a recusal of theirs names whom it is about. */
  keepsOut(region: string, officer: string, alarm: Pick<Alarm, 'about' | 'cases'> & { readonly id?: string }): Promise<boolean>;
  /** Whether an officer is in charge of an open alarm that names a case, and keeps out neither of the alarm nor of whom the case is about or whoever applied. */
  isInCharge(region: string, officer: string, number: string): Promise<boolean>;
  /** Those that are open, and the latest that were closed. */
  list(region: string): Promise<readonly Alarm[]>;
  get(region: string, id: string): Promise<Alarm | undefined>;
  /** The next of its cases in the order in which they were handed in, after so many; `limit` at most. */
  cases(region: string, id: string, after: number, limit: number): Promise<readonly AlarmCase[]>;
  counts(region: string): Promise<readonly DetectorCount[]>;
  /** Write down an act about an open alarm, once; `taken` puts whoever did it in charge, `released` releases what it stopped. */
  act(region: string, alarm: string, act: AlarmAct & { readonly brake?: string }): Promise<'done' | 'closed' | 'not-stopped'>;
  /** Close it with a finding, once. `learn`: what the watch remembers from then on; `release`: the act by which what it stopped still is released with it. Answers whether it was open: else nothing has changed. */
  close(region: string, alarm: Alarm, finding: AlarmFinding, act: AlarmAct, learn: (state: WatchState) => WatchState, release?: AlarmAct): Promise<boolean>;
  ask(alarm: Alarm, enquiry: { readonly id: string; readonly from: string; readonly to: string; readonly question: string; readonly by: string; readonly at: string; readonly desk?: { readonly key: string; readonly until: string } }): Promise<void>;
  /** What the supervisors of the region are asked by other cities, or what some of its desks are: what waits first. */
  enquiries(region: string, desks?: readonly string[]): Promise<readonly AlarmEnquiry[]>;
  /** Answer, once, what supervisors were asked; with `desks`: what one of these was. */
  answer(region: string, id: string, answer: { readonly text: string; readonly by: string; readonly at: string }, desks?: readonly string[]): Promise<boolean>;
};
