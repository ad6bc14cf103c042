import { FeelError } from '../feel-error.ts';
import type { Node } from '../node.ts';
import { childOf, operands, spelled } from '../parse/syntax.ts';
import { Locals } from '../scope.ts';
import { fit } from '../types/conforms.ts';
import type { Type } from '../types/type.ts';
import { FeelFunction, type Parameter } from '../values/function.ts';
import { constant } from '../node.ts';
import type { Build } from './build.ts';
import { typeOf } from './type-of.ts';

/** `function(a: number, b) a + b`. A function of another language (`external`) cannot be run, so it is null. */
export const functionDefinition: Build = (syntax, compile) => {
  if (childOf(syntax, 'external') !== undefined) return constant(null);
  const parameters = operands(childOf(syntax, 'FormalParameters') ?? { ...syntax, children: [] }).map((each): Parameter => {
    const [name, type] = operands(each);
    return { name: name === undefined ? '' : spelled(name), type: type && typeOf(type, compile) };
  });
  const body = childOf(syntax, 'FunctionBody');
  const [expression] = body === undefined ? [] : operands(body);
  if (expression === undefined) throw new FeelError({ zh: '函数缺少内容', en: 'The function has no body' }, syntax);
  return functionOf(parameters, compile.within(parameters.map(({ name }) => name))(expression));
};

/** A function that remembers where it was made. With an argument of another type it is not called, and null; a result of another type is null too (DMN 1.5, 10.3.2.9.4). */
export function functionOf(parameters: readonly Parameter[], body: Node, result?: Type): Node {
  return {
    parts: [body],
    runs: true,
    readsInput: body.readsInput === true,
    evaluate: (scope, input) => new FeelFunction(parameters, (values) => {
      const fitted = values.map((value, index) => fit(value, parameters[index]?.type));
      if (fitted.some((value, index) => value === null && values[index] !== null)) return null;
      const inside = new Locals(scope, parameters.map(({ name }, index) => [name, fitted[index] ?? null] as const));
      return fit(body.evaluate(inside, input), result);
    }, result),
    // A function as a value is always known.
    collectMissing: () => undefined,
  };
}
