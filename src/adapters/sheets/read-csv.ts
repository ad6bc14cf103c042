import { markCells } from '#core/batch/mark-cells.ts';
import { columnLetters, MOST_ROWS, SheetError, type Cell, type Sheet, type SheetRow } from '#core/batch/sheet.ts';

/** A number as a spreadsheet writes one into a text file that has too many digits for it. */
const SCIENTIFIC = /^\d(?:\.\d+)?e\+?\d{2}$/iu;
const MOST_COLUMNS = 200;
const NOT_A_SHEET = new SheetError({ zh: '这不是表格文件。请上传 .xlsx 或 .csv，最好用下载的模板', en: 'This is no spreadsheet. Upload .xlsx or .csv, best the template filled in' });

/** A text of values between commas, semicolons or tabs (RFC 4180), in UTF-8, UTF-16 or the Chinese encoding GB 18030, whichever it is. @throws SheetError */
export function readCsv(bytes: Buffer): Sheet {
  const text = decoded(bytes);
  if (/[\0\x01-\x08\x0e-\x1f]/u.test(text)) throw NOT_A_SHEET;
  const rows: SheetRow[] = [];
  const formulas: string[] = [];
  let no = 0;
  for (const values of linesOf(text, delimiterOf(text))) {
    no += 1;
    const at = no;
    if (values.length > MOST_COLUMNS) throw NOT_A_SHEET;
    const cells = new Map(values.flatMap((value, column): [string, Cell][] => {
      const said = value.trim();
      if (said.startsWith('=')) formulas.push(`${columnLetters(column)}${at}`);
      return said === '' ? [] : [[columnLetters(column), { kind: SCIENTIFIC.test(said) ? 'number' : 'text', text: said }]];
    }));
    if (cells.size > 0) rows.push({ no, cells });
    if (rows.length > MOST_ROWS + 1) throw new SheetError({ zh: `一张表最多 ${MOST_ROWS} 行，请分几张上传`, en: `A sheet has ${MOST_ROWS} rows at most: upload it in parts` });
  }
  return markCells(rows, { formulas, merged: [] });
}

function decoded(bytes: Buffer): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : undefined;
  for (const encoding of utf16 === undefined ? ['utf-8', 'gb18030'] : [utf16]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this one: the next is tried.
    }
  }
  throw NOT_A_SHEET;
}

/** What stands between the headings. */
function delimiterOf(text: string): string {
  const [heading = ''] = text.split(/\r?\n/u, 1);
  return [',', '\t', ';'].toSorted((a, b) => heading.split(b).length - heading.split(a).length)[0] ?? ',';
}

/** Line by line; a value in quotation marks may hold the delimiter, line ends and, doubled, quotation marks. */
function* linesOf(text: string, delimiter: string): Generator<string[], void> {
  let [values, value, quoted, at]: [string[], string, boolean, number] = [[], '', false, 0];
  for (; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted) {
      if (sign !== '"') value += sign;
      else if (text[at + 1] === '"') {
        value += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && value === '') quoted = true;
    else if (sign === delimiter) {
      values.push(value);
      value = '';
    } else if (sign === '\n') {
      yield [...values, value.replace(/\r$/u, '')];
      [values, value] = [[], ''];
    } else value += sign;
  }
  if (value !== '' || values.length > 0) yield [...values, value];
}
