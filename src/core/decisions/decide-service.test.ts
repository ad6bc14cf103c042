import { describe, expect, it } from 'vitest';
import { answered, compiledSample, SAMPLE } from '#core/catalog/sample.fixture.ts';
import type { Value } from '../value.ts';
import { decideService } from './decide-service.ts';
import type { DecisionInput } from './decide-service.ts';
import type { Decision } from './decision.ts';

const compiled = compiledSample();
const ORDINARY = { 'person.birthDate': '1990-05-01', 'swimmer.kind': 'guest', 'swimmer.lengths': 60, 'account.card': '6222' };

const decide = (facts: Readonly<Record<string, Value>>, rest: Partial<DecisionInput> = {}, code = '9.1'): Decision =>
  decideService(compiled, code, { facts: answered(facts), region: '371300', on: '2026-11-21', ...rest });

const without = (name: string): Readonly<Record<string, Value>> => Object.fromEntries(Object.entries(ORDINARY).filter(([key]) => key !== name));

describe('when all criteria pass', () => {
  it('approves with the values of the tables and the parameters of the day', () => {
    expect(decide(ORDINARY)).toMatchObject({ service: '9.1', outcome: 'approve', secondReview: false, values: { months: 12, monthly: 72000 }, catalogVersion: 'v1', on: '2026-11-21' });
    expect(decide(ORDINARY, { on: '2025-12-31' }).values).toEqual({ months: 12, monthly: 60000 });
  });

  it('knows the day the application was received, where that was before', () => {
    const ticket = SAMPLE.services.get('9.1')!;
    const dated = compiledSample({ ...SAMPLE, services: new Map([['9.1', { ...ticket, determine: { ...ticket.determine, since: { value: 'case.receivedOn' } } }]]) });
    const since = (rest: Partial<DecisionInput>) => decideService(dated, '9.1', { facts: answered(ORDINARY), region: '371300', on: '2026-11-21', ...rest }).values['since'];
    expect([since({}), since({ receivedOn: '2026-11-16' })]).toEqual(['2026-11-21', '2026-11-16']);
  });

  it('leaves out a criterion that does not concern the person', () => {
    expect(decide(ORDINARY).criteria.map(({ id }) => id)).toEqual(['oldEnough', 'swims']);
    expect(decide({ ...ORDINARY, 'swimmer.kind': 'racer', 'swimmer.tired': false }).criteria.map(({ id }) => id)).toEqual(['oldEnough', 'swims', 'notTired']);
  });

  it('keeps every fact it read, the computed ones with what they come from', () => {
    const { facts, criteria } = decide(ORDINARY);
    expect(facts.find(({ element }) => element === 'person.age')).toEqual({ element: 'person.age', value: 36, source: { kind: 'derived', from: ['person.birthDate'] }, at: '2026-11-20T09:00:00+08:00' });
    expect(facts.map(({ element }) => element).toSorted()).toEqual(['account.card', 'person.age', 'person.birthDate', 'swimmer.kind', 'swimmer.lengths']);
    expect(criteria[0]).toEqual({ id: 'oldEnough', result: 'pass', reads: ['person.age'], missing: [] });
  });

  it('takes a fact given for a computed element before computing it', () => {
    expect(decide({ ...ORDINARY, 'person.age': 17 }).outcome).toBe('refuse');
  });
});

describe('when a criterion fails', () => {
  it('refuses, whatever else is unknown', () => {
    const decision = decide({ 'swimmer.kind': 'watcher' });
    expect(decision).toMatchObject({ outcome: 'refuse', values: {} });
    expect(decision.criteria).toEqual([
      { id: 'oldEnough', result: 'unknown', reads: [], missing: ['person.birthDate'] },
      { id: 'swims', result: 'fail', reads: ['swimmer.kind'], missing: [] },
    ]);
  });
});

describe('when something is unknown', () => {
  it('leaves it to an officer and names the elements that would settle it, those a computed one comes from', () => {
    const decision = decide(without('person.birthDate'));
    expect(decision.outcome).toBe('officer');
    expect(decision.because).toBeUndefined();
    expect(decision.criteria[0]).toEqual({ id: 'oldEnough', result: 'unknown', reads: [], missing: ['person.birthDate'] });
  });

  it('does not know a parameter that has no period on the day', () => {
    expect(decide(ORDINARY, { on: '2019-12-31' }).criteria[0]).toMatchObject({ result: 'unknown', missing: ['region.leastAge'] });
    expect(decide(ORDINARY, { region: '999999' }).criteria[0]).toMatchObject({ result: 'unknown', missing: ['region.leastAge'] });
  });

  it('does not believe a contested element, even where a source has it', () => {
    const decision = decide(ORDINARY, { contested: new Set(['swimmer.kind']) });
    expect(decision).toMatchObject({ outcome: 'officer', secondReview: true });
    expect(decision.criteria[1]).toEqual({ id: 'swims', result: 'unknown', reads: [], missing: ['swimmer.kind'] });
  });

  it('tells when only a value of the result is undetermined', () => {
    expect(decide(without('swimmer.lengths'))).toMatchObject({ outcome: 'officer', because: 'undetermined', missing: ['swimmer.lengths'], values: {} });
  });

  it('does not approve what no row of a table covers', () => {
    expect(decide({ ...ORDINARY, 'swimmer.lengths': 3 })).toMatchObject({ outcome: 'officer', because: 'undetermined', missing: [] });
  });

  it('lets a person judge values that do not go together', () => {
    expect(decide({ ...ORDINARY, 'person.birthDate': 'soon' }).criteria[0]).toMatchObject({ result: 'unknown', missing: [] });
  });
});

describe('when the law wants a person to look', () => {
  it('hands over a service that is never instant', () => {
    expect(decide(ORDINARY, {}, '9.5')).toMatchObject({ outcome: 'officer', because: 'mode', values: { months: 12 } });
    expect(decide({ ...ORDINARY, 'swimmer.kind': 'watcher' }, {}, '9.5').outcome).toBe('refuse');
  });

  it('asks for a second review by values of the result', () => {
    expect(decide({ ...ORDINARY, 'swimmer.lengths': 500 })).toMatchObject({ outcome: 'officer', because: 'second-review', secondReview: true, values: { months: 24 } });
  });
});

it('knows no service it was not given', () => {
  expect(() => decide(ORDINARY, {}, '0.0')).toThrow('no service 0.0');
});
