import { FeelError } from '../feel-error.ts';
import { mapKnown, type Node } from '../node.ts';
import { operands, spelled, type Syntax } from '../parse/syntax.ts';
import { propertyOf } from '../values/property.ts';
import type { Build, Compile } from './build.ts';

/** Properties of a date. No dotted name ends in one of them. */
const DATE_PROPERTIES: ReadonlySet<string> = new Set(['year', 'month', 'day', 'weekday']);

/** Signs of a Chinese keyboard, which the grammar takes for letters. */
const NO_LETTERS = /[（）【】，、：；。＝＞＜×÷－＋％“”‘’]/;

/** `a`. */
export const variableName: Build = (syntax, compile) => {
  const name = spelled(syntax);
  const at = compile.dotted && !compile.isLocal(name) ? syntax.text.search(NO_LETTERS) : -1;
  if (at >= 0) throw new FeelError({ zh: `名称里不能有“${syntax.text[at] ?? ''}”`, en: `“${syntax.text[at] ?? ''}” cannot stand in a name` }, { from: syntax.from + at, to: syntax.from + at + 1 });
  return variable(name, syntax, compile);
};

/**
 * `a.b`: the entry of a context or the property of a value. Where names are dotted, `a.b.c` is one name of the scope, and only a last
 * `.year`, `.month`, `.day` or `.weekday` is a property of the date before it.
 */
export const pathExpression: Build = (syntax, compile) => {
  const [source, property] = operands(syntax);
  if (source === undefined || property === undefined) throw new FeelError({ zh: '路径不完整', en: 'The path is incomplete' }, syntax);
  const dotted = compile.dotted ? dottedName(syntax, compile) : undefined;
  if (dotted !== undefined) return variable(dotted, syntax, compile);
  const step = spelled(property);
  return mapKnown(compile(source), (value) => propertyOf(value, step));
};

function variable(name: string, at: Syntax, compile: Compile): Node {
  if (compile.isLocal(name)) return { evaluate: (scope) => scope.get(name), parts: [] };
  compile.whenRead(name, at);
  return { evaluate: (scope) => scope.get(name), parts: [], name };
}

function dottedName(syntax: Syntax, compile: Compile): string | undefined {
  if (syntax.kind === 'VariableName') {
    const name = spelled(syntax);
    return compile.isLocal(name) ? undefined : name;
  }
  const [source, property] = operands(syntax);
  if (syntax.kind !== 'PathExpression' || source === undefined || property === undefined) return undefined;
  const step = spelled(property);
  const name = DATE_PROPERTIES.has(step) ? undefined : dottedName(source, compile);
  return name === undefined ? undefined : `${name}.${step}`;
}
