import { describe, expect, test } from 'vitest';
import type { DepartmentAnswer } from '#core/cases/given.ts';
import { tryItem } from '#core/decisions/run-items.ts';
import { evaluateEffects } from '#core/decisions/evaluate-effects.ts';
import { applyEffects, realise } from '#core/register/realise.ts';
import type { RegisterEntry } from '#core/register/entry.ts';
import { sha256 } from '../support/hash.ts';
import { entry, given } from '../support/swim-club.ts';
import { CARD, DAY, decide, departments, linyi, runOf, valueOf } from '../support/linyi.ts';

const at = `${DAY}T01:00:00.000Z`;
/** Somebody of July 1966: the statutory day of retirement is 15 December 2026, three weeks ahead. */
const ANSWERED: DepartmentAnswer[] = [...departments(at, '1966-07-15'), { department: 'work-injury-insurance', scenario: 'disability-allowance', values: { monthly: 0 }, exchange: 'x-9', at }];
const WORKER: readonly RegisterEntry[] = [
  CARD,
  entry('employment', { employer: 'A', employerName: '甲', position: 'worker' }, { id: 'e-job', from: '2010-07-01' }),
  entry('insurance.pension', { months: 240 }, { id: 'e-insured', from: '2006-07-01' }),
  entry('pension.account', { balance: 8_000_000, index: 1000 }, { id: 'e-account', from: '2006-07-01' }),
  ...['pension', 'injury', 'unemployment'].map((insurance) => entry('contributing', { employer: 'A', employerName: '甲', insurance, base: 500_000 }, { id: `e-${insurance}`, from: '2020-01-01' })),
  entry('insurance.injury', { averageWage: 500_000 }, { id: 'e-cover', from: '2010-07-01' }),
];
const CHANGE = { known: { departments: ANSWERED, given: given({ 'retirement.form': 'on-time', 'deemed.claimed': false, 'settlement.reason': 'short-years' }) } };

/** The register after the approval, and what was told. */
function retire(entries: readonly RegisterEntry[]) {
  const { decision } = tryItem(runOf(entries, CHANGE), { service: '1.6.1' }, entries);
  const effects = realise(evaluateEffects(linyi, decision, { region: '371300' }), entries, linyi.catalog.registerKinds, { at, on: DAY, origin: { kind: 'case', case: 'c', service: '1.6.1' }, key: 'c', hash: sha256 });
  return { outcome: decision.outcome, entries: applyEffects(entries, effects), told: effects.flatMap((effect) => (effect.kind === 'told' ? [effect] : [])) };
}
const endOf = (entries: readonly RegisterEntry[], id: string) => entries.find((each) => each.id === id)?.end?.to;

describe('given a retirement approved three weeks before its day', () => {
  const after = retire(WORKER);

  test('then nothing is drawn yet, but it counts as granted, from its day on', () => {
    expect(after.outcome).toBe('approve');
    expect(valueOf('pension.drawing', after.entries)).toBe(false);
    expect([valueOf('pension.granted', after.entries), valueOf('pension.grantedFrom', after.entries)]).toEqual([true, '2026-12-15']);
  });
  test.each(['1.6.1', '1.6.3', '1.6.6', '1.6.10', '1.6.16', 'local.disability-allowance'])('when %s is applied for as well, then it is refused', (service) => {
    expect(decide(service, after.entries, CHANGE).outcome).toBe('refuse');
  });
  test('then the contributions end on that day, and the tax office and the housing fund are told', () => {
    expect(['e-insured', 'e-injury', 'e-unemployment', 'e-cover'].map((id) => endOf(after.entries, id))).toEqual([undefined, '2026-12-15', '2026-12-15', '2026-12-15']);
    expect(after.told).toEqual([['contribution-collection', 'retirement'], ['housing-fund', 'retired']].map(([department, scenario]) => expect.objectContaining({ department, scenario, payload: { from: '2026-12-15' } }) as unknown));
  });
});

test('given a flexible worker, when the retirement is approved, then the own contributions end and the tax office is told of both', () => {
  const { entries, told } = retire([...WORKER, entry('insurance.flexible', { base: 450_400, monthly: 90_080 }, { id: 'e-flexible', from: '2024-01-01' })]);
  expect(endOf(entries, 'e-flexible')).toBe('2026-12-15');
  expect(told.map(({ scenario, payload }) => [scenario, payload])).toEqual([['contribution-end', { from: '2024-01-01', until: '2026-12-15' }], ['retirement', { from: '2026-12-15' }], ['retired', { from: '2026-12-15' }]]);
});

test('given an allowance for sickness and disability, when the retirement is approved ahead, then it is drawn until the day of the pension', () => {
  const { entries } = retire([...WORKER, entry('benefit.disability', { case: 'far', months: 40, monthly: 100_000 }, { id: 'e-allowance', from: '2025-01-01' })]);
  expect(endOf(entries, 'e-allowance')).toBe('2026-12-15');
});
