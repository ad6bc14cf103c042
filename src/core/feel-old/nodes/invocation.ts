import type { Value } from '../../value.ts';
import { FeelError } from '../feel-error.ts';
import { functions } from '../functions/functions.ts';
import type { FeelFunction } from '../functions/function.ts';
import { nearestName } from '../nearest-name.ts';
import { constant, mapBothKnown, mapKnown, operation } from '../node.ts';
import type { Node } from '../node.ts';
import { childOf, operands } from '../syntax.ts';
import type { Syntax } from '../syntax.ts';
import { UNKNOWN } from '../unknown.ts';
import type { Build, Compile } from './build.ts';
import { atLiteral } from './literal.ts';
import { spelled } from './name.ts';

/** `name(a, b)` and `name(parameter: a)` of a built-in function. With an unknown argument the result is unknown. */
export const functionInvocation: Build = (syntax, compile) => {
  const callee = childOf(syntax, 'VariableName', 'SpecialFunctionName', 'DateTimeConstructor') ?? syntax;
  const name = spelled(callee);
  const given = childOf(syntax, 'PositionalParameters', 'NamedParameters');
  if (name === 'today') return today(syntax, given);
  const called = functions.get(name);
  if (called === undefined) throw unknownFunction(name, callee);
  return call(called, argumentsOf(name, called, given, syntax, compile));
};

/** `date("…")`, `duration("…")` or `@"…"`. */
export const dateTimeLiteral: Build = (syntax, compile) => {
  const at = childOf(syntax, 'AtLiteral');
  return at === undefined ? functionInvocation(syntax, compile) : atLiteral(at, compile);
};

function today(syntax: Syntax, given: Syntax | undefined): Node {
  if (given !== undefined && operands(given).length > 0) throw wrongCount('today', [], syntax);
  return { evaluate: (scope) => scope.today, parts: [] };
}

function call({ call: apply }: FeelFunction, args: readonly Node[]): Node {
  const [first, second] = args;
  if (first !== undefined && args.length === 1) return mapKnown(first, apply);
  if (first !== undefined && second !== undefined && args.length === 2) return mapBothKnown(first, second, apply);
  return operation(args, (scope, input) => {
    const values: Value[] = [];
    for (const arg of args) {
      const value = arg.evaluate(scope, input);
      if (value === UNKNOWN) return UNKNOWN;
      values.push(value);
    }
    return apply(...values);
  });
}

/** The arguments in the order of the parameters; what may be left out is null. */
function argumentsOf(name: string, { parameters, optional = 0, variadic = false }: FeelFunction, given: Syntax | undefined, at: Syntax, compile: Compile): readonly Node[] {
  const written = given === undefined ? [] : operands(given);
  const least = parameters.length - optional;
  if (written.length < least || (written.length > parameters.length && !variadic)) throw wrongCount(name, parameters, at);
  if (given?.kind !== 'NamedParameters') {
    return [...written.map(compile), ...parameters.slice(written.length).map(() => constant(null))];
  }
  const byName = new Map<string, Node>();
  for (const parameter of written) {
    const [key, value] = operands(parameter);
    if (key === undefined || value === undefined || !parameters.includes(spelled(key))) throw wrongCount(name, parameters, parameter);
    byName.set(spelled(key), compile(value));
  }
  if (parameters.slice(0, least).some((parameter) => !byName.has(parameter))) throw wrongCount(name, parameters, at);
  return parameters.map((parameter) => byName.get(parameter) ?? constant(null));
}

function wrongCount(name: string, parameters: readonly string[], at: Syntax): FeelError {
  const signature = `${name}(${parameters.join(', ')})`;
  return new FeelError({ zh: `函数的参数应为 ${signature}`, en: `The function takes ${signature}` }, at, [signature]);
}

function unknownFunction(name: string, at: Syntax): FeelError {
  return new FeelError({ zh: `没有函数“${name}”`, en: `There is no function “${name}”` }, at, nearestName(name, [...functions.keys(), 'today']));
}
