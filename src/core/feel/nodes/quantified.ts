import { FeelError } from '../feel-error.ts';
import { and, or } from '../kleene.ts';
import type { Node } from '../node.ts';
import { childOf, operands } from '../parse/syntax.ts';
import { UNKNOWN, type Result } from '../values/value.ts';
import type { Build } from './build.ts';
import { collectInLoops, loopsOf, walk, type Loop } from './iteration.ts';

/** `some a in list satisfies …`, `every …`. One item that settles it is enough, whatever the unknown ones turn out to be. */
export const quantified: Build = (syntax, compile) => {
  const { loops, inside } = loopsOf(syntax, compile);
  const condition = operands(syntax).at(-1);
  if (condition === undefined) throw new FeelError({ zh: '缺少 satisfies 条件', en: 'The condition after “satisfies” is missing' }, syntax);
  return quantifiedOf(childOf(syntax, 'some') === undefined ? 'every' : 'some', loops, inside(condition));
};

/** Whether a condition holds for some or for every combination of the loops. */
export function quantifiedOf(which: 'some' | 'every', loops: readonly Loop[], condition: Node): Node {
  const settles = which === 'some';
  const join = settles ? or : and;
  const parts = [...loops.flatMap(({ domain, to }) => (to ? [domain, to] : [domain])), condition];
  return {
    parts,
    runs: true,
    readsInput: parts.some((part) => part.readsInput === true),
    evaluate: (scope, input) => {
      let held: Result = !settles;
      const outcome = walk(loops, scope, input, (inside) => {
        held = join(held, condition.evaluate(inside, input));
        return held !== settles;
      });
      if (outcome === 'null') return null;
      return outcome === 'unknown' ? join(held, UNKNOWN) : held;
    },
    collectMissing: (scope, input, into) => collectInLoops(loops, condition, scope, input, into),
  };
}
