import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CalendarDate } from '../values/calendar-date.ts';
import { addMonths, dateOf, dateOfDay, dayNumber, dayOfYear, daysInMonth, monthsBetween, weekday, weekOfYear } from './calendar.ts';

const day = (year: number, month: number, of: number): CalendarDate => new CalendarDate(year, month, of);

describe('the calendar', () => {
  it.each([[1970, 1, 1, 0], [1969, 12, 31, -1], [2000, 2, 29, 11_016], [0, 1, 1, -719_528], [-1, 12, 31, -719_529]])('given %i-%i-%i, when it is counted from 1970, then it is day %i', (year, month, of, number) => {
    expect(dayNumber(day(year, month, of))).toBe(number);
    expect(dateOfDay(number)).toEqual(day(year, month, of));
  });

  it('given the first and the last year there is, when one day more is asked for, then there is none', () => {
    expect(dateOfDay(dayNumber(day(999_999_999, 12, 31)) + 1)).toBeNull();
    expect(dateOfDay(dayNumber(day(-999_999_999, 1, 1)) - 1)).toBeNull();
    expect(dateOfDay(dayNumber(day(999_999_999, 12, 31)))).toEqual(day(999_999_999, 12, 31));
  });

  it('given any day number, then the day it gives has that number, and the next has the next weekday', () => {
    fc.assert(fc.property(fc.integer({ min: -365_000_000_000, max: 365_000_000_000 }), (number) => {
      const date = dateOfDay(number);
      const next = dateOfDay(number + 1);
      expect(date && dayNumber(date)).toBe(number);
      expect(next && weekday(next)).toBe(date && (weekday(date) % 7) + 1);
    }), { seed: 20_261_121, numRuns: 500 });
  });

  it.each([[2023, 28], [2024, 29], [1900, 28], [2000, 29], [0, 29], [-4, 29], [-100, 28]])('given the year %i, then February has %i days', (year, days) => {
    expect(daysInMonth(year, 2)).toBe(days);
  });

  it.each([[2023, 2, 29], [2023, 4, 31], [2023, 0, 1], [2023, 13, 1], [2023, 1, 0], [2023.5, 1, 1], [1_000_000_000, 1, 1], [Number.NaN, 1, 1]])('given %d-%d-%d, then there is no such day', (year, month, of) => {
    expect(dateOf(year, month, of)).toBeNull();
  });

  it.each([[2018, 12, 10, 1], [2019, 9, 17, 2], [1970, 1, 1, 4], [2000, 1, 1, 6], [-44, 3, 15, 4]])('given %i-%i-%i, then it is weekday %i', (year, month, of, number) => {
    expect(weekday(day(year, month, of))).toBe(number);
  });

  it.each([[2019, 9, 17, 38], [2003, 12, 29, 1], [2004, 1, 4, 1], [2005, 1, 1, 53], [2005, 1, 3, 1], [2020, 12, 31, 53], [2021, 1, 3, 53], [2021, 1, 4, 1]])('given %i-%i-%i, then it is in week %i', (year, month, of, week) => {
    expect(weekOfYear(day(year, month, of))).toBe(week);
  });

  it.each([[2019, 1, 1, 1], [2019, 12, 31, 365], [2020, 12, 31, 366], [2020, 3, 1, 61]])('given %i-%i-%i, then it is day %i of its year', (year, month, of, number) => {
    expect(dayOfYear(day(year, month, of))).toBe(number);
  });

  it.each([
    [day(2024, 1, 31), 1, day(2024, 2, 29)], [day(2023, 1, 31), 1, day(2023, 2, 28)], [day(2024, 3, 31), -1, day(2024, 2, 29)], [day(2024, 2, 29), 12, day(2025, 2, 28)],
    [day(2024, 12, 15), 1, day(2025, 1, 15)], [day(2024, 1, 15), -1, day(2023, 12, 15)], [day(1, 1, 1), -1, day(0, 12, 1)], [day(999_999_999, 12, 1), 1, null], [day(2024, 1, 1), Number.MAX_SAFE_INTEGER, null],
  ])('given %o, when %i months are added, then it is %o', (date, months, later) => {
    expect(addMonths(date, months)).toEqual(later);
  });

  it.each([
    [day(2011, 12, 22), day(2013, 8, 24), 20], [day(2013, 8, 24), day(2011, 12, 22), -20], [day(2024, 1, 31), day(2024, 2, 29), 0], [day(2024, 1, 31), day(2024, 3, 1), 1],
    [day(2024, 3, 1), day(2024, 1, 31), -1], [day(2024, 3, 31), day(2024, 2, 29), -1], [day(2024, 5, 5), day(2024, 5, 6), 0], [day(-1, 1, 1), day(1, 1, 1), 24],
  ])('given %o and %o, then %i whole months are between them', (from, to, months) => {
    expect(monthsBetween(from, to)).toBe(months);
  });
});
