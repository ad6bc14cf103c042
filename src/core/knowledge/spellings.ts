import type { Language } from './language.ts';

/** Longer names are not typed in pinyin. */
const LONGEST = 12;

/** How the Chinese of some names is spelt, each once, its syllables apart (`shi ye`): for pages to find by pinyin and initials what they have the list of already. */
export function spellings({ spell }: Pick<Language, 'spell'>, names: readonly string[]): string[] {
  return [...new Set(names.flatMap((name) => name.match(/\p{Script=Han}+/gu) ?? []).map(spell).filter(({ length }) => length >= 2 && length <= LONGEST).map((syllables) => syllables.join(' ')))];
}
