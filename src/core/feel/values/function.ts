import type { Scope } from '../scope.ts';
import type { Type } from '../types/type.ts';
import type { Result } from './value.ts';

/** A parameter of a function; `type` is undefined where anything goes. */
export type Parameter = { readonly name: string; readonly type: Type | undefined };

/** What is called: with values in the order of the parameters, unknown ones among them, and the scope of the caller for the moment. */
export type Body = (values: readonly Result[], scope: Scope) => Result;

/** A function as a value. It is called through nodes/invocation.ts, which sees to unknown values, names and types. */
export class FeelFunction {
  readonly kind = 'function';
  readonly parameters: readonly Parameter[];
  readonly body: Body;
  readonly result: Type | undefined;
  /** Whether it takes more or fewer values than it has parameters: built-in functions see to that themselves. */
  readonly variadic: boolean;

  constructor(parameters: readonly Parameter[], body: Body, result?: Type, variadic = false) {
    this.parameters = parameters;
    this.body = body;
    this.result = result;
    this.variadic = variadic;
  }
}
