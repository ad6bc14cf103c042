import { expect, test } from 'vitest';
import { SAMPLE } from '../catalog/sample.fixture.ts';
import type { RegisterEntry } from '../register/entry.ts';
import { paidElsewhere } from './paid-elsewhere.ts';

const entry = (kind: string, more: Partial<RegisterEntry> = {}): RegisterEntry => ({ id: kind, kind, data: { monthly: 198_000 }, from: '2026-03-01', to: null, recordedAt: '2026-01-01T00:00:00.000Z', origin: { kind: 'import', system: 'old' }, ...more });
const PAID = { services: new Map([['x', { ...[...SAMPLE.services.values()][0]!, effects: [{ open: 'grant' }, { pay: { fund: 'f', every: 'month' as const, amount: 'monthly', times: '1', first: 'nextMonth' as const, account: 'a' } }] }]]), registerKinds: new Map([['grant', { ...[...SAMPLE.registerKinds.values()][0]!, fields: { monthly: { zh: '每月', en: 'monthly', type: { money: 'fen' as const } } } }]]) };

test('given an imported benefit that nothing here pays, then it is said who pays what and which month is next', () => {
  expect(paidElsewhere(PAID, [entry('grant')], [], '2026-11-27')).toEqual([{ entry: 'grant', kind: 'grant', system: 'old', amountFen: 198_000, since: '2026-03-01', until: null, next: '2026-12' }]);
  expect(paidElsewhere(PAID, [entry('grant', { to: '2026-12-01' })], [], '2026-11-27')).toMatchObject([{ until: '2026-12-01', next: null }]);
  expect(paidElsewhere(PAID, [entry('grant', { to: '2027-01-02' })], [], '2026-12-27')).toMatchObject([{ next: '2027-01' }]);
});

test('what is paid here, has ended, came from a decision, or is no benefit is not paid elsewhere', () => {
  expect(paidElsewhere(PAID, [entry('grant')], ['grant'], '2026-11-27')).toEqual([]);
  expect(paidElsewhere(PAID, [entry('grant', { to: '2026-11-01' })], [], '2026-11-27')).toEqual([]);
  expect(paidElsewhere(PAID, [entry('grant', { origin: { kind: 'case', case: 'c', service: 's' } })], [], '2026-11-27')).toEqual([]);
  expect(paidElsewhere(PAID, [entry('other')], [], '2026-11-27')).toEqual([]);
});
