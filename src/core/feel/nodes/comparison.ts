import { FeelError } from '../feel-error.ts';
import { and } from '../kleene.ts';
import { operation } from '../node.ts';
import { doubledSign } from '../parse/slip.ts';
import { childOf, operands } from '../parse/syntax.ts';
import type { Build } from './build.ts';
import { related, SIGNS } from './relation.ts';
import { isInTests } from './unary-test.ts';

/** `a < b`, `a between b and c`, `a in tests`. */
export const comparison: Build = (syntax, compile) => {
  const [first, ...rest] = operands(syntax);
  if (first === undefined) throw incomplete(syntax);
  const [next] = rest;
  const slip = next?.kind === 'SimplePositiveUnaryTest' ? doubledSign(childOf(syntax, 'CompareOp')?.text ?? '', childOf(next, 'CompareOp')?.text ?? '') : undefined;
  if (slip !== undefined) throw new FeelError(slip.reason, syntax, slip.expected);
  if (childOf(syntax, 'in') !== undefined) return isInTests(compile(first), rest, compile);
  const value = compile(first);
  const [second, third] = rest.map((each) => compile(each));
  if (second === undefined) throw incomplete(syntax);
  if (childOf(syntax, 'between') === undefined) return related(value, childOf(syntax, 'CompareOp')?.text ?? SIGNS[0] ?? '=', second);
  if (third === undefined) throw incomplete(syntax);
  const above = related(value, '>=', second);
  const below = related(value, '<=', third);
  return operation([above, below], (scope, input) => {
    const a = above.evaluate(scope, input);
    return a === false ? false : and(a, below.evaluate(scope, input));
  });
};

function incomplete(at: { from: number; to: number }): FeelError {
  return new FeelError({ zh: '比较不完整', en: 'The comparison is incomplete' }, at);
}
