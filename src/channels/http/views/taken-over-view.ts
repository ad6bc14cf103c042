import type { Catalog } from '#core/catalog/catalog.ts';
import type { CaseState } from '#core/cases/state.ts';
import type { Localized } from '#core/value.ts';
import type { TakenOverForOfficer, TakenOverView } from '../schemas/taken-over.ts';

/** The name of an old system; one that the catalogue has no longer goes by its id. */
export function systemName({ legacySystems }: Pick<Catalog, 'legacySystems'>, id: string): Localized {
  const { zh, en } = legacySystems.get(id) ?? { zh: id, en: id };
  return { zh, en };
}

/** Where a case comes from, where it was taken over. */
export function takenOverView(catalog: Catalog, { takenOver }: Pick<CaseState, 'takenOver'>): { takenOver?: TakenOverView } {
  if (!takenOver) return {};
  const { system, number, receivedOn, acceptedOn } = takenOver;
  return { takenOver: { system: systemName(catalog, system), number, receivedOn, acceptedOn } };
}

/** The same for its officer. */
export function takenOverForOfficer(catalog: Catalog, state: Pick<CaseState, 'takenOver'>): { takenOver?: TakenOverForOfficer } {
  const { takenOver: view } = takenOverView(catalog, state);
  const { takenOver: said } = state;
  if (!view || !said) return {};
  return { takenOver: { ...view, stage: said.stage, ...(said.since !== undefined && { since: said.since }), papers: said.papers.map(({ evidence, place }) => ({ name: { zh: catalog.evidence.get(evidence)?.zh ?? evidence, en: catalog.evidence.get(evidence)?.en ?? evidence }, place })) } };
}
