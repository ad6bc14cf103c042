import { expect, test } from 'vitest';
import { CLUB, compiledClub } from '../../../test/support/swim-club.ts';
import { longestPatience } from './patience.ts';

const hospital = CLUB.departments.get('hospital')!;
const fitness = hospital.scenarios['fitness']!;
const waiting = (limits: Readonly<Record<string, string | undefined>>) => {
  const scenarios = Object.fromEntries(Object.entries(limits).map(([name, answersWithin]) => [name, { ...fitness, ...(answersWithin !== undefined && { answersWithin }) }]));
  const source = (scenario: string) => ({ department: 'hospital', scenario, field: 'fit' });
  const elements = new Map([...CLUB.elements, ['swimmer.fit', { ...CLUB.elements.get('swimmer.fit')!, sources: Object.keys(scenarios).map(source) }]]);
  return longestPatience(compiledClub({ ...CLUB, elements, departments: new Map([...CLUB.departments, ['hospital', { ...hospital, scenarios }]]) }), '9.2', ['hospital']);
};

test('a department that should answer at once is waited for two hours', () => expect(waiting({ fitness: undefined })).toEqual({ amount: 120, unit: 'min' }));
test('of several questions to one department the longest counts, whichever stands first', () => {
  expect(waiting({ fitness: '5wd', xray: '15wd' })).toEqual({ amount: 15, unit: 'wd' });
  expect(waiting({ fitness: '1mo', xray: '15wd' })).toEqual({ amount: 1, unit: 'mo' });
});
test('a department that is not waited for does not count', () =>
  expect(longestPatience(compiledClub({ ...CLUB, departments: new Map([...CLUB.departments, ['hospital', { ...hospital, scenarios: { fitness: { ...fitness, answersWithin: '15wd' } } }]]) }), '9.2', ['pool'])).toEqual({ amount: 120, unit: 'min' }));
