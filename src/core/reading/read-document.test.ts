import { describe, expect, test } from 'vitest';
import type { DocumentKind } from '../catalog/document-kind.ts';
import type { ReadLine } from './line.ts';
import { pageText } from './page-text.ts';
import { readDocument } from './read-document.ts';

const CARD: DocumentKind = {
  zh: '卡', en: 'Card', signs: ['姓名', '号码'], enough: 2,
  fields: {
    name: { zh: '姓名', en: 'Name', as: 'text', patterns: ['姓名:?([^\\n\\d]{2,20}?)(?=\\n|$)'] },
    number: { zh: '号码', en: 'Number', as: 'identity-number', patterns: ['(?<!\\d)(\\d{17}[\\dXx])(?!\\d)'] },
    until: { zh: '到期', en: 'Until', as: 'day', patterns: ['到期:?(\\d{4})年(\\d{1,2})月(\\d{1,2})日'] },
  },
};
const KINDS = new Map([['card', CARD]]);
const line = (text: string, y: number, change: Partial<ReadLine> = {}): ReadLine => ({ text, certainty: 0.95, x: 0.5, y, width: 0.4, height: 0.04, angle: 0, ...change });
const marks = (...lines: readonly ReadLine[]) => Object.fromEntries(readDocument(KINDS, lines)?.fields.map(({ field, value, mark }) => [field, [value, mark]]) ?? []);

describe('reading a document', () => {
  test('given label and value in two pieces of one row, when it is read, then they belong together', () => {
    expect(marks(line('甄 样本', 0.1, { x: 0.6 }), line('姓名：', 0.105, { x: 0.1 }), line('号码', 0.3)).name).toEqual(['甄样本', 'sure']);
  });
  test('given a number whose check digit holds, when its line was read uncertainly, then it is sure all the same', () => {
    expect(marks(line('姓名甄样本', 0.1), line('号码 11010519491231002x', 0.3, { certainty: 0.6 })).number).toEqual(['11010519491231002X', 'sure']);
  });
  test('given a number whose check digit fails, then it is wrong, however certain the line was', () => {
    expect(marks(line('姓名甄样本', 0.1), line('号码110105194912310021', 0.3, { certainty: 0.99 })).number).toEqual(['110105194912310021', 'wrong']);
  });
  test('given an uncertain name, then it is to be checked', () => {
    expect(marks(line('姓名甄样本', 0.1, { certainty: 0.7 }), line('号码', 0.3)).name).toEqual(['甄样本', 'check']);
  });
  test('given a day, then it is written as a day, and one that does not exist is wrong', () => {
    expect(marks(line('姓名号码', 0.1), line('到期2028年2月29日', 0.3)).until).toEqual(['2028-02-29', 'sure']);
    expect(marks(line('姓名号码', 0.1), line('到期2027年2月29日', 0.3)).until).toEqual(['2027-02-29', 'wrong']);
  });
  test('given a page of no known kind, then nothing is read', () => {
    expect(readDocument(KINDS, [line('收据', 0.1)])).toBeUndefined();
    expect(readDocument(KINDS, [])).toBeUndefined();
  });
  test('given fields that are not there, then they are named as missing', () => {
    expect(readDocument(KINDS, [line('姓名 号码', 0.1)])?.missing).toContain('until');
  });
  test('given a page photographed askew, when its rows are laid, then what stands on one row stays on it', () => {
    const tilt = Math.tan(0.08);
    expect(pageText([line('姓名', 0.1, { x: 0.1, angle: 0.08 }), line('甄样本', 0.1 + 0.5 * tilt, { x: 0.6, angle: 0.08 }), line('号码', 0.16, { x: 0.1, angle: 0.08 })]).text).toBe('姓名甄样本\n号码');
  });
});
