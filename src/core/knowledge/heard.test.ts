import { expect, test } from 'vitest';
import { createLanguage } from '#adapters/language/language.ts';
import { heardAs } from './heard.ts';

const language = createLanguage();

test.each([['失页', 'shi ye'], ['退修', 'tui xiu'], ['社保咔', 'she bao ka'], ['招公', 'zhao gong'], ['失業了', 'shi ye le'], ['養老保險', 'yang lao bao xian'], ['勞動合同 ', 'lao dong he tong']])('%s sounds like %s', (typed, spelled) => {
  expect(heardAs(language, typed)[0]).toBe(spelled);
});
test.each([['退体', 'tui xiu'], ['杜保卡', 'she bao ka'], ['矢业', 'shi ye'], ['工仿', 'gong shang']])('%s looks like what sounds like %s', (typed, spelled) => {
  expect(heardAs(language, typed)).toContain(spelled);
});
test('given a single character, letters or nothing, then it sounds like nothing that could be looked for', () => {
  expect(['卡', 'shiye', '', '，。'].map((typed) => heardAs(language, typed))).toEqual([[], [], [], []]);
});
test('given a long sentence, then no more is tried than can be', () => {
  expect(heardAs(language, '社保卡丢了退休证也找不到工伤补贴贷款登记档案创业养老金怎么办').length).toBeLessThanOrEqual(24);
});
