import { describe, expect, it } from 'vitest';
import { answered, compiledSample, SAMPLE } from '#core/catalog/sample.fixture.ts';
import type { Effect, Service } from '../catalog/service.ts';
import type { Value } from '../value.ts';
import { decideService } from './decide-service.ts';
import { evaluateEffects } from './evaluate-effects.ts';
import type { PlannedEffect } from './evaluate-effects.ts';

const ORDINARY = { 'person.birthDate': '1990-05-01', 'swimmer.kind': 'guest', 'swimmer.lengths': 60, 'account.card': '6222' };

const given = (facts: Readonly<Record<string, Value>>, effects?: Effect[]) => {
  const ticket = SAMPLE.services.get('9.1') as Service;
  const compiled = compiledSample({ ...SAMPLE, services: new Map([['9.1', { ...ticket, effects: effects ?? ticket.effects }]]) });
  const decision = decideService(compiled, '9.1', { facts: answered(facts), region: '371300', on: '2026-11-21' });
  return { decision, effects: (): PlannedEffect[] => evaluateEffects(compiled, decision, { region: '371300' }) };
};

describe('the effects of a decision', () => {
  it('are plain values of facts, computed elements and the result', () => {
    expect(given(ORDINARY).effects()).toEqual([
      { kind: 'open', register: 'ticket', data: { months: 12, account: '6222' }, from: '2026-11-21', to: '2026-12-21' },
      { kind: 'end', register: 'guest', because: { zh: 'has a ticket', en: 'has a ticket' }, basis: 'law 4' },
      { kind: 'pay', fund: 'pool', every: 'month', amount: 72000, times: 12, first: 'nextMonth', account: '6222' },
      { kind: 'tell', department: 'pool', scenario: 'open-gate', payload: { age: 36 } },
    ]);
  });

  it('leave out what does not hold', () => {
    const kinds = given({ ...ORDINARY, 'swimmer.kind': 'racer', 'swimmer.tired': false }).effects().map(({ kind }) => kind);
    expect(kinds).toEqual(['open', 'pay', 'tell']);
  });

  it('tell nobody where the condition of the telling does not hold', () => {
    const tell = { tell: { department: 'pool', scenario: 'open-gate', with: { age: 'person.age' } }, when: 'swimmer.kind = "racer"' };
    expect(given(ORDINARY, [tell]).effects()).toEqual([]);
  });

  it('pay without a number of times until the entry ends, and nothing where the amount is none', () => {
    const pay = (amount: string): Effect => ({ pay: { fund: 'pool', every: 'month', amount, until: 'ended', first: 'now', account: 'account.card' } });
    expect(given(ORDINARY, [{ open: 'guest' }, pay('monthly'), pay('0')]).effects()).toMatchObject([{ kind: 'open' }, { kind: 'pay', amount: 72000, times: null }]);
  });

  it('write a known field and leave out an unknown one', () => {
    expect(given({ ...ORDINARY, 'swimmer.note': 'early' }).effects()[0]).toMatchObject({ data: { months: 12, account: '6222', note: 'early' } });
  });
});

describe('an effect nobody can date or count', () => {
  it.each<[string, Effect, readonly string[]]>([
    ['an unknown day', { open: 'ticket', from: 'swimmer.note' }, ['swimmer.note']],
    ['no day at all', { open: 'ticket', from: 'swimmer.kind' }, []],
    ['an unknown condition', { end: 'guest', because: { zh: 'x', en: 'x' }, basis: 'x', when: 'swimmer.tired' }, ['swimmer.tired']],
    ['half a fen', { pay: { fund: 'pool', every: 'once', amount: 'monthly / 7', times: '1', first: 'now', account: 'account.card' } }, []],
  ])('keeps the decision from being made: %s', (_what, effect, missing) => {
    expect(given(ORDINARY, [effect]).decision).toMatchObject({ outcome: 'officer', because: 'undetermined', missing });
  });
});
