import { childOf, operands } from '../parse/syntax.ts';
import { namesOf } from '../node.ts';
import { loopsOf, walk } from '../nodes/iteration.ts';
import type { Scope } from '../scope.ts';
import { UNKNOWN } from '../values/value.ts';
import { distinct } from './distinct.ts';
import type { Operand } from './ground.ts';
import { operandOf, whole, type Make } from './reasoner.ts';

/** More items than these are no explanation. */
const MOST_ITEMS = 20;

/** `some a in list satisfies …`, `every …`: the items that settle it, and what the condition rests on for them. */
export const quantified: Make = (syntax, making) => {
  const node = making.compile(syntax);
  const condition = operands(syntax).at(-1);
  const asWhole = whole(syntax, node);
  if (condition === undefined) return asWhole;
  const { loops, inside } = loopsOf(syntax, making.compile);
  const reasoner = making.reason(condition, { ...making, compile: inside });
  const settling = childOf(syntax, 'some') !== undefined;
  // What the loops go over, as far as it stands outside of them.
  const domains = loops.flatMap(({ domain, to }) => (to === undefined ? [domain] : [domain, to]));
  const written = operands(childOf(syntax, 'InExpressions') ?? syntax).flatMap((each) => operands(operands(each)[1] ?? each));
  const lists = domains.map((domain, index) => ({ domain, operand: operandOf(written[index] ?? syntax, domain) }));
  return {
    node,
    grounds: (given, wanted) => {
      const result = node.evaluate(given.scope, UNKNOWN);
      if (typeof result !== 'boolean') return asWhole.grounds(given, wanted);
      const scopes: Scope[] = [];
      const went = walk(loops, given.scope, UNKNOWN, (each) => scopes.push(each) > 0);
      const deciding = result === settling ? scopes.filter((each) => reasoner.node.evaluate(each, UNKNOWN) === settling) : scopes;
      if (went !== 'done' || deciding.length > MOST_ITEMS) return asWhole.grounds(given, wanted);
      const list = lists.map(({ domain, operand }): Operand => operand(given.scope) ?? { syntax, value: null, names: [...namesOf(domain)].filter((name) => given.scope.get(name) !== UNKNOWN) });
      return [{ kind: 'items', list, total: scopes.length, settled: deciding.length, grounds: distinct(deciding.flatMap((scope) => reasoner.grounds({ ...given, scope }, wanted))), held: result === wanted }];
    },
  };
};
