import type { SheetContent } from '#usecases/ports/spreadsheet.ts';

/** What a spreadsheet program would take for a formula when it opens a text file; some take the wide signs of Chinese and Japanese for it, too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/** A sheet as a text of values between commas (RFC 4180), in UTF-8 with the mark by which spreadsheet programs know it. What looks like a formula stays a text. */
export function csvOf({ columns, rows }: Pick<SheetContent, 'columns' | 'rows'>): string {
  return `\uFEFF${[columns.map(({ heading }) => heading), ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(value: string): string {
  const plain = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
