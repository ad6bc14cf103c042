import type { Localized, Value } from '../value.ts';
import type { Item } from './item.ts';
import type { Change } from './reopening.ts';

/** What a core system said to an order: booked, under its own number, or rejected, with its code and its words. */
export type BookingAnswer =
  | { readonly accepted: true; readonly booking: string }
  | { readonly accepted: false; readonly code: string; readonly reason: string };

/**
 * An order to the core system that is master of the item's line of work. Until it is booked the decision has no effect: nothing is in the
 * register, and nothing is paid. `actor`: who decided, as events name them; `change`: of a decision that stands, what becomes of it.
 */
export type Booking = {
  /** Its number, by which the master knows it too. */
  readonly order: string;
  readonly master: string;
  /** The scenario by which the master is asked about it. */
  readonly result: string;
  /** Whether the master pays too. */
  readonly pays: boolean;
  readonly at: string; readonly by: 'rules' | 'officer'; readonly actor: string;
  readonly change?: Change; readonly version?: number;
  readonly answer?: BookingAnswer & { readonly at: string };
};

/** The order that waits for its answer. */
export function openBooking({ bookings }: Pick<Item, 'bookings'>): Booking | undefined {
  const last = bookings?.at(-1);
  return last?.answer ? undefined : last;
}

/** The last order, where the master has rejected it and nothing was ordered since. */
export function rejectedBooking({ bookings }: Pick<Item, 'bookings'>): (Booking & { readonly answer: Extract<BookingAnswer, { accepted: false }> & { readonly at: string } }) | undefined {
  const last = bookings?.at(-1);
  return last?.answer?.accepted === false ? { ...last, answer: last.answer } : undefined;
}

/** The number of an order: that of the case, of the item, and which order of it this is. */
export function orderNumber(number: string, { no, bookings = [] }: Pick<Item, 'no' | 'bookings'>): string {
  return `${number}-${no}-${bookings.length + 1}`;
}

/** The case and the item that an order is of; `undefined` for what is no number of an order. */
export function caseOfOrder(order: string): { readonly number: string; readonly no: number } | undefined {
  const found = /^(.{1,60})-([1-9][0-9]{0,3})-[1-9][0-9]{0,3}$/u.exec(order);
  return found?.[1] === undefined ? undefined : { number: found[1], no: Number(found[2]) };
}

export const AT_MASTER: Localized = { zh: '已送省级系统登记，等它入账；入账以前不能再动，时限照走', en: 'It was sent to the core system of the province and waits to be booked; nothing can be done with it before, and the clock runs on' };

/** What the fields of a master's answer say; `undefined` where they say nothing that can be used: booked without a number, rejected without a word. */
export function saidIn({ result, booking, code, reason }: Readonly<Record<string, Value>>): BookingAnswer | undefined {
  if (result === 'accepted') return typeof booking === 'string' && booking !== '' ? { accepted: true, booking } : undefined;
  if (result !== 'rejected' || typeof reason !== 'string' || reason === '') return undefined;
  return { accepted: false, code: typeof code === 'string' ? code : '', reason };
}
