import type { CaseEvent, Recorded } from './event.ts';
import { isCaseNumber } from './number.ts';

/** Which papers a case has: the receipt of its acceptance, the request for a correction of an item, the decision on an item. */
export type DocumentKind = 'receipt' | 'correction' | 'decision';

/** One paper of a case: `no` is its item, 0 for the receipt; `again` where it is a second request for a correction. Of each there is a copy for the person and, where the employer has handed the case in, one for the employer, which tells nothing of the person. */
export type Paper = { readonly kind: DocumentKind; readonly no: number; readonly again?: true };
export type Copy = 'person' | 'employer';

/** A paper with the event it follows from, how many events stood before that one, and whether a later decision took its place. */
export type Issued = Paper & { readonly at: string; readonly event: CaseEvent; readonly before: number; readonly replaced: boolean };

const LETTERS: Readonly<Record<DocumentKind, string>> = { receipt: 'R', correction: 'C', decision: 'D' };
const PAPER = /^(?:(R)|(D)([1-9]\d{0,2})|(C)([1-9]\d{0,2})(B?))$/;

/** The papers that follow from the events of a case, in their order. Nothing is written for them: the chain says what was issued. */
export function papersOf(history: readonly Recorded[]): Issued[] {
  return history.flatMap(({ event, at }, before): Issued[] => {
    if (event.type === 'submitted') return [{ kind: 'receipt', no: 0, at, event, before, replaced: false }];
    if (event.type !== 'correction-asked' && event.type !== 'decided') return [];
    const { no } = event;
    const again = event.type === 'correction-asked' && history.slice(0, before).some(({ event: earlier }) => earlier.type === 'correction-asked' && earlier.no === no);
    return [{ kind: event.type === 'decided' ? 'decision' : 'correction', no, ...(again && { again }), at, event, before, replaced: history.slice(before + 1).some(({ event: later }) => later.type === 'decided' && later.no === no) }];
  });
}

/** The short name of a paper inside its case: `R`, `C3`, `D3`, and `C3B` for a second request. */
export function paperName({ kind, no, again }: Paper): string {
  return `${LETTERS[kind]}${kind === 'receipt' ? '' : no}${again ? 'B' : ''}`;
}

/** The paper of a short name, or `undefined` for any other text. */
export function readPaper(name: string): Paper | undefined {
  const [, receipt, decision, decided, correction, corrected, again] = PAPER.exec(name) ?? [];
  if (receipt !== undefined) return { kind: 'receipt', no: 0 };
  if (decision !== undefined) return { kind: 'decision', no: Number(decided) };
  return correction === undefined ? undefined : { kind: 'correction', no: Number(corrected), ...(again === 'B' && { again: true }) };
}

/** The number of a document, made of case, paper and copy, so that it never changes: `371300-20261121-000042-7-D3`, for the employer `…-D3E`. */
export function documentNumber(caseNumber: string, paper: Paper, copy: Copy): string {
  return `${caseNumber}-${paperName(paper)}${copy === 'employer' ? 'E' : ''}`;
}

/** The case, paper and copy of a document number, or `undefined` where it is none. It says nothing about whether the document exists. */
export function readDocumentNumber(text: string): { readonly caseNumber: string; readonly paper: Paper; readonly copy: Copy } | undefined {
  const [, caseNumber = '', name = '', employer] = /^(.+)-([RCD]\d*B?)(E?)$/.exec(text) ?? [];
  const paper = readPaper(name);
  return paper && isCaseNumber(caseNumber) ? { caseNumber, paper, copy: employer === 'E' ? 'employer' : 'person' } : undefined;
}
