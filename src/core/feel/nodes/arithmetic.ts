import { checkedText } from '../budget.ts';
import { FeelError } from '../feel-error.ts';
import { mapBothKnown, mapKnown, type Node } from '../node.ts';
import { add, divide, isNumber, multiply, negate, power, subtract } from '../numbers/number.ts';
import { childOf, operands } from '../parse/syntax.ts';
import { addTemporals, divideDuration, isTemporal, multiplyDuration, negateDuration, subtractTemporals } from '../values/temporal.ts';
import type { FeelValue } from '../values/value.ts';
import type { Build } from './build.ts';

type Operate = (a: FeelValue, b: FeelValue) => FeelValue;

/** DMN 1.5, tables 55 to 58. What does not go together is null. */
const OPERATIONS: Readonly<Record<string, Operate>> = {
  '+': (a, b) => {
    if (isNumber(a)) return isNumber(b) ? add(a, b) : null;
    if (typeof a === 'string') return typeof b === 'string' ? checkedText(a + b) : null;
    return addTemporals(a, b);
  },
  '-': (a, b) => (isNumber(a) ? (isNumber(b) ? subtract(a, b) : null) : subtractTemporals(a, b)),
  '*': (a, b) => (isNumber(a) && isNumber(b) ? multiply(a, b) : multiplyDuration(a, b)),
  '/': (a, b) => (isNumber(a) ? (isNumber(b) ? divide(a, b) : null) : divideDuration(a, b)),
  '**': (a, b) => (isNumber(a) && isNumber(b) ? power(a, b) : null),
};

/** `a + b`, `-a`. */
export const arithmetic: Build = (syntax, compile) => {
  const sign = childOf(syntax, 'ArithOp')?.text ?? '';
  const [left, right] = operands(syntax).map((operand) => compile(operand));
  if (left === undefined) throw new FeelError({ zh: '算式不完整', en: 'The calculation is incomplete' }, syntax);
  if (right === undefined) return mapKnown(left, negated);
  const operate = OPERATIONS[sign];
  if (operate === undefined) throw new FeelError({ zh: `没有运算“${sign}”`, en: `There is no operation “${sign}”` }, syntax, Object.keys(OPERATIONS));
  // Joined texts can grow without end inside a loop.
  const node: Node = mapBothKnown(left, right, operate);
  return sign === '+' && node.constant !== true ? { ...node, runs: true } : node;
};

function negated(value: FeelValue): FeelValue {
  if (isNumber(value)) return negate(value);
  return isTemporal(value) ? negateDuration(value) : null;
}
