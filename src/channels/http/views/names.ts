import { bundleOf, ownPartOf } from '#core/catalog/bundle.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { itemNames, lifeEventName, serviceNames } from '#core/catalog/item-names.ts';
import type { EventService } from '#core/catalog/life-event.ts';
import type { CaseState } from '#core/cases/state.ts';
import type { Hands } from '#core/parties/acting.ts';
import type { Helper } from '#core/parties/visit.ts';
import { officeOnce } from '#core/catalog/office.ts';
import type { Localized } from '#core/value.ts';
import type { ItemPlace } from '../schemas/catalog.ts';

export { itemNames, lifeEventName, serviceNames };

/** The short name of an item of a case. */
export function nameOfItem(compiled: CompiledCatalog, state: Pick<CaseState, 'items'>, no: number): Localized {
  const item = state.items.find((each) => each.no === no);
  return item ? itemNames(compiled, item).short : { zh: '', en: '' };
}

/** What a city is called. */
export function cityName({ regions }: Pick<Catalog, 'regions'>, code: string): Localized {
  const { zh = code, en = code } = regions.get(code) ?? {};
  return { zh, en };
}

/** A counter by the public number of its clerk: of an office as it was at an instant, or of a city's own hall. */
export function counterName(catalog: Pick<Catalog, 'regions' | 'entered'>, { region, desk, office }: Helper & { readonly office?: string | undefined }, at?: string): Localized {
  const { zh, en } = officeOnce(catalog, region, office, at) ?? cityName(catalog, region);
  return { zh: `${zh}窗口 ${desk}`, en: `counter ${desk} of ${en}` };
}

/** Through whom of a city something was done at an instant: a clerk at a counter, or an agent on the telephone. */
export function deskName(catalog: Pick<Catalog, 'regions' | 'entered'>, { city, desk, office, phone }: Extract<Hands[string], { readonly as: 'counter' }>, at?: string): Localized {
  if (!phone) return counterName(catalog, { region: city, desk, office: office ?? undefined }, at);
  const { zh, en } = cityName(catalog, city);
  return { zh: `${zh} 12333 话务 ${desk}`, en: `agent ${desk} of the telephone line of ${en}` };
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
