import { expect, test } from 'vitest';
import { cn } from '../../../test/support/calendar.ts';
import { endsSoon, isWorkday, knownUntil, nextWorkday, workdayFrom, workdaysBetween } from './calendar.ts';

const value = <T>(known: { known: true; value: T } | { known: false; year: number }): T | string => (known.known ? known.value : `unknown ${known.year}`);

test.each<readonly [day: string, expected: boolean | string, because: string]>([
  ['2026-11-23', true, 'a Monday'], ['2026-11-22', false, 'a Sunday'], ['2026-10-05', false, 'a Monday in 国庆'], ['2026-10-10', true, 'a Saturday worked for 国庆'],
  ['2026-02-16', false, '除夕'], ['2026-02-14', true, 'a Saturday worked for 春节'], ['2026-03-08', false, '妇女节, a Sunday'], ['2026-05-04', false, '青年节, within 劳动节'],
  ['2027-02-08', 'unknown 2027', '春节 of a year without a notice'], ['2027-01-02', 'unknown 2027', 'its Saturdays too: one may be worked'],
])('is %s a working day: %s (%s)', (day, expected) => expect(value(isWorkday(cn, day))).toBe(expected));

test('the next working day', () => {
  expect(value(nextWorkday(cn, '2026-09-30'))).toBe('2026-10-08');
  expect(value(workdayFrom(cn, '2026-09-30'))).toBe('2026-09-30');
  expect(value(nextWorkday(cn, '2026-12-31'))).toBe('unknown 2027');
});

test('working days between two days', () => {
  expect(value(workdaysBetween(cn, '2026-09-30', '2026-10-10'))).toBe(3);
  expect(value(workdaysBetween(cn, '2026-10-10', '2026-09-30'))).toBe(-3);
  expect(value(workdaysBetween(cn, '2026-11-20', '2026-11-20'))).toBe(0);
  expect(value(workdaysBetween(cn, '2026-12-30', '2027-01-05'))).toBe('unknown 2027');
});

test('an empty calendar knows nothing', () => expect(knownUntil({ region: 'xx', years: new Map() })).toBeNull());

test.each([['2026-11-01', undefined], ['2026-11-02', '2026-12-31'], ['2027-03-01', '2026-12-31']])('on %s a calendar until the end of 2026 has to go on: %s', (today, until) => expect(endsSoon(cn, today)).toBe(until));
test('an empty one has to begin', () => expect(endsSoon({ region: 'xx', years: new Map() }, '2026-11-23')).toBe('2026-11-23'));
