import { SheetError } from '#core/batch/sheet.ts';
import type { DumpRow } from '#core/legacy/dump-row.ts';
import { readXml } from '../sheets/read-xml.ts';
import { decoded, LONGEST_ROW } from './decoded.ts';

const CUT: DumpRow['fault'] = { zh: '这条记录不完整或写法不对', en: 'This record is incomplete or not well-formed' };

/** Rows that are elements of one name; their children are the columns. The file is read record by record, never as a whole. */
export async function* readXmlRows(file: string, { encoding, record }: { readonly encoding: string; readonly record: string }): AsyncGenerator<DumpRow> {
  const open = new RegExp(`<${record}(?=[\\s>])`, 'u');
  const close = `</${record}>`;
  let [left, line] = ['', 1];
  const skip = (length: number): void => {
    line += left.slice(0, length).split('\n').length - 1;
    left = left.slice(length);
  };
  for await (const text of decoded(file, encoding)) {
    left += text;
    for (let from = left.search(open); from >= 0; from = left.search(open)) {
      const end = left.indexOf(close, from);
      if (end < 0) break;
      skip(from);
      yield rowOf(line, left.slice(0, end - from + close.length));
      skip(end - from + close.length);
    }
    if (left.length > LONGEST_ROW) throw new RangeError(`a record of ${file} has more than ${LONGEST_ROW} characters`);
  }
  const from = left.search(open);
  if (from < 0) return;
  skip(from);
  yield { line, cells: {}, fault: CUT };
}

function rowOf(line: number, xml: string): DumpRow {
  const cells: Record<string, string> = {};
  let [depth, text] = [0, ''];
  try {
    readXml(xml, {
      open: () => {
        depth += 1;
        text = '';
      },
      text: (said) => { text += said; },
      close: (name) => {
        if (depth === 2) cells[name] = text.trim();
        depth -= 1;
      },
    });
  } catch (error) {
    if (!(error instanceof SheetError)) throw error;
    return { line, cells, fault: CUT };
  }
  return { line, cells };
}
