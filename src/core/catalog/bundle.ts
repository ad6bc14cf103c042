import type { Catalog } from './catalog.ts';
import type { LifeEvent, Question } from './life-event.ts';
import type { Service } from './service.ts';

/**
 * What can be applied for under an id: a life event, or one service on its own, whose id is its code (every service can also be filed alone).
 * An event with matters of the person's own (`own`) is two: the employer's part under its id, and the person's under another.
 */
export function bundleOf(catalog: Catalog, id: string): LifeEvent | undefined {
  const event = catalog.lifeEvents.get(id);
  if (event) return event.own ? once(catalog, id, () => part(event, false)) : event;
  const service = catalog.services.get(id);
  if (service) return once(catalog, id, () => alone(catalog, service));
  const whole = wholeOfOwn(catalog, id);
  return whole && once(catalog, id, () => part(whole, true));
}

/** The same with a life event as it is written, whoever hands in its parts: what guides and comparisons are about. */
export function wholeOf(catalog: Catalog, id: string): LifeEvent | undefined {
  return catalog.lifeEvents.get(id) ?? bundleOf(catalog, id);
}

const OWN = '-own';

/** The id of the part of an event that is the person's own, where it has one. */
export function ownPartOf(catalog: Catalog, id: string): string | undefined {
  return catalog.lifeEvents.get(id)?.own && `${id}${OWN}`;
}

/** The event of which an id is the person's own part. */
export function wholeOfOwn(catalog: Catalog, id: string): LifeEvent | undefined {
  const whole = id.endsWith(OWN) ? catalog.lifeEvents.get(id.slice(0, -OWN.length)) : undefined;
  return whole?.own && whole;
}

/** What was put together before for a catalogue: it never changes. */
const made = new WeakMap<Catalog, Map<string, LifeEvent>>();

function once(catalog: Catalog, id: string, make: () => LifeEvent): LifeEvent {
  const known = made.get(catalog) ?? new Map<string, LifeEvent>();
  made.set(catalog, known);
  const event = known.get(id) ?? make();
  known.set(id, event);
  return event;
}

/** One of the two parts of an event. Nothing in a part waits for an item of the other: the person is not invited before that has its result. */
function part(event: LifeEvent, own: boolean): LifeEvent {
  const services = Object.entries(event.services).filter(([, item]) => (item.own === true) === own);
  const codes = new Set(services.map(([code]) => code));
  const within = (others: readonly string[]): string[] => others.filter((code) => codes.has(code));
  const { own: named, annex: _annex, entries: _entries, beyond: _beyond, ...rest } = event;
  return {
    ...rest, ...(own && named && { ...named, id: `${event.id}${OWN}`, words: [], filedBy: [{ by: 'self' as const }], nameList: [], remarks: [] }),
    questions: event.questions.filter((question) => (question.own === true) === own),
    services: Object.fromEntries(services.map(([code, { after, once: ended, ...item }]) => [code, { ...item, ...(after && { after: within(after) }), ...(ended && { once: within(ended) }) }])),
  };
}

function alone(catalog: Catalog, service: Service): LifeEvent {
  const { code, zh, en, summary, subject, filedBy, opening, basis } = service;
  return {
    id: code, zh, en, summary, words: [], subject, ...(filedBy && { filedBy }), ...(opening && { opening }), source: basis[0] ?? '', questions: service.needs.elements.flatMap((id) => questionAbout(catalog, id)),
    services: { [code]: {} }, nameList: [], remarks: [], before: 'computed',
  };
}

/** What the person alone knows and can choose is asked first, one question at a time; what has to be typed stands in the list. */
function questionAbout(catalog: Catalog, id: string): Question[] {
  const element = catalog.elements.get(id);
  const { type, question, forOther, why, when } = element ?? {};
  const choice = type === 'boolean' || (typeof type === 'object' && 'code' in type) ? type : undefined;
  if (!element?.sources.includes('ask') || choice === undefined) return [];
  return [{ id, zh: question?.zh ?? element.zh, en: question?.en ?? element.en, ...(forOther && { forOther }), why: why ?? { zh: '办这一项要用到', en: 'This matter depends on it' }, type: choice, ...(when !== undefined && { when }) }];
}
