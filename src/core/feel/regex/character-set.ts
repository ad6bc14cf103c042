import { blockOf } from './blocks.ts';
import { caseVariants } from './case-variants.ts';

/** Which code points are meant. */
export type CharacterSet = (code: number) => boolean;

const CATEGORIES = new Set(
  'L Lu Ll Lt Lm Lo M Mn Mc Me N Nd Nl No P Pc Pd Ps Pe Pi Pf Po Z Zs Zl Zp S Sm Sc Sk So C Cc Cf Co Cn'.split(' '),
);

/** Code points from one to another; those that differ from one of them in case only, too, where case is of no matter. */
export function between(first: number, last: number, ignoreCase: boolean): CharacterSet {
  if (!ignoreCase) return first === last ? (code) => code === first : (code) => code >= first && code <= last;
  return (code) => caseVariants(code).some((variant) => variant >= first && variant <= last);
}

/** Code points of one of several sets. */
export function either(sets: readonly CharacterSet[]): CharacterSet {
  const [only] = sets;
  return sets.length === 1 && only !== undefined ? only : (code) => sets.some((set) => set(code));
}

/** All other code points. */
export function except(set: CharacterSet): CharacterSet {
  return (code) => !set(code);
}

/** Code points of one set but not of the other. */
export function without(set: CharacterSet, less: CharacterSet): CharacterSet {
  return (code) => set(code) && !less(code);
}

/** A set that remembers what it answered for the code points of ASCII. */
export function remembering(set: CharacterSet): CharacterSet {
  const answers = new Int8Array(128);
  return (code) => {
    if (code >= 128) return set(code);
    if (answers[code] === 0) answers[code] = set(code) ? 1 : -1;
    return answers[code] === 1;
  };
}

/** A general category or a block: what stands between the braces of `\p{…}`. Undefined where Unicode has neither of that name. */
export function property(name: string): CharacterSet | undefined {
  if (CATEGORIES.has(name)) return category(name);
  const block = name.startsWith('Is') ? blockOf(name.slice(2)) : undefined;
  return block && between(block[0], block[1], false);
}

function category(name: string): CharacterSet {
  return tested(`\\p{${name}}`);
}

/** One character against a class of JavaScript: a single step, whatever the class. */
function tested(source: string): CharacterSet {
  const pattern = new RegExp(`^${source}$`, 'u');
  return remembering((code) => pattern.test(String.fromCodePoint(code)));
}

const SPACE: CharacterSet = (code) => code === 0x20 || code === 0x9 || code === 0xa || code === 0xd;
const DIGIT = category('Nd');
const WORD = tested(String.raw`[^\p{P}\p{Z}\p{C}]`);
const START = String.raw`:A-Z_a-z\u{C0}-\u{D6}\u{D8}-\u{F6}\u{F8}-\u{2FF}\u{370}-\u{37D}\u{37F}-\u{1FFF}\u{200C}\u{200D}\u{2070}-\u{218F}\u{2C00}-\u{2FEF}\u{3001}-\u{D7FF}\u{F900}-\u{FDCF}\u{FDF0}-\u{FFFD}\u{10000}-\u{EFFFF}`;
const NAME_START = tested(`[${START}]`);
const NAME = tested(String.raw`[${START}\-.0-9\u{B7}\u{300}-\u{36F}\u{203F}\u{2040}]`);

/** The sets that a letter after `\` stands for (XML Schema 1.1, part 2, G.4.2.5). */
export const ESCAPED_SETS: ReadonlyMap<string, CharacterSet> = new Map([
  ['s', SPACE], ['S', except(SPACE)], ['d', DIGIT], ['D', except(DIGIT)], ['w', WORD], ['W', except(WORD)],
  ['i', NAME_START], ['I', except(NAME_START)], ['c', NAME], ['C', except(NAME)],
]);
