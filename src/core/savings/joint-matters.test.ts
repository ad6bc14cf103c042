import { expect, test } from 'vitest';
import type { Catalog } from '../catalog/catalog.ts';
import type { Department, Scenario } from '../catalog/department.ts';
import type { DataElement } from '../catalog/element.ts';
import { compiledSample, SAMPLE } from '../catalog/sample.fixture.ts';
import { jointMatters } from './joint-matters.ts';

const both = (text: string) => ({ zh: text, en: text });
const scenario = (more: Partial<Scenario> = {}): Scenario => ({ ...both('scenario'), direction: 'ask', frequency: 'on-application', why: both('why'), basis: 'law', request: [], answer: { value: 'boolean' }, deadlineMs: 500, ...more });
const department = (scenarios: Department['scenarios'], line?: string): Department => ({ ...both('department'), ...(line !== undefined && { line }), system: both('system'), scenarios });
const asking = (name: string, field: string): DataElement => ({ ...both('element'), type: 'boolean', sources: [{ department: name, scenario: field, field: 'value' }] });
const TICKET = SAMPLE.services.get('9.1')!;
const noted = { source: 'law', confidence: 'law' } as const;

const CITY: Catalog = {
  ...SAMPLE,
  services: new Map([['9.1', { ...TICKET, authority: 'pool', needs: { ...TICKET.needs, elements: [...TICKET.needs.elements, 'swimmer.known', 'swimmer.fit', 'swimmer.licensed'] } }]]),
  elements: new Map([...SAMPLE.elements, ['swimmer.known', asking('police', 'identity')], ['swimmer.fit', asking('hospital', 'health')], ['swimmer.licensed', asking('card-office', 'licence')]]),
  departments: new Map([
    ['police', department({ identity: scenario({ routine: true }) })], ['hospital', department({ health: scenario() })],
    ['card-office', department({ licence: scenario() }, 'card')], ['pool', department({ 'open-gate': scenario({ direction: 'tell' }) }, 'gate')],
  ]),
  oldWays: new Map([['9.1', { materials: { ids: [], ...noted }, visits: { times: 2, ...noted } }]]),
};

test('given a matter that asks and tells others, then lines inside and departments outside are told apart, and who somebody is joins none', () => {
  expect(jointMatters(compiledSample(CITY))).toEqual({
    services: 1, inside: 1, outside: 1, told: 1, tripsAvoided: 3,
    matters: [{ code: '9.1', inside: ['card', 'gate'], outside: ['hospital'], told: ['pool'], tripsAvoided: 3 }],
  });
});

test('given a matter that keeps to its own line, then it is none, and no trip is claimed for what was not recorded', () => {
  const alone = { ...CITY, services: new Map([['9.1', { ...TICKET, effects: [] }]]), oldWays: new Map() };
  expect(jointMatters(compiledSample(alone))).toEqual({ services: 1, inside: 0, outside: 0, told: 0, tripsAvoided: 0, matters: [] });
});
