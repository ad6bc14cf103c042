import type { ElementType } from '../catalog/element.ts';
import { readDay } from '../clocks/read-day.ts';
import { fromJson } from '../feel/values/json.ts';
import type { FeelValue } from '../feel/values/value.ts';
import type { Value } from '../value.ts';

/** A fact as rules read it: what is declared as a date is a date, anything else is what JSON says. */
export function readFact(value: Value, type: ElementType | undefined): FeelValue {
  return (type === 'date' ? readDay(value) : null) ?? fromJson(value);
}

/** A value of a result as later rules read it. Results are kept as JSON: what rules made as a date was written as one. */
export function readResult(value: Value): FeelValue {
  return readDay(value) ?? fromJson(value);
}
