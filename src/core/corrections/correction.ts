import type { BookingAnswer } from '../cases/booking.ts';
import { partyIn } from '../parties/acting.ts';
import type { Draw } from '../assignment/draw.ts';
import type { Value } from '../value.ts';

/** Where a request to correct an entry stands. The last five are ends. `booking`: a core system that keeps the register has been ordered to correct it. */
export type CorrectionStatus = 'open' | 'referred' | 'review' | 'booking' | 'corrected' | 'removed' | 'declined' | 'rechecked' | 'withdrawn';

/** What an officer wants the register to say instead: another entry in the place of the one that is wrong, or none. */
export type Proposal = {
  readonly remove: boolean;
  /** The fields of the new entry, whole; empty where it is removed. */
  readonly data: Readonly<Record<string, Value>>;
  readonly from: string;
  readonly to: string | null;
  readonly reason: string;
};

/** What a person says is wrong, about which entry, and by when it has to be answered. */
export type Asked = {
  /** Chosen by who asks: the same request sent again is one. */
  readonly key: string;
  readonly entry: string; readonly register: string; readonly line: string;
  readonly wrong: string; readonly should: string; readonly file: string | null;
  /** The last day to answer; `null` while nobody can know it, because a year's holidays are unpublished. */
  readonly due: string | null; readonly limit: string; readonly basis: string;
};

export type CorrectionEvent =
  | { readonly type: 'asked' } & Asked
  | { readonly type: 'assigned'; readonly role: 'officer' | 'reviewer'; readonly officer: string; readonly drawId: string; readonly draw: Draw }
  | { readonly type: 'referred'; readonly department: string; readonly scenario: string; readonly message: string; readonly note: string }
  | { readonly type: 'proposed' } & Proposal
  | { readonly type: 'returned'; readonly reason: string }
  /** `proposal`: what the core system was ordered to enter. */
  | { readonly type: 'ordered'; readonly order: string; readonly master: string; readonly result: string; readonly proposal: Proposal }
  | ({ readonly type: 'booking-answered'; readonly order: string } & BookingAnswer)
  /** `put`: the entry that stands in the place of the wrong one; without it there is none. */
  | { readonly type: 'carried-out'; readonly put: string | null; readonly reason: string }
  | { readonly type: 'declined'; readonly reason: string; readonly remedy: string }
  | { readonly type: 'rechecked'; readonly case: string; readonly no: number; readonly reason: string }
  /** Whoever had it has it no longer: they gave it back, or a supervisor gave it to somebody else. */
  | { readonly type: 'handed-back'; readonly role: 'officer' | 'reviewer'; readonly reason: string }
  | { readonly type: 'withdrawn' };

/** Who did something about a request, when, and what. */
export type CorrectionStep = { readonly actor: string; readonly event: CorrectionEvent };
export type CorrectionRecord = CorrectionStep & { readonly seq: number; readonly at: string };

/** A request to correct one entry of the register (个人信息保护法 第四十六条), as its events tell it. */
export type Correction = Asked & {
  readonly region: string; readonly number: string; readonly subject: string; readonly askedAt: string; readonly version: number;
  readonly status: CorrectionStatus;
  readonly officer?: string;
  readonly reviewer?: string;
  readonly proposal?: Proposal & { readonly by: string; readonly at: string };
  /** The order that waits for the answer of the core system. */
  readonly booking?: { readonly order: string; readonly master: string; readonly result: string; readonly at: string };
  readonly endedAt?: string;
  readonly history: readonly CorrectionRecord[];
};

/** Which request it is. */
export type CorrectionName = Pick<Correction, 'region' | 'number' | 'subject'>;

/** The request after its events. Throws where they do not begin with what was asked. */
export function correctionOf(name: CorrectionName, history: readonly CorrectionRecord[]): Correction {
  const [first, ...rest] = history;
  if (first?.event.type !== 'asked') throw new Error(`the request ${name.number} does not begin with what was asked`);
  const { type: _type, ...asked } = first.event;
  const begun: Correction = { ...asked, ...name, askedAt: first.at, status: 'open', version: 1, history };
  return rest.reduce(evolve, begun);
}

function evolve(before: Correction, { actor, at, seq, event }: CorrectionRecord): Correction {
  const now = { ...before, version: seq };
  switch (event.type) {
    case 'asked': throw new Error(`the request ${before.number} was asked twice`);
    case 'assigned': return { ...now, [event.role]: event.officer };
    case 'handed-back': {
      const { [event.role]: _had, ...rest } = now;
      return rest;
    }
    case 'referred': return { ...now, status: 'referred' };
    case 'proposed': {
      const { type: _type, ...proposal } = event;
      return { ...now, status: 'review', proposal: { ...proposal, by: actor, at } };
    }
    case 'returned': return { ...now, status: statusBefore(before, seq) };
    case 'ordered': return { ...now, status: 'booking', booking: { order: event.order, master: event.master, result: event.result, at } };
    case 'booking-answered': {
      const { booking: _sent, ...rest } = now;
      return event.accepted ? rest : { ...rest, status: statusBefore(before, seq) };
    }
    case 'carried-out': return { ...now, status: event.put === null ? 'removed' : 'corrected', endedAt: at };
    case 'declined': case 'rechecked': case 'withdrawn': return { ...now, status: event.type, endedAt: at };
  }
}

/** Where a request stands that is with its officer again. */
function statusBefore({ history }: Pick<Correction, 'history'>, seq: number): 'open' | 'referred' {
  return history.some((each) => each.event.type === 'referred' && each.seq < seq) ? 'referred' : 'open';
}

/** Whether no rule goes by the entry meanwhile: the department that keeps the original was asked, and the officer has not acted on the answer, or what was found right has still to be booked. Of what nobody else keeps the entry holds until it is changed. */
export function isContested({ status, history }: Pick<Correction, 'status' | 'history'>): boolean {
  return status === 'referred' || (status === 'booking' && history.some(({ event }) => event.type === 'referred'));
}

/** Who asked: the person or enterprise it is about, whoever did it for them, or a close relative of somebody who has died. */
export function askerOf({ history }: Pick<Correction, 'history'>): string {
  return partyIn(history[0]?.actor ?? '').replace(/^[^:]*:/u, '');
}

/** Whether a request has its result, or was withdrawn. */
export function isOver({ endedAt }: Pick<Correction, 'endedAt'>): boolean {
  return endedAt !== undefined;
}

/** As what somebody has still to be drawn for a request. */
export function correctionNeeds({ status, officer, reviewer }: Pick<Correction, 'status' | 'officer' | 'reviewer'>): 'officer' | 'reviewer' | undefined {
  if (status === 'review') return reviewer === undefined ? 'reviewer' : undefined;
  return (status === 'open' || status === 'referred') && officer === undefined ? 'officer' : undefined;
}
