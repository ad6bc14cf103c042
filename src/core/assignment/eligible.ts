import type { Drawable, Excluded, Exclusion, Officer, OfficerRole } from './draw.ts';

/** What an item asks of the person who shall decide it. */
export type Demand = {
  /** The line of work (`authority` of the service). */
  readonly competence: string;
  readonly role: OfficerRole;
  /** Officers who may not: who accepted the case, for a review who decided, and who had the item before. */
  readonly exclude: { readonly accepter?: string; readonly decidedBy?: string; readonly had?: readonly string[] };
  /** Whether the only reviewer of the line is left out as an officer, so that somebody can still confirm; not where nobody else could have it. */
  readonly sparesReviewer?: boolean;
  /** Keyed hashes of the numbers of whoever the item is about: a recusal names one of them. */
  readonly personHashes: readonly string[];
  /** The office below the city whose officers decide it; nothing: the city's. */
  readonly office?: string;
  /** Of any office below the city, and nobody of the city's own: who inspects what the city decided. */
  readonly districts?: true;
};

/** Loads of a pool differ by this much at the most, so that chance decides and work stays even. */
export const LOAD_BAND = 1;

/** Officers are ordered by the code units of their ids, the same on every machine. */
export function byId(a: { readonly officer: string }, b: { readonly officer: string }): number {
  return a.officer < b.officer ? -1 : Number(a.officer > b.officer);
}

/**
 * Who can be drawn, and why each of the others cannot: competence and role, the office, presence, not who accepted it, decided it or had it before,
 * recusal, and at last load: only those with the fewest open items, or one more, stay. Both lists are in the order of the ids.
 */
export function eligible(officers: readonly Officer[], demand: Demand): { readonly pool: readonly Drawable[]; readonly excluded: readonly Excluded[] } {
  const able: Drawable[] = [];
  const excluded: Excluded[] = [];
  for (const officer of officers) {
    const because = reasonAgainst(officer, demand);
    if (because) excluded.push({ officer: officer.id, because });
    else able.push({ officer: officer.id, load: officer.load });
  }
  const spared = demand.sparesReviewer && able.length > 1 ? onlyReviewer(officers, demand) : undefined;
  if (able.some(({ officer }) => officer === spared)) {
    able.splice(able.findIndex(({ officer }) => officer === spared), 1);
    excluded.push({ officer: spared!, because: 'only-reviewer' });
  }
  const most = Math.min(...able.map(({ load }) => load)) + LOAD_BAND;
  for (const { officer, load } of able) if (load > most) excluded.push({ officer, because: 'higher-load', load });
  return { pool: able.filter(({ load }) => load <= most).toSorted(byId), excluded: excluded.toSorted(byId) };
}

/** The one officer who could confirm what another proposes, where there is no second. */
function onlyReviewer(officers: readonly Officer[], demand: Demand): string | undefined {
  const reviewers = officers.filter((officer) => reasonAgainst(officer, { ...demand, role: 'reviewer', exclude: { had: demand.exclude.had ?? [] } }) === undefined);
  return reviewers.length === 1 ? reviewers[0]!.id : undefined;
}

function reasonAgainst(officer: Officer, { competence, role, exclude, personHashes, office, districts }: Demand): Exclusion | undefined {
  if (!officer.roles.includes(role)) return 'wrong-role';
  if (!officer.competences.includes(competence)) return 'not-competent';
  if (districts ? (officer.office ?? undefined) === undefined : (officer.office ?? undefined) !== office) return 'other-office';
  if (!officer.present) return 'absent';
  if (officer.id === exclude.accepter) return 'accepted-it';
  if (officer.id === exclude.decidedBy) return 'decided-it';
  if (exclude.had?.includes(officer.id)) return 'had-it';
  return personHashes.some((each) => officer.recusals.includes(each)) ? 'recused' : undefined;
}
