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
    const low = { ...content, sections: [{ lines: Array.from({ length: 22 }, (_, index) => ({ text: `第${index}条` })) }] };
    const text = pdfText(await makeDocument(low));
    expect(text).toContain('第 1 页，共 1 页');
    expect(text).toContain('有没有被改动');
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
