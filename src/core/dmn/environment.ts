import { compiler } from '../feel/compile-syntax.ts';
import { advised } from '../feel/advice.ts';
import { FeelError } from '../feel/feel-error.ts';
import { constant, mapKnown, type Node } from '../feel/node.ts';
import { parse, type Declared } from '../feel/parse/syntax.ts';
import { coerce } from '../feel/types/conforms.ts';
import type { Type } from '../feel/types/type.ts';
import { DmnError } from './dmn-error.ts';

/** What surrounds an expression of a model: the names and types it may use, and who hears what is wrong with it. */
export type Environment = {
  readonly element: string;
  readonly declared: Declared;
  /** Those of the names that the expression's own boxes bring in: entries of contexts, parameters, iterators. */
  readonly locals: readonly string[];
  typeNamed(name: string): Type | undefined;
  report(error: DmnError): void;
};

/** The same with more names, each with the names inside of it. */
export function within(environment: Environment, names: Declared): Environment {
  return { ...environment, declared: { ...environment.declared, ...names }, locals: [...environment.locals, ...Object.keys(names)] };
}

/** FEEL text. What cannot be read is reported, and null. */
export function literal(text: string, { element, declared, locals, typeNamed, report }: Environment): Node {
  if (text.trim() === '') return constant(null);
  try {
    return compiler({ declared, typeNamed }).within(locals)(parse(text, 'Expression', declared));
  } catch (error) {
    report(inExpression(error, text, element));
    return constant(null);
  }
}

/** The type of a reference, undefined where there is none. One that nobody defines is reported. */
export function typeAt(typeRef: string | undefined, { element, typeNamed, report }: Environment): Type | undefined {
  if (typeRef === undefined) return undefined;
  const type = typeNamed(typeRef);
  if (type === undefined) report(new DmnError({ zh: `没有“${typeRef}”这种类型`, en: `There is no type “${typeRef}”` }, element));
  return type;
}

/** A piece whose value is of a type, after the conversions of 10.3.2.9.4; null where it does not fit. */
export function fitted(node: Node, type: Type | undefined): Node {
  return type === undefined || type.type === 'Any' ? node : mapKnown(node, (value) => coerce(value, type) ?? null);
}

/** What is wrong with an expression of an element. Anything but a FeelError is thrown on. */
export function inExpression(error: unknown, text: string, element: string): DmnError {
  if (!(error instanceof FeelError)) throw error;
  const { zh, en } = advised(text, error).reason;
  return new DmnError({ zh: `“${text}”：${zh}`, en: `“${text}”: ${en}` }, element);
}
