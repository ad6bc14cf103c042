import type { Catalog } from '#core/catalog/catalog.ts';
import type { ElementType } from '#core/catalog/element.ts';
import type { Service } from '#core/catalog/service.ts';
import { formatValue } from '#core/decisions/format-value.ts';
import { listOf, REGION } from '#core/decisions/naming.ts';
import { UNKNOWN } from '#core/decisions/run-examples.ts';
import { parameterText, withUnit } from '#core/decisions/with-unit.ts';
import type { Localized, Value } from '#core/value.ts';
import type { ManualExample } from '../schemas/manual.ts';
import { elementName } from './fact-view.ts';

type Named = { name: Localized; text: Localized };

/** The facts of the ordinary case, from which every example starts. */
export function ordinaryCase(catalog: Catalog, service: Service): Named[] {
  return Object.entries(service.ordinary).map(([name, value]) => givenView(catalog, name, value as Value));
}

/** The worked examples of a service, as its tests run them. */
export function exampleViews(catalog: Catalog, service: Service): ManualExample[] {
  const criterion = (id: string): Localized => { const found = service.criteria.find((each) => each.id === id); return found ? { zh: found.zh, en: found.en } : { zh: id, en: id }; };
  return service.examples.map(({ zh, en, on, received, region, contested = [], given: facts, expect }) => ({
    name: { zh, en: en ?? zh }, untranslated: en === undefined, ...(on !== undefined && { on }), ...(received !== undefined && { received }), ...(region !== undefined && { region: { zh: catalog.regions.get(region)?.zh ?? region, en: catalog.regions.get(region)?.en ?? region } }),
    given: Object.entries(facts).map(([name, value]) => givenView(catalog, name, value as Value)), contested: contested.map((name) => elementName(catalog, name)),
    outcome: expect.outcome, failed: (expect.failed ?? []).map(criterion), unknown: (expect.unknown ?? []).map(criterion), ...(expect.secondReview !== undefined && { secondReview: expect.secondReview }),
    values: Object.entries(expect.values ?? {}).map(([name, value]) => determinedView(catalog, service, name, value as Value)),
  }));
}

/** A fact, or a standard of the region, by its name in the catalogue, with its value as it is read. */
export function givenView(catalog: Catalog, name: string, value: Value): Named {
  const parameter = name.startsWith(REGION) ? catalog.parameters.get(name.slice(REGION.length)) : undefined;
  if (parameter) return { name: { zh: parameter.zh, en: parameter.en }, text: typeof value === 'object' ? shown(catalog, value, 'text') : parameterText(parameter.unit, value) };
  return { name: elementName(catalog, name), text: shown(catalog, value, catalog.elements.get(name)?.type ?? 'text') };
}

/** A value of a result, with what it is called. */
export function determinedView(catalog: Catalog, service: Service, name: string, value: Value): Named {
  const list = listOf(catalog, service, name);
  return { name: valueName(service, name), text: shown(catalog, value, service.determine?.[name]?.shown?.type ?? (list === undefined ? 'text' : { code: list })) };
}

/** What a value of the result, or one behind it, is called. */
export function valueName({ determine }: Service, id: string): Localized {
  const { zh, en } = determine?.[id]?.shown ?? determine?.[id]?.name ?? { zh: id, en: id };
  return { zh, en };
}

function shown(catalog: Catalog, value: Value, type: ElementType): Localized {
  return value === UNKNOWN ? { zh: '不知道', en: 'unknown' } : withUnit(formatValue(value, type, catalog.codes), type);
}
