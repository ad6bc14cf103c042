import { describe, expect, test } from 'vitest';
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
  ])('when %s is cited, then a law stands in its marks', (text, set) => expect(typeset(text)).toBe(set));

  test.each(['有疑问打 12333，报办件编号', '记在办件 371300-20261130-000013-0 里', '人社部发〔2020〕26号 二（二）', '参照《最高人民法院关于适用民事诉讼法的解释》第一百三十一条第一款', '2026年11月26日 09:30', 'law 第'])(
    'when it says %s, then that stays', (text) => expect(typeset(text)).toBe(text));
});
