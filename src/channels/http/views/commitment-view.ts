import { COMMITMENT_GROUPS, commitmentsOf } from '#core/catalog/commitment.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import { contactIn, officesOf } from '#core/catalog/places.ts';
import type { OfficeCommitments, OfficeList } from '../schemas/commitment.ts';
import { openingWords } from '#core/catalog/opening-hours.ts';
import type { Localized } from '#core/value.ts';

type Place = { readonly id: string; readonly name: { readonly zh: string; readonly en: string }; readonly address?: string; readonly hours: Localized };

/** The places of a region where people are served: the city's own hall first. */
function placesOf(catalog: Catalog, region: string): readonly Place[] {
  const contact = contactIn(catalog, region);
  const hall = contact ? [{ id: 'city', name: { zh: contact.hall, en: contact.en?.hall ?? contact.hall }, hours: openingWords(contact.hours) }] : [];
  return [...hall, ...officesOf(catalog, region).map(({ id, zh, en, address, hours }) => ({ id, name: { zh, en }, address, hours: openingWords(hours) }))];
}

/** The offices of a region with how many points each promises. */
export function officeList(catalog: Catalog, region: string): OfficeList {
  const { commitments = [] } = catalog.regions.get(region) ?? {};
  return { offices: placesOf(catalog, region).map((place) => ({ ...place, points: commitmentsOf(commitments, place.id).length })) };
}

/** What an office promises, group by group (五制、四公开、三亮明); nothing where there is no such office. */
export function officeCommitments({ catalog }: CompiledCatalog, region: string, id: string): OfficeCommitments | undefined {
  const found = catalog.regions.get(region);
  const place = found && placesOf(catalog, region).find((each) => each.id === id);
  if (!found || !place) return undefined;
  const points = commitmentsOf(found.commitments ?? [], id);
  const { hotline, supervision } = found.contact;
  return {
    ...place, hotline, ...(supervision && { supervision: { by: supervision.by, phone: supervision.phone } }),
    groups: COMMITMENT_GROUPS.flatMap((group) => {
      const own = points.filter((point) => point.group === group);
      return own.length === 0 ? [] : [{ group, points: own.map((point) => ({ id: point.id, name: { zh: point.zh, en: point.en }, check: point.check, source: point.source, toVerify: point.confidence === 'to-verify' })) }];
    }),
  };
}
