import { RED } from './sheet.ts';

/** From the middle of a seal to its edge, in points: 37 mm across. */
export const SEAL = 52;
const EDGE = 2.2;
const STAR = 15;
/** How far around the circle a long name may reach, in degrees, and how far apart its characters stand at most. */
const REACH = 264;
const APART = 25;
const LARGEST = 12.5;

/** Draws the round seal of an authority around a point: its name along the upper edge, a star in the middle, what it is for below. A picture: what proves a paper is its number, code and signature. */
export function drawSeal(pdf: PDFKit.PDFDocument, name: string, x: number, y: number): void {
  const { y: before } = pdf;
  const characters = [...name];
  const step = Math.min(APART, REACH / Math.max(1, characters.length - 1));
  const size = Math.min(LARGEST, (step / 180) * Math.PI * (SEAL - 12) * 0.98);
  pdf.save().fillColor(RED).strokeColor(RED).fillOpacity(0.82).strokeOpacity(0.82);
  pdf.circle(x, y, SEAL - EDGE / 2).lineWidth(EDGE).stroke();
  pdf.polygon(...star(x, y - 2)).fill();
  pdf.font('bold').fontSize(size);
  for (const [at, character] of characters.entries()) {
    pdf.save().rotate((at - (characters.length - 1) / 2) * step, { origin: [x, y] });
    pdf.text(character, x - pdf.widthOfString(character) / 2, y - SEAL + 4, { lineBreak: false });
    pdf.restore();
  }
  const use = '电子业务专用章';
  pdf.fontSize(7.5).text(use, x - pdf.widthOfString(use) / 2, y + STAR + 6, { lineBreak: false });
  pdf.restore();
  pdf.fillOpacity(1).strokeOpacity(1);
  pdf.y = before;
}

/** Five points, and five between them. */
function star(x: number, y: number): [number, number][] {
  return Array.from({ length: 10 }, (_, at) => {
    const far = at % 2 === 0 ? STAR : STAR * 0.382;
    const angle = (at * Math.PI) / 5 - Math.PI / 2;
    return [x + far * Math.cos(angle), y + far * Math.sin(angle)];
  });
}
