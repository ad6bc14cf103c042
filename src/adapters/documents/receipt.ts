import QRCode from 'qrcode';
import type { ReceiptContent } from '#usecases/ports/receipt.ts';
import { beijing, INK, LEFT, nameValueRows, openSheet, RED, rule, SOFT, WIDTH } from './sheet.ts';

/** The receipt on A4: number and query code, what was accepted and what came of it, with a code that leads to the progress page. */
export async function makeReceipt(content: ReceiptContent): Promise<Buffer> {
  const code = await QRCode.toBuffer(content.trackUrl, { margin: 0, width: 240, errorCorrectionLevel: 'M' });
  const { pdf, done } = openSheet(`${content.title.zh} ${content.number}`);
  head(pdf, content, code);
  for (const item of content.items) line(pdf, item);
  foot(pdf, content);
  pdf.end();
  return done;
}

function head(pdf: PDFKit.PDFDocument, content: ReceiptContent, code: Buffer): void {
  pdf.font('bold').fontSize(20).fillColor(INK).text('受理回执', LEFT, 56);
  pdf.font('regular').fontSize(10).fillColor(SOFT).text(`${content.region}人力资源和社会保障一件事服务 · Receipt`, LEFT, 86);
  pdf.image(code, LEFT + WIDTH - 84, 52, { width: 84 });
  pdf.fontSize(8).text('扫码看进度', LEFT + WIDTH - 84, 140, { width: 84, align: 'center' });
  const rows: [string, string][] = [
    ['一件事', `${content.title.zh}（${content.title.en}）`], ['办件编号', content.number], ['查询码', content.queryCode], ['申请人', `${content.name}　${content.idNumber}`], ...(content.about === undefined ? [] : [['为谁办理', content.about] as [string, string]]), ['提交时间', beijing(content.submittedAt)],
  ];
  const y = nameValueRows(pdf, rows, 118);
  rule(pdf, y + 4);
  pdf.y = y + 16;
}

function line(pdf: PDFKit.PDFDocument, item: ReceiptContent['items'][number]): void {
  if (pdf.y > 720) {
    pdf.addPage();
    pdf.y = 64;
  }
  const top = pdf.y;
  pdf.font('bold').fontSize(11.5).fillColor(INK).text(item.name, LEFT, top, { width: WIDTH - 80 });
  pdf.font('bold').fontSize(10).fillColor(item.status === '已办结' ? RED : SOFT).text(item.status, LEFT + WIDTH - 80, top, { width: 80, align: 'right' });
  pdf.font('regular').fontSize(10).fillColor(INK).text(item.line, LEFT, Math.max(pdf.y, top + 18), { width: WIDTH, lineGap: 3 });
  if (item.basis) pdf.fontSize(9).fillColor(SOFT).text(`依据：${item.basis}`, { width: WIDTH });
  rule(pdf, pdf.y + 6);
  pdf.y += 14;
}

function foot(pdf: PDFKit.PDFDocument, content: ReceiptContent): void {
  pdf.font('regular').fontSize(9).fillColor(SOFT).text(`本回执说明提交时的办理情况；最新进度以网上查询为准：${content.trackUrl}。对自动作出的结果有异议，可以要求由人重新办理（个人信息保护法第二十四条）。`, LEFT, pdf.y + 8, { width: WIDTH, lineGap: 3 });
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    pdf.page.margins.bottom = 0;
    pdf.fontSize(8).fillColor(SOFT).text(`${content.number}　第 ${page - start + 1} 页，共 ${count} 页`, LEFT, 806, { width: WIDTH, align: 'center', lineBreak: false });
  }
}
