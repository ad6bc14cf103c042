import { consentWords, endOfVisit, type Shown, type Visit } from '#core/parties/visit.ts';
import type { Context } from '../context.ts';
import { nameParty, type Named } from '../name-party.ts';
import type { RegisterStore } from '../ports/register.ts';
import type { VisitStore } from '../ports/visits.ts';

/** Who stands at the counter, as the clerk read it from what they showed. */
export type Arrival = { readonly id: string; readonly name: string; readonly number: string; readonly shown: Shown };
export type Begun = { readonly kind: 'begun'; readonly visit: Visit } | { readonly kind: 'busy' } | Exclude<Named, { readonly kind: 'named' | 'self' }>;

/** A clerk has seen who somebody is and that they agree: the visit begins, and the person can read later that their data were open to this clerk. */
export async function beginVisit({ context, visits, register }: { readonly context: Context; readonly visits: VisitStore; readonly register: Pick<RegisterStore, 'noteAccess'> }, { region, clerk }: { readonly region: string; readonly clerk: string }, { id, name, number, shown }: Arrival): Promise<Begun> {
  const named = await nameParty(context, { region, id: '' }, name, number);
  if (named.kind === 'self') return { kind: 'nobody' };
  if (named.kind !== 'named') return named;
  const begunAt = context.now();
  const visit: Visit = { id, clerk, subject: named.subject.id, shown, consent: consentWords(named.subject), begunAt, until: endOfVisit(begunAt) };
  if ((await visits.begin(region, visit)) === 'busy') return { kind: 'busy' };
  await register.noteAccess(region, { id, at: begunAt, actor: clerk, actorKind: 'staff', subject: visit.subject, what: 'counter', why: 'counter', case: null });
  return { kind: 'begun', visit: (await visits.find(region, id)) ?? visit };
}
