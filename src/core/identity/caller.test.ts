import { expect, test } from 'vitest';
import type { RegisterEntry } from '../register/entry.ts';
import { fitsCaller, type CallerQuestion } from './caller.ts';

const question = (id: string, by: CallerQuestion['by']): CallerQuestion => ({ id, kind: id.split('/')[0]!, field: id.split('/')[1]!, ask: { zh: id, en: id }, by, type: 'text' });
const QUESTIONS = [question('contact/phone', 'tail'), question('home/district', 'whole'), question('job/name', 'whole'), question('paid/on', 'month')];
const entry = (kind: string, data: RegisterEntry['data'], from = '2024-01-01', to: string | null = null): RegisterEntry => ({ id: `${kind}-${from}`, kind, data, from, to, recordedAt: '2024-01-01T00:00:00Z', origin: { kind: 'import', system: 'x' } });
const ENTRIES = [entry('contact', { phone: '13800138765' }), entry('home', { district: 'lanshan' }), entry('job', { name: '甲公司' }, '2020-01-01', '2022-01-01'), entry('job', { name: '乙 公司' }, '2022-01-01', '2026-01-01'), entry('paid', { on: '2026-10-31' })];
const fits = (said: Readonly<Record<string, string>>, needed = 3): boolean => fitsCaller(QUESTIONS, ENTRIES, said, needed, '2026-11-28');

test('given three right answers, then it fits, however they are written', () => {
  expect(fits({ 'contact/phone': '８７６５', 'home/district': ' Lanshan ', 'paid/on': '2026-10' })).toBe(true);
  expect(fits({ 'contact/phone': '8765', 'home/district': 'lanshan', 'job/name': '乙公司' })).toBe(true);
});

test('given too few answers, one wrong one, or one about what was before, then it does not fit', () => {
  expect(fits({ 'contact/phone': '8765', 'home/district': 'lanshan' })).toBe(false);
  expect(fits({ 'contact/phone': '8765', 'home/district': 'lanshan', 'paid/on': '2026-10', 'job/name': '丙公司' })).toBe(false);
  expect(fits({ 'contact/phone': '8765', 'home/district': 'lanshan', 'job/name': '甲公司' })).toBe(false);
});

test('given blanks, questions of nobody and answers about what is not on record, then they count for nothing or against it', () => {
  expect(fits({ 'contact/phone': '8765', 'home/district': '  ', 'job/name': '乙公司', 'no/such': 'x' })).toBe(false);
  expect(fitsCaller(QUESTIONS, [], { 'contact/phone': '8765', 'home/district': 'lanshan', 'paid/on': '2026-10' }, 3, '2026-11-28')).toBe(false);
  expect(fitsCaller(QUESTIONS, [], {}, 0, '2026-11-28')).toBe(true);
});

test('given a number too short to have a tail, or one that is not known yet, then no answer is right', () => {
  const short = [entry('contact', { phone: '8765' })];
  expect(fitsCaller(QUESTIONS, short, { 'contact/phone': '8765' }, 1, '2026-11-28')).toBe(false);
  expect(fitsCaller(QUESTIONS, [entry('contact', { phone: '13800138765' }, '2027-01-01')], { 'contact/phone': '8765' }, 1, '2026-11-28')).toBe(false);
});
