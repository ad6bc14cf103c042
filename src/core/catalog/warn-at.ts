import type { Catalog } from './catalog.ts';
import { parameterOn } from './parameter-on.ts';

/** At which share of a promised limit, in percent, the clocks of a region warn on a day: its parameter `clockWarning`; 0 where it has none. */
export function warnAt(catalog: Pick<Catalog, 'parameters'>, region: string, on: string): number {
  const value = parameterOn(catalog, region, 'clockWarning', on)?.value;
  return typeof value === 'number' ? value : 0;
}
