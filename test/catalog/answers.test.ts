import { expect, test } from 'vitest';
import { checkGiven } from '#core/evidence/check-given.ts';
import type { Value } from '#core/value.ts';
import { given } from '../support/swim-club.ts';
import { DAY, linyi } from '../support/linyi.ts';

const fault = (event: string, name: string, value: Value, region = '371300') => checkGiven({ compiled: linyi, region, on: DAY }, event, given({ [name]: value }))?.errors?.[0]?.detail.zh;

test.each<[string, string, Value, Value, string]>([
  ['1.7.28', 'dependant.idNumber', '11010519491231002X', '123', '18位'],
  ['1.7.28', 'payee.account', '6217000000000000017', '62170', '8到32位'],
  ['4.1.1', 'labour.endedOn', DAY, '2030-06-30', '不能晚于 2026年11月23日'],
  ['4.1.1', 'work.since', DAY, '1900-01-01', '不能早于 1966年11月23日'],
  ['2.5.2', 'loan.amount', 30_000_000, 30_000_001, '不能多于 300,000.00 元'],
  ['2.5.2', 'loan.months', 36, 37, '不能多于 36'],
  ['1.7.4', 'accident.date', DAY, '2026-11-24', '不能晚于'],
  ['1.7.13', 'elsewhere.city', '青岛', '青'.repeat(51), '最多写 50 个字'],
])('given %s, when %s is %j, then it is taken, and %j is not', (event, name, right, wrong, said) => {
  expect(fault(event, name, right)).toBeUndefined();
  expect(fault(event, name, wrong)).toContain(said);
});

test('given the base of flexible workers, then its bounds are those of the region and the day', () => {
  expect(fault('1.4.1', 'flexible.base', 396_000, '450100')).toBeUndefined();
  expect(fault('1.4.1', 'flexible.base', 396_000)).toContain('不能少于 4,504.00 元');
});
