import type { Value } from '../../value.ts';

/** A built-in function: a pure function of known values. It never throws: what it cannot compute is null. */
export type FeelFunction = {
  /** Names of the parameters, in order (DMN 1.5, 10.3.4). */
  readonly parameters: readonly string[];
  /** How many of the last parameters may be left out; they are null then. */
  readonly optional?: number;
  /** Whether more arguments may follow. */
  readonly variadic?: boolean;
  readonly call: (...values: Value[]) => Value;
};

export type FeelFunctions = Readonly<Record<string, FeelFunction>>;
