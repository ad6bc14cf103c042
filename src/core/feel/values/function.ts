import type { Scope } from '../scope.ts';
import type { Type } from '../types/type.ts';
import type { FeelValue, Result } from './value.ts';

/** A parameter of a function; `type` is undefined where anything goes. */
export type Parameter = { readonly name: string; readonly type: Type | undefined };

/** What is called: with values in the order of the parameters, and the scope of the caller for the moment and the limits. */
export type Body = (values: readonly FeelValue[], scope: Scope) => Result;

/** A function as a value. It is called through nodes/invocation.ts, which sees to unknown values, names and types. */
export class FeelFunction {
  readonly kind = 'function';
  readonly parameters: readonly Parameter[];
  readonly body: Body;
  readonly result: Type | undefined;

  constructor(parameters: readonly Parameter[], body: Body, result?: Type) {
    this.parameters = parameters;
    this.body = body;
    this.result = result;
  }
}
