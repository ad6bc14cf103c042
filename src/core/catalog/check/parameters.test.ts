import { expect, test } from 'vitest';
import { CLUB } from '../../../../test/support/swim-club.ts';
import type { ParameterPeriod } from '../parameter.ts';
import { checkParameters, checkParametersOn } from './parameters.ts';

const period = (from: string, to?: string): ParameterPeriod => ({ from, value: 1, source: '', confidence: 'law', ...(to !== undefined && { to }) });
const withPeriods = (periods: readonly ParameterPeriod[]) => ({ ...CLUB, parameters: new Map([['price', { ...CLUB.parameters.get('price')!, in: { 371300: [...periods] } }]]) });

test.each<[string, readonly ParameterPeriod[], string | undefined]>([
  ['follow each other', [period('2020-01-01', '2020-12-31'), period('2021-01-01')], undefined],
  ['overlap by a day', [period('2020-01-01', '2021-01-01'), period('2021-01-01')], 'it overlaps with the period before (until 2021-01-01)'],
  ['overlap because the first has no end', [period('2020-01-01'), period('2021-01-01')], 'it overlaps with the period before (until further notice)'],
  ['leave a day out', [period('2020-01-01', '2020-12-30'), period('2021-01-01')], 'there is no value between 2020-12-30 and 2021-01-01'],
  ['stand in the wrong order', [period('2021-01-01'), period('2020-01-01', '2020-12-31')], 'it overlaps with the period before (until further notice)'],
  ['end before they begin', [period('2020-01-01', '2019-12-31')], 'it ends (2019-12-31) before it begins (2020-01-01)'],
])('given periods that %s, then: %s', (_, periods, told) => expect(checkParameters(withPeriods(periods)).map(({ message }) => message.en)).toEqual(told === undefined ? [] : [`price: ${told}`]));

test.each([
  ['2019-12-31', 'has no value on 2019-12-31 yet (from 2020-01-01)'], ['2020-01-01', undefined], ['2020-12-31', undefined], ['2021-01-01', 'has no value on 2021-01-01 any more (until 2020-12-31)'],
])('given a period of one year and the day %s, then: %s', (on, told) => expect(checkParametersOn(withPeriods([period('2020-01-01', '2020-12-31')]), on).map(({ message }) => message.en)).toEqual(told === undefined ? [] : [`price ${told}`]));
