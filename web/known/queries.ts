import { infiniteQueryOptions } from '@tanstack/react-query';
import type { UseKind, Uses } from '../ui/api-types.ts';
import { getPreferences } from '../ui/preferences.ts';
import { client, valueOf } from '../ui/request.ts';

/** What was done with somebody's data, page by page; of one kind only where one is chosen. */
export const usesQuery = (kind: UseKind | undefined) => infiniteQueryOptions({
  queryKey: ['register', 'uses', kind],
  queryFn: async ({ pageParam: after }) => await valueOf<Uses>(client.GET('/api/v1/me/register/uses', { params: { query: { ...(kind && { kind }), ...(after !== undefined && { after }) } } })),
  initialPageParam: undefined as string | undefined, getNextPageParam: ({ next }) => next,
});

/** A copy of everything as a workbook, in the language of the page. */
export async function getCopy(): Promise<Blob> {
  return await valueOf<Blob>(client.GET('/api/v1/me/register/copy.xlsx', { params: { query: { language: getPreferences().language } }, parseAs: 'blob' }));
}
