import type { Localized } from '../value.ts';
import { wholeOfOwn } from './bundle.ts';
import type { Catalog } from './catalog.ts';

/** Whether a region has a matter at all: some are local. */
export function hasService({ services }: Catalog, region: string, code: string): boolean {
  const service = services.get(code);
  return service !== undefined && (service.regions?.includes(region) ?? true);
}

/** Whether a life event, or a service on its own, can be applied for in a region. */
export function isOffered(catalog: Catalog, region: string, id: string): boolean {
  const event = wholeOfOwn(catalog, id)?.id ?? id;
  return catalog.lifeEvents.has(event) ? catalog.regions.get(region)?.lifeEvents.includes(event) === true : hasService(catalog, region, id);
}

const ELSEWHERE: Localized = { zh: '本市没有这一项', en: 'This city does not have this matter' };

/** Why a service cannot be had in a region yet, and where to file it meanwhile; undefined where it can. */
export function notHere(catalog: Catalog, region: string, code: string): Localized | undefined {
  return hasService(catalog, region, code) ? catalog.regions.get(region)?.notYet?.[code] : ELSEWHERE;
}
