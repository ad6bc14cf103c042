import { documentNumber, readDocumentNumber, type Copy, type Paper } from '../cases/document.ts';

/**
 * The note that a document was delivered electronically: its reader had agreed to it, and has opened it. It follows from the consent and the
 * opening, both of which are only ever added to. Its number is that of the document with an S: `371300-20261121-000042-7-SD3`.
 */
export type OpenedNote = { readonly caseNumber: string; readonly paper: Paper; readonly copy: Copy };

/** Of these it matters whether they were delivered: the request for a correction, the decision, what took its place, the notice that it ended. */
const SERVED: ReadonlySet<Paper['kind']> = new Set(['correction', 'closing', 'decision', 'change']);

/** Its number. */
export function openedNoteNumber({ caseNumber, paper, copy }: OpenedNote): string {
  return `${caseNumber}-S${documentNumber(caseNumber, paper, copy).slice(caseNumber.length + 1)}`;
}

/** What a number is of, or `undefined` for any other text. It says nothing about whether there is such a note. */
export function readOpenedNoteNumber(text: string): OpenedNote | undefined {
  const [, caseNumber, name] = /^(.+)-S([CDGL].*)$/.exec(text) ?? [];
  const found = caseNumber === undefined ? undefined : readDocumentNumber(`${caseNumber}-${name}`);
  return found && isServed(found.paper) ? found : undefined;
}

/** Whether the delivery of a document has a note. */
export function isServed({ kind }: Pick<Paper, 'kind'>): boolean {
  return SERVED.has(kind);
}
