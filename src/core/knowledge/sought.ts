import type { Synonyms } from '../catalog/synonyms.ts';
import { plain, type Language } from './language.ts';
import { letterMarks, pairMarks, saysNothing, soundMarks } from './terms.ts';

/** What somebody looks for. Each of `groups` is one word of it with what means the same, and how much that counts. */
export type Sought = {
  readonly plain: string;
  readonly groups: readonly ReadonlyMap<string, number>[];
  /** What people say for the same as a part of it, plain. */
  readonly phrases: readonly string[];
  /** Letters only: it may be pinyin. */
  readonly letters?: string;
  /** How it sounds, syllables apart, where it is Chinese alone. */
  readonly sounding?: string;
  readonly sounds: readonly string[]; readonly pairs: readonly string[]; readonly slips: readonly string[];
};

const SAME = 0.8;

/** Reads what was typed: its words but those that say nothing, synonyms, and what it sounds and looks like. */
export function soughtFrom(language: Language, synonyms: Iterable<Synonyms>, typed: string): Sought {
  const whole = plain(typed);
  const sets = [...synonyms].map(({ words }) => words.map(plain)).filter((words) => words.some((word) => whole.includes(word)));
  const cut = [...new Set(language.cut(typed))];
  const telling = cut.filter((word) => !saysNothing(word));
  const words = telling.length > 0 ? telling : cut;
  const groups = words.map((word) => new Map([...sets.filter((set) => set.some((each) => each.includes(word) && whole.includes(each))).flat().map((each): [string, number] => [each, SAME]), [word, 1]]));
  const letters = /^[a-z]{2,}$/.test(whole) ? whole : undefined;
  return { plain: whole, groups, phrases: [...new Set(sets.flat())], ...(letters !== undefined && { letters }), ...(/^\p{Script=Han}{2,}$/u.test(whole) && { sounding: language.spell(whole).join(' ') }), sounds: soundMarks(language.spell(typed)), pairs: pairMarks(typed), slips: letters === undefined ? [] : letterMarks(letters) };
}

/** What the index is asked for: words as they are meant, and where nothing has them what sounds or looks alike. */
export function lexemesOf({ groups, phrases, letters, sounds, pairs, slips }: Sought): { readonly words: readonly string[]; readonly near: readonly string[] } {
  const inLetters = letters === undefined ? [] : [`=${letters}`, ...slips];
  return { words: [...new Set([...groups.flatMap((group) => [...group.keys()]), ...phrases, ...inLetters])], near: [...new Set([...sounds, ...pairs, ...inLetters])] };
}
