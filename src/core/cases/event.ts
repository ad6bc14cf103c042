import type { Portal } from '../identity/portal.ts';
import type { Signature } from '../counter/signing.ts';
import type { Limit } from '../clocks/clock.ts';
import type { Draw } from '../assignment/draw.ts';
import type { Decision } from '../decisions/decision.ts';
import type { Fact } from '../fact.ts';
import type { RealisedEffect } from '../register/realise.ts';
import type { Departure } from './depart.ts';
import type { DepartmentAnswer, Given } from './given.ts';
import type { Agency, DossierWay } from './dossier.ts';
import type { HandoverWay, Shown } from './handover.ts';
import type { Publishing } from './publish.ts';
import type { Change, ReopenedBy } from './reopening.ts';
import type { JointWord } from './joint.ts';
import type { LeftBecause } from './appraisal.ts';
import type { ReadPoint } from '../parties/read-back.ts';
import type { Helper } from '../parties/visit.ts';
import type { Assistance, AssistanceRequest, DeskAnswer } from './assistance.ts';
import type { BookingAnswer } from './booking.ts';
import type { Ordering } from './order-booking.ts';
import type { BulkAction } from './in-bulk.ts';
import type { LeftOut } from './left-out.ts';
import type { SilenceThen } from './silence.ts';
import type { Visit, VisitReport } from './visit.ts';
import type { CreditAsk } from '../promises/promise-state.ts';
import type { Signed } from '../promises/signed.ts';
import type { TakenOver } from './taken-over.ts';
import type { Correction, Escalation, GaveBack, Proposal, Rating } from './item.ts';

/** An item as it was accepted: its place in the bundle (see `RunItem`) and the limits promised and given by law that day. */
export type AcceptedItem = {
  readonly no: number; readonly service: string; readonly of?: string; readonly after: readonly number[]; readonly once?: readonly number[]; readonly statutory: Limit | null; readonly promised: Limit;
  /** Which variant of its limits these are, where they are not those of every case. */
  readonly variant?: string;
  /** When the clock begins, where it is not with the receipt of the materials. */
  readonly startsAt?: string;
};

/** Who acts for an applicant, and the mandate that lets them. */
export type Agent = { readonly id: string; readonly mandate: string };

/** The limits that hold from an event on. Events of earlier releases say only what is promised. */
type Limits = { readonly promised: Limit; readonly basis: string; readonly statutory?: Limit | null; readonly variant?: string };

/** How a decision on paper gets to whom it is for. paper: to who has applied · copy: to its person, where somebody else has applied and it is served on both */
type OnPaper<P extends 'paper' | 'copy'> =
  /** The decision lay unopened and goes on paper: to where the register says, or nobody knows where. */
  | { readonly type: `${P}-due`; readonly no: number; readonly recipient?: string; readonly masked?: string }
  | { readonly type: `${P}-chosen`; readonly no: number; readonly way: HandoverWay; readonly recipient?: string; readonly masked?: string }
  | { readonly type: `${P}-sent`; readonly no: number; readonly carrier: string; readonly tracking: string }
  | { readonly type: `${P}-arrived`; readonly no: number; readonly desk?: string }
  /** Given to whoever came to the counter and showed who they are; `refused`: they would not sign for it, and how that was. */
  | { readonly type: `${P}-handed`; readonly no: number; readonly shown: Shown; readonly collector?: string; readonly refused?: string; readonly desk?: string }
  | { readonly type: `${P}-back`; readonly no: number; readonly note: string };

/** Everything that can happen to a case. Each is one row of its chain and is never changed. */
export type CaseEvent =
  | {
      readonly type: 'submitted'; readonly region: string; readonly number: string; readonly lifeEvent: string;
      readonly subject: string; readonly applicant: string; readonly channel: string; readonly accepter: string | null;
      /** Who has handed it in for the applicant, and under which mandate: the case is the applicant's own (民法典 第一百六十二条). */
      readonly agent?: Agent;
      /** The counter of another city that accepted it (跨城通办). */
      readonly helper?: Helper;
      /** The office that accepted it, where that was not the city's own hall; at a counter of another city one of that city. */
      readonly office?: string;
      /** The place of others from which whoever handed it in had come. */
      readonly portal?: Portal;
      /** The provisional number under which a counter received it while the line was down, and when that was: limits that are counted from the receipt begin there, while the event stands in the day on which it was recorded and sealed. Cases of earlier releases say only the number. */
      readonly offline?: string; readonly offlineAt?: string;
      /** By telephone: what was read to the caller, and when they agreed to each point. */
      readonly readBack?: readonly ReadPoint[];
      /** The cases of employers from which it follows. */
      readonly follows?: readonly string[];
      /** By those cases: the own services that waited still, for which the invitation stays open. */
      readonly left?: Readonly<Record<string, readonly string[]>>;
      readonly catalogVersion: string; readonly given: Given; readonly departments: readonly DepartmentAnswer[];
      /** Digest of the submission: the applicant's own share in every draw of this case. */
      readonly nonce: string; readonly items: readonly AcceptedItem[];
      /** What could not be handed in with it, and why. Cases of earlier releases do not say. */
      readonly leftOut?: readonly LeftOut[];
      /** The old system that had accepted it, where it was taken over. */
      readonly takenOver?: TakenOver;
      /** What was promised in place of proofs, as it was signed. Cases of earlier releases say only that it was (`given.promises`). */
      readonly signed?: readonly Signed[];
      /** What the person put to it on the second screen of a counter. */
      readonly signature?: Signature;
    }
  | ({ readonly type: 'held'; readonly no: number; readonly departments: readonly string[] } & Limits)
  | { readonly type: 'answered'; readonly departments: readonly DepartmentAnswer[] }
  | { readonly type: 'decided'; readonly no: number; readonly by: 'rules' | 'officer'; readonly decision: Decision; readonly effects: readonly RealisedEffect[]; readonly note?: string; readonly criterion?: string; readonly findings?: readonly Fact[] }
  | { readonly type: 'dropped'; readonly no: number; readonly because: number }
  /** The applicant takes the item back before its result; `back`: the import that it came with was taken back. */
  | { readonly type: 'withdrawn'; readonly no: number; readonly reason?: string; readonly back?: true }
  | ({ readonly type: 'referred'; readonly no: number; readonly decision: Decision } & Limits)
  | { readonly type: 'assigned'; readonly no: number; readonly role: 'officer' | 'reviewer' | 'expert' | 'joint'; /** Which place in the group an expert, or in the joint review an officer, was drawn for. */ readonly seat?: number; readonly officer: string; readonly drawId: string; readonly draw: Draw }
  /** Who has it as officer or as reviewer must not or cannot decide it: somebody else is drawn. The actor is who has it, or the system where they are away. */
  | { readonly type: 'handed-back'; readonly no: number; readonly role: 'officer' | 'reviewer'; readonly kind: GaveBack; readonly reason: string }
  | ({ readonly type: 'limit-switched'; readonly no: number; readonly because: string } & Limits)
  | { readonly type: 'correction-asked'; readonly no: number; readonly correction: Correction; readonly basis: string; /** Since when the clock stands still, where that was before: an old system had asked. */ readonly since?: string }
  | { readonly type: 'corrected'; readonly no: number; readonly answers: Given['answers']; readonly files: Given['files']; readonly sealed?: Given['sealed']; readonly shown?: NonNullable<Given['shown']> }
  /** The last day of a correction is another: put off by the applicant or the officer, or given by the system to one that had none, or because the applicant has died (`death`: the day, and by which article a relative is waited for). */
  | { readonly type: 'correction-extended'; readonly no: number; readonly until: string; readonly reason: string; readonly death?: { readonly on: string; readonly basis: string }; /** The death that it was put off for was none. */ readonly alive?: true }
  /** Its last day is over without an answer: the item ends, or goes on by what is there. */
  | { readonly type: 'correction-lapsed'; readonly no: number; readonly then: SilenceThen; readonly basis: string; /** The day on which the applicant died: no relative has answered within the time for that. */ readonly death?: string }
  | { readonly type: 'proposed'; readonly no: number; readonly proposal: Proposal; readonly decision: Decision; readonly findings: readonly Fact[] }
  | { readonly type: 'returned'; readonly no: number; readonly note: string }
  /** What was just done was done with so many others at once, under this key. */
  | { readonly type: 'in-bulk'; readonly no: number; readonly action: BulkAction; readonly key: string; readonly others: number }
  /** What was just decided or proposed differs from how like items were decided, and why. */
  | { readonly type: 'departed'; readonly no: number; readonly departure: Departure }
  | { readonly type: 'published'; readonly no: number; readonly publicity: Publishing; readonly decision: Decision; readonly findings: readonly Fact[]; readonly note: string }
  /** `files`: what the objector gave with it. The actor is the objector, or the officer who recorded it for somebody. */
  | { readonly type: 'objected'; readonly no: number; readonly note: string; readonly files?: readonly string[] }
  /** `objection`: which one, counted from 0; the only one where an earlier release does not say. */
  | { readonly type: 'objection-answered'; readonly no: number; readonly objection?: number; readonly upheld: boolean; readonly note: string; readonly finding: Fact }
  /** It ended at a moment, and a department has to say once more what it said: the clock runs since then. */
  | { readonly type: 'publicity-over'; readonly no: number; readonly until: string }
  /** `until`: when it ended, since when the clock runs; at the event where an earlier release does not say. */
  | { readonly type: 'publicity-ended'; readonly no: number; readonly findings: readonly Fact[]; readonly until?: string }
  /** Whoever has a late item says why it is late. */
  | { readonly type: 'delay-explained'; readonly no: number; readonly reason: string }
  | { readonly type: 'urged'; readonly no: number }
  /** Another line of work is competent: somebody of it is drawn. */
  | { readonly type: 'transferred'; readonly no: number; readonly from: string; readonly to: string; readonly reason: string }
  /** The whole case goes on by another version of the catalogue; done at this item. */
  | { readonly type: 'moved'; readonly no: number; readonly from: string; readonly to: string; readonly reason: string }
  /** A place has to be seen: from then on the limit by law holds. */
  | ({ readonly type: 'visit-ordered'; readonly no: number; readonly visit: Pick<Visit, 'kind' | 'reason' | 'place' | 'times'> } & Limits)
  | { readonly type: 'visit-proposed'; readonly no: number; readonly times: readonly string[] }
  | { readonly type: 'visit-chosen'; readonly no: number; readonly time: string }
  /** None of the times suits the applicant. */
  | { readonly type: 'visit-others'; readonly no: number; readonly note: string }
  /** Nobody was met; `times` are those of the next appointment. `excused`: the basis on which a good reason extends the limit. */
  | { readonly type: 'visit-missed'; readonly no: number; readonly time: string; readonly note: string; readonly times: readonly string[]; readonly excused?: string }
  | { readonly type: 'visit-reported'; readonly no: number; readonly report: Omit<VisitReport, 'by' | 'at'>; readonly findings: readonly Fact[] }
  /** Experts of these specialities, one for each place, shall appraise it; who they are is drawn. */
  | { readonly type: 'appraisal-ordered'; readonly no: number; readonly committee: string; readonly specialities: readonly string[]; readonly basis: string }
  /** An expert must not or cannot take part, or has kept silent beyond the last day: another is drawn. The actor is the expert, the officer, or the house itself. */
  | { readonly type: 'expert-left'; readonly no: number; readonly expert: string; readonly kind: LeftBecause; readonly reason: string }
  /** An expert was reminded of the last day of their opinion, or it is over and nobody else can be drawn (`late`); or the group confers for too long (`undecided`, of no place). */
  | { readonly type: 'opinion-chased'; readonly no: number; readonly seat?: number; readonly how: 'reminded' | 'late' | 'undecided' }
  | { readonly type: 'opinion-given'; readonly no: number; readonly values: Given['answers']; readonly grounds: string }
  /** The majority of the group. */
  | { readonly type: 'appraised'; readonly no: number; readonly values: Given['answers']; readonly findings: readonly Fact[] }
  /** People of another agency are asked; `paused`: the basis on which the limits stand still until they have answered. */
  | { readonly type: 'assistance-asked'; readonly no: number; readonly assistance: AssistanceRequest & Pick<Assistance, 'paused'> }
  /** `request`: which one, counted from 0. The actor is who answers at the desk. */
  | { readonly type: 'assistance-passed'; readonly no: number; readonly request: number; readonly to: string; readonly reason: string }
  | { readonly type: 'assistance-chased'; readonly no: number; readonly request: number; readonly how: 'reminded' | 'late' }
  | ({ readonly type: 'assistance-answered'; readonly no: number; readonly request: number; readonly findings: readonly Fact[] } & Pick<DeskAnswer, 'said' | 'basis' | 'files'>)
  | { readonly type: 'assistance-dropped'; readonly no: number; readonly request: number; readonly reason: string }
  /** Other lines of work have to agree, each within its limit; who of them is drawn. */
  | { readonly type: 'joint-opened'; readonly no: number; readonly lines: readonly { readonly line: string; readonly within: Limit }[]; readonly basis: string }
  | { readonly type: 'joint-spoken'; readonly no: number; readonly seat: number; readonly word: JointWord }
  | { readonly type: 'joint-left'; readonly no: number; readonly seat: number; readonly kind: GaveBack; readonly reason: string }
  /** The limit of a place ended without a word. */
  | { readonly type: 'joint-silent'; readonly no: number; readonly seat: number }
  | { readonly type: 'joint-ruled'; readonly no: number; readonly line: string; readonly upheld: boolean; readonly reason: string }
  /** The officer asks the supervisor for a second correction; the clock runs on. */
  | { readonly type: 'asked-again'; readonly no: number; readonly correction: Correction; readonly reason: string }
  /** What the supervisor says to it. Where it is granted, the request to the applicant follows in the same step. */
  | { readonly type: 'again-answered'; readonly no: number; readonly granted: boolean; readonly note: string }
  | { readonly type: 'ordered'; readonly no: number; readonly what: string; readonly until: string }
  | { readonly type: 'order-answered'; readonly no: number; readonly answer: string }
  | ({ readonly type: 'escalated'; readonly no: number } & Omit<Escalation, 'at'>)
  /** An item that has its result is looked at again, by whoever is drawn; the result stands. */
  | { readonly type: 'reopened'; readonly no: number; readonly kind: ReopenedBy; readonly reason: string; readonly promised: Limit; readonly basis: string; /** The number of the inspection that has ordered it. */ readonly inspection?: string; /** When it was read to the applicant at a counter or by telephone, and they agreed. */ readonly readAt?: string }
  | { readonly type: 'upheld'; readonly no: number; readonly note: string }
  | { readonly type: 'change-proposed'; readonly no: number; readonly change: Change; readonly ground: string; readonly note: string; readonly decision: Decision; readonly findings: readonly Fact[] }
  | { readonly type: 'change-returned'; readonly no: number; readonly note: string }
  /** The second reviewer has confirmed: the decision is another. `effects` undo those of the one before. */
  | { readonly type: 'changed'; readonly no: number; readonly change: Change; readonly ground: string; readonly note: string; readonly decision: Decision; readonly findings: readonly Fact[]; readonly effects: readonly RealisedEffect[] }
  /** What was decided is an order to the core system that is master: it takes effect once that has booked it. Where the rules decided, the limits of a decision that takes longer. */
  | ({ readonly type: 'booking-ordered'; readonly no: number; readonly by: 'rules' | 'officer'; readonly decision: Decision; readonly findings: readonly Fact[]; readonly note?: string } & Ordering & Partial<Limits>)
  /** The change that a reviewer has confirmed is an order too. */
  | ({ readonly type: 'change-ordered'; readonly no: number; readonly note: string; /** Of the case that it was ordered from: what it does is named by it. */ readonly version: number } & Ordering)
  /** The actor is the core system. */
  | ({ readonly type: 'booking-answered'; readonly no: number; readonly order: string } & BookingAnswer)
  /** How the thing that comes of the item is to get to its applicant. `recipient`: sealed once it is kept. */
  | { readonly type: 'handover-chosen'; readonly no: number; readonly way: HandoverWay; readonly recipient?: string; readonly masked?: string; /** The other city at whose counter it is collected. */ readonly place?: string }
  | { readonly type: 'thing-ready'; readonly no: number; /** The counter of another city to which it has come. */ readonly at?: Helper }
  | { readonly type: 'thing-sent'; readonly no: number; readonly carrier: string; readonly tracking: string }
  | { readonly type: 'thing-handed'; readonly no: number; readonly shown: Shown; readonly collector?: string; readonly at?: Helper; /** The public number of the clerk. */ readonly desk?: string }
  | { readonly type: 'thing-arrived'; readonly no: number; readonly desk?: string }
  | { readonly type: 'thing-back'; readonly no: number; readonly note: string }
  | OnPaper<'paper'>
  | OnPaper<'copy'>
  /** A personnel file has come in for the item: from whom, with how many materials; `carried`: the person brought it, against the rule. */
  | { readonly type: 'dossier-registered'; readonly no: number; readonly agency: Agency; readonly letter: string; readonly pieces: number; readonly way?: DossierWay; readonly number?: string; readonly carried?: true }
  | { readonly type: 'dossier-accepted'; readonly no: number; readonly findings: readonly Fact[] }
  | { readonly type: 'dossier-sent-back'; readonly no: number; readonly note: string; readonly way: DossierWay; readonly number: string }
  /** The receipt has gone to who had sent the file. */
  | { readonly type: 'dossier-acknowledged'; readonly no: number; readonly way: DossierWay; readonly number: string }
  /** It is listed and sealed for another agency. `list`: sealed once it is kept. */
  | { readonly type: 'dossier-packed'; readonly no: number; readonly agency: Agency; readonly letter: string; readonly pieces: number; readonly list: string; readonly restricted?: true }
  | { readonly type: 'dossier-sent'; readonly no: number; readonly way: DossierWay; readonly number: string }
  | { readonly type: 'dossier-chased'; readonly no: number; readonly how: 'chased' | 'reminded' | 'late'; readonly note?: string }
  | { readonly type: 'dossier-receipted'; readonly no: number; readonly signedBy: string; readonly on: string }
  | { readonly type: 'dossier-returned'; readonly no: number; readonly note: string }
  | { readonly type: 'dossier-missing'; readonly no: number; readonly note: string }
  /** The day has come on which a promise is checked, or it was drawn to be (`drawn`: the day whose seed has drawn it); `no` is the first item that rests on it, here and below. */
  | { readonly type: 'promise-due'; readonly no: number; readonly element: string; readonly drawn?: string }
  /** `by`: the exchange with a department, or an inspection. */
  | { readonly type: 'promise-kept'; readonly no: number; readonly element: string; readonly by: string }
  /** A department says otherwise than was promised. It is not broken by that: an inspection looks into it, and the person is heard. */
  | { readonly type: 'promise-doubted'; readonly no: number; readonly element: string; readonly department: string; readonly scenario: string; readonly exchange: string }
  | { readonly type: 'promise-withdrawn'; readonly no: number; readonly element: string; readonly reason: string }
  /** By order of an inspection. `until`, `restrictedUntil`: the days on which record and restriction end. */
  | { readonly type: 'promise-broken'; readonly no: number; readonly element: string; readonly order: string; readonly finding: string; readonly basis: string; readonly by?: readonly string[]; readonly record: string; readonly restriction: string; readonly until: string; readonly restrictedUntil: string; readonly effects: readonly RealisedEffect[] }
  /** The person asks for the repair of a record, or says that it is wrong. */
  | { readonly type: 'credit-asked'; readonly no: number; readonly element: string; readonly kind: CreditAsk; readonly reason: string; readonly until: string }
  | { readonly type: 'credit-answered'; readonly no: number; readonly element: string; readonly kind: CreditAsk; readonly granted: boolean; readonly note: string; readonly effects: readonly RealisedEffect[] }
  | { readonly type: 'rated'; readonly no: number; readonly rating: Omit<Rating, 'at' | 'by'> };

/** An event with what the row says besides: its place, its moment, who did it. */
export type Recorded = { readonly seq: number; readonly at: string; readonly actor: string; readonly event: CaseEvent };
