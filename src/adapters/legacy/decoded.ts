import { createReadStream } from 'node:fs';

/** A row of a dump is no book: a file whose quotation marks never close must not fill the memory. */
export const LONGEST_ROW = 1_000_000;

/** The texts of a file, piece by piece, in its encoding. Bytes that are none of it become U+FFFD, so that the row they stand in is refused and no other. */
export async function* decoded(file: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 })) {
    const text = decoder.decode(chunk as Buffer, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

/** A text file line by line, without the ends of the lines. */
export async function* linesOf(file: string, encoding: string): AsyncGenerator<string> {
  let left = '';
  for await (const text of decoded(file, encoding)) {
    const lines = (left + text).split('\n');
    left = lines.pop() ?? '';
    for (const line of lines) yield line.replace(/\r$/u, '');
    if (left.length > LONGEST_ROW) throw new RangeError(`a row of ${file} has more than ${LONGEST_ROW} characters`);
  }
  if (left !== '') yield left;
}
