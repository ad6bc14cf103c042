import { mayShow } from '#core/evidence/check-given.ts';
import { appointmentOf, askedOf } from '#core/cases/asked-of.ts';
import { actionsOn } from '#core/cases/act.ts';
import { answersFor } from '#core/cases/given.ts';
import type { Item } from '#core/cases/item.ts';
import { caseStatus, type CaseState } from '#core/cases/state.ts';
import { lastDayOf, openCorrection } from '#core/cases/silence.ts';
import { mayUrge, urgings } from '#core/cases/urge.ts';
import { droppedWith } from '#core/cases/withdraw.ts';
import { neededElements } from '#core/evidence/needed.ts';
import type { Localized } from '#core/value.ts';
import { dayOf } from '#core/clocks/day.ts';
import { askable } from '#core/evidence/check-given.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { whyPerson } from '#core/decisions/why-person.ts';
import type { Calendar } from '#core/clocks/clock.ts';
import { actorOf, type Principal } from '#core/identity/principal.ts';
import { partyIn } from '#core/parties/acting.ts';
import { NOT_FOR_RELATIVES } from '#core/parties/successor.ts';
import { isOfSuccessors } from '../identity/successor-routes.ts';
import { maskName, maskNumber } from '#core/register/mask.ts';
import { roleOf } from '#usecases/parties.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import type { MessageState } from '#usecases/ports/messages.ts';
import type { OwnRating } from '../schemas/rating.ts';
import type { CaseProgress, CaseReceipt, CaseSummary, CaseView, ItemView, ReasonView } from '../schemas/case.ts';
import { clockView } from './clock-view.ts';
import { drawOf } from './draw-link.ts';
import { documentLinks } from './document-of.ts';
import { elementField, elementName } from './fact-view.ts';
import { headline, refusedBy, type Audience } from './headline.ts';
import { leftOutView } from './left-out-view.ts';
import { signatureView } from './signature-view.ts';
import { itemNames, lifeEventName, ownMatters } from './names.ts';
import { officerSaid } from './officer-said.ts';
import { promiseViews } from './promise-view.ts';
import { publicityView } from './publicity-view.ts';
import { reasonViews } from './reason-view.ts';
import { reopenedViews } from './reopened-view.ts';
import { remedyViews } from './remedy-view.ts';
import { timelineView } from './timeline-view.ts';
import { askedAgencies } from './assistance-view.ts';
import { lastBooking } from './booking-view.ts';
import { appraisalView } from './appraisal-view.ts';
import { jointProgress } from './joint-view.ts';
import { dossierKeeper } from '#usecases/dossier-keeper.ts';
import { dossierView } from './dossier-view.ts';
import { handoverView } from './handover-view.ts';
import { takenOverView } from './taken-over-view.ts';
import { readerIn } from './seen-as.ts';
import { silenceView } from './silence-view.ts';
import { untruePromises } from './untrue-view.ts';
import { visitViews } from './visit-view.ts';
import { valueViews } from './value-view.ts';

/** What all views of a case need besides the case. */
export type ViewContext = { readonly compiled: CompiledCatalog; readonly calendar: Calendar; readonly now: string; readonly officers: ReadonlyMap<string, string>; /** At which share of a promised limit clocks warn, in percent. */ readonly warnAt: number; /** What is told at the counter by whoever collects a thing. */ readonly collectionCode: (number: string, item: Item) => string;
  /** Earlier versions of the catalogue, for items that were decided by them before their case was moved to another. */ readonly pinned?: ReadonlyMap<string, CompiledCatalog>;
  /** Since which day whoever looks, or whom they act for, knows of what was decided against them, by item. */ readonly known?: ReadonlyMap<number, string>;
  /** What the viewer has said of the items. */ readonly rated?: ReadonlyMap<number, OwnRating> };

/** Whether somebody may see a case only without what is known of the person: an employer who has handed it in for them, an agent who was not let see more. */
export function isDiscreet(read: CaseRead, viewer: Pick<Principal, 'subjectId'>): boolean {
  return (roleOf(read) === 'employer' && viewer.subjectId !== read.state.subject) || (isAgent(read, viewer) && read.agent?.mandate.sees !== true);
}

/** Whether somebody sees a case only because they have handed it in for its person under a mandate. */
export function isAgent({ state }: Pick<CaseRead, 'state'>, viewer: Pick<Principal, 'subjectId'>): boolean {
  return state.agent !== undefined && viewer.subjectId === state.agent.id && viewer.subjectId !== state.subject;
}

/** A case as its applicant or its person sees it. */
export function caseView(context: ViewContext, read: CaseRead, viewer: Principal, messages: readonly MessageState[]): CaseView {
  const { compiled } = context;
  const discreet = isDiscreet(read, viewer);
  const { state } = read;
  return {
    number: state.number, queryCode: read.queryCode, lifeEvent: { id: state.lifeEvent, name: lifeEventName(compiled, state.lifeEvent) }, status: caseStatus(state), submittedAt: state.submittedAt,
    channel: state.channel, version: state.version, catalogVersion: state.catalogVersion, items: state.items.map((item) => itemView(pinnedTo(context, item), read, item, viewer)),
    // The papers are served on the person, not on whoever acts for them.
    documents: isAgent(read, viewer) ? [] : documentLinks(compiled.catalog, read, discreet ? 'employer' : 'person', `/api/v1/cases/${state.number}/documents`, { pinned: context.pinned }),
    ...takenOverView(compiled.catalog, state), ...(state.portal && { portal: { zh: state.portal.zh, en: state.portal.en } }), ...(!discreet && state.signature && { signature: signatureView(state.signature) }), ...(!discreet && leftOutView(compiled, state, viewer.subjectId === state.subject)), ...(read.applicant && viewer.subjectId === state.subject && { appliedBy: read.applicant.subject.name }),
    ...(read.agent && viewer.subjectId === state.subject && { byAgent: read.agent.name }),
    ...((read.applicant ?? isAgent(read, viewer)) && viewer.subjectId !== state.subject && { about: { name: maskName(read.subject.name), number: maskNumber(read.subject.number) } }),
    ...(discreet && ownMatters(compiled, state.lifeEvent).length > 0 && { own: ownMatters(compiled, state.lifeEvent) }),
    ...(viewer.subjectId === state.applicant && state.promises && { promises: promiseViews(context, state, actorOf(viewer), ['withdraw', 'repair', 'object']) }),
    told: (discreet ? [] : messages).map((message) => {
      const department = compiled.catalog.departments.get(message.department);
      const scenario = department?.scenarios[message.scenario];
      return { name: { zh: department?.zh ?? '', en: department?.en ?? '' }, what: { zh: scenario?.zh ?? '', en: scenario?.en ?? '' }, status: message.status, ...(message.at && { at: message.at }) };
    }),
    timeline: timelineView(compiled, state, read.history, context.officers, { discreet, forPerson: true, ...(read.agent && { agent: read.agent.name }), ...(read.hands && { hands: read.hands }) }),
  };
}

/** The context of one item: by the version of the catalogue that it was decided under. */
export function pinnedTo(context: ViewContext, { pinned }: Item): ViewContext {
  const compiled = pinned === undefined ? undefined : context.pinned?.get(pinned);
  return compiled ? { ...context, compiled } : context;
}

function itemView(context: ViewContext, read: CaseRead, item: Item, viewer: Principal): ItemView {
  const discreet = isDiscreet(read, viewer);
  const { compiled, calendar, now, officers } = context;
  const service = compiled.catalog.services.get(item.service);
  const { actions: after, ...again } = reopenedViews(context, read.state, item, actorOf(viewer), discreet);
  const draw = drawOf(read, item.no);
  const urged = urgings(item);
  const { delay } = item.reopened ?? item;
  const limit = discreet || item.endedAt !== undefined ? undefined : service?.limits.variants?.find(({ id, promised }) => id === item.variant && promised.is !== service.limits.promised.is);
  const contested = Object.keys(read.state.given.contests);
  const because = item.endedAt === undefined && item.decision && item.bookings === undefined && !discreet ? whyPerson(compiled, item.decision, { departments: answersFor(read.state.departments, item), contested, ...readerIn(read, viewer) }) : undefined;
  const untrue = viewer.subjectId !== read.state.applicant ? [] : [...untruePromises(compiled.catalog, read.state, item.no).values()];
  return {
    no: item.no, service: item.service, ...(item.of !== undefined && { of: item.of }), ...itemNames(compiled, item), status: item.status, headline: headline(context, read.state, item, discreet ? 'employer' : 'applicant'), after: [...item.after, ...(item.once ?? [])],
    ...asksView(item), ...(because && { because }), ...(untrue.length > 0 && { untrue }),
    ...(item.by && { by: item.by }), ...officerSaid(item, discreet), ...(item.endedAt && { endedAt: item.endedAt, tookMs: Date.parse(item.endedAt) - Date.parse(item.clock.startedAt) }),
    reasons: item.decision ? reasonViews(compiled, item.decision, { region: read.state.region, contested, refused: item.status === 'refused' }).flatMap((reason) => (!discreet ? [reason] : item.status === 'refused' && reason.id === refusedBy(item) ? [withoutFacts(reason)] : [])) : [], values: item.status === 'approved' && item.decision && !discreet ? valueViews(compiled, item.decision, read.state.region) : [], basis: service?.basis ?? [], clock: clockView(item.clock, context, { discreet }), ...(limit && { limitOf: { zh: limit.zh, en: limit.en } }),
    ...(item.officer && { officer: officers.get(item.officer) ?? '' }), ...(draw && { draw }),
    ...(item.correction && { correction: correctionView(compiled, read.state, item, item.correction, dayOf(now)) }), ...ratingView(context, item, viewer),
    ...(!discreet && publicityView(item, calendar, 'applicant')), ...lastBooking(compiled, item), ...remedyViews(compiled.catalog, read.state.region, item, context.known?.get(item.no)), outputs: service?.outputs ?? [], actions: actionsOn({ state: read.state, no: item.no, actor: actorOf(viewer) }, ['answer-correction', 'extend-correction', 'urge', 'rate', 'withdraw', 'choose-time', 'other-times']).map((each) => (each.action === 'urge' ? urging(context, { state: read.state, no: item.no, actor: actorOf(viewer) }) : each)).concat(after).map((each) => ofRelative(each, viewer)), ...again, ...(urged && { urged }), ...orderedView(item), ...(delay && !discreet && { delay: { reason: delay.reason, at: delay.at } }),
    ...handoverView(compiled, read.state.region, item, context.collectionCode(read.state.number, item), viewer.subjectId === read.state.applicant),
    ...dossierView(compiled, read.state, item, dossierKeeper(compiled, read, read.state, item, now), viewer.subjectId !== read.state.subject),
    ...visitViews(item, (id) => (viewer.subjectId === read.state.subject ? { id, name: '', type: '' } : undefined), { discreet }),
    ...(!discreet && appraisalView(context, read, item, true)), ...(!discreet && askedAgencies(compiled.catalog, item)), ...(!discreet && jointProgress(context, read, item)),
    ...(item.endedAt === undefined && { drops: [...droppedWith(read.state, item.no)] }),
  };
}

/** What the viewer has said of the item. Ratings of earlier releases stand in the chain of the case. */
function ratingView({ rated }: ViewContext, { no, rating }: Item, viewer: Principal): Pick<ItemView, 'rating'> {
  const own = rated?.get(no);
  if (own) return { rating: own };
  return rating?.by === partyIn(actorOf(viewer)) ? { rating: { score: rating.score, comment: rating.comment, reasons: [] } } : {};
}

/** What a relative of somebody who has died does not go on with says so on its button. */
function ofRelative(each: ItemView['actions'][number], { acting }: Pick<Principal, 'acting'>): ItemView['actions'][number] {
  return acting?.as === 'successor' && !isOfSuccessors(each.action) ? { action: each.action, allowed: false, why: NOT_FOR_RELATIVES } : each;
}

/** That a supervisor has ordered something, without the words that are meant for the officer. */
function orderedView({ orders, endedAt }: Item): Pick<ItemView, 'ordered'> {
  const last = orders?.at(-1);
  return last && endedAt === undefined ? { ordered: { at: last.at, until: last.until, answered: last.answer !== undefined } } : {};
}

/** Whether it can be urged now; once it was, not before the next working day. */
function urging({ calendar, now }: ViewContext, acting: Parameters<typeof mayUrge>[0]): ItemView['actions'][number] {
  const found = mayUrge(acting, calendar, now);
  return 'code' in found ? { action: 'urge', allowed: false, why: found.detail } : { action: 'urge', allowed: true };
}

/** The condition of a refusal and what helps, without what is known of the person. */
function withoutFacts({ id, text, result, basis, remedy }: ReasonView): ReasonView {
  return { id, text, result, basis, remedy, facts: [], missing: [] };
}

function correctionView(compiled: CompiledCatalog, { given, region }: CaseState, item: Item, correction: NonNullable<Item['correction']>, on: string): NonNullable<ItemView['correction']> {
  const { catalog } = compiled;
  const needed = neededElements(compiled, [item.service]);
  const evidenceName = (id: string): Localized => ({ zh: catalog.evidence.get(id)?.zh ?? id, en: catalog.evidence.get(id)?.en ?? id });
  const said = Object.entries(given.contests).filter(([name]) => needed.has(name));
  const files = [...said.map(([name, { files: shown }]) => [catalog.elements.get(name)?.contest ?? name, shown] as const), ...Object.entries(given.files).filter(([id]) => catalog.services.get(item.service)?.needs.evidence.includes(id))];
  return {
    note: correction.note, at: correction.at, ...(correction.answeredAt && { answeredAt: correction.answeredAt }), ...(item.second?.answer?.granted && { again: true as const }), ...silenceView(catalog, region, item),
    elements: correction.elements.flatMap((id) => {
      const type = askable(catalog, id);
      return type ? [{ id, name: elementName(catalog, id), question: catalog.elements.get(id)?.question ?? elementName(catalog, id), field: elementField({ compiled, region, on }, id, type) }] : [];
    }),
    evidence: correction.evidence.map((id) => ({ id, name: evidenceName(id), ...(mayShow(compiled.catalog, id) && { showable: compiled.catalog.evidence.get(id)?.scan ? 'scan' as const : 'enough' as const }) })),
    // A fact that no material is named for is said to be wrong with whatever the person has.
    given: { statements: said.map(([name, { statement }]) => ({ name: elementName(catalog, name), statement })), files: files.filter(([, ids]) => ids.length > 0).map(([id, ids]) => ({ name: catalog.elements.has(id) ? elementName(catalog, id) : evidenceName(id), count: ids.length })) },
  };
}

/** A case as a line of the list of whoever it is about or has handed it in: of another's it says whose it is. */
export function caseSummary(compiled: CompiledCatalog, { state, own, name }: { readonly state: CaseState; readonly own: boolean; readonly name: string }): CaseSummary {
  return {
    number: state.number, ...(!own && { about: maskName(name) }), lifeEvent: { id: state.lifeEvent, name: lifeEventName(compiled, state.lifeEvent) }, status: caseStatus(state), submittedAt: state.submittedAt, ...takenOverView(compiled.catalog, state),
    items: state.items.map((item) => ({ no: item.no, short: itemNames(compiled, item).short, status: item.status, after: [...item.after, ...(item.once ?? [])], ...(item.reopened && { again: true }), ...asksView(item), ...until(item), ...appointment(item) })),
  };
}

/** What the person is asked for. */
function asksView(item: Item): Pick<ItemView, 'asks'> {
  const asks = askedOf(item);
  return asks === undefined ? {} : { asks };
}

/** When somebody is to come. */
function appointment(item: Item): Pick<CaseSummary['items'][number], 'appointment'> {
  const at = appointmentOf(item);
  return at === undefined ? {} : { appointment: at };
}

/** Up to which day the person has to answer a correction. */
function until(item: Item): Pick<CaseSummary['items'][number], 'until'> {
  const day = lastDayOf(openCorrection(item) ?? {});
  return day === undefined ? {} : { until: day };
}

/** A case as whoever holds number and query code sees it: no personal data, no amounts. */
export function caseProgress(context: ViewContext, state: CaseState, audience: Audience = 'public'): CaseProgress {
  return {
    number: state.number, lifeEvent: lifeEventName(context.compiled, state.lifeEvent), status: caseStatus(state), submittedAt: state.submittedAt, ...takenOverView(context.compiled.catalog, state),
    items: state.items.map((item) => ({ no: item.no, ...itemNames(context.compiled, item), status: item.status, after: [...item.after, ...(item.once ?? [])], headline: headline(context, state, item, audience) })),
  };
}

/** A case as the answer to its submission. */
export function caseReceipt(context: ViewContext, read: CaseRead): CaseReceipt {
  return { ...caseProgress(context, read.state, roleOf(read) === 'employer' ? 'employer' : 'applicant'), queryCode: read.queryCode };
}
