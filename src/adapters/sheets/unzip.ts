import { inflateRawSync } from 'node:zlib';
import { SheetError } from '#core/batch/sheet.ts';

/** The files of an archive by their paths, each unpacked when it is read. */
export type Archive = { readonly names: readonly string[]; read(name: string): string | undefined };

type Entry = { readonly method: number; readonly encrypted: boolean; readonly packed: number; readonly at: number };

/** All files of an archive that are read may unpack to so many bytes together: ten thousand full rows are a tenth of it. */
export const MOST_BYTES = 48 * 1024 * 1024;
const MOST_ENTRIES = 1000;
const END = 0x06_05_4b_50, CENTRAL = 0x02_01_4b_50, LOCAL = 0x04_03_4b_50;
const END_SIZE = 22, CENTRAL_SIZE = 46, LOCAL_SIZE = 30;
const LONGEST_COMMENT = 65_535;

const BROKEN = new SheetError({ zh: '文件不完整或已损坏，请用表格软件打开后另存为 .xlsx 再上传', en: 'The file is incomplete or damaged: open it in your spreadsheet program, save it as .xlsx and upload that' });
const HUGE = new SheetError({ zh: '文件解压后太大。请只保留员工的行和列，另存后再上传', en: 'The file is too large once it is unpacked. Keep only the rows and columns of the workers and save it again' });

/**
 * Read the directory of a ZIP archive (PKWARE APPNOTE 4.3). What is unpacked is counted as it comes, whatever the directory says: an archive
 * of a few bytes that unpacks to gigabytes stops at the limit. Parts over 4 GB, other methods and encrypted files are not read.
 * @throws SheetError
 */
export function openArchive(bytes: Buffer): Archive {
  const entries = entriesOf(bytes);
  let left = MOST_BYTES;
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      if (!entry) return undefined;
      const unpacked = unpack(bytes, entry, left);
      left -= unpacked.length;
      return new TextDecoder().decode(unpacked);
    },
  };
}

function entriesOf(bytes: Buffer): ReadonlyMap<string, Entry> {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw BROKEN;
  const entries = new Map<string, Entry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let each = 0; each < count; each += 1) {
    if (at + CENTRAL_SIZE > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) throw BROKEN;
    const [name, extra, comment] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
    const path = bytes.toString('utf8', at + CENTRAL_SIZE, at + CENTRAL_SIZE + name).replaceAll('\\', '/').replace(/^\//u, '');
    entries.set(path, { method: bytes.readUInt16LE(at + 10), encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1, packed: bytes.readUInt32LE(at + 20), at: bytes.readUInt32LE(at + 42) });
    at += CENTRAL_SIZE + name + extra + comment;
  }
  return entries;
}

function endOf(bytes: Buffer): number {
  for (let at = bytes.length - END_SIZE; at >= Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT); at -= 1) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  throw BROKEN;
}

function unpack(bytes: Buffer, { method, encrypted, packed, at }: Entry, left: number): Buffer {
  if (encrypted) throw new SheetError({ zh: '文件设了密码，请去掉密码后再上传', en: 'The file has a password: remove it and upload the file again' });
  if (at + LOCAL_SIZE > bytes.length || bytes.readUInt32LE(at) !== LOCAL) throw BROKEN;
  const from = at + LOCAL_SIZE + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  if (from + packed > bytes.length) throw BROKEN;
  const body = bytes.subarray(from, from + packed);
  if (method === 0) {
    if (body.length > left) throw HUGE;
    return body;
  }
  if (method !== 8 || left <= 0) throw method === 8 ? HUGE : BROKEN;
  try {
    return inflateRawSync(body, { maxOutputLength: left });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? HUGE : BROKEN;
  }
}
