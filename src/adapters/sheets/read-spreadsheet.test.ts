import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { MOST_ROWS, SheetError, type Sheet } from '#core/batch/sheet.ts';
import { workbook } from '../../../test/support/workbook.ts';
import { readSpreadsheet } from './read-spreadsheet.ts';
import { MOST_BYTES } from './unzip.ts';
import { writeXlsx } from './write-xlsx.ts';
import { zip } from '#adapters/zip/zip.ts';

const texts = (sheet: Sheet): string[][] => sheet.map(({ no, cells }) => [String(no), ...[...cells].map(([column, { kind, text }]) => `${column} ${kind} ${text}`)]);

/** What it is refused with. */
function refused(bytes: Buffer): { readonly said: string; readonly en: string } {
  try {
    readSpreadsheet(bytes);
  } catch (error) {
    if (!(error instanceof SheetError)) throw error;
    return { said: error.detail.zh, en: error.detail.en };
  }
  throw new Error('it was read');
}

/** The cells that must not be taken as they are, and what is said there. */
const marked = (sheet: Sheet): Record<string, string> => Object.fromEntries(sheet.flatMap(({ no, cells }) => [...cells].flatMap(([column, { fault }]) => (fault ? [[`${column}${no}`, fault.zh]] : []))));

describe('given a workbook', () => {
  test('when it was written by us, then it is read as it was written', () => {
    const bytes = writeXlsx([{ name: '名单', columns: [{ heading: '姓名', width: 10, holds: 'text' }, { heading: '月工资（元）', width: 10, holds: 'plain' }], rows: [['张 "三" <&>', '=1+1'], ['', '5000']] }]);
    expect(texts(readSpreadsheet(bytes))).toEqual([['1', 'A text 姓名', 'B text 月工资（元）'], ['2', 'A text 张 "三" <&>', 'B text =1+1'], ['3', 'B text 5000']]);
  });

  test('when texts are shared, pronounced and formatted in parts, then each is one text', () => {
    const bytes = workbook({ shared: '<si><t>姓名</t></si><si><r><t>张</t></r><r><t xml:space="preserve">三 </t></r><rPh sb="0" eb="1"><t>zhang</t></rPh></si>', rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>' });
    expect(texts(readSpreadsheet(bytes))).toEqual([['1', 'A text 姓名', 'C text 张三 ']]);
  });

  test('when dates are serial numbers, then they are days, in both calendars, by built-in, Chinese and custom formats; a number and an amount stay numbers', () => {
    const styles = '<numFmts><numFmt numFmtId="164" formatCode="[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="165" formatCode="&quot;day&quot;0.00"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="31"/><xf numFmtId="165"/><xf numFmtId="4"/></cellXfs>';
    const rows = `<row r="2">${[0, 1, 2, 3, 4, 5].map((style) => `<c r="${'ABCDEF'[style]}2" s="${style}"><v>46349</v></c>`).join('')}<c r="G2" t="d"><v>2026-11-23T00:00:00</v></c></row>`;
    expect(texts(readSpreadsheet(workbook({ rows, styles })))).toEqual([['2', 'A number 46349', 'B date 2026-11-23', 'C date 2026-11-23', 'D date 2026-11-23', 'E number 46349', 'F number 46349', 'G date 2026-11-23']]);
    expect(texts(readSpreadsheet(workbook({ rows: '<row r="1"><c r="A1" s="1"><v>44887.5</v></c></row>', styles, properties: '<workbookPr date1904="1"/>' })))).toEqual([['1', 'A date 2026-11-23']]);
  });

  test('when its first sheet is hidden, then the first that is seen is read', () => {
    expect(texts(readSpreadsheet(workbook({ rows: '', sheets: '<sheet name="a" sheetId="1" state="hidden" r:id="rId1"/><sheet name="b" sheetId="2" r:id="rId2"/>' })))).toEqual([['1', 'A text 第二张']]);
  });

  test('when it has formulas, merged cells and an identity number that became a number, then each is marked where it stands with what to do, and the other rows can be used', () => {
    const bytes = workbook({
      rows: `<row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c><c r="B1" t="str"><v>身份证号</v></c></row><row r="2"><c r="A2" t="str"><f>B2</f><v>张三</v></c><c r="B2"><v>3.7130019900101E+17</v></c><c r="C2"><v>123456789012345</v></c></row><row r="3"><c r="A3" t="str"><v>李四</v></c></row><row r="5"><c r="A5" t="str"><f>A3</f></c><c r="B5" t="e"><v>#REF!</v></c><c r="C5" t="str"><v>${'长'.repeat(2001)}</v></c></row><row r="6"><c r="A6" t="str"><v>王五</v></c></row>`,
      after: '<mergeCells count="1"><mergeCell ref="A3:B4"/></mergeCells>',
    });
    expect(marked(readSpreadsheet(bytes))).toEqual({
      A2: expect.stringContaining('公式') as string, B2: expect.stringContaining('“文本”格式') as string, A3: expect.stringContaining('取消合并') as string, B3: expect.stringContaining('取消合并') as string,
      A5: expect.stringContaining('公式') as string, B5: '这里是错误值，请重新填写', C5: '最多 2000 个字',
    });
  });

  test('when it has more rows than a sheet may have, then it is refused before all of it is read', () => {
    const rows = Array.from({ length: MOST_ROWS + 2 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`).join('');
    expect(refused(workbook({ rows })).said).toContain('最多 10000 行');
  });

  test('when a few kilobytes unpack to more than a sheet can be, whatever the directory says, then reading stops at the limit', () => {
    const bomb = workbook({ rows: ' '.repeat(MOST_BYTES + 1) });
    expect(bomb.length).toBeLessThan(200_000);
    expect(refused(bomb).said).toContain('解压后太大');
    // The directory may lie about the size.
    const lying = Buffer.from(bomb);
    for (let at = lying.indexOf('PK\u0001\u0002'); at >= 0; at = lying.indexOf('PK\u0001\u0002', at + 4)) lying.writeUInt32LE(10, at + 24);
    expect(refused(lying).said).toContain('解压后太大');
  });

  test('when entities are declared in it, then they are not expanded', () => {
    const bytes = zip({ 'xl/workbook.xml': '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><workbook><sheets><sheet name="&b;" r:id="rId1"/></sheets></workbook>', 'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Target="s.xml"/></Relationships>', 'xl/s.xml': '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&b;</v></c></row></sheetData></worksheet>' });
    expect(texts(readSpreadsheet(bytes))).toEqual([['1', 'A text &b;']]);
  });

  test('when it is cut off, changed, encrypted, or an archive of something else, then it is said to be so', () => {
    const whole = workbook({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' });
    expect(refused(whole.subarray(0, whole.length - 40)).said).toContain('不完整');
    expect(refused(Buffer.from(whole).fill(0xff, 40, 90)).said).toContain('损坏');
    const locked = Buffer.from(whole);
    for (let at = locked.indexOf('PK\u0001\u0002'); at >= 0; at = locked.indexOf('PK\u0001\u0002', at + 4)) locked.writeUInt16LE(1, at + 8);
    expect(refused(locked).said).toContain('密码');
    expect(refused(zip({ 'a.txt': 'a' })).said).toContain('不是 .xlsx 表格');
    expect(refused(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])).said).toContain('.xls 格式');
  });
});

describe('given a text file', () => {
  const CSV = '姓名,身份证号\r\n"张,三",11010519491231002X\r\n\r\n"带""引号""的\n名字",1\r\n';
  const READ = [['1', 'A text 姓名', 'B text 身份证号'], ['2', 'A text 张,三', 'B text 11010519491231002X'], ['4', 'A text 带"引号"的\n名字', 'B text 1']];

  test.each([
    ['UTF-8', Buffer.from(CSV)], ['UTF-8 with a mark', Buffer.from(`\uFEFF${CSV}`)], ['UTF-16, as spreadsheets export text', Buffer.from(`\uFEFF${CSV}`, 'utf16le')],
  ])('when it is in %s, then quoted values and empty lines are read', (_, bytes) => expect(texts(readSpreadsheet(bytes))).toEqual(READ));

  test('when it is in GBK, as Chinese spreadsheets export it, or with tabs, then it is read too', () => {
    const gbk = Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0x41, 0x0a, 0xd5, 0xc5, 0xc8, 0xfd, 0x2c, 0x42]);
    expect(texts(readSpreadsheet(gbk))).toEqual([['1', 'A text 姓名', 'B text A'], ['2', 'A text 张三', 'B text B']]);
    expect(texts(readSpreadsheet(Buffer.from('姓名\t职业\n张三\t司机')))).toEqual([['1', 'A text 姓名', 'B text 职业'], ['2', 'A text 张三', 'B text 司机']]);
  });

  test('when it has a formula, or a number that was cut, then the places are marked', () => {
    const cells = marked(readSpreadsheet(Buffer.from('姓名,身份证号\n张三,3.71300199E+17\n=cmd|x,"=""3713"""\n')));
    expect(Object.keys(cells)).toEqual(['B2', 'A3', 'B3']);
    expect(cells['B2']).toContain('后几位已经丢失');
  });

  test('when it is a picture or a document, then it is no spreadsheet', () => {
    for (const bytes of [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), Buffer.from('%PDF-1.4\n\0\x01\x02')]) expect(refused(bytes).said).toContain('这不是表格文件');
  });

  test('when it has more lines than a sheet may have, then it is refused', () => expect(refused(Buffer.from('a\n'.repeat(MOST_ROWS + 2))).said).toContain('最多 10000 行'));
});

test('given an archive of ours, then its sums are those of its content', () => {
  const bytes = zip({ 'a.txt': '甲' });
  expect([bytes.readUInt32LE(14), bytes.readUInt32LE(18)]).toEqual([crc32(Buffer.from('甲')), deflateRawSync(Buffer.from('甲')).length]);
});
