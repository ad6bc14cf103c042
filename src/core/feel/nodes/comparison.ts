import { FeelError } from '../feel-error.ts';
import { and } from '../kleene.ts';
import { operation } from '../node.ts';
import { childOf, operands } from '../parse/syntax.ts';
import type { Build } from './build.ts';
import { related, SIGNS } from './relation.ts';
import { isInTests } from './unary-test.ts';

/** `a < b`, `a between b and c`, `a in tests`. */
export const comparison: Build = (syntax, compile) => {
  const [first, ...rest] = operands(syntax);
  if (first === undefined) throw incomplete(syntax);
  const sign = childOf(syntax, 'CompareOp');
  const another = rest[0] && childOf(rest[0], 'CompareOp');
  // `a == b` would compare with the range of everything equal to b.
  if (sign !== undefined && another?.from === sign.to) throw new FeelError({ zh: `这里不能出现“${sign.text}${another.text}”`, en: `“${sign.text}${another.text}” cannot stand here` }, { from: sign.from, to: another.to });
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
