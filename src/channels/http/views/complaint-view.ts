import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { HALL } from '#core/catalog/hall.ts';
import { placeName } from '#core/catalog/hall-queue.ts';
import { serviceNames } from '#core/catalog/item-names.ts';
import { officeOnce } from '#core/catalog/office.ts';
import { officesOf } from '#core/catalog/places.ts';
import { formatLimit, parseLimit } from '#core/clocks/limit.ts';
import { minuteOf } from '#core/clocks/day.ts';
import { allowsComplaint, COMPLAINER, LAST_DAY, isConcernedUnit, type Acting, type Concerned } from '#core/complaints/actions.ts';
import { actBy, type About, type Complaint } from '#core/complaints/complaint.ts';
import type { Localized } from '#core/value.ts';
import type { ComplaintCount, ComplaintRow } from '#usecases/ports/complaints.ts';
import type { WorkbookContent } from '#usecases/ports/spreadsheet.ts';
import type { ComplaintBoard, ComplaintChoices, ComplaintFigures, ComplaintProgress, MyComplaints, StaffComplaint } from '../schemas/complaint.ts';
import type { Language } from './batch-workbook.ts';

type Numbers = ReadonlyMap<string, string>;
const OTHER: Localized = { zh: '其他', en: 'Something else' };
const GONE: Localized = { zh: '（已不在目录里）', en: '(no longer in the catalogue)' };
const NO_OFFICE: Localized = { zh: '没有写明网点', en: 'No office named' };

/** The name of an office of a region, `city` for its own hall. */
export function unitName({ catalog }: CompiledCatalog, region: string, id: string): Localized {
  const office = id === 'city' ? placeName(catalog, region, HALL) : officeOnce(catalog, region, id);
  return office ? { zh: office.zh, en: office.en } : GONE;
}

/** The offices of a region, its own hall first. */
export function unitsOf(compiled: CompiledCatalog, region: string): ComplaintChoices['offices'] {
  return ['city', ...officesOf(compiled.catalog, region).map(({ id }) => id)].map((id) => ({ id, name: unitName(compiled, region, id) }));
}

function aboutText(compiled: CompiledCatalog, region: string, { kind, ref = '', office, window }: About): Localized {
  const promised = compiled.catalog.regions.get(region)?.commitments?.find(({ id }) => id === ref);
  const what = kind === 'case' ? { zh: `办件 ${ref}`, en: `case ${ref}` }
    : kind === 'service' ? (compiled.catalog.services.has(ref) ? serviceNames(compiled, ref).name : GONE)
      : kind === 'office' ? unitName(compiled, region, ref)
        : kind === 'commitment' ? (promised ? { zh: `承诺“${promised.zh}”`, en: `commitment: ${promised.en}` } : GONE) : OTHER;
  const where = [...(office !== undefined && kind !== 'office' ? [unitName(compiled, region, office)] : []), ...(window === undefined ? [] : [{ zh: window, en: window }])];
  return { zh: [what, ...where].map(({ zh }) => zh).join(' · '), en: [what, ...where].map(({ en }) => en).join(' · ') };
}

function answerView({ outcome, text, at, until, measures }: NonNullable<Complaint['answer']>, done: Complaint['done'] = {}): NonNullable<ComplaintProgress['answer']> {
  return { outcome, text, at, ...(until !== null && { until }), measures: measures.map((measure, place) => ({ ...measure, ...(done[place] && { done: done[place] }) })) };
}

function shared(compiled: CompiledCatalog, complaint: Complaint) {
  const { region, number, kind, about, text, status, handedAt, due, limit, basis, talk, answer, objection, done, closedAt } = complaint;
  return {
    number, kind, about: aboutText(compiled, region, about), text, status, handedAt, ...(due !== null && { due }), limit: formatLimit(parseLimit(limit)), basis, talk: [...talk],
    ...(answer && { answer: answerView(answer, done) }), ...(objection && { objection: { answer: answerView(objection.answer, objection.done), reason: objection.reason, at: objection.at } }), ...(closedAt !== undefined && { closedAt }),
  };
}

/** A complaint as whoever holds its number and code sees it: nothing of who looks into it. */
export function complaintProgress(compiled: CompiledCatalog, complaint: Complaint, today: string): ComplaintProgress {
  const may = (action: 'reply' | 'settle' | 'object'): boolean => allowsComplaint(complaint, action, { actor: COMPLAINER }, { people: [] }, today) === true;
  return { ...shared(compiled, complaint), mayReply: may('reply'), maySettle: may('settle'), mayObject: may('object') };
}

/** What somebody has handed in, with what opens each. */
export function myComplaints(compiled: CompiledCatalog, complaints: readonly Complaint[]): MyComplaints {
  return { complaints: complaints.map(({ region, number, code, kind, about, status, handedAt, due, answer }) => ({ number, code, kind, about: aboutText(compiled, region, about), status, handedAt, ...(due !== null && !answer && { due }), ...(answer && { outcome: answer.outcome }) })) };
}

const STAFF_ACTIONS = ['take', 'hand-over', 'ask', 'answer', 'fulfil', 'close'] as const;
const idIn = (actor: string): string => actor.replace(/^[^:]*:/u, '');

/** A complaint as the staff sees it. */
export function staffComplaint(compiled: CompiledCatalog, complaint: Complaint, acting: Acting, concerned: Concerned, numbers: Numbers, today: string): StaffComplaint {
  const { region, version, handler, unit, phone, about, history } = complaint;
  const by = actBy(complaint);
  return {
    ...shared(compiled, complaint), version, late: complaint.status !== 'closed' && by !== null && by < today, ...(phone !== '' && { phone }), ...(about.kind === 'case' && about.ref !== undefined && { case: about.ref }),
    ...(handler !== undefined && { handler: numbers.get(idIn(handler)) ?? '' }), ...(unit !== undefined && { unit: unitName(compiled, region, unit) }), units: unitsOf(compiled, region).filter(({ id }) => !isConcernedUnit(concerned, id)),
    actions: STAFF_ACTIONS.map((action) => { const allowed = allowsComplaint(complaint, action, acting, concerned, today); return allowed === true ? { action, allowed: true } : { action, allowed: false, because: allowed }; }),
    steps: history.map(({ actor, at, event }) => ({ what: event.type, by: actor === COMPLAINER ? '' : actor === LAST_DAY ? LAST_DAY : numbers.get(idIn(actor)) ?? '', at })),
  };
}

/** A line of the list. */
export function complaintRow(compiled: CompiledCatalog, region: string, row: ComplaintRow, numbers: Numbers, today: string): ComplaintBoard['rows'][number] {
  const { number, kind, aboutKind, aboutRef, office, status, handler, unit, actBy: by, outcome, objected, handedAt } = row;
  return {
    number, kind, about: aboutText(compiled, region, { kind: aboutKind, ...(aboutRef !== null && { ref: aboutRef }) }), status, objected, handedAt, late: status !== 'closed' && by !== null && by < today,
    ...(office !== null && aboutKind !== 'office' && { office: unitName(compiled, region, office) }), ...(handler !== null && { handler: numbers.get(idIn(handler)) ?? '' }), ...(unit !== null && { unit: unitName(compiled, region, unit) }), ...(by !== null && { actBy: by }), ...(outcome !== null && { outcome }),
  };
}

/** What everybody may know: how many, about which office, with which outcome, and how many in time. */
export function complaintFigures(compiled: CompiledCatalog, region: string, counts: readonly ComplaintCount[]): ComplaintFigures {
  return { months: counts.map(({ office, ...count }) => ({ ...count, office: office === null ? NO_OFFICE : unitName(compiled, region, office) })) };
}

const STATUS: Readonly<Record<ComplaintRow['status'], Localized>> = { open: { zh: '待接办', en: 'waiting' }, taken: { zh: '办理中', en: 'in hand' }, asked: { zh: '等补充说明', en: 'asked back' }, answered: { zh: '已答复', en: 'answered' }, mending: { zh: '整改中', en: 'being mended' }, closed: { zh: '已办结', en: 'closed' } };
const OUTCOME: Readonly<Record<NonNullable<ComplaintRow['outcome']>, Localized>> = { upheld: { zh: '属实', en: 'upheld' }, partly: { zh: '部分属实', en: 'partly upheld' }, 'not-upheld': { zh: '不属实', en: 'not upheld' }, adopted: { zh: '采纳', en: 'taken up' }, noted: { zh: '已记下', en: 'noted' } };
type Row = ComplaintBoard['rows'][number];
const COLUMNS: readonly { readonly zh: string; readonly en: string; readonly width: number; readonly of: (row: Row, language: Language) => string }[] = [
  { zh: '编号', en: 'Number', width: 28, of: ({ number }) => number }, { zh: '类型', en: 'Kind', width: 10, of: ({ kind }, language) => (kind === 'complaint' ? { zh: '投诉', en: 'complaint' } : { zh: '建议', en: 'suggestion' })[language] },
  { zh: '反映什么', en: 'About', width: 44, of: ({ about }, language) => about[language] }, { zh: '网点', en: 'Office', width: 30, of: ({ office }, language) => office?.[language] ?? '' }, { zh: '收到时间', en: 'Handed in at', width: 20, of: ({ handedAt }) => minuteOf(handedAt) },
  { zh: '状态', en: 'Status', width: 14, of: ({ status }, language) => STATUS[status][language] }, { zh: '下一期限', en: 'Act by', width: 14, of: ({ actBy: by }) => by ?? '' }, { zh: '逾期', en: 'Late', width: 8, of: ({ late }, language) => (late ? { zh: '是', en: 'yes' }[language] : '') },
  { zh: '结论', en: 'Outcome', width: 14, of: ({ outcome }, language) => (outcome ? OUTCOME[outcome][language] : '') }, { zh: '有异议', en: 'Objected to', width: 10, of: ({ objected }, language) => (objected ? { zh: '是', en: 'yes' }[language] : '') }, { zh: '承办人', en: 'In hand of', width: 12, of: ({ handler }) => handler ?? '' },
];

/** The rows that the page shows, as a sheet of so many at most: where there are more its last line says so. */
export function complaintsSheet(rows: readonly Row[], language: Language, most: number): WorkbookContent {
  const more = rows.length > most ? [COLUMNS.map((_, at) => (at === 0 ? { zh: `只列前 ${String(most)} 件，还有更多：请按类型、网点或状态缩小范围再下载`, en: `The first ${String(most)} of more: narrow them down by kind, office or status, and download again` }[language] : ''))] : [];
  return [{ name: language === 'zh' ? '投诉建议' : 'Complaints', columns: COLUMNS.map(({ width, ...heading }) => ({ heading: heading[language], width, holds: 'text' as const })), rows: [...rows.slice(0, most).map((row) => COLUMNS.map((column) => column.of(row, language))), ...more] }];
}
