import { FeelError } from '../feel-error.ts';
import { mapKnown } from '../node.ts';
import type { Node } from '../node.ts';
import { propertyOf, DATE_PROPERTIES } from '../property.ts';
import { operands } from '../syntax.ts';
import type { Syntax } from '../syntax.ts';
import type { Build } from './build.ts';

/** `a`. */
export const variableName: Build = (syntax) => variable(spelled(syntax));

/**
 * `a.b.c` is one name of the scope. Only a last `.year`, `.month`, `.day` or `.weekday` is a property of the date before it,
 * and on anything that is not a name (`today().year`) every step is a property.
 */
export const pathExpression: Build = (syntax, compile) => {
  const [source, property] = operands(syntax);
  if (source === undefined || property === undefined) throw new FeelError({ zh: '路径不完整', en: 'The path is incomplete' }, syntax);
  const step = spelled(property);
  const name = nameOf(source);
  if (name !== undefined && !DATE_PROPERTIES.has(step)) return variable(`${name}.${step}`);
  return mapKnown(compile(source), (value) => propertyOf(value, step));
};

function variable(name: string): Node {
  return { evaluate: (scope) => scope.get(name), parts: [], name };
}

function nameOf(syntax: Syntax): string | undefined {
  if (syntax.kind === 'VariableName') return spelled(syntax);
  const [source, property] = operands(syntax);
  if (syntax.kind !== 'PathExpression' || source === undefined || property === undefined) return undefined;
  const step = spelled(property);
  const name = DATE_PROPERTIES.has(step) ? undefined : nameOf(source);
  return name === undefined ? undefined : `${name}.${step}`;
}

/** A name as it is looked up: its words with one space between. */
export function spelled(name: Syntax): string {
  return name.text.replaceAll(/\s+/g, ' ').trim();
}
