import { millisecondsOf, startOfDay } from '../clocks/day.ts';
import type { Catalog } from './catalog.ts';
import { HALL } from './hall.ts';
import type { HallQueue } from './hall-queue.ts';
import type { OfficeChange, OfficeEvent, OfficeFacts } from './office-change.ts';
import type { Office } from './office.ts';
import type { Region } from './region.ts';

type Holding = Exclude<OfficeEvent, { type: 'office-undone' }>;
type From = Pick<Catalog, 'regions' | 'entered'>;

/** Changes that nobody has undone. */
export function standingChanges(changes: readonly OfficeChange[]): readonly (OfficeChange & { readonly event: Holding })[] {
  const undone = new Set(changes.flatMap(({ event }) => (event.type === 'office-undone' ? [event.undoes] : [])));
  return changes.flatMap(({ event, ...change }) => (event.type === 'office-undone' || undone.has(change.seq) ? [] : [{ ...change, event }]));
}

/** Since when a change holds, in milliseconds: from the beginning of its day, and not before it was entered, so that what was written earlier that day says the same for ever. */
export function holdsFrom({ at, event }: { readonly at: string; readonly event: Holding }): number {
  return Math.max(millisecondsOf(at), millisecondsOf(startOfDay(event.from)));
}

function held({ entered }: From, region: string, at: string | undefined): readonly Holding[] {
  const changes = entered?.of(region) ?? [];
  if (!entered || changes.length === 0) return [];
  const when = millisecondsOf(at ?? entered.now());
  return standingChanges(changes).filter((change) => holdsFrom(change) <= when).map(({ event }) => event);
}

/** The offices of a region at an instant; without one: now. First those of the catalogue, as administrators changed them, then those that they entered. */
export function officesOf(catalog: From, region: string, at?: string): readonly Office[] {
  const listed = catalog.regions.get(region)?.offices ?? [];
  const events = held(catalog, region, at);
  if (events.length === 0) return listed;
  const all = new Map(listed.map((office) => [office.id, office]));
  for (const event of events) {
    if (event.type === 'office-ended') all.delete(event.office);
    else if (event.office !== HALL) all.set(event.office, officeFrom(event, all.get(event.office)));
  }
  return [...all.values()];
}

/** Every office that a region had up to an instant, as it was last: what is read about the past names offices that are no more. */
export function officesUntil(catalog: From, region: string, at?: string): ReadonlyMap<string, Office> {
  const all = new Map((catalog.regions.get(region)?.offices ?? []).map((office) => [office.id, office]));
  for (const event of held(catalog, region, at)) {
    if (event.type !== 'office-ended' && event.office !== HALL) all.set(event.office, officeFrom(event, all.get(event.office)));
  }
  return all;
}

/** The queues of a region at an instant: of the offices that there are then, and of the city's own hall. */
export function queuesOf(catalog: From, region: string, at?: string): readonly HallQueue[] {
  const listed = catalog.regions.get(region)?.queues ?? [];
  const events = held(catalog, region, at);
  if (events.length === 0) return listed;
  const all = new Map(listed.map((queue) => [queue.office, queue]));
  for (const event of events) {
    if (event.type === 'office-ended' || event.after.windows.length === 0) all.delete(event.office);
    else {
      const { windows, slots } = event.after;
      all.set(event.office, { office: event.office, windows: [...windows], ...(slots && { slots }), source: event.ground, confidence: 'region' });
    }
  }
  return [...all.values()];
}

/** Whom to ask in a region and where its own hall is, at an instant; nothing where there is no such region. */
export function contactIn(catalog: From, region: string, at?: string): Region['contact'] | undefined {
  const contact = catalog.regions.get(region)?.contact;
  const last = held(catalog, region, at).findLast(({ office }) => office === HALL);
  if (!contact || !last || last.type === 'office-ended') return contact;
  const { zh, en, hours } = last.after;
  return { ...contact, hall: zh, hours, source: last.ground, en: { hall: en, source: last.ground } };
}

/** What an administrator reads and changes of an office as it stands: as the catalogue or an earlier change says. Nothing where there is none. */
export function factsOf(catalog: From, region: string, id: string, at?: string): OfficeFacts | undefined {
  const queue = queuesOf(catalog, region, at).find(({ office }) => office === id);
  const hall = { windows: queue?.windows ?? [], ...(queue?.slots && { slots: queue.slots }) };
  if (id === HALL) {
    const contact = contactIn(catalog, region, at);
    return contact && { zh: contact.hall, en: contact.en?.hall ?? contact.hall, hours: contact.hours, ...hall };
  }
  const office = officesOf(catalog, region, at).find((each) => each.id === id);
  if (!office) return undefined;
  const { zh, en, hours, level, within, district, address, signs } = office;
  return { zh, en, hours, level, ...(within !== undefined && { within }), district, address, ...(signs !== undefined && { signs }), ...hall };
}

/** Something that marks what holds in a region now, for caches: another text after each change that begins to hold; empty while nothing was ever entered. */
export function placesMark(catalog: From, region: string): string {
  const events = held(catalog, region, undefined);
  return events.length === 0 ? '' : `/${String(events.length)}-${String(catalog.entered?.of(region).length ?? 0)}`;
}

/** Which change of a region is the last that is known here; 0 where none is. */
export function lastChange({ entered }: Pick<Catalog, 'entered'>, region: string): number {
  return entered?.of(region).at(-1)?.seq ?? 0;
}

/** What an office decides stays as the catalogue says, whatever else was changed of it. */
function officeFrom({ office: id, ground, after }: Extract<Holding, { after: OfficeFacts }>, before: Office | undefined): Office {
  const { zh, en, hours, level = 'township', within, district = '', address = '', signs } = after;
  return {
    id, level, ...(within !== undefined && { within }), zh, en, district, ...(signs !== undefined && { signs }), address, hours,
    ...(before?.decides && { decides: before.decides }), source: ground, confidence: 'region',
  };
}

/** From which day on there is no office of that id any more, where its end was entered and whether or not it has come; nothing where none was. */
export function endsOn({ entered }: Pick<Catalog, 'entered'>, region: string, id: string | undefined): string | undefined {
  const last = standingChanges(entered?.of(region) ?? []).findLast(({ event }) => event.office === id);
  return last?.event.type === 'office-ended' ? last.event.from : undefined;
}

/** What was entered of an office and does not hold yet; one at a time. */
export function waitingChange({ entered }: Pick<Catalog, 'entered'>, region: string, id: string): (OfficeChange & { readonly event: Holding }) | undefined {
  if (!entered) return undefined;
  const now = millisecondsOf(entered.now());
  return standingChanges(entered.of(region)).find((change) => change.event.office === id && holdsFrom(change) > now);
}
