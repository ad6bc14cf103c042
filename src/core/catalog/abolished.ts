import type { Catalog } from './catalog.ts';
import type { Evidence } from './evidence.ts';

/** A proof that a service may not demand, with the notice that abolished it. */
export type Abolished = { readonly id: string; readonly by: string; readonly name: string };

/** The proofs that a service may not demand: those abolished for all, and those abolished for it. */
export function abolishedFor(catalog: Catalog, service: string): readonly (Abolished & { readonly names: readonly string[] })[] {
  return [...catalog.evidence].flatMap(([id, evidence]) => {
    const { abolished } = evidence;
    const applies = abolished !== undefined && (abolished.for === undefined || abolished.for.includes(service));
    return applies ? [{ id, by: abolished.by, name: evidence.zh, names: namesOf(evidence) }] : [];
  });
}

/** The abolished proof that an evidence is for a service, under its own name or another one (变相保留). */
export function abolishedAs(catalog: Catalog, service: string, id: string): Abolished | undefined {
  const evidence = catalog.evidence.get(id);
  const names = evidence === undefined ? [] : namesOf(evidence);
  return abolishedFor(catalog, service).find((each) => each.id === id || each.names.some((name) => names.includes(name)));
}

/** The abolished proof that a text asks for, for example the note of a correction: no proof comes back in other words. */
export function abolishedIn(catalog: Catalog, service: string, text: string): Abolished | undefined {
  const plain = text.replaceAll(/\s+/g, '');
  return abolishedFor(catalog, service).find(({ names }) => names.some((name) => plain.includes(name)));
}

/**
 * The abolished proof that a text which explains something demands all the same: one that is named without saying in the same clause that it is
 * not needed. “不用开无业证明” tells somebody so; “没有交无业证明” does not.
 */
export function demandedIn(catalog: Catalog, service: string, text: string): Abolished | undefined {
  const clauses = text.replaceAll(/\s+/g, '').split(/[，。；！？,;!?]/u).filter((clause) => !NOT_NEEDED.test(clause));
  return abolishedFor(catalog, service).find(({ names }) => clauses.some((clause) => names.some((name) => clause.includes(name))));
}

/** Words by which a clause says that something is not needed. */
const NOT_NEEDED = /不用|不需|不必|无需|无须|不再(?:要|收|需)|不要求|免(?:交|提交|于)|取消|废止/u;

/** The name without what stands in brackets, and the other names it is known by. */
function namesOf({ zh, alsoCalled = [] }: Evidence): readonly string[] {
  return [zh.replaceAll(/（[^）]*）/g, ''), ...alsoCalled];
}
