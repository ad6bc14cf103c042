import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../test/support/hash.ts';
import { CLUB, entry } from '../../../test/support/swim-club.ts';
import type { PlannedEffect } from '../decisions/evaluate-effects.ts';
import type { RegisterEntry } from './entry.ts';
import { isOpen } from './open.ts';
import { applyEffects, realise, type Act, type RealisedEffect } from './realise.ts';

const act: Act = { at: '2026-11-23T01:00:00.000Z', on: '2026-11-23', origin: { kind: 'employer', referral: 'r-1' }, key: 'referral/r-1', hash: sha256 };
const open = (register: string, from: string | null = null): PlannedEffect => ({ kind: 'open', register, data: { employer: 'x' }, from, to: null });
const pay = (first: 'nextMonth' | 'now', change: object = {}): PlannedEffect => ({ kind: 'pay', fund: 'club', every: 'month', amount: 5000, times: 3, first, account: null, ...change });
const endPass: PlannedEffect = { kind: 'end', register: 'pass', because: { zh: '退会', en: 'left the club' }, basis: 'law 7' };
const pass = entry('pass', {}, { from: '2026-10-01', to: '2027-10-01' });
const done = (planned: PlannedEffect[], entries: readonly RegisterEntry[] = [], change: Partial<Act> = {}) => realise(planned, entries, CLUB.registerKinds, { ...act, ...change });
const ends = (effects: RealisedEffect[], register = 'pass') => effects.filter((effect) => effect.kind === 'ended' && effect.register === register);

describe('given a new employment while the benefit runs', () => {
  const effects = done([open('employment', '2026-11-20')], [pass]);

  test('then the benefit ends on the day the work began, with the reason and the article', () => {
    expect(effects[0]).toEqual({ kind: 'ended', entry: 'e-pass', register: 'pass', origin: act.origin, end: { to: '2026-11-20', because: { zh: '重新就业', en: 'employed again' }, basis: 'law 51', recordedAt: act.at, by: effects[1]?.kind === 'opened' && effects[1].entry.id } });
    expect(effects[1]).toMatchObject({ kind: 'opened', entry: { kind: 'employment', from: '2026-11-20', to: null, data: { employer: 'x' } } });
  });

  test('then afterwards the register says so', () => {
    const entries = applyEffects([pass], effects);
    expect(entries.map((each) => [each.kind, isOpen(each, '2026-11-19'), isOpen(each, '2026-11-23')])).toEqual([['pass', true, false], ['employment', false, true]]);
  });

  test('when the benefit has yet to begin, then it ends all the same and never runs', () => {
    const [ended] = done([open('employment')], [{ ...pass, from: '2026-12-01' }]);
    expect(ended).toMatchObject({ kind: 'ended', end: { to: '2026-11-23' } });
  });

  test('when it is over, or was ended before, then nothing ends', () => {
    expect(ends(done([open('employment')], [{ ...pass, to: '2026-11-01' }]))).toEqual([]);
    expect(ends(done([open('employment')], applyEffects([pass], effects)))).toEqual([]);
  });

  test('when it ended of itself after the work had begun, then it ends on the day the work began', () => {
    expect(ends(done([open('employment', '2026-11-20')], [{ ...pass, to: '2026-11-22' }]))).toMatchObject([{ end: { to: '2026-11-20' } }]);
    expect(ends(done([open('employment', '2026-11-20')], [{ ...pass, to: '2026-11-20' }]))).toEqual([]);
  });

  test('when the work begins later than it ends of itself, then it is not drawn out', () => {
    expect(ends(done([open('employment', '2027-11-01')], [pass]))).toEqual([]);
  });

  test('when several run, then all of them end; when the benefit opens in the same act, then that one too', () => {
    expect(ends(done([open('employment')], [pass, { ...pass, id: 'second' }]))).toHaveLength(2);
    expect(ends(done([open('pass'), open('employment')]))).toHaveLength(1);
  });

  test('when two acts of the same decision would end it, then it ends once, by the first', () => {
    const twice = ends(done([open('employment'), endPass, open('employment')], [pass]));
    expect(twice).toHaveLength(1);
    expect(twice[0]).toMatchObject({ end: { basis: 'law 51' } });
  });
});

describe('given that somebody is told when it ends', () => {
  const employment = CLUB.registerKinds.get('employment')!;
  const telling = (where?: Record<string, string>) => new Map([...CLUB.registerKinds, ['employment', { ...employment, opens: employment.opens!.map((rule) => ({ ...rule, tell: { department: 'pool', scenario: 'close-gate', ...(where && { where }) } })) }]]);
  const told = (entries: readonly RegisterEntry[], where?: Record<string, string>) => realise([open('employment', '2026-11-20')], entries, telling(where), act).filter((effect) => effect.kind === 'told');

  test('then the message says the days it held, and stands after what was opened', () => {
    expect(told([pass])).toEqual([{ kind: 'told', id: expect.any(String) as string, department: 'pool', scenario: 'close-gate', payload: { from: '2026-10-01', until: '2026-11-20' } }]);
    expect(realise([open('employment')], [pass], telling(), act).map(({ kind }) => kind)).toEqual(['ended', 'opened', 'told']);
  });
  test('when nothing ends, then nobody is told', () => {
    expect(told([])).toEqual([]);
    expect(told([{ ...pass, to: '2026-11-01' }])).toEqual([]);
  });
  test('when only entries of some fields are meant, then of others nobody is told', () => {
    expect(told([entry('pass', { payer: 'fund' })], { payer: 'fund' })).toHaveLength(1);
    expect(told([entry('pass', { payer: 'self' }), entry('pass', {}, { id: 'e-2' })], { payer: 'fund' })).toEqual([]);
  });
  test('when several end, then each is told once, under an identity of its own that stays the same', () => {
    const two = [pass, { ...pass, id: 'e-2' }];
    expect(new Set(told(two).map((effect) => effect.kind === 'told' && effect.id)).size).toBe(2);
    expect(told(two)).toEqual(told(two));
  });
});

test('given an end alone, then what runs ends today with its reason', () => {
  expect(done([endPass], [pass, entry('locker')])).toEqual([{ kind: 'ended', entry: 'e-pass', register: 'pass', origin: act.origin, end: { to: '2026-11-23', because: endPass.kind === 'end' && endPass.because, basis: 'law 7', recordedAt: act.at } }]);
});

test('given a kind of which only one may hold, when a newer one opens, then the earlier ends with its reason', () => {
  const effects = done([open('locker', '2026-11-22')], [entry('locker', {}, { id: 'e-old' })]);
  expect(ends(effects, 'locker')).toMatchObject([{ entry: 'e-old', end: { to: '2026-11-22', because: { zh: '由新的登记接替' } } }]);
  expect(applyEffects([entry('locker', {}, { id: 'e-old' })], effects).filter((each) => isOpen(each, '2026-11-23'))).toHaveLength(1);
});

describe('given a payment', () => {
  test.each([['2026-11-23', '2026-12-01', '2026-11-01'], ['2026-12-31', '2027-01-01', '2026-12-01'], ['2026-01-31', '2026-02-01', '2026-01-01']])('on %s, then the first month is %s, or at once %s', (on, next, now) => {
    expect(done([pay('nextMonth'), pay('now')], [], { on }).map((effect) => effect.kind === 'payment' && effect.firstMonth)).toEqual([next, now]);
  });
  test('when the entry it belongs to began earlier, then the first month is the one after that', () => {
    expect(done([open('pass', '2026-09-30'), pay('nextMonth'), pay('now')]).flatMap((effect) => (effect.kind === 'payment' ? [effect.firstMonth] : []))).toEqual(['2026-10-01', '2026-11-01']);
  });
  test('when it has no number of times and goes to whoever applies, then that is kept, with the element that holds the account', () => {
    expect(done([open('pass'), pay('now', { times: null, account: '6217****0017', whole: 'payee.account', payee: 'applicant' })])[1]).toMatchObject({ kind: 'payment', times: null, account: '6217****0017', whole: 'payee.account', payee: 'applicant' });
  });
  test('then it belongs to the entry opened before it, or to none', () => {
    const [first, opened, second] = done([pay('now'), open('pass'), pay('now')]);
    expect(first).toMatchObject({ entry: null });
    expect(opened?.kind === 'opened' && second?.kind === 'payment' && second.entry === opened.entry.id).toBe(true);
  });
});

describe('identities', () => {
  const idsOf = (effects: RealisedEffect[]) => effects.flatMap((effect) => (effect.kind === 'ended' || effect.kind === 'reversed' ? [] : [effect.kind === 'opened' ? effect.entry.id : effect.id]));
  const planned: PlannedEffect[] = [open('pass'), open('pass'), pay('now'), { kind: 'tell', department: 'pool', scenario: 'x', payload: {} }];
  test('given the same act, then the same, whatever the hour', () => expect(idsOf(done(planned))).toEqual(idsOf(done(planned, [pass], { at: '2026-11-23T09:00:00.000Z' }))));
  test('given another act, then others, and each is its own', () => {
    expect(new Set([...idsOf(done(planned)), ...idsOf(done(planned, [], { key: 'referral/r-2' }))]).size).toBe(8);
    for (const id of idsOf(done(planned))) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
