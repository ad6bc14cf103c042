import { bundleOf, ownPartOf } from '#core/catalog/bundle.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import type { EventService } from '#core/catalog/life-event.ts';
import type { CaseState } from '#core/cases/state.ts';
import { formatValue } from '#core/decisions/format-value.ts';
import type { Localized } from '#core/value.ts';
import type { ItemPlace } from '../schemas/catalog.ts';

/** The full and the short name of a service. */
export function serviceNames(compiled: CompiledCatalog, code: string): { name: Localized; short: Localized } {
  const service = compiled.catalog.services.get(code);
  const name = service ? { zh: service.zh, en: service.en } : { zh: code, en: code };
  return { name, short: service?.short ?? name };
}

/** The names of an item: those of its service, and what sets it apart where the matter comes several times: 养老保险转移（苏州市）. */
export function itemNames(compiled: CompiledCatalog, { service, of }: { readonly service: string; readonly of?: string | null }): { name: Localized; short: Localized } {
  const { name, short } = serviceNames(compiled, service);
  const { catalog } = compiled;
  const type = catalog.elements.get(catalog.services.get(service)?.each?.as ?? '')?.type;
  if (of === undefined || of === null || type === undefined) return { name, short };
  const said = formatValue(of, type, catalog.codes);
  const withOf = ({ zh, en }: Localized): Localized => ({ zh: `${zh}（${said.zh}）`, en: `${en} (${said.en})` });
  return { name: withOf(name), short: withOf(short) };
}

/** The short name of an item of a case. */
export function nameOfItem(compiled: CompiledCatalog, state: Pick<CaseState, 'items'>, no: number): Localized {
  const item = state.items.find((each) => each.no === no);
  return item ? itemNames(compiled, item).short : { zh: '', en: '' };
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
