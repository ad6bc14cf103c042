import { bundleOf, ownPartOf } from '#core/catalog/bundle.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import type { EventService } from '#core/catalog/life-event.ts';
import type { CaseState } from '#core/cases/state.ts';
import type { Localized } from '#core/value.ts';
import type { ItemPlace } from '../schemas/catalog.ts';

/** The full and the short name of a service. */
export function serviceNames(compiled: CompiledCatalog, code: string): { name: Localized; short: Localized } {
  const service = compiled.catalog.services.get(code);
  const name = service ? { zh: service.zh, en: service.en } : { zh: code, en: code };
  return { name, short: service?.short ?? name };
}

/** The short name of an item of a case. */
export function nameOfItem(compiled: CompiledCatalog, state: CaseState, no: number): Localized {
  const item = state.items.find((each) => each.no === no);
  return item ? serviceNames(compiled, item.service).short : { zh: '', en: '' };
}

/** The name of a life event. */
export function lifeEventName(compiled: CompiledCatalog, id: string): Localized {
  const event = bundleOf(compiled.catalog, id);
  return event ? { zh: event.zh, en: event.en } : { zh: id, en: id };
}

/** The matters of an event that are the person's own, whatever is known of the person: an employer is told no more of them. */
export function ownMatters(compiled: CompiledCatalog, lifeEvent: string): Localized[] {
  const part = ownPartOf(compiled.catalog, lifeEvent);
  return part === undefined ? [] : Object.keys(bundleOf(compiled.catalog, part)?.services ?? {}).map((code) => serviceNames(compiled, code).short);
}

/** What an item of a bundle waits for. */
export function placeOf({ after = [], once = [], with: along }: EventService = {}): ItemPlace {
  return { after: [...after], ...(once.length > 0 && { once: [...once] }), ...(along !== undefined && { with: along }) };
}
