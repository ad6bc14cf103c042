import QRCode from 'qrcode';
import type { DocumentContent, DocumentRow, DocumentSection } from '#usecases/ports/document.ts';
import { dayInWords } from '#core/clocks/day-in-words.ts';
import { drawSeal, SEAL } from './seal.ts';
import { beijing, INK, LEFT, openSheet, rule, SOFT, WIDTH, type Tagged } from './sheet.ts';
import { typeset } from './typeset.ts';

const LOWEST = 740;
/** Where the foot of a paper must have ended: above the page's number. */
const BOTTOM = 790;
const CODE = 84;
const HEADING = 50;
const NAMES = 78;
/** Where a further page begins. */
const TOP = 64;
const INDENT = 21;

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
  if (content.salutation) salute(sheet, content.salutation);
  const [body, last] = lastWords(sheet, content);
  for (const section of body) sectionOf(sheet, section);
  keepWithFoot(sheet, content, last);
  for (const section of last) sectionOf(sheet, section);
  foot(sheet, content);
  pages(sheet, content.number, start + count - 1);
}

type Sheet = { readonly pdf: PDFKit.PDFDocument; readonly tag: Tagged };

/** As papers of an authority begin: who, what, its number, in the middle of the sheet. */
function head({ pdf, tag }: Sheet, { authority, title, number, code }: DocumentContent, picture: Buffer): void {
  const within = { width: WIDTH - 2 * (CODE + 8), align: 'center' } as const;
  const left = LEFT + CODE + 8;
  tag('P', () => pdf.font('regular').fontSize(12).fillColor(INK).text(authority, left, 54, within));
  tag('H1', () => pdf.font('bold').fontSize(22).fillColor(INK).text(title.zh, left, pdf.y + 4, within));
  tag('P', () => pdf.font('regular').fontSize(9).fillColor(SOFT).text(`${title.en}\n文书编号 ${number}\n核验码 ${code}`, left, pdf.y + 2, { ...within, lineGap: 2 }));
  const below = pdf.y;
  tag('Figure', () => pdf.image(picture, LEFT + WIDTH - CODE, 52, { width: CODE }), '核验用的二维码');
  tag('P', () => pdf.fontSize(8).text('扫码核验', LEFT + WIDTH - CODE, 140, { width: CODE, align: 'center' }));
  pdf.y = Math.max(below, 152) + 8;
  line({ pdf, tag });
}

/** To whom it speaks, and of what: it names who has applied, so that nothing of it is set. */
function salute({ pdf, tag }: Sheet, { to, opening }: NonNullable<DocumentContent['salutation']>): void {
  tag('P', () => pdf.font('bold').fontSize(11).fillColor(INK).text(`${to}：`, LEFT, pdf.y, { width: WIDTH }));
  tag('P', () => pdf.font('regular').fontSize(10.5).fillColor(INK).text(opening, LEFT, pdf.y + 3, { width: WIDTH, lineGap: 3, indent: INDENT }));
  pdf.y += 8;
}

function line({ pdf, tag }: Sheet): void {
  tag('Artifact', () => rule(pdf, pdf.y + 2));
  pdf.y += 12;
}

/** Goes on to another page where less than this is left above the foot. */
function room(pdf: PDFKit.PDFDocument, needed = 0): void {
  if (pdf.y <= LOWEST - needed) return;
  pdf.addPage();
  pdf.y = TOP;
}

function rowOf({ pdf, tag }: Sheet, [name, value, manner]: DocumentRow): void {
  room(pdf);
  const top = pdf.y;
  tag('P', () => {
    pdf.font('regular').fontSize(10).fillColor(SOFT).text(name, LEFT, top, { width: NAMES - 4 });
    pdf.font('bold').fontSize(11).fillColor(INK).text(manner === 'verbatim' ? value : typeset(value), LEFT + NAMES, top - 1, { width: WIDTH - NAMES });
  });
  pdf.y = Math.max(top + 19, pdf.y + 4);
}

function sectionOf({ pdf, tag }: Sheet, { heading, lines }: DocumentSection): void {
  // A heading stays with what stands below it.
  room(pdf, heading === undefined ? 0 : HEADING);
  if (heading !== undefined) tag('H2', () => pdf.font('bold').fontSize(12).fillColor(INK).text(heading, LEFT, pdf.y + 2, { width: WIDTH, lineGap: 3 }));
  for (const each of lines) {
    const { soft } = each;
    room(pdf);
    tag('P', () => pdf.font('regular').fontSize(soft ? 9 : 10.5).fillColor(soft ? SOFT : INK).text(drawn(each), LEFT, pdf.y + 2, { width: WIDTH, lineGap: 3 }));
  }
  pdf.y += 8;
}

/** A line as it is drawn, and measured. */
function drawn({ text, verbatim }: DocumentSection['lines'][number]): string {
  return verbatim ? text : typeset(text);
}

/** How much of a page these take. */
function heightOf(pdf: PDFKit.PDFDocument, sections: readonly DocumentSection[]): number {
  const tall = (text: string, font: string, size: number): number => pdf.font(font).fontSize(size).heightOfString(text, { width: WIDTH, lineGap: 3 }) + 2;
  return sections.reduce((sum, { heading, lines }) => sum + 8 + (heading === undefined ? 0 : tall(heading, 'bold', 12)) + lines.reduce((below, each) => below + tall(drawn(each), 'regular', each.soft ? 9 : 10.5), 0), 0);
}

/** What has to be said before, and what stands on one page with who signs: the last words with their heading, of very many the last two lines. */
function lastWords({ pdf }: Sheet, content: DocumentContent): readonly [readonly DocumentSection[], readonly DocumentSection[]] {
  const { sections } = content;
  const at = Math.max(0, sections.findLastIndex(({ heading }) => heading !== undefined));
  const last = sections.slice(at);
  const end = last.at(-1);
  if (!end || TOP + heightOf(pdf, last) + footHeight(pdf, content) <= BOTTOM) return [sections.slice(0, at), last];
  return [[...sections.slice(0, -1), { ...end, lines: end.lines.slice(0, -2) }], [{ lines: end.lines.slice(-2) }]];
}

/** Begins another page where the last words would fit on this one and who signs would not. */
function keepWithFoot({ pdf }: Sheet, content: DocumentContent, last: readonly DocumentSection[]): void {
  if (pdf.y + heightOf(pdf, last) + footHeight(pdf, content) <= BOTTOM) return;
  pdf.addPage();
  pdf.y = TOP;
}

const checked = ({ checkPage }: DocumentContent): string => `核验：扫码，或者打开 ${checkPage}，填上面的文书编号和核验码，可以查到是否由本平台出具、现在是否有效，并核对文件有没有被改动。印章是图样，真伪以核验的结果为准。`;
/** The seal with its distance, the line, and how it is checked. */
function footHeight(pdf: PDFKit.PDFDocument, content: DocumentContent): number {
  return 2 * SEAL + 26 + pdf.font('regular').fontSize(9).heightOfString(checked(content), { width: WIDTH, lineGap: 3 });
}

/** Who it is from and of which day, with the seal over both; then how it is checked. Measured, not guessed: they stay together, below the rest wherever they fit there. */
function foot({ pdf, tag }: Sheet, content: DocumentContent): void {
  const { authority, at } = content;
  if (pdf.y + footHeight(pdf, content) > BOTTOM) {
    pdf.addPage();
    pdf.y = TOP;
  }
  // pdfkit breaks a page at the margin, which lies above where the foot may end.
  pdf.page.margins.bottom = 0;
  const top = pdf.y + 2;
  const width = Math.max(pdf.font('regular').fontSize(11).widthOfString(authority), 2 * SEAL);
  const left = LEFT + WIDTH - width - 8;
  tag('Figure', () => drawSeal(pdf, authority, left + width / 2, top + SEAL), `${authority}的印章`);
  tag('P', () => pdf.font('regular').fontSize(11).fillColor(INK).text(`${authority}\n${dayInWords(beijing(at).slice(0, 10)).zh}`, left - 8, top + SEAL - 16, { width: width + 16, align: 'center', lineGap: 4 }));
  pdf.y = top + 2 * SEAL + 6;
  line({ pdf, tag });
  tag('P', () => pdf.font('regular').fontSize(9).fillColor(SOFT).text(checked(content), LEFT, pdf.y, { width: WIDTH, lineGap: 3 }));
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
