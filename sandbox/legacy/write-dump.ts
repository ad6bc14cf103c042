import { workbookOf } from './write-workbook.ts';

/** One row as texts in the order of its columns; `deleted` marks a record of a dBase table. */
export type Row = readonly string[] & { readonly deleted?: true };
export type Table = { readonly columns: readonly string[]; readonly rows: readonly Row[] };

const REPLACED = 0x3f;
let codes: ReadonlyMap<string, readonly number[]> | undefined;

/** A text in GBK. The platform only reads it, so the table is made by reading every pair of bytes once. */
export function gbk(text: string): Buffer {
  codes ??= new Map(Array.from({ length: 0x7e }, (_, at) => 0x81 + at).flatMap((lead) => Array.from({ length: 0xbf }, (_, at) => 0x40 + at).flatMap((trail): [string, readonly number[]][] => {
    const sign = new TextDecoder('gb18030').decode(Uint8Array.of(lead, trail));
    return trail === 0x7f || sign.length !== 1 || sign === '\uFFFD' ? [] : [[sign, [lead, trail]]];
  })));
  return Buffer.from([...text].flatMap((sign) => (sign < '\u0080' ? [sign.charCodeAt(0)] : codes?.get(sign) ?? [REPLACED])));
}

/** Values between delimiters; what holds one, or a quotation mark, stands in quotation marks. */
export function delimited({ columns, rows }: Table, delimiter: string, headings = true): string {
  const value = (text: string): string => (text.includes(delimiter) || /["\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [...(headings ? [columns] : []), ...rows].map((row) => `${row.map(value).join(delimiter)}\r\n`).join('');
}

/** Each value filled up, or cut, to its width in bytes of GBK. */
export function fixed({ rows }: Table, widths: readonly number[]): Buffer {
  return Buffer.concat(rows.map((row) => Buffer.concat([...row.map((text, at) => Buffer.concat([gbk(text), Buffer.alloc(80, ' ')]).subarray(0, widths[at])), Buffer.from('\r\n')])));
}

/** INSERT statements between other ones, with texts quoted as SQL quotes them. */
export function sqlDump({ columns, rows }: Table, table: string): string {
  const value = (text: string): string => (text === '' ? 'NULL' : `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`);
  return `-- dump of ${table}; it isn't complete\nSET NAMES utf8;\n/* other tables; left out */\nINSERT INTO \`t_log\` (\`id\`) VALUES (1),(2);\n${rows.map((row) => `INSERT INTO \`${table}\` (${columns.map((name) => `\`${name}\``).join(', ')}) VALUES (${row.map(value).join(', ')});\n`).join('')}`;
}

/** One object a line; of some columns the values are numbers. */
export function jsonLines({ columns, rows }: Table, numbers: readonly string[]): string {
  return rows.map((row) => `{${columns.map((name, at) => `"${name}":${numbers.includes(name) && row[at] !== '' ? row[at] : JSON.stringify(row[at])}`).join(',')}}\n`).join('');
}

/** Records as elements whose children are the columns. */
export function xml({ columns, rows }: Table, record: string): string {
  const value = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<?xml version="1.0" encoding="GB18030"?>\n<数据>\n${rows.map((row) => `<${record}>${columns.map((name, at) => `<${name}>${value(row[at] ?? '')}</${name}>`).join('')}</${record}>\n`).join('')}</数据>\n`;
}

/** A workbook with everything as text. */
export function workbook({ columns, rows }: Table): Buffer {
  return workbookOf([columns, ...rows]);
}

/** A dBase III table of text fields. */
export function dbf({ columns, rows }: Table, widths: readonly number[]): Buffer {
  const head = Buffer.alloc(32);
  head[0] = 3;
  head.writeUInt32LE(rows.length, 4);
  head.writeUInt16LE(32 + columns.length * 32 + 1, 8);
  head.writeUInt16LE(1 + widths.reduce((sum, width) => sum + width, 0), 10);
  const fields = columns.map((name, at) => {
    const field = Buffer.alloc(32);
    field.write(name, 'latin1');
    field.write('C', 11, 'latin1');
    field[16] = widths[at] ?? 0;
    return field;
  });
  const records = rows.map((row) => Buffer.concat([Buffer.from(row.deleted ? '*' : ' '), ...row.map((text, at) => Buffer.concat([gbk(text), Buffer.alloc(80, ' ')]).subarray(0, widths[at]))]));
  return Buffer.concat([head, ...fields, Buffer.from([0x0d]), ...records, Buffer.from([0x1a])]);
}
