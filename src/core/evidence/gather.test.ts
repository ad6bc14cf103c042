import { describe, expect, test } from 'vitest';
import type { DataElement, ElementSource } from '../catalog/element.ts';
import { AT, CLUB, entry, fitness, given, HEALTHY, known } from '../../../test/support/swim-club.ts';
import type { Fact } from '../fact.ts';
import { gather, searchIn, type Known, type Missing } from './gather.ts';

const REGISTER: ElementSource = { register: { kind: 'health', which: 'latest', field: 'fit' } };
const HOSPITAL: ElementSource = { department: 'hospital', scenario: 'fitness', field: 'fit' };
const PROMISE: ElementSource = { promise: HEALTHY };

const look = (sources: ElementSource[], change: Partial<Known> = {}, more: Partial<DataElement> = {}): Fact | Missing | undefined => {
  const elements = new Map<string, DataElement>([['fit', { zh: 'fit', en: 'fit', type: 'boolean', sources, ...more }]]);
  const { facts, missing } = gather({ ...CLUB, elements }, ['fit'], known({ departments: [], ...change }));
  return facts.get('fit') ?? missing.get('fit');
};

/** What each source would say, each something else. */
const ALL: Partial<Known> = { entries: [entry('health', { fit: 'register' })], departments: [fitness({ fit: 'hospital' })], given: given({ fit: 'asked' }, { promises: ['fit'] }), signedIn: { fit: 'sign-in' } };

describe('given sources that all know it', () => {
  test.each<[ElementSource[], unknown]>([
    [[REGISTER, HOSPITAL, PROMISE, 'ask'], 'register'], [[HOSPITAL, REGISTER, 'ask'], 'hospital'], [['sign-in', REGISTER], 'sign-in'], [[PROMISE, 'ask'], true], [['ask', REGISTER], 'asked'],
  ])('then the first in %j is asked', (sources, value) => expect(look(sources, ALL)).toMatchObject({ element: 'fit', value }));
});

describe('given an entry that is contested', () => {
  const contested = { ...entry('health', { fit: true }), contested: true as const };
  test('then an officer finds out, and what the officer found holds', () => {
    expect(look([REGISTER, HOSPITAL, 'ask'], { ...ALL, entries: [contested] })).toEqual({ from: 'officer' });
    const found: Fact = { element: 'fit', value: false, source: { kind: 'officer', officer: 'o-1' }, at: AT };
    expect(look([REGISTER], { entries: [contested], findings: [found] })).toEqual(found);
  });
  test('when it is not the one that is read, or nobody may see its value whole, then it changes nothing', () => {
    expect(look([REGISTER], { entries: [{ ...contested, from: '2019-01-01' }, entry('health', { fit: false }, { id: 'later', from: '2021-01-01' })] })).toMatchObject({ value: false });
    expect(look([REGISTER], { entries: [{ ...contested, data: { fit: '6210028350419644949' } }] }, { type: 'text', mask: 'account' })).toMatchObject({ source: { kind: 'register' } });
  });
});

describe('given the first source does not know it', () => {
  test('when the register has no such entry, then the next is asked', () => expect(look([REGISTER, HOSPITAL], { departments: [fitness({ fit: true })] })).toMatchObject({ source: { kind: 'department', exchange: 'x-1' } }));
  test('when the field is empty, then the next is asked', () => expect(look([REGISTER, 'ask'], { entries: [entry('health', { fit: null })] })).toEqual({ from: 'ask' }));
  test('when the register knows that there is none, then that is the answer', () => {
    expect(look([{ register: { kind: 'health', which: 'open', field: 'fit', absent: false } }, 'ask'])).toEqual({ element: 'fit', value: false, source: { kind: 'register', register: 'health' }, at: AT });
  });
  test('when a department has not answered, then nobody after it is asked', () => expect(look([HOSPITAL, PROMISE, 'ask'], { given: given({ fit: true }, { promises: ['fit'] }) })).toEqual({ from: 'department', department: 'hospital', scenario: 'fitness' }));
  test.each([[{}], [{ fit: null }], [{ other: true }]])('when the department answered %j, then the next is asked', (values) => expect(look([HOSPITAL, 'ask'], { departments: [fitness(values)] })).toEqual({ from: 'ask' }));
  test('when the department answered twice, then the later answer holds', () => expect(look([HOSPITAL], { departments: [fitness({ fit: false }), fitness({ fit: true })] })).toMatchObject({ value: true }));
  test('when an answer is null or missing, then the person is asked', () => {
    expect(look(['ask'], { given: given({ fit: null }) })).toEqual({ from: 'ask' });
    expect(look(['ask'])).toEqual({ from: 'ask' });
  });
  test('when the answer is no, then no is an answer', () => expect(look(['ask'], { given: given({ fit: false }) })).toMatchObject({ value: false, source: { kind: 'asked' } }));
  test('when it was answered or promised earlier, then the fact is of that time', () => {
    const earlier = { given: given({ fit: true }, { promises: ['fit'] }), givenAt: '2026-11-20T01:00:00.000Z' };
    expect(look(['ask'], earlier)).toMatchObject({ at: '2026-11-20T01:00:00.000Z' });
    expect(look([PROMISE], earlier)).toMatchObject({ at: '2026-11-20T01:00:00.000Z' });
    expect(look(['sign-in'], { ...earlier, signedIn: { fit: true } })).toMatchObject({ at: '2026-11-20T01:00:00.000Z' });
  });
  test('when it is not promised, then the promise is asked for', () => expect(look([PROMISE])).toEqual({ from: 'promise' }));
  test('when only an officer can know, then an officer', () => expect(look([REGISTER, 'officer'])).toEqual({ from: 'officer' }));
  test('when no source is left, then nobody', () => expect(look([REGISTER])).toEqual({ from: 'nobody' }));
  test('when it is computed, then it is left to the rules', () => expect(look([{ derive: 'true' }])).toBeUndefined());
});

describe('given a register that stands behind the department that is asked', () => {
  const behind = (...answers: Known['departments']): Fact | Missing | undefined => look([HOSPITAL, REGISTER, 'officer'], { ...ALL, departments: answers });
  test('when the department was not asked yet, then it is asked, whatever the entry says', () => expect(behind()).toEqual({ from: 'department', department: 'hospital', scenario: 'fitness' }));
  test('when it kept silent until nobody waits any longer, then the entry holds', () => expect(behind(fitness({}, { failure: 'deadline', exchange: '' }))).toMatchObject({ value: 'register' }));
  test.each(['unknown-subject', 'contradicts'])('when its answer cannot be used (%s), or it knows nothing, then a person looks and the entry settles nothing', (failure) => {
    expect(behind(fitness({}, { failure }))).toEqual({ from: 'officer' });
    expect(behind(fitness({ fit: null }))).toEqual({ from: 'officer' });
  });
});

describe('given the register is searched by what another element holds', () => {
  const elements = new Map<string, DataElement>([
    ['trade', { zh: 'trade', en: 'trade', type: 'text', sources: ['ask'] }],
    ['paid', { zh: 'paid', en: 'paid', type: 'boolean', sources: [{ register: { kind: 'subsidy', which: 'latest', matching: { trade: 'trade' }, absent: false } }, 'officer'] }],
  ]);
  const paid = (change: Partial<Known>): Fact | Missing | undefined => {
    const { facts, missing } = gather({ ...CLUB, elements }, ['paid'], known({ entries: [entry('subsidy', { trade: 'welder' }), entry('subsidy', { trade: 'baker' }, { id: 'e-2', from: '2026-01-01' })], ...change }));
    return facts.get('paid') ?? missing.get('paid');
  };
  test('then only entries with that value count', () => {
    expect(paid({ given: given({ trade: 'welder' }) })).toMatchObject({ value: true, source: { kind: 'register', entry: 'e-subsidy' } });
    expect(paid({ given: given({ trade: 'cook' }) })).toMatchObject({ value: false });
  });
  test('when an officer established the other, then that is searched for', () => expect(paid({ given: given({ trade: 'cook' }), findings: [{ element: 'trade', value: 'baker', source: { kind: 'officer', officer: 'o-1' }, at: AT }] })).toMatchObject({ value: true }));
  test('when the other is unknown, then the register is silent and the next source is asked', () => expect(paid({})).toEqual({ from: 'officer' }));
});

describe('given an officer established it', () => {
  const found = (value: boolean): Fact => ({ element: 'fit', value, source: { kind: 'officer', officer: 'o-1' }, at: AT });
  test('then that holds before every source', () => expect(look([REGISTER, 'ask'], { ...ALL, findings: [found(true)] })).toEqual(found(true)));
  test('then also where a department is silent', () => expect(look([HOSPITAL], { findings: [found(false)] })).toEqual(found(false)));
  test('when it was established twice, then the latest holds', () => expect(look([REGISTER], { findings: [found(true), found(false)] })).toEqual(found(false)));
});

describe('given a number that nobody may read', () => {
  test.each<[DataElement['mask'], string, string]>([['account', '6210028350419644949', '****4949'], ['number', '371300199203180012', '371300********0012'], ['phone', '13312344930', '133****4930']])('as %s, then the fact holds it masked, whoever said it', (mask, value, masked) => {
    for (const change of [{ entries: [entry('health', { fit: value })] }, { given: given({ fit: value }) }, { findings: [{ element: 'fit', value, source: { kind: 'officer' as const, officer: 'o-1' }, at: AT }] }]) {
      expect(look([REGISTER, 'ask'], change, { mask })).toMatchObject({ value: masked });
    }
  });
  test('when it is masked already, then it stays as it is', () => expect(look(['ask'], { given: given({ fit: '****4949' }) }, { mask: 'account' })).toMatchObject({ value: '****4949' }));
});

test('given an element that the catalogue does not know, then it is neither known nor missing', () => {
  const { facts, missing } = gather(CLUB, ['nothing'], known());
  expect([facts.size, missing.size]).toEqual([0, 0]);
});

describe('given a search that goes on while the register changes', () => {
  const elements = new Map<string, DataElement>([
    ['fit', { zh: 'fit', en: 'fit', type: 'boolean', sources: [REGISTER] }],
    ['trade', { zh: 'trade', en: 'trade', type: 'text', sources: [{ register: { kind: 'job', which: 'latest', field: 'trade' } }] }],
    ['paid', { zh: 'paid', en: 'paid', type: 'boolean', sources: [{ register: { kind: 'subsidy', which: 'latest', matching: { trade: 'trade' } } }] }],
    ['asked', { zh: 'asked', en: 'asked', type: 'boolean', sources: ['ask'] }],
  ]);
  const catalog = { ...CLUB, elements };
  const before = known({ entries: [entry('health', { fit: false }), entry('job', { trade: 'cook' }), entry('subsidy', { trade: 'welder' })], given: given({ asked: true }) });
  const entries = [...before.entries, entry('job', { trade: 'welder' }, { id: 'e-new', recordedAt: '2026-11-23T02:00:00.000Z' })];
  test('then it finds what a new one would, and keeps what does not read what changed', () => {
    const search = searchIn(catalog, before);
    const found = search.gather(elements.keys());
    const after = search.after(entries, new Set(['job']));
    expect(after.gather(elements.keys())).toEqual(gather(catalog, elements.keys(), { ...before, entries }));
    expect(after.fact('paid')).toMatchObject({ value: true });
    expect(after.fact('fit')).toBe(found.facts.get('fit'));
    expect(after.fact('asked')).toBe(found.facts.get('asked'));
  });
  test('then the earlier one still answers for the register as it was', () => {
    const search = searchIn(catalog, before);
    search.after(entries, new Set(['job'])).gather(elements.keys());
    expect(search.fact('trade')).toMatchObject({ value: 'cook' });
    expect(search.fact('paid')).toMatchObject({ value: false });
  });
});
