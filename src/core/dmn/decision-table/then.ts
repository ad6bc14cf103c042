import { compiler, type Surroundings } from '../../feel/compile-syntax.ts';
import { collectMissing, type Node } from '../../feel/node.ts';
import { parse } from '../../feel/parse/syntax.ts';
import { Locals, type Scope } from '../../feel/scope.ts';
import { UNKNOWN, type Result } from '../../feel/values/value.ts';
import type { Outcome } from './outcome.ts';

/** A last expression over what a table gives. */
export type Then = {
  readonly node: Node;
  /** The outcome with its first output adjusted. */
  adjust(outcome: Outcome, scope: Scope): Outcome;
  collectMissing(outcome: Outcome, scope: Scope, into: Set<string>): void;
};

/**
 * Compiles the last expression, which reads the outputs by their names and takes the place of the first. Where the first output is null
 * there is nothing to adjust; where it is open, what comes of it is as well. Throws FeelError.
 */
export function compileThen(text: string, outputs: readonly string[], surroundings: Surroundings): Then {
  const node = compiler(surroundings).within(outputs)(parse(text, 'Expression', surroundings.declared));
  const inside = ({ columns }: Outcome, scope: Scope): Scope => new Locals(scope, outputs.map((name, index): [string, Result] => [name, columns[index] ?? null]));
  const isFinal = (first: Result | undefined): boolean => first === undefined || first === null || first === UNKNOWN;
  return {
    node,
    adjust: (outcome, scope) => {
      const [first, ...others] = outcome.columns;
      return isFinal(first) ? outcome : { columns: [node.evaluate(inside(outcome, scope), UNKNOWN), ...others] };
    },
    collectMissing: (outcome, scope, into) => {
      if (!isFinal(outcome.columns[0])) collectMissing(node, inside(outcome, scope), UNKNOWN, into);
    },
  };
}
