import { itemNames } from '#core/catalog/item-names.ts';
import { dayOf } from '#core/clocks/day.ts';
import { formatLimit, parseLimit } from '#core/clocks/limit.ts';
import { allowsInspection, type InspectionAction } from '#core/inspection/actions.ts';
import type { Doubt } from '#core/inspection/doubt.ts';
import { saidBy } from '#core/inspection/follow.ts';
import { partyId, type Hearing, type Inspection } from '#core/inspection/inspection.ts';
import { ASPECT_NAMES, ASPECTS, CONSEQUENCE_NAMES, CONSEQUENCES, INSPECTION_KINDS } from '#core/inspection/kind.ts';
import { whyNotBreak, whyNotFollow } from '#core/inspection/orders.ts';
import { breakablePromises } from '#core/promises/breakable.ts';
import { maskName, maskNumber } from '#core/register/mask.ts';
import type { Localized } from '#core/value.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import type { StoredFile } from '#usecases/ports/files.ts';
import type { InspectionCount, InspectionRow } from '#usecases/ports/inspections.ts';
import type { InspectionBoard, InspectionRowView, OwnInspection, StaffInspection } from '../schemas/inspection.ts';
import type { SignedWords } from '../signed-words.ts';
import { factView, showable } from './fact-view.ts';
import { intendedView } from './intended-view.ts';
import { STANDING_NAMES } from './promise-view.ts';
import { reasonViews } from './reason-view.ts';

type Numbers = ReadonlyMap<string, string>;
type Files = readonly StoredFile[];

const DOUBTS: Readonly<Record<Doubt, Localized>> = {
  promise: { zh: '有材料是告知承诺的', en: 'a proof was only promised' }, contested: { zh: '不同来源说法不一', en: 'sources say different things' }, stale: { zh: '部门数据比较旧', en: 'the answer of a department was old' },
  many: { zh: '同一单位同日多件', en: 'many of one employer on one day' }, amount: { zh: '涉及发钱', en: 'money is paid' },
};
const OUTCOMES = { approve: { zh: '通过', en: 'approved' }, refuse: { zh: '不通过', en: 'refused' }, officer: { zh: '由人来看', en: 'for a person' } } as const;

const isLate = (due: string | null, status: Inspection['status'], today: string): boolean => due !== null && due < today && (status === 'open' || status === 'concluding');

/** A line of a list: nothing of the person. @param employers names of enterprises by id */
export function inspectionRow(compiled: CompiledCatalog, row: InspectionRow, numbers: Numbers, today: string, employers: ReadonlyMap<string, string> = new Map()): InspectionRowView {
  const { inspector, due, until, conclusion: _conclusion, employer, ...rest } = row;
  const name = employer === undefined ? undefined : employers.get(employer);
  return { ...rest, kindName: INSPECTION_KINDS[row.kind], name: itemNames(compiled, row).name, ...(due !== null && { due }), late: isLate(due, row.status, today), ...(inspector !== undefined && { inspector: numbers.get(inspector) ?? '' }), ...(until !== undefined && { until }), ...(name !== undefined && { employer: name }) };
}

/** How many of each kind stand where, in the order of the kinds. */
export function countsView(counts: readonly InspectionCount[]): InspectionBoard['kinds'] {
  return Object.entries(INSPECTION_KINDS).map(([kind, name]) => {
    const own = counts.filter((each) => each.kind === kind);
    const sum = (of: (one: InspectionCount) => boolean): number => own.filter(of).reduce((all, { count }) => all + count, 0);
    const ended = (what: string) => sum(({ status, conclusion }) => status === 'closed' && conclusion === what);
    return {
      kind: kind as Inspection['kind'], name, open: sum(({ status }) => status === 'open'), hearing: sum(({ status }) => status === 'hearing' || status === 'concluding'), review: sum(({ status }) => status === 'review' || status === 'ordered'),
      inOrder: ended('in-order'), mended: ended('mended'), burden: ended('burden'), late: own.reduce((all, { late }) => all + late, 0),
    };
  });
}

const named = (files: Files, ids: readonly string[]) => ids.flatMap((id) => { const found = files.find((each) => each.id === id); return found ? [{ id, name: found.name }] : []; });

type Drawn = { readonly compiled: CompiledCatalog; readonly files: Files; readonly signed: SignedWords };

function hearingView({ compiled, files, signed }: Drawn, { region, subject }: Inspection, { until, limit, said, told, intended, basis, at }: Hearing): NonNullable<OwnInspection['hearing']> {
  return { told, ...(intended && { intended: intendedView(compiled.catalog, region, dayOf(at), intended, signed) }), basis, at, ...(until !== null && { until }), limit: formatLimit(parseLimit(limit)), said: said.map((saying) => ({ by: partyId(saying.by) === subject ? 'person' : 'applicant', text: saying.text, files: named(files, saying.files), at: saying.at })) };
}

/** What was otherwise about the employer, in the words of the catalogue of today; what it no longer knows stands in the note still. */
function followedView(catalog: CompiledCatalog['catalog'], { followed, service }: Inspection): StaffInspection['followed'] {
  const follow = catalog.services.get(service)?.follow;
  if (!followed || !follow) return undefined;
  const { employer, days, changed } = followed;
  return { employer: employer.name, number: employer.number, days, basis: follow.basis, changes: follow.watch.filter(({ id }) => changed.includes(id)).map((watch) => ({ what: watch.changed, by: saidBy(catalog, watch) })) };
}

/** An inspection as its inspector or a supervisor sees it. @param actor as whom they act on it, `none` where they have had it @param recused whether a supervisor has to stay away from its person */
export function staffInspection(compiled: CompiledCatalog, inspection: Inspection, read: CaseRead, { actor, role, numbers, files, signed, today, recused }: { readonly actor: string; readonly role: StaffInspection['role']; readonly numbers: Numbers; readonly files: Files; readonly signed: SignedWords; readonly today: string; readonly recused: boolean }): StaffInspection {
  const { catalog } = compiled;
  const { number, version, kind, status, no, decidedAt, doubts, note, order, openedAt, due, limit, basis, inspector, found, hearing, earlier, conclusion, returned, confirmed, carriedOut, history, region, day } = inspection;
  const followed = followedView(catalog, inspection);
  const decision = read.state.items.find((item) => item.no === no)!.decision!;
  const breakable = breakablePromises(read.state, no);
  const elements = breakable.map(({ element }) => element);
  const heard = (one: Hearing) => hearingView({ compiled, files, signed }, inspection, one);
  const said = (one: NonNullable<typeof found>) => ({ findings: one.findings, files: named(files, one.files), at: one.at });
  const why = (off: Localized | undefined) => off && { off };
  const drawn = history.findLast(({ event }) => event.type === 'assigned')?.event;
  const actions: readonly Exclude<InspectionAction, 'speak'>[] = role === 'supervisor' ? ['confirm', 'return'] : role === 'inspector' ? ['find', 'conclude', 'hand-back'] : [];
  return {
    number, version, kind, kindName: INSPECTION_KINDS[kind], status, role, person: { name: maskName(read.subject.name), number: maskNumber(read.subject.number) },
    case: inspection.case, no, name: itemNames(compiled, inspection).name, decidedAt, decision: OUTCOMES[decision.outcome], criteria: reasonViews(compiled, decision, { region, contested: [] }),
    facts: decision.facts.filter((fact) => showable(fact) && !catalog.elements.get(fact.element)?.contact).map((fact) => factView(catalog, fact)),
    doubts: doubts.map((doubt) => ({ doubt, name: DOUBTS[doubt] })), ...(note !== undefined && { note }), ...(order !== undefined && { order }), day, ...(followed && { followed }), openedAt, ...(due !== null && { due }), late: isLate(due, status, today), limit: formatLimit(parseLimit(limit)), basis,
    ...(inspector !== undefined && { inspector: numbers.get(inspector) ?? '' }), ...(drawn?.type === 'assigned' && { draw: `/api/v1/public/draws/${drawn.drawId}?region=${region}` }),
    ...(found && { found: said(found) }), ...(hearing && { hearing: heard(hearing) }), earlier: earlier.map((round) => ({ found: said(round.found), hearing: heard(round.hearing) })),
    ...(conclusion && { conclusion: { conclusion: conclusion.conclusion, consequences: [...conclusion.consequences], reason: conclusion.reason, ...(conclusion.stands !== undefined && { stands: conclusion.stands }), at: conclusion.at } }),
    ...(returned && { returned: { reason: returned.reason, at: returned.at } }), ...(confirmed && { confirmed: { by: numbers.get(confirmed.by.slice('supervisor:'.length)) ?? '', at: confirmed.at, note: confirmed.note } }),
    carriedOut: CONSEQUENCES.flatMap((consequence) => { const done = carriedOut[consequence]; return done ? [{ consequence, what: done.what, at: done.at }] : []; }),
    aspects: ASPECT_NAMES.map((aspect) => ({ aspect, name: ASPECTS[aspect] })), consequences: CONSEQUENCES.map((consequence) => ({ consequence, name: CONSEQUENCE_NAMES[consequence], ...why(whyNotFollow(inspection, consequence, elements)) })),
    promises: breakable.map(({ element, standing }) => ({ element, text: signed(element).text, standing: STANDING_NAMES[standing], ...why(whyNotBreak(inspection, element)) })),
    actions: actions.map((action) => { const allowed = allowsInspection(inspection, action, actor, recused); return allowed === true ? { action, allowed: true } : { action, allowed: false, because: allowed }; }),
  };
}

/** An inspection as the person of the case or who has applied for them sees it: who inspects and what is only suspected stays with the house until they are heard. */
export function ownInspection(drawn: Drawn, inspection: Inspection, actor: string): OwnInspection {
  const { number, kind, no, status, openedAt, conclusion, followed, service } = inspection;
  const follow = followed && drawn.compiled.catalog.services.get(service)?.follow;
  // What the other party has said is for the house to weigh.
  const heard = (one: Hearing) => {
    const all = hearingView(drawn, inspection, one);
    return { ...all, said: all.said.filter(({ by }) => (by === 'person') === (partyId(actor) === inspection.subject)) };
  };
  const spoken = status === 'hearing' && inspection.hearing?.heard.includes(partyId(actor));
  const over = status === 'closed' || status === 'ordered';
  return {
    number, kind, kindName: INSPECTION_KINDS[kind], no, name: itemNames(drawn.compiled, inspection).name, status: status === 'review' || spoken ? 'concluding' : status, openedAt, ...(inspection.hearing && { hearing: heard(inspection.hearing) }), earlier: inspection.earlier.map((round) => heard(round.hearing)),
    ...(follow && { followed: { days: followed.days, watched: follow.watch.map(({ zh, en }) => ({ zh, en })), basis: follow.basis } }),
    ...(conclusion && over && { conclusion: { conclusion: conclusion.conclusion, consequences: [...conclusion.consequences], reason: conclusion.reason, at: conclusion.at } }), speak: allowsInspection(inspection, 'speak', actor) === true,
  };
}
