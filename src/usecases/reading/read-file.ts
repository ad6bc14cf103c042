import type { Catalog } from '#core/catalog/catalog.ts';
import { readDocument } from '#core/reading/read-document.ts';
import type { DocumentReader, NotRead } from '../ports/document-reader.ts';
import type { FileReadingStore, KeptReading } from '../ports/file-readings.ts';
import type { FileStore } from '../ports/files.ts';

/** What came of reading: the document · `unclear`: hardly a word could be read · `unknown`: readable, but of no kind that is known · why it was not read · there is no such file of this person. */
export type FileReading = { readonly document: KeptReading } | { readonly none: 'unclear' | 'unknown' } | { readonly not: NotRead } | 'no-file';
type Parts = { readonly files: FileStore; readonly readings: FileReadingStore; readonly reader: DocumentReader; readonly catalog: Catalog; readonly now: string };

/** Below this certainty on the whole, or with fewer lines, the photograph is at fault and not the kind of document. */
const CLEAR = { certainty: 0.8, lines: 3 };

/** Reads one of the person's own files. What was found stays with the file, sealed, for the officer to compare; what the person confirms comes back with the application. */
export async function readFile({ files, readings, reader, catalog, now }: Parts, region: string, owner: string, id: string): Promise<FileReading> {
  const file = await files.find(region, id);
  if (!file || (file.owner !== owner && !(await files.owned(region, owner, [id])).has(id))) return 'no-file';
  const read = await reader.read(await files.bytes(file.hash));
  if ('not' in read) return read;
  const document = readDocument(catalog.documentKinds, read.lines);
  if (document) {
    const kept: KeptReading = { kind: document.kind, fields: document.fields.map(({ field, value, certainty, mark }) => ({ field, value, certainty, mark })) };
    await readings.keep(region, id, kept, now);
    return { document: kept };
  }
  const certainty = read.lines.reduce((sum, line) => sum + line.certainty, 0) / Math.max(1, read.lines.length);
  return { none: read.lines.length < CLEAR.lines || certainty < CLEAR.certainty ? 'unclear' : 'unknown' };
}
