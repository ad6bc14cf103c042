import { bundleOf } from '../catalog/bundle.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { isOffered } from '../catalog/offered.ts';

/** The life events of a region that an employer may file for many of its workers with one spreadsheet, in the order of the region. */
export function byTheHundred(catalog: Catalog, region: string): readonly string[] {
  return (catalog.regions.get(region)?.lifeEvents ?? []).filter((id) => isByTheHundred(catalog, region, id));
}

/**
 * Only what employers alone hand in about their workers, and where no item of the list always needs a file: a spreadsheet cannot carry one.
 */
export function isByTheHundred(catalog: Catalog, region: string, id: string): boolean {
  const event = bundleOf(catalog, id);
  if (!event || !catalog.lifeEvents.has(id) || !isOffered(catalog, region, id) || event.subject !== 'person') return false;
  const { filedBy = [] } = event;
  if (filedBy.length === 0 || filedBy.some(({ by }) => by !== 'employer')) return false;
  const evidence = Object.keys(event.services).flatMap((code) => catalog.services.get(code)?.needs.evidence ?? []);
  return !evidence.some((name) => isFileOnly(catalog, name));
}

/** A material that nothing but a file can be. */
function isFileOnly(catalog: Catalog, id: string): boolean {
  const evidence = catalog.evidence.get(id);
  return evidence?.kind === 'material' && !evidence.voluntary && !evidence.abolished && evidence.sources.every((source) => source === 'upload' || source === 'locker' || source === 'show-at-counter');
}
