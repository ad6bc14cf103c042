import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { CatalogIndex } from '../ui/api-types.ts';
import { client, valueOf } from '../ui/request.ts';

/** The catalogue changes when the server starts anew. */
const LONG = 300_000;

export const catalogQuery = (region: string | undefined) => queryOptions({
  queryKey: ['staff', 'catalog', region ?? ''], staleTime: LONG, placeholderData: keepPreviousData,
  queryFn: async () => await valueOf<CatalogIndex>(client.GET('/api/v1/staff/catalog', { params: { query: region === undefined ? {} : { region } } })),
});
