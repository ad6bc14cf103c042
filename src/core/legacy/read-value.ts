import type { ElementType } from '../catalog/element.ts';
import type { ValueFrom } from '../catalog/legacy-system.ts';
import { addDays, isDay } from '../clocks/day.ts';
import { normaliseNumber } from '../identity/identity-number.ts';
import type { Localized, Value } from '../value.ts';
import { readEnterpriseNumber } from './old-number.ts';

export type ValueRead = { readonly value: Value } | { readonly fault: Localized };

/** What an old system wrote where it knew no day: nothing, only zeros, or the last day its calendar had. */
const NO_DAY = /^(?:0+|[-/.\s]*|null|0{4}-0{2}-0{2}|9999-?12-?31|29991231)$/iu;
const EMPTY: Localized = { zh: '这一列不能为空', en: 'This column must not be empty' };
/** Serial numbers of the days from 1927 to 2119 (day 0 is 1899-12-30). */
const FIRST_SERIAL = 10_000, LAST_SERIAL = 80_000;
const DAY_ZERO = '1899-12-30';
/** The first year of the republican calendar. */
const REPUBLIC = 1911;

/** What a text of a dump says to a field of this type, or what is wrong with it. An empty text says nothing where the mapping lets it. */
export function readValue(from: ValueFrom, type: ElementType, text: string): ValueRead {
  const plain = text.normalize('NFKC').trim();
  if (plain === '' || (type === 'date' && NO_DAY.test(plain))) return from.optional ? { value: null } : { fault: EMPTY };
  if (from.values) {
    const known = from.values[plain];
    return known === undefined ? { fault: { zh: `不认识的代码“${plain}”，映射里有：${Object.keys(from.values).join('、')}`, en: `Unknown code “${plain}”; the mapping has ${Object.keys(from.values).join(', ')}` } } : { value: known };
  }
  if (from.enterprise) {
    const read = readEnterpriseNumber(plain);
    return 'fault' in read ? read : { value: read.number };
  }
  if (type === 'date') return dayIn(plain, from.days ?? []);
  if (type === 'boolean') return /^(?:1|y|是|true)$/iu.test(plain) ? { value: true } : /^(?:0|n|否|false)$/iu.test(plain) ? { value: false } : { fault: { zh: '应为 是/否、1/0 或 Y/N', en: 'Expected yes or no as 1/0, Y/N' } };
  if (type === 'text') return { value: plain };
  if ('money' in type) return amountIn(plain, from.unit ?? 'yuan');
  if ('integer' in type) return wholeIn(plain, type);
  return { value: plain };
}

/** An amount in fen. In yuan it may have separators and at most two places; in fen it is whole. */
export function amountIn(text: string, unit: 'yuan' | 'fen'): { readonly value: number } | { readonly fault: Localized } {
  const plain = text.normalize('NFKC').replaceAll(/[,\s¥元]/gu, '');
  const [, sign = '', whole, part = ''] = /^(-?)(\d{1,13})(?:\.(\d+))?$/u.exec(plain) ?? [];
  const tail = part.replace(/0+$/u, '');
  if (whole === undefined || tail.length > (unit === 'yuan' ? 2 : 0)) return { fault: { zh: `金额写法不对（单位：${unit === 'yuan' ? '元' : '分'}）`, en: `This is no amount in ${unit}` } };
  const fen = unit === 'fen' ? Number(whole) : Number(whole) * 100 + Number(tail.padEnd(2, '0'));
  return { value: sign === '-' && fen !== 0 ? -fen : fen };
}

function wholeIn(text: string, { min, max }: { readonly min?: number; readonly max?: number }): ValueRead {
  const plain = text.replaceAll(',', '');
  if (!/^-?\d{1,12}(?:\.0+)?$/u.test(plain)) return { fault: { zh: '应为整数', en: 'A whole number is expected' } };
  const value = Number(plain);
  if ((min !== undefined && value < min) || (max !== undefined && value > max)) return { fault: { zh: `应在 ${min ?? '…'} 至 ${max ?? '…'} 之间`, en: `Must lie between ${min ?? '…'} and ${max ?? '…'}` } };
  return { value };
}

const NOT_A_DAY: Localized = { zh: '不是日历上有的日期', en: 'This is no day of the calendar' };

function dayIn(text: string, days: NonNullable<ValueFrom['days']>): ValueRead {
  const found = (days.includes('republic') ? republicDay(text) : undefined) ?? (days.includes('serial') ? serialDay(text) : undefined) ?? (days.includes('month') ? monthDay(text) : undefined) ?? writtenDay(text);
  return found !== undefined && isDay(found) ? { value: found } : { fault: NOT_A_DAY };
}

function writtenDay(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})(?:0{6})?$/u.exec(text) ?? /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[ T]0{1,2}:00(?::00(?:\.0+)?)?)?$/u.exec(text) ?? [];
  return dated(year, month, day);
}

/** `104/3/1`, `1040301`, `民国104年3月1日`: the year 104 of the republic is 2015. */
function republicDay(text: string): string | undefined {
  const [, year, month, day] = /^(\d{2,3})(\d{2})(\d{2})$/u.exec(text) ?? /^(?:民国)?\s*(\d{1,3})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/u.exec(text) ?? [];
  return year === undefined ? undefined : dated(String(Number(year) + REPUBLIC), month, day);
}

function serialDay(text: string): string | undefined {
  const serial = /^\d{5}(?:\.\d+)?$/u.test(text) ? Math.floor(Number(text)) : 0;
  return serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? addDays(DAY_ZERO, serial) : undefined;
}

function monthDay(text: string): string | undefined {
  const [, year, month] = /^(\d{4})[-/.年]?(\d{2})月?$/u.exec(text) ?? [];
  return dated(year, month, '01');
}

function dated(year: string | undefined, month: string | undefined, day: string | undefined): string | undefined {
  return year === undefined || month === undefined || day === undefined ? undefined : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** A text of the key of a row, as every dump of the same system writes it. */
export const keyText = (text: string): string => normaliseNumber(text);
