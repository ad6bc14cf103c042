import { withinLimits } from './budget.ts';
import type { Scope } from './scope.ts';
import { UNKNOWN, type FeelValue, type Result } from './values/value.ts';

/** Evaluates in a scope; `input` is what `?` stands for inside a unary test. Throws nothing but LimitReached. */
export type Evaluate = (scope: Scope, input: Result) => Result;

/** A compiled piece of an expression. */
export type Node = {
  readonly evaluate: Evaluate;
  /** The pieces it is made of: their names are its names, and their unknowns can make it unknown. */
  readonly parts: readonly Node[];
  /** Set where the piece is a name looked up in the scope of the whole expression. */
  readonly name?: string;
  /** True where neither the scope nor the input can change the result. */
  readonly constant?: boolean;
  /** True where it reads `?`. */
  readonly readsInput?: boolean;
  /** True where it loops, calls or makes something that grows: it counts its work and may give up (budget.ts). */
  readonly runs?: boolean;
  /** Adds the names that would settle this piece, where they are not simply those of its unknown parts. */
  readonly collectMissing?: (scope: Scope, input: Result, into: Set<string>) => void;
  /** Adds the unknown names that the piece may still read, where a part of it is passed over for good. */
  readonly collectOpen?: (scope: Scope, input: Result, into: Set<string>) => void;
};

const NOWHERE = { get: () => UNKNOWN } as unknown as Scope;

/** A piece that is always the same value. */
export function constant(value: Result): Node {
  return { evaluate: () => value, parts: [], constant: true };
}

/** The value of a piece that is always the same, undefined for any other. */
export function constantOf(node: Node): Result | undefined {
  return node.constant === true ? node.evaluate(NOWHERE, UNKNOWN) : undefined;
}

/** A piece computed from its parts; computed here and now where all of them are constant. */
export function operation(parts: readonly Node[], evaluate: Evaluate, collect?: Node['collectMissing'], open?: Node['collectOpen']): Node {
  if (parts.length > 0 && parts.every((part) => part.constant === true)) return constant(withinLimits(() => evaluate(NOWHERE, UNKNOWN), null));
  return { evaluate, parts, readsInput: parts.some((part) => part.readsInput === true), ...(collect && { collectMissing: collect }), ...(open && { collectOpen: open }) };
}

/** A piece computed from one part whose value must be known. */
export function mapKnown(part: Node, apply: (value: FeelValue) => Result): Node {
  const { evaluate } = part;
  return operation([part], (scope, input) => {
    const value = evaluate(scope, input);
    return value === UNKNOWN ? UNKNOWN : apply(value);
  });
}

/** A piece computed from two parts whose values must be known. */
export function mapBothKnown(left: Node, right: Node, apply: (left: FeelValue, right: FeelValue) => Result): Node {
  const evaluateLeft = left.evaluate;
  const evaluateRight = right.evaluate;
  return operation([left, right], (scope, input) => {
    const a = evaluateLeft(scope, input);
    const b = evaluateRight(scope, input);
    return a === UNKNOWN || b === UNKNOWN ? UNKNOWN : apply(a, b);
  });
}

/** Every name the piece can read, in the order they are written, once each. */
export function namesOf(node: Node, into: Set<string> = new Set()): Set<string> {
  if (node.name !== undefined) into.add(node.name);
  for (const part of node.parts) namesOf(part, into);
  return into;
}

/** Adds the unknown names that keep the piece unknown; none where it is decided. */
export function collectMissing(node: Node, scope: Scope, input: Result, into: Set<string>): void {
  if (node.evaluate(scope, input) !== UNKNOWN) return;
  if (node.name !== undefined) into.add(node.name);
  else if (node.collectMissing !== undefined) node.collectMissing(scope, input, into);
  else for (const part of node.parts) collectMissing(part, scope, input, into);
}

/**
 * Adds the unknown names that the piece may still read, whatever becomes known next: those of `collectMissing` and more, never too few.
 * What is decided stays decided, and what a decided condition passes over is never read.
 */
export function collectOpen(node: Node, scope: Scope, input: Result, into: Set<string>): void {
  if (node.evaluate(scope, input) !== UNKNOWN) return;
  if (node.name !== undefined) into.add(node.name);
  else if (node.collectOpen !== undefined) node.collectOpen(scope, input, into);
  else if (node.collectMissing !== undefined) {
    for (const name of namesOf(node)) if (scope.get(name) === UNKNOWN) into.add(name);
  } else for (const part of node.parts) collectOpen(part, scope, input, into);
}

/** Whether the piece can loop, call or grow: everything else needs no limits. */
export function canRun(node: Node): boolean {
  return node.runs === true || node.parts.some(canRun);
}
