import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DocumentContent } from '#usecases/ports/document.ts';
import { pdfText } from '#main/tour/pdf-text.ts';
import { makeDocument } from './document.ts';

const content: DocumentContent = {
  number: '371300-20261123-000042-8-D3', code: 'K7Q2-9XMD', title: { zh: '审批结论', en: 'Decision' }, authority: '临沂市社会保险经办机构', at: '2026-11-22T16:30:00.000Z',
  rows: [['申请人', '张䶮　371300********0012']], sections: [{ heading: '结论：不予通过', lines: [{ text: '没有满足的条件' }, { text: '小字', soft: true }] }],
  checkUrl: 'http://localhost:8080/verify?number=371300-20261123-000042-8-D3&code=K7Q2-9XMD', checkPage: 'http://localhost:8080/verify',
};

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

describe('given what a document says', () => {
  test('when it is made on different days, then it is the same bytes', async () => {
    vi.setSystemTime('2026-11-23T02:00:00Z');
    const first = await makeDocument(content);
    vi.setSystemTime('2031-01-01T00:00:00Z');
    expect((await makeDocument(content)).equals(first)).toBe(true);
  });

  test('when it is made, then authority, number, code, date in China and everything it says can be read', async () => {
    const text = pdfText(await makeDocument(content));
    for (const part of ['临沂市社会保险经办机构', '审批结论', content.number, 'K7Q2-9XMD', '张䶮', '结论：不予通过', '没有满足的条件', '小字', '2026年11月23日', '第 1 页，共 1 页']) expect(text).toContain(part);
  });

  test('when something else is said, then the bytes are others', async () => expect((await makeDocument({ ...content, code: 'AAAA-AAAA' })).equals(await makeDocument(content))).toBe(false));

  test('when it is long, then it goes on over pages', async () => {
    const long = { ...content, sections: [{ lines: Array.from({ length: 60 }, (_, index) => ({ text: `第${index}条` })) }] };
    const text = pdfText(await makeDocument(long));
    expect(text).toContain('第59条');
    expect(text).toMatch(/第 2 页，共 [23] 页/u);
  });

  test('when its words end low on a page but leave room for the foot, then the foot stands on that page', async () => {
    const low = { ...content, sections: [{ lines: Array.from({ length: 17 }, (_, index) => ({ text: `第${index}条` })) }] };
    const text = pdfText(await makeDocument(low));
    expect(text).toContain('第 1 页，共 1 页');
    expect(text).toContain('有没有被改动');
  });

  test('when only who signs would not fit, then the last words with their heading go on to the next page with them', async () => {
    for (const count of [18, 19, 20, 21, 22, 23, 24]) {
      const sections = [{ heading: '理由', lines: Array.from({ length: count }, (_, index) => ({ text: `第${index}条` })) }, { heading: '依据', lines: [{ text: '最后一句' }] }, { lines: [{ text: '小字', soft: true as const }] }];
      const [first = '', second = ''] = pdfText(await makeDocument({ ...content, sections })).split('\f');
      expect([count, second.includes('最后一句') && second.includes('依据')]).toEqual([count, !first.includes('2026年11月23日')]);
    }
    // Of more than a page, two lines go along.
    const [, second = ''] = pdfText(await makeDocument({ ...content, sections: [{ lines: Array.from({ length: 29 }, (_, index) => ({ text: `第${index}条` })) }] })).split('\f');
    for (const part of ['第27条', '第28条', '2026年11月23日']) expect(second).toContain(part);
  });

  test('when it is made, then the seal of its authority stands on it, addresses whom it is for, and sets amounts and laws in one manner, but nothing that somebody has written', async () => {
    const salutation = { to: '张䶮', opening: '您于2026年11月20日提交的申请，决定如下。' };
    const lines = [{ text: '自收到之日起 60 日内（社会保险法 第四十五条）' }, { text: '教练说还要练 60 日', verbatim: true as const }];
    const pdf = await makeDocument({ ...content, salutation, sections: [{ lines }] });
    const text = pdfText(pdf);
    for (const part of ['张䶮：\n', '您于2026年11月20日提交', '60日内（《社会保险法》第四十五条）', '教练说还要练 60 日', '临\n沂\n市', '电子业务专用章', '印章是图样']) expect(text).toContain(part);
    expect(pdf.toString('latin1').match(/\/S \/Figure/gu)).toHaveLength(2);
  });

  test('when it names a firm, or repeats what was said, then that stays as it is written; a figure of the house is set', async () => {
    const salutation = { to: '张䶮', opening: '临沂 3 号店有限公司于2026年11月20日为您提交的申请，决定如下。' };
    const text = pdfText(await makeDocument({ ...content, salutation, rows: [['提交单位', '临沂 3 号店有限公司', 'verbatim'], ['期限', '共 18 个月']] }));
    expect(text.split('临沂 3 号店有限公司')).toHaveLength(3);
    expect(text).toContain('共18个月');
  });

  test('when what somebody has written is the last of it, then it is measured as it is drawn, and who signs stands on the page on which it ends', async () => {
    for (const count of Array.from({ length: 16 }, (_, index) => index + 6)) {
      const sections = [{ heading: '理由', lines: Array.from({ length: count }, (_, index) => ({ text: `第${index}条` })) }, { heading: '说明', lines: [{ text: `${'满 60 日 '.repeat(50)}完`, verbatim: true as const }] }];
      const last = pdfText(await makeDocument({ ...content, sections })).split('\f').find((page) => page.includes('2026年11月23日'));
      expect([count, last?.includes('完')]).toEqual([count, true]);
    }
  });

  test('when several are made together, then each begins on a page of its own and counts its pages by itself', async () => {
    const long = { ...content, number: '371300-20261123-000042-8-D4', title: { zh: '受理回执', en: 'Receipt' }, sections: [{ lines: Array.from({ length: 60 }, (_, index) => ({ text: `第${index}条` })) }] };
    const text = pdfText(await makeDocument(content, long, content));
    expect(text.split(`${content.number}　第 1 页，共 1 页`)).toHaveLength(3);
    expect(text).toMatch(/000042-8-D4　第 2 页，共 [23] 页/u);
    expect(text).not.toMatch(/第 4 页|共 [45] 页/u);
  });

  test('then it tells readers that speak its language, title and parts, and what the picture is', async () => {
    const source = (await makeDocument(content)).toString('latin1');
    for (const part of ['/Lang (zh-CN)', '/Marked true', '/DisplayDocTitle true', '/S /H1', '/S /Figure']) expect(source).toContain(part);
    expect(source).toMatch(/\/S \/Figure[\s\S]*?\/Alt|\/Alt[\s\S]*?\/S \/Figure/u);
  });
});
