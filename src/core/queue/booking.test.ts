import { expect, test } from 'vitest';
import { cn } from '../../../test/support/calendar.ts';
import { slotsOf } from '../catalog/hall-queue.ts';
import { missesOf, standingOf, timesAhead, type HallBooking } from './booking.ts';

const RULES = { daysAhead: 4, graceMinutes: 15, missesMost: 2, missesDays: 10 };
const SLOTS = { from: '09:00', to: '12:00', minutes: 60, places: 2 };
/** A Monday, 10:00 in China. */
const TODAY = '2026-11-23', AT = '2026-11-23T02:00:00.000Z';
const booking = (day: string, slot: string, state: HallBooking['state'] = 'booked'): HallBooking => ({ id: day + slot, office: 'hall', day, slot, state });

test('the times of a day leave the pause out, and what does not fit before the end', () => {
  expect(slotsOf({ slots: { ...SLOTS, to: '12:30' } })).toEqual(['09:00', '10:00', '11:00']);
  expect(slotsOf({ slots: { from: '09:00', to: '14:30', minutes: 60, places: 1, pause: { from: '11:30', to: '13:00' } } })).toEqual(['09:00', '10:00', '13:00']);
  expect(slotsOf({})).toEqual([]);
});

test('what can be booked lies ahead, on working days', () => {
  const ahead = timesAhead(() => ({ slots: SLOTS }), cn, TODAY, AT, RULES);
  expect(ahead[0]).toEqual({ day: TODAY, slots: ['11:00'] });
  expect(ahead.map(({ day }) => day)).toEqual(['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']);
  expect(timesAhead(() => ({ slots: SLOTS }), cn, '2026-11-27', '2026-11-27T10:00:00.000Z', RULES).map(({ day }) => day)).toEqual(['2026-11-30', '2026-12-01']);
  expect(timesAhead(() => ({}), cn, TODAY, AT, RULES)).toEqual([]);
  // An office that ends has no times from that day on.
  expect(timesAhead((day) => (day < '2026-11-25' ? { slots: SLOTS } : undefined), cn, TODAY, AT, RULES).map(({ day }) => day)).toEqual(['2026-11-23', '2026-11-24']);
});

test('an appointment is missed a grace after its time, and only lately missed ones count', () => {
  expect(standingOf(booking(TODAY, '09:45'), AT, RULES)).toBe('booked');
  expect(standingOf(booking(TODAY, '09:44'), AT, RULES)).toBe('missed');
  expect([standingOf(booking(TODAY, '09:00', 'arrived'), AT, RULES), standingOf(booking(TODAY, '09:00', 'cancelled'), AT, RULES)]).toEqual(['arrived', 'cancelled']);
  const all = [booking('2026-11-13', '09:00'), booking('2026-11-14', '09:00'), booking('2026-11-20', '09:00', 'cancelled'), booking(TODAY, '09:00'), booking(TODAY, '11:00')];
  expect(missesOf(all, TODAY, AT, RULES)).toBe(2);
});
