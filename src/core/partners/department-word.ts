import type { Catalog } from '../catalog/catalog.ts';
import type { Scenario, Starts } from '../catalog/department.ts';
import { isOffered } from '../catalog/offered.ts';
import { creditCodeFault } from '../identity/credit-code.ts';
import { identityNumberFault } from '../identity/identity-number.ts';
import type { Value } from '../value.ts';

/** What a department says by itself about somebody: whom it means by number and name, whom else it names, and its fields. */
export type DepartmentWord = { readonly kind: 'person' | 'enterprise'; readonly number: string; readonly name: string; readonly people: readonly string[]; readonly values: Readonly<Record<string, Value>> };

/**
 * Reads what a department pushed, in the form its scenario declares: the first field of `request` is the number, the second the name.
 * @param payload its fields; the types of the declared ones were checked before
 * @returns what is wrong with it, as the name of the field, where a number is none
 */
export function readWord({ request: [numbered = '', named = ''], answer, starts }: Scenario, payload: Readonly<Record<string, Value>>): DepartmentWord | { readonly fault: string } {
  const [number, name] = [payload[numbered], payload[named]];
  const kind = numbered.startsWith('enterprise.') ? 'enterprise' : 'person';
  if (typeof number !== 'string' || !isNumber(kind, number)) return { fault: numbered };
  if (typeof name !== 'string' || name.trim() === '') return { fault: named };
  const listed = starts !== undefined && 'notify' in starts ? payload[starts.people] ?? [] : [];
  const people = Array.isArray(listed) ? listed.map(String) : [];
  const odd = people.find((each) => identityNumberFault(each) !== null);
  if (odd !== undefined && starts !== undefined && 'notify' in starts) return { fault: starts.people };
  return { kind, number, name: name.trim(), people: [...new Set(people)].filter((each) => each !== number), values: Object.fromEntries(Object.keys(answer).flatMap((field) => (payload[field] === undefined ? [] : [[field, payload[field]]]))) };
}

/** Some early credit codes break the check character and are valid all the same. */
function isNumber(kind: DepartmentWord['kind'], number: string): boolean {
  const fault = kind === 'person' ? identityNumberFault(number) : creditCodeFault(number);
  return fault === null || (kind === 'enterprise' && fault === 'check-digit');
}

/** What a word starts in a region: the first event or matter of its list that is to be had there. */
export function startedBy(catalog: Catalog, { starts }: Scenario, region: string): string | undefined {
  return starts === undefined ? undefined : startedWith(starts).find((id) => isOffered(catalog, region, id));
}

/** Events and matters that a word may start; the answer to an order, and what only takes back a word, start none. */
export function startedWith(starts: Starts): readonly string[] {
  return 'file' in starts ? starts.file : 'notify' in starts ? starts.notify : [];
}
