import type { CodeList } from '../catalog/codes.ts';
import type { ElementType } from '../catalog/element.ts';
import { dayInWords } from '../clocks/day-in-words.ts';
import type { Localized, Value } from '../value.ts';

const YES: Localized = { zh: '是', en: 'yes' };
const NO: Localized = { zh: '否', en: 'no' };
const NONE: Localized = { zh: '无', en: 'none' };

/** A value as a person reads it: fen as yuan, days and codes in words. What does not fit the type is written as it is. */
export function formatValue(value: Value, type: ElementType, codes: ReadonlyMap<string, CodeList>): Localized {
  if (value === null) return NONE;
  if (Array.isArray(value)) return joined(value.map((item: Value) => formatValue(item, type, codes)));
  if (typeof value === 'boolean') return value ? YES : NO;
  if (typeof value === 'number') return typeof type === 'object' && 'money' in type ? money(value) : same(isYear(type) ? String(value) : grouped(value));
  if (typeof value !== 'string') return same(JSON.stringify(value));
  if (typeof type === 'object' && 'code' in type) return nameOf(codes.get(type.code)?.codes[value], value);
  return type === 'date' ? dayInWords(value) : same(value);
}

function money(fen: number): Localized {
  // A minus sign, not a hyphen: it is as wide as the plus and no line breaks after it.
  const sign = fen < 0 ? '\u2212' : '';
  const size = Math.abs(fen);
  const yuan = `${sign}${grouped(Math.trunc(size / 100))}.${String(Math.round(size % 100)).padStart(2, '0')}`;
  return { zh: `${yuan} 元`, en: `${yuan} yuan` };
}

/** A year of the calendar: 1965, not 1,965. */
const isYear = (type: ElementType): boolean => typeof type === 'object' && 'integer' in type && type.integer === 'year';

/** Thousands with commas: 1,836. */
function grouped(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const digits = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}

function nameOf(code: Localized | undefined, value: string): Localized {
  return code === undefined ? same(value) : { zh: code.zh, en: code.en };
}

function joined(items: readonly Localized[]): Localized {
  return items.length === 0 ? NONE : { zh: items.map(({ zh }) => zh).join('、'), en: items.map(({ en }) => en).join(', ') };
}

function same(text: string): Localized {
  return { zh: text, en: text };
}
