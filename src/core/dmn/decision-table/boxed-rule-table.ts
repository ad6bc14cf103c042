import type { RuleTable } from '../../catalog/table.ts';
import type { BoxedExpression, LiteralExpression } from '../model.ts';
import { fromRuleTable } from './from-rule-table.ts';

/** The name of the table inside its context, where it has several outputs. */
const TABLE = 'table';

/**
 * A rule table of the catalogue as logic of a decision (DMN 1.5, 10.2): the decision table itself, or, where it has a last expression, a
 * boxed context with the table as its first entry and that expression as its result. It evaluates to the same as rule-table.ts.
 */
export function boxedRuleTable(rules: RuleTable): BoxedExpression {
  const table = fromRuleTable(rules);
  const expression: BoxedExpression = { kind: 'decision table', table };
  const names = table.outputs.map(({ name }) => name);
  const [first] = names;
  if (rules.then === undefined || first === undefined) return expression;
  const adjusted = `if ${first} = null then null else ${rules.then}`;
  if (names.length === 1) return { kind: 'context', entries: [{ variable: { name: first }, value: expression }, { value: literal(adjusted) }] };
  const isList = table.aggregation === undefined && ['COLLECT', 'RULE ORDER', 'OUTPUT ORDER'].includes(table.hitPolicy);
  const output = (name: string): string => (isList ? `for row in ${TABLE} return get value(row, ${JSON.stringify(name)})` : `get value(${TABLE}, ${JSON.stringify(name)})`);
  const all = names.map((name, index) => `${JSON.stringify(name)}: ${index === 0 ? adjusted : name}`).join(', ');
  return {
    kind: 'context',
    entries: [
      { variable: { name: TABLE }, value: expression },
      ...names.map((name) => ({ variable: { name }, value: literal(output(name)) })),
      { value: literal(`if ${TABLE} = null then null else { ${all} }`) },
    ],
  };
}

function literal(text: string): LiteralExpression {
  return { kind: 'literal expression', text };
}
