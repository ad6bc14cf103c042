import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWhole, periodsDue, readRecord } from './pulled.ts';

const REQUEST = { request: ['person.idNumber', 'person.name'] };
const KIND = { subject: 'person' as const, fields: { level: { zh: '级', en: 'level', type: { integer: 'level' } } } };
const read = (payload: Record<string, string | number | null>) => readRecord(REQUEST, KIND, { record: 'r', payload: { 'person.idNumber': '371300199203187613', 'person.name': ' 王小明 ', from: '2026-01-01', ...payload } });

test('a record says whom it is about, since when and what; what nobody declared is dropped, and what is wrong is named', () => {
  expect(read({ level: 2, shoe: '42' })).toEqual({ record: 'r', withdrawn: false, number: '371300199203187613', name: '王小明', from: '2026-01-01', to: null, data: { level: 2 } });
  expect(read({ 'person.idNumber': '371300199203187614' })).toEqual({ fault: 'person.idNumber' });
  expect(read({ 'person.name': ' ' })).toEqual({ fault: 'person.name' });
  expect(read({ to: '2025-12-31' })).toEqual({ fault: 'to' });
});

test('due is what is over and comes after the last that was taken, the oldest first; before any was taken only the newest', () => {
  expect(periodsDue('daily', '2026-11-27', undefined)).toEqual(['2026-11-26']);
  expect(periodsDue('daily', '2026-11-27', '2026-11-23')).toEqual(['2026-11-24', '2026-11-25', '2026-11-26']);
  expect(periodsDue('monthly', '2026-01-03', '2025-10')).toEqual(['2025-11', '2025-12']);
  expect(periodsDue('monthly', '2026-01-03', '2025-12')).toEqual([]);
  expect(periodsDue('daily', '2026-11-27', '2020-01-01')).toHaveLength(31);
});

test('a list is whole when nothing is missing and nothing came twice', () => {
  expect(isWhole({ records: 2, people: 1 }, { records: 2, people: 1, doubled: 0 })).toBe(true);
  fc.assert(fc.property(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(2), (records, people, came, about, doubled) => isWhole({ records, people }, { records: came, people: about, doubled }) === (records === came && people === about && doubled === 0)));
});
