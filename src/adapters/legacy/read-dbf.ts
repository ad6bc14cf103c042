import { open } from 'node:fs/promises';
import type { DumpRow } from '#core/legacy/dump-row.ts';

const HEAD = 32, FIELD = 32, END_OF_FIELDS = 0x0d, DELETED = 0x2a;
const MOST_FIELDS = 255;
const CUT: DumpRow['fault'] = { zh: '文件在这条记录中间断了', en: 'The file ends within this record' };

/** The column that says whether a record was deleted: dBase marks them and keeps them. */
const DELETED_COLUMN = '删除标记';

/**
 * A dBase III table: a head with the fields, then records of fixed length. A record that the head counts and the file lacks is a row that cannot be read.
 * @throws RangeError for what is no such table
 */
export async function* readDbf(file: string, { encoding }: { readonly encoding: string }): AsyncGenerator<DumpRow> {
  const handle = await open(file);
  try {
    const decoder = new TextDecoder(encoding);
    const head = await part(handle, 0, HEAD);
    const [count, first, length] = head.length === HEAD ? [head.readUInt32LE(4), head.readUInt16LE(8), head.readUInt16LE(10)] : [0, 0, 0];
    if (first <= HEAD || first > HEAD + FIELD * MOST_FIELDS + 264 || length < 2) throw new RangeError(`${file} is no dBase table`);
    const fields = fieldsOf(await part(handle, HEAD, first - HEAD), decoder);
    const many = Math.max(1, Math.floor(256 * 1024 / length));
    for (let no = 0; no < count; no += many) {
      const records = await part(handle, first + no * length, length * Math.min(many, count - no));
      for (let at = 0; at < Math.min(many, count - no); at += 1) {
        const bytes = records.subarray(at * length, (at + 1) * length);
        const line = no + at + 1;
        yield bytes.length < length ? { line, cells: {}, fault: CUT } : { line, cells: cellsOf(bytes, fields, decoder) };
      }
    }
  } finally {
    await handle.close();
  }
}

type Field = { readonly name: string; readonly at: number; readonly length: number };

function fieldsOf(bytes: Buffer, decoder: { decode(bytes: Buffer): string }): readonly Field[] {
  const fields: Field[] = [];
  let at = 1;
  for (let from = 0; from + FIELD <= bytes.length && bytes[from] !== END_OF_FIELDS; from += FIELD) {
    const name = bytes.subarray(from, from + 11);
    const end = name.indexOf(0);
    const length = bytes[from + 16] ?? 0;
    fields.push({ name: decoder.decode(end < 0 ? name : name.subarray(0, end)).trim(), at, length });
    at += length;
  }
  return fields;
}

function cellsOf(bytes: Buffer, fields: readonly Field[], decoder: { decode(bytes: Buffer): string }): Record<string, string> {
  return { ...Object.fromEntries(fields.map(({ name, at, length }) => [name, decoder.decode(bytes.subarray(at, at + length)).trim()])), [DELETED_COLUMN]: bytes[0] === DELETED ? '*' : '' };
}

async function part(handle: Awaited<ReturnType<typeof open>>, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
