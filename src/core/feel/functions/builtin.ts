import type { Scope } from '../scope.ts';
import { coerce } from '../types/conforms.ts';
import { ANY, namedType, type Type } from '../types/type.ts';
import { isList, UNKNOWN, type FeelValue, type Result } from '../values/value.ts';

/**
 * A parameter of a built-in function. One that `takes` not one argument but what is left takes either `each` as an item of a list,
 * or does so with several, while a single list is the `list` itself.
 */
type Parameter = { readonly name: string; readonly type: Type; readonly optional: boolean; readonly takes: 'one' | 'list' | 'each' };

/** One way to call a built-in function. */
export type Builtin = {
  readonly name: string;
  /** As it is written in the standard: what a mistaken call is told. */
  readonly signature: string;
  readonly parameters: readonly Parameter[];
  readonly result: Type;
  /** Whether it decides with unknown arguments as well; any other is unknown as soon as one of them is. */
  readonly lenient: boolean;
  /** Whether the moment of the decision or a function it calls can change the result of the same arguments. */
  readonly needsScope: boolean;
  readonly run: (values: readonly Result[], scope: Scope) => Result;
};

type Body = (...values: never[]) => Result;

/**
 * A built-in function by its signature: `substring(string: string, start position: number, length: number?) -> string`.
 * Types are those of the standard, `A|B` is either, `Any` takes null as well, `?` marks what may be left out (it arrives as
 * undefined). `...list: number` takes all numbers that are left, or one list of them; `list...: list` all lists that are left. Both
 * arrive as one list. Arguments of another type make the call null before the body runs.
 */
export function builtin(signature: string, body: Body): Builtin {
  return { ...read(signature), lenient: false, needsScope: false, run: (values) => (body as (...values: readonly Result[]) => Result)(...values) };
}

/** A built-in function that needs the moment of the decision or calls a function. */
export function builtinIn(signature: string, body: (scope: Scope) => Body): Builtin {
  return { ...read(signature), lenient: false, needsScope: true, run: (values, scope) => (body(scope) as (...values: readonly Result[]) => Result)(...values) };
}

/** A built-in function of three-valued logic: it sees unknown arguments too, and the items of a list one by one. */
export function lenientBuiltin(signature: string, body: (values: readonly Result[]) => Result): Builtin {
  return { ...read(signature), lenient: true, needsScope: false, run: body };
}

/** Call the first way that fits arguments in order. Null where none fits. */
export function callPositional(ways: readonly Builtin[], values: readonly Result[], scope: Scope): Result {
  return firstFitting(ways, scope, (way) => inOrder(way, values));
}

/** Call the first way that fits named arguments. Null where none fits. */
export function callNamed(ways: readonly Builtin[], values: ReadonlyMap<string, Result>, scope: Scope): Result {
  return firstFitting(ways, scope, (way) => byName(way, values));
}

/** Whether one of the ways takes so many arguments in order, or arguments of these names. */
export function isCallable(ways: readonly Builtin[], given: number | readonly string[]): boolean {
  return ways.some(({ parameters }) => {
    if (typeof given !== 'number') return given.every((name) => parameters.some((parameter) => parameter.name === name)) && parameters.every(({ name, optional }) => optional || given.includes(name));
    const least = parameters.filter(({ optional }) => !optional).length;
    return given >= least && (given <= parameters.length || (parameters.at(-1)?.takes ?? 'one') !== 'one');
  });
}

const MISSING = Symbol('missing');
type Argument = Result | undefined | typeof MISSING;

function firstFitting(ways: readonly Builtin[], scope: Scope, lineUp: (way: Builtin) => readonly Argument[] | undefined): Result {
  for (const way of ways) {
    const values = lineUp(way);
    if (values === undefined || values.includes(MISSING)) continue;
    if (way.lenient) return way.run(itemsOf(way, values as readonly Result[]), scope);
    if (values.includes(UNKNOWN)) return UNKNOWN;
    const fitting = fit(way, values as readonly (FeelValue | undefined)[]);
    if (fitting !== undefined) return way.run(fitting, scope);
  }
  return null;
}

function inOrder({ parameters, lenient }: Builtin, values: readonly Result[]): readonly Argument[] | undefined {
  const { takes } = parameters.at(-1) ?? { takes: 'one' };
  if (takes === 'one') {
    if (values.length > parameters.length) return undefined;
    return parameters.map(({ optional }, index) => (index < values.length ? values[index] : optional ? undefined : MISSING));
  }
  const fixed = parameters.length - 1;
  const left = values.slice(fixed);
  if (left.length === 0) return undefined;
  if (lenient) return values;
  if (left.includes(UNKNOWN)) return [UNKNOWN];
  const [only = null] = left as readonly FeelValue[];
  const itself = takes === 'list' && left.length === 1 && (only === null || isList(only));
  return [...values.slice(0, fixed), itself ? only : (left as readonly FeelValue[])];
}

function byName({ parameters }: Builtin, values: ReadonlyMap<string, Result>): readonly Argument[] | undefined {
  if ([...values.keys()].some((name) => !parameters.some((parameter) => parameter.name === name))) return undefined;
  return parameters.map(({ name, optional, takes }) => {
    const value = values.get(name);
    if (value === undefined) return optional ? undefined : MISSING;
    return takes === 'each' && value !== UNKNOWN ? [value] : value;
  });
}

/** What a function of three-valued logic decides about: its arguments, or the items of the one list that it was given. */
function itemsOf({ parameters }: Builtin, values: readonly Result[]): readonly Result[] {
  const [only = null] = values;
  return parameters.at(-1)?.takes === 'list' && values.length === 1 && isList(only) ? only : values;
}

function fit({ parameters }: Builtin, values: readonly (FeelValue | undefined)[]): readonly Result[] | undefined {
  const fitting: (FeelValue | undefined)[] = [];
  for (const [index, { type, takes }] of parameters.entries()) {
    const value = values[index];
    const fitted = value === undefined ? undefined : takes === 'each' ? fitEach(value, type) : coerce(value, type);
    if (value !== undefined && fitted === undefined) return undefined;
    fitting.push(fitted);
  }
  return fitting as readonly Result[];
}

function fitEach(values: FeelValue, type: Type): FeelValue | undefined {
  const fitted = isList(values) ? values.map((value) => coerce(value, type)) : [];
  return fitted.includes(undefined) ? undefined : (fitted as readonly FeelValue[]);
}

function read(signature: string): Pick<Builtin, 'name' | 'signature' | 'parameters' | 'result'> {
  const [, name = '', inside = '', result = 'Any'] = /^([^(]+)\((.*)\)(?: -> (.+))?$/.exec(signature) ?? [];
  const parameters = inside === '' ? [] : inside.split(', ').map((text): Parameter => {
    const [, list = '', parameter = '', each = '', type = '', optional = ''] = /^(\.\.\.)?([^:.]+)(\.\.\.)?: ([^?]+)(\?)?$/.exec(text) ?? [];
    const takes = list ? 'list' : each ? 'each' : 'one';
    return { name: parameter, type: takes === 'list' ? { type: 'list', of: typeOf(type) } : typeOf(type), optional: optional !== '', takes };
  });
  return { name, signature, parameters, result: typeOf(result) };
}

function typeOf(text: string): Type {
  const types = text.split('|').map((name) => (/^list<(.+)>$/.test(name) ? { type: 'list' as const, of: typeOf(name.slice(5, -1)) } : (namedType(name) ?? ANY)));
  return types.length === 1 ? (types[0] ?? ANY) : { type: 'union', of: types };
}
