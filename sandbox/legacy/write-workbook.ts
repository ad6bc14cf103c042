import { crc32 } from 'node:zlib';

/** What an .xlsx needs beside its sheet (ECMA-376). */
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A workbook of one sheet of texts, as an old system exports it. */
export function workbookOf(rows: readonly (readonly string[])[]): Buffer {
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const cells = (row: readonly string[], no: number): string => row.map((text, at) => `<c r="${String.fromCodePoint(65 + at)}${no}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`).join('');
  return stored({
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="sheet1.xml"/></Relationships>`,
    'xl/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${rows.map((row, at) => `<row r="${at + 1}">${cells(row, at + 1)}</row>`).join('')}</sheetData></worksheet>`,
  });
}

/** A ZIP archive whose files are stored as they are (PKWARE APPNOTE 4.3). */
function stored(files: Readonly<Record<string, string>>): Buffer {
  const [parts, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [path, text] of Object.entries(files)) {
    const [name, body] = [Buffer.from(path), Buffer.from(text)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x21, 8);
    [crc32(body), body.length, body.length].forEach((value, index) => common.writeUInt32LE(value, 10 + index * 4));
    common.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    parts.push(Buffer.from('PK\u0003\u0004', 'latin1'), common, name, body);
    directory.push(Buffer.from('PK\u0001\u0002', 'latin1'), Buffer.from([20, 0]), common, place, name);
    at += 4 + common.length + name.length + body.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  [3, 3].forEach((count, index) => end.writeUInt16LE(count, 4 + index * 2));
  [central.length, at].forEach((value, index) => end.writeUInt32LE(value, 8 + index * 4));
  return Buffer.concat([...parts, central, Buffer.from('PK\u0005\u0006', 'latin1'), end]);
}
