import type { Catalog } from '../catalog/catalog.ts';
import type { RegisterEntry } from '../register/entry.ts';
import { isOpen } from '../register/open.ts';
import type { Value } from '../value.ts';

/** Somebody as the directory and the register know them. */
type Told = { readonly kind: 'person' | 'enterprise'; readonly number: string; readonly name: string; readonly entries: readonly RegisterEntry[] };

/** What may be handed over: whom it is about, who applies where that is somebody else, and answers whole, as they were typed; with them what sets one item apart, where the question is about it. */
export type Telling = Told & { readonly applicant?: Told; readonly answers: Readonly<Record<string, Value>>; readonly on: string };

/**
 * What a department is handed so that it can answer: the elements that its scenario requests and no more, each from the register
 * or, where that knows nothing, from what the person answered. What nobody knows is left out. Empty for an unknown scenario.
 */
export function questionOf(catalog: Catalog, department: string, scenario: string, about: Telling): Readonly<Record<string, Value>> {
  const requested = catalog.departments.get(department)?.scenarios[scenario]?.request ?? [];
  return Object.fromEntries(requested.flatMap((element) => {
    const value = wholeValue(catalog, element, about);
    return value === undefined || value === null ? [] : [[element, value]];
  }));
}

/** The value of an element as it must reach whoever acts on it: whole where the case shows it masked; undefined where nobody knows it. */
export function wholeValue(catalog: Catalog, element: string, telling: Telling): Value | undefined {
  const { applicant = telling, answers, on } = telling;
  const identity = identityOf(telling, applicant);
  if (Object.hasOwn(identity, element)) return identity[element];
  for (const source of catalog.elements.get(element)?.sources ?? []) {
    if (source === 'ask' || source === 'item') return answers[element];
    if (typeof source !== 'object' || !('register' in source) || source.register.field === undefined) continue;
    const { kind, field, of: whose } = source.register;
    const entry = (whose === 'applicant' ? applicant : telling).entries.findLast((each) => each.kind === kind && isOpen(each, on));
    if (entry?.data[field] !== undefined) return entry.data[field];
  }
  return undefined;
}

/** What only the directory knows whole. */
function identityOf({ kind, number, name }: Told, applicant: Told): Readonly<Record<string, Value>> {
  return {
    ...(kind === 'enterprise' ? { 'enterprise.number': number, 'enterprise.name': name } : { 'person.idNumber': number, 'person.name': name }),
    'applicant.number': applicant.number, 'applicant.name': applicant.name, ...(applicant.kind === 'enterprise' && { 'applicant.enterprise': applicant.number }),
  };
}
