import type { CompiledCatalog } from '../catalog/compiled.ts';
import { wayNow } from './way.ts';

/** To how many bodies somebody had to hand materials in, and still has to. */
export type Submissions = { readonly before: number; readonly after: number };

/**
 * Computed from what matters do today: every other body that is told the result would want the materials once more, beside the one that decides; now
 * there is a submission only where something has to be handed in.
 */
export function submissionsOf({ catalog }: Pick<CompiledCatalog, 'catalog'>, codes: readonly string[]): Submissions {
  const services = codes.flatMap((code) => catalog.services.get(code) ?? []);
  const told = new Set(services.flatMap(({ effects }) => effects.flatMap((effect) => ('tell' in effect ? [effect.tell.department] : []))));
  const papers = services.flatMap((service) => wayNow(catalog, service).materials);
  return { before: services.length === 0 ? 0 : told.size + 1, after: papers.length > 0 ? 1 : 0 };
}
