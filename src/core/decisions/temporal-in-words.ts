import { isNumber } from '../feel/numbers/number.ts';
import { toJson } from '../feel/values/json.ts';
import { DaysDuration, MonthsDuration } from '../feel/values/duration.ts';
import { isTemporal } from '../feel/values/temporal.ts';
import { isList, type FeelValue } from '../feel/values/value.ts';
import type { Localized } from '../value.ts';
import { formatValue } from './format-value.ts';
import { withUnit } from './with-unit.ts';

const A_DAY = 86_400;

/** A date or a length of time as a person reads it; undefined for what is none. */
export function temporalInWords(value: FeelValue): Localized | undefined {
  if (!isTemporalValue(value)) return undefined;
  if (value instanceof MonthsDuration) return withUnit(formatValue(value.months, { integer: 'months' }, new Map()), { integer: 'months' });
  if (value instanceof DaysDuration) {
    const days = Number(value.seconds) / A_DAY;
    if (Number.isInteger(days)) return withUnit(formatValue(days, { integer: 'days' }, new Map()), { integer: 'days' });
  }
  return formatValue(toJson(value), 'date', new Map());
}

function isTemporalValue(value: FeelValue): value is Extract<FeelValue, object> {
  return !isNumber(value) && !isList(value) && isTemporal(value);
}
