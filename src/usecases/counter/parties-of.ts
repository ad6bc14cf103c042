import { bundleOf } from '#core/catalog/bundle.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import { isOffered } from '#core/catalog/offered.ts';
import type { Filing } from '#core/catalog/life-event.ts';
import { dayOf } from '#core/clocks/day.ts';
import { clerkStatus, covers, isOfEnterprises, type Clerk } from '#core/parties/clerk.ts';
import { isForWardAlone } from '#core/parties/guardian.ts';
import { isCall } from '#core/parties/telephone.ts';
import type { Visit } from '#core/parties/visit.ts';
import { ageOn } from '#core/register/identity-number.ts';
import { actingParties, succeeded } from '../acting-parties.ts';
import type { Context } from '../context.ts';
import { eventsNotFor } from '../events-not-for.ts';
import type { ClerkStore } from '../ports/clerks.ts';
import type { WardStore } from '../ports/wards.ts';

type Services = { readonly context: Pick<Context, 'cases' | 'now' | 'compiled'>; readonly clerks: Pick<ClerkStore, 'held'>; readonly wards: WardStore };

/** For whom somebody at a counter comes, and with which life events: themself (and those whom they name), an enterprise whose clerk they are, a ward; with none for somebody who has died, whose cases they go on with as a close relative. */
export type PartyAt = {
  readonly as: 'self' | 'clerk' | 'guardian' | 'successor'; readonly id: string; readonly kind: 'person' | 'enterprise'; readonly name: string; readonly number: string;
  readonly events: readonly string[]; readonly clerk?: Pick<Clerk, 'scopes' | 'events'>;
};

/** Everybody for whom somebody may act at this counter, as they could online, read anew each time. A counter of another city takes a person's own matters only, and so does the telephone: whoever else may be on it has not been seen. */
export async function partiesAt(services: Services, visit: Visit): Promise<readonly PartyAt[]> {
  const { context } = services;
  const { catalog } = context.compiled;
  const { region, subject, helper } = visit;
  const who = await context.cases.party(region, subject);
  if (!who) return [];
  const all = catalog.regions.get(region)?.lifeEvents ?? [];
  const filed = (...by: readonly Filing['by'][]): readonly string[] => all.filter((id) => isFiledBy(catalog, id, by));
  const self: PartyAt = { as: 'self', id: subject, kind: 'person', name: who.subject.name, number: who.subject.number, events: isCall(visit) ? [...filed('self'), ...alone(catalog, region, ['self'])].filter((id) => isForTelephone(catalog, id)) : helper ? filed('self') : [...filed('self', 'relative'), ...alone(catalog, region, ['self', 'relative'])] };
  if (helper || isCall(visit)) return [self];
  const [{ employers, wards }, deceased] = await Promise.all([actingParties(services, region, subject), succeeded(services, region, subject)]);
  const on = dayOf(context.now());
  const appointed = employers.filter((clerk) => clerk.scopes.includes('matters') && clerkStatus(clerk, on) === 'in-force');
  const enterprises = await Promise.all(appointed.map(async (clerk): Promise<readonly PartyAt[]> => {
    const found = await context.cases.party(region, clerk.enterprise);
    const never = found ? eventsNotFor(context, found.subject) : [];
    return found ? [{ as: 'clerk', id: clerk.enterprise, kind: 'enterprise', name: found.subject.name, number: found.subject.number, events: [...all, ...single(catalog, region)].filter((id) => isOfEnterprises(catalog, id) && covers(clerk, id) && !never.some((each) => each.id === id)), clerk }] : [];
  }));
  return [
    self, ...enterprises.flat(), ...wards.map(({ ward: { id, name, number } }): PartyAt => ({ as: 'guardian', id, kind: 'person', name, number, events: [...filed('self'), ...alone(catalog, region, ['self'])].filter((event) => isOfAge(catalog, event, ageOn(number, on)) && !isForWardAlone(catalog, event)) })),
    ...deceased.map(({ deceased: { id, name, number } }): PartyAt => ({ as: 'successor', id, kind: 'person', name, number, events: [] })),
  ];
}

/** Single matters of people's own: one is asked for more often than a whole event. */
function alone(catalog: Catalog, region: string, roles: readonly Filing['by'][]): readonly string[] {
  return single(catalog, region).filter((code) => isFiledBy(catalog, code, roles));
}

/** The matters of a region one by one, without those that a life event consists of and is called by. */
function single(catalog: Catalog, region: string): readonly string[] {
  const named = (catalog.regions.get(region)?.lifeEvents ?? []).map((id) => catalog.lifeEvents.get(id)?.zh);
  return [...catalog.services].flatMap(([code, { zh }]) => (isOffered(catalog, region, code) && !named.includes(zh) ? [code] : []));
}

/** Whether any matter of an event can be handed in by telephone. */
function isForTelephone(catalog: Catalog, id: string): boolean {
  return Object.keys(bundleOf(catalog, id)?.services ?? {}).some((code) => catalog.services.get(code)?.notByTelephone === undefined);
}

/** Whether it can happen to somebody of this age, as the hall offers it to a guardian: what a relative hands in is offered at any age. */
function isOfAge(catalog: Catalog, id: string, age: number | undefined): boolean {
  const bundle = bundleOf(catalog, id);
  return age === undefined || bundle?.fromAge === undefined || age >= bundle.fromAge.years || (bundle.filedBy ?? []).some(({ by }) => by === 'relative');
}

/** Whether people hand an event in, for themselves or for another, in one of these roles. */
function isFiledBy(catalog: Catalog, id: string, roles: readonly Filing['by'][]): boolean {
  const bundle = bundleOf(catalog, id);
  return bundle?.subject === 'person' && (bundle.filedBy ?? [{ by: 'self' as const }]).some(({ by }) => roles.includes(by));
}
