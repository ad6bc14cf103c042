import type { RuleTable } from '../../catalog/table.ts';
import type { DecisionTable } from './decision-table.ts';
import { OUTPUT, POLICIES } from './from-rule-table.ts';

/** What a rule table of the catalogue has and a decision table has not. */
type RuleTableHead = Pick<RuleTable, 'id' | 'zh' | 'en' | 'source' | 'then'>;

/**
 * A decision table as a rule table of the catalogue. Inputs come first, then outputs. Types, labels and annotations have no place there:
 * what has to stay of them belongs into the head.
 */
export function toRuleTable(table: DecisionTable, { id, zh, en, source, then }: RuleTableHead): RuleTable {
  const [hit] = Object.entries(POLICIES).find(([, policy]) => policy.hitPolicy === table.hitPolicy && policy.aggregation === (table.hitPolicy === 'COLLECT' ? table.aggregation : undefined)) ?? ['unique'];
  const columns = [...table.inputs.map((input) => ({ heading: input.expression, values: input.values })), ...table.outputs.map((output) => ({ heading: `${OUTPUT}${output.name}`, values: output.values }))];
  const values = Object.fromEntries(columns.flatMap((column) => (column.values === undefined ? [] : [[column.heading, column.values]])));
  const otherwise = Object.fromEntries(table.outputs.flatMap(({ name, defaultValue }) => (defaultValue === undefined ? [] : [[name, plain(defaultValue)]])));
  return {
    id, zh, en, source, hit: hit as RuleTable['hit'],
    columns: columns.map(({ heading }) => heading),
    ...(Object.keys(values).length > 0 && { values }),
    rows: table.rules.map(({ inputs, outputs }) => [...inputs, ...outputs].map(plain)),
    ...(Object.keys(otherwise).length > 0 && { otherwise }),
    ...(then !== undefined && { then }),
  };
}

/** Numbers and truth values as YAML has them, so that they are written without quotes. */
function plain(text: string): RuleTable['rows'][number][number] {
  const trimmed = text.trim();
  if (trimmed === 'true' || trimmed === 'false') return trimmed === 'true';
  if (trimmed === 'null') return null;
  return String(Number(trimmed)) === trimmed && Number.isFinite(Number(trimmed)) ? Number(trimmed) : text;
}
