import { fileTypeFromBuffer } from 'file-type';

/** What a file truly is, by its bytes: its media type. Undefined when nobody knows. */
export async function fileTypeOf(bytes: Buffer): Promise<string | undefined> {
  return (await fileTypeFromBuffer(bytes))?.mime;
}
