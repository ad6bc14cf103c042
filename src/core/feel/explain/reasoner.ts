import { namesOf, type Node } from '../node.ts';
import type { Compile } from '../nodes/build.ts';
import { operands, type Syntax } from '../parse/syntax.ts';
import type { Scope } from '../scope.ts';
import { UNKNOWN, type FeelValue } from '../values/value.ts';
import type { Ground, Operand } from './ground.ts';

/** Tells what the result of a piece rests on in a scope. */
export type Reasoner = {
  readonly node: Node;
  /** The grounds of a decided piece that was wanted to be true, or false; none while it is unknown, and none of what is always the same. */
  grounds(given: Given, wanted: boolean): readonly Ground[];
};

/** Where the names are found, and which of them are conditions themselves: the ground of a computed name is what it was computed from. */
export type Given = { readonly scope: Scope; readonly computed?: ((name: string) => Pick<Reasoner, 'grounds'> | undefined) | undefined };

/** What the makers of reasoners hand on. */
export type Making = {
  readonly compile: Compile;
  readonly reason: (syntax: Syntax, making: Making) => Reasoner;
  /** A name that sets a limit rather than being measured by one: a parameter. */
  readonly isLimit: (name: string) => boolean;
};

export type Make = (syntax: Syntax, making: Making) => Reasoner;

/** A piece that is taken as a whole: a name, a call, whatever gives no closer grounds. */
export function whole(syntax: Syntax, node: Node): Reasoner {
  const operand = operandOf(syntax, node);
  return {
    node,
    grounds: (given, wanted) => {
      const subject = node.constant === true ? undefined : operand(given.scope);
      if (subject === undefined) return [];
      const nearer = subject.name !== undefined && typeof subject.value === 'boolean' ? given.computed?.(subject.name)?.grounds(given, wanted) : undefined;
      return nearer !== undefined && nearer.length > 0 ? nearer : [{ kind: 'truth', subject, wanted, held: subject.value === wanted }];
    },
  };
}

/** What an operand is in a scope; undefined while it is unknown. */
export function operandOf(written: Syntax, node: Node): (scope: Scope) => (Operand & { readonly value: FeelValue }) | undefined {
  const syntax = unwrapped(written);
  const names = [...namesOf(node)];
  const name = node.name ?? (syntax !== written && names.length === 1 && syntax.text.trim() === names[0] ? names[0] : undefined);
  return (scope) => {
    const value = node.evaluate(scope, UNKNOWN);
    if (value === UNKNOWN) return undefined;
    return { syntax, ...(name !== undefined && { name }), value, names: names.length === 1 ? names : names.filter((each) => scope.get(each) !== UNKNOWN) };
  };
}

/** Without brackets, and without the `date(…)` that makes a date of a text. */
export function unwrapped(syntax: Syntax): Syntax {
  const [first] = operands(syntax);
  if (first === undefined) return syntax;
  if (syntax.kind === 'ParenthesizedExpression' || syntax.kind === 'Expression') return unwrapped(first);
  const given = syntax.kind === 'DateTimeLiteral' && first.text === 'date' ? operands(syntax).at(-1) : undefined;
  const [only, ...more] = given?.kind === 'PositionalParameters' ? operands(given) : [];
  return only === undefined || more.length > 0 || (only.kind !== 'PathExpression' && only.kind !== 'VariableName') ? syntax : unwrapped(only);
}
