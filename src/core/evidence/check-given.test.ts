import { describe, expect, test } from 'vitest';
import { ANSWERS, CLUB, compiledClub, given } from '../../../test/support/swim-club.ts';
import { isContestable } from '../catalog/element.ts';
import type { Value } from '../value.ts';
import { checkGiven, fittingGiven } from './check-given.ts';

const HERE = { compiled: compiledClub(), region: '371300', on: '2026-11-23' };

describe('given what a person gave', () => {
  test('when all of it belongs to the catalogue, or is not answered yet, then nothing is wrong', () => {
    expect(checkGiven(HERE, 'joining', given({ ...ANSWERS, 'swimmer.birthDate': null }, { promises: ['swimmer.healthy'], files: { 'doctors-note': ['f-1'] } }))).toBeUndefined();
    expect(checkGiven(HERE, 'joining', given())).toBeUndefined();
  });

  test('when much of it does not, then all is told at once, each with a pointer that a client can follow', () => {
    const wrong = given({ 'a/b~c': 1, 'swimmer.lengths': '40' }, { promises: ['swimmer.fit'], contests: { 'swimmer.fit': { statement: '', files: [] }, 'swimmer.name': { statement: 'no', files: [] } }, files: { 'x/y': [] } });
    expect(checkGiven(HERE, 'joining', wrong)?.errors?.map(({ pointer }) => pointer)).toEqual([
      '/body/answers/a~1b~0c', '/body/answers/swimmer.lengths', '/body/promises', '/body/contests/swimmer.fit/statement', '/body/contests/swimmer.name', '/body/files/x~1y',
    ]);
  });
});

test('given what a register or a department says, then it can be contested also where no material is named for it; what the person gave cannot', () => {
  const contest = (name: string) => checkGiven(HERE, 'joining', given({}, { contests: { [name]: { statement: 'not so', files: [] } } }));
  const [fit, lengths] = [CLUB.elements.get('swimmer.fit')!, CLUB.elements.get('swimmer.lengths')!];
  expect([{ ...fit, contest: undefined }, lengths].map(isContestable)).toEqual([true, false]);
  expect(contest('swimmer.lengths')?.errors?.map(({ pointer }) => pointer)).toEqual(['/body/contests/swimmer.lengths']);
});

test('given a draft of an earlier catalogue, then what today’s does not take is left out, and the rest can be saved again', () => {
  const old = given({ ...ANSWERS, 'answers.gone': true, 'swimmer.birthDate': 'yesterday' }, { promises: ['swimmer.healthy', 'swimmer.fit'], contests: { 'swimmer.fit': { statement: 'I am', files: [] }, 'swimmer.gone': { statement: 'no', files: [] } }, files: { 'doctors-note': ['f-1'], gone: ['f-2'] } });
  const fitting = fittingGiven(HERE, 'joining', old);
  expect(fitting).toEqual(given(ANSWERS, { promises: ['swimmer.healthy'], contests: { 'swimmer.fit': { statement: 'I am', files: [] } }, files: { 'doctors-note': ['f-1'] } }));
  expect(checkGiven(HERE, 'joining', fitting)).toBeUndefined();
});

describe('given an element that says what may be answered', () => {
  const lengths = CLUB.elements.get('swimmer.lengths')!;
  const element = (change: object) => ({ ...lengths, ...change });
  const compiled = compiledClub({ ...CLUB, elements: new Map([
    ...CLUB.elements,
    ['swimmer.number', element({ type: 'text', answer: { form: 'identity-number' } })], ['swimmer.account', element({ type: 'text', answer: { form: 'bank-account' } })],
    ['swimmer.club', element({ type: 'text', answer: { form: 'credit-code' } })], ['swimmer.phone', element({ type: 'text', answer: { form: 'mobile' } })],
    ['swimmer.remark', element({ type: 'text', answer: { longest: 4 } })],
    ['swimmer.since', element({ type: 'date', answer: { from: 'today() - duration("P1Y")', to: 'today()' } })],
    ['swimmer.fee', element({ type: { money: 'fen' }, answer: { from: '100', to: 'region.price' } })],
    ['swimmer.years', element({ type: { integer: 'years', min: 1 }, answer: { to: 'region.leastAge' } })],
    ['swimmer.unset', element({ type: { integer: 'years', min: 1 }, answer: { to: 'region.nowhere' } })],
  ]) });
  const fault = (name: string, value: Value, region = '371300') => checkGiven({ compiled, region, on: '2026-11-23' }, 'joining', given({ [name]: value }))?.errors?.[0];

  test.each<[string, Value]>([
    ['swimmer.number', '11010519491231002X'], ['swimmer.account', '6217000000000000017'], ['swimmer.club', '91350100M0001TGQXM'], ['swimmer.phone', '13800000000'], ['swimmer.remark', '𠮷𠮷𠮷𠮷'],
    ['swimmer.since', '2025-11-23'], ['swimmer.since', '2026-11-23'], ['swimmer.fee', 100], ['swimmer.fee', 5000], ['swimmer.years', 16], ['swimmer.unset', 999],
  ])('when %s is %j, which is within, then it is taken', (name, value) => {
    expect(fault(name, value)).toBeUndefined();
  });

  test.each<[string, Value, string, string]>([
    ['swimmer.number', '123', '18位', '18 places'], ['swimmer.number', '110105194912310021', '颠倒', 'swapped'], ['swimmer.account', '6217 0000', '8到32位', '8 to 32'], ['swimmer.club', '91350100I000100Y43', '统一社会信用代码', 'credit code'], ['swimmer.phone', '12800000000', '11位', '11 digits'],
    ['swimmer.remark', '一二三四五', '最多写 4 个字', 'At most 4 characters'],
    ['swimmer.since', '2025-11-22', '不能早于 2025年11月23日', 'Not before 23 November 2025'], ['swimmer.since', '2026-11-24', '不能晚于 2026年11月23日', 'Not after 23 November 2026'], ['swimmer.since', '2030-01-01', '不能晚于', 'Not after'],
    ['swimmer.fee', 99, '不能少于 1.00 元', 'Not less than 1.00 yuan'], ['swimmer.fee', 5001, '不能多于 50.00 元', 'Not more than 50.00 yuan'],
    ['swimmer.years', 17, '不能多于 16', 'Not more than 16'], ['swimmer.years', 0, '整数', 'whole number'],
  ])('when %s is %j, which is not, then it is said why, in both languages', (name, value, zh, en) => {
    expect(fault(name, value)).toMatchObject({ pointer: `/body/answers/${name}`, detail: { zh: expect.stringContaining(zh) as string, en: expect.stringContaining(en) as string } });
  });
});
