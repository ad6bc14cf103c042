import type { Catalog } from '../catalog/catalog.ts';
import type { RegisterEntry } from '../register/entry.ts';
import { isOpen } from '../register/open.ts';
import type { Value } from '../value.ts';

/** What may be handed over about somebody: identity from the directory, the register, and answers whole, as the person typed them. */
export type Telling = { readonly number: string; readonly name: string; readonly entries: readonly RegisterEntry[]; readonly answers: Readonly<Record<string, Value>>; readonly on: string };

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
export function wholeValue(catalog: Catalog, element: string, { number, name, entries, answers, on }: Telling): Value | undefined {
  if (element === 'person.idNumber') return number;
  if (element === 'person.name') return name;
  for (const source of catalog.elements.get(element)?.sources ?? []) {
    if (source === 'ask') return answers[element];
    if (typeof source !== 'object' || !('register' in source) || source.register.field === undefined) continue;
    const { kind, field } = source.register;
    const entry = entries.findLast((each) => each.kind === kind && isOpen(each, on));
    if (entry?.data[field] !== undefined) return entry.data[field];
  }
  return undefined;
}
