import type { Sought } from './sought.ts';

/** A piece of a text; `hit` where it is what was looked for. */
export type Piece = { readonly text: string; readonly hit: boolean };

const BEFORE = 24;
const LENGTH = 110;
const LONGEST_WORD = 40;

/** The place of a text where most of what was looked for stands, in pieces, with what was found marked. Its beginning where nothing of it stands there. */
export function excerptOf({ plain, groups, phrases }: Pick<Sought, 'plain' | 'groups' | 'phrases'>, text: string): readonly Piece[] {
  const words = [...new Set([plain, ...groups.flatMap((group) => [...group.keys()]), ...phrases])].filter((word) => /^[\p{L}\p{N}]{2,}$/u.test(word)).toSorted((a, b) => b.length - a.length);
  const small = text.toLowerCase();
  const first = Math.min(...words.map((word) => small.indexOf(word)).filter((at) => at >= 0));
  const from = Number.isFinite(first) ? wordBegin(text, Math.max(0, first - BEFORE)) : 0;
  const until = wordBegin(text, from + LENGTH);
  const shown = text.slice(from, until);
  const pieces = words.length === 0 ? [{ text: shown, hit: false }] : shown.split(new RegExp(`(${words.join('|')})`, 'giu')).filter((each) => each !== '').map((each) => ({ text: each, hit: words.includes(each.toLowerCase()) }));
  return [...(from > 0 ? [{ text: '…', hit: false }] : []), ...pieces, ...(until < text.length ? [{ text: '…', hit: false }] : [])];
}

/** The begin of the Latin word or number that a place is within; the place itself between Chinese characters, and in what is too long for a word. */
function wordBegin(text: string, at: number): number {
  const word = /[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}\p{M}'’-]*$/u.exec(text.slice(Math.max(0, at - LONGEST_WORD), at))?.[0] ?? '';
  return /^[\p{Script=Latin}\p{N}'’-]/u.test(text.slice(at)) && word.length < LONGEST_WORD ? at - word.length : at;
}
