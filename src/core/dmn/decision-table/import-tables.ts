import type { RuleTable } from '../../catalog/table.ts';
import type { Localized } from '../../value.ts';
import { DmnError } from '../dmn-error.ts';
import type { BoxedExpression, DecisionElement, Definitions } from '../model.ts';
import { unboxedRuleTable } from './boxed-rule-table.ts';
import type { DecisionTable } from './decision-table.ts';
import { compileTable } from './rule-table.ts';

/** The rule tables in a model, and why others cannot be said as one. */
export type ImportedTables = { readonly tables: readonly RuleTable[]; readonly errors: readonly DmnError[] };

/** The decision tables of a model as rule tables of the catalogue: those that are the logic of a decision. Types, labels and annotations stay behind. */
export function importTables(definitions: Definitions): ImportedTables {
  const { decisions = [], businessKnowledgeModels = [] } = definitions;
  const tables: RuleTable[] = [];
  const errors: DmnError[] = businessKnowledgeModels.filter(({ encapsulatedLogic }) => encapsulatedLogic !== undefined && holdsTable(encapsulatedLogic)).map(({ name }) =>
    new DmnError({ zh: '表在函数里，读的是参数；请把它改成决策的表', en: 'The table stands in a function and reads its parameters; make it the table of a decision' }, name));
  for (const each of decisions) {
    if (each.logic === undefined || !holdsTable(each.logic)) continue;
    try {
      tables.push(imported(each, definitions));
    } catch (error) {
      if (!(error instanceof DmnError)) throw error;
      errors.push(error);
    }
  }
  return { tables, errors };
}

function imported({ id, name, variable, label, description, logic }: DecisionElement, { name: model }: Definitions): RuleTable {
  const head = { id: dashed(name) ?? dashed(id ?? '') ?? 'table', zh: label ?? name, en: name, source: description ?? model };
  const whole = unboxedRuleTable(withOutputNamed(logic as BoxedExpression, variable?.name ?? name), head, name);
  const wrong = unsayable(whole, logic as BoxedExpression);
  if (wrong !== undefined) throw new DmnError(wrong, name);
  compileTable(whole, ({ error, text }) => {
    throw new DmnError({ zh: `“${text}”：${error.reason.zh}`, en: `“${text}”: ${error.reason.en}` }, name);
  });
  return whole;
}

/** Why a rule table would not mean the same; undefined where it does. */
function unsayable({ columns, rows }: RuleTable, logic: BoxedExpression): Localized | undefined {
  const { inputs, outputs } = tableIn(logic) ?? { inputs: [], outputs: [] };
  if (rows.length === 0) return { zh: '表里没有一行', en: 'The table has no row' };
  if (columns.length < 2) return { zh: '表没有输入列', en: 'The table has no input' };
  if (inputs.some(({ expression }) => expression.trim() === '')) return { zh: '有的输入列没有表达式', en: 'An input has no expression' };
  if (outputs.length > 1 && outputs.some(({ name }) => name === '')) return { zh: '有几个输出列，有的没有名称', en: 'There are several outputs, and one has no name' };
  const twice = columns.find((column, index) => columns.indexOf(column) !== index);
  return twice === undefined ? undefined : { zh: `“${twice}”出现在两列里`, en: `“${twice}” heads two columns` };
}

/** The only output of a table is often called as the decision is. */
function withOutputNamed(logic: BoxedExpression, name: string): BoxedExpression {
  if (logic.kind !== 'decision table') return logic;
  const [only, ...more] = logic.table.outputs;
  return only?.name === '' && more.length === 0 ? { ...logic, table: { ...logic.table, outputs: [{ ...only, name }] } } : logic;
}

function tableIn(logic: BoxedExpression): DecisionTable | undefined {
  const [first] = logic.kind === 'context' ? logic.entries : [{ value: logic }];
  return first?.value?.kind === 'decision table' ? first.value.table : undefined;
}

/** Whether a decision table stands anywhere in some logic. */
function holdsTable(logic: BoxedExpression): boolean {
  return JSON.stringify(logic).includes('"kind":"decision table"');
}

/** A name as the catalogue calls its tables: `months-of-benefit`. Undefined where it cannot be made one. */
function dashed(name: string): string | undefined {
  const made = name.trim().replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2').replaceAll(/[\s_.]+/g, '-').toLowerCase();
  return /^[a-z][a-z0-9-]*$/.test(made) ? made : undefined;
}
