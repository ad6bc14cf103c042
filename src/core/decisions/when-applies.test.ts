import { describe, expect, it } from 'vitest';
import { answered, compiledSample } from '#core/catalog/sample.fixture.ts';
import { UNKNOWN } from '../feel/values/value.ts';
import type { Value } from '../value.ts';
import { decisionScope } from './decision-scope.ts';
import { whenApplies } from './when-applies.ts';
import type { Applies } from './when-applies.ts';

const compiled = compiledSample();
const known = (facts: Readonly<Record<string, Value>>) => decisionScope(compiled, { facts: answered(facts), region: '371300', on: '2026-11-21' });

describe('an item of a life event', () => {
  it.each<[string, Readonly<Record<string, Value>>, Applies]>([
    ['9.1', { 'answers.wantsTicket': true }, true],
    ['9.1', { 'answers.wantsTicket': false }, false],
    ['9.1', {}, UNKNOWN],
    ['9.1', { 'answers.wantsTicket': 'perhaps' }, UNKNOWN],
    ['9.2', { 'answers.wantsTicket': true }, true],
    ['9.2', {}, UNKNOWN],
    ['9.3', { 'person.birthDate': '1990-01-01' }, false],
    ['9.3', { 'person.birthDate': '1960-01-01', 'answers.wantsTicket': true }, true],
    ['9.3', { 'person.birthDate': '1960-01-01' }, UNKNOWN],
    ['9.4', {}, true],
  ])('%s, given %j', (service, facts, applies) => {
    expect(whenApplies(compiled, 'summer', { service }, known(facts))).toBe(applies);
  });
});

describe('a question of a life event', () => {
  it('is asked where its condition holds', () => {
    expect(whenApplies(compiled, 'summer', { question: 'answers.wantsTicket' }, known({}))).toBe(true);
    expect(whenApplies(compiled, 'summer', { question: 'answers.wantsLocker' }, known({ 'answers.wantsTicket': false }))).toBe(false);
    expect(whenApplies(compiled, 'summer', { question: 'answers.wantsLocker' }, known({}))).toBe(UNKNOWN);
  });
});
