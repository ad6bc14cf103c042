import { checkedList, spend } from '../budget.ts';
import { truncated } from '../numbers/number.ts';
import { firstMatch, isMatch, patternOf, type Pattern } from '../regex/pattern.ts';
import { replacementOf } from '../regex/replacement.ts';
import type { Slots } from '../regex/run.ts';
import type { FeelNumber, FeelValue } from '../values/value.ts';
import { GrowingText } from '../values/growing-text.ts';
import { builtin, type Builtin } from './builtin.ts';
import { partOf } from './position.ts';

/** String functions (DMN 1.5, 10.3.4.3). Characters are code points; patterns are those of XPath and XQuery Functions 3.1, 5.6. */
export const STRING_FUNCTIONS: readonly Builtin[] = [
  builtin('substring(string: string, start position: number, length: number?) -> string', substring),
  builtin('string length(string: string) -> number', (string: string) => Array.from(string).length),
  builtin('upper case(string: string) -> string', (string: string) => string.toUpperCase()),
  builtin('lower case(string: string) -> string', (string: string) => string.toLowerCase()),
  builtin('substring before(string: string, match: string) -> string', (string: string, match: string) => string.slice(0, Math.max(string.indexOf(match), 0))),
  builtin('substring after(string: string, match: string) -> string', (string: string, match: string) => (string.includes(match) ? string.slice(string.indexOf(match) + match.length) : '')),
  builtin('replace(input: string, pattern: string, replacement: string, flags: string|Null?) -> string', replace),
  builtin('contains(string: string, match: string) -> boolean', (string: string, match: string) => string.includes(match)),
  builtin('starts with(string: string, match: string) -> boolean', (string: string, match: string) => string.startsWith(match)),
  builtin('ends with(string: string, match: string) -> boolean', (string: string, match: string) => string.endsWith(match)),
  builtin('matches(input: string, pattern: string, flags: string|Null?) -> boolean', matches),
  builtin('split(string: string, delimiter: string) -> list<string>', split),
  builtin('string join(list: list<string>, delimiter: string|Null?) -> string', join),
];

/** From a position on, counted from 1, or from the end backwards where it is negative; null where the string has no such part. */
function substring(string: string, position: FeelNumber, length?: FeelNumber): string | null {
  return partOf(Array.from(string), truncated(position), length && truncated(length))?.join('') ?? null;
}

function matches(input: string, text: string, flags?: string | null): boolean | null {
  const pattern = patternOf(text, flags ?? '');
  return pattern && isMatch(pattern, input);
}

/** Null for a pattern that matches nothing at all: between which characters it does so would be anyone's guess. */
function replace(input: string, text: string, replacement: string, flags?: string | null): string | null {
  const pattern = patternOf(text, flags ?? '');
  if (pattern === null || isMatch(pattern, '')) return null;
  const parts = pattern.flags.quoted ? [replacement] : replacementOf(replacement, pattern.groups);
  if (parts === null) return null;
  const result = new GrowingText();
  let at = 0;
  for (const slots of allMatches(pattern, input)) {
    result.add(input.slice(at, slots[0]));
    for (const part of parts) result.add(typeof part === 'string' ? part : input.slice(Math.max(slots[2 * part] ?? 0, 0), Math.max(slots[2 * part + 1] ?? 0, 0)));
    at = slots[1] ?? input.length;
  }
  return result.add(input.slice(at)).text;
}

/** The texts between the matches of a delimiter; null for one that matches nothing at all. */
function split(string: string, delimiter: string): FeelValue {
  const pattern = patternOf(delimiter, '');
  if (pattern === null || isMatch(pattern, '')) return null;
  const pieces: string[] = [];
  let at = 0;
  for (const slots of allMatches(pattern, string)) {
    pieces.push(string.slice(at, slots[0]));
    checkedList(pieces);
    at = slots[1] ?? string.length;
  }
  return [...pieces, string.slice(at)];
}

function* allMatches(pattern: Pattern, text: string): Generator<Slots> {
  for (let slots = firstMatch(pattern, text, 0); slots !== undefined; slots = firstMatch(pattern, text, slots[1] ?? text.length)) {
    spend(1);
    yield slots;
  }
}

function join(list: readonly (string | null)[], delimiter?: string | null): string {
  const result = new GrowingText();
  for (const [index, text] of list.filter((each) => each !== null).entries()) {
    if (index > 0) result.add(delimiter ?? '');
    result.add(text);
  }
  return result.text;
}
