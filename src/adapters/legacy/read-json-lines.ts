import type { DumpRow } from '#core/legacy/dump-row.ts';
import { linesOf } from './decoded.ts';

/** One JSON object a line. Numbers are taken as they are written: sixteen digits and more would not survive as numbers. */
export async function* readJsonLines(file: string, { encoding }: { readonly encoding: string }): AsyncGenerator<DumpRow> {
  let line = 0;
  for await (const text of linesOf(file, encoding)) {
    line += 1;
    if (text.trim() === '') continue;
    const cells = cellsOf(text);
    yield cells ? { line, cells } : { line, cells: {}, fault: { zh: '不是完整的 JSON 对象：可能被截断', en: 'This is no whole JSON object: it was cut off' } };
  }
}

type Reviver = (this: unknown, key: string, value: unknown, context: { readonly source?: string }) => unknown;

function cellsOf(text: string): Record<string, string> | undefined {
  try {
    const asWritten: Reviver = (_key, value, { source }) => (typeof value === 'number' ? source : value);
    const read: unknown = JSON.parse(text, asWritten as Parameters<typeof JSON.parse>[1]);
    if (typeof read !== 'object' || read === null || Array.isArray(read)) return undefined;
    return Object.fromEntries(Object.entries(read).map(([name, value]) => [name, value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)]));
  } catch {
    return undefined;
  }
}
