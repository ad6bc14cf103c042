import { resolve } from 'node:path';
import { writeRuleTable } from '#adapters/catalog/write-rule-table.ts';
import { importTables } from '#core/dmn/decision-table/import-tables.ts';
import { described, modelIn } from './dmn-file.ts';
import { paint } from './print.ts';

/** Prints the decision tables of a model as rule tables of the catalogue. Answers 0, or 1 when one cannot be said as such or there is none: the others are printed all the same. */
export async function importModel(file: string): Promise<number> {
  const { tables, errors } = importTables(await modelIn(resolve(file)));
  if (tables.length > 0) console.log(tables.map(writeRuleTable).join('---\n').trimEnd());
  for (const error of errors) console.error(described(error));
  if (errors.length > 0) console.error(`${paint('green', '→')} 请在 DMN 工具里改好再导入，或者在 catalog/rules 里手写这张表 / Mend it in a DMN tool and import it again, or write the table by hand in catalog/rules`);
  if (tables.length + errors.length > 0) return errors.length > 0 ? 1 : 0;
  console.error('这个模型里没有决策表，没有可以导入的 / There is no decision table in this model, nothing to import');
  return 1;
}
