import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded } from '../../../test/support/seed.ts';
import { identityCheckDigit } from '../identity/identity-number.ts';
import { plainName } from '../register/person-name.ts';
import { meansName } from './old-name.ts';
import { lostDigits, readPersonNumber } from './old-number.ts';
import { amountIn, readValue } from './read-value.ts';
import { differing } from './totals.ts';

describe('given a number of an old system', () => {
  test('when it has 15 places, then it is the number of 18 places of the same person', () => {
    expect(readPersonNumber('110105491231002')).toEqual({ number: '11010519491231002X' });
    expect(readPersonNumber('１１０１０５４９１２３１００２')).toEqual({ number: '11010519491231002X' });
  });
  test('when a sheet of today has it so, then that is told, and not that its last digit is wrong', () => expect([lostDigits('371300199203187000')?.zh, lostDigits('371300199203187015')]).toEqual([expect.stringContaining('设为文本'), undefined]));

  test.each([['3.71300199203180E+17', '后几位'], ['371300199203180000', '后几位'], ['110105491231997', '世纪'], ['110105491331002', '出生日期'], ['', '请填写']])('when it is %j, then it is refused and never guessed', (text, words) => {
    expect(JSON.stringify(readPersonNumber(text))).toContain(words);
  });
  test('when any number of the last century is cut to 15 places, then it comes back whole', () => {
    const day = fc.date({ min: new Date('1930-01-01'), max: new Date('1999-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''));
    fc.assert(fc.property(day, fc.integer({ min: 0, max: 995 }), (birth, serial) => {
      const first17 = `371300${birth}${String(serial).padStart(3, '0')}`;
      const whole = first17 + identityCheckDigit(first17);
      expect(readPersonNumber(whole.slice(0, 6) + whole.slice(8, 17))).toEqual({ number: whole });
    }), seeded());
  });
});

describe('given a day as an old system wrote it', () => {
  const day = (text: string, ...days: ('serial' | 'republic' | 'month')[]) => {
    const read = readValue({ column: 'x', optional: true, ...(days.length > 0 && { days }) }, 'date', text);
    return 'value' in read ? read.value : 'fault';
  };
  test.each([['20150301', '2015-03-01'], ['2015/3/1', '2015-03-01'], ['2015年3月1日', '2015-03-01'], ['2015-03-01 00:00:00', '2015-03-01'], ['20150229', 'fault'], ['00000000', null], ['0000-00-00', null], ['', null], ['99991231', null]])('%j is %s', (text, expected) => expect(day(text)).toBe(expected));
  test('serials, years of the republic and months are read only where the mapping says so', () => {
    expect([day('42064', 'serial'), day('42064'), day('1040301', 'republic'), day('民国104年3月1日', 'republic'), day('201503', 'month'), day('201503')]).toEqual(['2015-03-01', 'fault', '2015-03-01', '2015-03-01', '2015-03-01', 'fault']);
  });
});

describe('given an amount', () => {
  test.each([['1,234.50', 'yuan', 123_450], ['￥１２', 'yuan', 1200], ['12', 'fen', 12], ['-0.10', 'yuan', -10]] as const)('%j in %s is %i fen', (text, unit, value) => expect(amountIn(text, unit)).toEqual({ value }));
  test.each([['12.345', 'yuan'], ['0.5', 'fen'], ['1e3', 'yuan'], ['', 'yuan']] as const)('%j in %s is none', (text, unit) => expect(amountIn(text, unit)).toHaveProperty('fault'));
});

describe('given a name', () => {
  test('wide spaces and dots of all sorts mean nothing, spaces of other scripts stay', () => {
    expect([plainName('王\u3000小 明 '), plainName('阿卜杜拉•艾则孜'), plainName('John  Smith')]).toEqual(['王小明', '阿卜杜拉·艾则孜', 'John Smith']);
  });
  test('a lost character may be any one, everything else must be the same', () => {
    expect([meansName('吴?', '吴㙍'), meansName('郑□平', '郑𬭚平'), meansName('吴?', '周㙍'), meansName('吴??', '吴㙍')]).toEqual([true, true, false, false]);
  });
});

test('given totals that were told, then what differs is said, and what was not told is not compared', () => {
  const counted = { rows: 3, people: 2, matters: 1, sums: { 金额: 500 }, funds: { pension: 700 } };
  expect(differing({ sums: {} }, counted)).toEqual([]);
  expect(differing({ rows: 4, people: 2, matters: 2, sums: { 金额: 501 } }, counted).map(({ en }) => en)).toEqual(['rows: 4 were told, 3 counted', 'running matters: 2 were told, 1 counted', 'sum of 金额 in fen: 501 were told, 500 counted']);
  expect(differing({ sums: {}, funds: { pension: 700 } }, counted)).toEqual([]);
  expect(differing({ sums: {}, funds: { pension: 701, 'work-injury': 1 } }, counted)).toHaveLength(2);
});
