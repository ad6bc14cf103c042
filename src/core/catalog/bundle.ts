import type { Catalog } from './catalog.ts';
import type { LifeEvent, Question } from './life-event.ts';
import type { Service } from './service.ts';

/** What can be applied for under an id: a life event, or one service on its own, whose id is its code (every service can also be filed alone). */
export function bundleOf(catalog: Catalog, id: string): LifeEvent | undefined {
  const service = catalog.services.get(id);
  return catalog.lifeEvents.get(id) ?? (service && alone(catalog, service));
}

/** What was put together before for a catalogue: it never changes. */
const made = new WeakMap<Catalog, Map<string, LifeEvent>>();

function alone(catalog: Catalog, service: Service): LifeEvent {
  const known = made.get(catalog) ?? new Map<string, LifeEvent>();
  made.set(catalog, known);
  const before = known.get(service.code);
  if (before) return before;
  const { code, zh, en, summary, subject, filedBy, basis } = service;
  const event: LifeEvent = {
    id: code, zh, en, summary, words: [], subject, ...(filedBy && { filedBy }), source: basis[0] ?? '', questions: service.needs.elements.flatMap((id) => questionAbout(catalog, id)),
    services: { [code]: {} }, nameList: [], remarks: [], before: 'computed',
  };
  known.set(code, event);
  return event;
}

/** What the person alone knows and can choose is asked first, one question at a time; what has to be typed stands in the list. */
function questionAbout(catalog: Catalog, id: string): Question[] {
  const element = catalog.elements.get(id);
  const { type, question, forOther, why, when } = element ?? {};
  const choice = type === 'boolean' || (typeof type === 'object' && 'code' in type) ? type : undefined;
  if (!element?.sources.includes('ask') || choice === undefined) return [];
  return [{ id, zh: question?.zh ?? element.zh, en: question?.en ?? element.en, ...(forOther && { forOther }), why: why ?? { zh: '办这一项要用到', en: 'This matter depends on it' }, type: choice, ...(when !== undefined && { when }) }];
}
