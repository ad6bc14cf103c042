import { readClass, readEscape } from './character-class.ts';
import { between, remembering, type CharacterSet } from './character-set.ts';
import { Cursor, InvalidPattern } from './cursor.ts';
import type { Flags, Tree } from './tree.ts';

const DEEPEST = 100;
const MOST_REPETITIONS = 10_000;

/** A pattern that was read, and how many groups it has. */
type Parsed = { readonly tree: Tree; readonly groups: number };

/** Read a regular expression as XPath and XQuery Functions 3.1, 5.6.1 writes it. Throws InvalidPattern. */
export function parse(pattern: string, flags: Flags): Parsed {
  if (flags.quoted) return { tree: { kind: 'sequence', parts: Array.from(pattern, (character) => literal(character, flags)) }, groups: 0 };
  const reader = new Reader(new Cursor(flags.spaced ? withoutSpace(pattern) : pattern), flags);
  return { tree: reader.readAll(), groups: reader.groups };
}

/** Flag `x`: white space is left out, save in classes. */
function withoutSpace(pattern: string): string {
  let kept = '';
  let depth = 0;
  let escaped = false;
  for (const character of pattern) {
    if (depth === 0 && ' \t\n\r'.includes(character)) continue;
    kept += character;
    if (escaped) escaped = false;
    else if (character === '\\') escaped = true;
    else if (character === '[') depth += 1;
    else if (character === ']' && depth > 0) depth -= 1;
  }
  return kept;
}

function literal(character: string, { ignoreCase }: Flags): Tree {
  const code = character.codePointAt(0) ?? 0;
  return inSet(between(code, code, ignoreCase));
}

function inSet(set: CharacterSet): Tree {
  return { kind: 'set', set };
}

class Reader {
  readonly #cursor: Cursor;
  readonly #flags: Flags;
  readonly #closed = new Set<number>();
  #depth = 0;
  groups = 0;

  constructor(cursor: Cursor, flags: Flags) {
    this.#cursor = cursor;
    this.#flags = flags;
  }

  readAll(): Tree {
    const tree = this.#readChoice();
    if (this.#cursor.peek() !== undefined) throw new InvalidPattern('a group was closed that was not opened');
    return tree;
  }

  #readChoice(): Tree {
    const ways = [this.#readSequence()];
    while (this.#cursor.skip('|')) ways.push(this.#readSequence());
    const [only] = ways;
    return ways.length === 1 && only !== undefined ? only : { kind: 'choice', ways };
  }

  #readSequence(): Tree {
    const parts: Tree[] = [];
    for (let next = this.#cursor.peek(); next !== undefined && next !== '|' && next !== ')'; next = this.#cursor.peek()) {
      parts.push(this.#readQuantifier(this.#readAtom()));
    }
    return { kind: 'sequence', parts };
  }

  #readAtom(): Tree {
    const character = this.#cursor.take();
    switch (character) {
      case '(': return this.#readGroup();
      case '[': return inSet(remembering(readClass(this.#cursor, this.#flags.ignoreCase)));
      case '.': return inSet(this.#flags.dotAll ? () => true : (code) => code !== 0xa && code !== 0xd);
      case '^': return { kind: 'start' };
      case '$': return { kind: 'end' };
      case '\\': return this.#readEscape();
      case '?': case '*': case '+': case '{': case '}': case ']': throw new InvalidPattern(`${character} stands for itself only after \\`);
      default: return literal(character, this.#flags);
    }
  }

  #readGroup(): Tree {
    if (++this.#depth > DEEPEST) throw new InvalidPattern('groups are nested too deeply');
    const index = this.#cursor.skip('?:') ? undefined : ++this.groups;
    const part = this.#readChoice();
    this.#cursor.expect(')');
    this.#depth -= 1;
    if (index === undefined) return part;
    this.#closed.add(index);
    return { kind: 'group', index, part };
  }

  #readEscape(): Tree {
    if (/^[0-9]$/.test(this.#cursor.peek() ?? '')) return this.#readReference();
    const escaped = readEscape(this.#cursor);
    return typeof escaped === 'string' ? literal(escaped, this.#flags) : inSet(escaped);
  }

  /** As many digits as still name a group opened before; the group must be closed. */
  #readReference(): Tree {
    let index = Number(this.#cursor.take());
    while (/^[0-9]$/.test(this.#cursor.peek() ?? '') && index * 10 + Number(this.#cursor.peek()) <= this.groups) index = index * 10 + Number(this.#cursor.take());
    if (!this.#closed.has(index)) throw new InvalidPattern(`there is no group ${String(index)} before its mention`);
    return { kind: 'reference', index };
  }

  #readQuantifier(part: Tree): Tree {
    const [least, most] = this.#readQuantity() ?? [];
    if (least === undefined || most === undefined) return part;
    return { kind: 'repeat', part, least, most, greedy: !this.#cursor.skip('?') };
  }

  #readQuantity(): readonly [least: number, most: number] | undefined {
    if (this.#cursor.skip('?')) return [0, 1];
    if (this.#cursor.skip('*')) return [0, Infinity];
    if (this.#cursor.skip('+')) return [1, Infinity];
    if (!this.#cursor.skip('{')) return undefined;
    const least = this.#cursor.digits();
    const open = this.#cursor.skip(',');
    const most = open ? this.#cursor.digits() : least;
    this.#cursor.expect('}');
    const bounds = [Number(least), most === '' ? Infinity : Number(most)] as const;
    if (least === '' || bounds[0] > bounds[1] || bounds[0] > MOST_REPETITIONS || (most !== '' && bounds[1] > MOST_REPETITIONS)) throw new InvalidPattern('this is no quantity');
    return bounds;
  }
}
