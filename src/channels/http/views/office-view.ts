import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { decidingOffice, type Office } from '#core/catalog/office.ts';
import type { Counter } from '../schemas/counter.ts';
import { serviceNames } from './names.ts';
import { officesOf } from '#core/catalog/places.ts';
import { openingWords } from '#core/catalog/opening-hours.ts';

/** An office as its clerk sees it: where and when it is open, and what of all that it accepts is decided there or by an office above it instead of the city. */
export function officeView(compiled: CompiledCatalog, region: string, { id, zh, en, level, address, hours }: Office): NonNullable<Counter['office']> {
  const offices = officesOf(compiled.catalog, region);
  const services = [...new Set(offices.flatMap(({ decides }) => decides?.services ?? []))].filter((service) => decidingOffice(offices, id, service) !== undefined);
  return { name: { zh, en }, level, address, hours: openingWords(hours), decides: services.map((service) => serviceNames(compiled, service).short) };
}
