import { FeelError } from '../feel-error.ts';
import { constant, operation, type Node } from '../node.ts';
import { numberOf } from '../numbers/number.ts';
import { childOf, operands } from '../parse/syntax.ts';
import { temporalOf } from '../values/temporal.ts';
import { UNKNOWN, type FeelValue } from '../values/value.ts';
import type { Build } from './build.ts';

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', "'": "'", '\\': '\\' };

/** `12.50`, and `-12`: the grammar takes the sign into the number. */
export const numericLiteral: Build = (syntax) => {
  const value = numberOf(syntax.text.replaceAll(/\s/g, ''));
  if (value === null) throw new FeelError({ zh: `“${syntax.text}”超出数字的范围`, en: `“${syntax.text}” is out of the range of numbers` }, syntax);
  return constant(value);
};

/** `"text"` with the escapes of the standard (grammar rules 35 and 64). */
export const stringLiteral: Build = (syntax) => constant(unquoted(syntax.text));

/** The text between the quotes of a string literal. */
export function unquoted(literal: string): string {
  return literal.slice(1, -1).replaceAll(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{6})|(.))/gs, (written, four: string | undefined, six: string | undefined, one: string | undefined) => {
    const code = Number.parseInt(four ?? six ?? '', 16);
    if (one === undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : written;
    return ESCAPES[one] ?? written;
  });
}

/** `true`, `false`. */
export const booleanLiteral: Build = (syntax) => constant(syntax.text === 'true');

/** `null`. */
export const nullLiteral: Build = () => constant(null);

/** `@"2026-01-31"`: a date, time or duration in its own spelling. */
export const atLiteral: Build = (syntax) => {
  const literal = childOf(syntax, 'StringLiteral');
  return constant(literal === undefined ? null : temporalOf(unquoted(literal.text)));
};

/** `[a, b]`. */
export const list: Build = (syntax, compile) => listOf(operands(syntax).map((item) => compile(item)));

/** The list of what some pieces give. With an unknown item it is unknown. */
export function listOf(items: readonly Node[]): Node {
  if (items.length === 0) return constant([]);
  return operation(items, (scope, input) => {
    const values: FeelValue[] = [];
    for (const { evaluate } of items) {
      const value = evaluate(scope, input);
      if (value === UNKNOWN) return UNKNOWN;
      values.push(value);
    }
    return values;
  });
}
