import type { CompiledCatalog } from '../catalog/compiled.ts';
import { namesRead, type Kind } from '../dmn/export/reads.ts';

/** What a part of the picture of rules is: what a case brings, a standard of the region, what is computed, a value of the result, a criterion, the second review, the end of it all. */
export type PartKind = Exclude<Kind, 'codes'> | 'criterion' | 'review' | 'outcome';

/** A part of the decision requirements graph (DMN 1.5, 5.2.2): `name` is that of the catalogue, `needs` are the ids of what it goes by, `table` the decision table that gives it. */
export type RulePart = { readonly id: string; readonly kind: PartKind; readonly name: string; readonly needs: readonly string[]; readonly table?: string };

/** The id of the part that ends everything. */
const OUTCOME = 'end:outcome';

/** The id of what the rules read by a name of the catalogue. */
const partOfName = (name: string): string => `name:${name}`;
/** The id of a criterion, by its id in the service. */
export const partOfCriterion = (id: string): string => `criterion:${id}`;

/**
 * What decides a service, and by what: every part after those that it needs, the outcome last. Code lists are no part: they stand in the
 * words of the rules that name them. Throws where the catalogue has no such service: a mistake of the caller.
 */
export function requirementsOf(compiled: CompiledCatalog, code: string): readonly RulePart[] {
  const rules = compiled.services.get(code);
  if (rules === undefined) throw new Error(`no service ${code}`);
  const read = namesRead(compiled, rules);
  const { service, criteria, determine, secondReview } = rules;
  const needsOf = (names: readonly string[], own?: string): readonly string[] => [...new Set(names.filter((name) => name !== own && (read.get(name) ?? 'codes') !== 'codes'))].map(partOfName);
  const parts = [...read].flatMap(([name, kind]): readonly RulePart[] => {
    if (kind === 'codes') return [];
    const table = tableOf(compiled, code, name, kind);
    const names = kind === 'value' ? determine.get(name)?.names : kind === 'computed' ? compiled.derived.get(name)?.names : undefined;
    return [{ id: partOfName(name), kind, name, needs: needsOf(names ?? [], name), ...(table !== undefined && { table }) }];
  });
  const judged = criteria.map(({ id, when, pass }): RulePart => ({ id: partOfCriterion(id), kind: 'criterion', name: id, needs: needsOf([...(when?.names ?? []), ...pass.names]) }));
  const review: readonly RulePart[] = secondReview ? [{ id: 'end:review', kind: 'review', name: 'secondReview', needs: needsOf(secondReview.names) }] : [];
  const values = Object.keys(service.determine ?? {}).filter((name) => read.has(name)).map(partOfName);
  return [...parts, ...judged, ...review, { id: OUTCOME, kind: 'outcome', name: code, needs: [...judged, ...review].map(({ id }) => id).concat(values) }];
}

function tableOf({ catalog }: CompiledCatalog, code: string, name: string, kind: Kind): string | undefined {
  if (kind === 'value') {
    const how = catalog.services.get(code)?.determine?.[name];
    return how && 'table' in how ? how.table : undefined;
  }
  const sources = kind === 'computed' ? catalog.elements.get(name)?.sources ?? [] : [];
  return sources.flatMap((source) => (typeof source === 'object' && 'derive' in source && typeof source.derive === 'object' ? [source.derive.table] : []))[0];
}
