import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import type { NoticeFigure } from '#core/catalog/notice-figure.ts';
import type { OldWay } from '#core/catalog/old-way.ts';
import { compareWays } from '#core/savings/compare.ts';
import { MEASURES, type Measure } from '#core/savings/way.ts';
import type { BeforeNow } from '../schemas/catalog.ts';

/** Before and now of the items of a life event: what is computed, and beside it the words of a notice about these very items. */
export function beforeNow(compiled: CompiledCatalog, codes: readonly string[]): BeforeNow {
  const { changes, merge, now, atOnce, matters } = compareWays(compiled, codes);
  return {
    measures: MEASURES.filter((measure) => changes[measure].matters > 0 && changes[measure].before > 0)
      .map((measure) => ({ measure, before: changes[measure].before, after: changes[measure].after, matters: changes[measure].matters, toVerify: codes.some((code) => isUnsure(compiled.catalog.oldWays.get(code), measure)) })),
    alone: merge.alone, distinct: merge.distinct, stillAsked: now.materials + now.forms, atOnce, matters,
    quoted: [...compiled.catalog.noticeFigures.values()].filter((figure) => isAbout(figure, codes)).map(({ zh, en, quote, source }) => ({ name: { zh, en }, words: quote, source })),
  };
}

/** Whether what is recorded of a measure of the old way still waits for somebody to verify it. */
function isUnsure(old: OldWay | undefined, measure: Measure): boolean {
  const recorded = { bases: old?.bases, materials: old?.materials, forms: old?.materials, workingDays: old?.limit, visits: old?.visits, steps: old?.steps }[measure];
  return recorded !== undefined && 'confidence' in recorded && recorded.confidence === 'to-verify';
}

/** A notice that speaks of these items and of no others. */
function isAbout({ beside }: NoticeFigure, codes: readonly string[]): boolean {
  return typeof beside === 'object' && 'services' in beside && beside.services.every((code) => codes.includes(code));
}
