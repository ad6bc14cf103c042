import { FeelError } from '../feel-error.ts';
import { callNamed, callPositional, isCallable, type Builtin } from '../functions/builtin.ts';
import { call } from '../functions/call.ts';
import { FUNCTIONS } from '../functions/functions.ts';
import { nearestName } from '../nearest-name.ts';
import { collectMissing, namesOf, operation, type Node } from '../node.ts';
import { childOf, operands, spelled, type Syntax } from '../parse/syntax.ts';
import type { Scope } from '../scope.ts';
import { FeelFunction } from '../values/function.ts';
import { UNKNOWN, type Result } from '../values/value.ts';
import type { Build, Compile } from './build.ts';

/** Arguments in order, or by name. */
export type Arguments = { readonly nodes: readonly Node[]; readonly names: readonly string[] | undefined };

/** `f(a, b)`, `f(x: a, y: b)`. */
export const functionInvocation: Build = (syntax, compile) => {
  const [called] = operands(syntax);
  if (called === undefined) throw new FeelError({ zh: '函数调用不完整', en: 'The call is incomplete' }, syntax);
  const given = argumentsOf(syntax, compile);
  if (called.kind !== 'VariableName' && called.kind !== 'SpecialFunctionName') return callOf(compile(called), given);
  const name = spelled(called);
  if (compile.isLocal(name) || compile.declares(name)) return callOf(compile({ ...called, kind: 'VariableName' }), given);
  const ways = FUNCTIONS.get(name);
  if (ways !== undefined) {
    // In pure DMN such a call is null; in a catalogue it is a slip that must not wait for a person to meet it.
    if (compile.dotted && !isCallable(ways, given.names ?? given.nodes.length)) throw wrongArguments(ways, syntax);
    return builtinCall(ways, given);
  }
  if (compile.dotted) throw unknownFunction(name, called);
  return callOf(compile({ ...called, kind: 'VariableName' }), given);
};

/** `date("2026-01-31")`, `date and time(…)`, `@"…"`. */
export const dateTimeLiteral: Build = (syntax, compile) => {
  const [first] = operands(syntax);
  if (first === undefined) throw new FeelError({ zh: '日期不完整', en: 'The date is incomplete' }, syntax);
  if (first.kind === 'AtLiteral') return compile(first);
  const ways = FUNCTIONS.get(spelled(first));
  if (ways === undefined) throw unknownFunction(spelled(first), first);
  return builtinCall(ways, argumentsOf(syntax, compile));
};

/** The call of a value that must turn out to be a function. */
export function callOf(called: Node, { nodes, names }: Arguments): Node {
  return {
    parts: [called, ...nodes],
    runs: true,
    readsInput: [called, ...nodes].some((node) => node.readsInput === true),
    evaluate: (scope, input) => {
      const callee = called.evaluate(scope, input);
      if (callee === UNKNOWN) return UNKNOWN;
      if (!(callee instanceof FeelFunction)) return null;
      const values = nodes.map((node) => node.evaluate(scope, input));
      const inOrder = names === undefined ? values : ordered(callee, names, values);
      return inOrder === undefined ? null : call(callee, inOrder, scope);
    },
    collectMissing: (scope, input, into) => [called, ...nodes].forEach((each) => collectInCall(each, scope, input, into)),
  };
}

function ordered({ parameters }: FeelFunction, names: readonly string[], values: readonly Result[]): readonly Result[] | undefined {
  if (names.some((name) => !parameters.some((parameter) => parameter.name === name))) return undefined;
  return parameters.map(({ name }) => {
    const at = names.indexOf(name);
    return at < 0 ? null : (values[at] ?? null);
  });
}

function builtinCall(ways: readonly Builtin[], { nodes, names }: Arguments): Node {
  const evaluate = (scope: Scope, input: Result): Result => {
    const values = nodes.map((node) => node.evaluate(scope, input));
    if (names === undefined) return callPositional(ways, values, scope);
    return callNamed(ways, new Map(names.map((name, index) => [name, values[index] ?? null])), scope);
  };
  const needsScope = ways.some((way) => way.needsScope);
  const node = needsScope ? { parts: nodes, evaluate, readsInput: nodes.some((each) => each.readsInput === true) } : operation(nodes, evaluate);
  return node.constant === true ? node : { ...node, runs: true, collectMissing: (scope, input, into) => nodes.forEach((each) => collectInCall(each, scope, input, into)) };
}

/** A function is known although what it reads may not be: what it would read when it is called is missing as well. */
function collectInCall(node: Node, scope: Scope, input: Result, into: Set<string>): void {
  if (node.evaluate(scope, input) instanceof FeelFunction) for (const name of namesOf(node)) if (scope.get(name) === UNKNOWN) into.add(name);
  collectMissing(node, scope, input, into);
}

function argumentsOf(syntax: Syntax, compile: Compile): Arguments {
  const named = childOf(syntax, 'NamedParameters');
  if (named === undefined) return { nodes: operands(childOf(syntax, 'PositionalParameters') ?? { ...syntax, children: [] }).map((each) => compile(each)), names: undefined };
  const pairs = operands(named).map((each) => {
    const [name, value] = operands(each);
    if (name === undefined || value === undefined) throw new FeelError({ zh: '参数不完整', en: 'The argument is incomplete' }, each);
    return { name: spelled(name), node: compile(value) };
  });
  return { nodes: pairs.map(({ node }) => node), names: pairs.map(({ name }) => name) };
}

function unknownFunction(name: string, at: Syntax): FeelError {
  return new FeelError({ zh: `没有函数“${name}”`, en: `There is no function “${name}”` }, at, nearestName(name, [...FUNCTIONS.keys()]));
}

function wrongArguments(ways: readonly Builtin[], at: Syntax): FeelError {
  const signatures = ways.map(({ signature }) => signature);
  return new FeelError({ zh: `参数不对，应为 ${signatures.join(' 或 ')}`, en: `The arguments do not fit; it is ${signatures.join(' or ')}` }, at, signatures);
}
