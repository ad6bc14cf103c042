import QRCode from 'qrcode';
import type { DocumentContent, DocumentSection } from '#usecases/ports/document.ts';
import { beijing, INK, LEFT, openSheet, rule, SOFT, WIDTH, type Tagged } from './sheet.ts';

const LOWEST = 740;
/** Where the foot of a paper must have ended: above the page's number. */
const BOTTOM = 790;
const CODE = 84;
const HEADING = 50;
const NAMES = 78;

/**
 * An official document on A4: authority, title, number; to whom; what; authority and date; how anybody checks it. Tagged for readers that
 * speak. The same content is the same bytes, whenever it is made. Several in one file are to be printed at once: only one that stands alone is the file that is checked by its bytes.
 */
export async function makeDocument(content: DocumentContent, ...others: readonly DocumentContent[]): Promise<Buffer> {
  const all = [content, ...others];
  const pictures = await Promise.all(all.map(({ checkUrl }) => QRCode.toBuffer(checkUrl, { margin: 0, width: 240, errorCorrectionLevel: 'M' })));
  const { pdf, done, tag, end } = openSheet(all.map(({ title, number }) => `${title.zh} ${number}`).join('、'), all.at(-1)!.at);
  for (const [at, picture] of pictures.entries()) write({ pdf, tag }, all[at]!, picture, at === 0);
  end();
  return done;
}

function write(sheet: Sheet, content: DocumentContent, picture: Buffer, first: boolean): void {
  if (!first) sheet.pdf.addPage();
  const { start, count } = sheet.pdf.bufferedPageRange();
  head(sheet, content, picture);
  for (const row of content.rows) rowOf(sheet, row);
  line(sheet);
  for (const section of content.sections) sectionOf(sheet, section);
  foot(sheet, content);
  pages(sheet, content.number, start + count - 1);
}

type Sheet = { readonly pdf: PDFKit.PDFDocument; readonly tag: Tagged };

function head({ pdf, tag }: Sheet, { authority, title, number, code }: DocumentContent, picture: Buffer): void {
  const width = WIDTH - CODE - 16;
  tag('P', () => pdf.font('regular').fontSize(10.5).fillColor(SOFT).text(authority, LEFT, 56, { width }));
  tag('H1', () => pdf.font('bold').fontSize(21).fillColor(INK).text(title.zh, LEFT, pdf.y + 4, { width }));
  tag('P', () => pdf.font('regular').fontSize(10).fillColor(SOFT).text(`${title.en}\n文书编号 ${number}\n核验码 ${code}`, LEFT, pdf.y + 2, { width, lineGap: 2 }));
  const below = pdf.y;
  tag('Figure', () => pdf.image(picture, LEFT + WIDTH - CODE, 52, { width: CODE }), '核验用的二维码');
  tag('P', () => pdf.fontSize(8).text('扫码核验', LEFT + WIDTH - CODE, 140, { width: CODE, align: 'center' }));
  pdf.y = Math.max(below, 152) + 8;
  line({ pdf, tag });
}

function line({ pdf, tag }: Sheet): void {
  tag('Artifact', () => rule(pdf, pdf.y + 2));
  pdf.y += 12;
}

/** Goes on to another page where less than this is left above the foot. */
function room(pdf: PDFKit.PDFDocument, needed = 0): void {
  if (pdf.y <= LOWEST - needed) return;
  pdf.addPage();
  pdf.y = 64;
}

function rowOf({ pdf, tag }: Sheet, [name, value]: readonly [string, string]): void {
  room(pdf);
  const top = pdf.y;
  tag('P', () => {
    pdf.font('regular').fontSize(10).fillColor(SOFT).text(name, LEFT, top, { width: NAMES - 4 });
    pdf.font('bold').fontSize(11).fillColor(INK).text(value, LEFT + NAMES, top - 1, { width: WIDTH - NAMES });
  });
  pdf.y = Math.max(top + 19, pdf.y + 4);
}

function sectionOf({ pdf, tag }: Sheet, { heading, lines }: DocumentSection): void {
  // A heading stays with what stands below it.
  room(pdf, heading === undefined ? 0 : HEADING);
  if (heading !== undefined) tag('H2', () => pdf.font('bold').fontSize(12).fillColor(INK).text(heading, LEFT, pdf.y + 2, { width: WIDTH, lineGap: 3 }));
  for (const { text, soft } of lines) {
    room(pdf);
    tag('P', () => pdf.font('regular').fontSize(soft ? 9 : 10.5).fillColor(soft ? SOFT : INK).text(text, LEFT, pdf.y + 2, { width: WIDTH, lineGap: 3 }));
  }
  pdf.y += 8;
}

function foot({ pdf, tag }: Sheet, { authority, at, checkPage }: DocumentContent): void {
  const who = `${authority}\n${chineseDay(at)}`;
  const check = `核验：扫码，或者打开 ${checkPage}，填上面的文书编号和核验码，可以查到是否由本平台出具、现在是否有效，并核对文件有没有被改动。`;
  // Measured, not guessed: who it is from and how it is checked stay together, and below the rest wherever they fit there.
  const whoHeight = pdf.font('regular').fontSize(10.5).heightOfString(who, { width: WIDTH, lineGap: 4 });
  const checkHeight = pdf.fontSize(9).heightOfString(check, { width: WIDTH, lineGap: 3 });
  if (pdf.y + 6 + whoHeight + 10 + 12 + checkHeight > BOTTOM) {
    pdf.addPage();
    pdf.y = 64;
  }
  // pdfkit breaks a page at the margin, which lies above where the foot may end.
  pdf.page.margins.bottom = 0;
  tag('P', () => pdf.font('regular').fontSize(10.5).fillColor(INK).text(who, LEFT, pdf.y + 6, { width: WIDTH, align: 'right', lineGap: 4 }));
  pdf.y += 10;
  line({ pdf, tag });
  tag('P', () => pdf.font('regular').fontSize(9).fillColor(SOFT).text(check, LEFT, pdf.y, { width: WIDTH, lineGap: 3 }));
}

/** @param first the page on which the document begins */
function pages({ pdf, tag }: Sheet, number: string, first: number): void {
  const { start, count } = pdf.bufferedPageRange();
  const end = start + count;
  for (let page = first; page < end; page += 1) {
    pdf.switchToPage(page);
    pdf.page.margins.bottom = 0;
    tag('Artifact', () => pdf.font('regular').fontSize(8).fillColor(SOFT).text(`${number}　第 ${page - first + 1} 页，共 ${end - first} 页`, LEFT, 806, { width: WIDTH, align: 'center', lineBreak: false }));
  }
}

function chineseDay(at: string): string {
  const [year, month, day] = beijing(at).slice(0, 10).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
