import { readFile } from 'node:fs/promises';
import { EXACT } from '#core/batch/mark-cells.ts';
import type { Cell } from '#core/batch/sheet.ts';
import type { DumpRow } from '#core/legacy/dump-row.ts';
import { openXlsx } from '../sheets/read-xlsx.ts';

const FORMULA: DumpRow['fault'] = { zh: '这一行有公式，请换成结果本身', en: 'This row has a formula: put its result instead' };

/**
 * The first sheet of a workbook, its first row the headings; at most 10,000 rows, as a workbook is read whole. A number of sixteen and
 * more digits has lost its last ones in the workbook: it is written so that it cannot be taken for whole.
 */
export async function* readWorkbook(file: string): AsyncGenerator<DumpRow> {
  const { rows: [headings, ...rows], formulas } = openXlsx(await readFile(file));
  const columns = [...(headings?.cells ?? [])].map(([letters, { text }]) => [letters, text.trim()] as const);
  const computed = new Set(formulas.map((place) => Number(/\d+$/u.exec(place)?.[0])));
  for (const { no, cells } of rows) {
    const named = Object.fromEntries(columns.map(([letters, name]) => [name, textOf(cells.get(letters))]));
    const fault = computed.has(no) ? FORMULA : [...cells.values()].find((cell) => cell.fault)?.fault;
    yield fault ? { line: no, cells: named, fault } : { line: no, cells: named };
  }
}

function textOf(cell: Cell | undefined): string {
  if (cell?.kind === 'number' && Math.abs(Number(cell.text)) >= EXACT) return Number(cell.text).toExponential();
  return cell?.text ?? '';
}

