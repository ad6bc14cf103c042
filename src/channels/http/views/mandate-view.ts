import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { mandatable, mandateStatus } from '#core/parties/mandate.ts';
import { maskName, maskNumber } from '#core/register/mask.ts';
import type { KnownMandate } from '#usecases/ports/mandates.ts';
import type { MandateView, Mandates } from '../schemas/mandate.ts';
import { lifeEventName } from './names.ts';

/** A mandate as one of its two sides sees it. `aboutOf`: the token with which the agent applies. */
export function mandateView(compiled: CompiledCatalog, known: KnownMandate, viewer: string, on: string, aboutOf: (principal: string) => string): MandateView {
  const given = known.principal === viewer;
  const status = mandateStatus(known, on);
  const { id, events, from, to, sees, statement, signedAt, revokedAt } = known;
  return {
    id, given, from, to, sees, statement, signedAt, status, ...(revokedAt !== undefined && { revokedAt }),
    // Each knows the other by name; an agent whose mandate has ended has no use for the whole of it any more.
    other: given ? { name: known.agentName, number: maskNumber(known.agentNumber) } : { name: status === 'in-force' || status === 'not-yet' ? known.principalName : maskName(known.principalName), number: maskNumber(known.principalNumber) },
    events: events && events.map((event) => ({ id: event, name: lifeEventName(compiled, event) })),
    ...(!given && status === 'in-force' && { about: aboutOf(known.principal) }),
    cases: known.cases.map(({ number, lifeEvent, status: stands, submittedAt }) => ({ number, name: lifeEventName(compiled, lifeEvent), status: stands, submittedAt })),
  };
}

/** For what a mandate can be given in a region: its life events, as far as an agent may hand them in. */
export function mandatableMatters(compiled: CompiledCatalog, region: string): Mandates['matters'] {
  return (compiled.catalog.regions.get(region)?.lifeEvents ?? []).filter((id) => mandatable(compiled.catalog, id) === true).map((id) => ({ id, name: lifeEventName(compiled, id) }));
}
