import { expect, test } from 'vitest';
import { CLUB } from '../../../../test/support/swim-club.ts';
import type { Catalog } from '../catalog.ts';
import type { Department, Scenario } from '../department.ts';
import type { Master } from '../region.ts';
import { checkDepartments } from './departments.ts';
import { checkRegions } from './regions.ts';

const both = { zh: 'x', en: 'x' };
const scenario = (direction: Scenario['direction'], more: Partial<Scenario> = {}): Scenario => ({ ...both, direction, frequency: 'on-result', why: both, basis: 'law', request: [], answer: {}, deadlineMs: 500, ...more });
const VERDICT = { result: 'text', booking: 'text', code: 'text', reason: 'text' } as const;
const core: Department = { ...both, system: both, scenarios: { order: scenario('tell'), result: scenario('ask', { answer: VERDICT }), thin: scenario('ask', { answer: { result: 'text' } }) } };
const MASTER: Master = { department: 'core', lines: ['pool'], from: '2026-01-01', order: 'order', result: 'result', pays: true, basis: 'law', confidence: 'law' };
const withMasters = (masters: readonly Partial<Master>[]): Catalog => ({
  ...CLUB, codes: new Map([...CLUB.codes, ['authorities', { ...both, codes: { pool: both, gym: both } }]]), departments: new Map([...CLUB.departments, ['core', core]]),
  regions: new Map([['371300', { ...CLUB.regions.get('371300')!, masters: masters.map((each) => ({ ...MASTER, ...each })) }]]),
});
const told = (masters: readonly Partial<Master>[]): string[] => checkRegions(withMasters(masters)).map(({ message }) => message.en);

test.each<[string, readonly Partial<Master>[], string | undefined]>([
  ['is whole', [{}], undefined],
  ['is no department', [{ department: 'cord' }], 'There is no department “cord”'],
  ['keeps a line of work that there is none of', [{ lines: ['poool'] }], 'There is no code of authorities “poool”'],
  ['shares a line of work with another', [{}, { lines: ['gym', 'pool'] }], 'Another system is master of pool already'],
  ['is told of nothing', [{ order: 'result' }], 'The department has no such scenario, or its direction is another'],
  ['cannot be asked', [{ result: 'order' }], 'The department has no such scenario, or its direction is another'],
  ['is to be verified without saying what', [{ confidence: 'to-verify' }], 'What is to be verified says what is open'],
])('given a core system that %s, then: %s', (_, masters, expected) => expect(told(masters)).toEqual(expected === undefined ? [] : [expected]));

test('given an answer that does not say what became of an order, then each field that lacks is told', () => {
  expect(told([{ result: 'thin' }])).toEqual(['The answer lacks booking', 'The answer lacks code', 'The answer lacks reason']);
});

test('given a core system that pushes its answers, then the word has to name the order', () => {
  const pushing = (answer: Scenario['answer']): string[] => checkDepartments({ ...CLUB, departments: new Map([['core', { ...core, scenarios: { answered: scenario('push', { request: ['swimmer.name'], answer, starts: { books: 'order' } }) } }]]) }).map(({ message }) => message.en);
  expect([pushing({ order: 'text', ...VERDICT }), pushing(VERDICT)]).toEqual([[], ['What is pushed has no such field for the number of the order']]);
});
