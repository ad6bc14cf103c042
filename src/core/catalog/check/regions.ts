import type { Catalog } from '../catalog.ts';
import type { Finding } from '../finding.ts';
import { mustExist } from './reference.ts';

/** Regions: what they switch on must be there. */
export function checkRegions(catalog: Catalog): readonly Finding[] {
  return [...catalog.regions].flatMap(([id, region]) => [
    ...region.lifeEvents.flatMap((event, index) => mustExist(catalog, 'lifeEvents', event, { in: 'regions', id, path: ['lifeEvents', index] })),
    ...Object.keys(region.notYet ?? {}).flatMap((code) => mustExist(catalog, 'services', code, { in: 'regions', id, path: ['notYet', code] })),
  ]);
}
