import type { DossierLetterContent } from '#usecases/ports/dossier-letter.ts';
import { beijing, INK, LEFT, openSheet, rule, SOFT, WIDTH } from './sheet.ts';

const LOWEST = 752;
const NAMES = 92;
const SIGNED = 150;

/** A letter about a personnel file on A4, with its list and the slip that comes back signed. Agencies seal and sign it by hand: it carries no code to check. */
export async function makeDossierLetter({ number, title, authority, to, at, rows, lines, list = [], slip }: DossierLetterContent): Promise<Buffer> {
  const { pdf, done, tag, end } = openSheet(`${title} ${number}`, at);
  const room = (needed: number): void => {
    if (pdf.y + needed <= LOWEST) return;
    pdf.addPage();
    pdf.y = LEFT;
  };
  const say = (text: string, size = 11, colour = INK): void => {
    room(size * 2);
    tag('P', () => pdf.font('regular').fontSize(size).fillColor(colour).text(text, LEFT, pdf.y + 4, { width: WIDTH, lineGap: 4 }));
  };
  const signed = (): void => {
    room(SIGNED / 2);
    tag('P', () => pdf.font('regular').fontSize(11).fillColor(INK).text(`经办人（签名）：\n单位（盖章）：\n日期：        年    月    日`, LEFT + WIDTH / 2, pdf.y + 14, { width: WIDTH / 2, lineGap: 8 }));
  };
  tag('P', () => pdf.font('regular').fontSize(10.5).fillColor(SOFT).text(authority, LEFT, LEFT, { width: WIDTH }));
  tag('H1', () => pdf.font('bold').fontSize(21).fillColor(INK).text(title, LEFT, pdf.y + 4, { width: WIDTH }));
  say(`编号 ${number}`, 10, SOFT);
  say(`${to}：`, 12);
  for (const line of lines) say(line);
  for (const [name, value] of rows) {
    room(24);
    const top = pdf.y + 6;
    tag('P', () => {
      pdf.font('regular').fontSize(10).fillColor(SOFT).text(name, LEFT, top, { width: NAMES - 4 });
      pdf.font('bold').fontSize(11).fillColor(INK).text(value, LEFT + NAMES, top - 1, { width: WIDTH - NAMES });
    });
  }
  if (list.length > 0) {
    room(60);
    tag('H2', () => pdf.font('bold').fontSize(12).fillColor(INK).text('材料目录', LEFT, pdf.y + 14, { width: WIDTH }));
    list.forEach((each, index) => say(`${index + 1}. ${each}`, 10.5));
  }
  signed();
  say(`${authority}　${beijing(at).slice(0, 10)}`, 10, SOFT);
  if (slip) {
    room(SIGNED + 40);
    tag('Artifact', () => rule(pdf, pdf.y + 16));
    pdf.y += 24;
    tag('H2', () => pdf.font('bold').fontSize(14).fillColor(INK).text(slip.title, LEFT, pdf.y + 6, { width: WIDTH }));
    for (const line of slip.lines) say(line);
    signed();
  }
  end();
  return done;
}
