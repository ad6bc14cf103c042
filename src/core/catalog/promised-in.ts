import type { Catalog } from './catalog.ts';
import type { Service } from './service.ts';

/** What is promised in a region when a person has to decide, and where that is said: the region's own target, else what the service promises everywhere. */
export function promisedIn({ regions }: Pick<Catalog, 'regions'>, { code, limits }: Pick<Service, 'code' | 'limits'>, region: string): { readonly is: string; readonly basis: string } {
  const target = regions.get(region)?.targets?.[code];
  return target === undefined ? limits.promised : { is: target.is, basis: target.source };
}
