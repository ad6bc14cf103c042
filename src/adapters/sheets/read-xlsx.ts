import { markCells, type Met } from '#core/batch/mark-cells.ts';
import { MOST_ROWS, SheetError, type Cell, type Sheet, type SheetRow } from '#core/batch/sheet.ts';
import { addDays } from '#core/clocks/day.ts';
import { openArchive, type Archive } from './unzip.ts';
import { readXml } from './read-xml.ts';
import { dateStyles } from './date-styles.ts';

/** A cell holds no more than an answer may have; all together no more than ten thousand full rows have. */
const LONGEST = 2000, MOST_TEXT = 8_000_000;
/** Day 0 of the two calendars of spreadsheets (ECMA-376 18.17.4.1). In the first, days before 1900-03-01 are off by one, which nobody's are. */
const DAY_ZERO = { 1900: '1899-12-30', 1904: '1904-01-01' } as const;

/** The first sheet of an .xlsx workbook that is not hidden (ECMA-376); cells that must not be guessed at are marked. @throws SheetError */
export function readXlsx(bytes: Buffer): Sheet {
  const { rows, ...met } = openXlsx(bytes);
  return markCells(rows, met);
}

/** The same, with what a reader has to judge for itself: the cells that hold formulas or are merged. @throws SheetError */
export function openXlsx(bytes: Buffer): Met & { readonly rows: Sheet } {
  const archive = openArchive(bytes);
  const { path, calendar } = firstSheet(archive);
  const xml = archive.read(path);
  if (xml === undefined) throw NO_SHEET;
  return readSheet(xml, { texts: sharedTexts(archive), dates: dateStyles(archive.read('xl/styles.xml') ?? ''), dayZero: DAY_ZERO[calendar] });
}

const NO_SHEET = new SheetError({ zh: '这不是 .xlsx 表格，请下载模板填写，或者把表格另存为 .xlsx 或 .csv', en: 'This is no .xlsx spreadsheet: fill in the template, or save your sheet as .xlsx or .csv' });

function firstSheet(archive: Archive): { path: string; calendar: keyof typeof DAY_ZERO } {
  const sheets: string[] = [];
  let calendar: keyof typeof DAY_ZERO = 1900;
  readXml(archive.read('xl/workbook.xml') ?? '', { open: (name, attribute) => {
    if (name === 'workbookPr' && ['1', 'true'].includes(attribute('date1904') ?? '')) calendar = 1904;
    if (name === 'sheet' && (attribute('state') ?? 'visible') === 'visible') sheets.push(attribute('id') ?? '');
  } });
  const targets = new Map<string, string>();
  readXml(archive.read('xl/_rels/workbook.xml.rels') ?? '', { open: (name, attribute) => {
    if (name === 'Relationship') targets.set(attribute('Id') ?? '', attribute('Target') ?? '');
  } });
  const target = targets.get(sheets[0] ?? '');
  if (target === undefined) throw NO_SHEET;
  return { path: target.startsWith('/') ? target.slice(1) : `xl/${target}`, calendar };
}

/** Texts that cells share. How a text is pronounced (`rPh`) is no part of it. */
function sharedTexts(archive: Archive): readonly string[] {
  const texts: string[] = [];
  let [text, within, phonetic] = ['', false, false];
  readXml(archive.read('xl/sharedStrings.xml') ?? '', {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic = true;
      within = name === 't' && !phonetic;
    },
    text: (said) => { if (within) text += said; },
    close: (name) => {
      within = false;
      if (name === 'rPh') phonetic = false;
      if (name === 'si') texts.push(text);
    },
  });
  return texts;
}

type Look = { readonly texts: readonly string[]; readonly dates: ReadonlySet<string>; readonly dayZero: string };
type Open = { place: string; type: string; style: string; value: string };

function readSheet(xml: string, look: Look): Met & { readonly rows: Sheet } {
  const rows: SheetRow[] = [];
  const [formulas, merged]: [string[], string[]] = [[], []];
  let cells = new Map<string, Cell>();
  let [rowNo, column, size, takes] = [0, 0, 0, false];
  let cell: Open | undefined;
  readXml(xml, {
    open: (name, attribute) => {
      takes = name === 'v' || name === 't';
      if (name === 'row') {
        rowNo = Number(attribute('r') ?? rowNo + 1);
        [cells, column] = [new Map(), 0];
      } else if (name === 'c') {
        column += 1;
        const place = attribute('r') ?? `${letters(column)}${rowNo}`;
        cell = { place, type: attribute('t') ?? 'n', style: attribute('s') ?? '', value: '' };
      } else if (name === 'f' && cell) formulas.push(cell.place);
      else if (name === 'mergeCell') merged.push(attribute('ref') ?? '');
    },
    text: (said) => { if (takes && cell) cell.value += said; },
    close: (name) => {
      takes = false;
      if (name === 'c' && cell) {
        const read = cellOf(cell, look);
        size += read?.text.length ?? 0;
        if (size > MOST_TEXT) throw new SheetError({ zh: '表里的文字太多，请分几张上传', en: 'There is too much text in the sheet: upload it in parts' });
        // A formula without a result is a cell all the same: nobody shall take it for empty.
        if (read && (read.text !== '' || read.fault || formulas.at(-1) === cell.place)) cells.set(cell.place.replace(/\d+$/u, ''), read);
        cell = undefined;
      }
      if (name === 'row' && cells.size > 0) {
        rows.push({ no: rowNo, cells });
        if (rows.length > MOST_ROWS + 1) throw new SheetError({ zh: `一张表最多 ${MOST_ROWS} 行，请分几张上传`, en: `A sheet has ${MOST_ROWS} rows at most: upload it in parts` });
      }
    },
  });
  return { rows, formulas, merged };
}

function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest === 0 ? '' : letters(rest)) + String.fromCodePoint(65 + ((column - 1) % 26));
}

function cellOf({ type, style, value }: Open, { texts, dates, dayZero }: Look): Cell | undefined {
  const text = type === 's' ? texts[Number(value)] ?? '' : value;
  if (text.length > LONGEST) return { kind: 'text', text: text.slice(0, LONGEST), fault: { zh: `最多 ${LONGEST} 个字`, en: `At most ${LONGEST} characters` } };
  if (type === 'e') return { kind: 'text', text, fault: { zh: '这里是错误值，请重新填写', en: 'This is an error value: enter it again' } };
  if (type === 'b') return { kind: 'boolean', text: text === '1' ? '是' : '否' };
  if (type === 'd') return { kind: 'date', text: text.slice(0, 10) };
  if (type !== 'n') return { kind: 'text', text };
  const serial = Math.floor(Number(text));
  return dates.has(style) && serial > 0 && serial < 100_000 ? { kind: 'date', text: addDays(dayZero, serial) } : { kind: 'number', text: plainNumber(text) };
}

/** As short as it is meant: a file says 5000.0 or 1.5E3 where the sheet shows 5000 and 1500. */
const plainNumber = (text: string): string => (text.trim() === '' || !Number.isFinite(Number(text)) ? text : Number(text).toString());
