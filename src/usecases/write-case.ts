import { wholeValue } from '#core/partners/question.ts';
import type { RealisedEffect } from '#core/register/realise.ts';
import type { Value } from '#core/value.ts';
import { dueOf } from '#core/clocks/due.ts';
import { dayOf } from '#core/clocks/day.ts';
import { askedOf } from '#core/cases/asked-of.ts';
import { authorityOf } from '#core/cases/authority-of.ts';
import { nextEscalation } from '#core/cases/escalate.ts';
import { supervisedOf } from '#core/cases/supervised.ts';
import { termsOf } from '#core/supervision/terms.ts';
import { publicityEnds } from '#core/cases/end-publicity.ts';
import type { Calendar } from '#core/clocks/clock.ts';
import { roleToDraw } from '#core/cases/assign.ts';
import { dossierMark } from '#core/cases/dossier.ts';
import { handoverMark } from '#core/cases/handover.ts';
import { isListed } from '#core/cases/listed.ts';
import { openBooking } from '#core/cases/booking.ts';
import { isPublished } from '#core/cases/objections.ts';
import { openVisit } from '#core/cases/visit.ts';
import { openAppraisal } from '#core/cases/appraisal.ts';
import { chaseAt } from '#core/cases/answer-assistance.ts';
import { emptyJointSeats, jointUnspoken, nextSilence } from '#core/cases/joint.ts';
import { deskKey, openAssistance } from '#core/cases/assistance.ts';
import { lastDayOf, openCorrection, silentFrom } from '#core/cases/silence.ts';
import { opinionChases } from '#core/cases/opinion-due.ts';
import { emptySeats } from '#core/cases/seat-experts.ts';
import { hasEnded } from '#core/cases/state.ts';
import { urgings } from '#core/cases/urge.ts';
import type { DepartmentAnswer } from '#core/cases/given.ts';
import type { Item } from '#core/cases/item.ts';
import { inSomebodysHands, queueMark } from '#core/cases/queue-mark.ts';
import type { Material } from '#core/evidence/material.ts';
import { idOf } from '#core/id.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import type { Notice } from '#core/notices/notice.ts';
import { noticesOfCase } from '#core/notices/of-case.ts';
import { noticesOfStaff } from '#core/notices/of-staff.ts';
import { nextPromiseCheck } from '#core/promises/check-promises.ts';
import { isHidden } from '#core/register/masked-account.ts';
import { payingKinds } from '#core/payments/paying-kinds.ts';
import { tellingOf } from './ask-departments.ts';
import { dossierKeeper } from './dossier-keeper.ts';
import type { Context } from './context.ts';
import { roleOf } from './parties.ts';
import type { CaseRead, CaseWrite, ItemRow } from './ports/cases.ts';
import { orderPayload } from './orders/order-payload.ts';
import type { Recording } from './record.ts';
import { openAnswers } from './seal-answers.ts';

/** Whose case it is, and the register as it was read. */
type About = Pick<CaseRead, 'subject' | 'entries' | 'applicant'> & { /** The close relatives who are known, where its person has died. */ readonly relatives?: readonly string[] };

/** How long until a held item asks its departments again. */
const RETRY_MS = 30_000;
/** Until a year's holidays are published nobody knows when a publicity ends. */
const DAY_MS = 86_400_000;

/** Turn a recording into everything that one transaction writes. Numbers that its events show masked go into the register and the payments whole. */
export function writeOf(context: Context, compiled: CompiledCatalog, recording: Recording, about: About, at: string): CaseWrite {
  const { state, links, history, head } = recording;
  const telling = tellingOf(about, openAnswers(state.given, state.number, context.unseal), at);
  const whole = (element: string): Value | undefined => wholeValue(compiled.catalog, element, telling) ?? saidBy(compiled.catalog, element, state.departments);
  const effects = history.flatMap(({ event }) => ('effects' in event ? event.effects.map((effect) => ({ no: event.no, effect: withWholeNumbers(effect, whole) })) : []));
  const orders = history.flatMap(({ event }) => (event.type === 'booking-ordered' || event.type === 'change-ordered' ? [orderPayload(state, event, (effect) => withWholeNumbers(effect, whole), context.hash)] : []));
  const calendar = context.calendarOf(state.region);
  const terms = termsOf(compiled.catalog, state.region, dayOf(at)), { headAfter } = terms;
  const items = state.items.map((item): ItemRow => {
    const clock = item.reopened?.clock ?? (hasEnded(item) ? undefined : item.clock);
    const due = clock && dueOf(clock, calendar, at);
    return {
      no: item.no, service: item.service, each_value: item.of ?? null, authority: authorityOf(compiled.catalog, item), status: item.status, officer: item.officer ?? null, reviewer: item.reviewer ?? null,
      started_at: item.clock.startedAt, due_at: due?.known ? due.at : null, retry_at: earliest(earliest(retryAt(item, calendar, at), opinionChases(item, terms, calendar)[0]?.from ?? null), promiseCheckAt(state, item, at)), ended_at: item.endedAt ?? null,
      clock: inSomebodysHands(item) || item.status === 'booking' ? clock ?? null : null, supervision: hasEnded(item) && !item.reopened ? null : supervisedOf(item), escalate_at: nextEscalation(item, calendar, headAfter)?.from ?? null,
      visit_at: hasEnded(item) ? null : openVisit(item)?.chosen ?? null, visit_kind: hasEnded(item) ? null : openVisit(item)?.kind ?? null,
      correction_until: lastDayOf(openCorrection(item) ?? {}) ?? null, asks: askedOf(item) ?? null,
      experts: expertsOf(item), desks: desksOf(item), joint: jointOf(item),
      mark: inSomebodysHands(item) ? queueMark(item) : null, urged: inSomebodysHands(item) ? urgings(item) ?? null : null,
      master: openBooking(item)?.master ?? null, ordered_at: openBooking(item)?.at ?? null,
      ...promiseOfItem(state, item), ...publishedOf(context, state.number, item, calendar), ...reopenedOf(item), ...againOf(item), ...handoverOf(compiled, item), ...dossierOf(compiled, about, state, item, at),
    };
  });
  return { state, links, history, head, items, effects, orders, nameList: nameListOf(context, compiled, recording), notices: noticesIn(context, compiled, recording, about), staffNotices: noticesOfStaff(state, history, context.hash), materials: materialsIn(history), at };
}

/** What people are told, in the words of today whatever the case is pinned to. */
function noticesIn({ compiled: today, calendarOf, hash }: Context, compiled: CompiledCatalog, recording: Recording, about: About): Notice[] {
  const { state } = recording;
  const byEmployer = roleOf(about) === 'employer';
  const { stops } = payingKinds(compiled.catalog);
  const tellsSubject = byEmployer && state.subject !== state.applicant && !about.entries.some(({ kind }) => stops.includes(kind));
  return noticesOfCase({ templates: today.catalog.messages, compiled, calendar: calendarOf(state.region), hash, byEmployer, tellsSubject, ...(about.relatives && { relatives: about.relatives }) }, recording);
}

/** What only a department has said (the account that an enterprise pays its contributions from): its answer holds whole what the facts show masked. */
function saidBy({ elements }: CompiledCatalog['catalog'], element: string, answers: readonly DepartmentAnswer[]): Value | undefined {
  for (const source of elements.get(element)?.sources ?? []) {
    if (typeof source !== 'object' || !('department' in source)) continue;
    const answer = answers.findLast(({ department, scenario, failure }) => department === source.department && scenario === source.scenario && failure === undefined);
    const value = answer?.values[source.field];
    if (value !== undefined && value !== null) return value;
  }
  return undefined;
}

function withWholeNumbers(effect: RealisedEffect, whole: (element: string) => Value | undefined): RealisedEffect {
  if (effect.kind === 'payment') {
    const account = effect.whole === undefined ? effect.account : whole(effect.whole) ?? null;
    // None that could be paid to is none: it waits, and its payee is asked for another.
    return { ...effect, account: isHidden(account) ? null : account };
  }
  if (effect.kind !== 'opened' || effect.whole === undefined) return effect;
  const found = Object.entries(effect.whole).flatMap(([field, element]) => {
    const value = whole(element);
    return value === undefined || value === null ? [] : [[field, value]];
  });
  return { ...effect, entry: { ...effect.entry, data: { ...effect.entry.data, ...Object.fromEntries(found) } } };
}

function materialsIn(history: Recording['history']): Material[] {
  const given = history.flatMap(({ event }) => (event.type === 'submitted' ? [event.given.files] : event.type === 'corrected' ? [event.files] : []));
  return given.flatMap((files) => Object.entries(files).flatMap(([evidence, ids]) => ids.map((file) => ({ evidence, file }))));
}

/** When the worker comes back for an item: soon for one that waits for somebody, at its end for a publicity, when a desk that was asked is to be reminded, when nobody has answered a correction, and when the time of a line of work is over; `null` for all others. */
function retryAt(item: Item, calendar: Calendar, at: string): string | null {
  if (waitsForSomebody(item) || openBooking(item)) return new Date(Date.parse(at) + RETRY_MS).toISOString();
  if (item.status !== 'publicity' || !item.publicity) return earliest(earliest(chaseAt(item), nextSilence(item, calendar)?.from ?? null), silentFrom(item));
  const due = publicityEnds(item.publicity, calendar);
  return due.known ? due.at : new Date(Date.parse(at) + DAY_MS).toISOString();
}

/** When a promise that rests on it is due for its check; one that is due and has no answer yet is asked about again in a day. */
function promiseCheckAt(state: Recording['state'], { no }: Item, at: string): string | null {
  const waits = state.promises?.some(({ items, standing, check }) => items[0] === no && standing === 'due' && check.class === 'full' && check.by !== undefined);
  return nextPromiseCheck(state, no) ?? (waits ? new Date(Date.parse(at) + DAY_MS).toISOString() : null);
}

/** What waits for somebody about a promise that rests on an item first: an answer about its record, or an inspection. */
function promiseOfItem({ promises = [] }: Recording['state'], { no }: Item): Pick<ItemRow, 'promise' | 'promise_at'> {
  const [first] = promises.filter(({ items }) => items[0] === no).flatMap(({ asked, standing, checked, dueAt, signedAt }): { readonly what: NonNullable<ItemRow['promise']>; readonly at: string }[] => (asked ? [{ what: asked.kind, at: asked.at }] : standing === 'doubted' || standing === 'due' ? [{ what: standing, at: checked?.at ?? dueAt ?? signedAt }] : []));
  return { promise: first?.what ?? null, promise_at: first?.at ?? null };
}

/** With whom an item is while it is looked at again. */
function reopenedOf({ reopened, bookings }: Item): Pick<ItemRow, 'reopened' | 'again_officer' | 'again_reviewer'> {
  // A change that the core system has to book is in nobody's hands.
  if (reopened && openBooking({ bookings })) return { reopened: 'review', again_officer: null, again_reviewer: null };
  return { reopened: reopened ? (reopened.proposal ? 'review' : 'officer') : null, again_officer: reopened?.officer ?? null, again_reviewer: reopened?.reviewer ?? null };
}

/** What was decided last when its result was looked at again: whoever it is for has to learn of it as of the decision. */
function againOf({ again, decidedBy }: Item): Pick<ItemRow, 'again_at' | 'again_paper' | 'again_outcome'> {
  return { again_at: again?.at ?? null, again_paper: again ? decidedBy?.at(-1) ?? null : null, again_outcome: again?.outcome ?? null };
}

/** Where the thing of an item, its decision on paper and the copy of its person are, while a counter has to do with them. */
function handoverOf({ catalog }: CompiledCatalog, item: Item): Pick<ItemRow, 'handover' | 'handover_at' | 'paper' | 'paper_at' | 'copy' | 'copy_at'> {
  const service = catalog.services.get(item.service);
  const [thing, paper, copy] = [handoverMark(item, service, 'thing'), handoverMark(item, service, 'paper'), handoverMark(item, service, 'copy')];
  return { handover: thing?.mark ?? null, handover_at: thing?.at ?? null, paper: paper?.mark ?? null, paper_at: paper?.at ?? null, copy: copy?.mark ?? null, copy_at: copy?.at ?? null };
}

/** Where the personnel file of an item is, while a counter has to do with it. */
function dossierOf(compiled: CompiledCatalog, about: About, state: Recording['state'], item: Item, at: string): Pick<ItemRow, 'dossier' | 'dossier_at'> {
  const service = compiled.catalog.services.get(item.service);
  const found = service?.dossier && dossierMark(state, item, service, dossierKeeper(compiled, about, state, item, at));
  return { dossier: found?.mark ?? null, dossier_at: found?.at ?? null };
}

/** What anybody may read of an item while it is published, under a name from which nobody can tell the case. */
function publishedOf({ lookup }: Context, number: string, item: Item, calendar: Calendar): Pick<ItemRow, 'publicity_id' | 'publicity'> {
  const { no, publicity } = item;
  if (!publicity || !isPublished(item)) return { publicity_id: null, publicity: null };
  const due = publicityEnds(publicity, calendar);
  const { what, basis, from } = publicity;
  return { publicity_id: lookup(`publicity/${number}/${no}`), publicity: { what, basis, from, until: due.known ? due.at : null } };
}

/** Who appraises an item now: it stands on their list. */
function expertsOf(item: Item): readonly string[] | null {
  const group = hasEnded(item) ? [] : openAppraisal(item)?.seats.flatMap(({ expert }) => expert ?? []) ?? [];
  return group.length > 0 ? group : null;
}

/** The earlier of two moments. */
function earliest(one: string | null, other: string | null): string | null {
  return one === null || (other !== null && Date.parse(other) < Date.parse(one)) ? other : one;
}

/** Who has still to speak in a joint review: it stands on their list. */
function jointOf(item: Item): readonly string[] | null {
  const due = jointUnspoken(item).flatMap(({ officer }) => officer ?? []);
  return due.length > 0 ? due : null;
}

/** Which desks have still to answer: it stands on their list. */
function desksOf(item: Item): readonly string[] | null {
  const open = openAssistance(item).map(({ asked }) => deskKey(asked));
  return open.length > 0 ? [...new Set(open)] : null;
}

/** Held for departments, or somebody has still to be drawn because nobody was eligible: the worker comes back for it. */
function waitsForSomebody(item: Item): boolean {
  return emptySeats(item).length > 0 || emptyJointSeats(item).length > 0 || (item.status === 'waiting' && item.waitingFor.departments.length > 0) || roleToDraw(item) !== undefined;
}

/** The same list to every body that the event's remark names, once for a case, when it is due, with the services that are approved by then. */
function nameListOf(context: Context, compiled: CompiledCatalog, { state, history }: Recording): CaseWrite['nameList'] {
  const { nameList = [], listedWith } = compiled.catalog.lifeEvents.get(state.lifeEvent) ?? {};
  const services = state.items.filter((item) => item.status === 'approved').map((item) => item.service);
  // Whoever has the list already is told when a decision on it has changed.
  const change = history.find(({ event }) => event.type === 'changed');
  if (change) return nameList.map((department) => ({ id: idOf(context.hash, `name-list/${state.number}/${department}/${change.seq}`), department, payload: { event: state.lifeEvent, case: state.number, services, changed: true } }));
  const endedNow = new Set(history.flatMap(({ event }) => (event.type === 'decided' || event.type === 'dropped' || event.type === 'withdrawn' ? [event.no] : [])));
  const before = state.items.map((item) => ({ ...item, ended: hasEnded(item) && !endedNow.has(item.no) }));
  if (!isListed(state.items.map((item) => ({ ...item, ended: hasEnded(item) })), listedWith) || isListed(before, listedWith)) return [];
  return nameList.map((department) => ({ id: idOf(context.hash, `name-list/${state.number}/${department}`), department, payload: { event: state.lifeEvent, case: state.number, services } }));
}
