import { isNumber, textOf as numberText } from '../numbers/number.ts';
import { FeelContext } from './context.ts';
import { GrowingText } from './growing-text.ts';
import { FeelRange } from './range.ts';
import { isTemporal, temporalText } from './temporal.ts';
import { isList, type FeelValue } from './value.ts';

const NAME = /^[\p{L}_?][\p{L}\p{M}\p{N}_]*(?: [\p{L}\p{M}\p{N}_]+)*$/u;
const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * A value as text: text and dates as they are, numbers without exponent, lists and contexts with all in them as FEEL would read them
 * again (DMN 1.5, 10.3.4.1, `string`).
 */
export function textOf(value: FeelValue): string {
  if (typeof value === 'string') return value;
  if (isTemporal(value)) return temporalText(value);
  const text = new GrowingText();
  write(value, text);
  return text.text;
}

/** A value as it is written inside of another. */
function write(value: FeelValue, to: GrowingText): void {
  if (isList(value)) writeAll('[', value, ']', to, (item) => write(item, to));
  else if (value instanceof FeelContext) writeAll('{', value.entries, '}', to, ([name, entry]) => write(entry, to.add(`${NAME.test(name) ? name : quoted(name)}: `)));
  else if (value instanceof FeelRange) writeRange(value, to);
  else to.add(plain(value));
}

function writeAll<T>(open: string, items: Iterable<T>, close: string, to: GrowingText, writeOne: (item: T) => void): void {
  let between = open;
  for (const item of items) {
    to.add(between);
    writeOne(item);
    between = ', ';
  }
  to.add(between === open ? open + close : close);
}

function writeRange({ start, end }: FeelRange, to: GrowingText): void {
  to.add(start.included ? '[' : '(');
  if (start.value !== undefined) write(start.value, to);
  to.add('..');
  if (end.value !== undefined) write(end.value, to);
  to.add(end.included ? ']' : ')');
}

function plain(value: FeelValue): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return quoted(value);
  if (isNumber(value)) return numberText(value);
  if (isTemporal(value)) return `@${quoted(temporalText(value))}`;
  return 'parameters' in value ? `function(${value.parameters.map(({ name }) => name).join(', ')})` : '';
}

function quoted(text: string): string {
  return `"${text.replaceAll(/[\\"\n\r\t]/g, (character) => ESCAPED[character] ?? character)}"`;
}
