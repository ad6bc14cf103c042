import type { Draw } from '../assignment/draw.ts';
import { dayOf } from '../clocks/day.ts';
import { partyIn } from '../parties/acting.ts';

/** The five levels of 国办发〔2019〕51号; 1 非常不满意 and 2 不满意 are low (差评). */
export type Score = 1 | 2 | 3 | 4 | 5;

/**
 * Where a rating stands. kept: nothing follows · open: low, and the person is to be contacted (核实) · repairing: contacted, to be put right and answered (整改) ·
 * call-back: answered, and the person is asked whether that is enough (回访) · closed: over
 */
export type RatingStatus = 'kept' | 'open' | 'repairing' | 'call-back' | 'closed';

/** How soon the person is contacted. */
export type Urgency = 'urgent' | 'usual' | 'minor';
/** Until when, by which limit, by which rule; `due` is `null` while nobody can know the day. */
export type Until = { readonly due: string | null; readonly limit: string; readonly basis: string };

/** What somebody says when they rate. `via`: over which channel it was said. */
export type Said = { readonly score: Score; readonly reasons: readonly string[]; readonly words: string; readonly via: string; /** Of a low one: that a repair begins. */ readonly repair?: Until & { readonly urgency: Urgency } };

/** What is rated: an item that has its end, the channel and the office it came in by, and who had a part in it. */
export type Rated = {
  readonly case: string; readonly no: number; readonly service: string; /** The line of work, of which somebody is drawn for a repair. */ readonly line: string;
  readonly channel: string; readonly office?: string; readonly day: string; readonly officers: readonly string[];
};

export type CallBack = 'satisfied' | 'unsatisfied' | 'unreached';
/** How a repair ended: the person is satisfied, is not though it was put right twice, or could not be reached. */
export type Ending = CallBack;

export type RatingEvent =
  | { readonly type: 'given' } & Rated & Said
  /** The person says otherwise. The latest counts, all stay. */
  | { readonly type: 'changed' } & Said
  | { readonly type: 'assigned'; readonly role: 'inspector'; readonly officer: string; readonly drawId: string; readonly draw: Draw }
  | { readonly type: 'handed-back'; readonly reason: string }
  /** Checked with the person: whether they were reached, what they said, and what is found. `told`: what those who were rated read. `appeal`: until when they may appeal. */
  | { readonly type: 'checked'; readonly reached: boolean; readonly said: string; readonly holds: boolean; readonly told: string; readonly complex: boolean; readonly until: Until; readonly appeal: Until }
  | { readonly type: 'answered'; readonly answer: string; readonly until: Until }
  /** `until`: of the second repair, where the first was not enough. */
  | { readonly type: 'called-back'; readonly outcome: CallBack; readonly words: string; readonly until?: Until }
  | { readonly type: 'appealed'; readonly text: string }
  /** Upheld: it does not count, and stays visible as such. */
  | { readonly type: 'ruled'; readonly upheld: boolean; readonly reason: string };

export type RatingStep = { readonly actor: string; readonly event: RatingEvent };
export type RatingRecord = RatingStep & { readonly seq: number; readonly at: string };
type By = { readonly by: string; readonly at: string };
type Checked = Omit<Extract<RatingEvent, { type: 'checked' }>, 'type'> & By;
type Answered = { readonly answer: string } & By;
type Called = { readonly outcome: CallBack; readonly words: string } & By;

/** One rating with its repair, as its events tell it. */
export type Rating = Rated & Omit<Said, 'repair'> & {
  readonly region: string; readonly number: string; /** Whose it is: `person:…` or `enterprise:…`. */ readonly party: string; readonly givenAt: string; readonly version: number;
  readonly status: RatingStatus; readonly urgency?: Urgency;
  /** What has to be done next, by when. */
  readonly until?: Until;
  readonly handler?: string;
  /** Everybody who had it. */
  readonly had: readonly string[];
  readonly checked?: Checked;
  /** One, or two where the first was not enough. */
  readonly answers: readonly Answered[];
  readonly calls: readonly Called[];
  readonly appeal?: { readonly text: string } & By;
  readonly ruling?: { readonly upheld: boolean; readonly reason: string } & By;
  readonly ending?: Ending;
  readonly closedAt?: string;
  readonly history: readonly RatingRecord[];
};
export type RatingName = Pick<Rating, 'region' | 'number'>;

/** Nobody is called more often than so many times. */
const CALLS = 3;

/** The rating after its events. Throws where they do not begin with one. */
export function ratingOf(name: RatingName, history: readonly RatingRecord[]): Rating {
  const [first, ...rest] = history;
  if (first?.event.type !== 'given') throw new Error(`the rating ${name.number} does not begin with one`);
  const { type: _type, repair, ...given } = first.event;
  const begun: Rating = { ...given, ...name, party: partyIn(first.actor), givenAt: first.at, version: 1, status: 'kept', had: [], answers: [], calls: [], history };
  return rest.reduce(evolve, repair ? opened(begun, repair) : begun);
}

function opened(rating: Rating, { urgency, ...until }: NonNullable<Said['repair']>): Rating {
  return { ...rating, status: 'open', urgency, until };
}

function evolve(before: Rating, { actor, at, seq, event }: RatingRecord): Rating {
  const now = { ...before, version: seq };
  switch (event.type) {
    case 'given': throw new Error(`the rating ${before.number} was given twice`);
    case 'changed': {
      const { type: _type, repair, ...said } = event;
      return repair ? opened({ ...now, ...said }, repair) : { ...now, ...said };
    }
    case 'assigned': return { ...now, handler: event.officer, had: [...now.had, event.officer] };
    case 'handed-back': {
      const { handler: _had, ...rest } = now;
      return rest;
    }
    case 'checked': {
      const { type: _type, ...checked } = event;
      return { ...now, status: 'repairing', checked: { ...checked, by: actor, at }, until: event.until };
    }
    case 'answered': return { ...now, status: 'call-back', answers: [...now.answers, { answer: event.answer, by: actor, at }], until: event.until };
    case 'called-back': return calledBack({ ...now, calls: [...now.calls, { outcome: event.outcome, words: event.words, by: actor, at }] }, event, at);
    case 'appealed': return { ...now, appeal: { text: event.text, by: actor, at } };
    case 'ruled': return { ...now, ruling: { upheld: event.upheld, reason: event.reason, by: actor, at } };
  }
}

function calledBack(now: Rating, { outcome, until }: Extract<RatingEvent, { type: 'called-back' }>, at: string): Rating {
  if (until) return { ...now, status: 'repairing', until };
  const over = outcome !== 'unreached' || now.calls.filter((call) => call.outcome === 'unreached').length >= CALLS;
  const { until: _until, ...rest } = now;
  return over ? { ...rest, status: 'closed', ending: outcome, closedAt: at } : now;
}

/** Whether it is one of the two lowest levels. */
export function isLow(score: number): boolean {
  return score <= 2;
}

/** Whether it counts: not where an appeal was upheld. */
export function doesCount({ ruling }: Pick<Rating, 'ruling'>): boolean {
  return ruling?.upheld !== true;
}

/** Whether a repair was begun, whatever has become of it. */
export function hasRepair({ status }: Pick<Rating, 'status'>): boolean {
  return status !== 'kept';
}

/** Whether somebody has still to be drawn for it. */
export function needsHandler({ status, handler }: Pick<Rating, 'status' | 'handler'>): boolean {
  return handler === undefined && status !== 'kept' && status !== 'closed';
}

/** Whether what has to be done next is late on a day. */
export function isLate({ until }: Pick<Rating, 'until'>, today: string): boolean {
  return until !== undefined && until.due !== null && until.due < today;
}

/** Whether an appeal waits for its answer. */
export function isAppealed({ appeal, ruling }: Pick<Rating, 'appeal' | 'ruling'>): boolean {
  return appeal !== undefined && ruling === undefined;
}

/** Whether every answer came in time; nothing before the first of them. */
export function inTime(rating: Pick<Rating, 'history'>): boolean | undefined {
  let due: string | null | undefined;
  let result: boolean | undefined;
  for (const { event, at } of rating.history) {
    if (event.type === 'answered') result = result !== false && (due === undefined || due === null || dayOf(at) <= due);
    if ((event.type === 'checked' || event.type === 'called-back') && event.until) due = event.until.due;
  }
  return result;
}
