import { describe, expect, it } from 'vitest';
import { answered, compiledSample, SAMPLE } from '#core/catalog/sample.fixture.ts';
import type { ElementType } from '../catalog/element.ts';
import type { Value } from '../value.ts';
import { decideService } from './decide-service.ts';
import { explainResult } from './explain.ts';
import { formatValue } from './format-value.ts';
import { withUnit } from './with-unit.ts';

describe('the result in words', () => {
  const compiled = compiledSample();
  const explain = (facts: Readonly<Record<string, Value>>) => explainResult(compiled, decideService(compiled, '9.1', { facts: answered(facts), region: '371300', on: '2026-11-21' }), '371300');

  it('fills in the values by their format and the elements by their type', () => {
    expect(explain({ 'person.birthDate': '1990-05-01', 'swimmer.kind': 'guest', 'swimmer.lengths': 60, 'account.card': '6222' })).toEqual({
      zh: '1990年5月1日起，每月 720.00 元，共 12 个月，来宾', en: '720.00 yuan for 12 months, guest',
    });
  });

  it('says what is not known', () => {
    expect(explain({ 'person.birthDate': '1990-05-01', 'swimmer.kind': 'guest' }).en).toBe('(not known) for (not known) months, guest');
  });
});

describe('a value as a person reads it', () => {
  it.each<[Value, ElementType, string, string]>([
    [183600, { money: 'fen' }, '1,836.00 元', '1,836.00 yuan'], [-5, { money: 'fen' }, '−0.05 元', '−0.05 yuan'], [123456789, { money: 'fen' }, '1,234,567.89 元', '1,234,567.89 yuan'],
    ['2026-01-31', 'date', '2026年1月31日', '31 January 2026'], ['soon', 'date', 'soon', 'soon'], [true, 'boolean', '是', 'yes'], [false, 'boolean', '否', 'no'],
    [12345, { integer: 'months' }, '12,345', '12,345'], [1965, { integer: 'year' }, '1965', '1965'], [1234.5, { integer: '' }, '1,234.5', '1,234.5'],
    ['racer', { code: 'swimmerKinds' }, '竞速', 'racer'], [['racer', 'guest'], { code: 'swimmerKinds', many: true }, '竞速、来宾', 'racer, guest'], ['other', { code: 'swimmerKinds' }, 'other', 'other'],
    [null, 'text', '无', 'none'], [[], 'text', '无', 'none'], ['䶮', 'text', '䶮', '䶮'],
  ])('%j as %j', (value, type, zh, en) => {
    expect(formatValue(value, type, SAMPLE.codes)).toEqual({ zh, en });
  });
});

it('a year and its unit are written as in a date, a number of months with its unit apart', () => {
  const said = (value: Value, integer: string) => withUnit(formatValue(value, { integer }, SAMPLE.codes), { integer });
  expect([said(1965, 'year'), said(1200, 'months')]).toEqual([{ zh: '1965年', en: '1965' }, { zh: '1,200 个月', en: '1,200 months' }]);
});
