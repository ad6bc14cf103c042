import type { Syntax } from './syntax.ts';

/**
 * The grammar lets the test after `in` swallow what follows: it reads `a in b or c` as `a in (b or c)`. FEEL binds a comparison tighter
 * than `and` and `or` (DMN 1.5, table 54), as every other engine does. Put the logic back outside, with `and` before `or`.
 */
export function regroup(syntax: Syntax): Syntax {
  const node = { ...syntax, children: syntax.children.map(regroup) };
  if (node.kind === 'Comparison' && node.children.some((child) => child.kind === 'in')) return liftTest(node);
  if (node.kind === 'Conjunction') return liftDisjunction(node);
  return node;
}

/** `in(a, or(b, c))` → `or(in(a, b), c)`. */
function liftTest(comparison: Syntax): Syntax {
  const test = comparison.children.at(-1);
  if (test?.kind !== 'PositiveUnaryTest') return comparison;
  const [inner] = test.children;
  // `> 3 or c`: the operand of the operator swallows as well.
  const simple = inner?.kind === 'SimplePositiveUnaryTest' && inner.children[0]?.kind === 'CompareOp' ? inner : undefined;
  const swallowed = simple ? simple.children[1] : inner;
  if (!swallowed || !isLogic(swallowed)) return comparison;
  return replaceFirst(swallowed, (first) => {
    const tested = simple ? { ...simple, to: first.to, children: [simple.children[0] as Syntax, first] } : first;
    return { ...comparison, to: first.to, children: [...comparison.children.slice(0, -1), { ...test, to: first.to, children: [tested] }] };
  });
}

/** `and(x, or(a, c))` → `or(and(x, a), c)`: an `or` without brackets on the right of an `and` was lifted out of a test there. */
function liftDisjunction(conjunction: Syntax): Syntax {
  const right = conjunction.children.at(-1);
  if (right?.kind !== 'Disjunction') return conjunction;
  const [first, ...rest] = right.children;
  if (!first) return conjunction;
  const joined = liftDisjunction({ ...conjunction, to: first.to, children: [...conjunction.children.slice(0, -1), first] });
  return { ...right, from: conjunction.from, children: [joined, ...rest] };
}

/** Replace the operand that stands first in a chain of `and` and `or`. */
function replaceFirst(logic: Syntax, by: (first: Syntax) => Syntax): Syntax {
  const [first, ...rest] = logic.children;
  if (!first) return logic;
  const replaced = isLogic(first) ? replaceFirst(first, by) : by(first);
  return { ...logic, from: replaced.from, children: [replaced, ...rest] };
}

function isLogic({ kind }: Syntax): boolean {
  return kind === 'Conjunction' || kind === 'Disjunction';
}
