import { operands, type Syntax } from '../parse/syntax.ts';
import { UNKNOWN } from '../values/value.ts';
import { distinct } from './distinct.ts';
import type { Ground } from './ground.ts';
import { unwrapped, whole, type Make, type Reasoner } from './reasoner.ts';

/** `a and b`, `a or b`: the parts that settle it. Where one of several would have been enough and none was met, they are alternatives. */
export const connective: Make = (syntax, making) => {
  const node = making.compile(syntax);
  const parts = chain(syntax, syntax.kind).map((part) => making.reason(part, making));
  const settling = syntax.kind === 'Disjunction';
  const asWhole = whole(syntax, node);
  return {
    node,
    grounds: (given, wanted) => {
      const result = node.evaluate(given.scope, UNKNOWN);
      if (typeof result !== 'boolean') return asWhole.grounds(given, wanted);
      const deciding = result === settling ? parts.filter((part) => part.node.evaluate(given.scope, UNKNOWN) === settling) : parts;
      const ways = deciding.map((part) => distinct(part.grounds(given, wanted))).filter((grounds) => grounds.length > 0);
      const open = result !== wanted && result !== settling && ways.length > 1;
      return open ? [{ kind: 'alternatives', ways, held: false }] : ways.flat();
    },
  };
};

/** `not(a)`: the grounds of `a`, wanted the other way round. */
export function negation(of: Reasoner, syntax: Syntax, node: Reasoner['node']): Reasoner {
  const asWhole = whole(syntax, node);
  return { node, grounds: (given, wanted) => (typeof node.evaluate(given.scope, UNKNOWN) === 'boolean' ? of.grounds(given, !wanted) : asWhole.grounds(given, wanted)) };
}

/** `if a then b else c`: what chose the way, and what the way rests on. Where the way is always the same, the choice is the ground. */
export const conditional: Make = (syntax, making) => {
  const node = making.compile(syntax);
  const [condition, yes, no] = operands(syntax).map((part) => making.reason(part, making));
  if (condition === undefined || yes === undefined || no === undefined) return whole(syntax, node);
  return {
    node,
    grounds: (given, wanted) => {
      const result = node.evaluate(given.scope, UNKNOWN);
      if (result === UNKNOWN) return [];
      const chosen = condition.node.evaluate(given.scope, UNKNOWN);
      if (chosen === UNKNOWN) return distinct([...yes.grounds(given, wanted), ...no.grounds(given, wanted)]);
      const rest = (chosen === true ? yes : no).grounds(given, wanted);
      if (rest.length === 0) return condition.grounds(given, (chosen === true) === (result === wanted));
      return [...condition.grounds(given, chosen === true).map((ground): Ground => ({ ...ground, chose: true })), ...rest];
    },
  };
};

/** The parts of `a and b and c`, which the grammar nests two by two. */
function chain(syntax: Syntax, kind: string): readonly Syntax[] {
  const inner = unwrapped(syntax);
  return inner.kind === kind ? operands(inner).flatMap((part) => chain(part, kind)) : [syntax];
}
