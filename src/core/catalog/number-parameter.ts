import type { Catalog } from './catalog.ts';
import { parameterOn } from './parameter-on.ts';

/** A figure that the house itself goes by in a region on a day, or `otherwise` where the region has none. */
export function numberParameter(catalog: Pick<Catalog, 'parameters'>, region: string, name: string, on: string, otherwise: number): number {
  const value = parameterOn(catalog, region, name, on)?.value;
  return typeof value === 'number' ? value : otherwise;
}
