import type { Catalog } from '#core/catalog/catalog.ts';
import type { StaffKinds } from '../ports/statements.ts';

/** Kinds of entries that say whose staff somebody is, which insurance an employer pays for them, and how it ended as the employer reported it: told by their fields, so that a new kind needs no code. */
export function staffKinds({ registerKinds }: Pick<Catalog, 'registerKinds'>): StaffKinds {
  const having = (...names: readonly string[]): readonly string[] => [...registerKinds].flatMap(([id, { fields }]) => (names.every((name) => fields[name]) ? [id] : []));
  return { employed: [...registerKinds].flatMap(([id, { employer }]) => (employer === 'employer' ? [id] : [])), insured: having('employer', 'insurance'), reported: having('employer', 'endedOn') };
}
