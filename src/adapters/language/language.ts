import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { pinyin } from 'pinyin-pro';
import type { Language } from '#core/knowledge/language.ts';

/** Words by jieba and its dictionary, syllables by pinyin-pro, which knows characters with several readings from their words (重庆: chong qing). */
export function createLanguage(): Language {
  // The dictionary takes a fifth of a second: only whoever searches waits for it, once.
  let jieba: Jieba | undefined;
  return {
    cut(text) {
      jieba ??= Jieba.withDict(dict);
      return jieba.cutForSearch(text.normalize('NFKC').toLowerCase()).filter((word) => /[\p{L}\p{N}]/u.test(word));
    },
    spell: (text) => pinyin(text.normalize('NFKC'), { toneType: 'none', type: 'array', nonZh: 'removed', v: true }),
  };
}
