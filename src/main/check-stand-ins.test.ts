import { expect, test } from 'vitest';
import type { Department, Scenario } from '#core/catalog/department.ts';
import { checkStandIns } from './check-stand-ins.ts';

const both = (text: string) => ({ zh: text, en: text });
const scenario = (direction: Scenario['direction']): Scenario => ({ ...both('scenario'), direction, frequency: 'on-event', why: both('why'), basis: 'law', request: [], answer: {}, deadlineMs: 500 });
const said = (id: string, scenarios: Department['scenarios']): string => checkStandIns({ departments: new Map([[id, { ...both('department'), system: both('system'), scenarios }]]) }).map(({ message }) => message.en).join();

test('a department or a scenario that the sandbox does not have is named', () => {
  expect(said('moon-office', {})).toContain('no stand-in for moon-office');
  expect(said('bank', { loans: scenario('ask') })).toContain('bank does not know the scenario loans');
  expect(said('bank', { account: scenario('tell') })).toContain('account');
  expect(said('bank', { account: scenario('ask') })).toBe('');
});
