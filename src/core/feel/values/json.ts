import type { Value } from '../../value.ts';
import { isNumber, numberOf } from '../numbers/number.ts';
import { FeelContext } from './context.ts';
import { temporalText, isTemporal } from './temporal.ts';
import { isList, type FeelValue } from './value.ts';

/** A value of JSON as FEEL has it. Texts stay texts, also those that look like dates: whoever knows the type converts them. */
export function fromJson(value: Value): FeelValue {
  if (typeof value === 'number') return numberOf(value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return (value as readonly Value[]).map(fromJson);
  return new FeelContext(Object.entries(value as Readonly<Record<string, Value>>).map(([name, entry]) => [name, fromJson(entry)]));
}

/** A value of FEEL as JSON: temporal values in their own spelling, a decimal as the nearest number; what JSON cannot hold (functions, ranges) is null. */
export function toJson(value: FeelValue): Value {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (isNumber(value)) return Number(value);
  if (isList(value)) return value.map(toJson);
  if (value instanceof FeelContext) return Object.fromEntries([...value.entries].map(([name, entry]) => [name, toJson(entry)]));
  return isTemporal(value) ? temporalText(value) : null;
}
