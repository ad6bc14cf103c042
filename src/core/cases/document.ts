import type { Catalog } from '../catalog/catalog.ts';
import { paperForm } from '../catalog/output-paper.ts';
import type { CaseEvent, Recorded } from './event.ts';
import type { Item } from './item.ts';
import { isCaseNumber } from './number.ts';
import type { Giving } from './paper-lines.ts';

/** Which papers a case has: the receipt of its acceptance, the request for a correction of an item, the notice that it ended without an answer to it, the decision on an item, what was decided when it was looked at again, the paper of its own that came of it (see `OutputPaper`), the note that something was delivered. */
export type DocumentKind = 'receipt' | 'correction' | 'closing' | 'decision' | 'change' | 'certificate' | 'delivery';

/** One paper of a case: `no` is its item, 0 for the receipt; `nth` counts what may come several times, from 2 on. Of each there is a copy for the person and, where the employer has handed the case in, one for the employer, which tells nothing of the person. */
export type Paper = { readonly kind: DocumentKind; readonly no: number; readonly nth?: number };
export type Copy = 'person' | 'employer';

/** A paper with the event it follows from, how many events stood before that one, and whether it holds. */
export type Issued = Paper & { readonly at: string; readonly event: CaseEvent; readonly before: number; readonly standing: Standing };

/** Whether what a paper says holds; if not, since when: another took its place, or it was revoked. */
export type Standing = { readonly status: 'valid' } | { readonly status: 'replaced' | 'revoked'; readonly since: string };

const LETTERS: Readonly<Record<DocumentKind, string>> = { receipt: 'R', correction: 'C', closing: 'L', decision: 'D', change: 'G', certificate: 'Z', delivery: 'S' };
const PAPER = /^(?:(R)|([DL])([1-9]\d{0,2})|([CGSZ])([1-9]\d{0,2})(?:N([2-9]|[1-9]\d))?)$/;
/** Of these an item can have several. */
const SEVERAL = { C: 'correction', G: 'change', Z: 'certificate', S: 'delivery' } as const satisfies Record<string, DocumentKind>;
const VALID: Standing = { status: 'valid' };

/** The papers that follow from the events of a case, in their order. Nothing is written for them: the chain says what was issued. */
export function papersOf(history: readonly Recorded[]): Issued[] {
  return history.flatMap(({ event, at }, before): Issued[] => {
    if (event.type === 'submitted') return [{ kind: 'receipt', no: 0, at, event, before, standing: VALID }];
    if (isDelivery(event)) return [{ kind: 'delivery', ...nthOf(history.slice(0, before), event.no), at, event, before, standing: VALID }];
    if (event.type !== 'correction-asked' && event.type !== 'decided' && !isClosing(event) && !isAgain(event)) return [];
    const { no } = event;
    const later = history.slice(before + 1).filter((each) => 'no' in each.event && each.event.no === no);
    const kind = event.type === 'decided' ? 'decision' : isClosing(event) ? 'closing' : isAgain(event) ? 'change' : 'correction';
    const nth = kind === 'decision' || kind === 'closing' ? 1 : history.slice(0, before + 1).filter(({ event: each }) => 'no' in each && each.no === no && (kind === 'change' ? isAgain(each) : each.type === 'correction-asked')).length;
    return [{ kind, no, ...(nth > 1 && { nth }), at, event, before, standing: standingOf(event, later) }];
  });
}

/**
 * Papers of their own that would follow from what was decided, in their order; which of them there are is for the catalogue to say, by which
 * it was decided (`isIssued`). What was revoked and reinstated is the same paper; after a correction it is another.
 */
export function certificatesOf(history: readonly Recorded[]): Issued[] {
  const count = new Map<number, number>();
  return history.flatMap(({ event, at }, before): Issued[] => {
    if (!isGiving(event)) return [];
    const { no } = event;
    const nth = (count.get(no) ?? 0) + 1;
    count.set(no, nth);
    return [{ kind: 'certificate', no, ...(nth > 1 && { nth }), at, event, before, standing: standingOf(event, history.slice(before + 1).filter((each) => 'no' in each.event && each.event.no === no)) }];
  });
}

/** Whether an item gives a paper of its own by the catalogue that it goes by. */
export function isIssued(catalog: Pick<Catalog, 'services' | 'papers'>, item: Pick<Item, 'service'> | undefined): boolean {
  return item !== undefined && paperForm(catalog, item.service, 'certificate') !== undefined;
}

function isGiving(event: CaseEvent): event is Giving {
  return (event.type === 'decided' && event.decision.outcome === 'approve') || (event.type === 'changed' && (event.change === 'approve' || event.change === 'correct') && event.decision.outcome === 'approve');
}

/** That something came to whom it is for: a thing, or papers. */
export type DeliveryEvent = Extract<CaseEvent, { type: (typeof DELIVERED)[number] }>;
const DELIVERED = ['thing-handed', 'thing-arrived', 'paper-handed', 'paper-arrived', 'copy-handed', 'copy-arrived'] as const;

/** Whether an event is one of these: each has a note of delivery (民事诉讼法 第八十七条). */
export function isDelivery(event: CaseEvent): event is DeliveryEvent {
  return (DELIVERED as readonly string[]).includes(event.type);
}

/** Which delivery of an item this is, by those before it. */
function nthOf(earlier: readonly Recorded[], no: number): Pick<Paper, 'no' | 'nth'> {
  const nth = earlier.filter(({ event }) => isDelivery(event) && event.no === no).length + 1;
  return { no, ...(nth > 1 && { nth }) };
}

/** Only where the item ended: one that goes on gets its decision. */
function isClosing(event: CaseEvent): event is Extract<CaseEvent, { type: 'correction-lapsed' }> {
  return event.type === 'correction-lapsed' && event.then === 'closed';
}

function isAgain(event: CaseEvent): event is Extract<CaseEvent, { type: 'upheld' | 'changed' }> {
  return event.type === 'upheld' || event.type === 'changed';
}

/** Whether what a paper says holds after what came later. A decision that was revoked and reinstated holds; a revocation that was taken back does not. */
function standingOf(event: CaseEvent, later: readonly Recorded[]): Standing {
  const gives = event.type === 'decided' || (event.type === 'changed' && event.change !== 'revoke');
  let standing = VALID;
  for (const { event: next, at } of later) {
    if (standing.status === 'replaced') return standing;
    if (next.type === 'decided') standing = { status: 'replaced', since: at };
    else if (next.type === 'changed') standing = !gives || next.change === 'correct' || next.change === 'approve' ? { status: 'replaced', since: at } : next.change === 'revoke' ? { status: 'revoked', since: at } : VALID;
  }
  return standing;
}

/** The short name of a paper inside its case: `R`, `C3`, `L3`, `D3`, `G3`; `C3N2`, `G3N2` for the second. */
export function paperName({ kind, no, nth }: Paper): string {
  return `${LETTERS[kind]}${kind === 'receipt' ? '' : no}${nth === undefined ? '' : `N${nth}`}`;
}

/** The paper of a short name, or `undefined` for any other text. */
export function readPaper(name: string): Paper | undefined {
  const [, receipt, decision, decided, letter, no, nth] = PAPER.exec(name) ?? [];
  if (receipt !== undefined) return { kind: 'receipt', no: 0 };
  if (decision !== undefined) return { kind: decision === 'L' ? 'closing' : 'decision', no: Number(decided) };
  return letter === undefined ? undefined : { kind: SEVERAL[letter as keyof typeof SEVERAL], no: Number(no), ...(nth !== undefined && { nth: Number(nth) }) };
}

/** The number of a document, made of case, paper and copy, so that it never changes: `371300-20261121-000042-7-D3`, for the employer `…-D3E`. */
export function documentNumber(caseNumber: string, paper: Paper, copy: Copy): string {
  return `${caseNumber}-${paperName(paper)}${copy === 'employer' ? 'E' : ''}`;
}

/** The case, paper and copy of a document number, or `undefined` where it is none. It says nothing about whether the document exists. */
export function readDocumentNumber(text: string): { readonly caseNumber: string; readonly paper: Paper; readonly copy: Copy } | undefined {
  const [, caseNumber = '', name = '', employer] = /^(.+)-([RCDGLSZ]\d*(?:N\d+)?)(E?)$/.exec(text) ?? [];
  const paper = readPaper(name);
  return paper && isCaseNumber(caseNumber) ? { caseNumber, paper, copy: employer === 'E' ? 'employer' : 'person' } : undefined;
}
