import type { Here } from '../evidence/answer-range.ts';
import { identityFaultWords } from '../identity/identity-fault-words.ts';
import { identityNumberFault, normaliseNumber } from '../identity/identity-number.ts';
import type { Localized, Value } from '../value.ts';
import { NAME, NUMBER, type Column } from './columns.ts';
import { readCell } from './read-cell.ts';
import type { RowFault, RowRead } from './row.ts';
import { MOST_ROWS, SheetError, type Sheet, type SheetRow } from './sheet.ts';
import { CASE, headingOf, isTitle, RETURNED } from './titles.ts';

/** The rows of a sheet; `skipped`: so many have a case number already, from a sheet that was given back. */
export type RowsRead = { readonly rows: readonly RowRead[]; readonly skipped: number };

/** Every cell of a row by the id of its column. */
type Laid = { readonly no: number; readonly cells: ReadonlyMap<string, NonNullable<ReturnType<SheetRow['cells']['get']>>> };

/**
 * Read a sheet by the columns of a life event. What is wrong with the sheet as a whole is refused; what is wrong with a row stands with it.
 * @throws SheetError
 */
export function readRows(here: Here, columns: readonly Column[], sheet: Sheet): RowsRead {
  const [heading, ...body] = sheet;
  if (!heading) throw new SheetError({ zh: '表是空的。请下载模板，一行填一名员工', en: 'The sheet is empty. Download the template and give each worker a row' });
  const { places, caseColumn } = placesOf(columns, heading, body);
  if (body.length === 0) throw new SheetError({ zh: '表里只有标题，还没有填员工', en: 'The sheet has its headings only, and no workers yet' });
  if (body.length > MOST_ROWS) throw new SheetError({ zh: `一张表最多 ${MOST_ROWS} 行，这张有 ${body.length} 行，请分几张上传`, en: `A sheet has ${MOST_ROWS} rows at most, this one ${body.length}: upload it in parts` });
  const open = body.filter(({ cells }) => caseColumn === undefined || (cells.get(caseColumn)?.text.trim() ?? '') === '');
  const laid = open.map(({ no, cells }): Laid => ({ no, cells: new Map([...places].flatMap(([letters, column]) => {
    const cell = cells.get(letters);
    return cell && (cell.text.trim() !== '' || cell.fault) ? [[column.id, cell] as const] : [];
  })) }));
  const twice = sameNumbers(laid);
  return { rows: laid.map((row) => readRow(here, columns, row, twice.get(row.no))), skipped: body.length - open.length };
}

/** Which column stands where. All that is missing, unknown or there twice is told at once. */
function placesOf(columns: readonly Column[], heading: SheetRow, body: Sheet): { places: ReadonlyMap<string, Column>; caseColumn: string | undefined } {
  const places = new Map<string, Column>();
  const wrong: { cell: string; detail: Localized }[] = [];
  let caseColumn: string | undefined;
  for (const [letters, { text, fault }] of heading.cells) {
    const cell = `${letters}${heading.no}`;
    if (fault) wrong.push({ cell, detail: fault });
    const column = columns.find((each) => isTitle(text, each.title));
    if (isTitle(text, CASE)) caseColumn = letters;
    else if (column === undefined && !RETURNED.some((title) => isTitle(text, title)) && text.trim() !== '') wrong.push({ cell, detail: { zh: `没有“${shortened(text)}”这一列，请删掉或改成模板里的标题`, en: `There is no column “${shortened(text)}”: remove it, or use the title of the template` } });
    else if (column && [...places.values()].includes(column)) wrong.push({ cell, detail: { zh: `“${column.title.zh}”有两列，请只留一列`, en: `“${column.title.en}” stands twice: leave one` } });
    else if (column) places.set(letters, column);
  }
  const given = new Set([...places.values()].map(({ id }) => id));
  for (const column of columns) {
    if (!given.has(column.id) && !column.sometimes) wrong.push({ cell: HEADINGS, detail: { zh: `缺少“${headingOf(column).zh}”这一列`, en: `The column “${headingOf(column).en}” is missing` } });
  }
  const titled = new Set(heading.cells.keys());
  const astray = body.flatMap(({ no, cells }) => [...cells].filter(([letters, { text }]) => !titled.has(letters) && text.trim() !== '').map(([letters]) => `${letters}${no}`));
  if (astray[0] !== undefined) wrong.push({ cell: astray[0], detail: { zh: '这一列没有标题，请补上标题或删掉内容', en: 'This column has no title: give it one, or remove what stands in it' } });
  if (wrong.length > 0) throw new SheetError({ zh: '表的列和模板不一样，请照模板改好再上传', en: 'The columns are not those of the template: mend them and upload the sheet again' }, wrong.slice(0, 20));
  return { places, caseColumn };
}

/** Where what is missing among the headings is told. */
export const HEADINGS = 'headings';

const shortened = (text: string): string => [...text.trim()].slice(0, 30).join('');

/** By row: the other row with the same number. */
function sameNumbers(rows: readonly Laid[]): ReadonlyMap<number, number> {
  const byNumber = Map.groupBy(rows.filter(({ cells }) => cells.has(NUMBER) && !cells.get(NUMBER)?.fault), ({ cells }) => normaliseNumber(cells.get(NUMBER)?.text ?? ''));
  return new Map([...byNumber.values()].filter((same) => same.length > 1).flatMap((same) => same.map(({ no }) => [no, same.find((other) => other.no !== no)?.no ?? no] as const)));
}

function readRow(here: Here, columns: readonly Column[], { no, cells }: Laid, twin: number | undefined): RowRead {
  const faults: RowFault[] = [];
  const answers: Record<string, Value> = {};
  const name = cells.get(NAME)?.text.trim() ?? '';
  const number = normaliseNumber(cells.get(NUMBER)?.text ?? '');
  // What a cell cannot be taken for is not judged: neither as a name nor as a number.
  const [badName, badNumber] = [cells.get(NAME)?.fault, cells.get(NUMBER)?.fault];
  if (badName) faults.push({ column: NAME, detail: badName });
  else if (name === '') faults.push({ column: NAME, detail: { zh: '没有填姓名', en: 'The name is missing' } });
  if ([...name].length > 60) faults.push({ column: NAME, detail: { zh: '姓名太长，请和身份证核对', en: 'The name is too long: compare it with the card' } });
  const fault = badNumber ? undefined : identityNumberFault(number);
  if (badNumber) faults.push({ column: NUMBER, detail: badNumber });
  if (fault) faults.push({ column: NUMBER, detail: identityFaultWords(fault) });
  if (twin !== undefined) faults.push({ column: NUMBER, detail: { zh: `和第 ${twin} 行是同一个身份证号，请只留一行`, en: `The same identity number as in row ${twin}: leave one of them` } });
  for (const column of columns) {
    const cell = cells.get(column.id);
    if (!cell || column.id === NAME || column.id === NUMBER) continue;
    const read = cell.fault ? { fault: cell.fault } : readCell(here, column, cell);
    if ('fault' in read) faults.push({ column: column.id, detail: read.fault });
    else answers[column.id] = read.value;
  }
  return { no, content: { name, number, answers, cells: Object.fromEntries([...cells].map(([id, { text }]) => [id, text])) }, faults };
}
