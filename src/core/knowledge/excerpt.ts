import type { Sought } from './sought.ts';

/** A piece of a text; `hit` where it is what was looked for. */
export type Piece = { readonly text: string; readonly hit: boolean };

const BEFORE = 24;
const LENGTH = 110;

/** The place of a text where most of what was looked for stands, in pieces, with what was found marked. Its beginning where nothing of it stands there. */
export function excerptOf({ plain, groups, phrases }: Pick<Sought, 'plain' | 'groups' | 'phrases'>, text: string): readonly Piece[] {
  const words = [...new Set([plain, ...groups.flatMap((group) => [...group.keys()]), ...phrases])].filter((word) => /^[\p{L}\p{N}]{2,}$/u.test(word)).toSorted((a, b) => b.length - a.length);
  const small = text.toLowerCase();
  const first = Math.min(...words.map((word) => small.indexOf(word)).filter((at) => at >= 0));
  const from = Number.isFinite(first) ? Math.max(0, first - BEFORE) : 0;
  const shown = text.slice(from, from + LENGTH);
  const pieces = words.length === 0 ? [{ text: shown, hit: false }] : shown.split(new RegExp(`(${words.join('|')})`, 'giu')).filter((each) => each !== '').map((each) => ({ text: each, hit: words.includes(each.toLowerCase()) }));
  return [...(from > 0 ? [{ text: '…', hit: false }] : []), ...pieces, ...(from + LENGTH < text.length ? [{ text: '…', hit: false }] : [])];
}
