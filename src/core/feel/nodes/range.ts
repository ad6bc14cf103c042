import { FeelError } from '../feel-error.ts';
import { mapBothKnown, mapKnown } from '../node.ts';
import { childOf, operands } from '../parse/syntax.ts';
import { compare } from '../values/equality.ts';
import { FeelRange, type End } from '../values/range.ts';
import type { FeelValue } from '../values/value.ts';
import type { Build } from './build.ts';

const OPEN: End = { value: undefined, included: false };

/** `[1..5)`: a square bracket facing the value includes the end. */
export const interval: Build = (syntax, compile) => {
  const [low, high] = operands(syntax).map((each) => compile(each));
  if (low === undefined || high === undefined) throw new FeelError({ zh: '区间需要两端', en: 'A range needs two ends' }, syntax);
  const startIncluded = syntax.text.startsWith('[');
  const endIncluded = syntax.text.endsWith(']');
  return mapBothKnown(low, high, (start, end) => rangeOf(start, startIncluded, end, endIncluded));
};

/** A range between two values; null where they have no order between them. A null end is open (DMN 1.5, table 42). */
export function rangeOf(start: FeelValue, startIncluded: boolean, end: FeelValue, endIncluded: boolean): FeelRange | null {
  if (start === null && end === null) return null;
  if (start === null) return new FeelRange({ ...OPEN, included: false }, { value: end, included: endIncluded });
  if (end === null) return new FeelRange({ value: start, included: startIncluded }, OPEN);
  const order = compare(start, end);
  return order === null || order > 0 ? null : new FeelRange({ value: start, included: startIncluded }, { value: end, included: endIncluded });
}

/** `>= 12` as a value: a range without end (DMN 1.5, 10.3.2.7). */
export const simpleUnaryTest: Build = (syntax, compile) => {
  const [inner] = operands(syntax);
  if (inner === undefined) throw new FeelError({ zh: '区间不完整', en: 'The range is incomplete' }, syntax);
  const sign = childOf(syntax, 'CompareOp')?.text;
  if (sign === undefined) return compile(inner);
  return mapKnown(compile(inner), (value) => halfOpen(sign, value));
};

function halfOpen(sign: string, value: FeelValue): FeelValue {
  if (value === null) return null;
  switch (sign) {
    case '>': return new FeelRange({ value, included: false }, OPEN, 'comparison');
    case '>=': return new FeelRange({ value, included: true }, OPEN, 'comparison');
    case '<': return new FeelRange(OPEN, { value, included: false }, 'comparison');
    case '<=': return new FeelRange(OPEN, { value, included: true }, 'comparison');
    case '=': return new FeelRange({ value, included: true }, { value, included: true }, 'comparison');
    default: return null;
  }
}
