import { idOf, type Hash } from '#core/id.ts';
import type { CaseEvent } from '#core/cases/event.ts';
import type { CaseState } from '#core/cases/state.ts';
import { asOrder } from '#core/register/as-order.ts';
import type { RealisedEffect } from '#core/register/realise.ts';
import type { Value } from '#core/value.ts';

/** An order as it goes out: under an id of its own, by which the master takes it once. */
export type OutgoingOrder = { readonly id: string; readonly no: number; readonly department: string; readonly scenario: string; readonly payload: Readonly<Record<string, Value>> };

type Ordered = Extract<CaseEvent, { type: 'booking-ordered' | 'change-ordered' }>;

/**
 * What a core system is ordered to book: the matter, the values of the decision, the entries to open and to end, what is to be taken back, and,
 * where it pays, the payments. @param whole the effects with the numbers that events show masked
 */
export function orderPayload(state: CaseState, event: Ordered, whole: (effect: RealisedEffect) => RealisedEffect, hash: Hash): OutgoingOrder {
  const { no, order, master, scenario, pays } = event;
  const item = state.items.find((each) => each.no === no);
  const proposal = item?.reopened?.proposal;
  const decision = event.type === 'booking-ordered' ? event.decision : proposal?.decision;
  const effects = event.would.map(whole);
  const some = (name: string, lines: Value[]): Record<string, Value> => (lines.length > 0 ? { [name]: lines } : {});
  const payload: Record<string, Value> = {
    order, case: state.number, service: item?.service ?? '', kind: event.type === 'booking-ordered' ? 'decide' : (proposal?.change ?? 'correct'), on: decision?.on ?? '', values: { ...decision?.values },
    ...asOrder(effects),
    ...(pays ? some('pay', effects.flatMap((effect) => (effect.kind === 'payment' ? [{ id: effect.id, fund: effect.fund, every: effect.every, amount: effect.amountFen, times: effect.times, first: effect.firstMonth, account: effect.account }] : []))) : {}),
  };
  return { id: idOf(hash, `order/${order}`), no, department: master, scenario, payload };
}
