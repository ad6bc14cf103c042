import type { Notice } from '#core/notices/notice.ts';
import type { StaffNotice } from '#core/notices/of-staff.ts';
import type { Material } from '#core/evidence/material.ts';
import type { AskedOf } from '#core/cases/asked-of.ts';
import type { Link } from '#core/cases/chain.ts';
import type { Chained, History } from '#core/cases/replay.ts';
import type { DepartmentAnswer } from '#core/cases/given.ts';
import type { CaseStanding } from '#core/cases/standing.ts';
import type { CaseState } from '#core/cases/state.ts';
import type { Brake } from '#core/instant/brake.ts';
import type { Invitation } from '#core/cases/invitation.ts';
import type { LookedAgain } from '#core/cases/reopening.ts';
import type { Hands } from '#core/parties/acting.ts';
import type { Clerk } from '#core/parties/clerk.ts';
import type { Mandate } from '#core/parties/mandate.ts';
import type { Supervised } from '#core/cases/supervised.ts';
import type { DossierMark } from '#core/cases/dossier.ts';
import type { HandoverMark } from '#core/cases/handover.ts';
import type { QueueMark } from '#core/cases/queue-mark.ts';
import type { Clock } from '#core/clocks/clock.ts';
import type { Officer } from '#core/assignment/draw.ts';
import type { RealisedEffect } from '#core/register/realise.ts';
import type { RegisterEntry } from '#core/register/entry.ts';
import type { Localized, Value } from '#core/value.ts';
import type { OutgoingOrder } from '../orders/order-payload.ts';
import type { Parties, Party } from '../parties.ts';

/** A person or an enterprise in the directory. `number` is the identity number in clear: it leaves this only to departments. */
export type Subject = { readonly region: string; readonly id: string; readonly kind: 'person' | 'enterprise'; readonly name: string; readonly number: string; readonly numberHash: string; /** Other numbers that were found to be theirs. */ readonly others?: readonly string[] };

/** All that a submission has to know, read in one round trip. */
export type SubmissionRead = {
  readonly subject: Subject | undefined;
  readonly entries: readonly RegisterEntry[];
  /** Fresh answers of departments, each about the question it answered. */
  readonly answers: readonly KeptAnswer[];
  /** What the person gave with earlier cases, the newest first. */
  readonly locker: readonly Material[];
  readonly replay: { readonly caseNumber: string; readonly requestHash: string } | undefined;
  /** An open case of the event that stands in the way of another. */
  readonly openCase: string | undefined;
  /** Services that are being handled for the person in open cases, each with the number of its case. */
  readonly pending: Readonly<Record<string, string>>;
  /** The open invitations of the person to this event. */
  readonly invitations: readonly Invitation[];
  /** The brakes that are pulled in the region. */
  readonly brakes: readonly Brake[];
  /** How many cases of the event the person has had; 0 where the read was for a submission without promises, which needs it not. */
  readonly earlier: number;
  /** The running number of the case that may come of it; 0 where the read was for a plan. */
  readonly serial: number;
  readonly registerVersion: number;
};

/** A case as its events tell it, with the register of its person and of who applied. */
export type CaseRead = History & Parties & {
  readonly head: string;
  /** Entries of the person that were taken back. */
  readonly voided?: readonly RegisterEntry[];
  /** Counts every act on the register of the person: what was decided on an older one must be decided again. */
  readonly registerVersion: number;
  /** The brakes that are pulled in its region. */
  readonly brakes?: readonly Brake[];
  readonly queryCode: string;
  /** Of whoever has a part in it under one of several numbers: all numbers, for each. */
  readonly ones?: readonly (readonly string[])[];
  /** Who has handed it in for the applicant, and how their mandate stands now. */
  readonly agent?: { readonly name: string; readonly mandate: Mandate };
  /** Through whom its enterprise or its person has acted. */
  readonly hands?: Hands;
};

/** What is published of an item: what for and by which article, from which day, and until when as far as that is known. */
export type Published = { readonly what: Localized; readonly basis: string; readonly from: string; readonly until: string | null };

/** How often an item was urged, and when last. */
export type Urgings = { readonly count: number; readonly at: string };

/** One row of the projection that queues and reminders read. */
export type ItemRow = {
  readonly no: number; readonly service: string; /** Which of several of its matter; `null` for every other. */ readonly each_value: string | null; readonly authority: string; readonly status: string; readonly officer: string | null; readonly reviewer: string | null;
  readonly started_at: string; readonly due_at: string | null; readonly retry_at: string | null; readonly ended_at: string | null;
  /** Only while it is open: for officers and supervisors. */
  readonly clock: Clock | null; readonly supervision: Supervised | null;
  /** When it is next to be reported upwards. */
  readonly escalate_at: string | null;
  /** The agreed time of a visit, while it is ahead or not reported. */
  readonly visit_at: string | null;
  /** What it is, where it is no visit to a place. */
  readonly visit_kind: 'examination' | null;
  /** Up to the end of which day (`YYYY-MM-DD`) the applicant can answer a correction, while one is asked for. */
  readonly correction_until: string | null;
  /** What is asked of the applicant now. */
  readonly asks: AskedOf | null;
  /** The experts who appraise it now. */
  readonly experts: readonly string[] | null;
  /** The desks of other agencies that have been asked and not answered. */
  readonly desks: readonly string[] | null;
  /** The officers of other lines of work who have still to speak. */
  readonly joint: readonly string[] | null;
  /** Only while somebody has the item in hand: what a queue shows of it. */
  readonly mark: QueueMark | null; readonly urged: Urgings | null;
  /** Only while it is published: under which name, and what anybody may read. */
  readonly publicity_id: string | null; readonly publicity: Published | null;
  /** Only while it is looked at again: with whom. */
  readonly reopened: 'officer' | 'review' | null; readonly again_officer: string | null; readonly again_reviewer: string | null;
  /** The core system that has to book what was decided, and since when. */
  readonly master: string | null; readonly ordered_at: string | null;
  /** What waits for somebody about a promise that rests on it first, and since when. */
  readonly promise: 'repair' | 'objection' | 'doubted' | 'due' | null; readonly promise_at: string | null;
  /** Where the thing of the item is, and since when, while a counter has to do with it. */
  readonly handover: HandoverMark | null; readonly handover_at: string | null; readonly paper: HandoverMark | null; readonly paper_at: string | null; readonly copy: HandoverMark | null; readonly copy_at: string | null;
  /** Where the personnel file is that moves with it, and since when. */
  readonly dossier: DossierMark | null; readonly dossier_at: string | null;
  /** What was decided last when its result was looked at again: when, by which paper, what came of it. */
  readonly again_at: string | null; readonly again_paper: string | null; readonly again_outcome: LookedAgain['outcome'] | null;
};

/** Everything one command changes, written by one transaction. */
export type CaseWrite = {
  readonly state: CaseState;
  readonly links: readonly Link[];
  readonly history: readonly Chained[];
  readonly head: string;
  readonly items: readonly ItemRow[];
  readonly effects: readonly { readonly no: number; readonly effect: RealisedEffect }[];
  readonly nameList: readonly { readonly id: string; readonly department: string; readonly payload: Readonly<Record<string, Value>> }[];
  /** What core systems are ordered to book, with it or not at all. */
  readonly orders: readonly OutgoingOrder[];
  /** What people are told of it. */
  readonly notices: readonly Notice[];
  /** What officers and supervisors are told of it. */
  readonly staffNotices: readonly StaffNotice[];
  /** Files that came with this act, by the evidence they are: the locker remembers them. */
  readonly materials: readonly Material[];
  readonly at: string;
};

/**
 * From where a case was handed in: keyed hashes of the device, its network and the address to which something is sent. `terminal`: a device of the house that many use.
 */
export type Origin = { readonly terminal: 'kiosk' | 'counter' | null; readonly device: string; readonly network: string | null; readonly mail: string | null };

/** What only the first write of a case carries. */
export type Opening = { /** The place of others from which it came: its id, and the keyed hash of whoever handed it in there. */ readonly portal?: { readonly id: string; readonly subject: string } | null; readonly registerVersion: number; /** The brakes that were known: where the rules have decided nothing is written once another is pulled. */ readonly brakes: readonly Brake[]; /** How the register of the applicant was read, where that is somebody else. */ readonly applicantVersion?: number | undefined; readonly key: string; readonly requestHash: string; readonly queryCode: string; readonly queryHash: string; /** Whoever hands it in for somebody apart from others, an employer above all: only another open case of their own stands in the way. */ readonly employer: string | null; /** To which part of the event the person is invited with it. */ readonly invites: string | null; /** The cases whose invitations it answers; each must be open still. */ readonly follows: readonly string[]; /** Those among them whose invitations stay open, for what waits still. */ readonly left: readonly string[]; /** Whose draft it was, and under which mandate it is handed in for somebody: that must be in force still, on which day. */ readonly draftOf: string; readonly under: Right | null; /** Where a device handed it in. */ readonly origin: Origin | null };

/** By what somebody hands a case in for another or as another; it has to be in force on a day still. */
export type Right = { readonly by: 'mandate' | 'clerk'; readonly id: string; readonly on: string };

export type CommitResult = 'committed' | 'same-key' | 'open-case' | 'changed-meanwhile';

/** Which cases of somebody. `words`: a part of the number, or of the name of whom it is about; `hash`: the keyed hash of their identity number; `events`: of these alone; `stops`: kinds of entries that end a mandate, because whoever gave it has died; `own`: only those about them; `skip`: how many were read before. */
export type CasesWanted = { readonly words?: string; readonly hash?: string; readonly standing?: CaseStanding; readonly events?: readonly string[]; readonly stops?: readonly string[]; readonly own?: boolean; readonly skip?: number; readonly limit?: number };

/** Where cases live. Each method is one round trip unless it says otherwise. */
export type CaseStore = {
  /** Somebody of a region with their register. */
  party(region: string, id: string): Promise<Party | undefined>;
  /** Who has a number, by its keyed hash, in whatever region. */
  whose(numberHash: string): Promise<Subject | undefined>;
  /** Whoever was entered with a number, also where it was found to be one of several. */
  holder(numberHash: string): Promise<Subject | undefined>;
  /** What somebody has given another, ended ones too. */
  mandates(region: string, principal: string, agent: string): Promise<readonly Mandate[]>;
  /** The appointment of somebody as clerk of an enterprise that has not ended. */
  clerk(region: string, enterprise: string, person: string): Promise<Clerk | undefined>;
  /** An appointment of an enterprise by its id, whether it has ended or not. */
  appointment(region: string, enterprise: string, id: string): Promise<Clerk | undefined>;
  /** The last case of an event that an employer has filed for somebody, since a moment or ever, and in which something was approved. */
  filedBefore(region: string, subject: string, lifeEvent: string, employer: string, since: string | null): Promise<string | undefined>;
  /** `employer`: who applies, where that is the employer of the subject, or somebody whom the event admits apart from others. `promised`: whether it holds a promise. */
  readForSubmission(region: string, subject: string, lifeEvent: string, key: string, employer: string | null, promised?: boolean): Promise<SubmissionRead>;
  open(write: CaseWrite, opening: Opening): Promise<CommitResult>;
  /** `seen`: the versions of case and register that were decided on, and the brakes that were known; where the rules have decided nothing is written once another is pulled. */
  advance(write: CaseWrite, seen: { readonly version: number; readonly registerVersion: number; readonly brakes: readonly Brake[]; readonly applicantVersion?: number | undefined }): Promise<CommitResult>;
  read(region: string, number: string): Promise<CaseRead | undefined>;
  /** The cases that somebody has handed in from a place of others, in whatever region, the newest first. */
  handedInFrom(subject: string, most: number): Promise<readonly { readonly region: string; readonly number: string }[]>;
  readByQuery(number: string, queryHash: string): Promise<CaseRead | undefined>;
  /** The cases that are about somebody or that they have handed in, each with the name of whom it is about; those of a mandate while it is in force. First those that ask something of them, then those that run, then the others, each the newest first; a hundred where it is not said how many. */
  summaries(region: string, subject: string, on: string, wanted?: CasesWanted): Promise<readonly { readonly state: CaseRead['state']; /** Whether it is about them. */ readonly own: boolean; readonly name: string }[]>;
  keepAnswers(region: string, subject: string, answers: readonly KeptAnswer[]): Promise<void>;
};

/** Officers with what they have in hand, and the day's seed. */
export type PoolRead = { readonly officers: readonly Officer[]; readonly experts: readonly Officer[]; readonly day: string; readonly seed: string; readonly seedCommitment: string };
export type PoolStore = {
  read(region: string, day: string): Promise<PoolRead>;
  /** The keyed hashes of all numbers of whoever it is about. */
  hashesOf(region: string, subject: string): Promise<readonly string[]>;
};

/** A question to a department: what is handed over, and its keyed hash. */
export type Question = { readonly department: string; readonly scenario: string; /** The item it is put for; see `DepartmentAnswer`. */ readonly of?: string; readonly fields: Readonly<Record<string, Value>>; readonly about: string };
/** An answer with how long it may be used, and for which question. */
export type KeptAnswer = DepartmentAnswer & { readonly freshUntil: string; readonly about: string };
/** Asking other departments about a person. What did not answer is missing from the result. */
export type AskDepartments = (subject: Subject, questions: readonly Question[], caseNumber?: string) => Promise<readonly KeptAnswer[]>;
