import { describe, expect, it } from 'vitest';
import type { Service } from './service.ts';
import { compileCatalog } from './compiled.ts';
import { compiledSample, SAMPLE } from './sample.fixture.ts';

const TICKET = SAMPLE.services.get('9.1') as Service;

describe('compiling a catalogue', () => {
  it('compiles every expression once and names what each reads', () => {
    const compiled = compiledSample();
    expect(compiled.services.get('9.1')?.criteria.map(({ id }) => id)).toEqual(['oldEnough', 'swims', 'notTired']);
    expect(compiled.derived.get('person.age')?.names).toEqual(['person.birthDate']);
    expect(compiled.codes.get('codes.swimmerKinds.active')).toEqual(['racer', 'guest']);
    expect(compiled.codes.get('codes.swimmerKinds')).toEqual(['racer', 'guest', 'watcher']);
    const read = new Map(compiled.read.map(({ where, names }) => [[where.in, where.id, ...where.path].join('/'), names]));
    expect(read.get('services/9.1/criteria/1/pass')).toEqual(['swimmer.kind', 'codes.swimmerKinds.active']);
    expect(read.get('services/9.1/effects/2/pay/account')).toEqual(['account.card']);
    expect(read.get('services/9.1/result')).toEqual(['person.birthDate', 'monthly', 'months', 'swimmer.kind']);
    expect(read.get('tables/ticket-months')).toEqual(['swimmer.lengths']);
  });

  it('tells all errors at once, each with its place', () => {
    const broken: Service = {
      ...TICKET,
      criteria: [{ ...TICKET.criteria[0] as Service['criteria'][number], pass: 'person.age >=' }],
      determine: { months: { table: 'ticket-month' }, monthly: { value: '1 +' } },
      effects: [{ open: 'ticket', from: 'tomorrow(1)' }],
      secondReview: { when: '', basis: '' },
    };
    const result = compileCatalog({ ...SAMPLE, services: new Map([['9.1', broken]]) });
    const errors = 'errors' in result ? result.errors : [];
    expect(errors.map(({ where }) => [where.in, where.id, ...where.path].join('/'))).toEqual([
      'services/9.1/determine/months/table', 'services/9.1/determine/monthly/value', 'services/9.1/criteria/0/pass', 'services/9.1/effects/0/from', 'services/9.1/secondReview/when',
    ]);
    expect(errors[0]?.error.expected).toEqual(['ticket-months']);
  });

  it('refuses elements that are computed from each other in a circle', () => {
    const from = (derive: string) => ({ zh: '', en: '', type: 'boolean' as const, sources: [{ derive }] });
    const result = compileCatalog({ ...SAMPLE, elements: new Map([...SAMPLE.elements, ['a', from('b and x')], ['b', from('not(c)')], ['c', from('a')]]) });
    expect('errors' in result ? result.errors.map(({ text }) => text) : []).toEqual(['a → b → c → a']);
  });
});
