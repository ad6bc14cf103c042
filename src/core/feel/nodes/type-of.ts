import { FeelError } from '../feel-error.ts';
import { operands, spelled, type Syntax } from '../parse/syntax.ts';
import { namedType, type Type, ANY } from '../types/type.ts';
import type { Compile } from './build.ts';

/** The type that is written: `number`, `list<string>`, `context<a: number>`, `function<date>->number`, or one that the model defines. */
export function typeOf(syntax: Syntax, compile: Pick<Compile, 'typeNamed'>): Type {
  const [inner] = operands(syntax);
  switch (syntax.kind) {
    case 'Type':
    case 'ArgumentType':
      return inner === undefined ? named(syntax, compile) : typeOf(inner, compile);
    case 'ListType': return { type: 'list', of: inner === undefined ? ANY : typeOf(inner, compile) };
    case 'RangeType': return { type: 'range', of: inner === undefined ? ANY : typeOf(inner, compile) };
    case 'ContextType':
      return { type: 'context', entries: new Map(operands(inner ?? { ...syntax, children: [] }).map((entry) => {
        const [name, type] = operands(entry);
        return [name === undefined ? '' : spelled(name), type === undefined ? ANY : typeOf(type, compile)] as const;
      })) };
    case 'FunctionType': {
      const result = operands(syntax).findLast(({ kind }) => kind === 'Type');
      const list = operands(syntax).find(({ kind }) => kind === 'ArgumentTypes');
      return { type: 'function', parameters: list === undefined ? [] : operands(list).map((each) => typeOf(each, compile)), result: result === undefined ? ANY : typeOf(result, compile) };
    }
    default: return named(syntax, compile);
  }
}

function named(syntax: Syntax, { typeNamed }: Pick<Compile, 'typeNamed'>): Type {
  const name = spelled(syntax);
  const type = typeNamed(name) ?? namedType(name);
  if (type === undefined) throw new FeelError({ zh: `没有“${name}”这种类型`, en: `There is no type “${name}”` }, syntax);
  return type;
}
