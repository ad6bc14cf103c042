import { mastersIn, masterOf } from '../catalog/master-of.ts';
import type { Master } from '../catalog/region.ts';
import type { Refusal } from '../cases/refusal.ts';
import type { BookingAnswer } from '../cases/booking.ts';
import { dayOf } from '../clocks/day.ts';
import { idOf } from '../id.ts';
import { asOrder } from '../register/as-order.ts';
import type { RealisedEffect } from '../register/realise.ts';
import type { RegisterEntry } from '../register/entry.ts';
import type { Answered, Answering } from './answer.ts';
import { carryOut } from './carry-out.ts';
import type { Correction, CorrectionStep, Proposal } from './correction.ts';

/** The core system that keeps the register in which an entry stands today; none where the city corrects it itself. */
export function keeperOf({ catalog, correction, at }: Pick<Answering, 'catalog' | 'correction' | 'at'>): Master | undefined {
  const kind = catalog.registerKinds.get(correction.register);
  return kind && masterOf(mastersIn(catalog, correction.region), kind.line, dayOf(at));
}

/** What a proposal does to the register here, for the day on which it was found right. Where the entry was taken back meanwhile only what stands in its place is left to enter. @param key what its identities are made from */
export function correctedBy({ catalog, correction, entry, both, hash }: Answering, proposal: Proposal, act: { readonly at: string; readonly decidedAt: string; readonly key: string }): readonly RealisedEffect[] {
  const { at, decidedAt, key } = act;
  const origin = { kind: 'correction' as const, request: correction.number };
  if (entry) return carryOut(entry, proposal, both, catalog.registerKinds, { at, on: dayOf(decidedAt), origin, key, hash });
  const right: RegisterEntry = { id: idOf(hash, key), kind: correction.register, data: proposal.data, from: proposal.from, to: proposal.to, recordedAt: at, origin };
  return proposal.remove ? [] : [{ kind: 'opened', entry: right }];
}

/** Nothing is changed here: the core system that keeps the register is ordered to correct it, and what it says decides. */
export function orderCorrection(here: Answering, proposal: Proposal, master: Master, before: readonly CorrectionStep[]): Exclude<Answered, Refusal> {
  const { correction, actor, at, hash } = here;
  const order = `${correction.number}-1-${ordersIn(correction) + 1}`;
  const key = keyOf(correction, order);
  const effects = correctedBy(here, proposal, { at, decidedAt: at, key });
  const payload = { order, case: correction.number, service: '', kind: proposal.remove ? 'remove-entry' : 'correct-entry', on: dayOf(at), values: {}, ...asOrder(effects) };
  return {
    steps: [...before, { actor, event: { type: 'ordered', order, master: master.department, result: master.result, proposal } }],
    effects: [{ kind: 'told', id: idOf(hash, `order/${order}`), department: master.department, scenario: master.order, payload }],
  };
}

/**
 * The core system has answered an order about an entry. Booked: the register here follows. Rejected: nothing has happened, the person is told why, and the officer
 * has the request again. The same answer again changes nothing; another one than the first, and one of a system that was not sent the order, is refused.
 */
export function answerOrder(here: Answering, { order, master, said }: { readonly order: string; readonly master: string; readonly said: BookingAnswer }): Answered {
  const { correction, at, hash } = here;
  const sent = correction.history.find(({ event }) => event.type === 'ordered' && event.order === order);
  if (sent?.event.type !== 'ordered') return { code: 'no-such-item', detail: { zh: `没有这个登记指令：${order}`, en: `There is no such order: ${order}` } };
  if (sent.event.master !== master) return { code: 'not-yours', detail: { zh: '这个登记指令不是送给这个系统的', en: 'This order was not sent to this system' } };
  const first = correction.history.find(({ event }) => event.type === 'booking-answered' && event.order === order)?.event;
  if (first?.type === 'booking-answered') {
    const isSame = first.accepted ? said.accepted && first.booking === said.booking : !said.accepted;
    return isSame ? { steps: [], effects: [] } : { code: 'not-allowed', detail: { zh: '和先前的答复矛盾，没有采用', en: 'It contradicts the earlier answer and is not used' } };
  }
  const answered: CorrectionStep = { actor: `department:${master}`, event: { type: 'booking-answered', order, ...said } };
  if (!said.accepted) return { steps: [answered], effects: [] };
  const { proposal } = sent.event;
  const key = keyOf(correction, order);
  const effects = correctedBy(here, proposal, { at, decidedAt: sent.at, key });
  return { steps: [answered, { actor: sent.actor, event: { type: 'carried-out', put: proposal.remove ? null : idOf(hash, key), reason: proposal.reason } }], effects };
}

function ordersIn({ history }: Correction): number {
  return history.filter(({ event }) => event.type === 'ordered').length;
}

function keyOf({ region, number }: Correction, order: string): string {
  return `correction/${region}/${number}/${order}`;
}
