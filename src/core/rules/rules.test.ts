import { describe, expect, test } from 'vitest';
import { compiledSample, SAMPLE } from '../catalog/sample.fixture.ts';
import type { RuleTable } from '../catalog/table.ts';
import { factsOf } from '../decisions/run-examples.ts';
import { decisionScope } from '../decisions/decision-scope.ts';
import type { Value } from '../value.ts';
import { requirementsOf } from './requirements.ts';
import { rowChanges } from './row-changes.ts';
import { rowStates } from './row-states.ts';
import { tableInRegion } from './table-in-region.ts';
import { tryRules } from './try-rules.ts';

const ON = '2026-11-20';
const compiled = compiledSample();
const tried = (given: Readonly<Record<string, Value>>, contested: readonly string[] = []) => tryRules(compiled, '9.1', { facts: factsOf(given, ON), region: '371300', on: ON, contested: new Set(contested) });
const RACER = { 'person.birthDate': '1990-01-01', 'swimmer.kind': 'racer', 'swimmer.lengths': 60, 'swimmer.tired': false, 'swimmer.note': 'x', 'account.card': '1' };

describe('what a decision goes by', () => {
  const parts = requirementsOf(compiled, '9.1');
  const part = (id: string) => parts.find((each) => each.id === id);

  test('facts, standards, what is computed, values and criteria, each with what it needs; no code list', () => {
    expect(parts.map(({ id, kind }) => `${kind} ${id}`).toSorted()).toEqual([
      'computed name:person.age', 'criterion criterion:notTired', 'criterion criterion:oldEnough', 'criterion criterion:swims', 'given name:contested', 'given name:person.birthDate', 'given name:swimmer.kind', 'given name:swimmer.lengths', 'given name:swimmer.tired',
      'outcome end:outcome', 'region name:region.leastAge', 'region name:region.price', 'review end:review', 'value name:monthly', 'value name:months',
    ]);
    expect(part('criterion:oldEnough')?.needs).toEqual(['name:person.age', 'name:region.leastAge']);
    expect(part('name:person.age')?.needs).toEqual(['name:person.birthDate']);
    expect(part('name:months')).toMatchObject({ needs: ['name:swimmer.lengths'], table: 'ticket-months' });
    expect(part('end:outcome')?.needs).toEqual(['criterion:oldEnough', 'criterion:swims', 'criterion:notTired', 'end:review', 'name:months', 'name:monthly']);
  });

  test('every part stands after what it needs', () => {
    for (const [at, { id, needs }] of parts.entries()) for (const need of needs) expect(parts.slice(0, at).map((each) => each.id), `${id} needs ${need}`).toContain(need);
  });

  test('a matter that the catalogue does not have is a mistake of the caller', () => expect(() => requirementsOf(compiled, '0.0')).toThrow('no service 0.0'));
});

describe('rules that are tried', () => {
  test('say the value of each part, which rows hold and which of them applies', () => {
    const { decision, values, rows } = tried(RACER);
    expect(decision.outcome).toBe('approve');
    expect(Object.fromEntries(values)).toMatchObject({ 'name:person.age': 36, 'name:region.price': 6000, 'name:months': 12, 'name:monthly': 72000 });
    expect(rows.get('ticket-months')).toEqual({ states: ['miss', 'hit', 'miss'], applied: 1 });
  });

  test('say what the values would be where they refuse', () => {
    const { decision, values } = tried({ ...RACER, 'person.birthDate': '2020-01-01' });
    expect([decision.outcome, decision.values, values.get('name:months')]).toEqual(['refuse', {}, 12]);
  });

  test('leave open what nobody knows, and what is contested', () => {
    const { decision, values, rows } = tried({ ...RACER, 'swimmer.lengths': 'unknown' }, ['swimmer.kind']);
    expect(decision.outcome).toBe('officer');
    expect([values.has('name:months'), values.has('name:swimmer.kind'), rows.get('ticket-months')]).toEqual([false, false, { states: ['open', 'open', 'open'] }]);
  });

  test('no row that holds is none, not unknown', () => {
    const { values, rows } = tried({ ...RACER, 'swimmer.lengths': 3 });
    expect([values.get('name:months'), rows.get('ticket-months')]).toEqual([null, { states: ['miss', 'miss', 'miss'] }]);
  });
});

describe('a table in a region', () => {
  const table: RuleTable = { id: 't', zh: '表', en: 'table', source: 'law', hit: 'first', columns: ['region.leastAge', 'swimmer.lengths', '→ months'], rows: [['18', '> 10', 1], ['> 18', '> 10', 2], ['-', '-', 3]] };
  test('has neither the columns that are settled there nor the rows that do not concern it', () => expect(tableInRegion(compiled, table, { region: '371300', on: ON })).toEqual({ columns: ['swimmer.lengths', '→ months'], rows: [['> 10', 1], ['-', 3]] }));
  test('keeps every row where the standard is not known', () => expect(tableInRegion(compiled, table, { region: '110000', on: ON }).rows).toHaveLength(3));
  test('without such a column is as it is written', () => expect(tableInRegion(compiled, SAMPLE.tables.get('ticket-months')!, { region: '371300', on: ON }).rows).toHaveLength(3));
  test('rows hold by the columns that are asked for alone', () => expect(rowStates(table, decisionScope(compiled, { facts: new Map(), region: '371300', on: ON }), [0])).toEqual(['hit', 'miss', 'hit']));
});

describe('two versions of a table', () => {
  const columns = ['a', '→ b'];
  const changes = (before: (readonly (string | number)[])[], after: (readonly (string | number)[])[], others = columns) => rowChanges({ columns, rows: before.map((row) => [...row]) }, { columns: others, rows: after.map((row) => [...row]) }).map(({ change, before: was, after: is }) => `${change} ${was ?? '-'} ${is ?? '-'}`);
  test.each([
    ['that say the same', [['1', 'x'], ['2', 'y']], [['1', 'x'], ['2', 'y']], ['same 0 0', 'same 1 1']],
    ['with another result', [['1', 'x'], ['2', 'y']], [['1', 'x'], ['2', 'z']], ['same 0 0', 'changed 1 1']],
    ['with another test for the same result', [['[1..5)', 'x'], ['2', 'y']], [['[1..6)', 'x'], ['2', 'y']], ['changed 0 0', 'same 1 1']],
    ['with a row more in between', [['1', 'x'], ['3', 'y']], [['1', 'x'], ['2', 'w'], ['3', 'y']], ['same 0 0', 'added - 1', 'same 1 2']],
    ['with a row less', [['1', 'x'], ['2', 'w'], ['3', 'y']], [['1', 'x'], ['3', 'y']], ['same 0 0', 'removed 1 -', 'same 2 1']],
    ['whose rows changed places', [['1', 'x'], ['2', 'y']], [['2', 'y'], ['1', 'x']], ['removed 0 -', 'same 1 0', 'added - 1']],
    ['of which one is empty', [], [['1', 'x']], ['added - 0']],
  ])('%s', (_what, before, after, said) => expect(changes(before, after)).toEqual(said));
  test('with a column more: a row that does not ask for it is the same', () => expect(changes([['1', 'x'], ['2', 'y']], [['1', '-', 'x'], ['2', '> 3', 'y']], ['a', 'c', '→ b'])).toEqual(['same 0 0', 'changed 1 1']));
});
