import { certificatesOf, isIssued, papersOf, type Copy, type Issued } from '#core/cases/document.ts';
import { pinOfPaper } from '#core/cases/pinned.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { isServed, openedNoteNumber, type OpenedNote } from '#core/notices/opened-note.ts';
import type { Localized } from '#core/value.ts';
import type { Context } from '#usecases/context.ts';
import { documentCode } from '#usecases/document-code.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import type { DeliveryStore } from '#usecases/ports/deliveries.ts';
import type { DocumentContent, MakeDocument } from '#usecases/ports/document.ts';
import { documentContent } from './views/document-content.ts';
import { copiesOf, DELIVERY_NOTE, documentTitle } from './views/document-of.ts';
import { openedNoteContent, openedNoteIn, type FoundNote } from './views/opened-note.ts';

/** What papers are written with. `origin`: the public address of this house, which stands on them. */
export type Writer = { readonly context: Pick<Context, 'catalogOf' | 'lookup'>; readonly document: MakeDocument; readonly origin: string };

/** A paper of a case as its bytes, the same each time, with its number. */
export async function writePaper({ context, document, origin }: Writer, read: CaseRead, issued: Issued, copy: Copy): Promise<{ readonly number: string; readonly pdf: Buffer }> {
  const content = await contentOf({ context, origin }, read, issued, copy);
  return { number: content.number, pdf: await document(content) };
}

/** Every paper that a case has issued, in their order, and each copy of it; or only what there is in one copy. */
export async function writePapers(writer: Writer, read: CaseRead, wanted?: Copy): Promise<readonly { readonly number: string; readonly issued: Issued; readonly title: Localized; readonly pdf: Buffer }[]> {
  return Promise.all((await issuedIn(writer, read)).filter(({ copy }) => wanted === undefined || copy === wanted).map(async ({ issued, copy }) => ({ issued, title: documentTitle((await catalogOf(writer, read, issued)).catalog, issued, itemOf(read, issued)), ...(await writePaper(writer, read, issued, copy)) })));
}

/** Every paper of a case that there is in this copy, one after the other in one file, to be printed at once; `undefined` where there is none. */
export async function writeTogether(writer: Writer, read: CaseRead, wanted: Copy): Promise<Buffer | undefined> {
  const contents = await Promise.all((await issuedIn(writer, read)).flatMap(({ issued, copy }) => (copy === wanted ? [contentOf(writer, read, issued, copy)] : [])));
  const [first, ...others] = contents;
  return first && writer.document(first, ...others);
}

type Reading = Pick<Writer, 'context'>;
const itemOf = (read: CaseRead, { no }: Issued) => read.state.items.find((item) => item.no === no);
const catalogOf = ({ context }: Reading, read: CaseRead, issued: Issued): Promise<CompiledCatalog> => context.catalogOf(pinOfPaper(read.history, issued));

async function contentOf({ context, origin }: Omit<Writer, 'document'>, read: CaseRead, issued: Issued, copy: Copy): Promise<DocumentContent> {
  return documentContent(await catalogOf({ context }, read, issued), read, issued, copy, { origin, codeOf: (number) => documentCode(context, number) });
}

/** The papers of a case in their order, each in each of its copies. */
async function issuedIn(writer: Reading, read: CaseRead): Promise<readonly { readonly issued: Issued; readonly copy: Copy }[]> {
  const candidates = await Promise.all(certificatesOf(read.history).map(async (issued) => (isIssued((await catalogOf(writer, read, issued)).catalog, itemOf(read, issued)) ? [issued] : [])));
  return [...papersOf(read.history), ...candidates.flat()].toSorted((a, b) => a.before - b.before).flatMap((issued) => copiesOf(issued, read).map((copy) => ({ issued, copy })));
}

/** The note that a document was opened, as its bytes. */
export async function writeOpenedNote({ context, document, origin }: Writer, read: CaseRead, found: FoundNote): Promise<{ readonly compiled: CompiledCatalog; readonly pdf: Buffer }> {
  const compiled = await catalogOf({ context }, read, found.issued);
  return { compiled, pdf: await document(openedNoteContent(compiled, read, found, { origin, codeOf: (number) => documentCode(context, number) })) };
}

/** The notes of every document of a case that was delivered electronically, as an archive keeps them. */
export async function writeOpenedNotes(writer: Writer, deliveries: Pick<DeliveryStore, 'consent' | 'openings'>, read: CaseRead): Promise<readonly { readonly number: string; readonly title: Localized; readonly pdf: Buffer }[]> {
  const notes = papersOf(read.history).filter(isServed).flatMap((issued) => copiesOf(issued, read).map((copy): OpenedNote => ({ caseNumber: read.state.number, paper: { kind: issued.kind, no: issued.no, ...(issued.nth !== undefined && { nth: issued.nth }) }, copy })));
  const found = await Promise.all(notes.map((note) => openedNoteIn(deliveries, read, note)));
  return Promise.all(found.flatMap((each) => (each ? [each] : [])).map(async (each) => ({ number: openedNoteNumber(each.note), title: DELIVERY_NOTE, pdf: (await writeOpenedNote(writer, read, each)).pdf })));
}
