import type { Catalog } from '../catalog/catalog.ts';
import { mustBeSubmitted } from '../catalog/burden.ts';
import type { CompiledCatalog } from '../catalog/compiled.ts';
import { notHere } from '../catalog/offered.ts';
import type { Service } from '../catalog/service.ts';
import type { Limit } from '../clocks/clock.ts';
import { parseLimit } from '../clocks/limit.ts';
import { neededElements } from '../evidence/needed.ts';

/** One matter on one side of “before → now”. Lists name what is asked for, so that several matters can be merged; the others add up. */
export type Way = {
  readonly bases: readonly string[];
  readonly materials: readonly string[];
  readonly forms: readonly string[];
  /** The limit that is published. */
  readonly workingDays: number;
  readonly visits: number;
  /** What is done by hand. */
  readonly steps: number;
};

export const LISTS = ['bases', 'materials', 'forms'] as const;
export const NUMBERS = ['workingDays', 'visits', 'steps'] as const;
export const MEASURES = [...LISTS, ...NUMBERS] as const;
export type Measure = (typeof MEASURES)[number];

/** How a matter went when it was filed alone, as far as it is recorded; undefined where nothing is. Its quoted totals are elsewhere and never come in here. */
export function wayBefore(catalog: Catalog, code: string): Partial<Way> | undefined {
  const old = catalog.oldWays.get(code);
  if (old === undefined) return undefined;
  const { materials, bases, limit, visits, steps } = old;
  const isForm = (id: string): boolean => catalog.evidence.get(id)?.kind === 'form';
  return {
    materials: materials.ids.filter((id) => !isForm(id)), forms: materials.ids.filter(isForm),
    ...(bases && { bases: bases.ids }), ...(limit && 'is' in limit && { workingDays: workingDays(parseLimit(limit.is)) }),
    ...(visits && { visits: visits.times }), ...(steps && { steps: steps.ids.length }),
  };
}

/**
 * How a service goes today: what only the person's hands can supply, the promised limit, a visit only where there is no way online, and
 * officers only where the rules do not decide. One that a region has not switched on goes as it went before.
 * @param region without it: what the catalogue can do where everything is on
 */
export function wayNow(catalog: Catalog, service: Service, region?: string): Way {
  const now = today(catalog, service);
  const old = region !== undefined && notHere(catalog, region, service.code) !== undefined ? wayBefore(catalog, service.code) : undefined;
  return { ...now, ...old };
}

function today(catalog: Catalog, { needs, basis, channels, limits, mode, secondReview }: Service): Way {
  const byHand = needs.evidence.filter((id) => mustBeSubmitted(catalog.evidence.get(id)));
  const isForm = (id: string): boolean => catalog.evidence.get(id)?.kind === 'form';
  return {
    bases: basis, materials: byHand.filter((id) => !isForm(id)), forms: byHand.filter(isForm),
    workingDays: workingDays(parseLimit(limits.promised.is)), visits: channels.includes('web') || channels.includes('mobile') ? 0 : 1,
    steps: mode === 'instant' ? 0 : secondReview === undefined ? 1 : 2,
  };
}

/** Working days of a service whose rules decide: none, but for the time that other bodies take to answer. An officer's service keeps its promise. */
export function daysByRules(compiled: CompiledCatalog, service: Service): number {
  const promised = workingDays(parseLimit(service.limits.promised.is));
  if (service.mode !== 'instant') return promised;
  const { elements, departments } = compiled.catalog;
  const answers = [...neededElements(compiled, [service.code])].flatMap((name) => elements.get(name)?.sources ?? [])
    .flatMap((source) => (typeof source === 'object' && 'department' in source ? [departments.get(source.department)?.scenarios[source.scenario]?.answersWithin] : []));
  return Math.min(promised, answers.reduce<number>((longest, limit) => (limit === undefined ? longest : Math.max(longest, workingDays(parseLimit(limit)))), 0));
}

/** A limit in working days: minutes count as none, seven calendar days as five, a month as 22 (365 ÷ 12 × 5 ÷ 7). */
export function workingDays({ amount, unit }: Limit): number {
  const days = { min: 0, wd: amount, d: amount * 5 / 7, mo: amount * (365 / 12) * (5 / 7) };
  return Math.round(days[unit]);
}
