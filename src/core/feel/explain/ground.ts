import type { Syntax } from '../parse/syntax.ts';
import type { FeelValue } from '../values/value.ts';

/** One side of a comparison, or what a condition is about. */
export type Operand = {
  readonly syntax: Syntax;
  /** Set where it is a name of the scope and nothing else; `date(a.b)` is about `a.b`. */
  readonly name?: string;
  readonly value: FeelValue;
  /** The known names it was made from. */
  readonly names: readonly string[];
};

export type Sign = '=' | '!=' | '<' | '<=' | '>' | '>=';

/**
 * What a result rests on, without words. Each ground is turned the way it was wanted: `not(a < 5)` is a comparison with `>=`.
 * `held` says whether it was met.
 */
export type Ground = Comparison | Membership | Presence | Truth | Alternatives | Items;

/** `margin` is by how much a limit was met or missed, never negative: a number, or a duration between points of time; absent where there is none. */
export type Comparison = Weighed & { readonly kind: 'comparison'; readonly subject: Operand; readonly sign: Sign; readonly limit: Operand; readonly margin?: FeelValue };

/** One of several values. `allowed` are those it was compared with: all of them, or the ones that it is among. */
export type Membership = Weighed & { readonly kind: 'membership'; readonly subject: Operand; readonly wanted: boolean; readonly allowed: readonly Operand[] };

/** Whether there is a value at all: a comparison with null. */
export type Presence = Weighed & { readonly kind: 'presence'; readonly subject: Operand; readonly wanted: boolean };

/** Something that is true or false by itself. */
export type Truth = Weighed & { readonly kind: 'truth'; readonly subject: Operand; readonly wanted: boolean };

/** Each of these ways would have been enough, and none was met. */
export type Alternatives = Weighed & { readonly kind: 'alternatives'; readonly ways: readonly (readonly Ground[])[] };

/** A condition on the items of a list: those that settled it, of how many, and what it rests on for them. */
export type Items = Weighed & { readonly kind: 'items'; readonly list: readonly Operand[]; readonly total: number; readonly settled: number; readonly grounds: readonly Ground[] };

type Weighed = {
  readonly held: boolean;
  /** True where it only chose between the ways of an `if`. */
  readonly chose?: true;
};
