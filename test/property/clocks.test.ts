import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWorkday, workdaysBetween } from '#core/clocks/calendar.ts';
import { calendarOf } from '#core/clocks/calendar-of.ts';
import type { Limit, LimitUnit, Pause } from '#core/clocks/clock.ts';
import { dayOf, instantOf, millisecondsOf, yearOf } from '#core/clocks/day.ts';
import { dueOfLimit } from '#core/clocks/due.ts';
import { readClock } from '#core/clocks/read-clock.ts';
import { cn } from '../support/calendar.ts';
import { seeded } from '../support/seed.ts';

const FIRST = millisecondsOf('2024-01-01T00:00:00+08:00');
const LAST = millisecondsOf('2027-02-01T00:00:00+08:00');

// The whole span of the calendar and a bit beyond it, so that unknown years are met as well.
const moment = fc.integer({ min: 0, max: (LAST - FIRST) / 1000 }).map((seconds) => instantOf(FIRST + seconds * 1000));
const limitOf = (...units: LimitUnit[]): fc.Arbitrary<Limit> => fc.record({ amount: fc.integer({ min: 1, max: 70 }), unit: fc.constantFrom(...units) });
const anyLimit = limitOf('min', 'wd', 'd', 'mo');
const pauseAfter = (startedAt: string): fc.Arbitrary<Pause> => fc.tuple(fc.integer({ min: 0, max: 60 * 24 * 40 }), fc.integer({ min: 0, max: 60 * 24 * 30 })).map(([after, length]) => {
  const from = millisecondsOf(startedAt) + after * 60_000;
  return { from: instantOf(from), to: instantOf(from + length * 60_000), because: 'correction', basis: '' };
});
const run = fc.tuple(moment, anyLimit).chain(([startedAt, limit]) => fc.record({ startedAt: fc.constant(startedAt), limit: fc.constant(limit), pauses: fc.array(pauseAfter(startedAt), { maxLength: 4 }) }));

const later = (first: { known: boolean; at?: string }, second: { known: boolean; at?: string }): boolean =>
  !second.known || (first.known && millisecondsOf(first.at ?? '') <= millisecondsOf(second.at ?? ''));

describe('whatever the limit, the acceptance and the pauses', () => {
  test('days and months never end on a day off, on the day of acceptance, or on a day on which the clock stood still at its end', () => {
    fc.assert(fc.property(run, ({ startedAt, limit, pauses }) => {
      const due = dueOfLimit(limit, { startedAt, pauses }, cn);
      if (!due.known || limit.unit === 'min') return;
      expect(isWorkday(cn, due.day)).toEqual({ known: true, value: true });
      expect(due.day > dayOf(startedAt)).toBe(true);
      expect(pauses.some(({ from, to }) => dayOf(from) <= due.day && due.day < dayOf(to ?? from))).toBe(false);
    }), seeded());
  });

  test('a longer limit never ends earlier', () => {
    fc.assert(fc.property(run, fc.integer({ min: 1, max: 20 }), ({ startedAt, limit, pauses }, more) => {
      const due = dueOfLimit(limit, { startedAt, pauses }, cn);
      expect(later(due, dueOfLimit({ ...limit, amount: limit.amount + more }, { startedAt, pauses }, cn))).toBe(true);
    }), seeded());
  });

  test('one pause more never makes it end earlier', () => {
    fc.assert(fc.property(run.chain((one) => fc.tuple(fc.constant(one), pauseAfter(one.startedAt))), ([{ startedAt, limit, pauses }, more]) => {
      const due = dueOfLimit(limit, { startedAt, pauses }, cn);
      expect(later(due, dueOfLimit(limit, { startedAt, pauses: [...pauses, more] }, cn))).toBe(true);
    }), seeded());
  });

  test('the hour of acceptance does not matter where days are counted', () => {
    fc.assert(fc.property(moment, limitOf('wd', 'd', 'mo'), (startedAt, limit) => {
      const day = dayOf(startedAt);
      const [morning, night] = ['00:00:00', '23:59:59'].map((time) => dueOfLimit(limit, { startedAt: `${day}T${time}+08:00`, pauses: [] }, cn));
      expect(morning).toEqual(night);
    }), seeded());
  });

  test('the order of the pauses does not matter', () => {
    fc.assert(fc.property(run, ({ startedAt, limit, pauses }) => {
      expect(dueOfLimit(limit, { startedAt, pauses: pauses.toReversed() }, cn)).toEqual(dueOfLimit(limit, { startedAt, pauses }, cn));
    }), seeded());
  });

  test('exactly as many working days as promised lie after the acceptance', () => {
    fc.assert(fc.property(moment, limitOf('wd'), (startedAt, limit) => {
      const due = dueOfLimit(limit, { startedAt, pauses: [] }, cn);
      if (due.known) expect(workdaysBetween(cn, dayOf(startedAt), due.day)).toEqual({ known: true, value: limit.amount });
    }), seeded());
  });
});

describe('an unpublished year is never guessed', () => {
  // The same notices with one year torn out: whatever is still said must not rest on that year.
  const without = (year: number) => ({ ...cn, years: new Map([...cn.years].filter(([one]) => one !== year)) });

  test('a known end lies in a published year, and so does each working day counted on the way', () => {
    fc.assert(fc.property(run, fc.constantFrom(2024, 2025, 2026), ({ startedAt, limit, pauses }, torn) => {
      const due = dueOfLimit(limit, { startedAt, pauses }, without(torn));
      if (limit.unit === 'min') expect(due.known).toBe(true);
      else if (!due.known) expect(without(torn).years.has(due.year)).toBe(false);
      else {
        expect(yearOf(due.day)).not.toBe(torn);
        expect(due).toEqual(dueOfLimit(limit, { startedAt, pauses }, cn));
      }
    }), seeded());
  });

  test('what a later notice says changes nothing that was known before it', () => {
    const [day, name] = ['2027-01-01', { zh: '元旦', en: 'New Year' }];
    const published = calendarOf({ id: 'cn', zh: '中国', en: 'China', years: [{ year: 2027, source: 'made up', published: '2026-11-10', holidays: [{ ...name, from: day, to: day, statutory: [day], workdays: [] }] }] });
    const longer = { ...cn, years: new Map([...cn.years, ...published.years]) };
    fc.assert(fc.property(run, ({ startedAt, limit, pauses }) => {
      const due = dueOfLimit(limit, { startedAt, pauses }, cn);
      if (due.known) expect(dueOfLimit(limit, { startedAt, pauses }, longer)).toEqual(due);
    }), seeded());
  });
});

test('as time goes by, a clock never becomes greener, and what is left never grows', () => {
  const order = { green: 0, yellow: 1, red: 2, overdue: 3, unknown: 0, paused: 0, stopped: 0 };
  fc.assert(fc.property(moment, anyLimit, fc.integer({ min: 0, max: 90_000 }), fc.integer({ min: 0, max: 90_000 }), (startedAt, promised, first, more) => {
    const clock = { startedAt, promised, statutory: null, pauses: [], stoppedAt: null };
    const [before, after] = [first, first + more].map((minutes) => readClock(clock, cn, instantOf(millisecondsOf(startedAt) + minutes * 60_000), 25));
    expect(order[after!.state]).toBeGreaterThanOrEqual(order[before!.state]);
    if (before!.remaining !== null && after!.remaining !== null) expect(after!.remaining).toBeLessThanOrEqual(before!.remaining);
  }), seeded());
});
