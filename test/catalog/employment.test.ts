import { describe, expect, test } from 'vitest';
import type { Fact } from '#core/fact.ts';
import type { RegisterEntry } from '#core/register/entry.ts';
import { isOpen } from '#core/register/open.ts';
import { applyEffects, realise } from '#core/register/realise.ts';
import { sha256 } from '../support/hash.ts';
import { entry } from '../support/swim-club.ts';
import { CARD, DAY, insured, linyi, lose, ORDINARY } from '../support/linyi.ts';

const open = (entries: readonly RegisterEntry[], on = DAY): string[] => entries.filter((each) => isOpen(each, on)).map(({ kind }) => kind).toSorted();

describe('given an employment that nobody reported as ended', () => {
  const job = entry('employment', { employer: 'A', employerName: '甲' }, { from: '2020-07-01' });
  const found: Fact = { element: 'employment.active', value: false, source: { kind: 'officer', officer: 'o-1' }, at: `${DAY}T01:00:00.000Z` };
  const { entries, outcomeOf } = lose([job, insured(76), CARD], { known: { findings: [found] } });

  test('when an officer establishes that it is over, then it does not stay open beside the registration, and says why', () => {
    expect(open(entries)).toEqual(['account.socialCard', 'insurance.unemployment', 'jobseeking', 'unemployment']);
    expect(entries.find(({ kind }) => kind === 'employment')?.end).toMatchObject({ to: DAY, because: { zh: expect.stringContaining('没有报减员') as string }, basis: expect.stringContaining('第六十三条') as string });
  });

  test('then the benefit waits until it is established how it ended', () => {
    expect(outcomeOf('1.8.1')).toMatchObject({ kind: 'officer', decision: { criteria: expect.arrayContaining([expect.objectContaining({ id: 'involuntary', result: 'unknown', missing: ['separation.reason'] })]) as unknown } });
  });
});

test('given an employment that ended, then the registration ends nothing', () => {
  const { entries } = lose(ORDINARY);
  expect(entries.find(({ kind }) => kind === 'employment')?.end).toBeUndefined();
  expect(open(entries)).toContain('benefit.unemployment');
});

describe('given somebody who draws the benefit', () => {
  const { entries } = lose(ORDINARY);
  const hire = (register: readonly RegisterEntry[]) => realise([{ kind: 'open', register: 'employment', data: {}, from: '2027-02-10', to: null }], register, linyi.catalog.registerKinds, { at: '2027-02-12T01:00:00.000Z', on: '2027-02-12', origin: { kind: 'employer', referral: 'r-1' }, key: 'referral/r-1', hash: sha256 });

  test('when a new employment opens, then benefit, cover, price subsidy, registration and search end', () => {
    const effects = hire(entries);
    const ended = effects.flatMap((effect) => (effect.kind === 'ended' ? [[effect.register, effect.end.to] as const] : []));
    expect(Object.fromEntries(ended)).toEqual({ 'benefit.unemployment': '2027-02-10', 'benefit.price': '2027-02-10', 'cover.medical': '2027-02-10', unemployment: '2027-02-10', jobseeking: '2027-02-10' });
    expect(open(applyEffects(entries, effects), '2027-02-12').filter((kind) => kind !== 'subsidy.price')).toEqual(['account.socialCard', 'employment', 'insurance.unemployment']);
  });

  test('then the medical insurer is told until when the fund pays, and only where the fund paid', () => {
    const told = (register: readonly RegisterEntry[]) => hire(register).filter(({ kind }) => kind === 'told');
    expect(told(entries)).toMatchObject([{ department: 'medical-insurance', scenario: 'unemployment-medical-cover-ends', payload: { from: DAY, until: '2027-02-10' } }]);
    expect(told([entry('cover.medical', { payer: 'self' })])).toEqual([]);
  });
});
