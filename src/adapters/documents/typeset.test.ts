import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { cited } from '#core/catalog/cited.ts';
import { typeset } from './typeset.ts';

describe('given words of a paper', () => {
  test.each([
    ['自收到（知道）这个决定之日起 60 日内', '自收到（知道）这个决定之日起60日内'],
    ['承诺时限 5 个工作日，法定时限 20 个工作日', '承诺时限5个工作日，法定时限20个工作日'],
    ['自收到复议决定书之日起15日内起诉', '自收到复议决定书之日起15日内起诉'],
    ['每月 1,980.00 元，共 18 个月', '每月1,980.00元，共18个月'],
  ])('when %s stands in it, then amounts stand close to their words: %s', (text, set) => expect(typeset(text)).toBe(set));

  test.each([
    ['（社会保险法 第四十五条（二）、失业保险金申领发放办法 第四条）', '（《社会保险法》第四十五条（二）、《失业保险金申领发放办法》第四条）'],
    ['行政复议法（2023年修订） 第二十条', '《行政复议法（2023年修订）》第二十条'],
    ['（社会保险法 第四十六条（满1年不足5年最长12个月）；失业保险条例 第十八条）', '（《社会保险法》第四十六条（满1年不足5年最长12个月）；《失业保险条例》第十八条）'],
    ['社会保险法 第四十五条（二）；社会保险法 第四十六条；社会保险法 第五十条；社会保险经办条例 第二十四条', '《社会保险法》第四十五条（二）、第四十六条、第五十条；《社会保险经办条例》第二十四条'],
    ['参照行政复议法（2023年修订） 第六十四条第一款第一项', '参照《行政复议法（2023年修订）》第六十四条第一款第一项'],
    ['公示时间比照行政许可法 第四十五条另计', '公示时间比照《行政许可法》第四十五条另计'],
    ['按社会保险经办条例 第二十四条', '按《社会保险经办条例》第二十四条'],
    ['依据社会保险法 第四十五条和失业保险条例 第十四条', '依据《社会保险法》第四十五条和《失业保险条例》第十四条'],
    ['违反就业服务与就业管理规定 第二十条', '违反《就业服务与就业管理规定》第二十条'],
    ['民法典 第二十三条（监护人是法定代理人）', '《民法典》第二十三条（监护人是法定代理人）'],
    ['政务数据共享条例 第三条', '《政务数据共享条例》第三条'],
  ])('when %s is cited, then a law stands in its marks', (text, set) => expect(typeset(text)).toBe(set));

  test.each(['见本条例 第五条', '本办法 第五条', '同法 第十条', '劳动法和社会保险法 第十条', '公示时间依行政许可法 第四十五条', '办法 第三条', '附件一 第三条'])(
    'when it says %s, and it is not certain which law that names, then none is named', (text) => expect(typeset(text)).not.toContain('《'));

  test.each(['有疑问打 12333，报办件编号', '记在办件 371300-20261130-000013-0 里', '人社部发〔2020〕26号 二（二）', '参照《最高人民法院关于适用民事诉讼法的解释》第一百三十一条第一款', '2026年11月26日 09:30', 'law 第'])(
    'when it says %s, then that stays', (text) => expect(typeset(text)).toBe(text));
});

describe('given every text of the catalogue', () => {
  const textsIn = (value: unknown): string[] => (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []);
  const marked = (text: string): string[] => [...text.matchAll(/《([^》]*)》/gu)].map(([, name = '']) => name);
  const texts = [...new Set(globSync(resolve(import.meta.dirname, '../../../catalog/**/*.yaml')).flatMap((file) => textsIn(parse(readFileSync(file, 'utf8')))).map(cited))];
  const named = texts.flatMap((text) => marked(typeset(text)).filter((name) => !marked(text).includes(name)).map((name) => ({ name, text })));

  test('then what is set in marks is the name of a law, and nothing that stands before it', () => {
    expect(new Set(named.map(({ name }) => name)).size).toBeGreaterThan(40);
    const isName = (name: string): boolean => /(?:法典?|条例|规定|办法|规则|细则|意见|通知|决定|解释)(?:（\d{4}年[^）]+）)?$/u.test(name) && !/参照|比照|按|依|根据|违反|^见|^[本该]|公示时间|期限|平台|第[一二三四五六七八九十]/u.test(name);
    expect(named.filter(({ name }) => !isName(name))).toEqual([]);
  });

  test('then every law that is cited with its article stands in its marks', () =>
    expect(texts.map(typeset).filter((text) => /(?:法典?|条例|办法|(?<!》若干)规定)(?:（\d{4}年[^）]+）)? 第[一二三四五六七八九十百千]+条/u.test(text))).toEqual([]));
});
