import { describe, expect, it } from 'vitest';
import { fit } from './everyday-words.ts';

const event = (zh: string, en: string, words: string[] = []) => ({ id: en, words, name: { zh, en }, summary: { zh: '办登记、领待遇、接上医保，一次办好', en: 'All with one application' }, subject: 'person', filedBy: ['self' as const], items: 1, materialsBefore: 0, formsBefore: 0, toSubmit: 0 });
const losingJob = event('失业', 'Losing a job', ['下岗', '裁员', '丢了工作', '合同到期', '被优化', '公司倒闭了', 'laid off', 'unemploy', 'lost my job', 'xiagang']);
const retiring = event('职工退休', 'Retiring');

describe('what people say', () => {
  it.each(['被裁员了', '下岗', '我刚丢了工作', 'I was laid off', 'unemployed', '失业', '被裁 员了', 'xia gang', 'I lost  my job!', 'lsot my job', 'unemploid', '合同到了期', '公司倒毕了'])('“%s” is about losing a job', (words) => {
    expect(fit(words, losingJob)).toBeGreaterThan(0);
    expect(fit(words, retiring)).toBe(0);
  });

  it('finds what only the summary says, behind what the name says', () => {
    expect(fit('医保', losingJob)).toBe(1);
    expect(fit('退休', retiring)).toBe(3);
  });

  it.each(['', '  ', '种蘑菇', '医院', '合伙', 'job fair', 'xian'])('“%s” is about nothing we have', (words) => {
    expect(fit(words, losingJob)).toBe(0);
  });
});
