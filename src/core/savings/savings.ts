import type { CompiledCatalog } from '../catalog/compiled.ts';
import type { NoticeFigure } from '../catalog/notice-figure.ts';
import { isOffered } from '../catalog/offered.ts';
import { compareWays, type Comparison } from './compare.ts';
import { jointMatters, type JointMatters } from './joint-matters.ts';
import { longestWait } from './longest-wait.ts';
import { submissionsOf, type Submissions } from './submissions.ts';
import { wayNow } from './way.ts';

/** A life event before and now. `longestWait`: working days of the longest chain of its items, by the promised limits. */
export type EventSavings = Comparison & { readonly id: string; readonly zh: string; readonly en: string; readonly longestWait: number };

/** Totals that a notice states, as quoted, with what is computed beside them: two things that are never added or mixed. */
export type Quoted = NoticeFigure & { readonly id: string; readonly computed: { readonly kind: 'comparison'; readonly comparison: Comparison; /** Where the notice counts them. */ readonly submissions?: Submissions } | { readonly kind: 'joint'; readonly joint: Omit<JointMatters, 'matters'> } | { readonly kind: 'no-visit'; readonly lifeEvents: number; readonly of: number } };

/** Before and now: everything once (`overall`), by life event, by region, the joint matters, and the figures of the notices beside them. */
export type Savings = {
  readonly region: string | null;
  readonly overall: Comparison;
  readonly lifeEvents: readonly EventSavings[];
  readonly regions: readonly { readonly code: string; readonly zh: string; readonly en: string; readonly overall: Comparison }[];
  readonly joint: JointMatters;
  readonly quoted: readonly Quoted[];
  /** Old ways of matters that have no service yet: recorded, and in no figure. */
  readonly withoutService: readonly string[];
};

/** Computes all of it for a region, or for the catalogue as a whole. */
export function savingsOf(compiled: CompiledCatalog, region?: string): Savings {
  const { catalog } = compiled;
  const everything = (where?: string): Comparison => compareWays(compiled, catalog.services.keys(), where);
  const places = [...catalog.regions.values()].filter(({ code }) => region === undefined || code === region);
  return {
    region: region ?? null,
    overall: everything(region),
    lifeEvents: [...catalog.lifeEvents.keys()].filter((id) => region === undefined || isOffered(catalog, region, id)).flatMap((id) => eventSavings(compiled, id, region) ?? []),
    regions: places.map(({ code, zh, en }) => ({ code, zh, en, overall: everything(code) })),
    joint: jointMatters(compiled, region),
    quoted: [...catalog.noticeFigures].filter(([, figure]) => region === undefined || figure.region === region).map(([id, figure]) => ({ id, ...figure, computed: besides(compiled, figure) })),
    withoutService: [...catalog.oldWays.keys()].filter((code) => !catalog.services.has(code)),
  };
}

/** One life event with every option taken; undefined where there is none of that id. */
export function eventSavings(compiled: CompiledCatalog, id: string, region?: string): EventSavings | undefined {
  const { catalog } = compiled;
  const event = catalog.lifeEvents.get(id);
  if (event === undefined) return undefined;
  const daysOf = (code: string): number => { const service = catalog.services.get(code); return service === undefined ? 0 : wayNow(catalog, service, region).workingDays; };
  return { id, zh: event.zh, en: event.en, ...compareWays(compiled, Object.keys(event.services), region), longestWait: longestWait(event, daysOf) };
}

/** The figures of the catalogue as a whole that stand beside a notice's: the notice speaks of another time and place. */
function besides(compiled: CompiledCatalog, { beside, figures }: Pick<NoticeFigure, 'beside' | 'figures'>): Quoted['computed'] {
  if (beside === 'joint') {
    const { matters: _, ...joint } = jointMatters(compiled);
    return { kind: 'joint', joint };
  }
  const { services, lifeEvents } = compiled.catalog;
  const itemsOf = (id: string): readonly string[] => Object.keys(lifeEvents.get(id)?.services ?? {});
  if (beside === 'no-visit') return { kind: 'no-visit', lifeEvents: [...lifeEvents.keys()].filter((id) => compareWays(compiled, itemsOf(id)).now.visits === 0).length, of: lifeEvents.size };
  const codes = beside === 'everything' ? [...services.keys()] : 'services' in beside ? beside.services : beside.lifeEvents.flatMap(itemsOf);
  return { kind: 'comparison', comparison: compareWays(compiled, codes), ...(figures.some((figure) => figure.of === 'submissions') && { submissions: submissionsOf(compiled, codes) }) };
}
