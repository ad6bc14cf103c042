import { withinLimits } from '../budget.ts';
import { compiler } from '../compile-syntax.ts';
import { operands, parse, spelled, type Syntax } from '../parse/syntax.ts';
import type { Scope } from '../scope.ts';
import { comparison } from './comparison.ts';
import { conditional, connective, negation } from './connective.ts';
import { distinct } from './distinct.ts';
import type { Ground } from './ground.ts';
import { contained } from './membership.ts';
import { quantified } from './quantified.ts';
import { whole, type Given, type Make, type Reasoner } from './reasoner.ts';

/** Tells why an expression gave what it gave. Made once, asked often. */
export type Explainer = Pick<Reasoner, 'grounds'> & {
  /**
   * The smallest set of comparisons that carry the result: with nothing else known, the expression gives the same. None while it is
   * unknown, and none where it is always the same. `computed` gives the explainer of a name that is a condition itself.
   */
  explain(scope: Scope, computed?: Given['computed']): readonly Ground[];
};

const isNoLimit = (): boolean => false;

/** An explainer of an expression whose names are dotted. `isLimit` tells the names that set a limit. Throws FeelError with the place. */
export function explainer(text: string, isLimit: (name: string) => boolean = isNoLimit): Explainer {
  const reasoner = reason(parse(text, 'Expression'), { compile: compiler({ dotted: true }), reason, isLimit });
  return {
    grounds: reasoner.grounds,
    explain: (scope, computed) => withinLimits(() => distinct(reasoner.grounds({ scope, computed }, true)), []),
  };
}

const MAKE: Readonly<Record<string, Make>> = {
  Expression: inner, ParenthesizedExpression: inner,
  Conjunction: connective, Disjunction: connective, IfExpression: conditional,
  Comparison: comparison, QuantifiedExpression: quantified, FunctionInvocation: call,
};

function reason(syntax: Syntax, making: Parameters<Make>[1]): Reasoner {
  const make = MAKE[syntax.kind];
  return make === undefined ? whole(syntax, making.compile(syntax)) : make(syntax, making);
}

function inner(syntax: Syntax, making: Parameters<Make>[1]): Reasoner {
  const [only] = operands(syntax);
  return only === undefined ? whole(syntax, making.compile(syntax)) : reason(only, making);
}

/** `not(a)` and `list contains(a, b)` are understood; any other call is true or false by itself. */
function call(syntax: Syntax, making: Parameters<Make>[1]): Reasoner {
  const node = making.compile(syntax);
  const [called, given] = operands(syntax);
  const [first, second, ...more] = given?.kind === 'PositionalParameters' ? operands(given) : [];
  const name = called?.kind !== 'VariableName' || making.compile.isLocal(spelled(called)) ? undefined : spelled(called);
  if (name === 'not' && first !== undefined && second === undefined) return negation(reason(first, making), syntax, node);
  if (name === 'list contains' && first !== undefined && second !== undefined && more.length === 0) return contained(syntax, node, [first, second], making);
  return whole(syntax, node);
}
