import type { DumpRow } from '#core/legacy/dump-row.ts';
import { decoded, LONGEST_ROW } from './decoded.ts';

/** Values between delimiters (RFC 4180); what stands in quotation marks may hold the delimiter and line ends. */
export async function* readDelimited(file: string, { encoding, delimiter, columns }: { readonly encoding: string; readonly delimiter: string; readonly columns?: readonly string[] }): AsyncGenerator<DumpRow> {
  let names = columns;
  for await (const { line, values } of splitRows(file, encoding, delimiter)) {
    if (values.length === 1 && values[0] === '') continue;
    if (!names) {
      names = values.map((name) => name.trim());
      continue;
    }
    yield named(line, names, values);
  }
}

/** The values of a row by their columns; a row that is shorter or longer than its dump was cut off or has a delimiter too many. */
export function named(line: number, names: readonly string[], values: readonly string[]): DumpRow {
  const cells = Object.fromEntries(names.map((name, at) => [name, values[at] ?? '']));
  if (values.length === names.length) return { line, cells };
  return { line, cells, fault: { zh: `应有 ${names.length} 列，这一行有 ${values.length} 列：可能被截断，或值里有分隔符`, en: `${names.length} columns are expected, this row has ${values.length}: it was cut off, or a value holds the delimiter` } };
}

async function* splitRows(file: string, encoding: string, delimiter: string): AsyncGenerator<{ readonly line: number; readonly values: readonly string[] }> {
  let [values, value, quoted, closing, line, begun]: [string[], string, boolean, boolean, number, number] = [[], '', false, false, 1, 1];
  for await (const text of decoded(file, encoding)) {
    for (const sign of text) {
      if (sign === '\n') line += 1;
      if (closing) {
        closing = false;
        if (sign === '"') {
          value += sign;
          continue;
        }
        quoted = false;
      }
      if (quoted) {
        if (sign === '"') closing = true;
        else value += sign;
      } else if (sign === '"' && value === '') quoted = true;
      else if (sign === delimiter) {
        values.push(value);
        value = '';
      } else if (sign === '\n') {
        yield { line: begun, values: [...values, value.replace(/\r$/u, '')] };
        [values, value, begun] = [[], '', line];
      } else value += sign;
      if (value.length > LONGEST_ROW) throw new RangeError(`a row of ${file} has more than ${LONGEST_ROW} characters`);
    }
  }
  if (value !== '' || values.length > 0) yield { line: begun, values: [...values, value.replace(/\r$/u, '')] };
}
