import { constant, mapKnown, type Node } from '../feel/node.ts';
import { contextOf, type EntryNode } from '../feel/nodes/context.ts';
import { filterOf } from '../feel/nodes/filter.ts';
import { forOf } from '../feel/nodes/for.ts';
import { functionOf } from '../feel/nodes/function-definition.ts';
import { callOf } from '../feel/nodes/invocation.ts';
import { listOf } from '../feel/nodes/literal.ts';
import { conditionalOf } from '../feel/nodes/logic.ts';
import { quantifiedOf } from '../feel/nodes/quantified.ts';
import type { Type } from '../feel/types/type.ts';
import { Locals } from '../feel/scope.ts';
import { compileDecisionTable } from './decision-table/compile.ts';
import type { DecisionTable } from './decision-table/decision-table.ts';
import { namesGiven, namesInside } from './declared.ts';
import { fitted, inExpression, literal, typeAt, within, type Environment } from './environment.ts';
import type { BoxedExpression, Conditional, Context, FunctionDefinition, InformationItem, Invocation, Relation } from './model.ts';

const NULL = constant(null);

/** A boxed expression as a piece of FEEL (10.2). What is wrong with it is reported, and that part of it is null. */
export function compileBoxed(expression: BoxedExpression | undefined, environment: Environment): Node {
  if (expression === undefined) return NULL;
  return fitted(untyped(expression, environment), expression.kind === 'function definition' ? undefined : typeAt(expression.typeRef, environment));
}

function untyped(expression: BoxedExpression, environment: Environment): Node {
  const boxed = (inner: BoxedExpression | undefined): Node => compileBoxed(inner, environment);
  switch (expression.kind) {
    case 'literal expression': return isFeel(expression.expressionLanguage) ? literal(expression.text, environment) : NULL;
    case 'context': return context(expression, environment);
    case 'decision table': return decisionTable(expression.table, environment);
    case 'invocation': return invocation(expression, environment);
    case 'relation': return relation(expression, environment);
    case 'list': return listOf(expression.items.map(boxed));
    case 'function definition': return compileFunction(expression, environment);
    case 'conditional': return conditional(expression, boxed);
    case 'filter': {
      const inside = namesGiven(expression.in, environment.typeNamed);
      return filterOf(boxed(expression.in), compileBoxed(expression.match, within(environment, { ...inside, item: inside })), false);
    }
    case 'for': {
      const loop = { name: expression.iteratorVariable, domain: boxed(expression.in) };
      const body = compileBoxed(expression.return, within(environment, { [loop.name]: namesGiven(expression.in, environment.typeNamed), partial: {} }));
      return forOf([loop], body, JSON.stringify(expression.return ?? null).includes('partial'));
    }
    case 'some':
    case 'every': {
      const loop = { name: expression.iteratorVariable, domain: boxed(expression.in) };
      const inside = within(environment, { [loop.name]: namesGiven(expression.in, environment.typeNamed) });
      return quantifiedOf(expression.kind, [loop], compileBoxed(expression.satisfies, inside));
    }
  }
}

/** A function of FEEL; null for one in another language (10.2.1.7). Its parameters and its result are of the types they name. */
export function compileFunction(definition: FunctionDefinition, environment: Environment, result?: Type): Node {
  if (definition.language !== undefined && definition.language !== 'FEEL') return NULL;
  const parameters = definition.parameters.map((parameter) => ({ name: parameter.name, type: typeAt(parameter.typeRef, environment) }));
  const inside = within(environment, Object.fromEntries(parameters.map(({ name, type }) => [name, namesInside(type)])));
  const type = typeAt(definition.typeRef, environment);
  return functionOf(parameters, compileBoxed(definition.body, inside), result ?? (type?.type === 'function' ? type.result : type));
}

/** Where the condition is neither a boolean nor null, there is neither a `then` nor an `else` (10.2.1.8). */
function conditional(expression: Conditional, boxed: (inner: BoxedExpression | undefined) => Node): Node {
  const condition = boxed(expression.if);
  const isCondition = mapKnown(condition, (value) => value === null || typeof value === 'boolean');
  return conditionalOf(isCondition, conditionalOf(condition, boxed(expression.then), boxed(expression.else)), NULL);
}

function context({ entries }: Context, environment: Environment): Node {
  let inside = environment;
  const nodes: EntryNode[] = [];
  for (const { variable, value } of entries) {
    if (variable === undefined) {
      const result = compileBoxed(value, inside);
      return resultOf(nodes, result);
    }
    const names = { ...namesGiven(value, environment.typeNamed), ...namesOf(variable, environment) };
    // A function may call itself by the name of its entry.
    const own = value?.kind === 'function definition' ? within(inside, { [variable.name]: names }) : inside;
    nodes.push({ name: variable.name, node: fitted(compileBoxed(value, own), entryType(variable, value, environment)) });
    inside = within(inside, { [variable.name]: names });
  }
  return contextOf(nodes);
}

/** The type of an entry. That of a function may be written as the type of its result. */
function entryType(variable: InformationItem, value: BoxedExpression | undefined, environment: Environment): Type | undefined {
  const type = typeAt(variable.typeRef, environment);
  return value?.kind === 'function definition' && type?.type !== 'function' ? undefined : type;
}

function namesOf(variable: InformationItem, { typeNamed }: Environment): ReturnType<typeof namesInside> {
  return variable.typeRef === undefined ? {} : namesInside(typeNamed(variable.typeRef));
}

/** The result entry, evaluated where all entries before it are known. */
function resultOf(entries: readonly EntryNode[], result: Node): Node {
  return {
    parts: [...entries.map(({ node }) => node), result],
    runs: true,
    evaluate: (scope, input) => {
      const inside = new Locals(scope);
      for (const { name, node } of entries) inside.set(name, node.evaluate(inside, input));
      return result.evaluate(inside, input);
    },
  };
}

function invocation({ called, bindings }: Invocation, environment: Environment): Node {
  return callOf(compileBoxed(called, environment), {
    nodes: bindings.map(({ parameter, value }) => fitted(compileBoxed(value, environment), typeAt(parameter.typeRef, environment))),
    names: bindings.map(({ parameter }) => parameter.name),
  });
}

function relation({ columns, rows }: Relation, environment: Environment): Node {
  const types = columns.map(({ typeRef }) => typeAt(typeRef, environment));
  return listOf(rows.map(({ items }) => {
    const cells = columns.map(({ name }, index): EntryNode => ({ name, node: fitted(compileBoxed(items[index], environment), types[index]) }));
    return contextOf(cells);
  }));
}

function decisionTable(table: DecisionTable, { element, declared, typeNamed, report }: Environment): Node {
  let broken = false;
  const compiled = compileDecisionTable(table, { declared, typeNamed }, ({ error, text }) => {
    broken = true;
    report(inExpression(error, text, element));
  });
  // A table of which a cell is missing would match where it should not.
  return broken ? NULL : { parts: [], runs: true, evaluate: (scope) => compiled.evaluate(scope) };
}

function isFeel(language: string | undefined): boolean {
  return language === undefined || /feel/i.test(language);
}
