import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { CatalogIndex, RulesDifference, RulesOfService, ServiceInCatalog, TriedRules, TryRulesBody } from '../ui/api-types.ts';
import { client, valueOf } from '../ui/request.ts';

/** Where and when rules are read. */
export type RulesPlace = { readonly region?: string; readonly on?: string };

/** The catalogue changes when the server starts anew. */
const LONG = 300_000;

export const catalogQuery = (region: string | undefined) => queryOptions({
  queryKey: ['staff', 'catalog', region ?? ''], staleTime: LONG, placeholderData: keepPreviousData,
  queryFn: async () => await valueOf<CatalogIndex>(client.GET('/api/v1/staff/catalog', { params: { query: region === undefined ? {} : { region } } })),
});

/** The rules of a matter in a city on a day; without them the reader's own, today. */
export const rulesQuery = (code: string, where: RulesPlace) => queryOptions({
  queryKey: ['staff', 'catalog', 'rules', code, where], staleTime: LONG, placeholderData: keepPreviousData,
  queryFn: async () => await valueOf<RulesOfService>(client.GET('/api/v1/staff/catalog/rules/{code}', { params: { path: { code }, query: where } })),
});

/** What of them is another than in another city, or another version. */
export const differencesQuery = (code: string, query: RulesPlace & { readonly withRegion?: string; readonly withVersion?: string }) => queryOptions({
  queryKey: ['staff', 'catalog', 'differences', code, query], staleTime: LONG,
  queryFn: async () => await valueOf<RulesDifference>(client.GET('/api/v1/staff/catalog/rules/{code}/differences', { params: { path: { code }, query } })),
});

/** Asks what the rules would say; nothing is kept. */
export async function postTryRules(code: string, body: TryRulesBody): Promise<TriedRules> {
  return await valueOf<TriedRules>(client.POST('/api/v1/staff/catalog/rules/{code}/try', { params: { path: { code } }, body }));
}

/** What the catalogue says of a matter beside its manual. */
export const serviceQuery = (code: string) => queryOptions({ queryKey: ['staff', 'catalog', 'service', code], staleTime: LONG, queryFn: async () => await valueOf<ServiceInCatalog>(client.GET('/api/v1/staff/catalog/services/{code}', { params: { path: { code } } })) });
