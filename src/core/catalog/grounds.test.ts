import { expect, test } from 'vitest';
import { groundsOf } from './grounds.ts';

test('a law is named once, and each of its articles says which conditions it carries', () =>
  expect(groundsOf(['失业保险条例 第十四条（一）；社会保险法 第四十五条', '失业保险条例 第十四条（二）', '失业保险条例 第十四条（一）'])).toEqual([
    { law: '失业保险条例', articles: [{ article: '第十四条（一）', carries: [1, 3] }, { article: '第十四条（二）', carries: [2] }] },
    { law: '社会保险法', articles: [{ article: '第四十五条', carries: [1] }] },
  ]));

test('what goes on belongs to the law before it, a notice without an article is cited whole, and nothing is counted twice', () =>
  expect(groundsOf(['民法典 第二十七条、第一千一百二十七条', '人社部发〔2014〕97号（第三条、第四条的说明）；人社部发〔2014〕97号（第三条、第四条的说明）', ''])).toEqual([
    { law: '民法典', articles: [{ article: '第二十七条', carries: [1] }, { article: '第一千一百二十七条', carries: [1] }] },
    { law: '人社部发〔2014〕97号（第三条、第四条的说明）', articles: [{ article: '', carries: [2] }] },
  ]));
