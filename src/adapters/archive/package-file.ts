import { zip } from '#adapters/zip/zip.ts';

const LOCAL = 0x04_03_4b_50;
const HEADER = 30, SIZE_AT = 18, NAME_AT = 26;
/** Paths in a package are short; a longer one is no path, and could not be written again. */
const LONGEST_NAME = 1_000;

/** A package as one file: a ZIP archive of its files as they are, so that it can be read without unpacking, and is the same bytes whatever release wrote it. */
export function writePackage(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zip(files, true);
}

/**
 * The files of a package by their paths. Written again they must be the very same bytes: a byte of the archive that belongs to no file is
 * found as well. `undefined` for anything that `writePackage` would not have written.
 */
export function readPackage(bytes: Buffer): ReadonlyMap<string, Buffer> | undefined {
  const files = new Map<string, Buffer>();
  let at = 0;
  while (at + HEADER <= bytes.length && bytes.readUInt32LE(at) === LOCAL) {
    const [size, name] = [bytes.readUInt32LE(at + SIZE_AT), bytes.readUInt16LE(at + NAME_AT)];
    if (name > LONGEST_NAME) return undefined;
    const from = at + HEADER + name;
    files.set(bytes.toString('utf8', at + HEADER, from), bytes.subarray(from, from + size));
    at = from + size;
  }
  return files.size > 0 && bytes.equals(writePackage(Object.fromEntries(files))) ? files : undefined;
}
