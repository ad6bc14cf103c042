import type { Declared } from '../feel/parse/syntax.ts';
import type { Type } from '../feel/types/type.ts';
import type { BoxedExpression } from './model.ts';

/** The names inside of the values of a type, so that `Applicant.Marital Status` is read as two names. A type within itself ends there. */
export function namesInside(type: Type | undefined, seen: readonly Type[] = []): Declared {
  if (type === undefined || seen.includes(type)) return {};
  switch (type.type) {
    case 'list':
    case 'constrained': return namesInside(type.of, seen);
    case 'context': return Object.fromEntries([...type.entries].map(([name, of]) => [name, namesInside(of, [...seen, type])]));
    case 'function': return namesInside(type.result, seen);
    default: return {};
  }
}

/** The names inside of what an expression gives: by its type, else by its boxes. */
export function namesGiven(expression: BoxedExpression | undefined, typeNamed: (name: string) => Type | undefined): Declared {
  if (expression === undefined) return {};
  const type = expression.typeRef === undefined ? undefined : typeNamed(expression.typeRef);
  const inside = namesInside(type);
  if (Object.keys(inside).length > 0) return inside;
  const of = (each: BoxedExpression | undefined): Declared => namesGiven(each, typeNamed);
  switch (expression.kind) {
    case 'context': {
      const result = expression.entries.find(({ variable }) => variable === undefined);
      if (result !== undefined) return of(result.value);
      return Object.fromEntries(expression.entries.map(({ variable, value }) => {
        const typed = variable?.typeRef === undefined ? {} : namesInside(typeNamed(variable.typeRef));
        return [variable?.name ?? '', { ...of(value), ...typed }];
      }));
    }
    case 'decision table': return expression.table.outputs.length < 2 ? {} : Object.fromEntries(expression.table.outputs.map(({ name }) => [name, {}]));
    case 'relation': return Object.fromEntries(expression.columns.map(({ name }) => [name, {}]));
    case 'list': return Object.assign({}, ...expression.items.map(of)) as Declared;
    case 'function definition': return of(expression.body);
    case 'conditional': return { ...of(expression.then), ...of(expression.else) };
    case 'filter': return of(expression.in);
    case 'for': return of(expression.return);
    default: return {};
  }
}
