import { expect, test } from 'vitest';
import { acceptedLanguage } from './accepted-language.ts';
import { preferencesOf } from './cookies.ts';

test.each([
  [undefined, 'zh'], ['', 'zh'], ['*', 'zh'], ['fr-FR,fr;q=0.9', 'zh'], ['zh-CN', 'zh'], ['zh-Hant-HK,en;q=0.8', 'zh'],
  ['en', 'en'], ['en-GB,en;q=0.9', 'en'], ['fr, en;q=0.7', 'en'], ['en-US,zh-CN', 'en'], ['zh-CN,en-US', 'zh'],
  // The weight counts, not the place; 0 is a refusal.
  ['en;q=0.5, zh;q=0.9', 'zh'], ['zh;q=0.2, en;q=0.8', 'en'], ['zh;q=0, en;q=0.1', 'en'], ['en;q=0', 'zh'],
  // Neither is a language that only begins like ours, nor a weight that is none.
  ['eng-x', 'zh'], ['zha', 'zh'], ['en;q=abc', 'en'],
])('a browser that says %s reads %s', (header, language) => expect(acceptedLanguage(header)).toBe(language));

test('what somebody has chosen counts more than their browser, and a kiosk is for everybody', () => {
  expect(preferencesOf({ cookie: 'a=1; kb_lang=zh', 'accept-language': 'en' }).language).toBe('zh');
  expect(preferencesOf({ cookie: 'kb_lang=en', 'accept-language': 'zh-CN' }).language).toBe('en');
  expect(preferencesOf({ 'accept-language': 'en' })).toEqual({ language: 'en', mode: 'standard' });
  expect(preferencesOf({ cookie: 'kb_kiosk=1', 'accept-language': 'en' })).toEqual({ language: 'zh', mode: 'kiosk' });
});
