import type { HallQueue } from '../catalog/hall-queue.ts';
import { slotsOf } from '../catalog/hall-queue.ts';
import { isWorkday } from '../clocks/calendar.ts';
import type { Calendar } from '../clocks/clock.ts';
import { addDays } from '../clocks/day.ts';
import { slotInstant } from './call-order.ts';

/** An appointment at a hall for a time of a day (`09:30`). `kind`: the class of windows, none: a whole life event. */
export type HallBooking = { readonly id: string; readonly office: string; readonly day: string; readonly slot: string; readonly kind?: string; readonly state: 'booked' | 'cancelled' | 'arrived' };

/** How a city has times booked: how many days ahead, how late one is still called as booked, and after how many missed ones in how many days none can be booked. */
export type BookingRules = { readonly daysAhead: number; readonly graceMinutes: number; readonly missesMost: number; readonly missesDays: number };

/** The times of an office that lie ahead and can be booked, by day: on working days, and none on a day of which no notice says whether it is one. @param queueOn its queue on a day, none where it has none then */
export function timesAhead(queueOn: (day: string) => Pick<HallQueue, 'slots'> | undefined, calendar: Calendar, today: string, at: string, { daysAhead }: BookingRules): readonly { readonly day: string; readonly slots: readonly string[] }[] {
  return Array.from({ length: daysAhead + 1 }, (_, index) => addDays(today, index)).flatMap((day) => {
    const works = isWorkday(calendar, day);
    const slots = works.known && works.value ? slotsOf(queueOn(day) ?? {}).filter((slot) => !hasBegun({ day, slot }, at)) : [];
    return slots.length > 0 ? [{ day, slots }] : [];
  });
}

/** Whether the time of an appointment has come: from then on it is not cancelled any more. */
export function hasBegun({ day, slot }: Pick<HallBooking, 'day' | 'slot'>, at: string): boolean {
  return Date.parse(slotInstant(day, slot)) <= Date.parse(at);
}

/** Whether somebody who comes is too late to be called as booked; who never came has missed it. */
export function isTooLate({ day, slot }: Pick<HallBooking, 'day' | 'slot'>, at: string, { graceMinutes }: Pick<BookingRules, 'graceMinutes'>): boolean {
  return Date.parse(at) > Date.parse(slotInstant(day, slot)) + graceMinutes * 60_000;
}

/** How an appointment stands at an instant: one that nobody came for is missed. */
export function standingOf(booking: Pick<HallBooking, 'day' | 'slot' | 'state'>, at: string, rules: Pick<BookingRules, 'graceMinutes'>): HallBooking['state'] | 'missed' {
  return booking.state === 'booked' && isTooLate(booking, at, rules) ? 'missed' : booking.state;
}

/** How many appointments somebody missed in the days that count. */
export function missesOf(bookings: readonly HallBooking[], today: string, at: string, rules: BookingRules): number {
  return bookings.filter((each) => each.day > addDays(today, -rules.missesDays) && standingOf(each, at, rules) === 'missed').length;
}
