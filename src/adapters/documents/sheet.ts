import PDFDocument from 'pdfkit';
import { BOLD, REGULAR } from './fonts.ts';

export const INK = '#17212b';
export const SOFT = '#4a5663';
export const RED = '#c23b2b';
export const LEFT = 56;
export const WIDTH = 483;

export type Sheet = { readonly pdf: PDFKit.PDFDocument; /** The whole document, once `pdf.end()` was called. */ readonly done: Promise<Buffer> };

/** An empty A4 document with our fonts. */
export function openSheet(title: string): Sheet {
  const pdf = new PDFDocument({ size: 'A4', margin: LEFT, bufferPages: true, info: { Title: title, Producer: '快办', Creator: '快办' }, lang: 'zh-CN' });
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
  pdf.registerFont('regular', REGULAR);
  pdf.registerFont('bold', BOLD);
  return { pdf, done };
}

/** Names and values, one to a line, from a height on; answers the height below them. */
export function nameValueRows(pdf: PDFKit.PDFDocument, rows: readonly (readonly [string, string])[], from: number, nameWidth = 72): number {
  let y = from;
  for (const [name, value] of rows) {
    pdf.font('regular').fontSize(10).fillColor(SOFT).text(name, LEFT, y, { width: nameWidth - 2 });
    pdf.font('bold').fontSize(11).fillColor(INK).text(value, LEFT + nameWidth, y - 1, { width: 372 - nameWidth });
    y = Math.max(y + 20, pdf.y + 4);
  }
  return y;
}

export function rule(pdf: PDFKit.PDFDocument, y: number): void {
  pdf.moveTo(LEFT, y).lineTo(LEFT + WIDTH, y).lineWidth(0.7).strokeColor('#e6e1d8').stroke();
}

export function beijing(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}
