import { between, either, ESCAPED_SETS, except, property, without, type CharacterSet } from './character-set.ts';
import { InvalidPattern, type Cursor } from './cursor.ts';

const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
const STAND_FOR_THEMSELVES = '\\|.?*+(){}-[]^$';
const DEEPEST = 50;

/** What follows a `\`: one character or a set of them (XML Schema 1.1, part 2, G.4.2). The `\` has been read. */
export function readEscape(cursor: Cursor): string | CharacterSet {
  const letter = cursor.take();
  if (letter in CONTROLS) return CONTROLS[letter] ?? letter;
  if (STAND_FOR_THEMSELVES.includes(letter)) return letter;
  if (letter === 'p' || letter === 'P') return readProperty(cursor, letter === 'P');
  const set = ESCAPED_SETS.get(letter);
  if (set === undefined) throw new InvalidPattern(`\\${letter} means nothing`);
  return set;
}

function readProperty(cursor: Cursor, negated: boolean): CharacterSet {
  cursor.expect('{');
  let name = '';
  while (!cursor.skip('}')) name += cursor.take();
  const set = property(name);
  if (set === undefined) throw new InvalidPattern(`Unicode has no property ${name}`);
  return negated ? except(set) : set;
}

/** A class in brackets, with the classes that are taken from it: `[a-z-[aeiou]]`. The `[` has been read. */
export function readClass(cursor: Cursor, ignoreCase: boolean, depth = 0): CharacterSet {
  if (depth > DEEPEST) throw new InvalidPattern('classes are nested too deeply');
  const negated = cursor.skip('^');
  const sets: CharacterSet[] = [];
  for (;;) {
    if (sets.length > 0 && cursor.skip(']')) return finish(sets, negated);
    if (sets.length > 0 && cursor.skip('-[')) {
      const less = readClass(cursor, ignoreCase, depth + 1);
      cursor.expect(']');
      return without(finish(sets, negated), less);
    }
    sets.push(readMember(cursor, ignoreCase));
  }
}

function finish(sets: readonly CharacterSet[], negated: boolean): CharacterSet {
  const set = either(sets);
  return negated ? except(set) : set;
}

/** One character, one set, or the characters from one to another. A hyphen that is no sign of a range stands for itself. */
function readMember(cursor: Cursor, ignoreCase: boolean): CharacterSet {
  const bare = cursor.peek() === '-';
  const first = readSingle(cursor);
  if (typeof first !== 'string') return first;
  if (cursor.peek() === '-' && cursor.peek(1) !== ']' && cursor.peek(1) !== '[') {
    cursor.take();
    const bareLast = cursor.peek() === '-';
    const last = readSingle(cursor);
    if (bare || bareLast || typeof last !== 'string') throw new InvalidPattern('a range has two characters as its ends');
    return range(first, last, ignoreCase);
  }
  return range(first, first, ignoreCase);
}

function readSingle(cursor: Cursor): string | CharacterSet {
  const character = cursor.take();
  if (character === '\\') return readEscape(cursor);
  if (character === '[' || character === ']') throw new InvalidPattern(`${character} stands for itself only after \\`);
  return character;
}

function range(first: string, last: string, ignoreCase: boolean): CharacterSet {
  const [from, to] = [first.codePointAt(0) ?? 0, last.codePointAt(0) ?? 0];
  if (from > to) throw new InvalidPattern(`${first} comes after ${last}`);
  return between(from, to, ignoreCase);
}
