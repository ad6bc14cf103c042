import type { DumpRow } from '#core/legacy/dump-row.ts';
import { named } from './read-delimited.ts';
import { decoded, LONGEST_ROW } from './decoded.ts';

type Shape = { readonly encoding: string; readonly table: string; readonly columns?: readonly string[] };
const INSERT = /^\s*insert\s+into\s+(?:\w+\.)?[`"[]?(\w+)[`"\]]?\s*(?:\(([^)]*)\))?\s*values\s*$/iu;
/** No head of an INSERT is longer; of a statement that is passed over no more than this is kept, however long it is (mysqldump writes rows by the megabyte into one). */
const LONGEST_HEAD = 20_000;
/** What mysqldump writes for signs that would break its lines; after any other the stroke means nothing. */
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', 0: '' };
const CUT: DumpRow['fault'] = { zh: '语句在这里断了', en: 'The statement ends here before it is whole' };

/** The rows of the INSERT statements of one table, tuple by tuple; every other statement and comment is passed over. Nothing is ever executed. */
export async function* readSql(file: string, { encoding, table, columns }: Shape): AsyncGenerator<DumpRow> {
  let [line, begun, head, value, depth]: [number, number, string, string, number] = [1, 1, '', '', 0];
  let [quote, escaped, comment, wasText]: ['' | "'", boolean, '' | '--' | '/*', boolean] = ['', false, '', false];
  let values: string[] = [];
  let names: readonly string[] | undefined;
  let last = '';
  const finish = (): void => {
    values.push(wasText ? value : unquoted(value));
    [value, wasText] = ['', false];
  };
  for await (const text of decoded(file, encoding)) {
    for (const sign of text) {
      if (sign === '\n') line += 1;
      const before = last;
      last = sign;
      if (comment === '--') {
        if (sign === '\n') comment = '';
      } else if (comment === '/*') {
        if (before === '*' && sign === '/') comment = '';
      } else if (quote) {
        let meant = sign;
        if (escaped) [escaped, meant] = [false, ESCAPES[sign] ?? sign];
        else if (sign === '\\') {
          escaped = true;
          continue;
        } else if (sign === "'") {
          quote = '';
          continue;
        }
        // Texts of statements that are passed over are kept nowhere.
        if (depth > 0) value += meant;
      } else if (before === '-' && sign === '-') [comment, head, value] = ['--', head.slice(0, -1), depth > 0 ? value.slice(0, -1) : value];
      else if (before === '/' && sign === '*') [comment, head] = ['/*', head.slice(0, -1)];
      else if (sign === "'") {
        // A doubled quotation mark is one within the text.
        if (before === "'" && wasText) value += "'";
        else if (depth > 0) value = '';
        [quote, wasText] = ["'", depth > 0];
      } else if (names && depth === 0 && sign === '(') [depth, values, value, wasText, begun] = [1, [], '', false, line];
      else if (depth > 0 && sign === ',') finish();
      else if (depth > 0 && sign === ')') {
        finish();
        depth = 0;
        yield named(begun, names ?? [], values);
      } else if (depth > 0) value += wasText ? '' : sign;
      else if (sign === ';') [head, names] = ['', undefined];
      else if (!names && head.length < LONGEST_HEAD) {
        head += sign;
        names = namesIn(head, sign, table, columns);
      }
      if (value.length > LONGEST_ROW) throw new RangeError(`a value of ${file} has more than ${LONGEST_ROW} characters`);
    }
  }
  if (depth > 0 || quote) yield { line: begun, cells: {}, fault: CUT };
}

/** The columns of a statement once its head is whole, where it is about the table. */
function namesIn(head: string, sign: string, table: string, columns: readonly string[] | undefined): readonly string[] | undefined {
  if (!/[sS]/u.test(sign) || !/values$/iu.test(head)) return undefined;
  const [, name = '', list] = INSERT.exec(head) ?? [];
  if (name.toLowerCase() !== table.toLowerCase()) return undefined;
  return list === undefined ? columns ?? [] : list.split(',').map((each) => each.trim().replaceAll(/[`"[\]]/gu, ''));
}

const unquoted = (text: string): string => (/^\s*null\s*$/iu.test(text) ? '' : text.trim());
