import { NOW } from '../feel/scope.fixture.ts';
import { fromJson, toJson } from '../feel/values/json.ts';
import type { Value } from '../value.ts';
import { compileModel, type CompiledModel } from './compile-model.ts';
import { evaluate } from './evaluate.ts';
import type { BoxedExpression, DecisionElement, Definitions, LiteralExpression } from './model.ts';

/** FEEL text in a box. */
export function literal(text: string, typeRef?: string): LiteralExpression {
  return { kind: 'literal expression', text, ...(typeRef !== undefined && { typeRef }) };
}

/** A decision with the id of its name. */
export function decision(name: string, logic: BoxedExpression | string, more: Partial<DecisionElement> = {}): DecisionElement {
  return { id: name, name, variable: { name }, logic: typeof logic === 'string' ? literal(logic) : logic, ...more };
}

/** A model with the given elements. */
export function modelOf(elements: Partial<Definitions>): Definitions {
  return { name: 'test', namespace: 'urn:test', ...elements };
}

/** What an element of a model gives, as JSON. */
export function resultOf({ model }: CompiledModel, name: string, given: Readonly<Record<string, Value>> = {}): Value {
  const element = model.element(name);
  if (element === undefined) throw new Error(`there is no ${name}`);
  const [value = null] = evaluate([element], new Map(Object.entries(given).map(([key, each]) => [key, fromJson(each)])), NOW);
  return toJson(value);
}

/** What the one decision of a model with this logic gives, and the errors of the model. */
export function boxed(logic: BoxedExpression | string, more: Partial<Definitions> = {}, typeRef?: string): { readonly value: Value; readonly errors: readonly string[] } {
  const compiled = compileModel(modelOf({ ...more, decisions: [...(more.decisions ?? []), decision('asked', logic, { variable: { name: 'asked', ...(typeRef !== undefined && { typeRef }) } })] }));
  return { value: resultOf(compiled, 'asked'), errors: compiled.errors.map(({ message }) => message) };
}
