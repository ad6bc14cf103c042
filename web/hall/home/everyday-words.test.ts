import { describe, expect, it } from 'vitest';
import type { ServiceEntry } from '../../ui/api-types.ts';
import { best, fit, fitHeard, fitMatter } from './everyday-words.ts';

const event = (zh: string, en: string, words: string[] = [], spelled: string[] = []) => ({ id: en, words, spelled, name: { zh, en }, summary: { zh: '办登记、领待遇、接上医保，一次办好', en: 'All with one application' }, subject: 'person', filedBy: ['self' as const], items: 1, materialsBefore: 0, formsBefore: 0, toSubmit: 0 });
const losingJob = event('失业', 'Losing a job', ['下岗', '裁员', '丢了工作', '合同到期', '被优化', '公司倒闭了', 'laid off', 'unemploy', 'lost my job', 'xiagang'], ['shi ye', 'xia gang', 'cai yuan', 'gong si dao bi le']);
const retiring = event('职工退休', 'Retiring', [], ['zhi gong tui xiu', 'tui xiu']);

describe('what people say', () => {
  it.each(['被裁员了', '下岗', '我刚丢了工作', 'I was laid off', 'unemployed', '失业', '被裁 员了', 'xia gang', 'I lost  my job!', 'lsot my job', 'unemploid', '合同到了期', '公司倒毕了'])('“%s” is about losing a job', (words) => {
    expect(fit(words, losingJob).score).toBeGreaterThan(0);
    expect(fit(words, retiring).score).toBe(0);
  });

  it.each(['shiye', 'sy', 'shi ye', 'SHIYE', 'xiagang', 'xg', 'caiy', 'woshiyele', 'xaigang', 'caiyaun', 'gongsidaobile'])('“%s” sounds like losing a job', (words) => {
    expect(fit(words, losingJob).score).toBeGreaterThan(0);
    expect(fit(words, retiring).score).toBe(0);
  });

  it('is sure of a whole name in pinyin, not of initials or of its beginning', () => expect(['shiye', 'sy', 'shiy'].map((typed) => fit(typed, losingJob))).toEqual([{ score: 4, sure: true }, { score: 2, sure: false }, { score: 2, sure: false }]));

  it('a matter is found by pinyin, too', () => expect([...'sy tuixiu tx'.split(' ')].map((typed) => fit(typed, retiring).score)).toEqual([0, 4, 2]));

  it('finds what only the summary says, behind what the name says', () => {
    expect(fit('医保', losingJob).score).toBe(1);
    expect([fit('退休', retiring).score, fit('职工退休', retiring).score, fit('下岗', losingJob).score]).toEqual([3, 4, 4]);
  });

  it.each(['', '  ', '种蘑菇', '医院', '合伙', 'job fair', 'xian'])('“%s” is about nothing we have', (words) => {
    expect(fit(words, losingJob)).toEqual({ score: 0, sure: false });
  });

  it('by its sound it is found whole, in a sentence and as a part; what only looks alike comes behind, and nothing is sure', () => {
    expect([['shi ye'], ['shi ye le'], ['tui xiu'], ['shu xiu', 'tui xiu'], ['xi']].map((heard) => [fitHeard(heard, losingJob).score, fitHeard(heard, retiring).score])).toEqual([[2, 0], [1, 0], [0, 2], [0, 1], [0, 0]]);
    expect(fitHeard(['shi ye'], losingJob).sure).toBe(false);
  });

  it('is sure where half of it says so', () => expect([fit('被裁员了', losingJob).sure, fit('公司说下个月要裁员我该怎么办', losingJob).sure, fit('医保', losingJob).sure]).toEqual([true, false, false]));

  it('a matter is found by its code, its name, in a sentence, and by what it is about', () => {
    const enquiry = { code: 'local.enquiry', name: { zh: '参保登记查询', en: 'Enquiry' }, short: { zh: '参保查询', en: 'Enrolled' }, summary: { zh: '看看断没断', en: 'whether it goes on' }, words: ['查社保', '缴了多少'], spelled: ['can bao cha xun', 'cha she bao'] } as unknown as ServiceEntry;
    expect(['local.enquiry', '参保查询', '参保登记', '查社保缴了多少钱', '断没断', '退休'].map((typed) => fitMatter(typed, enquiry).score)).toEqual([4, 4, 3, 2, 1, 0]);
  });

  it('a word in a description is no guess beside a name', () => expect(best([retiring, losingJob, event('医保', 'Medical')], (each) => fit('医保', each)).map(({ of }) => of.name.zh)).toEqual(['医保']));

  it('a slip is a guess only where nothing fits as it was typed', () => {
    const [card, leaving] = [event('社保卡', 'Card', ['补办社保卡']), event('离职', 'Leaving', ['补缴社保'])];
    expect(best([leaving, card], (each) => fit('补办社保卡', each)).map(({ of }) => of.name.zh)).toEqual(['社保卡']);
    expect(best([leaving, card], (each) => fit('补交社保', each)).map(({ of }) => of.name.zh)).toEqual(['离职']);
  });
});
