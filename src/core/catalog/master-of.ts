import type { Catalog } from './catalog.ts';
import type { Master } from './region.ts';

/** The core systems that are master of lines of work in a region, whenever they begin to be. */
export function mastersIn({ regions }: Pick<Catalog, 'regions'>, region: string): readonly Master[] {
  return regions.get(region)?.masters ?? [];
}

/** The core system that is master of a line of work on a day (`YYYY-MM-DD`); `undefined` where the city keeps that register itself. */
export function masterOf(masters: readonly Master[], line: string, on: string): Master | undefined {
  return masters.find(({ lines, from }) => lines.includes(line) && from <= on);
}
