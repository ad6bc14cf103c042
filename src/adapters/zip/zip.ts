import { crc32, deflateRawSync } from 'node:zlib';

const UTF8 = 0x08_00, DEFLATED = 8, STORED = 0, VERSION = 20;
/** 1980-01-01, the first day that an archive knows: the same content gives the same bytes. */
const DAY = 0x21;

/** A ZIP archive of these files by their paths (PKWARE APPNOTE 4.3). `stored`: as they are; else packed, as this release of zlib does it. */
export function zip(files: Readonly<Record<string, string | Uint8Array>>, stored = false): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [path, content] of Object.entries(files)) {
    const [name, body] = [Buffer.from(path), Buffer.from(content)];
    const packed = stored ? body : deflateRawSync(body);
    const common = Buffer.alloc(26);
    [VERSION, UTF8, stored ? STORED : DEFLATED, 0, DAY].forEach((value, index) => common.writeUInt16LE(value, index * 2));
    [crc32(body), packed.length, body.length].forEach((value, index) => common.writeUInt32LE(value, 10 + index * 4));
    common.writeUInt16LE(name.length, 22);
    parts.push(Buffer.from('PK\u0003\u0004', 'latin1'), common, name, packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\u0001\u0002', 'latin1'), Buffer.from([VERSION, 0]), common, place, name);
    at += 4 + common.length + name.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  const count = Object.keys(files).length;
  [count, count].forEach((value, index) => end.writeUInt16LE(value, 4 + index * 2));
  [central.length, at].forEach((value, index) => end.writeUInt32LE(value, 8 + index * 4));
  return Buffer.concat([...parts, central, Buffer.from('PK\u0005\u0006', 'latin1'), end]);
}
