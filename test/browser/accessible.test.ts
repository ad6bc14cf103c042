import { beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { launched, type Browser } from './launched.ts';

let browser: Browser;
beforeAll(async () => { browser = await launched(); });

const page = (rest: string): string => `<!doctype html><html lang="zh"><head><title>快办</title><style>p { color: #222 } .faint { color: #bbb } .dark { background: #333 }</style></head><body><main><h1>快办</h1>${rest}</main></body></html>`;

/** Each stands on a page of its own, after all of those before it were found sound. */
test.each<[name: string, sound: readonly string[], wrong: string, rule: string]>([
  ['words that are too faint', ['<p>失业登记</p>'], '<p class="faint">失业登记</p>', 'color-contrast'],
  ['the same words on a dark ground', ['<p>失业登记</p>', '<div><p>失业登记</p></div>'], '<div class="dark"><p>失业登记</p></div>', 'color-contrast'],
  ['the fainter of two that stand in the same place', ['<p>失业登记</p><p>社保卡</p>'], '<p>失业登记</p><p style="color: #bbb">社保卡</p>', 'color-contrast'],
  ['a disabled one that can be pressed now', ['<button disabled style="color: #999; background: #aaa">提交</button>'], '<button style="color: #999; background: #aaa">提交</button>', 'color-contrast'],
  ['a button that has lost its words', ['<button>提交</button>'], '<button></button>', 'button-name'],
  ['a field whose label leads elsewhere', ['<label for="a">姓名</label><input id="a"><input id="b" aria-label="电话">'], '<label for="b">姓名</label><input id="a"><input id="b" aria-label="电话">', 'label'],
  ['a picture without words', ['<img alt="图" src="data:,">'], '<img src="data:,">', 'image-alt'],
  ['a role that knows no such state', ['<div role="checkbox" aria-checked="true" tabindex="0">是</div>'], '<div role="checkbox" tabindex="0">是</div>', 'aria-required-attr'],
])('given what was found sound before, then %s is found', async (_name, sound, wrong, rule) => {
  const context = await browser.newContext();
  const shown = await context.newPage();
  for (const each of [...sound, ...sound]) {
    await shown.setContent(page(each));
    await expectAccessible(shown, 'sound');
  }
  await shown.setContent(page(wrong));
  await expect(expectAccessible(shown, 'wrong')).rejects.toThrow(rule);
  // What was wrong once is not known as sound.
  await expect(expectAccessible(shown, 'wrong')).rejects.toThrow(rule);
  await context.close();
});

test('given a sentence in Chinese on an English page, then it is found where nothing says that it is Chinese; a name is none', async () => {
  const context = await browser.newContext();
  const shown = await context.newPage();
  const english = (rest: string): string => page(rest).replace('lang="zh"', 'lang="en"');
  await shown.setContent(english('<p>Basis: <span lang="zh-CN">社会保险法，第十六条</span></p><p>王小明</p><p hidden>不显示，不读</p>'));
  await expectAccessible(shown, 'marked');
  await shown.setContent(english('<p>Basis: 社会保险法，第十六条</p>'));
  await expect(expectAccessible(shown, 'unmarked')).rejects.toThrow('社会保险法，第十六条');
  await context.close();
});
