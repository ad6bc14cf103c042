import type { Catalog } from '../catalog/catalog.ts';
import { parameterOn } from '../catalog/parameter-on.ts';
import type { Limit } from '../clocks/clock.ts';
import { parseLimit } from '../clocks/limit.ts';

/** The limit the law sets for a service today, or `null` where it sets none. */
export function statutoryLimit(catalog: Catalog, service: string): Limit | null {
  const limit = catalog.services.get(service)?.limits.statutory;
  return limit && 'is' in limit ? parseLimit(limit.is) : null;
}

/** What is promised when a person has to decide, and where that is said. */
export function promiseOf(catalog: Catalog, service: string): { readonly promised: Limit; readonly basis: string } {
  const found = catalog.services.get(service);
  if (!found) throw new Error(`no service ${service}`);
  return { promised: parseLimit(found.limits.promised.is), basis: found.limits.promised.basis };
}

/**
 * What is promised when the rules decide: an instant item ends within 30 minutes of the receipt of its materials
 * (人社部发〔2020〕26号); the region's parameter `instantLimit` holds the figure.
 */
export function acceptedLimit(catalog: Catalog, service: string, region: string, on: string): Limit {
  const instant = parameterOn(catalog, region, 'instantLimit', on);
  return catalog.services.get(service)?.mode === 'instant' && typeof instant?.value === 'string' ? parseLimit(instant.value) : promiseOf(catalog, service).promised;
}
