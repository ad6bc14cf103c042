import { mayHelp } from '#core/catalog/helping.ts';
import { consentWords, endOfVisit, type Shown, type Visit } from '#core/parties/visit.ts';
import type { Context } from '../context.ts';
import { nameParty, type Named } from '../name-party.ts';
import type { VisitStore } from '../ports/visits.ts';

/** The clerk at whose counter it is: of which city, under which public number. */
export type AtDesk = { readonly region: string; readonly clerk: string; readonly desk: string };
/** Who stands at the counter, as the clerk read it from what they showed. `city`: whose matter they come with, where it is another city's. */
export type Arrival = { readonly id: string; readonly name: string; readonly number: string; readonly shown: Shown; readonly city?: string };
export type Begun = { readonly kind: 'begun'; readonly visit: Visit } | { readonly kind: 'busy' } | { readonly kind: 'not-agreed' } | Exclude<Named, { readonly kind: 'named' | 'self' }>;

/**
 * A clerk has seen who somebody is and that they agree: the visit begins, and the person can read later that their data were open to this clerk.
 * For a matter of another city they are looked for in its directory and everything is written there; without an agreement of the two it is `not-agreed`.
 */
export async function beginVisit({ context, visits }: { readonly context: Context; readonly visits: VisitStore }, { region: at, clerk, desk }: AtDesk, { id, name, number, shown, city = at }: Arrival): Promise<Begun> {
  const { catalog } = context.compiled;
  if (city !== at && !mayHelp(catalog, at, city)) return { kind: 'not-agreed' };
  const named = await nameParty(context, { region: city, id: '' }, name, number);
  if (named.kind === 'self') return { kind: 'nobody' };
  if (named.kind !== 'named') return named;
  const begunAt = context.now();
  const across = city === at ? undefined : { helper: catalog.regions.get(at)?.zh ?? at, city: catalog.regions.get(city)?.zh ?? city };
  const visit: Visit = { region: city, ...(across && { helper: { region: at, desk } }), id, clerk, subject: named.subject.id, shown, consent: consentWords(named.subject, across), begunAt, until: endOfVisit(begunAt) };
  if ((await visits.begin(visit)) === 'busy') return { kind: 'busy' };
  return { kind: 'begun', visit: (await visits.find(at, id)) ?? visit };
}

/** Why a clerk of another city saw somebody's data, as the record of who looked keeps it. */
export const HELPED = 'helped';

/** Why the clerk of a counter saw data of whoever somebody at it acted for. */
export const FOR_ANOTHER = 'counter-for';

/** How the record of who looked names the clerk of a visit: one of another city by the city and the public number, because nobody has that id here. */
export function clerkInLog({ clerk, helper }: Pick<Visit, 'clerk' | 'helper'>): string {
  return helper ? `${helper.region}/${helper.desk}` : clerk;
}
