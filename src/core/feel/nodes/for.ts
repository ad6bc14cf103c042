import { spend } from '../budget.ts';
import { FeelError } from '../feel-error.ts';
import type { Node } from '../node.ts';
import { operands } from '../parse/syntax.ts';
import { Local } from '../scope.ts';
import { UNKNOWN, type FeelValue, type Result } from '../values/value.ts';
import type { Build } from './build.ts';
import { collectInLoops, loopsOf, walk, type Loop } from './iteration.ts';

/** `for a in list, b in 1..3 return …`; `partial` is the list so far (DMN 1.5, 10.3.2.14). */
export const forExpression: Build = (syntax, compile) => {
  const { loops, inside } = loopsOf(syntax, compile);
  const body = operands(syntax).at(-1);
  if (body === undefined) throw new FeelError({ zh: 'for 循环缺少 return', en: 'The loop lacks its return' }, syntax);
  return forOf(loops, inside.within(['partial'])(body), body.text.includes('partial'));
};

/** The list of what the body gives for every combination of the loops. Only a body that reads `partial` is handed the list so far. */
export function forOf(loops: readonly Loop[], body: Node, readsPartial: boolean): Node {
  const parts = [...loops.flatMap(({ domain, to }) => (to ? [domain, to] : [domain])), body];
  return {
    parts,
    runs: true,
    readsInput: parts.some((part) => part.readsInput === true),
    evaluate: (scope, input) => {
      const results: FeelValue[] = [];
      let open = false;
      const outcome = walk(loops, scope, input, (inside) => {
        const result: Result = body.evaluate(readsPartial ? new Local(inside, 'partial', soFar(results)) : inside, input);
        if (result === UNKNOWN) open = true;
        else results.push(result);
        return !open;
      });
      if (outcome === 'null') return null;
      return open || outcome === 'unknown' ? UNKNOWN : results;
    },
    collectMissing: (scope, input, into) => collectInLoops(loops, body, new Local(scope, 'partial', []), input, into),
  };
}

function soFar(results: readonly FeelValue[]): readonly FeelValue[] {
  spend(results.length);
  return [...results];
}
