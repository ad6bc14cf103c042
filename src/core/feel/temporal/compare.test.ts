import { describe, expect, it } from 'vitest';
import { compareTemporals, equalTemporals, isSameTemporal, temporalOf, type Temporal } from '../values/temporal.ts';

const value = (text: string): Temporal => {
  const read = temporalOf(text);
  if (read === null) throw new Error(text);
  return read;
};

describe('comparing', () => {
  it.each([
    ['2021-01-01', '2021-01-02', -1], ['-0001-01-01', '0001-01-01', -1], ['2021-01-01', '2021-01-01', 0],
    ['2021-01-01T10:00:00', '2021-01-01T10:00:01', -1], ['2021-01-01T10:00:00+02:00', '2021-01-01T08:00:00Z', 0], ['2021-01-01T23:00:00-04:00', '2021-01-02T02:00:00-01:00', 0], ['2021-01-01T00:00:00+14:00', '2020-12-31T09:00:00Z', 1],
    ['2018-10-08T00:00:00@Europe/Paris', '2018-10-08T00:00:00+02:00', 0], ['2018-02-08T00:00:00@Europe/Paris', '2018-02-08T00:00:00+01:00', 0], ['2018-12-08T00:00:00@Europe/Paris', '2018-12-08T00:00:00@Asia/Dhaka', 1],
    ['2018-10-28T02:30:00@Europe/Paris', '2018-10-28T00:30:00Z', 0], ['2018-03-25T02:30:00@Europe/Paris', '2018-03-25T01:30:00Z', 0], ['1900-01-01T00:00:00@Asia/Shanghai', '1900-01-01T00:00:00+08:05:43', 0], ['2011-12-31T00:00:00@Pacific/Apia', '2011-12-30T10:00:00Z', 0],
    ['999999999-07-01T02:00:00@Europe/Paris', '999999999-07-01T00:00:00Z', 0], ['-999999999-07-01T00:00:00@Etc/UTC', '-999999999-07-01T00:00:00Z', 0],
    ['10:00:00', '09:59:59', 1], ['10:00:00+02:00', '08:00:00Z', 0], ['23:59:00Z', '23:59:00@Etc/UTC', 0], ['10:00:00@Europe/Paris', '11:00:00@Europe/Paris', -1], ['10:00:00@Asia/Shanghai', '02:00:00Z', 0],
    ['P1D', 'PT24H', 0], ['P1D', 'PT24H0.1S', -1], ['P1Y', 'P12M', 0], ['-P1Y', 'P1M', -1],
  ])('given %s and %s, then the order is %i and the other way round the opposite', (a, b, order) => {
    expect(Math.sign(compareTemporals(value(a), value(b)) ?? Number.NaN)).toBe(order);
    expect(Math.sign(compareTemporals(value(b), value(a)) ?? Number.NaN)).toBe(0 - order);
    expect(equalTemporals(value(a), value(b))).toBe(order === 0);
  });

  it.each([
    ['10:00:00', '10:00:00+02:00', 0], ['09:59:59', '10:00:00@Europe/Paris', -1], ['2021-01-01T10:00:00', '2021-01-01T10:00:00+08:00', 0], ['2021-07-01T10:00:01', '2021-07-01T10:00:00@Europe/Paris', 1],
  ])('given %s without a zone and %s with one, then the first is taken to be in that zone: %i', (a, b, order) => {
    expect(Math.sign(compareTemporals(value(a), value(b)) ?? Number.NaN)).toBe(order);
  });

  it.each([['10:00:00.1', '10:00:00.9'], ['2021-01-01T10:00:00.0001Z', '2021-01-01T10:00:00Z']])('given %s and %s, then they are equal, because the value of a point of time is in whole seconds', (a, b) => {
    expect(equalTemporals(value(a), value(b))).toBe(true);
    expect(isSameTemporal(value(a), value(b))).toBe(false);
  });

  it.each([
    ['2021-01-01', '2021-01-01T00:00:00Z'], ['10:00:00', 'PT10H'], ['P1Y', 'P365D'], ['P0M', 'PT0S'], ['2021-01-01', 'P1D'], ['2021-01-01T10:00:00', '10:00:00'], ['P1D', '2021-01-01'], ['10:00:00@Europe/Paris', '10:00:00@Asia/Shanghai'], ['10:00:00@Europe/Paris', '09:00:00Z'],
  ])('given %s and %s, then there is no order between them', (a, b) => {
    expect(compareTemporals(value(a), value(b))).toBeNull();
    expect(equalTemporals(value(b), value(a))).toBeNull();
  });
});

describe('being one and the same', () => {
  it.each([
    ['10:00:00Z', '10:00:00+00:00', true], ['10:00:00+01:00', '11:00:00+02:00', false], ['10:00:00', '10:00:00Z', false], ['10:00:00@Etc/UTC', '10:00:00Z', false], ['10:00:00@Europe/Paris', '10:00:00@Europe/Paris', true],
    ['2021-01-01', '2021-01-01T00:00:00Z', false], ['2021-01-01T10:00:00+01:00', '2021-01-01T11:00:00+02:00', false], ['2021-01-01T24:00:00', '2021-01-02T00:00:00', true], ['P1D', 'PT24H', true], ['P1Y', 'P12M', true], ['P0M', 'PT0S', false],
  ])('given %s and %s, then it is %s', (a, b, same) => {
    expect(isSameTemporal(value(a), value(b))).toBe(same);
  });
});
