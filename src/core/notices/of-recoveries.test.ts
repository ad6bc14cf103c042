import { expect, test } from 'vitest';
import { sha256 } from '../../../test/support/hash.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { CAUSES, type Cause } from './causes.ts';
import { noticesOfPlanOver, noticesOfPlanStopped, noticesOfRepayment } from './of-recoveries.ts';

/** A template for every cause, which says all that fills its places. */
const messages = new Map((Object.keys(CAUSES) as Cause[]).map((on) => {
  const all = { zh: CAUSES[on].map((place) => `{${place}}`).join(' '), en: '' };
  return [on, { on, class: 'payment', to: ['applicant'], title: all, text: all, short: { zh: '{city}', en: '' } }];
}));
const HERE = { catalog: { messages, regions: new Map(), services: new Map(), codes: new Map() } as unknown as Catalog, region: '371300', at: '2026-11-27T01:00:00.000Z', hash: sha256 };
const PLAN = { id: 'plan-1', payee: 'wang', fund: 'pension', case: null, item: null, debtFen: 90_000, everyFen: 30_000, first: '2026-12-10', leftFen: 0, givenUp: false };

test('given a plan that is over, then its payer is told that all came back; where something of it is not owed any more, then that and not that it was paid', () => {
  expect([noticesOfPlanOver(HERE, PLAN), noticesOfPlanOver(HERE, { ...PLAN, givenUp: true })].map(([notice, ...more]) => [notice?.cause, notice?.person, more])).toEqual([['instalments-over', 'wang', []], ['instalments-not-owed', 'wang', []]]);
});

test('given a plan that is stopped, then its payer is told once what is left to pay', () => {
  const [notice] = noticesOfPlanStopped(HERE, { ...PLAN, leftFen: 60_000 });
  expect([notice?.cause, notice?.person, notice?.text.zh]).toEqual(['instalments-stopped', 'wang', 'pension 600.00 元']);
  expect(noticesOfPlanStopped(HERE, { ...PLAN, leftFen: 60_000 })[0]?.id).toBe(notice?.id);
});

test('given a repayment that was not found, then its payer is told that it was not, and the free text about it is no part of the message', () => {
  const note = { id: 'note-1', payee: 'wang', fund: 'pension', case: null, item: null, service: '5.1.1', month: '2026-11-01', amountFen: 40_000 };
  expect(noticesOfRepayment(HERE, note, 'rejected').map(({ cause, text }) => [cause, text.zh])).toEqual([['repayment-rejected', '5.1.1 接管自旧系统 pension 2026-11 400.00 元']]);
  expect(noticesOfRepayment(HERE, note, 'confirmed').map(({ cause }) => cause)).toEqual(['repayment-confirmed']);
});
