import type { Catalog } from '#core/catalog/catalog.ts';
import type { ContactView } from '../schemas/guide.ts';

/** Whom people of a region ask, where they come, and who supervises. */
export function contactView(catalog: Catalog, region: string): ContactView {
  const found = catalog.regions.get(region);
  const { hotline = '', hall = '', hours = '', source = '', supervision } = found?.contact ?? {};
  return { region: { zh: found?.zh ?? region, en: found?.en ?? region }, hotline, hall, hours, source, ...(supervision && { supervision }) };
}
