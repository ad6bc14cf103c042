import { createReadStream } from 'node:fs';
import type { DumpRow } from '#core/legacy/dump-row.ts';
import { LONGEST_ROW } from './decoded.ts';

const LINE_END = 0x0a, RETURN = 0x0d;

/** Columns of fixed widths, counted in bytes as the old machine did: a Chinese character takes two. No byte of GBK is a line end. */
export async function* readFixed(file: string, { encoding, widths }: { readonly encoding: string; readonly widths: Readonly<Record<string, number>> }): AsyncGenerator<DumpRow> {
  const columns = Object.entries(widths);
  const whole = columns.reduce((sum, [, width]) => sum + width, 0);
  const decoder = new TextDecoder(encoding);
  let line = 0;
  for await (const bytes of byteLines(file)) {
    line += 1;
    if (bytes.length === 0) continue;
    let at = 0;
    const cells = Object.fromEntries(columns.map(([name, width]) => {
      at += width;
      return [name, decoder.decode(bytes.subarray(at - width, at)).trim()];
    }));
    // Blanks at the end were often left out; a row that ends before its last column begins was cut off.
    const cut = bytes.length <= whole - (columns.at(-1)?.[1] ?? 0);
    yield cut || bytes.length > whole ? { line, cells, fault: { zh: `这一行有 ${bytes.length} 字节，应为 ${whole} 字节：可能被截断`, en: `This row has ${bytes.length} bytes, expected are ${whole}: it was cut off` } } : { line, cells };
  }
}

async function* byteLines(file: string): AsyncGenerator<Buffer> {
  let left: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 })) {
    left = Buffer.concat([left, chunk as Buffer]);
    let from = 0;
    for (let end = left.indexOf(LINE_END, from); end >= 0; end = left.indexOf(LINE_END, from)) {
      yield withoutReturn(left.subarray(from, end));
      from = end + 1;
    }
    left = left.subarray(from);
    if (left.length > LONGEST_ROW) throw new RangeError(`a row of ${file} has more than ${LONGEST_ROW} bytes`);
  }
  if (left.length > 0) yield withoutReturn(left);
}

const withoutReturn = (bytes: Buffer): Buffer => (bytes.at(-1) === RETURN ? bytes.subarray(0, -1) : bytes);
