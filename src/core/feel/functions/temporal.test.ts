import { describe, expect, it } from 'vitest';
import { compile } from '../expression.ts';
import { DateAndTime } from '../values/date-and-time.ts';
import { isTemporal, temporalOf, temporalText } from '../values/temporal.ts';

const now = temporalOf('2026-11-21T09:30:15.25+08:00');
const evaluated = (text: string): unknown => {
  if (!(now instanceof DateAndTime)) throw new Error('no moment');
  const value = compile(text).evaluate({ get: () => null, now });
  return typeof value !== 'symbol' && isTemporal(value) ? temporalText(value) : value;
};

describe('a date', () => {
  it.each([
    ['date("2012-12-25")', '2012-12-25'], ['date(from: "2012-12-25")', '2012-12-25'], ['date(date and time("2012-12-25T11:00:00Z"))', '2012-12-25'], ['date(date("2012-12-25"))', '2012-12-25'], ['date(2012, 12, 25)', '2012-12-25'], ['date(day: 25, month: 12, year: 2012)', '2012-12-25'], ['date(["2012-12-25"])', '2012-12-25'],
    ['date(-44, 3, 15)', '-0044-03-15'], ['date(2020, 2, 30)', null], ['date(2020.5, 2, 3)', null], ['date(1000000000, 1, 1)', null], ['date(2020, 2)', null], ['date(null)', null], ['date()', null], ['date(20)', null], ['date("2012-12-25T11:00:00")', null], ['date(year: 2012, month: 12, day: null)', null],
  ])('when it is %s, then it is %s', (text, value) => expect(evaluated(text)).toBe(value));
});

describe('a time', () => {
  it.each([
    ['time("11:00:00")', '11:00:00'], ['time(from: "24:00:00")', '00:00:00'], ['time(time("11:00:00Z"))', '11:00:00Z'], ['time(date and time("2012-12-25T11:00:00@Europe/Paris"))', '11:00:00@Europe/Paris'], ['time(date("2012-12-25"))', '00:00:00Z'],
    ['time(11, 59, 45)', '11:59:45'], ['time(11, 59, 45.50, null)', '11:59:45.5'], ['time(11, 59, 0, duration("-PT2H1M"))', '11:59:00-02:01'], ['time(hour: 11, minute: 59, second: 0, offset: duration("PT14H"))', '11:59:00+14:00'], ['time(second: 0, minute: 59, hour: 11)', '11:59:00'],
    ['time(24, 0, 0)', null], ['time(-1, 0, 0)', null], ['time(11.5, 0, 0)', null], ['time(11, 60, 0)', null], ['time(11, 59, 60)', null], ['time(11, 59, -1)', null], ['time(11, 59, 0, duration("PT14H1M"))', null], ['time(11, 59, 0, duration("PT0.5S"))', null], ['time(11, 59, 0, duration("P1M"))', null], ['time(11, 59)', null], ['time(null)', null], ['time(11, null, 0)', null],
  ])('when it is %s, then it is %s', (text, value) => expect(evaluated(text)).toBe(value));
});

describe('a date and time', () => {
  it.each([
    ['date and time("2012-12-24T23:59:00")', '2012-12-24T23:59:00'], ['date and time("2012-12-24")', '2012-12-24T00:00:00'], ['date and time("2012-03-07Z")', '2012-03-07T00:00:00Z'], ['date and time(from: "2012-12-24T23:59:00@Europe/Paris")', '2012-12-24T23:59:00@Europe/Paris'],
    ['date and time(date("2012-12-24"), time("23:59:00Z"))', '2012-12-24T23:59:00Z'], ['date and time(date and time("2012-12-24T01:00:00+01:00"), time("23:59:00"))', '2012-12-24T23:59:00'], ['date and time(time: time("23:59:00"), date: date("2012-12-24"))', '2012-12-24T23:59:00'],
    ['date and time(date("2012-12-24"))', null], ['date and time("2012-12-24@Europe/Paris")', null], ['date and time(date("2012-12-24"), null)', null], ['date and time(time("23:59:00"), date("2012-12-24"))', null], ['date and time(2012)', null], ['date and time()', null],
  ])('when it is %s, then it is %s', (text, value) => expect(evaluated(text)).toBe(value));
});

describe('a duration', () => {
  it.each([
    ['duration("P26M")', 'P2Y2M'], ['duration(from: "PT36H")', 'P1DT12H'], ['duration("P1Y1D")', null], ['duration(1)', null], ['duration(null)', null],
    ['years and months duration(date("2011-12-22"), date("2013-08-24"))', 'P1Y8M'], ['years and months duration(from: date("2013-08-24"), to: date("2011-12-22"))', '-P1Y8M'], ['years and months duration(date and time("2011-12-22T23:00:00"), date and time("2012-12-22T01:00:00"))', 'P1Y'], ['years and months duration(date("2011-12-22"), date and time("2013-08-24T00:00:00"))', 'P1Y8M'],
    ['years and months duration(date("2011-12-22"), null)', null], ['years and months duration(time("10:00:00"), date("2011-12-22"))', null],
  ])('when it is %s, then it is %s', (text, value) => expect(evaluated(text)).toBe(value));
});

describe('the day of a date', () => {
  it.each([
    ['day of year(date(2019, 9, 17))', 260], ['day of year(date: @"2020-12-31T10:00:00")', 366], ['day of week(date(2019, 9, 17))', 'Tuesday'], ['day of week(@"2019-09-22T00:00:00Z")', 'Sunday'], ['month of year(@"2019-09-17")', 'September'],
    ['week of year(date(2019, 9, 17))', 38], ['week of year(date(2005, 1, 1))', 53], ['last day of month(@"2024-02-10")', '2024-02-29'], ['last day of month(date: @"2023-02-10T10:00:00")', '2023-02-28'],
    ['day of year(null)', null], ['day of week("2019-09-17")', null], ['month of year(@"10:00:00")', null], ['week of year()', null], ['day of year(value: @"2019-09-17")', null],
  ])('when it is %s, then it is %s', (text, value) => expect(evaluated(text)).toBe(value));
});

describe('the moment of the decision', () => {
  it.each([['now()', '2026-11-21T09:30:15.25+08:00'], ['today()', '2026-11-21'], ['now(1)', null], ['today(1)', null], ['today() - date("2026-11-20") = duration("P1D")', true]])('when it is %s, then it is %s', (text, value) => expect(evaluated(text)).toBe(value));
});
