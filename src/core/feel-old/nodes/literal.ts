import { readDay } from '../calendar-date.ts';
import { readDuration } from '../duration.ts';
import { FeelError } from '../feel-error.ts';
import { constant, operation } from '../node.ts';
import { operands } from '../syntax.ts';
import type { Syntax } from '../syntax.ts';
import { UNKNOWN } from '../unknown.ts';
import type { Build } from './build.ts';

/** `12.50`. */
export const numericLiteral: Build = (syntax) => {
  const value = Number(syntax.text.replaceAll(/\s/g, ''));
  if (Number.isFinite(value)) return constant(value);
  throw new FeelError({ zh: `“${syntax.text}”不是数字`, en: `“${syntax.text}” is not a number` }, syntax);
};

/** `"text"`, with the escapes of JSON. */
export const stringLiteral: Build = (syntax) => constant(textOf(syntax));

/** `true` and `false`. */
export const booleanLiteral: Build = (syntax) => constant(syntax.text === 'true');

/** `null`: known to be nothing, which is not the same as unknown. */
export const nullLiteral: Build = () => constant(null);

/** `@"2026-01-01"`, `@"P1Y6M"`. */
export const atLiteral: Build = (syntax) => {
  const [literal] = operands(syntax);
  const text = literal === undefined ? '' : textOf(literal);
  return constant(readDay(text) === null ? readDuration(text) : text);
};

/** `[a, b]`. With an unknown item the whole list is unknown. */
export const list: Build = (syntax, compile) => {
  const items = operands(syntax).map(compile);
  if (items.length === 0) return constant([]);
  return operation(items, (scope, input) => {
    const values = [];
    for (const item of items) {
      const value = item.evaluate(scope, input);
      if (value === UNKNOWN) return UNKNOWN;
      values.push(value);
    }
    return values;
  });
};

const ESCAPE = /\\(?:u\{?([0-9A-Fa-f]{4,6})\}?|U([0-9A-Fa-f]{6})|(.))/gsu;
const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** The text a string literal stands for, without its quotes and escapes. */
export function textOf(literal: Syntax): string {
  return literal.text.slice(1, -1).replaceAll(ESCAPE, (whole: string, short?: string, long?: string, letter?: string) => {
    const code = Number.parseInt(short ?? long ?? '', 16);
    if (Number.isNaN(code)) return letter === undefined ? whole : ESCAPED[letter] ?? letter;
    return code > 0x10ffff ? whole : String.fromCodePoint(code);
  });
}
