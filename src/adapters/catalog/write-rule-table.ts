import { Document, isMap, isSeq } from 'yaml';
import type { RuleTable } from '#core/catalog/table.ts';

/** A rule table as a file of `catalog/rules`: a row is a line. */
export function writeRuleTable(table: RuleTable): string {
  const document = new Document(table);
  const columns = document.get('columns');
  if (isSeq(columns)) columns.flow = true;
  const rows = document.get('rows');
  for (const row of isSeq(rows) ? rows.items : []) if (isSeq(row)) row.flow = true;
  const otherwise = document.get('otherwise');
  if (isMap(otherwise)) otherwise.flow = true;
  return `# yaml-language-server: $schema=../schema/rule-table.json\n${document.toString({ lineWidth: 0, flowCollectionPadding: false })}`;
}
