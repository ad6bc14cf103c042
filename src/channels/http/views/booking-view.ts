import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import type { Booking } from '#core/cases/booking.ts';
import type { CaseEvent } from '#core/cases/event.ts';
import type { Item } from '#core/cases/item.ts';
import type { Localized } from '#core/value.ts';
import type { BookingView } from '../schemas/booking.ts';
import type { Shown } from './timeline-view.ts';

type Words = readonly [zh: string, en: string];
type Told = Extract<CaseEvent, { type: 'booking-ordered' | 'change-ordered' | 'booking-answered' }>;

/** The name of a core system. */
export function masterName({ catalog }: Pick<CompiledCatalog, 'catalog'>, id: string): Localized {
  const found = catalog.departments.get(id);
  return { zh: found?.zh ?? id, en: found?.en ?? id };
}

/** All orders of an item, for its officer. */
export function bookingViews(compiled: CompiledCatalog, { bookings = [] }: Pick<Item, 'bookings'>): { bookings?: BookingView[] } {
  return bookings.length === 0 ? {} : { bookings: bookings.map((each) => bookingView(compiled, each, true)) };
}

/** The last order of an item, for its applicant: why one was rejected is for an officer to look into first. */
export function lastBooking(compiled: CompiledCatalog, { bookings }: Pick<Item, 'bookings'>): { booking?: BookingView } {
  const last = bookings?.at(-1);
  return last ? { booking: bookingView(compiled, last, false) } : {};
}

function bookingView(compiled: CompiledCatalog, { order, master, at, pays, change, answer }: Booking, whole: boolean): BookingView {
  return {
    order, master: masterName(compiled, master), at, pays, ...(change && { change: true as const }),
    ...(answer && { answer: { accepted: answer.accepted, at: answer.at, ...(answer.accepted ? { booking: answer.booking } : whole && { code: answer.code, reason: answer.reason }) } }),
  };
}

/** A line of the history. Why the core system rejects stays with the officers until they have looked into it. */
export function bookingLine(compiled: CompiledCatalog, event: Told, actor: string, { discreet = false, forPerson = false }: Shown): Words {
  if (event.type === 'booking-answered') {
    const { zh, en } = masterName(compiled, actor.replace(/^department:/u, ''));
    if (event.accepted) return [`${zh}已入账，编号 ${event.booking}`, `booked by “${en}” under number ${event.booking}`];
    const because: Words = forPerson || discreet ? ['', ''] : [`：${event.reason}`, `: ${event.reason}`];
    return [`${zh}没有入账，退回经办人核实${because[0]}`, `“${en}” did not book it; an officer looks into it${because[1]}`];
  }
  const { zh, en } = masterName(compiled, event.master);
  return event.type === 'booking-ordered' ? [`同意，已送${zh}登记，等待入账`, `approved and sent to “${en}”, which has to book it`] : [`改变原决定的意见已复核，送${zh}登记，等待入账`, `the change was confirmed and sent to “${en}”, which has to book it`];
}

/** What waits for the core system, in one line with the time at which it was sent. */
export function waitsForMaster(compiled: CompiledCatalog, { master, at }: Booking, time: (at: string) => Localized): Localized {
  const { zh, en } = masterName(compiled, master);
  const sent = time(at);
  return { zh: `审核通过，${sent.zh.trim()} 已送${zh}登记，等待入账`, en: `Approved and sent to “${en}” at ${sent.en}; it takes effect once it is booked there` };
}
