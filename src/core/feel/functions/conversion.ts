import { numberOf } from '../numbers/number.ts';
import { textOf } from '../values/text.ts';
import type { FeelNumber, FeelValue } from '../values/value.ts';
import { builtin, type Builtin } from './builtin.ts';
import { rangeFrom } from './range-text.ts';

/** Conversion functions but for the temporal ones (DMN 1.5, 10.3.4.1). */
export const CONVERSION_FUNCTIONS: readonly Builtin[] = [
  builtin('number(from: string) -> number', literal),
  builtin('number(from: string, grouping separator: string|Null, decimal separator: string|Null) -> number', number),
  builtin('string(from: Any) -> string', (from: FeelValue) => (from === null ? null : textOf(from))),
  builtin('range(from: string) -> range', rangeFrom),
];

/** A number written with separators of its own: a space, comma or full stop between thousands, a comma or full stop before the fraction. */
function number(from: string, grouping: string | null, point: string | null): FeelNumber | null {
  if (grouping !== null && ![' ', ',', '.'].includes(grouping)) return null;
  if (point !== null && ![',', '.'].includes(point)) return null;
  if (grouping !== null && grouping === point) return null;
  const digits = grouping === null ? from : from.replaceAll(grouping, '');
  return literal(point === ',' ? (digits.includes('.') ? '' : digits.replace(',', '.')) : digits);
}

/** The number that a numeric literal writes (grammar rule 37). */
function literal(text: string): FeelNumber | null {
  return /^-?(\d+(\.\d+)?|\.\d+)([eE][+-]?\d+)?$/.test(text) ? numberOf(text) : null;
}
