import { expect, test } from 'vitest';
import type { FieldType } from './api-types.ts';
import { checkAnswer, tidied, yuan } from './check-answer.ts';

const fault = { zh: '不对', en: 'wrong' };
const identity: FieldType = { kind: 'text', form: { pattern: '^[0-9]{17}[0-9X]$', fault, sum: { weights: [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2], alphabet: '0123456789', checks: '10X98765432' } } };
const day: FieldType = { kind: 'date', from: '1995-01-01', to: '2026-11-23' };
const loan: FieldType = { kind: 'money', min: 100, max: 30_000_000 };

test.each<[string, FieldType, string | number | undefined]>([
  ['an identity number', identity, '11010519491231002X'], ['the same as people copy it', identity, ' 110105 19491231 ００２x'],
  ['the first and the last day', day, '1995-01-01'], ['the last day', day, '2026-11-23'], ['the whole loan', loan, 30_000_000], ['a short text', { kind: 'text', longest: 4 }, '𠮷𠮷𠮷𠮷'],
])('given %s, then nothing is wrong', (_, field, value) => {
  expect(checkAnswer(field, value)).toBeNull();
});

test.each<[string, FieldType, string | number | undefined, object]>([
  ['nothing', identity, '', { key: 'required' }], ['“123”', identity, '123', { key: 'form', fault }], ['a swapped digit', identity, '11010519491213002X', { key: 'form', fault }],
  ['a day of 2030', day, '2030-01-01', { key: 'tooLate', limit: '2026-11-23' }], ['a day before', day, '1994-12-31', { key: 'tooEarly', limit: '1995-01-01' }],
  ['a fen too much', loan, 30_000_001, { key: 'tooLarge', limit: 30_000_000, money: true }], ['too little', loan, 0, { key: 'tooSmall', limit: 100, money: true }],
  ['37 months', { kind: 'integer', unit: 'months', min: 1, max: 36 }, 37, { key: 'tooLarge', limit: 36 }], ['a long text', { kind: 'text', longest: 4 }, '一二三四五', { key: 'tooLong', limit: 4 }],
])('given %s, then it is said before anything is sent', (_, field, value, wrong) => {
  expect(checkAnswer(field, value)).toEqual(wrong);
});

test('given a number as people copy it, then it is sent as it is meant, and any other text as it was written', () => {
  expect(tidied(identity, ' 110105 19491231 ００２x')).toBe('11010519491231002X');
  expect(tidied({ kind: 'text' }, ' 临沂 a-b ')).toBe('临沂 a-b');
  expect(tidied(loan, 5)).toBe(5);
});

test('given fen, then yuan as people write them', () => {
  expect([yuan(30_000_000), yuan(450_450)]).toEqual(['300,000', '4,504.50']);
});
