import type { Catalog } from './catalog.ts';
import type { Help, Region } from './region.ts';

/** The cities whose matters the counters of a city accept, as agreed. */
export function helpsOf({ regions }: Pick<Catalog, 'regions'>, city: string): readonly Help[] {
  return regions.get(city)?.helps ?? [];
}

/** Whether the counters of one city accept the matters of another. A city does not help itself: its own matters need no agreement. */
export function mayHelp(catalog: Pick<Catalog, 'regions'>, helper: string, city: string): boolean {
  return helpsOf(catalog, helper).some((help) => help.city === city);
}

/** The cities at whose counters the matters of a city are accepted too. */
export function helpersOf({ regions }: Pick<Catalog, 'regions'>, city: string): readonly Region[] {
  return [...regions.values()].filter(({ helps = [] }) => helps.some((help) => help.city === city));
}
