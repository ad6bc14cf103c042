import type { Localized } from '../value.ts';
import { columnPlace, type Cell, type Sheet } from './sheet.ts';

/** From 16 digits on a spreadsheet keeps a number only by its first fifteen: an identity number is destroyed by it (ECMA-376, IEEE 754). */
export const EXACT = 1e15;

/** What a reader has met in a file that must not be guessed at: cells that hold formulas, and ranges that are merged. */
export type Met = { readonly formulas: readonly string[]; readonly merged: readonly string[] };

const FORMULA: Localized = { zh: '这里是公式，请换成结果本身（复制后“选择性粘贴”为“值”）', en: 'This is a formula: put its result instead (copy, then paste special as values)' };
const MERGED: Localized = { zh: '这里的单元格合并了，请取消合并，每一行都填上', en: 'The cells are merged here: unmerge them and fill in every row' };
const LOST: Localized = { zh: '号码按数字保存，后几位已经丢失：请把这一列设为“文本”格式，再重新填写', en: 'The number was kept as a number and has lost its last digits: format the column as text and enter it again' };

/**
 * Mark formulas, merged cells and long numbers that were kept as numbers where they stand: what cannot be taken as it is stops its row and no
 * other. A merged range counts in rows that hold something, and in columns that the first row has.
 */
export function markCells(sheet: Sheet, { formulas, merged }: Met): Sheet {
  const computed = new Set(formulas);
  const ranges = merged.flatMap((range) => rangeOf(range) ?? []);
  const headings = [...(sheet[0]?.cells.keys() ?? [])];
  return sheet.map(({ no, cells }) => {
    const hidden = ranges.filter((range) => range.rows[0] <= no && no <= range.rows[1]).flatMap(({ columns: [first, last] }) => headings.filter((letters) => first <= columnPlace(letters) && columnPlace(letters) <= last));
    const found = new Map<string, Cell>(hidden.map((letters) => [letters, { kind: 'text', text: '', ...cells.get(letters), fault: MERGED }]));
    for (const [letters, cell] of cells) {
      const fault = cell.fault ?? (computed.has(`${letters}${no}`) ? FORMULA : isLost(cell) ? LOST : undefined);
      if (fault) found.set(letters, { ...cell, fault });
    }
    return found.size === 0 ? { no, cells } : { no, cells: new Map([...cells, ...found]) };
  });
}

const isLost = ({ kind, text }: Cell): boolean => kind === 'number' && Math.abs(Number(text)) >= EXACT;

/** A range as spreadsheets write one: `A3:B4`. */
function rangeOf(range: string): { rows: readonly [number, number]; columns: readonly [number, number] } | undefined {
  const [, left = '', top, right = '', bottom] = /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/u.exec(range) ?? [];
  if (top === undefined) return undefined;
  return { rows: [Number(top), Number(bottom ?? top)], columns: [columnPlace(left), columnPlace(right || left)] };
}
