import { certificatesOf, isIssued, papersOf, type Copy, type Issued } from '#core/cases/document.ts';
import { pinOfPaper } from '#core/cases/pinned.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import type { Localized } from '#core/value.ts';
import type { Context } from '#usecases/context.ts';
import { documentCode } from '#usecases/document-code.ts';
import { employerIn } from '#usecases/parties.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import type { MakeDocument } from '#usecases/ports/document.ts';
import { documentContent } from './views/document-content.ts';
import { documentTitle } from './views/document-of.ts';

/** What papers are written with. `origin`: the public address of this house, which stands on them. */
export type Writer = { readonly context: Pick<Context, 'catalogOf' | 'lookup'>; readonly document: MakeDocument; readonly origin: string };

/** A paper of a case as its bytes, the same each time, with its number. */
export async function writePaper({ context, document, origin }: Writer, read: CaseRead, issued: Issued, copy: Copy): Promise<{ readonly number: string; readonly pdf: Buffer }> {
  const compiled = await context.catalogOf(pinOfPaper(read.history, issued));
  const content = documentContent(compiled, read, issued, copy, { origin, codeOf: (number) => documentCode(context, number) });
  return { number: content.number, pdf: await document(content) };
}

/** Every paper that a case has issued, in their order, and each copy of it. */
export async function writePapers(writer: Writer, read: CaseRead): Promise<readonly { readonly number: string; readonly title: Localized; readonly pdf: Buffer }[]> {
  const copies: readonly Copy[] = employerIn(read) === null ? ['person'] : ['person', 'employer'];
  const itemOf = ({ no }: Issued) => read.state.items.find((item) => item.no === no);
  const catalogOf = async (issued: Issued): Promise<Catalog> => (await writer.context.catalogOf(pinOfPaper(read.history, issued))).catalog;
  const candidates = await Promise.all(certificatesOf(read.history).map(async (issued) => (isIssued(await catalogOf(issued), itemOf(issued)) ? [{ issued, copy: 'person' as const }] : [])));
  const all = [...papersOf(read.history).flatMap((issued) => copies.map((copy) => ({ issued, copy }))), ...candidates.flat()].toSorted((a, b) => a.issued.before - b.issued.before);
  return Promise.all(all.map(async ({ issued, copy }) => ({ title: documentTitle(await catalogOf(issued), issued, itemOf(issued)), ...(await writePaper(writer, read, issued, copy)) })));
}
