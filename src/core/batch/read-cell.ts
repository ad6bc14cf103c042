import { answerFault, expected } from '../evidence/check-given.ts';
import type { Here } from '../evidence/answer-range.ts';
import { isDay, addDays } from '../clocks/day.ts';
import { normaliseNumber } from '../identity/identity-number.ts';
import type { Localized, Value } from '../value.ts';
import type { Column } from './columns.ts';
import type { Cell } from './sheet.ts';

export type CellRead = { readonly value: Value } | { readonly fault: Localized };

const WORDS = new Map<string, boolean>([['是', true], ['有', true], ['yes', true], ['y', true], ['true', true], ['1', true], ['否', false], ['不是', false], ['没有', false], ['无', false], ['no', false], ['n', false], ['false', false], ['0', false]]);
/** A list of several choices is written as people write one. */
const BETWEEN = /[、,，;；\n]/u;
/** Serial numbers of the days from 1954 to 2119: what a date is where the cell has lost its format (day 1 is 1900-01-01, ECMA-376 18.17.4.1). */
const FIRST_SERIAL = 20_000, LAST_SERIAL = 80_000;
const DAY_ZERO = '1899-12-30';

/** What a cell says to its column, or what is to be mended there. Held against type, choices and bounds as every answer is. */
export function readCell(here: Here, column: Column, cell: Cell): CellRead {
  const value = valueOf(here, column, cell);
  if (value === undefined) return { fault: column.options.size > 0 ? chooseFrom(column) : asWritten(here, column) };
  const fault = answerFault(here, column.id, column.type, value);
  return fault === undefined ? { value } : { fault };
}

function valueOf(here: Here, { id, type, options }: Column, { kind, text }: Cell): Value | undefined {
  const plain = text.normalize('NFKC').trim();
  if (type === 'boolean') return WORDS.get(plain.toLowerCase());
  if (type === 'date') return dayIn(plain);
  if (type === 'text') return here.compiled.catalog.elements.get(id)?.answer?.form === undefined ? text.trim() : normaliseNumber(text);
  if ('integer' in type) return wholeNumber(plain);
  if ('money' in type) return fenIn(plain, kind);
  const codes = (type.many ? plain.split(BETWEEN) : [plain]).map((name) => name.trim()).filter((name) => name !== '').map((name) => codeNamed(options, name));
  if (codes.length === 0 || codes.includes(undefined)) return undefined;
  return type.many ? (codes as string[]) : codes[0];
}

function codeNamed(options: Column['options'], name: string): string | undefined {
  const same = (text: string): boolean => text.normalize('NFKC').replaceAll(/\s/gu, '').toLowerCase() === name.replaceAll(/\s/gu, '').toLowerCase();
  return [...options].find(([code, { zh, en }]) => same(zh) || same(en) || same(code))?.[0];
}

/** `2026-11-23`, `2026/1/5`, `2026.1.5`, `2026年1月5日`, `20261123`, or the serial number of a day. */
function dayIn(text: string): string | undefined {
  if (/^\d{5}$/u.test(text)) {
    const serial = Number(text);
    return serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? addDays(DAY_ZERO, serial) : undefined;
  }
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/u.exec(text) ?? /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:\s+0{1,2}:00(?::00)?)?$/u.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const read = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(read) ? read : undefined;
}

const wholeNumber = (text: string): number | undefined => (/^-?\d{1,15}(?:\.0+)?$/u.test(text.replaceAll(',', '')) ? Number(text.replaceAll(',', '')) : undefined);

/** Yuan as people write them, in fen. What a spreadsheet has computed has more places than it shows. */
function fenIn(text: string, kind: Cell['kind']): number | undefined {
  const plain = text.replaceAll(/[,\s¥￥元]/gu, '');
  if (kind === 'number' && Number.isFinite(Number(plain))) return Math.round(Number(plain) * 100);
  const [, yuan, part = ''] = /^(\d{1,12})(?:\.(\d{1,2}))?$/u.exec(plain) ?? [];
  return yuan === undefined ? undefined : Number(yuan) * 100 + Number(part.padEnd(2, '0'));
}

function asWritten(here: Here, { type }: Column): Localized {
  if (typeof type === 'object' && 'money' in type) return { zh: '这里要填金额，单位是元，例如 5000 或 5000.50', en: 'An amount in yuan is expected here, such as 5000 or 5000.50' };
  return expected(here.compiled.catalog, type);
}

/** As many choices as can be read at once are named. */
const NAMED = 8;
function chooseFrom({ options, title }: Column): Localized {
  const names = [...options.values()];
  if (names.length > NAMED) return { zh: `请从“选项”表的“${title.zh}”里选一个`, en: `Choose one of “${title.en}” from the sheet of choices` };
  return { zh: `只能填：${names.map(({ zh }) => zh).join('、')}`, en: `One of: ${names.map(({ en }) => en).join(', ')}` };
}
