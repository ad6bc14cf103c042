import { isNumber } from '../../feel/numbers/number.ts';
import type { Scope } from '../../feel/scope.ts';
import { DaysDuration } from '../../feel/values/duration.ts';
import { kindOf, UNKNOWN, type FeelValue } from '../../feel/values/value.ts';
import type { Cell } from './cell.ts';
import { segmentsOf, sortedBounds } from './partition.ts';

const NOWHERE = { get: () => UNKNOWN } as unknown as Scope;

/** A value of a kind that no cell compares with: all of these are to a cell the same. */
const OTHER = new DaysDuration(0);

/**
 * All that the value of a column can mean to its cells: a value for each set of rules that it can leave. Undefined where a cell reads more
 * than its input, or compares with days, which other kinds have an order with. `allowed` are the only values that come, but for null.
 */
export function choicesOf(cells: readonly (Cell | undefined)[], allowed?: Cell): readonly FeelValue[] | undefined {
  const asked = [...cells, allowed].filter((cell) => cell !== undefined);
  const constants = asked.flatMap((cell) => cell.constants ?? []);
  if (asked.some((cell) => cell.constants === undefined) || constants.some(({ value }) => kindOf(value) === 'date')) return undefined;
  const values = constants.map(({ value }) => value);
  const numbers = around(values.filter(isNumber), 0);
  const texts = around(values.filter((value) => typeof value === 'string'), '');
  if (numbers === undefined || texts === undefined) return undefined;
  const distinct = new Map<string, FeelValue>();
  for (const value of [...numbers, ...texts, true, false, null, OTHER]) {
    if (value !== null && allowed !== undefined && allowed.node.evaluate(NOWHERE, value) !== true) continue;
    distinct.set(asked.map(({ node }) => (node.evaluate(NOWHERE, value) === true ? '1' : '0')).join(''), value);
  }
  return [...distinct.values()];
}

function around(values: readonly FeelValue[], anything: FeelValue): readonly FeelValue[] | undefined {
  const bounds = sortedBounds(values);
  if (bounds === undefined) return undefined;
  const segments = segmentsOf(bounds, anything);
  // Between two numbers there is always another, be it one that cannot be written in 34 digits.
  if (isNumber(anything) && segments.some(({ example }) => example === undefined)) return undefined;
  return segments.flatMap(({ example }) => example ?? []);
}
