import type { Catalog } from './catalog.ts';
import { periodsIn, type ParameterPeriod } from './parameter.ts';

/** The period of a parameter that holds in a region on a day (`YYYY-MM-DD`), or `undefined` where none does: then it is unknown. */
export function parameterOn({ parameters }: Pick<Catalog, 'parameters'>, region: string, name: string, on: string): ParameterPeriod | undefined {
  const parameter = parameters.get(name);
  return parameter && periodsIn(parameter, region).find((period) => period.from <= on && (period.to === undefined || on <= period.to));
}
