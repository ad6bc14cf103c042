import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal, canonical, isNumber, numberOf, textOf } from '../numbers/number.ts';
import { DaysDuration } from '../values/duration.ts';
import { addTemporals, divideDuration, isTemporal, multiplyDuration, negateDuration, subtractTemporals, temporalOf, temporalText } from '../values/temporal.ts';
import type { FeelValue } from '../values/value.ts';
import { dateOfDay } from './calendar.ts';
import { withZone } from './moment.ts';

/** `#3.5` is a number, anything else what stands behind `@`. */
const value = (text: string): FeelValue => (text.startsWith('#') ? numberOf(text.slice(1)) : temporalOf(text));
const written = (result: FeelValue): string | null => (isNumber(result) ? `#${textOf(result)}` : isTemporal(result) ? temporalText(result) : null);

describe('adding', () => {
  it.each([
    ['2021-01-31', 'P1D', '2021-02-01'], ['2021-01-31', 'PT23H59M', '2021-01-31'], ['2021-01-31', 'PT24H', '2021-02-01'], ['2021-03-01', '-PT1S', '2021-02-28'], ['2021-01-31', 'P1M', '2021-02-28'], ['2020-02-29', '-P1Y', '2019-02-28'],
    ['-0001-12-31', 'P1D', '0000-01-01'], ['999999999-12-31', 'P1D', null], ['-999999999-01-01', '-P1M', null], ['2021-01-01', 'P365000000000D', '999338078-07-21'],
    ['2021-01-31T23:59:59.5', 'PT0.5S', '2021-02-01T00:00:00'], ['2021-01-31T23:59:59.5+08:00', 'PT0.75S', '2021-02-01T00:00:00.25+08:00'], ['2021-01-31T10:00:00Z', 'P1Y1M', '2022-02-28T10:00:00Z'], ['999999999-12-31T23:59:59', 'PT1S', null],
    ['999999999-12-31T23:59:59.123456789Z', '-PT0.000000001S', '999999999-12-31T23:59:59.123456788Z'], ['2021-01-01T00:00:00', 'P1000000000000000000000D', null],
    ['23:30:00', 'PT1H', '00:30:00'], ['00:30:00+02:00', '-PT1H', '23:30:00+02:00'], ['10:00:00@Europe/Paris', 'P3DT1.5S', '10:00:01.5@Europe/Paris'], ['10:00:00', 'P1M', null],
    ['P1D', 'PT25H', 'P2DT1H'], ['P1Y', 'P13M', 'P2Y1M'], ['P1D', 'P1M', null], ['2021-01-01', '2021-01-02', null], ['10:00:00', '10:00:00', null], ['2021-01-01', '#1', null], ['PT1S', '#1', null],
  ])('given %s and %s, then the sum is %s in either order', (a, b, sum) => {
    expect(written(addTemporals(value(a), value(b)))).toBe(sum);
    expect(written(addTemporals(value(b), value(a)))).toBe(sum);
  });

  it.each([
    ['when clocks go forward', '2018-03-25T01:30:00@Europe/Paris', 'PT1H', '2018-03-25T03:30:00@Europe/Paris'],
    ['when clocks go back', '2018-10-28T02:30:00@Europe/Paris', 'PT3H', '2018-10-28T04:30:00@Europe/Paris'],
    ['when nothing happens', '2018-07-01T23:30:00@Europe/Paris', 'PT1H', '2018-07-02T00:30:00@Europe/Paris'],
    ['when it leaves the years', '999999999-12-31T23:30:00@Europe/Paris', 'PT1H', null],
    ['when the year is far, where rules are those of the same year of another cycle', '12018-03-25T01:30:00@Europe/Paris', 'PT1H', '12018-03-25T03:30:00@Europe/Paris'],
  ])('given a region, %s, then an hour lasts an hour', (_, a, b, sum) => {
    expect(written(addTemporals(value(a), value(b)))).toBe(sum);
  });
});

describe('subtracting', () => {
  it.each([
    ['2012-12-25', '2012-12-24', 'P1D'], ['2012-12-24', '2012-12-25', '-P1D'], ['2012-12-25', '2012-12-24T12:00:00Z', 'PT12H'], ['2012-12-25', '2012-12-24T12:00:00', null], ['2012-12-25T08:00:00+08:00', '2012-12-25', 'PT0S'],
    ['2012-12-24T23:59:00', '2012-12-22T03:45:00', 'P2DT20H14M'], ['2016-12-24T23:59:00-08:00', '2015-12-24T00:00:01-01:00', 'P367DT6H58M59S'], ['2016-12-24T23:59:00', '2015-12-24T00:00:01Z', null], ['2016-12-24T23:59:00Z', '2015-12-24T00:00:01', null],
    ['2018-03-25T03:30:00@Europe/Paris', '2018-03-25T01:30:00@Europe/Paris', 'PT1H'], ['2018-10-28T03:30:00@Europe/Paris', '2018-10-28T02:30:00@Europe/Paris', 'PT2H'], ['2018-03-25T02:30:00@Europe/Paris', '2018-03-25T01:30:00Z', 'PT0S'],
    ['999999999-12-31T23:59:59.999999999Z', '-999999999-01-01T00:00:00Z', 'P730484999633DT23H59M59.999999999S'], ['999999999-12-31', '-999999999-01-01', 'P730484999633D'],
    ['10:00:00', '09:59:59.5', 'PT0.5S'], ['01:00:00', '23:00:00', '-PT22H'], ['10:00:00Z', '10:00:00+02:00', 'PT2H'], ['10:00:00', '10:00:00Z', null], ['10:00:00@Europe/Paris', '09:00:00@Europe/Paris', 'PT1H'], ['10:00:00@Europe/Paris', '09:00:00Z', null], ['10:00:00@Asia/Shanghai', '01:00:00Z', 'PT1H'],
    ['2021-03-31', 'P1M', '2021-02-28'], ['2021-01-01', 'PT1H', '2020-12-31'], ['2021-01-01T00:00:00', 'P1DT1S', '2020-12-30T23:59:59'], ['00:00:00', 'PT0.1S', '23:59:59.9'],
    ['P1D', 'PT1H', 'PT23H'], ['P1Y', 'P18M', '-P6M'], ['P1D', 'P1M', null], ['P1D', '2021-01-01', null], ['P1M', '2021-01-01', null], ['PT1H', '10:00:00', null], ['10:00:00', '2021-01-01', null], ['2021-01-01T10:00:00', '10:00:00', null], ['#1', 'P1D', null], ['2021-01-01', '#1', null],
  ])('given %s and %s, then the difference is %s', (a, b, difference) => {
    expect(written(subtractTemporals(value(a), value(b)))).toBe(difference);
  });
});

describe('multiplying and dividing durations', () => {
  it.each([
    ['P1D', '#2.5', 'P2DT12H'], ['PT1S', '#0.1', 'PT0.1S'], ['P1Y', '#-2', '-P2Y'], ['P1Y', '#0.5', 'P6M'], ['P5M', '#0.5', 'P2M'], ['-P5M', '#0.5', '-P2M'], ['P1D', 'P1D', null], ['#2', '#3', null], ['2021-01-01', '#2', null], ['P9000000000000M', '#9000', null],
  ])('given %s times %s, then the product is %s in either order', (a, b, product) => {
    expect(written(multiplyDuration(value(a), value(b)))).toBe(product);
    expect(written(multiplyDuration(value(b), value(a)))).toBe(product);
  });

  it.each([
    ['P1D', '#2', 'PT12H'], ['P1Y', '#5', 'P2M'], ['P1D', 'PT8H', '#3'], ['PT1S', 'PT4S', '#0.25'], ['P1Y', 'P5M', '#2.4'], ['P1D', '#0', null], ['P1Y', '#0', null], ['P1D', 'PT0S', null], ['P1Y', 'P0M', null], ['P1D', 'P1M', null], ['P1M', 'P1D', null], ['#1', 'P1D', null], ['2021-01-01', '#1', null],
  ])('given %s by %s, then the quotient is %s', (a, b, quotient) => {
    expect(written(divideDuration(value(a), value(b)))).toBe(quotient);
  });

  it.each([['P1D', '-P1D'], ['-P1Y2M', 'P1Y2M'], ['PT0S', 'PT0S'], ['2021-01-01', null], ['10:00:00', null]])('given %s, then its opposite is %s', (text, opposite) => {
    const temporal = temporalOf(text);
    expect(temporal && written(negateDuration(temporal))).toBe(opposite);
  });
});

describe('any point of time and any duration of days', () => {
  const nanos = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }).map((number) => new DaysDuration(canonical(new Decimal(number.toString()).div(1e9)) ?? 0));
  const second = fc.integer({ min: 0, max: 86_399_999 }).map((millis) => canonical(new Decimal(millis).div(1000)) ?? 0);
  const point = fc.tuple(fc.integer({ min: -360_000_000_000, max: 360_000_000_000 }), second, fc.constantFrom(undefined, { offset: 0 }, { offset: 28_800 })).map(([day, of, zone]) => withZone({ day, second: of }, zone));

  it('given the duration is added, when it is taken away again, then nothing has changed', () => {
    fc.assert(fc.property(point, nanos, (a, b) => {
      expect(subtractTemporals(addTemporals(a, b), b)).toEqual(a);
      expect(subtractTemporals(addTemporals(a, b), a)).toEqual(b);
    }), { seed: 20_261_121, numRuns: 300 });
  });

  it('given whole days are added to a date, when they are taken away again, then nothing has changed', () => {
    fc.assert(fc.property(fc.integer({ min: -360_000_000_000, max: 360_000_000_000 }), fc.integer({ min: -1_000_000, max: 1_000_000 }), (day, days) => {
      const date = dateOfDay(day);
      const duration = new DaysDuration(days * 86_400);
      expect(subtractTemporals(addTemporals(date, duration), duration)).toEqual(date);
      expect(subtractTemporals(addTemporals(date, duration), date)).toEqual(duration);
    }), { seed: 20_261_121 });
  });
});
