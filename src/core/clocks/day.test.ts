import { describe, expect, test } from 'vitest';
import { addDays, addMonths, dayOf, daysBetween, instantOf, isDay, isInstant, isWeekend, millisecondsOf, minuteOf } from './day.ts';

describe('an instant belongs to the day it is in China', () => {
  test.each([
    ['2026-11-20T15:59:59Z', '2026-11-20'],
    ['2026-11-20T16:00:00Z', '2026-11-21'],
    ['2026-11-21T00:30:00+08:00', '2026-11-21'],
    ['2026-12-31T18:00:00.250Z', '2027-01-01'],
    ['2026-11-20T23:00:00-05:00', '2026-11-21'],
  ])('%s → %s', (instant, day) => expect(dayOf(instant)).toBe(day));

  test('and is written with its zone', () => expect(instantOf(millisecondsOf('2026-11-20T16:00:30.900Z'))).toBe('2026-11-21T00:00:30+08:00'));

  test.each([['2026-11-27T09:30:00+08:00', '2026-11-27 09:30'], ['2026-11-27T01:30:00.250Z', '2026-11-27 09:30'], ['2026-11-27T15:59:00+08:00', '2026-11-27 15:59'], ['2026-11-27T08:00:00Z', '2026-11-27 16:00'], ['2026-11-27T16:00:00Z', '2026-11-28 00:00']])(
    'an appointment at %s is told as %s', (instant, minute) => expect(minuteOf(instant)).toBe(minute));

  test.each(['2026-11-21', '2026-11-21T09:30:00', 'yesterday', '2026-02-30T09:30:00Z', '2026-11-21T25:00:00Z', ''])(
    '%j is refused: a time without zone, or that does not exist, is a guess', (text) => expect(() => dayOf(text)).toThrow('not an instant with zone'));
});

test.each([['2026-02-28', true], ['2028-02-29', true], ['2026-02-29', false], ['2026-13-01', false], ['26-01-01', false], ['2026-1-1', false]] as const)(
  'is %s a day: %s', (text, expected) => expect(isDay(text)).toBe(expected));

test.each([['2026-01-31', 1, '2026-02-28'], ['2028-01-31', 1, '2028-02-29'], ['2026-11-30', 3, '2027-02-28'], ['2026-10-15', 3, '2027-01-15'], ['2026-03-31', -1, '2026-02-28']] as const)(
  '%s and %i months is %s', (day, months, expected) => expect(addMonths(day, months)).toBe(expected));

test.each([['2026-11-21T23:59:59Z', true], ['2026-11-21T09:30+08:00', true], ['2026-11-21T23:59:60Z', false], ['2026-02-31T00:00:00Z', false], ['2026-11-21T00:00:00', false], ['2026-11-21T00:00:00+25:00', false]] as const)(
  'is %s an instant: %s', (text, expected) => expect(isInstant(text)).toBe(expected));

test('days are counted across months and leap days', () => {
  expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
  expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3);
  expect(daysBetween('2027-01-02', '2026-12-30')).toBe(-3);
  expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].map(isWeekend)).toEqual([false, true, true, false]);
});
