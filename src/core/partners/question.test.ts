import { expect, test } from 'vitest';
import type { Catalog } from '../catalog/catalog.ts';
import { CLUB, entry } from '../../../test/support/swim-club.ts';
import { questionOf, type Telling } from './question.ts';

const scenario = { zh: 'account', en: 'account', direction: 'ask' as const, frequency: 'on-application' as const, why: { zh: 'why', en: 'why' }, basis: 'law', request: ['account.card', 'person.name'], answer: { active: 'boolean' as const }, deadlineMs: 500 };
const catalog: Catalog = { ...CLUB, departments: new Map([['bank', { zh: 'bank', en: 'bank', system: { zh: 'system', en: 'system' }, scenarios: { account: scenario } }]]) };
const telling = (change: Partial<Telling> = {}): Telling => ({ kind: 'person', number: '110', name: '李䶮', entries: [], answers: {}, on: '2026-11-23', ...change });
const asked = (change: Partial<Telling> = {}, named = 'account') => questionOf(catalog, 'bank', named, telling(change));
const registered = entry('account', { number: '6210' });

test('given an account in the register, then that one is asked about, whatever was typed', () => {
  expect(asked({ entries: [registered], answers: { 'account.card': '6217' } })).toEqual({ 'account.card': '6210', 'person.name': '李䶮' });
});
test('given none in the register, or one that has ended, then the typed one is', () => {
  expect(asked({ answers: { 'account.card': '6217' } })).toEqual({ 'account.card': '6217', 'person.name': '李䶮' });
  expect(asked({ entries: [{ ...registered, to: '2026-01-01' }], answers: { 'account.card': '6217' } })['account.card']).toBe('6217');
});
test('given neither, then it is left out, and nothing is handed over that the scenario does not request', () => {
  expect(asked({ answers: { 'swimmer.lengths': 3, 'account.card': null } })).toEqual({ 'person.name': '李䶮' });
  expect(asked({}, 'unheard-of')).toEqual({});
});
