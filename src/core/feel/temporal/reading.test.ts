import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal, canonical } from '../numbers/number.ts';
import { CalendarDate } from '../values/calendar-date.ts';
import { DateAndTime } from '../values/date-and-time.ts';
import { DaysDuration, MonthsDuration } from '../values/duration.ts';
import { isTemporal, temporalOf, temporalText, type Temporal } from '../values/temporal.ts';
import { TimeOfDay } from '../values/time-of-day.ts';
import { daysInMonth } from './calendar.ts';

const rewritten = (text: string): string | null => {
  const value = temporalOf(text);
  return value && temporalText(value);
};

describe('a text that writes a point of time or a duration', () => {
  it.each([
    ['2017-01-01', 'date'], ['-0044-03-15', 'date'], ['0000-02-29', 'date'], ['999999999-12-31', 'date'], ['-999999999-01-01', 'date'], ['2024-02-29', 'date'],
    ['10:20:00', 'time'], ['10:20:01.123456789', 'time'], ['10:20:00Z', 'time'], ['10:20:00-05:30', 'time'], ['10:20:00+14:00', 'time'], ['10:20:00+02:45:55', 'time'], ['10:20:00@Europe/Paris', 'time'],
    ['2017-01-01T10:20:00', 'date and time'], ['-12017-01-01T00:00:00.5@Asia/Shanghai', 'date and time'], ['2017-01-01T10:20:00-08:00', 'date and time'],
    ['P1DT2H3M4.5S', 'days and time duration'], ['-PT0.000000001S', 'days and time duration'], ['P1Y2M', 'years and months duration'], ['-P7M', 'years and months duration'],
  ])('when it is %s, then it is a %s and is written the same again', (text, kind) => {
    expect(temporalOf(text)?.kind).toBe(kind);
    expect(rewritten(text)).toBe(text);
  });

  it.each([
    ['P1Y14M', 'P2Y2M'], ['P26M', 'P2Y2M'], ['P0Y', 'P0M'], ['-P0M', 'P0M'], ['P12M', 'P1Y'],
    ['PT36H', 'P1DT12H'], ['P0D', 'PT0S'], ['-PT0S', 'PT0S'], ['PT0.S', 'PT0S'], ['PT1000M', 'PT16H40M'], ['PT90.50S', 'PT1M30.5S'], ['P100000000000000000000D', 'P100000000000000000000D'],
    ['10:20:00.500', '10:20:00.5'], ['10:20:00+00:00', '10:20:00Z'], ['10:20:00-00:00', '10:20:00Z'], ['10:20:00z', '10:20:00Z'], ['24:00:00', '00:00:00'],
    ['2019-12-31T24:00:00Z', '2020-01-01T00:00:00Z'], ['10:20:00+02:00:00', '10:20:00+02:00'], ['-0000-01-01', '0000-01-01'],
  ])('when it is %s, then its one form is %s', (text, form) => {
    expect(rewritten(text)).toBe(form);
  });

  it.each([
    '', 'foo', '2017-1-01', '17-01-01', '02017-01-01', '+2017-01-01', '1000000000-01-01', '2017-13-01', '2017-00-01', '2017-04-31', '2023-02-29', '1900-02-29', '2017-01-00', '2017-01-01Z', '2017-01-01+02:00', '2017-01-01 ', '20170101',
    '7:00:00', '07:1:00', '07:01', '23:59:60', '24:00:01', '24:00:00.1', '25:00:00', '10:60:00', '10:20:00.', '10:20:00+14:01', '10:20:00-14:00:01', '10:20:00+2:00', '10:20:00+02', '10:20:00+02:60', '10:20:00@Mars/Olympus', '10:20:00@+02:00', '10:20:00@', '10:20:00+02:00@Europe/Paris', '10:20:00T', '10:20:00Z\n',
    '2017-01-01T', '2017-01-01t10:20:00', '2017-01-01T10:20', '2017-01-01 10:20:00', '999999999-12-31T24:00:00', '2017-02-30T10:20:00',
    'P', '-P', 'PT', 'P1', 'P1DT', 'P1H', 'PT1D', 'P1Y2D', 'P1M1DT1H', 'P1.5D', 'P-1D', '+P1D', 'PT.5S', '1D', 'P1W', 'p1d', 'P99999999999999999999Y',
  ])('when it is “%s”, then it writes nothing', (text) => {
    expect(temporalOf(text)).toBeNull();
  });

  it('given more digits than a number holds, then the last ones are dropped and the second stays the same', () => {
    expect(rewritten(`10:20:59.${'9'.repeat(60)}`)).toBe(`10:20:59.${'9'.repeat(32)}`);
  });
});

describe('any value', () => {
  const date = fc.record({ year: fc.oneof(fc.integer({ min: -3000, max: 3000 }), fc.integer({ min: -999_999_999, max: 999_999_999 })), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) })
    .map(({ year, month, day }) => new CalendarDate(year, month, Math.min(day, daysInMonth(year, month))));
  const fraction = fc.integer({ min: 0, max: 999_999_999 }).map((nanos) => new Decimal(nanos).div(1e9));
  const zone = fc.oneof(fc.constant(undefined), fc.integer({ min: -50_400, max: 50_400 }).map((offset) => ({ offset })), fc.constantFrom('Europe/Paris', 'Asia/Shanghai', 'Etc/UTC').map((region) => ({ region })));
  const time = fc.tuple(fc.integer({ min: 0, max: 86_399 }), fraction, zone)
    .map(([second, rest, of]) => new TimeOfDay(Math.floor(second / 3600), Math.floor(second / 60) % 60, canonical(rest.plus(second % 60)) ?? 0, of));
  const seconds = fc.tuple(fc.maxSafeInteger(), fraction).map(([whole, rest]) => new DaysDuration(canonical(rest.plus(whole)) ?? 0));
  const months = fc.maxSafeInteger().map((number) => new MonthsDuration(number));
  const value: fc.Arbitrary<Temporal> = fc.oneof(date, time, fc.tuple(date, time).map(([day, of]) => new DateAndTime(day, of)), seconds, months);

  it('reads back as what it was written from', () => {
    fc.assert(fc.property(value, (each) => {
      expect(temporalOf(temporalText(each))).toEqual(each);
    }), { seed: 20_261_121, numRuns: 500 });
  });

  it('is a point of time or a duration', () => {
    fc.assert(fc.property(value, (each) => isTemporal(each)), { seed: 20_261_121 });
  });
});

describe('a value of another kind', () => {
  it.each([[null], [1], ['2017-01-01'], [true], [[]]])('when it is %j, then it is neither', (value) => {
    expect(isTemporal(value)).toBe(false);
  });
});
