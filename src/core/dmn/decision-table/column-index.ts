import { isNumber } from '../../feel/numbers/number.ts';
import type { Scope } from '../../feel/scope.ts';
import { isTemporal } from '../../feel/values/temporal.ts';
import { UNKNOWN, type FeelValue, type Result } from '../../feel/values/value.ts';
import { CalendarDate } from '../../feel/values/calendar-date.ts';
import type { Cell } from './cell.ts';
import { segmentAt, segmentsOf, sortedBounds } from './partition.ts';

/** The rules that a value of a column does not rule out, one bit each; undefined where every cell must be asked. */
export type ColumnIndex = (value: Result) => Uint32Array | undefined;

const NOWHERE = { get: () => UNKNOWN } as unknown as Scope;
const NO_INDEX: ColumnIndex = () => undefined;
const EPOCH = new CalendarDate(2000, 1, 1);

/** More than this is not worth its memory and the time to make it; such a table asks its cells one by one. */
const MAX_BITS = 40_000_000;

/**
 * An index of a column by value: cells that only compare with constants are asked once for every piece of the values between their
 * constants, when the first value of its kind comes, and never again. The bit of a rule without such a cell is always set.
 */
export function columnIndex(cells: readonly (Cell | undefined)[]): ColumnIndex {
  const constants = cells.flatMap((cell) => cell?.constants ?? []);
  const indexed = cells.flatMap((cell, rule) => (cell?.constants === undefined ? [] : [{ node: cell.node, rule }]));
  if (indexed.length === 0 || (2 * constants.length + 1) * cells.length > MAX_BITS) return NO_INDEX;

  const all = new Uint32Array(Math.ceil(cells.length / 32)).fill(0xffffffff);
  const bitsFor = (example: FeelValue | undefined): Uint32Array | undefined => {
    if (example === undefined) return undefined;
    const bits = all.slice();
    for (const { node, rule } of indexed) {
      if (node.evaluate(NOWHERE, example) !== true) bits[rule >>> 5] = (bits[rule >>> 5] ?? 0) & ~(1 << (rule & 31));
    }
    return bits;
  };
  const valuesOf = (isKind: (value: FeelValue) => boolean): readonly FeelValue[] => constants.map(({ value }) => value).filter(isKind);
  const isText = (value: FeelValue): value is string => typeof value === 'string';
  const textsInOrder = constants.some(({ value, ordered }) => ordered && isText(value));

  const byNumber = lazy(() => inOrder(valuesOf(isNumber), 0, bitsFor));
  const byText = lazy(() => (textsInOrder ? inOrder(valuesOf(isText), '', bitsFor) : inNames(valuesOf(isText) as readonly string[], bitsFor)));
  const byDate = lazy(() => inOrder(valuesOf(isDate), EPOCH, bitsFor));
  const whenTrue = lazy(() => bitsFor(true));
  const whenFalse = lazy(() => bitsFor(false));
  const whenNull = lazy(() => bitsFor(null));

  return (value) => {
    switch (typeof value) {
      case 'number': return byNumber()(value);
      case 'string': return byText()(value);
      case 'boolean': return value ? whenTrue() : whenFalse();
      case 'object': {
        if (value === null) return whenNull();
        if (isNumber(value)) return byNumber()(value);
        return isDate(value) ? byDate()(value) : undefined;
      }
      default: return undefined;
    }
  };
}

function isDate(value: FeelValue): boolean {
  return isTemporal(value) && value.kind === 'date';
}

type BitsFor = (example: FeelValue | undefined) => Uint32Array | undefined;

/** By the segment between the constants, found by halving. */
function inOrder(values: readonly FeelValue[], anything: FeelValue, bitsFor: BitsFor): ColumnIndex {
  const bounds = sortedBounds(values);
  if (bounds === undefined) return NO_INDEX;
  const bits = segmentsOf(bounds, anything).map(({ example }) => bitsFor(example));
  if (!bounds.every((bound) => typeof bound === 'number')) return (value) => bits[segmentAt(bounds, value as FeelValue)];
  const machine = Float64Array.from(bounds);
  return (value) => bits[typeof value === 'number' ? segmentOfNumber(machine, value) : segmentAt(bounds, value as FeelValue)];
}

function segmentOfNumber(bounds: Float64Array, value: number): number {
  let low = 0;
  let high = bounds.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const bound = bounds[middle] as number;
    if (bound === value) return 2 * middle + 1;
    if (bound < value) low = middle + 1;
    else high = middle;
  }
  return 2 * low;
}

/** Texts that are only named: each of them, and any other. */
function inNames(names: readonly string[], bitsFor: BitsFor): ColumnIndex {
  const bits = new Map(names.map((name) => [name, bitsFor(name)]));
  const other = bitsFor(`${names.reduce((longest, name) => (name.length > longest.length ? name : longest), '')}\u0000`);
  return (value) => bits.get(value as string) ?? other;
}

function lazy<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | undefined;
  return () => (made ??= { value: make() }).value;
}
