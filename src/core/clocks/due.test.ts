import { describe, expect, test } from 'vitest';
import { cn } from '../../../test/support/calendar.ts';
import type { Pause } from './clock.ts';
import { dueOf, dueOfLimit, statutoryDueOf } from './due.ts';
import { parseLimit } from './limit.ts';

const morning = (day: string): string => `${day}T09:30:00+08:00`;
const pause = (from: string, to: string | null): Pause => ({ from, to, because: 'correction', basis: '行政许可法 第三十二条' });
const due = (from: string, limit: string, pauses: readonly Pause[] = [], now?: string) => dueOfLimit(parseLimit(limit), { startedAt: from, pauses }, cn, now);
const day = (...given: Parameters<typeof due>): string => {
  const result = due(...given);
  return result.known ? result.day : `unknown ${result.year}`;
};

describe('working days', () => {
  test.each([
    ['the day of acceptance is not counted (民法典 201)', '2026-11-23', '1wd', '2026-11-24'],
    ['a weekend is not counted', '2026-11-20', '1wd', '2026-11-23'],
    ['accepted on a Saturday, the count begins on Monday', '2026-11-21', '3wd', '2026-11-25'],
    ['春节 2026: Saturday the 14th is worked, the 15th to the 23rd are off', '2026-02-12', '5wd', '2026-02-26'],
    ['春节 2026: Saturday the 28th is worked and can be the last day', '2026-02-26', '2wd', '2026-02-28'],
    ['国庆 2026: off until the 7th, Saturday the 10th is worked', '2026-09-30', '3wd', '2026-10-10'],
    ['国庆 2026: Sunday, 20 September is worked', '2026-09-18', '1wd', '2026-09-20'],
    ['元旦 2026: Sunday the 4th is worked', '2025-12-31', '1wd', '2026-01-04'],
    ['the last working day of the last published year', '2026-12-30', '1wd', '2026-12-31'],
  ])('%s', (_, from, limit, expected) => expect(day(morning(from), limit)).toBe(expected));
});

describe('calendar days and months', () => {
  test.each([
    ['the day of acceptance is not counted', '2026-11-02', '15d', '2026-11-17'],
    ['holidays in between are counted', '2026-02-10', '15d', '2026-02-25'],
    ['a last day in 国庆 rolls on to the first working day after it (民法典 203)', '2026-09-21', '15d', '2026-10-08'],
    ['a last day on a Sunday rolls on to Monday', '2026-11-07', '15d', '2026-11-23'],
    ['a make-up working Saturday is not rolled on', '2026-02-13', '15d', '2026-02-28'],
    ['months end on the same day of the month (民法典 202)', '2026-08-18', '3mo', '2026-11-18'],
    ['or on the last one of a shorter month', '2026-01-31', '1mo', '2026-02-28'],
    ['and roll on as well', '2026-01-15', '1mo', '2026-02-24'],
    ['60 days of 工伤认定 over 春节', '2026-01-05', '60d', '2026-03-06'],
  ])('%s', (_, from, limit, expected) => expect(day(morning(from), limit)).toBe(expected));

  test('the limit ends with its last day', () => expect(due(morning('2026-11-02'), '15d')).toEqual({ known: true, day: '2026-11-17', at: '2026-11-17T23:59:59+08:00' }));
  test('the day of acceptance is that of China, not of UTC', () => expect(day('2026-11-22T16:30:00Z', '1d')).toBe('2026-11-24'));
});

describe('a year without a holiday notice is unknown', () => {
  test.each([
    ['2026-12-31', '1wd'], ['2026-12-20', '10wd'], ['2026-12-21', '15d'], ['2026-10-15', '3mo'], ['2027-03-01', '1wd'],
  ])('%s and %s', (from, limit) => expect(due(morning(from), limit)).toEqual({ known: false, year: 2027 }));

  test('but what ends before it is known', () => expect(day(morning('2026-12-16'), '15d')).toBe('2026-12-31'));
  test('and minutes need no calendar', () => expect(day('2026-12-31T23:50:00+08:00', '30min')).toBe('2027-01-01'));
  test('so are the years before the first notice we hold', () => expect(due(morning('2023-05-04'), '1wd')).toEqual({ known: false, year: 2023 }));
});

describe('minutes run from the receipt of the materials, day and night', () => {
  test('30 minutes on the evening of a holiday', () => expect(due('2026-10-01T22:45:10+08:00', '30min')).toEqual({ known: true, at: '2026-10-01T23:15:10+08:00', day: '2026-10-01' }));
  test('a pause of ten minutes gives ten minutes', () =>
    expect(due('2026-11-23T10:00:00+08:00', '30min', [pause('2026-11-23T10:05:00+08:00', '2026-11-23T10:15:00+08:00')])).toMatchObject({ at: '2026-11-23T10:40:00+08:00' }));
  test('two pauses at once do not count twice', () =>
    expect(due('2026-11-23T10:00:00+08:00', '30min', [pause('2026-11-23T10:05:00+08:00', '2026-11-23T10:15:00+08:00'), pause('2026-11-23T10:10:00+08:00', '2026-11-23T10:20:00+08:00')]))
      .toMatchObject({ at: '2026-11-23T10:45:00+08:00' }));
  test('a pause after the end changes nothing', () =>
    expect(due('2026-11-23T10:00:00+08:00', '30min', [pause('2026-11-23T10:31:00+08:00', '2026-11-23T12:00:00+08:00')])).toMatchObject({ at: '2026-11-23T10:30:00+08:00' }));
});

describe('pauses', () => {
  const from = morning('2026-11-02'); // a Monday; without a pause 10wd end on Monday the 16th
  test.each([
    ['without one', [], '2026-11-16'],
    ['Wednesday to Friday: two working days are given back', [pause(morning('2026-11-04'), '2026-11-06T17:00:00+08:00')], '2026-11-18'],
    ['over a weekend: Friday and nothing more', [pause('2026-11-06T17:00:00+08:00', '2026-11-09T08:00:00+08:00')], '2026-11-17'],
    ['within a day it costs nothing', [pause('2026-11-04T09:00:00+08:00', '2026-11-04T17:00:00+08:00')], '2026-11-16'],
    ['over midnight it gives back the day on which the clock stopped', [pause('2026-11-04T23:00:00+08:00', '2026-11-05T01:00:00+08:00')], '2026-11-17'],
    ['on the day of acceptance, until the next: that day is not counted anyway', [pause(morning('2026-11-02'), morning('2026-11-03'))], '2026-11-16'],
    ['on the last day: the day on which the answer comes is the new last day', [pause(morning('2026-11-16'), morning('2026-11-25'))], '2026-11-25'],
    ['after the last day it changes nothing', [pause(morning('2026-11-17'), morning('2026-11-25'))], '2026-11-16'],
    ['two at the same time do not count twice', [pause(morning('2026-11-04'), morning('2026-11-06')), pause(morning('2026-11-05'), morning('2026-11-06'))], '2026-11-18'],
  ])('10 working days, paused %s', (_, pauses, expected) => expect(day(from, '10wd', pauses)).toBe(expected));

  test('calendar days in a pause are not counted either', () => expect(day(from, '15d', [pause(morning('2026-11-04'), morning('2026-11-10'))])).toBe('2026-11-23'));
  test('months grow by the days of the pause', () => expect(day(morning('2026-08-18'), '3mo', [pause(morning('2026-09-01'), morning('2026-09-07'))])).toBe('2026-11-24'));
  test('a rolled-on last day on which the clock stood still is given back as well', () =>
    // 15 days end on Saturday the 21st and roll on to Monday the 23rd, on which the clock stops.
    expect(day(morning('2026-11-06'), '15d', [pause(morning('2026-11-23'), morning('2026-11-26'))])).toBe('2026-11-26'));
  test('one that still goes on counts until now, or for nothing without a now', () => {
    expect(day(from, '10wd', [pause(morning('2026-11-04'), null)])).toBe('2026-11-16');
    expect(day(from, '10wd', [pause(morning('2026-11-04'), null)], morning('2026-11-06'))).toBe('2026-11-18');
  });
  test('one into an unpublished year moves the end there', () => expect(due(morning('2026-12-28'), '3wd', [pause(morning('2026-12-30'), morning('2027-01-05'))])).toEqual({ known: false, year: 2027 }));
});

test('the promised and the statutory limit are two limits', () => {
  const clock = { startedAt: morning('2026-11-02'), statutory: parseLimit('7wd'), promised: parseLimit('3wd'), pauses: [], stoppedAt: null };
  expect([dueOf(clock, cn), statutoryDueOf(clock, cn)]).toMatchObject([{ day: '2026-11-05' }, { day: '2026-11-11' }]);
  expect(statutoryDueOf({ ...clock, statutory: null }, cn)).toBeNull();
});
