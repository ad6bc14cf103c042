import { describe, expect, test } from 'vitest';
import { createLanguage } from './language.ts';

const { cut, spell } = createLanguage();

describe('the words of a text', () => {
  test('stand in their order, without marks', () => expect(cut('公司裁员了，怎么领失业金？')).toEqual(expect.arrayContaining(['公司', '裁员', '失业'])));
  test('also those inside a long one', () => expect(cut('中华人民共和国')).toEqual(expect.arrayContaining(['人民', '共和国', '中华人民共和国'])));
  test('Latin letters are small, wide ones narrow', () => expect(cut('ＡＢＣ Social card')).toEqual(['abc', 'social', 'card']));
  test('nothing has none', () => expect(cut(' ，。')).toEqual([]));
});

describe('the syllables of a text', () => {
  test.each([['失业', 'shi ye'], ['重庆银行', 'chong qing yin hang'], ['绿卡 A', 'lv ka'], ['abc', '']])('%s: %s', (text, syllables) => expect(spell(text).join(' ')).toBe(syllables));
});
