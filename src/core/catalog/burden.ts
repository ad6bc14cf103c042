import { wholeOf } from './bundle.ts';
import type { Catalog } from './catalog.ts';
import type { Evidence } from './evidence.ts';

/**
 * What a bundle would burden a person with if each item were filed alone, and what is left of it in one application.
 * `demands` = `materials` + `forms` over all items; `distinct` counts each proof once; `submitted` are those that nothing but
 * the person's own hands can supply.
 */
export type Burden = {
  readonly demands: number;
  readonly materials: number;
  readonly forms: number;
  readonly distinct: number;
  readonly submitted: number;
};

/** The burden of all items of a life event: every option taken. */
export function eventBurden(catalog: Catalog, lifeEvent: string): Burden {
  return burdenOf(catalog, Object.keys(wholeOf(catalog, lifeEvent)?.services ?? {}));
}

/** The burden of some services, computed from the evidence each of them lists. */
export function burdenOf(catalog: Catalog, services: readonly string[]): Burden {
  const demanded = services.flatMap((code) => catalog.services.get(code)?.needs.evidence ?? []);
  const distinct = [...new Set(demanded)];
  const forms = demanded.filter((id) => catalog.evidence.get(id)?.kind === 'form').length;
  return {
    demands: demanded.length,
    materials: demanded.length - forms,
    forms,
    distinct: distinct.length,
    submitted: distinct.filter((id) => mustBeSubmitted(catalog.evidence.get(id))).length,
  };
}

/**
 * Whether only the person can supply it: no register, department, licence or promise stands for it. What was handed in before counts again
 * (`locker`), but somebody has to have handed it in once, so that it spares nobody the first time.
 */
export function mustBeSubmitted(evidence: Evidence | undefined): boolean {
  return evidence !== undefined && evidence.sources.every((source) => source === 'locker' || source === 'upload' || source === 'show-at-counter');
}
