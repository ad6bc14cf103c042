import PDFDocument from 'pdfkit';
import { BOLD, REGULAR } from './fonts.ts';

export const INK = '#17212b';
export const SOFT = '#4a5663';
export const RED = '#c23b2b';
export const LEFT = 56;
export const WIDTH = 483;

/** Draws a part of a document and says what it is: a heading, a paragraph, a figure with its words; `Artifact` is what only decorates. */
export type Tagged = (kind: 'H1' | 'H2' | 'P' | 'Figure' | 'Artifact', draw: () => unknown, alt?: string) => void;
export type Sheet = { readonly pdf: PDFKit.PDFDocument; /** The whole document, once `end()` was called. */ readonly done: Promise<Buffer>; readonly tag: Tagged; readonly end: () => void };

/** An empty A4 document with our fonts. @param at when it is from: the only moment that stands in it, so that the same content is the same bytes; everything in it is drawn by `tag` */
export function openSheet(title: string, at: string): Sheet {
  const pdf = new PDFDocument({ size: 'A4', margin: LEFT, bufferPages: true, pdfVersion: '1.7', tagged: true, displayTitle: true, info: { Title: title, Producer: '快办', Creator: '快办', CreationDate: new Date(at) }, lang: 'zh-CN' });
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
  pdf.registerFont('regular', REGULAR);
  pdf.registerFont('bold', BOLD);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const tag: Tagged = (kind, draw, alt) => {
    if (kind === 'Artifact') {
      pdf.markContent('Artifact');
      draw();
      pdf.endMarkedContent();
    } else root.add(pdf.struct(kind, alt === undefined ? {} : { alt }, () => { draw(); }));
  };
  return { pdf, done, tag, end: () => { root.end(); pdf.end(); } };
}

export function rule(pdf: PDFKit.PDFDocument, y: number): void {
  pdf.moveTo(LEFT, y).lineTo(LEFT + WIDTH, y).lineWidth(0.7).strokeColor('#e6e1d8').stroke();
}

export function beijing(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}
