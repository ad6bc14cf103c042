import { isNumber, subtract } from '../numbers/number.ts';
import { namesOf, type Node } from '../node.ts';
import { related } from '../nodes/relation.ts';
import { childOf, operands, type Syntax } from '../parse/syntax.ts';
import { compare } from '../values/equality.ts';
import { isTemporal, negateDuration, subtractTemporals } from '../values/temporal.ts';
import { UNKNOWN, type FeelValue } from '../values/value.ts';
import type { Comparison, Operand, Sign } from './ground.ts';
import { membership } from './membership.ts';
import { operandOf, unwrapped, whole, type Make, type Making, type Reasoner } from './reasoner.ts';

const MIRRORED: Readonly<Record<Sign, Sign>> = { '=': '=', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' };
const OPPOSITE: Readonly<Record<Sign, Sign>> = { '=': '!=', '!=': '=', '<': '>=', '<=': '>', '>': '<=', '>=': '<' };

/** `a < b`, `a between b and c`, `a in tests`. */
export const comparison: Make = (syntax, making) => {
  const { compile } = making;
  const [first, second, third] = operands(syntax);
  const node = compile(syntax);
  if (first === undefined || second === undefined) return whole(syntax, node);
  const bounds = (low: Syntax, lowSign: Sign, high: Syntax, highSign: Sign): Reasoner =>
    within(syntax, node, [compared(syntax, [first, lowSign, low], making), compared(syntax, [first, highSign, high], making)]);
  if (childOf(syntax, 'in') !== undefined) return membership(syntax, node, making, { bounds, bound: (sign, limit) => compared(syntax, [first, sign, limit], making) });
  if (third !== undefined) return bounds(second, '>=', third, '<=');
  return compared(syntax, [first, (childOf(syntax, 'CompareOp')?.text ?? '=') as Sign, second], making);
};

/** Two bounds: what missed one of them, or both where they are met. */
function within(syntax: Syntax, node: Node, bounds: readonly Reasoner[]): Reasoner {
  const asWhole = whole(syntax, node);
  return {
    node,
    grounds: (given, wanted) => {
      const result = node.evaluate(given.scope, UNKNOWN);
      if (typeof result !== 'boolean') return asWhole.grounds(given, wanted);
      return bounds.filter((bound) => result || bound.node.evaluate(given.scope, UNKNOWN) === false).flatMap((bound) => bound.grounds(given, wanted));
    },
  };
}

/** One value against another. A limit on the left changes sides, so that the subject is what is measured. */
function compared(syntax: Syntax, [left, written, right]: readonly [Syntax, Sign, Syntax], making: Making): Reasoner {
  const leftNode = making.compile(left);
  const rightNode = making.compile(right);
  const turned = isLimit(leftNode, making) && !isLimit(rightNode, making);
  const [about, against] = turned ? [right, left] : [left, right];
  const sign = turned ? MIRRORED[written] : written;
  const node = related(leftNode, written, rightNode);
  const subjectOf = operandOf(about, turned ? rightNode : leftNode);
  const limitOf = operandOf(against, turned ? leftNode : rightNode);
  const asWhole = whole(syntax, node);
  const truth = booleanOf(about, unwrapped(against), making);
  return {
    node,
    grounds: (given, wanted) => {
      const result = node.evaluate(given.scope, UNKNOWN);
      if (node.constant === true) return [];
      const [subject, limit] = typeof result === 'boolean' ? [subjectOf(given.scope), limitOf(given.scope)] : [];
      if (subject === undefined || limit === undefined) return asWhole.grounds(given, wanted);
      if (truth !== undefined && typeof subject.value === 'boolean') return truth.grounds(given, (limit.value === (sign === '=')) === wanted);
      const held = result === wanted;
      if (unwrapped(against).kind === 'NullLiteral') return [{ kind: 'presence', subject, wanted: (sign === '!=') === wanted, held }];
      return [{ kind: 'comparison', subject, sign: wanted ? sign : OPPOSITE[sign], limit, held, ...marginOf(subject, limit) }];
    },
  };
}

/** Something compared with `true` or `false` is a condition itself. */
function booleanOf(about: Syntax, against: Syntax, making: Making): Reasoner | undefined {
  return against.kind === 'BooleanLiteral' ? making.reason(about, making) : undefined;
}

/** What is written in the rule, and what the region sets. */
function isLimit(node: Node, { isLimit: setsLimit }: Making): boolean {
  return node.constant === true || (node.parts.length === 0 && node.name === undefined ? false : [...namesOf(node)].every(setsLimit));
}

function marginOf({ value }: Operand, { value: limit }: Operand): Pick<Comparison, 'margin'> {
  const margin = distance(value, limit);
  return margin === null ? {} : { margin };
}

function distance(a: FeelValue, b: FeelValue): FeelValue {
  const order = compare(a, b);
  if (isNumber(a) && isNumber(b)) return order !== null && order < 0 ? subtract(b, a) : subtract(a, b);
  if (!isTemporal(a) || !isTemporal(b)) return null;
  const between = subtractTemporals(a, b);
  return order !== null && order < 0 && isTemporal(between) ? negateDuration(between) : between;
}

