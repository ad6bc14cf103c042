import type { ReadLine } from './line.ts';

/** The text of a page as its patterns see it: rows from top to bottom parted by line breaks; `from` names for each sign the line it was read in. */
export type PageText = { readonly text: string; readonly from: readonly number[] };

/** Lays the read lines into rows. A page that was photographed askew is levelled first, by the angle most of its writing has. */
export function pageText(lines: readonly ReadLine[]): PageText {
  const angle = middle(lines.filter(({ width, height }) => width > height * 2).map((line) => line.angle));
  const placed = lines.map((line, index) => ({ line, index, left: line.x * Math.cos(angle) + line.y * Math.sin(angle) - line.width / 2, level: line.y * Math.cos(angle) - line.x * Math.sin(angle) })).toSorted((a, b) => a.level - b.level);
  const rows: (typeof placed)[] = [];
  for (const each of placed) {
    const row = rows.at(-1);
    const level = row === undefined ? 0 : row.reduce((sum, other) => sum + other.level, 0) / row.length;
    if (row !== undefined && Math.abs(each.level - level) < Math.min(each.line.height, row[0]!.line.height) * 0.5) row.push(each);
    else rows.push([each]);
  }
  let text = '';
  const from: number[] = [];
  for (const row of rows) {
    if (text !== '') { text += '\n'; from.push(row[0]!.index); }
    for (const { line, index } of row.toSorted((a, b) => a.left - b.left)) {
      const plain = plainText(line.text);
      text += plain;
      for (let sign = 0; sign < plain.length; sign++) from.push(index);
    }
  }
  return { text, from };
}

/** Without spaces, half-width, and with the colon that reading mixes up. */
export function plainText(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').replaceAll('：', ':');
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
