import type { Region } from './region.ts';

type Period = Region['parameters'][string]['periods'][number];

/** The period of a region's parameter that holds on a day (`YYYY-MM-DD`), or `undefined` where none does: then it is unknown. */
export function parameterOn(region: Region | undefined, name: string, on: string): Period | undefined {
  return region?.parameters[name]?.periods.find((period) => period.from <= on && (period.to === undefined || on <= period.to));
}
