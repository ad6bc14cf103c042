import { expect, it } from 'vitest';
import type { Catalog } from '../../catalog/catalog.ts';
import type { DataElement } from '../../catalog/element.ts';
import { compiledSample, SAMPLE } from '../../catalog/sample.fixture.ts';
import type { Service } from '../../catalog/service.ts';
import type { RuleTable } from '../../catalog/table.ts';
import type { Value } from '../../value.ts';
import { compileModel } from '../compile-model.ts';
import { resultOf } from '../model.fixture.ts';
import type { DecisionElement, Definitions } from '../model.ts';
import { exportService } from './export-service.ts';

const AS = { region: '371300', on: '2026-01-15' };
const ticket = SAMPLE.services.get('9.1') as Service;
const element = (type: DataElement['type'], ...sources: DataElement['sources']): DataElement => ({ zh: '数据元', en: 'element', type, sources });
const table = (id: string, parts: Pick<RuleTable, 'columns' | 'rows'> & Partial<RuleTable>): [string, RuleTable] => [id, { id, zh: '表', en: 'table', source: 'law 9', hit: 'first', ...parts }];
const criterion = (id: string, pass: string): Service['criteria'][number] => ({ id, zh: id, en: id, pass, basis: 'law', remedy: { zh: '无', en: 'none' } });

/** The sample with other rules for the ticket. */
function catalogWith(service: Partial<Service>, more: { readonly elements?: readonly [string, DataElement][]; readonly tables?: readonly [string, RuleTable][] } = {}): Catalog {
  const { determine: _determine, secondReview: _secondReview, ...rest } = ticket;
  const whole: Service = { ...rest, result: { zh: '好', en: 'good' }, effects: [], criteria: [criterion('always', 'true')], ...service };
  return { ...SAMPLE, services: new Map([['9.1', whole]]), elements: new Map([...SAMPLE.elements, ...(more.elements ?? [])]), tables: new Map([...SAMPLE.tables, ...(more.tables ?? [])]) };
}

function exportOf(catalog: Catalog = SAMPLE): { readonly definitions: Definitions; readonly named: (name: string) => DecisionElement | undefined; readonly result: (name: string, given?: Readonly<Record<string, Value>>) => Value } {
  const definitions = exportService(compiledSample(catalog), '9.1', AS);
  const compiled = compileModel(definitions);
  expect(compiled.errors).toEqual([]);
  return { definitions, named: (name) => definitions.decisions?.find((each) => each.name === name), result: (name, given = {}) => resultOf(compiled, name, given) };
}

it('says what a case brings, as structures with types, allowed values and the meaning of codes', () => {
  const { definitions } = exportOf();
  expect(definitions.inputData?.map(({ id, name, variable }) => [id, name, variable?.typeRef])).toEqual([['input_person', 'person', 'tPerson'], ['input_swimmer', 'swimmer', 'tSwimmer'], ['input_contested', 'contested', 'tContested']]);
  expect(definitions.itemDefinitions).toMatchObject([
    { name: 'swimmerKinds', typeRef: 'string', allowedValues: '"racer", "guest", "watcher"', description: expect.stringContaining('racer: 竞速 / racer') as string },
    { name: 'tPerson', components: [{ name: 'birthDate', typeRef: 'date' }] },
    { name: 'tSwimmer', components: [{ name: 'kind', typeRef: 'swimmerKinds' }, { name: 'tired', typeRef: 'boolean' }, { name: 'lengths', typeRef: 'number', description: expect.stringContaining('whole number of: lengths') as string }] },
    { name: 'tContested', typeRef: 'boolean' },
  ]);
});

it('says what the region has set on the day and by which source, and the codes that rules name as a group', () => {
  const { named, result } = exportOf();
  expect(result('region')).toEqual({ leastAge: 18, price: 6000 });
  expect(named('region')).toMatchObject({ logic: { entries: [{ description: expect.stringContaining('law') as string }, { description: expect.stringContaining('2026-01-01') as string }] } });
  expect(result('codes')).toEqual({ swimmerKinds: { active: ['racer', 'guest'] } });
});

it('decides by what is computed, each criterion with its sentence, article and remedy', () => {
  const { named, result, definitions } = exportOf();
  expect(named('person_age')).toMatchObject({ requiredInputs: ['#input_person'], variable: { typeRef: 'number' } });
  expect(named('oldEnough')).toMatchObject({ label: 'old enough', requiredDecisions: ['#decision_person_age', '#decision_region'], description: expect.stringMatching(/law 1[^]*wait/) as string, logic: { text: 'person_age >= region.leastAge' } });
  expect(named('notTired')?.logic).toMatchObject({ text: 'not(swimmer.kind = "racer") or (not(swimmer.tired))' });
  expect(named('months')?.logic).toMatchObject({ kind: 'decision table', table: { inputs: [{ expression: 'swimmer.lengths', type: 'number', label: 'element' }] } });
  expect(definitions.knowledgeSources?.map(({ name }) => name)).toEqual(['law', 'law 1', 'law 2', 'law 3', 'law 5']);
  const person = { birthDate: null };
  const swimmer = { kind: 'guest', tired: null, lengths: 60 };
  expect(result('outcome', { person, swimmer, contested: false })).toEqual({ criteria: { oldEnough: null, swims: true, notTired: true }, passed: null, secondReview: false, values: { months: 12, monthly: 72_000 } });
  expect(result('outcome', { person, swimmer: { ...swimmer, kind: 'watcher' }, contested: true })).toMatchObject({ criteria: { swims: false }, passed: false, secondReview: true });
});

it('gives another name to what would hide something', () => {
  const { result, named } = exportOf(catalogWith({
    criteria: [criterion('swimmer', 'swimmer.tired'), criterion('passed', 'not(swimmer.tired)'), criterion('values', 'person.age > 1'), criterion('count', 'true')],
    determine: { person: { value: 'person.age + 1' }, sum: { value: 'person * 2' } },
  }));
  const given = { swimmer: { tired: true }, person: { birthDate: null } };
  expect(named('criterion_passed')?.requiredInputs).toEqual(['#input_swimmer']);
  expect(named('value_person')?.logic).toMatchObject({ text: 'person_age + 1' });
  expect(named('value_sum')?.logic).toMatchObject({ text: 'value_person * 2' });
  expect(result('outcome', given)).toEqual({ criteria: { swimmer: true, passed: false, values: null, count: true }, passed: false, values: { person: null, sum: null } });
});

it('keeps apart a name and those that go on after it, and a code list and its tags', () => {
  const { definitions, result } = exportOf(catalogWith({ criteria: [criterion('all', 'pay = 1 and pay.late = 2 and swimmer.kind in codes.swimmerKinds and swimmer.kind in codes.swimmerKinds.active')] },
    { elements: [['pay', element({ money: 'fen' }, 'ask')], ['pay.late', element({ integer: 'days', max: 9 }, 'ask')]] }));
  expect(definitions.itemDefinitions?.find(({ name }) => name === 'tPay')).toMatchObject({ components: [{ name: 'itself', allowedValues: '>= 0' }, { name: 'late', allowedValues: '<= 9' }] });
  expect(result('codes')).toEqual({ swimmerKinds: { itself: ['racer', 'guest', 'watcher'], active: ['racer', 'guest'] } });
  expect(result('criterion_all', { pay: { itself: 1, late: 2 }, swimmer: { kind: 'guest' } })).toBe(true);
});

it('lets what is known go before what is computed, where both may be', () => {
  const { result } = exportOf(catalogWith({ criteria: [criterion('old', 'swimmer.years > 3 and swimmer.level = 2')] }, {
    elements: [['swimmer.years', element({ integer: 'years' }, 'ask', { derive: 'swimmer.lengths / 10' })], ['swimmer.level', element({ integer: 'level' }, 'officer', { derive: { table: 'levels' } })]],
    tables: [table('levels', { columns: ['swimmer.lengths', '→ level'], rows: [['> 10', 2], ['-', 1]] })],
  }));
  expect(result('old', { swimmer: { lengths: 50, years: null, level: null } })).toBe(true);
  expect(result('old', { swimmer: { lengths: 50, years: 1, level: null } })).toBe(false);
  expect(result('old', { swimmer: { lengths: 50, years: null, level: 3 } })).toBe(false);
});

it('makes a table that several names take a part of a decision of its own', () => {
  const { named, result } = exportOf(catalogWith({ determine: { months: { table: 'season-ticket' }, price: { table: 'season-ticket' }, person: { table: 'season-ticket' } } }, {
    tables: [table('season-ticket', { columns: ['swimmer.lengths', '→ months', '→ swim.price', '→ person'], values: { '→ months': '1, 2' }, rows: [['> 10', 2, 'region.price', '"x"']], otherwise: { months: 1, 'swim.price': 'region.leastAge' }, then: 'if person = "x" then months + swim.price + swimmer.years else person.years' })],
    elements: [['swimmer.years', element({ integer: 'years' }, 'ask')]],
  }));
  expect(named('months')?.logic).toMatchObject({ text: 'season_ticket.months' });
  expect(named('price')?.logic).toMatchObject({ text: 'season_ticket.months' });
  expect(named('person')?.logic).toMatchObject({ text: 'season_ticket.person' });
  expect(result('season_ticket', { swimmer: { lengths: 20, years: 30 } })).toEqual({ months: 6032, swim_price: 6000, person: 'x' });
  expect(result('season_ticket', { swimmer: { lengths: 2, years: 30 } })).toEqual({ months: null, swim_price: 18, person: null });
});

it('says null of a parameter that nobody has set for the day', () => {
  const definitions = exportService(compiledSample(), '9.1', { ...AS, on: '2019-12-31' });
  expect(resultOf(compileModel(definitions), 'region')).toEqual({ leastAge: null, price: null });
});

it('knows no service that the catalogue does not have', () => {
  expect(() => exportService(compiledSample(), '9.9', AS)).toThrow('no service 9.9');
});
