import { styleText } from 'node:util';
import type { CatalogError } from '#adapters/catalog/load-catalog.ts';

/** Colours where somebody looks on; plain text in a file or a pipe. */
export function paint(style: Parameters<typeof styleText>[0], text: string): string {
  return process.stdout.isTTY ? styleText(style, text) : text;
}

/** A table in columns; wide characters count as two. The columns in `right` are aligned right. */
export function columns(rows: readonly (readonly string[])[], right: readonly number[] = []): string {
  const widths = rows.reduce<number[]>((all, row) => row.map((cell, index) => Math.max(all[index] ?? 0, widthOf(cell))), []);
  return rows.map((row) => row.map((cell, index) => {
    const gap = ' '.repeat((widths[index] ?? 0) - widthOf(cell));
    return right.includes(index) ? gap + cell : cell + gap;
  }).join('  ').trimEnd()).join('\n');
}

/** A mistake in the catalogue: where, what, what to do. */
export function mistake({ file, line, message, remedy }: CatalogError): string {
  return `${paint('red', '✗')} ${paint('bold', `${file}:${line}`)}\n  ${message.zh}\n  ${message.en}\n  ${paint('green', '→')} ${remedy.zh} / ${remedy.en}`;
}

function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (/[ᄀ-ᅟ⺀-꓏가-힣豈-﫿︰-﹏＀-｠￠-￦]/.test(character) ? 2 : 1), 0);
}
