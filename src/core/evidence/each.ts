import type { Catalog } from '../catalog/catalog.ts';
import type { Service } from '../catalog/service.ts';

/** What sets one item apart from others of the same matter: the element that its `each` names, and the value this item has. */
export type Each = { readonly element: string; readonly value: string };

/** A matter that comes once for each value of a list, or one of its items. */
type Several = { readonly service: string; readonly of?: string };

/** What an item is about that stands for one value of a list; `undefined` for every other. */
export function eachOf(catalog: Catalog, { service, of }: Several): Each | undefined {
  const each = catalog.services.get(service)?.each;
  return each === undefined || of === undefined ? undefined : { element: each.as, value: of };
}

/** The values for which a matter comes: a value of each item, or one item without any where the list is empty or the matter has none. */
export function valuesOf(each: Service['each'], list: unknown): readonly (string | undefined)[] {
  const values = each !== undefined && Array.isArray(list) ? list.filter((value) => typeof value === 'string') : [];
  return values.length === 0 ? [undefined] : [...new Set(values)];
}

/** What was worked out before for a catalogue: it never changes, and every search asks. */
const worked = new WeakMap<Catalog, { readonly elements: ReadonlySet<string>; readonly scenarios: ReadonlySet<string> }>();

/** Whether an element is what sets the items of a matter apart. */
export function setsApart(catalog: Catalog, element: string): boolean {
  return catalog.elements.get(element)?.sources.includes('item') ?? false;
}

/** Whether an element may be another for each item: it is what sets them apart, is asked of a department about it, or is computed, from that perhaps. */
export function isOfItem(catalog: Catalog, element: string): boolean {
  return ofItem(catalog).elements.has(element);
}

/** Whether a question to a department is another for each item, because it hands over what sets them apart. */
export function asksOfItem(catalog: Catalog, department: string, scenario: string): boolean {
  return ofItem(catalog).scenarios.has(`${department}/${scenario}`);
}

function ofItem(catalog: Catalog): { readonly elements: ReadonlySet<string>; readonly scenarios: ReadonlySet<string> } {
  const known = worked.get(catalog);
  if (known) return known;
  const names = new Set([...catalog.elements].flatMap(([name]) => (setsApart(catalog, name) ? [name] : [])));
  const scenarios = new Set([...catalog.departments].flatMap(([department, declared]) => Object.entries(declared.scenarios).flatMap(([scenario, { request }]) => (request.some((element) => names.has(element)) ? [`${department}/${scenario}`] : []))));
  const elements = new Set([...catalog.elements].flatMap(([name, { sources }]) => (names.has(name) || sources.some((source) => typeof source === 'object' && ('derive' in source || ('department' in source && scenarios.has(`${source.department}/${source.scenario}`)))) ? [name] : [])));
  const found = { elements, scenarios };
  worked.set(catalog, found);
  return found;
}
