import type { RuleTable } from '../../catalog/table.ts';
import { DmnError } from '../dmn-error.ts';
import type { BoxedExpression, ContextEntry, LiteralExpression, TableExpression } from '../model.ts';
import type { DecisionTable } from './decision-table.ts';
import { fromRuleTable } from './from-rule-table.ts';
import { toRuleTable } from './to-rule-table.ts';

/** What a rule table of the catalogue is called and where it comes from. */
type Head = Pick<RuleTable, 'id' | 'zh' | 'en' | 'source'>;

/** The name of the table inside its context, where it has several outputs. */
const TABLE = 'table';

/** What stands in place of the last expression while a context is compared. */
const THEN = '\u0000';

/**
 * A rule table of the catalogue as logic of a decision (DMN 1.5, 10.2): the decision table itself, or, where it has a last expression, a
 * boxed context with the table as its first entry and that expression as its result. It evaluates to the same as rule-table.ts. What the
 * table is called and its source are its id, label and description.
 */
export function boxedRuleTable(rules: RuleTable): BoxedExpression {
  const table = fromRuleTable(rules);
  const expression: TableExpression = { kind: 'decision table', id: rules.id, label: rules.zh, description: `${rules.en}\n${rules.source}`, table };
  const [first, ...more] = namesOf(table);
  if (rules.then === undefined || first === undefined) return expression;
  return { kind: 'context', entries: [{ variable: { name: more.length === 0 ? first : TABLE }, value: expression }, ...entriesAfter(table, rules.then)] };
}

/**
 * The rule table of such logic, with `other` for what it is not called there. Throws DmnError where it is no decision table, or one with
 * something around it that is no last expression over its first output.
 */
export function unboxedRuleTable(logic: BoxedExpression, other: Head, element: string): RuleTable {
  const [first, ...after] = logic.kind === 'context' ? logic.entries : [{ value: logic }];
  const expression = first?.value;
  const then = expression?.kind === 'decision table' ? lastExpression(expression.table, after) : undefined;
  if (expression?.kind !== 'decision table' || (after.length > 0 && then === undefined)) {
    throw new DmnError({ zh: '表的周围还有别的逻辑，决策表里说不了', en: 'There is more around the table, which a rule table cannot say' }, element);
  }
  const [en, ...source] = (expression.description ?? '').split('\n');
  const [zh, hasEnglish] = [expression.label ?? other.zh, source.length > 0];
  const head = { id: expression.id ?? other.id, zh, en: hasEnglish && en !== undefined ? en : other.en, source: (hasEnglish ? source.join('\n') : en) || other.source };
  return toRuleTable(expression.table, { ...head, ...(then !== undefined && { then }) });
}

function namesOf({ outputs }: DecisionTable): readonly string[] {
  return outputs.map(({ name }) => name);
}

/** The entries of the context after the table, the last of them the result. */
function entriesAfter(table: DecisionTable, then: string): readonly ContextEntry[] {
  const names = namesOf(table);
  const [first = ''] = names;
  const adjusted = `if ${first} = null then null else ${then}`;
  if (names.length === 1) return [{ value: literal(adjusted) }];
  const isList = table.aggregation === undefined && ['COLLECT', 'RULE ORDER', 'OUTPUT ORDER'].includes(table.hitPolicy);
  const output = (name: string): string => (isList ? `for row in ${TABLE} return get value(row, ${JSON.stringify(name)})` : `get value(${TABLE}, ${JSON.stringify(name)})`);
  const all = names.map((name, index) => `${JSON.stringify(name)}: ${index === 0 ? adjusted : name}`).join(', ');
  return [
    ...names.map((name) => ({ variable: { name }, value: literal(output(name)) })),
    { value: literal(`if ${TABLE} = null then null else { ${all} }`) },
  ];
}

/** The last expression of a context made as above; undefined where it was made otherwise. */
function lastExpression(table: DecisionTable, after: readonly ContextEntry[]): string | undefined {
  const pattern = entriesAfter(table, THEN);
  const [before = '', behind = ''] = textOf(pattern.at(-1)).split(THEN);
  const text = textOf(after.at(-1));
  if (!text.startsWith(before) || !text.endsWith(behind)) return undefined;
  const then = text.slice(before.length, text.length - behind.length);
  const same = (one: ContextEntry | undefined, other: ContextEntry): boolean => one?.variable?.name === other.variable?.name && textOf(one) === textOf(other);
  return after.length === pattern.length && entriesAfter(table, then).every((entry, index) => same(after[index], entry)) ? then : undefined;
}

function textOf(entry: ContextEntry | undefined): string {
  return entry?.value?.kind === 'literal expression' ? entry.value.text : '';
}

function literal(text: string): LiteralExpression {
  return { kind: 'literal expression', text };
}
