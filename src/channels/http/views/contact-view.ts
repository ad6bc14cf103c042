import type { Catalog } from '#core/catalog/catalog.ts';
import { helpersOf } from '#core/catalog/helping.ts';
import { contactIn } from '#core/catalog/places.ts';
import type { ContactView } from '../schemas/guide.ts';
import { openingWords } from '#core/catalog/opening-hours.ts';

const NOTHING_SAID = { zh: '', en: '' };

/** Whom people of a region ask, where they come, and who supervises. */
export function contactView(catalog: Catalog, region: string): ContactView {
  const found = catalog.regions.get(region);
  const { hotline = '', hall = '', hours, source = '', supervision, en } = contactIn(catalog, region) ?? {};
  const helpers = helpersOf(catalog, region).map(({ code, contact, zh, en: english }) => ({ city: { zh, en: english }, hall: contactIn(catalog, code)?.hall ?? contact.hall }));
  return { region: { zh: found?.zh ?? region, en: found?.en ?? region }, hotline, hall, hours: hours ? openingWords(hours) : NOTHING_SAID, source, ...(en && { en }), ...(supervision && { supervision }), ...(helpers.length > 0 && { helpers }) };
}
