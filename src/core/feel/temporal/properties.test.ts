import { describe, expect, it } from 'vitest';
import { isNumber, textOf } from '../numbers/number.ts';
import { isTemporal, temporalOf, temporalProperty, temporalText } from '../values/temporal.ts';

const property = (text: string, name: string): unknown => {
  const temporal = temporalOf(text);
  const value = temporal && temporalProperty(temporal, name);
  return isNumber(value) ? Number(textOf(value)) : value !== null && isTemporal(value) ? temporalText(value) : value;
};

describe('a property', () => {
  it.each([
    ['-0044-03-15', 'year', -44], ['2018-12-10', 'month', 12], ['2018-12-10', 'day', 10], ['2018-12-10', 'weekday', 1], ['2018-12-16', 'weekday', 7], ['2018-12-10', 'hour', null], ['2018-12-10', 'time offset', null],
    ['2018-12-10T10:30:01.5', 'year', 2018], ['2018-12-10T10:30:01.5', 'weekday', 1], ['2018-12-10T10:30:01.5', 'hour', 10], ['2018-12-10T10:30:01.5', 'minute', 30], ['2018-12-10T10:30:01.5', 'second', 1.5], ['2018-12-10T00:00:00', 'hour', 0],
    ['2018-12-10T10:30:00', 'time offset', null], ['2018-12-10T10:30:00+05:00', 'time offset', 'PT5H'], ['2018-12-10T10:30:00Z', 'time offset', 'PT0S'], ['2018-12-10T10:30:00@Europe/Paris', 'time offset', 'PT1H'], ['2018-07-10T10:30:00@Europe/Paris', 'time offset', 'PT2H'],
    ['2018-12-10T10:30:00@Europe/Paris', 'timezone', 'Europe/Paris'], ['2018-12-10T10:30:00+05:00', 'timezone', null], ['2018-12-10T10:30:00', 'timezone', null],
    ['10:30:01', 'hour', 10], ['10:30:01', 'minute', 30], ['10:30:01', 'second', 1], ['10:30:01-05:30', 'time offset', '-PT5H30M'], ['10:30:01', 'time offset', null], ['10:30:01@Etc/UTC', 'time offset', 'PT0S'], ['10:30:01@Europe/Paris', 'time offset', null], ['10:30:01@Europe/Paris', 'timezone', 'Europe/Paris'], ['10:30:01', 'year', null],
    ['P1DT2H3M4.5S', 'days', 1], ['P1DT2H3M4.5S', 'hours', 2], ['P1DT2H3M4.5S', 'minutes', 3], ['P1DT2H3M4.5S', 'seconds', 4.5], ['-P1DT2H', 'days', -1], ['-P1DT2H', 'hours', -2], ['PT2H', 'days', 0], ['P1D', 'years', null], ['P1D', 'months', null],
    ['P1Y2M', 'years', 1], ['P1Y2M', 'months', 2], ['-P14M', 'years', -1], ['-P14M', 'months', -2], ['P1Y', 'months', 0], ['P1Y', 'days', null], ['P1Y', 'toString', null],
  ])('given %s, when its %s is asked for, then it is %s', (text, name, value) => {
    expect(property(text, name)).toBe(value);
  });
});
