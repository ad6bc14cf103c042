import { wholeOf } from '../catalog/bundle.ts';
import type { CompiledCatalog } from '../catalog/compiled.ts';
import { hasService } from '../catalog/offered.ts';
import type { Service } from '../catalog/service.ts';
import { daysByRules, LISTS, MEASURES, NUMBERS, wayBefore, wayNow, type Measure, type Way } from './way.ts';

/** A measure over the `matters` whose old way tells it; the others are on neither side. `cutPercent` has two decimals, as the notice writes it. */
export type Change = { readonly before: number; readonly after: number; readonly cutPercent: number | null; readonly matters: number };

/**
 * Some matters before, each filed alone, and now, in one application: computed, from recorded old ways and the services of today only.
 * `merge` is what the materials and forms of old become: each matter alone → each kind once → what is still asked for.
 */
export type Comparison = {
  readonly matters: number;
  /** Matters without a recorded old way: they are left out. */
  readonly unrecorded: readonly string[];
  readonly changes: Readonly<Record<Measure, Change>>;
  /** All the matters today, those without a recorded old way as well. */
  readonly now: Readonly<Record<Measure, number>>;
  /** Like `workingDays` after, where the rules decide and no officer has to. */
  readonly daysByRules: number;
  /** How many of the matters the rules decide at once. */
  readonly atOnce: number;
  readonly merge: { readonly alone: number; readonly distinct: number; readonly stillAsked: number };
};

/** What was compared before for a compiled catalogue: it never changes, and every plan shows it. */
const compared = new WeakMap<CompiledCatalog, Map<string, Comparison>>();

/** All the matters of a life event, or one service on its own, before and now. */
export function compareEvent(compiled: CompiledCatalog, id: string): Comparison {
  const known = compared.get(compiled) ?? new Map<string, Comparison>();
  compared.set(compiled, known);
  const found = known.get(id) ?? compareWays(compiled, Object.keys(wholeOf(compiled.catalog, id)?.services ?? {}));
  known.set(id, found);
  return found;
}

type Pair = { readonly service: Service; readonly old: Partial<Way>; readonly now: Way };

/** Compares matters, none twice however often it is named. Those that a region does not have at all are left out. */
export function compareWays(compiled: CompiledCatalog, codes: Iterable<string>, region?: string): Comparison {
  const { catalog } = compiled;
  const services = [...new Set(codes)].flatMap((code) => catalog.services.get(code) ?? []).filter(({ code }) => region === undefined || hasService(catalog, region, code));
  const pairs = services.flatMap((service): Pair[] => {
    const old = wayBefore(catalog, service.code);
    return old === undefined ? [] : [{ service, old, now: wayNow(catalog, service, region) }];
  });
  const papers = ({ materials = [], forms = [] }: Partial<Way>): readonly string[] => [...materials, ...forms];
  return {
    matters: services.length,
    unrecorded: services.filter(({ code }) => !catalog.oldWays.has(code)).map(({ code }) => code),
    changes: Object.fromEntries(MEASURES.map((measure) => [measure, changeOf(pairs, measure)])) as Record<Measure, Change>,
    now: nowOf(services.map((service) => wayNow(catalog, service, region))),
    daysByRules: pairs.reduce((sum, { service, old, now }) => sum + (old.workingDays === undefined ? 0 : Math.min(now.workingDays, daysByRules(compiled, service))), 0),
    atOnce: services.filter(({ mode }) => mode === 'instant').length,
    merge: { alone: pairs.flatMap(({ old }) => papers(old)).length, distinct: new Set(pairs.flatMap(({ old }) => papers(old))).size, stillAsked: new Set(pairs.flatMap(({ now }) => papers(now))).size },
  };
}

function nowOf(ways: readonly Way[]): Record<Measure, number> {
  const each = (list: (typeof LISTS)[number]): number => new Set(ways.flatMap((way) => way[list])).size;
  const sum = (number: (typeof NUMBERS)[number]): number => ways.reduce((total, way) => total + way[number], 0);
  return { bases: each('bases'), materials: each('materials'), forms: each('forms'), workingDays: sum('workingDays'), visits: sum('visits'), steps: sum('steps') };
}

function changeOf(pairs: readonly Pair[], measure: Measure): Change {
  const known = pairs.filter(({ old }) => old[measure] !== undefined);
  const list = LISTS.find((each) => each === measure);
  const number = NUMBERS.find((each) => each === measure);
  // What one application names once counts once; limits, visits and steps of several matters add up on both sides.
  const before = list === undefined ? known.reduce((sum, { old }) => sum + (number === undefined ? 0 : old[number] ?? 0), 0) : known.flatMap(({ old }) => old[list] ?? []).length;
  const after = nowOf(known.map(({ now }) => now))[measure];
  return { before, after, cutPercent: before === 0 ? null : Math.round((1 - after / before) * 10_000) / 100, matters: known.length };
}
