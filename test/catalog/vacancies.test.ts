import { describe, expect, test } from 'vitest';
import { checkVacancy, findingsInWords } from '#core/employment/check-vacancy.ts';
import { statusAfter, type VacancyText } from '#core/employment/vacancy.ts';
import { wellWritten } from '#core/employment/write-vacancy.ts';
import type { Fact } from '#core/fact.ts';
import { linyi as compiled } from '../support/linyi.ts';

const ON = '2026-11-23';
const WRITTEN: VacancyText = { title: '仓库管理员', description: '负责收货、上架和盘点，两班倒，缴纳五险。', occupation: 'logistics', district: '371302', wageFrom: 400_000, wageTo: 520_000, places: 3, contact: { name: '孙丽', phone: '0539-8012345' } };
const fact = (element: string, value: boolean): readonly [string, Fact] => [element, { element, value, source: { kind: 'department', department: 'd', scenario: 's', exchange: 'e' }, at: `${ON}T01:00:00Z` }];
const GOOD = new Map([fact('enterprise.operating', true), fact('enterprise.trustworthy', true)]);
const check = (change: Partial<VacancyText> = {}, facts: ReadonlyMap<string, Fact> = GOOD) => checkVacancy(compiled, '371300', { ...WRITTEN, ...change }, facts, ON);

describe('given a vacancy that says what it has to and nothing else', () => {
  test('then nothing is found and it is published', () => {
    expect(check()).toEqual([]);
    expect(statusAfter(check())).toBe('published');
  });
  test('when a registry has not answered, then an officer looks', () => {
    expect(check({}, new Map())).toEqual([{ ground: 'silent', verdict: 'officer' }]);
    expect(check({}, new Map([fact('enterprise.operating', true)]))).toEqual([{ ground: 'silent', verdict: 'officer' }]);
  });
  test('when a registry says no, then it is refused, and dishonesty brings an officer', () => {
    expect(check({}, new Map([fact('enterprise.operating', false), fact('enterprise.trustworthy', true)]))).toEqual([{ ground: 'closed', verdict: 'refused' }]);
    expect(check({}, new Map([fact('enterprise.operating', true), fact('enterprise.trustworthy', false)]))).toEqual([{ ground: 'dishonest', verdict: 'officer' }]);
  });
  test('when nobody has answered and the wage is too low as well, then it is refused at once', () => {
    expect(statusAfter(check({ wageFrom: 219_999 }, new Map()))).toBe('refused');
  });
});

describe('the wage, on both sides of the minimum of 2,200 yuan', () => {
  test.each([[219_999, ['wage-low']], [220_000, []]] as const)('%i fen', (wageFrom, grounds) => expect(check({ wageFrom, wageTo: 300_000 }).map(({ ground }) => ground)).toEqual(grounds));
  test.each([[{ wageTo: 399_999 }, ['wage-order']], [{ wageTo: 1_200_000 }, []], [{ wageTo: 1_200_001 }, ['wage-wide']], [{ places: 200 }, []], [{ places: 201 }, ['many']]] as const)('%j', (change, grounds) => expect(check(change).map(({ ground }) => ground)).toEqual(grounds));
});

describe('words that are not allowed', () => {
  test.each([
    ['限男性', 'sex'], ['女性优先', 'sex'], ['只招女', 'sex'], ['不招男', 'sex'], ['要求未婚', 'marriage'], ['已婚已育优先', 'marriage'], ['入职三年内不得怀孕', 'marriage'], ['体检查乙肝', 'health'], ['不要乙肝', 'health'], ['拒绝残疾', 'health'],
    ['仅限汉族', 'origin'], ['农村勿扰', 'rural'], ['入职交押金300元', 'fees'], ['扣押身份证', 'fees'], ['限本地户口', 'household'], ['35岁以下', 'age'], ['年龄18-45周岁', 'age'], ['15岁也可以', 'child'],
  ])('%s', (words, ground) => expect(check({ description: `负责收货上架。${words}。` }).map((found) => found.ground)).toEqual([ground]));
  test('what is only like them passes', () => {
    for (const words of ['男女不限', '男装、女装销售', '为本市居民上门服务', '招聘35名仓库管理员，年龄不限', '负责收取客户快递', '押运货物']) expect(check({ description: `负责收货上架。${words}。` }), words).toEqual([]);
  });
  test('all of it is told at once, each with article and remedy', () => {
    const told = findingsInWords(compiled.catalog, check({ description: '限男性，未婚，查乙肝，交押金', wageFrom: 100_000 }));
    expect(told.map(({ ground }) => ground)).toEqual(['sex', 'marriage', 'health', 'fees', 'wage-low', 'wage-wide']);
    for (const { what, basis, remedy } of told) for (const words of [what.zh, what.en, basis, remedy.zh, remedy.en]) expect(words).not.toBe('');
  });
  test('every ground of the tables has a name and a remedy', () => {
    const grounds = ['vacancy-wording', 'vacancy-filing'].flatMap((id) => compiled.catalog.tables.get(id)!.rows.map((row) => String(row.at(-1)).replaceAll('"', '')));
    for (const list of ['vacancyGrounds', 'vacancyRemedies']) expect(Object.keys(compiled.catalog.codes.get(list)!.codes)).toEqual(expect.arrayContaining(grounds));
  });
});

test('what is missing is told at its field', () => {
  expect(wellWritten(compiled.catalog, '371300', WRITTEN)).toEqual(WRITTEN);
  const wrong = wellWritten(compiled.catalog, '371300', { title: ' ', description: '短', occupation: 'wizard', district: '330203', wageFrom: 0, wageTo: 0, places: 0, contact: { name: '', phone: '12' } });
  expect('errors' in wrong && wrong.errors?.map(({ pointer }) => pointer)).toEqual(['/title', '/description', '/occupation', '/district', '/wageFrom', '/wageTo', '/places', '/contact/name', '/contact/phone']);
});
