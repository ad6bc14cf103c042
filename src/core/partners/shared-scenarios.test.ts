import { expect, test } from 'vitest';
import type { Catalog } from '../catalog/catalog.ts';
import type { Scenario } from '../catalog/department.ts';
import { compiledSample, SAMPLE } from '../catalog/sample.fixture.ts';
import { checkDepartments } from '../catalog/check/departments.ts';
import { sharedScenarios } from './shared-scenarios.ts';

const both = (text: string) => ({ zh: text, en: text });
const scenario = (more: Partial<Scenario> = {}): Scenario => ({ ...both('scenario'), direction: 'ask', frequency: 'on-application', why: both('why'), basis: 'law', request: ['account.card'], answer: { value: 'boolean' }, deadlineMs: 500, ...more });
const department = (scenarios: Record<string, Scenario>) => ({ ...both('department'), system: both('system'), scenarios });
const TICKET = SAMPLE.services.get('9.1')!;
const [REGION] = [...SAMPLE.regions.keys()];

const CITY: Catalog = {
  ...SAMPLE,
  services: new Map([['9.1', { ...TICKET, needs: { ...TICKET.needs, elements: [...TICKET.needs.elements, 'swimmer.fit'] } }]]),
  elements: new Map([...SAMPLE.elements, ['swimmer.fit', { ...both('fit'), type: 'boolean', sources: [{ department: 'hospital', scenario: 'health', field: 'value' }] }]]),
  departments: new Map([
    ['hospital', department({ health: scenario(), unused: scenario() })], ['pool', department({ 'open-gate': scenario({ direction: 'tell', answer: {} }) })],
    ['town-hall', department({ moved: scenario({ direction: 'push', starts: { file: ['9.1'] } }) })],
  ]),
};

test('given scenarios that are asked, told and pushed, then each says which matters it is for', () => {
  expect(sharedScenarios(compiledSample(CITY), REGION!).map(({ department: id, name, usedBy }) => [id, name, usedBy])).toEqual([
    ['hospital', 'health', ['9.1']], ['hospital', 'unused', []], ['pool', 'open-gate', ['9.1']], ['town-hall', 'moved', ['9.1']],
  ]);
});

test('given a matter that follows employers, then what is asked about them is for that matter', () => {
  const follow = { employer: { kind: 'job', name: 'firm' }, basis: 'notice', confidence: 'notice' as const, watch: [{ id: 'open', ...both('open'), changed: both('closed'), ask: { department: 'hospital', scenario: 'unused', field: 'value', is: true } }] };
  const city = { ...CITY, services: new Map([['9.1', { ...CITY.services.get('9.1')!, follow }]]) };
  expect(sharedScenarios(compiledSample(city), REGION!).find(({ name }) => name === 'unused')?.usedBy).toEqual(['9.1']);
});

test.each<readonly [string, Scenario, string]>([
  ['a push that starts nothing', scenario({ direction: 'push' }), '要写明由此办什么'],
  ['a question that starts something', scenario({ starts: { file: ['9.1'] } }), '要写明由此办什么'],
  ['a push that starts what nobody knows', scenario({ direction: 'push', starts: { file: ['8.8'] } }), '8.8'],
  ['a push that names nobody', scenario({ direction: 'push', request: [], starts: { file: ['9.1'] } }), '没有写明说的是谁'],
])('%s is refused', (_, wrong, told) => {
  const found = checkDepartments({ ...CITY, departments: new Map([['town-hall', department({ moved: wrong })]]) });
  expect(found.map(({ message }) => message.zh).join()).toContain(told);
});

test('a department without a scenario stands in the catalogue only where a notice names it', () => {
  const found = (more: object): number => checkDepartments({ ...CITY, departments: new Map([['court', { ...department({}), ...more }]]) }).length;
  expect([found({}), found({ namedBy: ['notice'] }), found({ namedBy: ['notice'], unshared: { zh: '通道', en: 'a way' } })]).toEqual([1, 1, 0]);
});
