import { unquoted } from '../nodes/literal.ts';
import { rangeOf } from '../nodes/range.ts';
import { numberOf } from '../numbers/number.ts';
import type { FeelRange } from '../values/range.ts';
import { temporalOf } from '../values/temporal.ts';
import { kindOf, type FeelValue, type Kind } from '../values/value.ts';

const STRING = String.raw`"(?:[^"\\]|\\[^])*"`;
const CALL = new RegExp(String.raw`^(date and time|date|time|duration)\s*\(\s*(${STRING})\s*\)$`);
const AT = new RegExp(`^@\\s*(${STRING})$`);
const WHOLE_STRING = new RegExp(`^${STRING}$`);

const KINDS: Readonly<Record<string, readonly Kind[]>> = {
  date: ['date'], time: ['time'], 'date and time': ['date and time'], duration: ['days and time duration', 'years and months duration'],
};

/**
 * The range that a text writes, both ends being literals: `[18..65)`, `(.."m"]`, `[date("2026-01-01")..@"2026-12-31"]`. An end that is
 * left out must be excluded. Null where the text writes none (DMN 1.5, 10.3.4.1, `range`).
 */
export function rangeFrom(from: string): FeelRange | null {
  const text = from.trim();
  const [open = '', close = ''] = [text[0], text.at(-1)];
  const middle = dotsIn(text);
  if (!'[]('.includes(open) || !'[])'.includes(close) || middle < 1) return null;
  const start = literal(text.slice(1, middle).trim());
  const end = literal(text.slice(middle + 2, -1).trim());
  const [startIncluded, endIncluded] = [open === '[', close === ']'];
  if (start === undefined || end === undefined || (start === null && startIncluded) || (end === null && endIncluded)) return null;
  return rangeOf(start, startIncluded, end, endIncluded);
}

/** Where the two dots stand that are in no string; -1 where they stand nowhere. */
function dotsIn(text: string): number {
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') inString = !inString;
    else if (inString && text[at] === '\\') at += 1;
    else if (!inString && text.startsWith('..', at)) return at;
  }
  return -1;
}

/** The value that a literal writes, null for none at all, undefined where it is no literal. */
function literal(text: string): FeelValue | undefined {
  if (text === '') return null;
  if (WHOLE_STRING.test(text)) return unquoted(text);
  const at = AT.exec(text)?.[1];
  if (at !== undefined) return temporalOf(unquoted(at)) ?? undefined;
  const [, name = '', argument = ''] = CALL.exec(text) ?? [];
  if (name === '') return numberOf(text) ?? undefined;
  const value = temporalOf(unquoted(argument));
  return value !== null && KINDS[name]?.includes(kindOf(value)) === true ? value : undefined;
}
