import { describe, expect, test } from 'vitest';
import { AT, CLUB, entry } from '../../../test/support/swim-club.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { checkElements } from '../catalog/check/elements.ts';
import type { DataElement } from '../catalog/element.ts';
import type { DepartmentAnswer, Given } from '../cases/given.ts';
import type { RegisterEntry } from '../register/entry.ts';
import { gather, type Known } from './gather.ts';

const both = (text: string) => ({ zh: text, en: text });
const PRECEDENCE = { order: ['correction', 'case', 'department:hospital', 'separation', 'employer', 'import', 'ask'], because: both('looked into first'), basis: 'house' };
const home: DataElement = { ...both('home'), type: 'text', question: both('where?'), answer: { longest: 9 }, sources: [{ register: { kind: 'home', which: 'open', field: 'town' } }, { department: 'hospital', scenario: 'address', field: 'town' }, 'ask'] };
const hospital = CLUB.departments.get('hospital')!;
const catalog = (change: Partial<DataElement> = {}, kind: object = {}): Catalog => ({
  ...CLUB, elements: new Map([...CLUB.elements, ['home', { ...home, ...change }]]),
  registerKinds: new Map([...CLUB.registerKinds, ['home', { ...CLUB.registerKinds.get('birth')!, fields: { town: { ...both('town'), type: 'text' as const } }, ...kind }]]),
  departments: new Map([...CLUB.departments, ['hospital', { ...hospital, scenarios: { ...hospital.scenarios, address: { ...hospital.scenarios['fitness']!, answer: { town: 'text' as const } } } }]]),
});
const lives = (town: string, change: Partial<RegisterEntry> = {}): RegisterEntry => entry('home', { town }, { id: town, from: '2024-01-01', ...change });
const CASE = { kind: 'case' as const, case: 'c', service: '9.1' };
const answer: DepartmentAnswer = { department: 'hospital', scenario: 'address', values: { town: 'told' }, exchange: 'x', at: AT };
const known = (entries: readonly RegisterEntry[], departments: readonly DepartmentAnswer[] = [], answers: Given['answers'] = {}): Known =>
  ({ entries, departments, given: { answers, contests: {}, promises: [], files: {} }, findings: [], locker: [], signedIn: {}, on: '2026-11-23', at: AT });
const find = (what: Known, of = catalog({ precedence: PRECEDENCE })) => { const { facts, missing } = gather(of, ['home'], what); return facts.get('home') ?? missing.get('home'); };

describe('given an element of which it is declared who is believed', () => {
  test('when an import says something else later than a case did, then the case holds, and what lost goes with it', () => {
    expect(find(known([lives('old', { origin: CASE }), lives('new', { from: '2025-01-01' })], [answer]))).toMatchObject({ value: 'old', source: { entry: 'old' }, also: [{ by: 'department:hospital', value: 'told' }, { by: 'import', value: 'new', source: { entry: 'new' } }] });
  });
  test('when all say the same, then nothing lost', () => {
    expect(find(known([lives('told')], [answer]))).not.toHaveProperty('also');
  });
  test('when two of one rank differ, then the one that began last holds and the other is told', () => {
    expect(find(known([lives('early'), lives('late', { from: '2025-01-01' })], [{ ...answer, values: {} }]))).toMatchObject({ value: 'late', also: [{ by: 'import', value: 'early' }] });
  });
  test('when an entry is over, then it contradicts nothing', () => {
    expect(find(known([lives('gone', { to: '2025-01-01', origin: CASE }), lives('now', { from: '2025-01-01' })], [{ ...answer, values: {} }]))).not.toHaveProperty('also');
  });
  test('when a department stands before all who have spoken, then it is asked; the person is asked only where nobody has said anything', () => {
    expect(find(known([lives('imported')]))).toEqual({ from: 'department', department: 'hospital', scenario: 'address' });
    expect(find(known([lives('decided', { origin: CASE })]))).toMatchObject({ value: 'decided' });
    expect(find(known([], [{ ...answer, values: {} }]))).toEqual({ from: 'ask' });
    expect(find(known([], [answer], { home: 'mine' }))).toMatchObject({ value: 'told', also: [{ by: 'ask', value: 'mine' }] });
  });
  test('when the entry that would be believed is contested, then an officer finds out, whatever others say later; one that loses anyway changes nothing', () => {
    expect(find(known([lives('old', { origin: CASE, contested: true }), lives('new', { from: '2025-01-01' })], [answer]))).toEqual({ from: 'officer' });
    expect(find(known([lives('old', { origin: CASE, contested: true })]))).toEqual({ from: 'officer' });
    expect(find(known([lives('old', { origin: CASE }), lives('new', { from: '2025-01-01', contested: true })], [answer]))).toMatchObject({ value: 'old' });
    expect(find(known([lives('imported', { contested: true })]))).toEqual({ from: 'department', department: 'hospital', scenario: 'address' });
    expect(find(known([lives('imported', { contested: true })], [answer]))).toMatchObject({ value: 'told' });
    expect(find(known([lives('imported', { contested: true })], [{ ...answer, values: {} }], { home: 'mine' }))).toEqual({ from: 'officer' });
  });
  test('when it is masked, then what lost is masked too', () => {
    expect(find(known([lives('6210028350419644949', { origin: CASE }), lives('6210028350419640000')], [answer]), catalog({ precedence: PRECEDENCE, mask: 'account' }))).toMatchObject({ value: '****4949', also: [{ value: '****' }, { value: '****0000' }] });
  });
  test('when an officer has established it, then that holds and nothing else is weighed', () => {
    expect(find({ ...known([lives('old', { origin: CASE })], [answer]), findings: [{ element: 'home', value: 'seen', source: { kind: 'officer', officer: 'o' }, at: AT }] })).toMatchObject({ value: 'seen' });
  });
});

describe('given no order of its own', () => {
  test('then the kind of entry may have one, for entries that hold at once', () => {
    const order = { ...PRECEDENCE, order: ['correction', 'case', 'separation', 'employer', 'import'] };
    expect(find(known([lives('old', { origin: CASE }), lives('new', { from: '2025-01-01' })], [answer]), catalog({}, { precedence: order }))).toMatchObject({ value: 'old', also: [{ by: 'import', value: 'new' }, { by: 'department:hospital', value: 'told' }] });
  });
  test('then the first source that knows is taken, as ever', () => {
    expect(find(known([lives('old', { origin: CASE }), lives('new', { from: '2025-01-01' })]), catalog())).toMatchObject({ value: 'new' });
  });
});

describe('checking an order', () => {
  const told = (order: readonly string[]) => checkElements(catalog({ precedence: { ...PRECEDENCE, order: [...order] } })).filter(({ at }) => at.id === 'home').map(({ at, message }) => [at.path.join('.'), message.en]);
  test('a source that is none, one twice, and one that is missing are told', () => {
    expect(told(PRECEDENCE.order)).toEqual([]);
    expect(told([...PRECEDENCE.order, 'department:poll'])).toEqual([['precedence.order.7', 'There is no source “department:poll”']]);
    expect(told([...PRECEDENCE.order, 'case'])).toEqual([['precedence.order.7', 'The source case stands twice']]);
    expect(told(PRECEDENCE.order.slice(0, -1))).toEqual([['precedence.order', 'The order lacks sources: ask']]);
  });
});
