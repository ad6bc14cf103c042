import { documentNumber, paperName, papersOf, type Issued } from '#core/cases/document.ts';
import { minuteInWords } from '#core/clocks/day-in-words.ts';
import { dayOf } from '#core/clocks/day.ts';
import { formatValue } from '#core/decisions/format-value.ts';
import { openedNoteNumber, type OpenedNote } from '#core/notices/opened-note.ts';
import { maskName, maskNumber } from '#core/register/mask.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import type { Consent, DeliveryStore, Opening } from '#usecases/ports/deliveries.ts';
import type { DocumentContent } from '#usecases/ports/document.ts';
import type { DocumentCheck } from '../schemas/document.ts';
import { addressed } from './document-content.ts';
import { copiesOf, DELIVERY_NOTE, documentAuthority, documentTitle } from './document-of.ts';
import { itemNames } from './names.ts';

/** A note with what it rests on: the document, the agreement of its reader, and that they have opened it. */
export type FoundNote = { readonly note: OpenedNote; readonly issued: Issued; readonly opening: Opening; readonly consent: Consent };

/** The note of a document that was delivered electronically; `undefined` where its reader had not agreed when it was made, or has not opened it. */
export async function openedNoteIn(deliveries: Pick<DeliveryStore, 'consent' | 'openings'>, read: CaseRead, note: OpenedNote): Promise<FoundNote | undefined> {
  const { paper, copy } = note;
  const issued = papersOf(read.history).find(({ kind, no, nth }) => kind === paper.kind && no === paper.no && nth === paper.nth);
  if (!issued || !copiesOf(issued, read).includes(copy)) return undefined;
  const { region } = read.state;
  const { id } = addressed(read, copy);
  const name = paperName(paper);
  const [consent, openings] = await Promise.all([deliveries.consent(region, id, issued.at), deliveries.openings(region, read.state.number, id)]);
  const opening = openings.find((each) => each.paper === name);
  return consent?.given && opening ? { note, issued, opening, consent } : undefined;
}

/** What it says. */
export function openedNoteContent(compiled: CompiledCatalog, read: CaseRead, { note, issued, opening, consent }: FoundNote, { origin, codeOf }: { readonly origin: string; readonly codeOf: (number: string) => string }): DocumentContent {
  const number = openedNoteNumber(note);
  const code = codeOf(number);
  const item = read.state.items.find(({ no }) => no === issued.no);
  const to = addressed(read, note.copy);
  const at = instantOf(opening.at);
  const checkPage = `${origin}/verify`;
  return {
    number, code, title: DELIVERY_NOTE, authority: documentAuthority(compiled.catalog, read.state.region, item).zh, at,
    rows: [['受送达人', `${to.name}　${to.kind === 'enterprise' ? to.number : maskNumber(to.number)}`, 'verbatim'], ['办件编号', read.state.number], ...(item ? [['事项', itemNames(compiled, item).name.zh] as const] : [])],
    sections: [
      { heading: '送达的情况', lines: [
        { text: `送达的：《${documentTitle(compiled.catalog, issued, item).zh}》 ${documentNumber(read.state.number, note.paper, note.copy)}` },
        { text: `方式：电子送达。受送达人于 ${minuteInWords(instantOf(consent.at)).zh} 同意电子送达` },
        { text: `可以查看：${minuteInWords(issued.at).zh}` }, { text: `打开：${minuteInWords(at).zh}` }, { text: '送达人：本平台' },
        { text: `打开时取得的文件：SHA-256 ${opening.sha256}`, soft: true },
      ] },
      { heading: '依据', lines: [{ text: '民事诉讼法 第九十条（经受送达人同意，可以采用能够确认其收悉的电子方式送达）' }] },
      { lines: [{ text: `打开的日期是 ${formatValue(dayOf(at), 'date', new Map()).zh}。送达日期按本地区的规则计算，写在办件的“文书送达”里。`, soft: true }] },
    ],
    checkPage, checkUrl: `${checkPage}?number=${number}&code=${code}`,
  };
}

/** A note as whoever holds number and code is told of it. */
export function openedNoteCheck(compiled: CompiledCatalog, read: CaseRead, { note, issued, opening }: FoundNote, proof: Pick<DocumentCheck, 'sha256' | 'signature'>): DocumentCheck {
  const item = read.state.items.find(({ no }) => no === issued.no);
  const to = addressed(read, note.copy);
  const at = instantOf(opening.at);
  const title = documentTitle(compiled.catalog, issued, item);
  return {
    number: openedNoteNumber(note), kind: 'delivery', title: DELIVERY_NOTE, matter: item ? itemNames(compiled, item).name : { zh: '', en: '' }, name: to.kind === 'enterprise' ? to.name : maskName(to.name), authority: documentAuthority(compiled.catalog, read.state.region, item), on: dayOf(at), status: 'valid',
    fields: [{ name: { zh: '送达的', en: 'Delivered' }, text: title }, { name: { zh: '方式', en: 'How' }, text: { zh: '电子送达', en: 'electronically' } }, { name: { zh: '时间', en: 'When' }, text: minuteInWords(at) }], ...proof,
  };
}

/** As the database gives it, which is no text. */
function instantOf(at: string): string {
  return new Date(at).toISOString();
}
