import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { dossierPhase } from '#core/cases/dossier.ts';
import type { Item } from '#core/cases/item.ts';
import { findingsIn, type CaseState } from '#core/cases/state.ts';
import { gather } from '#core/evidence/gather.ts';
import { knownAbout } from './known-about.ts';
import type { CaseRead } from './ports/cases.ts';

/** Who is asked for the personnel file that shall come in, as far as anybody has said it: the person, the register, a department. Nothing where none is awaited. */
export function dossierKeeper({ catalog }: Pick<CompiledCatalog, 'catalog'>, about: Pick<CaseRead, 'subject' | 'entries' | 'applicant'>, state: CaseState, item: Item, at: string): string | undefined {
  const service = catalog.services.get(item.service);
  if (!service?.dossier || !['called', 'returned'].includes(dossierPhase(state, item, service))) return undefined;
  const known = knownAbout(about, { departments: state.departments, given: state.given, givenAt: state.submittedAt, findings: findingsIn(state) }, at, catalog);
  const { facts } = gather(catalog, [service.dossier.keeper], known);
  const value = facts.get(service.dossier.keeper)?.value;
  return typeof value === 'string' ? value : undefined;
}
