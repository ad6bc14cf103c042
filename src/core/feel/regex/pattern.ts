import { backtrack } from './backtrack.ts';
import { InvalidPattern } from './cursor.ts';
import { parse } from './parse.ts';
import { program, type Program } from './program.ts';
import { run, type Slots } from './run.ts';
import type { Flags } from './tree.ts';

/** A regular expression ready to be used. */
export type Pattern = { readonly program: Program; readonly groups: number; readonly flags: Flags };

const LONGEST = 10_000;
const MOST_KEPT = 500;
const kept = new Map<string, Pattern | null>();

/** A regular expression of XPath and XQuery Functions 3.1, 5.6 with its flags; null where it or they are none. */
export function patternOf(text: string, flags: string): Pattern | null {
  const key = `${flags}/${text}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const pattern = read(text, flags);
  // Rules have few patterns; where somebody makes them up from data, starting anew costs less than keeping account.
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, pattern);
  return pattern;
}

function read(text: string, letters: string): Pattern | null {
  if (text.length > LONGEST || !/^[smixq]*$/.test(letters)) return null;
  const has = (letter: string): boolean => letters.includes(letter);
  const quoted = has('q');
  const flags: Flags = { dotAll: has('s'), multiline: has('m') && !quoted, ignoreCase: has('i'), spaced: has('x') && !quoted, quoted };
  try {
    const { tree, groups } = parse(text, flags);
    return { program: program(tree, groups), groups, flags };
  } catch (error) {
    if (error instanceof InvalidPattern) return null;
    throw error;
  }
}

/** Whether a pattern matches anywhere in a text. */
export function isMatch(pattern: Pattern, text: string): boolean {
  return find(pattern, text, 0, true) !== undefined;
}

/** The first match from a place on, undefined where there is none. */
export function firstMatch(pattern: Pattern, text: string, from: number): Slots | undefined {
  return find(pattern, text, from, false);
}

function find({ program: steps, flags }: Pattern, text: string, from: number, anyMatch: boolean): Slots | undefined {
  return steps.refersBack
    ? backtrack(steps, text, from, flags.multiline, flags.ignoreCase)
    : run(steps, text, from, flags.multiline, anyMatch);
}
