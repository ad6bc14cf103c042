import { certificatesOf, documentNumber, isIssued, paperName, papersOf, type Copy, type Issued } from '#core/cases/document.ts';
import { authorityOf } from '#core/cases/authority-of.ts';
import type { CaseEvent } from '#core/cases/event.ts';
import type { Item } from '#core/cases/item.ts';
import type { Change } from '#core/cases/reopening.ts';
import type { CaseState } from '#core/cases/state.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import { codeName } from '#core/catalog/code-name.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { paperForm, type OutputPaper } from '#core/catalog/output-paper.ts';
import type { Localized } from '#core/value.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import type { DocumentLink } from '../schemas/document.ts';
import { fieldsOf } from './register-view.ts';

/** A document is written from this alone: the catalogue of its case, the case as it was after the event, the event. */
export type Writing<Type extends CaseEvent['type'] = CaseEvent['type']> = { readonly compiled: CompiledCatalog; readonly state: CaseState; readonly copy: Copy; readonly event: Extract<CaseEvent, { type: Type }> };

const NTH = ['', '', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const DECISION: Localized = { zh: '审批结论', en: 'Decision' };
export const DELIVERY_NOTE: Localized = { zh: '送达回证', en: 'Note of delivery' };
const TITLES: Readonly<Record<Change, Localized>> = {
  approve: { zh: '重新办理决定书', en: 'Decision made anew' }, correct: { zh: '更正决定书', en: 'Correction of a decision' }, revoke: { zh: '撤销决定书', en: 'Revocation of a decision' }, reinstate: { zh: '恢复决定书', en: 'Reinstatement of a decision' },
};

/** What kind of document it is; one that the catalogue calls a statement has the name of its output. */
export function documentTitle(catalog: Catalog, { kind, event, nth }: Pick<Issued, 'kind' | 'event' | 'nth'>, item: Pick<Item, 'service' | 'status'> | undefined): Localized {
  if (kind === 'receipt') return { zh: '受理回执', en: 'Receipt of acceptance' };
  if (kind === 'correction' && nth !== undefined) return { zh: '第二次补正告知书', en: 'Second request for a correction' };
  if (kind === 'closing' && event.type === 'correction-lapsed' && event.death !== undefined) return { zh: '终止办理告知书', en: 'Notice that it has ended' };
  if (kind === 'closing') return { zh: '视为撤回告知书', en: 'Notice that it counts as withdrawn' };
  if (kind === 'correction') return { zh: '一次性补正告知书', en: 'Request for a correction, made once' };
  if (kind === 'delivery') return DELIVERY_NOTE;
  if (kind === 'certificate') return item ? titleOf(paperForm(catalog, item.service, 'certificate')) : DECISION;
  // A result can be looked at more than once; two papers of one item never carry one name.
  const again = kind === 'change' && nth !== undefined ? { zh: `第${NTH[nth] ?? nth}次`, en: ` (no. ${nth})` } : { zh: '', en: '' };
  if (event.type === 'upheld') return { zh: `${again.zh}复核结论（维持原决定）`, en: `Looked at again: the decision stands${again.en}` };
  if (event.type === 'changed') return TITLES[event.change];
  if (!item || event.type !== 'decided') return DECISION;
  const status = event.decision.outcome === 'approve' ? 'approved' : 'refused';
  const output = statementOf(catalog, { service: item.service, status });
  if (output !== undefined) return codeName(catalog, 'outputs', output);
  const form = paperForm(catalog, item.service, 'decision');
  return titleOf(status === 'approved' ? form : form?.refused);
}

function titleOf(named: Localized | undefined): Localized {
  return named ? { zh: named.zh, en: named.en } : DECISION;
}

/** The form by which a paper of an item is written, where the catalogue has one for its output. */
export function formed({ catalog }: Pick<CompiledCatalog, 'catalog'>, { kind, event }: Pick<Issued, 'kind' | 'event'>, item: Pick<Item, 'service'> | undefined): OutputPaper | undefined {
  if (!item || (kind !== 'certificate' && event.type !== 'decided')) return undefined;
  return paperForm(catalog, item.service, kind === 'certificate' ? 'certificate' : 'decision');
}

/** The output of an approved item that is a statement to be shown to others; see `codes/outputs.yaml`. */
export function statementOf(catalog: Catalog, { service, status }: Pick<Item, 'service' | 'status'>): string | undefined {
  if (status !== 'approved') return undefined;
  return catalog.services.get(service)?.outputs.find((output) => catalog.codes.get('outputs')?.codes[output]?.tags?.includes('statement'));
}

/** What a statement states: the entries of the register that the decision opened, field by field; nothing of any other document. */
export function stated(catalog: Catalog, { service }: Pick<Item, 'service'>, { effects, decision }: Extract<CaseEvent, { type: 'decided' }>): ReturnType<typeof fieldsOf> {
  return statementOf(catalog, { service, status: decision.outcome === 'approve' ? 'approved' : 'refused' }) === undefined ? [] : effects.flatMap((effect) => (effect.kind === 'opened' ? fieldsOf(catalog, effect.entry) : []));
}

/** Who issues it: the line of work that is competent for the item, or the counter for all of them; `signedBy`: another line of work, as the form of the paper says. */
export function documentAuthority(catalog: Catalog, region: string, item: Pick<Item, 'service' | 'transfers'> | undefined, signedBy?: string): Localized {
  const { zh, en } = catalog.regions.get(region) ?? { zh: region, en: region };
  const authority = signedBy ?? (item && authorityOf(catalog, item));
  if (!authority) return { zh: `${zh}人力资源和社会保障一件事服务`, en: `${en}: human resources and social security, life events` };
  const name = codeName(catalog, 'authorities', authority);
  return { zh: `${zh}${name.zh}`, en: `${en}: ${name.en}` };
}

/** Which copies there are of a paper: for the person, and where an employer has handed the case in for it. A paper to be shown to others is its holder's; what was delivered was delivered to who applied, or to the person where it was their copy. */
export function copiesOf({ kind, event }: Pick<Issued, 'kind' | 'event'>, { applicant }: Pick<CaseRead, 'applicant'>): readonly Copy[] {
  if (kind === 'certificate' || applicant?.subject.kind !== 'enterprise') return ['person'];
  if (kind !== 'delivery') return ['person', 'employer'];
  return event.type === 'copy-handed' || event.type === 'copy-arrived' ? ['person'] : ['employer'];
}

/** The papers of a case with where each can be had. @param base the address below which they are · @param only those of one item · @param pinned other versions of the catalogue that its items were decided under */
export function documentLinks(catalog: Catalog, { state, history, ...parties }: Pick<CaseRead, 'state' | 'history' | 'applicant'>, copy: Copy, base: string, { only, pinned }: { readonly only?: number; readonly pinned?: ReadonlyMap<string, CompiledCatalog> | undefined } = {}): DocumentLink[] {
  const decidedUnder = (no: number): Catalog | undefined => { const version = state.items.find((item) => item.no === no)?.pinned; return version === undefined ? catalog : pinned?.get(version)?.catalog; };
  const certificates = certificatesOf(history).filter(({ no }) => { const under = decidedUnder(no); return under !== undefined && isIssued(under, state.items.find((item) => item.no === no)); });
  const all = [...papersOf(history), ...certificates].toSorted((a, b) => a.before - b.before);
  return all.filter((issued) => (only === undefined || issued.no === only) && copiesOf(issued, parties).includes(copy)).map((issued) => ({
    number: documentNumber(state.number, issued, copy), kind: issued.kind, ...(issued.no > 0 && { no: issued.no }),
    title: documentTitle(decidedUnder(issued.no) ?? catalog, issued, state.items.find(({ no }) => no === issued.no)), at: issued.at, href: `${base}/${paperName(issued)}`,
  }));
}
