import { roleName } from '#core/assignment/staff-role.ts';
import { isAway } from '#core/assignment/absence.ts';
import { openBooking } from '#core/cases/booking.ts';
import { actionsOn } from '#core/cases/act.ts';
import type { Acting } from '#core/cases/act.ts';
import { moveDifference, speaksAgainst } from '#core/cases/move-version.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { inHand } from '#core/cases/in-hand.ts';
import type { Correction, Item } from '#core/cases/item.ts';
import { urgings } from '#core/cases/urge.ts';
import { codeName } from '#core/catalog/code-name.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import { FLAGS } from '#core/supervision/flags.ts';
import type { Terms } from '#core/supervision/terms.ts';
import type { Localized } from '#core/value.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import type { KeptAbsence, Member } from '#usecases/ports/supervision.ts';
import type { Line, Overview } from '#usecases/supervision/read-supervision.ts';
import type { AbsenceView, Supervision, SupervisionItem, VersionDifference } from '../schemas/supervision.ts';
import type { ViewContext } from './case-view.ts';
import { clockView } from './clock-view.ts';
import { elementName } from './fact-view.ts';
import { jointView } from './joint-view.ts';
import { itemNames, lifeEventName, nameOfItem, serviceNames } from './names.ts';
import { timelineView } from './timeline-view.ts';

/** What a supervisor sees first. @param service only items of this matter */
export function supervisionView(context: ViewContext, overview: Overview, terms: Terms, today: string, { service }: { readonly service?: string | undefined }): Supervision {
  const { catalog } = context.compiled;
  const looked = overview.found ?? overview.lines;
  const lines = looked.filter((line) => service === undefined || line.service === service);
  const services = Map.groupBy(looked, (line) => line.service);
  return {
    open: overview.open, more: overview.more, terms,
    counts: FLAGS.map((flag) => ({ flag, count: lines.filter(({ flags }) => flags.includes(flag)).length })),
    services: [...services].map(([code, all]) => ({ code, name: serviceNames(context.compiled, code).name, count: all.length })).toSorted((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1)),
    rows: lines.map((line) => row(context, line)), absences: absenceViews(overview.absences, [...overview.members, ...overview.experts], today),
    experts: overview.experts.map(({ number, name }) => ({ number, name })),
    officers: overview.members.map(({ number, name, roles, competences, load, late, away, blocked }) => ({
      number, name, roles: roles.map(roleName), lines: competences.map((line) => codeName(catalog, 'authorities', line)), load, late, away, blocked, draws: roles.includes('officer') || roles.includes('reviewer'),
    })),
  };
}

function row(context: ViewContext, line: Line): Supervision['rows'][number] {
  const { departments, since, delay, request, order, escalated, correction } = line.supervised ?? {};
  const holder = line.holder === null ? undefined : context.officers.get(line.holder);
  return {
    case: line.number, no: line.no, service: line.service, name: itemNames(context.compiled, line).name, lifeEvent: lifeEventName(context.compiled, line.lifeEvent), status: line.status,
    clock: clockView(line.clock, context, { discreet: true }), flags: [...line.flags], ...(holder !== undefined && { holder, holderAs: line.status === 'review' ? 'reviewer' as const : 'officer' as const }),
    ...(departments && { departments: departmentNames(context.compiled.catalog, departments) }), ...(since !== undefined && { since }), ...(delay !== undefined && { delay }), ...(line.urged && { urged: line.urged }),
    ...(correction?.death !== undefined && { death: { on: correction.death, until: correction.until } }), ...(request && { request: request.reason }), ...(order && { order }), ...(escalated && { escalated: { to: escalated.to, because: escalated.because, at: escalated.at } }),
  };
}

/** Absences with who it is. */
export function absenceViews(absences: readonly KeptAbsence[], members: readonly Pick<Member, 'id' | 'number' | 'name'>[], today: string): AbsenceView[] {
  return absences.flatMap((absence) => {
    const who = members.find(({ id }) => id === absence.officer);
    return who ? [{ id: absence.id, officer: who.number, name: who.name, from: absence.from, ...(absence.to !== null && { to: absence.to }), reason: absence.reason, now: isAway(absence, today) }] : [];
  });
}

/** One item as a supervisor sees it: how far it is and who has it, what was asked and ordered; nothing that is known of the person. */
export function supervisionItem(context: ViewContext, { state, history }: Pick<CaseRead, 'state' | 'history'>, item: Item, supervisor: string, today: string): SupervisionItem {
  const { compiled, officers } = context;
  const { catalog } = compiled;
  const number = (actor: string): string => officers.get(actor.slice(actor.indexOf(':') + 1)) ?? '';
  const { officer: holder } = inHand(item);
  const { clock, delay } = item.reopened ?? item;
  const urged = urgings(item);
  return {
    case: state.number, no: item.no, service: item.service, name: itemNames(compiled, item).name, lifeEvent: lifeEventName(compiled, state.lifeEvent), status: item.status, version: state.version, clock: clockView(clock, context, { discreet: true }),
    ...(holder !== undefined && { holder: officers.get(holder) ?? '' }), departments: departmentNames(catalog, item.status === 'waiting' ? item.waitingFor.departments : [openBooking(item)?.master ?? []].flat()), ...(delay && { delay: { reason: delay.reason, at: delay.at } }), ...(urged && { urged }),
    ...(item.correction && { correction: asked(catalog, item.correction) }),
    ...(item.second && { again: { asked: asked(catalog, item.second.correction), reason: item.second.reason, by: number(item.second.correction.by), ...(item.second.answer && { answer: { ...item.second.answer, by: number(item.second.answer.by) } }) } }),
    orders: (item.orders ?? []).map(({ what, until, by, at, answer }) => ({ what, until, by: number(by), at, ...(answer && { answer: { ...answer, by: number(answer.by) } }) })),
    ...jointView(context, { state, history }, item),
    escalations: (item.escalations ?? []).map(({ to, because, at }) => ({ to, because, at })), timeline: timelineView(compiled, state, history, officers, { only: item.no, discreet: true }),
    actions: actionsOn({ state, no: item.no, actor: `supervisor:${supervisor}` }, ['order', 'grant-again', 'decline-again', 'move-version', 'joint-rule']), rulesChanged: state.catalogVersion !== today,
  };
}

/** What the rules of today would make of a case that still goes by earlier ones. */
export function versionView({ compiled }: Pick<ViewContext, 'compiled'>, acting: Pick<Acting, 'state' | 'run'>, to: CompiledCatalog): VersionDifference {
  const against = speaksAgainst(acting, to);
  const same = to.catalog.version === acting.state.catalogVersion;
  return { version: acting.state.version, ...(against && { against }), items: same ? [] : moveDifference(acting, to).map(({ service: _service, worse: _worse, ...item }) => ({ ...item, name: nameOfItem(compiled, acting.state, item.no), differences: [...item.differences] })) };
}

function asked(catalog: Catalog, { elements, evidence, note, at }: Correction): NonNullable<SupervisionItem['correction']> {
  return { elements: elements.map((id) => elementName(catalog, id)), evidence: evidence.map((id) => ({ zh: catalog.evidence.get(id)?.zh ?? id, en: catalog.evidence.get(id)?.en ?? id })), note, at };
}

function departmentNames(catalog: Catalog, ids: readonly string[]): Localized[] {
  return ids.map((id) => ({ zh: catalog.departments.get(id)?.zh ?? id, en: catalog.departments.get(id)?.en ?? id }));
}
