import type { DumpShape } from '#core/catalog/legacy-system.ts';
import type { DumpRow } from '#core/legacy/dump-row.ts';
import { readDbf } from './read-dbf.ts';
import { readDelimited } from './read-delimited.ts';
import { readFixed } from './read-fixed.ts';
import { readJsonLines } from './read-json-lines.ts';
import { readSql } from './read-sql.ts';
import { readWorkbook } from './read-workbook.ts';
import { readXmlRows } from './read-xml-rows.ts';

/** The rows of a dump, one after the other, whatever its layout; but for workbooks never more of it in memory than a piece. @throws RangeError, SheetError */
export function readDump(file: string, shape: DumpShape): AsyncGenerator<DumpRow> {
  switch (shape.format) {
    case 'delimited': return readDelimited(file, shape);
    case 'fixed': return readFixed(file, shape);
    case 'sql': return readSql(file, shape);
    case 'json-lines': return readJsonLines(file, shape);
    case 'xml': return readXmlRows(file, shape);
    case 'dbf': return readDbf(file, shape);
    default: return readWorkbook(file);
  }
}
