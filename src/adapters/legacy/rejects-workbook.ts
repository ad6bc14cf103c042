import type { LegacySystem } from '#core/catalog/legacy-system.ts';
import type { Rejected } from '#usecases/ports/legacy.ts';
import { writeXlsx } from '../sheets/write-xlsx.ts';

/** The columns beside those of the dump; when it is read again no mapping asks for them. */
const LINE = '行号 line', REASONS = '原因 reasons';

/** Rows that were refused, in the columns of their dump and all as text, so that no spreadsheet program spoils a number, with line and reasons. */
export function rejectsWorkbook(rows: readonly Rejected[], system: LegacySystem | undefined): Buffer {
  const columns = [...new Set([...(system?.key ?? []), ...rows.flatMap(({ cells }) => Object.keys(cells))])];
  const said = ({ reasons }: Rejected): string => reasons.map(({ column, zh, en }) => `${column === undefined ? '' : `${column}：`}${zh} / ${en}`).join('\n');
  return writeXlsx([{
    name: '没有导入的行',
    columns: [{ heading: LINE, width: 8, holds: 'plain' }, { heading: REASONS, width: 60, holds: 'text' }, ...columns.map((heading) => ({ heading, width: 20, holds: 'text' as const }))],
    rows: rows.map((row) => [String(row.line), said(row), ...columns.map((column) => row.cells[column] ?? '')]),
  }]);
}
