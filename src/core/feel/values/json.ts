import type { Value } from '../../value.ts';
import { LimitReached, spend, withinLimits } from '../budget.ts';
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

const DEEPEST = 500;

/**
 * A value of FEEL as JSON: temporal values in their own spelling, a decimal as the nearest number; what JSON cannot hold (functions,
 * ranges) is null. Values may share their parts, so what is small in FEEL can be huge in JSON: beyond the limits all of it is null.
 */
export function toJson(value: FeelValue): Value {
  return typeof value === 'object' && value !== null ? withinLimits(() => written(value, 0), null) : value;
}

function written(value: FeelValue, depth: number): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (isNumber(value)) return Number(value);
  if (depth > DEEPEST) throw new LimitReached('the value is nested too deeply');
  spend(1);
  if (isList(value)) return value.map((item) => written(item, depth + 1));
  if (value instanceof FeelContext) return Object.fromEntries([...value.entries].map(([name, entry]) => [name, written(entry, depth + 1)]));
  return isTemporal(value) ? temporalText(value) : null;
}
