import type { Value } from '../value.ts';

/** What nobody has answered. Not `null`: null is an answer ("there is none"), unknown is the lack of one. */
export const UNKNOWN: unique symbol = Symbol('unknown');

/** What an evaluation gives: a value, or that it cannot be told yet. */
export type Result = Value | typeof UNKNOWN;

/** Where an expression finds its names. A dotted name is one name; what nobody answered is `UNKNOWN`. */
export type Scope = {
  get(name: string): Result;
  /** The day of the decision, `YYYY-MM-DD`: what `today()` answers. */
  readonly today: string;
};
