import type { Master } from '../catalog/region.ts';
import { bookedBy, effectsOf, type Run } from '../decisions/run-items.ts';
import type { Decision } from '../decisions/decision.ts';
import type { RealisedEffect } from '../register/realise.ts';
import { authorityOf } from './authority-of.ts';
import { orderNumber } from './booking.ts';
import type { Item } from './item.ts';

/** The core system that has to book what is decided of an item now, by the line of work it was passed on to. */
export function masterFor(run: Run, item: Pick<Item, 'service' | 'transfers'>, effects: readonly RealisedEffect[]): Master | undefined {
  return bookedBy(run, authorityOf(run.compiled.catalog, item), effects);
}

/** What an event says of the order that goes out with it. `would`: what the decision does here once it is booked, and what the order carries. */
export type Ordering = { readonly order: string; readonly master: string; readonly scenario: string; readonly result: string; readonly pays: boolean; readonly would: readonly RealisedEffect[] };

/** What the event of an order says of it. @param would the effects of the decision, as they would be now */
export function orderingOf(run: Run, item: Pick<Item, 'no' | 'bookings'>, { department, order, result, pays }: Master, would: readonly RealisedEffect[]): Ordering {
  return { order: orderNumber(run.case, item), master: department, scenario: order, result, pays, would };
}

/** What is left for the city to do of a decision that the master has booked: where the province pays, no payments. */
export function hereOf(effects: readonly RealisedEffect[], pays: boolean): readonly RealisedEffect[] {
  return pays ? effects.filter(({ kind }) => kind !== 'payment') : effects;
}

/** The effects of a decision that was ordered, once it is booked: those of the day for which it was decided. */
export function bookedEffects(run: Run, item: Pick<Item, 'no' | 'service'>, decision: Decision, pays: boolean): readonly RealisedEffect[] {
  const then: Run = { ...run, known: { ...run.known, on: decision.on } };
  return hereOf(effectsOf(then, item, decision, run.known.entries), pays);
}
