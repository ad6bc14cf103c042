import { documentNumber, type Copy, type Issued } from '#core/cases/document.ts';
import { fold } from '#core/cases/evolve.ts';
import type { Item } from '#core/cases/item.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { minuteInWords } from '#core/clocks/day-in-words.ts';
import { handsIn, type Hands } from '#core/parties/acting.ts';
import { maskName, maskNumber } from '#core/register/mask.ts';
import { roleOf } from '#usecases/parties.ts';
import type { CaseRead, Subject } from '#usecases/ports/cases.ts';
import type { DocumentContent, DocumentRow, DocumentSection } from '#usecases/ports/document.ts';
import { certificateRows, certificateSections } from './certificate-content.ts';
import { changeSections } from './change-sections.ts';
import { closingSections } from './closing-sections.ts';
import { correctionSections } from './correction-sections.ts';
import { decisionSections } from './decision-sections.ts';
import { deliverySections } from './delivery-sections.ts';
import { documentAuthority, documentTitle, formed, type Writing } from './document-of.ts';
import { itemNames, lifeEventName } from './names.ts';
import { receiptSections } from './receipt-sections.ts';
import { salutationOf } from './salutation.ts';

/** What a document says. `origin` is the public address of this installation, `codeOf` makes the code that stands beside a number. */
export function documentContent(compiled: CompiledCatalog, read: CaseRead, issued: Issued, copy: Copy, { origin, codeOf }: { readonly origin: string; readonly codeOf: (number: string) => string }): DocumentContent {
  const number = documentNumber(read.state.number, issued, copy);
  const state = fold(read.history.slice(0, issued.before + 1));
  const item = state.items.find(({ no }) => no === issued.no);
  const code = codeOf(number);
  const checkPage = `${origin}/verify`;
  const salutation = salutationOf(compiled, read, issued, copy, state, item, addressed(read, copy));
  return {
    number, code, title: documentTitle(compiled.catalog, issued, item), authority: documentAuthority(compiled.catalog, state.region, item, formed(compiled, issued, item)?.signedBy).zh, at: issued.at,
    ...(salutation && { salutation }),
    rows: issued.kind === 'certificate' ? certificateRows(compiled, read, issued, state, item) : [...addressee(read, copy), ['办件编号', state.number], item ? ['事项', itemNames(compiled, item).name.zh] : ['一件事', lifeEventName(compiled, state.lifeEvent).zh], ...(issued.kind === 'receipt' ? [['受理时间', minuteInWords(issued.at).zh] as const, ['查询码', read.queryCode] as const] : [])],
    sections: issued.kind === 'certificate' ? certificateSections(compiled, issued, state, item) : sectionsOf({ compiled, state, copy, event: issued.event }, item, handsIn(read.history[issued.before]?.actor ?? '').flatMap((id) => read.hands?.[id] ?? []), read.history.slice(0, issued.before + 1)), checkPage, checkUrl: `${checkPage}?number=${number}&code=${code}`,
  };
}

/** To whom a copy goes: to who applied, or to the person where an employer did and it is not the employer's own copy. */
export function addressed(read: CaseRead, copy: Copy): Subject {
  return read.applicant && (copy === 'employer' || roleOf(read) !== 'employer') ? read.applicant.subject : read.subject;
}

function addressee(read: CaseRead, copy: Copy): DocumentRow[] {
  const to = addressed(read, copy);
  const employer = copy === 'person' && roleOf(read) === 'employer' ? read.applicant : undefined;
  return [
    [employer ? '当事人' : '申请人', `${to.name}　${to.kind === 'enterprise' ? to.number : maskNumber(to.number)}`, 'verbatim'],
    ...(employer ? [['提交单位', employer.subject.name, 'verbatim'] as const] : []),
    ...(to.id === read.subject.id ? [] : [['为谁办理', `${maskName(read.subject.name)}　${maskNumber(read.subject.number)}`, 'verbatim'] as const]),
  ];
}

function sectionsOf({ event, ...rest }: Writing, item: Item | undefined, through: readonly Hands[string][], history: CaseRead['history']): readonly DocumentSection[] {
  switch (event.type) {
    case 'submitted':
      return receiptSections({ ...rest, event }, through);
    case 'correction-asked':
      return correctionSections({ ...rest, event });
    case 'correction-lapsed':
      return item ? closingSections({ ...rest, event }, item) : [];
    case 'thing-handed':
    case 'thing-arrived':
    case 'paper-handed':
    case 'paper-arrived':
    case 'copy-handed':
    case 'copy-arrived':
      return item ? deliverySections({ ...rest, event }, item, history) : [];
    case 'changed':
    case 'upheld':
      return item ? changeSections({ ...rest, event }, item) : [];
    default:
      return event.type === 'decided' && item ? decisionSections({ ...rest, event }, item) : [];
  }
}
