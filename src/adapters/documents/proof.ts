import QRCode from 'qrcode';
import type { ProofContent } from '#usecases/ports/proof.ts';
import { beijing, LEFT, nameValueRows, openSheet, rule, SOFT, INK, WIDTH } from './sheet.ts';

/** The statement of one register entry on A4, such as a certificate or a benefit: what is registered, and how whoever is shown it checks it. */
export async function makeProof(content: ProofContent): Promise<Buffer> {
  const { pdf, done, tag, end } = openSheet(`${content.title.zh} ${content.name}`, content.at);
  const code = await QRCode.toBuffer(content.case.trackUrl, { margin: 0, width: 240, errorCorrectionLevel: 'M' });
  tag('H1', () => pdf.font('bold').fontSize(20).fillColor(INK).text(content.title.zh, LEFT, 56, { width: WIDTH - 100 }));
  tag('P', () => pdf.font('regular').fontSize(10).fillColor(SOFT).text(`登记信息证明 · ${content.title.en}`, LEFT, pdf.y + 4, { width: WIDTH - 100 }));
  tag('Figure', () => pdf.image(code, LEFT + WIDTH - 84, 52, { width: 84 }), '核对用的二维码');
  tag('P', () => pdf.fontSize(8).text('扫码核对', LEFT + WIDTH - 84, 140, { width: 84, align: 'center' }));
  let y = 160;
  tag('P', () => {
    y = nameValueRows(pdf, [
      ['姓名', content.name], ['身份证号', content.idNumber], ['登记机构', `${content.region} ${content.office}`], ['状态', content.state],
      ...content.fields.map(({ name, text }) => [name, text] as const),
      ['办件编号', content.case.number], ['查询码', content.case.queryCode],
    ], y, 100);
  });
  tag('Artifact', () => rule(pdf, y + 4));
  const check = `核对方法：扫码或者打开 ${content.case.trackUrl}，填办件编号和查询码，可以看到办理结果。`;
  tag('P', () => pdf.font('regular').fontSize(9).fillColor(SOFT).text(`本证明按 ${beijing(content.at)} 的登记内容生成，以后有变化的以登记为准。${check}`, LEFT, y + 16, { width: WIDTH, lineGap: 3 }));
  end();
  return done;
}
