import type { Clock } from '../clocks/clock.ts';
import type { Decision } from '../decisions/decision.ts';
import type { Publishing } from './publish.ts';
import type { Fact } from '../fact.ts';
import type { RealisedEffect } from '../register/realise.ts';
import type { Appraisal } from './appraisal.ts';
import type { Assistance } from './assistance.ts';
import type { Joint } from './joint.ts';
import type { Booking } from './booking.ts';
import type { Departure } from './depart.ts';
import type { Dossier, DossierChase } from './dossier.ts';
import type { Handover } from './handover.ts';
import type { Visit } from './visit.ts';
import type { LookedAgain, Reopening } from './reopening.ts';

/**
 * waiting: for an item before it or for a department · officer: with a drawn officer · correction: the applicant was asked once, clock paused
 * review: with the second reviewer · publicity: published before the approval takes effect, clock paused · booking: decided, and sent to the core system that has to book it, clock running · approved, refused: ended with a result · dropped: ended because the item it rests on was refused or withdrawn
 * withdrawn: ended because the applicant took it back before its result, or left a correction without an answer (`lapsed`) · revoked: it was approved, and that holds no longer
 */
export type ItemStatus = 'waiting' | 'officer' | 'correction' | 'review' | 'publicity' | 'booking' | 'approved' | 'refused' | 'dropped' | 'withdrawn' | 'revoked';

/** What an officer proposes to a second reviewer, and later the decided outcome. */
export type Proposal = { readonly outcome: 'approve' | 'refuse'; readonly criterion?: string; readonly note: string; readonly by: string; readonly at: string };

/** The one complete request for correction an officer may make: only elements and evidence of the item's own catalogue entry. */
export type Correction = { readonly elements: readonly string[]; readonly evidence: readonly string[]; readonly note: string; readonly by: string; readonly at: string; readonly answeredAt?: string;
  /** The last day (`YYYY-MM-DD`) on which it can be answered, as it was told. */ readonly lastDay?: string;
  /** That the last day was put off, once, and why. */ readonly extended?: { readonly until: string; readonly reason: string; readonly by: string; readonly at: string };
  /** The day on which the applicant died, where a relative is waited for. */ readonly death?: string;
  /** When its last day was over without an answer. */ readonly lapsedAt?: string };

/** What somebody objected to what was published, and what the officer found. The answer is final, and told to the objector, with the result of the item. */
export type Objection = { readonly note: string; readonly files?: readonly string[]; readonly by: string; readonly at: string; readonly answer?: { readonly upheld: boolean; readonly note: string; readonly at: string } };

/**
 * What was published, since when, with which values, and what was objected to, the oldest first. It goes on to its last day whatever is
 * objected to. `over`: its end, where it waits for a department since then and its clock runs. `endedAt` where it went back to the officer at the end.
 */
export type Publicity = Publishing & { readonly from: string; readonly values?: Decision['values']; readonly over?: string; readonly endedAt?: string; readonly objections?: readonly Objection[] };

export type Rating = { readonly score: 1 | 2 | 3 | 4 | 5; readonly comment: string; readonly at: string; /** Who rated, as events name them. */ readonly by: string };

/** Why somebody gave an item back. recusal: they must not decide it, for kinship or an interest · unable: they cannot, for leave or illness · absence: it was taken from somebody who is away for long, or has left · reassigned: a supervisor has passed it on */
export type GaveBack = 'recusal' | 'unable' | 'absence' | 'reassigned';

/** A second correction that an officer asks the supervisor for: the request as the applicant would read it, why the first one could not say it, and what the supervisor answered. */
export type SecondCorrection = { readonly correction: Correction; readonly reason: string; readonly answer?: { readonly granted: boolean; readonly note: string; readonly by: string; readonly at: string } };

/** What a supervisor orders to be done with an item, up to the end of which day, and what was answered. */
export type Order = { readonly what: string; readonly until: string; readonly by: string; readonly at: string; readonly answer?: { readonly text: string; readonly by: string; readonly at: string } };

/** That an item was reported upwards by itself. clock: its limit ends or is over · order: a supervision order was not answered in time · assistance: another agency on whose conclusion the limits wait did not answer in time (which order or request, counted from 0) */
export type Escalation = { readonly to: 'supervisor' | 'head'; readonly because: 'clock' | 'order' | 'assistance'; readonly order?: number; readonly request?: number; readonly at: string };

/** Somebody who was drawn for an item, as officer or as reviewer. */
export type Had = { readonly officer: string; readonly gaveBack?: GaveBack };

export type Item = {
  readonly no: number;
  readonly service: string;
  /** The version of the catalogue it was decided under, where the case has been moved to another since. */
  readonly pinned?: string;
  /** Which of several of its matter it is; see `each` of a service. */
  readonly of?: string;
  readonly after: readonly number[];
  readonly once?: readonly number[];
  readonly status: ItemStatus;
  readonly waitingFor: { readonly items: readonly number[]; readonly departments: readonly string[] };
  readonly clock: Clock;
  /** Which variant of its limits holds; none where it is those of every case. */
  readonly variant?: string;
  /** Since when it has been waiting for departments. */
  readonly heldAt?: string;
  readonly decision?: Decision;
  /** What an officer established about this item. */
  readonly findings: readonly Fact[];
  readonly note?: string;
  /** The criterion an officer refused by. */
  readonly criterion?: string;
  readonly by?: 'rules' | 'officer';
  readonly officer?: string;
  readonly reviewer?: string;
  /** Everybody who was drawn for it, whoever has it now. */
  readonly had?: readonly Had[];
  readonly proposal?: Proposal;
  readonly correction?: Correction;
  /** That what was decided or proposed last differs from how like items were decided, and why. */
  readonly departure?: Departure & { readonly at: string };
  readonly returned?: { readonly note: string; readonly by: string; readonly at: string };
  readonly publicity?: Publicity;
  /** When the applicant urged it, the oldest first. */
  readonly urged?: readonly { readonly at: string; readonly by: string }[];
  /** Why it is late, as whoever had it said; the last word counts. */
  readonly delay?: { readonly reason: string; readonly by: string; readonly at: string };
  readonly second?: SecondCorrection;
  /** To which lines of work it was passed on, the oldest first. */
  readonly transfers?: readonly { readonly to: string; readonly at: string; readonly by: string }[];
  /** Supervision orders, the oldest first; at most the last is open. */
  readonly orders?: readonly Order[];
  readonly escalations?: readonly Escalation[];
  /** On-site investigations and examinations, the oldest first; at most the last is open. */
  readonly visits?: readonly Visit[];
  readonly appraisal?: Appraisal;
  /** What people of other agencies were asked, the oldest first. */
  readonly assistance?: readonly Assistance[];
  /** The review by other lines of work that have to agree. */
  readonly joint?: Joint;
  /** It ended because its correction was not answered, by which article: it counts as taken back (视为撤回). */
  readonly lapsed?: { readonly basis: string; /** The day on which its applicant died, where no relative has gone on with it: that is no withdrawal. */ readonly death?: string };
  readonly endedAt?: string;
  /** What its decision did in the world. */
  readonly effects?: readonly RealisedEffect[];
  /** It is looked at again; the result stands. */
  readonly reopened?: Reopening;
  /** What came of looking again the last time. */
  readonly again?: LookedAgain;
  readonly rating?: Rating;
  /** Orders to the core system that is master of its line of work, the oldest first; at most the last is open. */
  readonly bookings?: readonly Booking[];
  /** How the thing that comes of it got to whom it is for, the oldest way first; at most the last is under way. */
  readonly handovers?: readonly Handover[];
  /** The papers that say what holds, where its result was looked at again; see `papers-to-go.ts`. */
  readonly decidedBy?: readonly string[];
  /** The same of its decision on paper. */
  readonly papers?: readonly Handover[];
  /** The ways of the personnel file that moves with it, the oldest first; at most the last is under way. */
  readonly dossiers?: readonly Dossier[];
  /** When somebody was asked where it or its receipt is. */
  readonly dossierChases?: readonly DossierChase[];
  /** Since when it has to be sent on paper because it lay unopened. */
  readonly paperDue?: string;
  /** The ways of the copy of its person, where somebody else has applied, and since when that has to be sent. */
  readonly copies?: readonly Handover[];
  readonly copyDue?: string;
};
