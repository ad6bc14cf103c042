import type { CompiledCatalog } from '../../catalog/compiled.ts';
import { outputFor } from '../../catalog/rule.ts';
import type { RuleTable } from '../../catalog/table.ts';
import { boxedRuleTable } from '../decision-table/boxed-rule-table.ts';
import type { DecisionTable } from '../decision-table/decision-table.ts';
import { outputNamed, placesOf } from '../decision-table/from-rule-table.ts';
import type { BoxedExpression } from '../model.ts';
import { feelType } from './item-types.ts';
import type { Names } from './names.ts';
import { flatOutput, renamedTable } from './rename-table.ts';
import { oneLine } from './words.ts';

/** The outputs of a rule table, by their names. */
export function outputsOf(table: RuleTable): readonly string[] {
  return placesOf(table).outputs.map((index) => outputNamed(table.columns[index] ?? ''));
}

/** Where the value that a name takes from a table stands in what the decision of that table gives. */
export function partOf(table: RuleTable, name: string, names: Names): string {
  const outputs = outputsOf(table);
  const decided = names.table(table.id).text;
  return outputs.length === 1 ? decided : `${decided}.${flatOutput(outputFor(outputs, name))}`;
}

/** A rule table as logic of a decision. Columns that are a data element are called as it is, and have its type. */
export function tableLogic(table: RuleTable, read: (name: string) => string, { catalog }: CompiledCatalog): BoxedExpression {
  const boxed = boxedRuleTable(renamedTable(table, read));
  const headings = placesOf(table).inputs.map((index) => table.columns[index]?.trim() ?? '');
  const called = (made: DecisionTable): DecisionTable => ({
    ...made,
    inputs: made.inputs.map((input, index) => {
      const element = catalog.elements.get(headings[index] ?? '');
      const type = element && feelType(element.type);
      return { ...input, ...(type !== undefined && { type }), ...(element && { label: oneLine(element.zh) }) };
    }),
  });
  const within = (expression: BoxedExpression): BoxedExpression => (expression.kind === 'decision table' ? { ...expression, table: called(expression.table) } : expression);
  return boxed.kind === 'context' ? { ...boxed, entries: boxed.entries.map((entry) => ({ ...entry, ...(entry.value && { value: within(entry.value) }) })) } : within(boxed);
}
