import { SheetError, type Sheet } from '#core/batch/sheet.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';

const ZIP = Buffer.from('PK');
/** The container of the formats before 2007 (MS-CFB), which encrypted workbooks still use. */
const OLD = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** What stands in the first sheet of an uploaded file. What it is, its bytes say, not its name. @throws SheetError */
export function readSpreadsheet(bytes: Buffer): Sheet {
  if (bytes.subarray(0, 2).equals(ZIP)) return readXlsx(bytes);
  if (bytes.subarray(0, 4).equals(OLD)) throw new SheetError({ zh: '这是旧的 .xls 格式，或者设了密码。请打开后另存为 .xlsx（不设密码）再上传', en: 'This is the old .xls format, or has a password. Save it as .xlsx without one and upload that' });
  return readCsv(bytes);
}
