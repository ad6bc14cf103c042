import { dayInWords } from '../clocks/day-in-words.ts';
import type { CompiledCatalog } from '../catalog/compiled.ts';
import { itemNames, lifeEventName } from '../catalog/item-names.ts';
import type { Service } from '../catalog/service.ts';
import type { MessageTemplate } from '../catalog/message-template.ts';
import type { CaseEvent } from '../cases/event.ts';
import { isOwn } from '../cases/await-relatives.ts';
import { publicityEnds } from '../cases/end-publicity.ts';
import type { CaseState } from '../cases/state.ts';
import type { Chained } from '../cases/replay.ts';
import type { Calendar } from '../clocks/clock.ts';
import { dayOf } from '../clocks/day.ts';
import type { Hash } from '../id.ts';
import type { Localized } from '../value.ts';
import type { Cause } from './causes.ts';
import { listed, noticesOf, same, type Happening, type Notice } from './notice.ts';

/** A command of a case as it was recorded: the new events, and the case after them. */
type Told = { readonly state: CaseState; readonly history: readonly Chained[] };
type Parts = { readonly templates: ReadonlyMap<string, MessageTemplate>; readonly compiled: CompiledCatalog; readonly calendar: Calendar; readonly hash: Hash;
  /** Whether an enterprise has applied for the person: it is told nothing that is known of the person. */
  readonly byEmployer: boolean;
  /** Whether the person is told as well: not where they have applied themselves, and not the dead. */
  readonly tellsSubject: boolean;
  /** The close relatives who are known, where its person has died: they go on with what was the person's own, and the copy of the person is served on them. */
  readonly relatives?: readonly string[];
};

/**
 * What people are told of what one command has done, one notice for each kind of happening: eight results of one second are one message.
 * Who did it, what departments said and why an item went to a person are not told: the case page shows them to whom it may.
 */
export function noticesOfCase(parts: Parts, told: Told): Notice[] {
  const { state } = told;
  const { zh, en } = parts.compiled.catalog.regions.get(state.region) ?? { zh: '', en: '' };
  const recipients = { applicant: state.applicant, ...(parts.tellsSubject && { subject: state.subject }), ...(parts.relatives && isOwn(state) && { successor: parts.relatives }) };
  // The copy of the person is nobody else's: of it they are told as who has applied is of theirs.
  const copied = { ...(parts.tellsSubject && { applicant: state.subject }), ...(parts.relatives && { successor: parts.relatives }) };
  return [
    ...happenings(parts, { state, history: told.history.filter(({ event }) => !isCopy(event)) }).flatMap((happening) => noticesOf(parts.templates, happening, recipients, { zh, en }, parts.hash)),
    ...happenings(parts, { state, history: told.history.filter(({ event }) => isCopy(event)) }).flatMap((happening) => noticesOf(parts.templates, happening, copied, { zh, en }, parts.hash)),
  ];
}

function happenings({ compiled, calendar, byEmployer }: Parts, { state, history }: Told): Happening[] {
  const causes = Map.groupBy(history.flatMap(({ event, at }) => causesOf(event, state, (no) => handoverOf(compiled, state, no) !== undefined && !isChosen(state, no)).map((cause) => ({ cause, event, at }))), ({ cause }) => cause);
  return [...causes].map(([cause, found]) => {
    const events = found.map(({ event }) => event);
    const { at } = found[0]!;
    const items = events.flatMap((event) => ('no' in event ? state.items.filter(({ no }) => no === event.no) : []));
    return {
      cause, key: `${state.number}/${state.version}/${cause}`, case: state.number, item: items.length === 1 ? items[0]!.no : null, at,
      places: { case: same(state.number), matters: listed(items.map((item) => itemNames(compiled, item).short)), count: same(events[0]!.type === 'submitted' ? state.items.length : items.length), event: lifeEventName(compiled, state.lifeEvent), ...(items[0] && { thing: handoverOf(compiled, state, items[0].no)?.thing ?? same('') }), ...special(events[0]!, calendar, at, byEmployer), ...origin(compiled, state, cause) },
    };
  });
}

/** What only one kind of happening has to say. */
function special(event: CaseEvent, calendar: Calendar, at: string, discreet: boolean): Record<string, Localized> {
  if (event.type === 'delay-explained') return { reason: discreet ? { zh: '已说明原因', en: 'why was said' } : same(event.reason) };
  if (event.type === 'thing-sent' || event.type === 'paper-sent' || event.type === 'copy-sent') return { ...paper(event), carrier: same(event.carrier), tracking: same(event.tracking) };
  if (event.type === 'thing-back' || event.type === 'paper-back' || event.type === 'copy-back') return { ...paper(event), reason: same(event.note) };
  if (event.type === 'correction-asked') return { until: event.correction.lastDay === undefined ? { zh: '通知上写的日子', en: 'the day that is told' } : dayInWords(event.correction.lastDay) };
  if (event.type === 'promise-broken') return { until: dayInWords(event.until) };
  if (event.type === 'correction-extended') return { until: dayInWords(event.until) };
  if (event.type !== 'published') return {};
  const due = publicityEnds({ ...event.publicity, from: at }, calendar);
  return { until: due.known ? dayInWords(dayOf(due.at)) : { zh: '期满', en: 'its end' } };
}

/** From which old system it was taken over, and its number there. */
function origin({ catalog }: CompiledCatalog, { takenOver }: CaseState, cause: Cause): Record<string, Localized> {
  if ((cause !== 'taken-over' && cause !== 'taken-back') || !takenOver) return {};
  const { zh, en } = catalog.legacySystems.get(takenOver.system) ?? same(takenOver.system);
  return { system: { zh, en }, number: same(takenOver.number) };
}

/** What goes by post when it is a decision and not a thing. */
function paper({ type }: CaseEvent): { thing?: Localized } {
  return type.startsWith('paper-') || isCopy({ type }) ? { thing: { zh: '纸质的文书', en: 'the document on paper' } } : {};
}

/** What happens to the copy of its person concerns nobody else. */
function isCopy({ type }: Pick<CaseEvent, 'type'>): boolean {
  return type.startsWith('copy-');
}

/** What happened; with an approval from which a thing comes also that its way has to be chosen. */
function causesOf(event: CaseEvent, state: CaseState, hasThing: (no: number) => boolean): Cause[] {
  const cause = causeOf(event, state);
  if (cause === undefined) return [];
  const gives = event.type === 'changed' ? event.change === 'approve' : cause === 'approved';
  return gives && 'no' in event && hasThing(event.no) ? [cause, 'choose'] : [cause];
}

/** Whether it was said already how the thing is to get to its applicant. */
function isChosen({ items }: Pick<CaseState, 'items'>, no: number): boolean {
  const last = items.find((item) => item.no === no)?.handovers?.at(-1);
  return last !== undefined && !last.back;
}

/** The thing that comes of an item. */
function handoverOf({ catalog }: CompiledCatalog, { items }: Pick<CaseState, 'items'>, no: number): Service['handover'] {
  return catalog.services.get(items.find((item) => item.no === no)?.service ?? '')?.handover;
}

function causeOf(event: CaseEvent, state: CaseState): Cause | undefined {
  switch (event.type) {
    case 'submitted': return event.takenOver ? 'taken-over' : 'accepted';
    case 'withdrawn': return event.back ? 'taken-back' : undefined;
    case 'decided': return event.decision.outcome === 'approve' ? 'approved' : 'refused';
    case 'dropped': return 'dropped';
    case 'upheld': return 'upheld';
    case 'changed': return event.change === 'revoke' ? 'revoked' : event.change === 'reinstate' ? 'reinstated' : 'changed';
    case 'promise-doubted':
    case 'promise-broken': return event.type;
    case 'credit-answered': return event.granted ? 'credit-granted' : 'credit-declined';
    case 'correction-asked': return 'correction';
    case 'correction-extended': return 'correction-extended';
    case 'correction-lapsed': return event.then === 'closed' ? 'lapsed' : 'goes-on';
    case 'published': return 'published';
    case 'visit-ordered':
    case 'visit-proposed':
    case 'visit-missed': return isExamination(event, state) ? 'examination' : 'visit';
    case 'visit-reported': return isExamination(event, state) ? 'examination-reported' : 'visit-reported';
    case 'delay-explained': return 'late';
    case 'thing-ready': return 'collect';
    case 'thing-sent':
    case 'paper-sent':
    case 'copy-sent': return 'sent';
    case 'thing-back':
    case 'paper-back':
    case 'copy-back': return 'came-back';
    case 'paper-due':
    case 'copy-due': return event.recipient === undefined ? 'paper-nowhere' : undefined;
    case 'dossier-registered': return 'dossier-arrived';
    case 'dossier-sent-back':
    case 'dossier-sent':
    case 'dossier-returned':
    case 'dossier-missing': return event.type;
    case 'dossier-receipted': return 'dossier-there';
    default: return undefined;
  }
}

/** Whether the appointment that an event is about is an examination by experts. */
function isExamination({ no }: { readonly no: number }, { items }: CaseState): boolean {
  return items.find((item) => item.no === no)?.visits?.at(-1)?.kind === 'examination';
}
