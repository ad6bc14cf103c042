import type { Localized } from '../value.ts';
import { SheetError, type Sheet } from './sheet.ts';

/** From 16 digits on a spreadsheet keeps a number only by its first fifteen: an identity number is destroyed by it (ECMA-376, IEEE 754). */
export const EXACT = 1e15;
/** So many places are named; who mends them finds the others in the same way. */
const NAMED = 20;

/** What a reader has met in a file that must not be guessed at. */
export type Met = { readonly formulas: readonly string[]; readonly merged: readonly string[] };

const FORMULA: Localized = { zh: '这里是公式，请换成结果本身（复制后“选择性粘贴”为“值”）', en: 'This is a formula: put its result instead (copy, then paste special as values)' };
const MERGED: Localized = { zh: '这些单元格合并了，请取消合并，每一行都填上', en: 'These cells are merged: unmerge them and fill in every row' };
const LOST: Localized = { zh: '号码按数字保存，后几位已经丢失：请把这一列设为“文本”格式，再重新填写', en: 'The number was kept as a number and has lost its last digits: format the column as text and enter it again' };

/** Refuse formulas, merged cells and long numbers that were kept as numbers, all of them at once. @throws SheetError */
export function refuseCells(sheet: Sheet, { formulas, merged }: Met): void {
  const lost = sheet.flatMap(({ no, cells }) => [...cells].flatMap(([column, { kind, text }]) => (kind === 'number' && Math.abs(Number(text)) >= EXACT ? [`${column}${no}`] : [])));
  const cells = [
    ...formulas.map((cell) => ({ cell, detail: FORMULA })),
    ...merged.map((cell) => ({ cell, detail: MERGED })),
    ...lost.map((cell) => ({ cell, detail: LOST })),
  ];
  if (cells.length === 0) return;
  throw new SheetError({ zh: `表里有 ${cells.length} 处不能照着办，请改好以后重新上传`, en: `${cells.length} ${cells.length === 1 ? 'place' : 'places'} in the sheet cannot be taken as they are: mend them and upload it again` }, cells.slice(0, NAMED));
}
