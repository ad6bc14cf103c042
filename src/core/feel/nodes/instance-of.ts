import { FeelError } from '../feel-error.ts';
import { mapKnown } from '../node.ts';
import { operands } from '../parse/syntax.ts';
import { conforms } from '../types/conforms.ts';
import type { Build } from './build.ts';
import { typeOf } from './type-of.ts';

/** `a instance of number`. Null is an instance of Null alone. */
export const instanceOf: Build = (syntax, compile) => {
  const [value, type] = operands(syntax);
  if (value === undefined || type === undefined) throw new FeelError({ zh: 'instance of 缺少类型', en: 'The type after “instance of” is missing' }, syntax);
  const wanted = typeOf(type, compile);
  return mapKnown(compile(value), (known) => {
    if (known === null) return wanted.type === 'simple' && wanted.kind === 'null';
    return conforms(known, wanted);
  });
};
