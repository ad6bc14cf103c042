import { calculated, compareNumbers, decimalOf, negate } from '../numbers/number.ts';
import { modulo, round, ROUNDING } from '../numbers/rounding.ts';
import { DaysDuration, type MonthsDuration } from '../values/duration.ts';
import { negateDuration } from '../values/temporal.ts';
import type { FeelNumber, FeelValue } from '../values/value.ts';
import { builtin, type Builtin } from './builtin.ts';

/** Numeric functions (DMN 1.5, 10.3.4.5). */
export const NUMERIC_FUNCTIONS: readonly Builtin[] = [
  builtin('decimal(n: number, scale: number) -> number', (n: FeelNumber, scale: FeelNumber) => round(n, scale, ROUNDING.halfEven)),
  builtin('floor(n: number, scale: number?) -> number', (n: FeelNumber, scale: FeelNumber = 0) => round(n, scale, ROUNDING.floor)),
  builtin('ceiling(n: number, scale: number?) -> number', (n: FeelNumber, scale: FeelNumber = 0) => round(n, scale, ROUNDING.ceiling)),
  builtin('round up(n: number, scale: number) -> number', (n: FeelNumber, scale: FeelNumber) => round(n, scale, ROUNDING.up)),
  builtin('round down(n: number, scale: number) -> number', (n: FeelNumber, scale: FeelNumber) => round(n, scale, ROUNDING.down)),
  builtin('round half up(n: number, scale: number) -> number', (n: FeelNumber, scale: FeelNumber) => round(n, scale, ROUNDING.halfUp)),
  builtin('round half down(n: number, scale: number) -> number', (n: FeelNumber, scale: FeelNumber) => round(n, scale, ROUNDING.halfDown)),
  builtin('abs(n: number) -> number', (n: FeelNumber) => (compareNumbers(n, 0) < 0 ? negate(n) : n)),
  builtin('abs(n: days and time duration|years and months duration)', absoluteDuration),
  builtin('modulo(dividend: number, divisor: number) -> number', modulo),
  builtin('sqrt(number: number) -> number', (number: FeelNumber) => (compareNumbers(number, 0) < 0 ? null : calculated(() => decimalOf(number).sqrt()))),
  builtin('log(number: number) -> number', (number: FeelNumber) => (compareNumbers(number, 0) <= 0 ? null : calculated(() => decimalOf(number).ln()))),
  builtin('exp(number: number) -> number', (number: FeelNumber) => calculated(() => decimalOf(number).exp())),
  builtin('odd(number: number) -> boolean', (number: FeelNumber) => modulo(number, 2) === 1),
  builtin('even(number: number) -> boolean', (number: FeelNumber) => modulo(number, 2) === 0),
];

function absoluteDuration(n: DaysDuration | MonthsDuration): FeelValue {
  return compareNumbers(n instanceof DaysDuration ? n.seconds : n.months, 0) < 0 ? negateDuration(n) : n;
}
