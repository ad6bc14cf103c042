import { mustBeSubmitted } from '#core/catalog/burden.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import type { LifeEvent } from '#core/catalog/life-event.ts';
import type { Service } from '#core/catalog/service.ts';
import type { LifeEventDetail } from '../schemas/catalog.ts';
import { beforeNow } from './before-now-view.ts';
import { contactView } from './contact-view.ts';
import { filerViews } from './filer-view.ts';
import { placeOf } from './names.ts';
import { serviceSummary } from './service-view.ts';

/** Everything somebody needs to know of a life event before they begin. */
export function eventDetail(compiled: CompiledCatalog, event: LifeEvent, region: string): LifeEventDetail {
  const { catalog } = compiled;
  return {
    id: event.id, name: { zh: event.zh, en: event.en }, summary: event.summary, source: event.source, subject: event.subject, filedBy: rolesOf(compiled, event.id), filers: filerViews(compiled, event), ...(event.inPerson && { inPerson: event.inPerson }), ...(event.opening && { opening: event.opening }), remarks: [...event.remarks], beforeNow: beforeNow(compiled, Object.keys(event.services)),
    services: Object.entries(event.services).map(([code, place]) => ({ ...serviceSummary(compiled, mustFind(compiled, code), region), ...placeOf(place), ...(place.own && { own: true }) })),
    bring: bringFor(catalog, Object.keys(event.services)), channels: channelsOf(catalog, Object.keys(event.services)), contact: contactView(catalog, region),
  };
}

/** What nobody but the person can supply, over some services. */
function bringFor(catalog: Catalog, services: readonly string[]): LifeEventDetail['bring'] {
  return [...new Set(services.flatMap((code) => catalog.services.get(code)?.needs.evidence ?? []))].flatMap((id) => {
    const evidence = catalog.evidence.get(id);
    return evidence && mustBeSubmitted(evidence) ? [{ zh: evidence.zh, en: evidence.en }] : [];
  });
}

/** Where all of some services can be done. */
function channelsOf(catalog: Catalog, services: readonly string[]): LifeEventDetail['channels'] {
  const [first, ...more] = services.map((code) => catalog.services.get(code)?.channels ?? []);
  return (first ?? []).filter((channel) => more.every((channels) => channels.includes(channel)));
}

function mustFind({ catalog }: CompiledCatalog, code: string): Service {
  const service = catalog.services.get(code);
  if (!service) throw new Error(`no service ${code}`);
  return service;
}

/** In which roles something can be handed in. */
export function rolesOf(compiled: CompiledCatalog, id: string): LifeEventDetail['filedBy'] {
  return [...(compiled.lifeEvents.get(id)?.filings.keys() ?? [])];
}
