import { cited } from '#core/catalog/cited.ts';
import type { Issued } from '#core/cases/document.ts';
import type { Item } from '#core/cases/item.ts';
import { paperLines, paperSays, restingOn, type Giving, type PaperLine } from '#core/cases/paper-lines.ts';
import type { CaseState } from '#core/cases/state.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { paperForm, type OutputPaper } from '#core/catalog/output-paper.ts';
import { dayOf } from '#core/clocks/day.ts';
import { maskNumber } from '#core/register/mask.ts';
import { endOf, isOver } from '#core/register/open.ts';
import type { CaseRead, Subject } from '#usecases/ports/cases.ts';
import type { DocumentRow, DocumentSection } from '#usecases/ports/document.ts';

type Paper = Pick<Issued, 'event' | 'standing'>;
type Standing = { readonly status: 'valid' | 'replaced' | 'revoked' | 'ended'; readonly since?: string };

/** Whose paper it is: the person it is about, or who applied where its form says so. */
export function holderOf(read: Pick<CaseRead, 'subject' | 'applicant'>, form: Pick<OutputPaper, 'holder'> | undefined): Subject {
  return form?.holder === 'applicant' && read.applicant ? read.applicant.subject : read.subject;
}

/** The head of a paper of its own: whose it is, of which case, and its lines. */
export function certificateRows(compiled: CompiledCatalog, read: CaseRead, { event }: Paper, state: CaseState, item: Item | undefined): DocumentRow[] {
  const form = item && paperForm(compiled.catalog, item.service, 'certificate');
  const { kind, name, number } = holderOf(read, form);
  return [
    [kind === 'enterprise' ? '单位名称' : '姓名', name, 'verbatim'], [kind === 'enterprise' ? '统一社会信用代码' : '身份证件号码', kind === 'enterprise' ? number : maskNumber(number)],
    ...linesOf(compiled, form, state, item, event).map(({ name: what, text, given }): DocumentRow => (given ? [what.zh, text.zh, 'verbatim'] : [what.zh, text.zh])), ['办件编号', state.number],
  ];
}

/** What it says, by which rule, and how far it can be relied on. */
export function certificateSections(compiled: CompiledCatalog, { event }: Paper, state: CaseState, item: Item | undefined): DocumentSection[] {
  const form = item && paperForm(compiled.catalog, item.service, 'certificate');
  if (!form || !item || !isGiving(event)) return [];
  const says = paperSays(compiled, form, { state, item, event });
  return [
    ...(says ? [{ lines: [{ text: says.zh }] }] : []),
    { heading: '依据', lines: [{ text: cited(form.basis) }] },
    { lines: [{ text: `本${form.zh}写的是作出时的内容。现在是否仍然有效，以核验的结果为准。${form.confidence === 'to-verify' ? '全国或者当地另有统一样式的，以统一样式的为准。' : ''}`, soft: true }] },
  ];
}

/** What whoever checks it is told of its lines. */
export function certificateTold(compiled: CompiledCatalog, { event }: Paper, state: CaseState, item: Item | undefined): { name: PaperLine['name']; text: PaperLine['text'] }[] {
  const form = item && paperForm(compiled.catalog, item.service, 'certificate');
  return linesOf(compiled, form, state, item, event).flatMap(({ name, text, told }) => (told ? [{ name, text }] : []));
}

/** Whether a paper of its own holds on a day: by what was decided since, and by the entry that it rests on, or those that stand on it. It has ended when the last of several is over, and is revoked when all were taken back. */
export function certificateStanding(compiled: CompiledCatalog, read: Pick<CaseRead, 'entries' | 'voided' | 'applicant' | 'subject'>, { event, standing }: Paper, item: Item | undefined, on: string): Standing {
  if (standing.status !== 'valid') return { status: standing.status, since: dayOf(standing.since) };
  const form = item && paperForm(compiled.catalog, item.service, 'certificate');
  const ids = form && isGiving(event) ? restingOn(form, event).map(({ id }) => id) : [];
  const standings = ids.map((id): Standing => {
    const entry = read.entries.find((each) => each.id === id);
    if (!entry) return { status: read.voided?.some((each) => each.id === id) ? 'revoked' : 'valid' };
    const since = endOf(entry);
    return since !== null && isOver(entry, on) ? { status: 'ended', since } : { status: 'valid' };
  });
  if (standings.length === 0 || standings.some(({ status }) => status === 'valid')) return { status: 'valid' };
  const since = standings.flatMap((each) => each.since ?? []).toSorted().at(-1);
  return since === undefined ? { status: 'revoked' } : { status: 'ended', since };
}

function linesOf(compiled: CompiledCatalog, form: OutputPaper | undefined, state: CaseState, item: Item | undefined, event: Issued['event']): readonly PaperLine[] {
  return form && item && isGiving(event) ? paperLines(compiled, form, { state, item, event }) : [];
}

function isGiving(event: Issued['event']): event is Giving {
  return event.type === 'decided' || event.type === 'changed';
}
