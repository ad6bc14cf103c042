import { Type, type Static } from 'typebox';
import type { Catalog } from './catalog.ts';
import { Hours } from './opening-hours.ts';
import { officesOf, officesUntil } from './places.ts';

/**
 * An office where people are served, below the city's own hall: of a district or county, of a township or street, a point in a village. Every office accepts
 * everything; what its officers decide is what its list of powers names (权责清单), for what it or an office below it has accepted. Where no list names a
 * service the city decides.
 */
export const Office = Type.Object({
  id: Type.String({ pattern: '^[a-z][a-z0-9-]*$' }),
  level: Type.Union([Type.Literal('county'), Type.Literal('township'), Type.Literal('village')]),
  within: Type.Optional(Type.String({ description: 'the office above it; none: the city' })),
  zh: Type.String(), en: Type.String(),
  district: Type.String({ pattern: '^[0-9]{6}$' }),
  signs: Type.Optional(Type.Boolean({ description: 'what is handed in at its counter is signed on the second screen by the person; none: as the region says' })),
  address: Type.String({ minLength: 1 }), hours: Hours,
  decides: Type.Optional(Type.Object({
    services: Type.Array(Type.String(), { minItems: 1, description: 'services that its officers decide' }),
    basis: Type.String({ minLength: 1 }),
  }, { additionalProperties: false })),
  source: Type.String({ minLength: 1 }),
  confidence: Type.Union([Type.Literal('law'), Type.Literal('notice'), Type.Literal('region'), Type.Literal('to-verify')]),
}, { additionalProperties: false });
export type Office = Static<typeof Office>;

/** An office that a city has at an instant, without one: now; nothing where it has none of that id then. */
export function officeIn(catalog: Pick<Catalog, 'regions' | 'entered'>, region: string, id: string | undefined, at?: string): Office | undefined {
  return id === undefined ? undefined : officesOf(catalog, region, at).find((office) => office.id === id);
}

/** An office by its id as it was at an instant, and as it was last where it has ended: what was done there is still told by its name. */
export function officeOnce(catalog: Pick<Catalog, 'regions' | 'entered'>, region: string, id: string | undefined, at?: string): Office | undefined {
  return id === undefined ? undefined : officesUntil(catalog, region, at).get(id);
}

/** Whether what is handed in at a counter there has to be signed by the person on the second screen: as the office says, and the city where it says nothing. */
export function mustSign(catalog: Pick<Catalog, 'regions' | 'entered'>, region: string, office: string | undefined): boolean {
  return officeIn(catalog, region, office)?.signs ?? catalog.regions.get(region)?.signs ?? false;
}

/** The office whose officers decide a service that was accepted at one: itself or the nearest above it whose list of powers names the service; nothing: the city. */
export function decidingOffice(offices: readonly Office[], acceptedAt: string | undefined, service: string): string | undefined {
  const seen = new Set<string>();
  for (let at = offices.find(({ id }) => id === acceptedAt); at && !seen.has(at.id); at = offices.find(({ id }) => id === at?.within)) {
    if (at.decides?.services.includes(service)) return at.id;
    seen.add(at.id);
  }
  return undefined;
}
