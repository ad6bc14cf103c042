import type { Catalog } from '../catalog/catalog.ts';
import type { DataElement, ElementSource } from '../catalog/element.ts';
import type { DepartmentAnswer, Given } from '../cases/given.ts';
import type { Fact } from '../fact.ts';
import type { Material } from './material.ts';
import { usable } from './same-person.ts';
import type { RegisterEntry } from '../register/entry.ts';
import { lookUp } from '../register/look-up.ts';
import { masked } from '../register/mask.ts';
import type { Value } from '../value.ts';

/** Everything known about the person at one moment, before it is looked at by element. */
export type Known = {
  readonly entries: readonly RegisterEntry[];
  readonly departments: readonly DepartmentAnswer[];
  readonly given: Given;
  /** What officers established, oldest first: the latest of an element holds. */
  readonly findings: readonly Fact[];
  /** What the person gave with earlier cases, the newest first. */
  readonly locker: readonly Material[];
  /** What the sign-in itself proved, by element; numbers already masked. */
  readonly signedIn: Readonly<Record<string, Value>>;
  readonly on: string;
  readonly at: string;
  /** When the person answered and promised, where that was earlier. */
  readonly givenAt?: string;
};

/** Who could still settle an element that nobody has answered. */
export type Missing =
  | { readonly from: 'department'; readonly department: string; readonly scenario: string }
  | { readonly from: 'promise' } | { readonly from: 'ask' } | { readonly from: 'officer' } | { readonly from: 'nobody' };

export type Gathered = { readonly facts: ReadonlyMap<string, Fact>; readonly missing: ReadonlyMap<string, Missing> };

/**
 * Find each element in the first of its sources that knows it: register, department, promise, the person's answer.
 * A department that has not answered stops the search: the person is never asked for what a source can give.
 * Elements that are computed from others are left to the rules.
 */
export function gather(catalog: Catalog, elements: Iterable<string>, known: Known): Gathered {
  const facts = new Map<string, Fact>();
  const missing = new Map<string, Missing>();
  for (const name of elements) {
    const element = catalog.elements.get(name);
    if (!element) continue;
    const finding = known.findings.findLast((fact) => fact.element === name);
    if (finding) {
      facts.set(name, hidden(finding, element.mask));
      continue;
    }
    for (const source of element.sources) {
      if (isDerived(source)) break;
      const found = from(catalog, name, source, known);
      if (found && 'element' in found) facts.set(name, hidden(found, element.mask));
      else if (found) missing.set(name, found);
      if (found) break;
    }
    if (!facts.has(name) && !missing.has(name) && !element.sources.some(isDerived)) missing.set(name, { from: 'nobody' });
  }
  return { facts, missing };
}

/** A fact, who could give it, or `undefined` where this source knows nothing and the next one is asked. */
function from(catalog: Catalog, name: string, source: ElementSource, known: Known): Fact | Missing | undefined {
  if (source === 'sign-in') {
    const value = known.signedIn[name];
    return value === undefined ? undefined : { element: name, value, source: { kind: 'sign-in' }, at: known.at };
  }
  if (source === 'officer') return { from: 'officer' };
  if (source === 'ask') return answered(name, known) ?? { from: 'ask' };
  if ('register' in source) return registered(catalog, name, source, known);
  if ('department' in source) return answeredBy(name, source, known);
  if ('promise' in source) {
    if (!known.given.promises.includes(name)) return { from: 'promise' };
    return { element: name, value: true, source: { kind: 'promise', promise: name }, at: known.givenAt ?? known.at };
  }
  return undefined;
}

function answered(name: string, known: Known): Fact | undefined {
  const value: Value | undefined = known.given.answers[name];
  return value === undefined || value === null ? undefined : { element: name, value, source: { kind: 'asked' }, at: known.givenAt ?? known.at };
}

function registered(catalog: Catalog, name: string, source: Extract<ElementSource, { register: unknown }>, known: Known): Fact | undefined {
  const matching = source.register.matching && searchedBy(catalog, source.register.matching, known);
  if (matching === 'unknown') return undefined;
  const found = lookUp(source.register, known.entries, known.on, matching);
  return found && { element: name, value: found.value, source: { kind: 'register', register: source.register.kind, ...(found.entry && { entry: found.entry.id }) }, at: known.at };
}

/** The values by which the register is searched; unknown as long as one of them is. */
function searchedBy(catalog: Catalog, matching: Readonly<Record<string, string>>, known: Known): Readonly<Record<string, Value>> | 'unknown' {
  const { facts } = gather(catalog, Object.values(matching), known);
  const values = Object.entries(matching).flatMap(([field, element]) => (facts.has(element) ? [[field, facts.get(element)!.value] as const] : []));
  return values.length < Object.keys(matching).length ? 'unknown' : Object.fromEntries(values);
}

function answeredBy(name: string, source: Extract<ElementSource, { department: string }>, known: Known): Fact | Missing | undefined {
  const answer = known.departments.findLast((each) => each.department === source.department && each.scenario === source.scenario);
  if (!answer) return { from: 'department', department: source.department, scenario: source.scenario };
  const { values, at } = usable(answer, known.findings);
  const value = values[source.field];
  if (value === undefined || value === null) return undefined;
  return { element: name, value, source: { kind: 'department', department: source.department, scenario: source.scenario, exchange: answer.exchange }, at };
}

function isDerived(source: ElementSource): boolean {
  return typeof source === 'object' && 'derive' in source;
}

/** Rules need to know that there is a number, never which: only the masked form goes into facts, decisions and events. */
function hidden(fact: Fact, mask: DataElement['mask']): Fact {
  return mask && typeof fact.value === 'string' ? { ...fact, value: masked(fact.value, mask) } : fact;
}
