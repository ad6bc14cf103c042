import { describe, expect, it } from 'vitest';
import type { RuleTable } from '../../catalog/table.ts';
import { decision, literal, modelOf } from '../model.fixture.ts';
import type { BoxedExpression, DecisionElement } from '../model.ts';
import { boxedRuleTable } from './boxed-rule-table.ts';
import type { DecisionTable } from './decision-table.ts';
import { importTables } from './import-tables.ts';

const ROWS: DecisionTable = { hitPolicy: 'UNIQUE', inputs: [{ expression: 'Age', label: 'Age', type: 'number' }], outputs: [{ name: '' }], rules: [{ inputs: ['< 18'], outputs: ['"child"'], annotation: 'by law' }, { inputs: ['-'], outputs: ['7'] }] };
const box = (table: Partial<DecisionTable> = {}): BoxedExpression => ({ kind: 'decision table', table: { ...ROWS, ...table } });
const imported = (logic: BoxedExpression, more: Partial<DecisionElement> = {}) => importTables(modelOf({ decisions: [decision('ageGroup Of', logic, more)] }));

describe('the decision tables of a model', () => {
  it('become rule tables, called as the decision is', () => {
    expect(imported(box(), { label: '年龄段', description: 'Law 7' })).toEqual({ errors: [], tables: [
      { id: 'age-group-of', zh: '年龄段', en: 'ageGroup Of', source: 'Law 7', hit: 'unique', columns: ['Age', '→ ageGroup Of'], rows: [['< 18', '"child"'], ['-', 7]] },
    ] });
    expect(imported(box()).tables).toMatchObject([{ zh: 'ageGroup Of', source: 'test' }]);
    expect(imported(box(), { name: '年龄', id: '_1' }).tables).toMatchObject([{ id: 'table', zh: '年龄' }]);
  });

  it('bring the last expression with them that our own logic holds', () => {
    const rules: RuleTable = { id: 'fees', zh: '费用', en: 'Fees', source: 'law\nand notice', hit: 'collect', columns: ['a', '→ x', '→ y'], rows: [['> 1', 1, 2]], then: 'sum(x) + 1' };
    expect(imported(boxedRuleTable(rules))).toEqual({ errors: [], tables: [rules] });
  });

  it('are left alone where there are none', () => {
    expect(imported(literal('1 + 1'))).toEqual({ tables: [], errors: [] });
  });
});

describe('a table that cannot be said as a rule table', () => {
  it.each<[string, BoxedExpression, string]>([
    ['no row', box({ rules: [] }), 'no row'],
    ['no input', box({ inputs: [], rules: [{ inputs: [], outputs: ['1'] }] }), 'no input'],
    ['an input without expression', box({ inputs: [{ expression: ' ' }] }), 'no expression'],
    ['outputs without name', box({ outputs: [{ name: 'a' }, { name: '' }], rules: [{ inputs: ['-'], outputs: ['1', '2'] }] }), 'no name'],
    ['two columns of one heading', box({ inputs: [{ expression: 'Age', values: '> 1' }, { expression: 'Age', values: '< 9' }], rules: [{ inputs: ['-', '-'], outputs: ['1'] }] }), 'two columns'],
    ['a call of a function of the model', box({ rules: [{ inputs: ['-'], outputs: ['group(Age)'] }] }), 'group'],
    ['a cell that cannot be read', box({ rules: [{ inputs: ['1 +'], outputs: ['1'] }] }), '“1 +”'],
    ['something around it', { kind: 'context', entries: [{ variable: { name: 'a' }, value: box({ outputs: [{ name: 'a' }] }) }, { value: literal('a + 1') }] }, 'more around the table'],
    ['a table inside of other logic', { kind: 'list', items: [box()] }, 'more around the table'],
  ])('%s', (_what, logic, reason) => {
    const { tables, errors } = imported(logic);
    expect(tables).toEqual([]);
    expect(errors).toMatchObject([{ element: 'ageGroup Of', message: expect.stringContaining(reason) as string, reason: { zh: expect.stringMatching(/\p{Script=Han}/u) as string } }]);
  });

  it('the table of a function', () => {
    const { errors } = importTables(modelOf({ businessKnowledgeModels: [{ name: 'group', encapsulatedLogic: { kind: 'function definition', parameters: [{ name: 'Age' }], body: box() } }] }));
    expect(errors).toMatchObject([{ element: 'group', message: expect.stringContaining('a function') as string }]);
  });
});
