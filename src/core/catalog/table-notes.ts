import { analyseTable } from '../dmn/decision-table/analysis/analyse.ts';
import { describe } from '../dmn/decision-table/analysis/describe.ts';
import type { Finding } from '../dmn/decision-table/analysis/finding.ts';
import type { DecisionTable, InputClause } from '../dmn/decision-table/decision-table.ts';
import { fromRuleTable } from '../dmn/decision-table/from-rule-table.ts';
import type { Localized } from '../value.ts';
import { allowedValues } from './allowed-values.ts';
import type { Catalog } from './catalog.ts';

/** What a rule table leaves open or says twice. It may be meant, so it is a note and no error. */
export type TableNote = { readonly table: string; readonly finding: Finding; readonly said: Localized };

/** Notes on all rule tables of a catalogue: cases without a row, rows that meet or are never reached (DMN 1.5, 8.2.9 and 8.2.10). */
export function notesOnTables(catalog: Catalog): readonly TableNote[] {
  return [...catalog.tables].flatMap(([id, rules]) => {
    const table = fromRuleTable(rules);
    const known: DecisionTable = { ...table, inputs: table.inputs.map((input) => bounded(input, catalog)) };
    const naming = (expression: string): Localized | undefined => catalog.elements.get(expression);
    return analyseTable(known, { dotted: true }).findings.map((finding) => ({ table: id, finding, said: describe(finding, table, naming) }));
  });
}

/** A column that holds a data element, with the values that the element can have. */
function bounded(input: InputClause, { elements, codes }: Catalog): InputClause {
  const type = elements.get(input.expression.trim())?.type;
  if (type === undefined || input.values !== undefined) return input;
  if (type === 'boolean') return { ...input, type };
  const isList = typeof type === 'object' && 'code' in type && type.many === true;
  const values = isList ? undefined : allowedValues(type, codes);
  return values === undefined ? input : { ...input, values };
}
