import { infiniteQueryOptions } from '@tanstack/react-query';
import type { KnownAt, UseKind, Uses } from '../ui/api-types.ts';
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

/** What one's own register said on a day. */
export async function getKnownAt(day: string): Promise<KnownAt> {
  return await valueOf<KnownAt>(client.GET('/api/v1/me/register/known-at', { params: { query: { day } } }));
}

/** What an entry that an officer looks into said on a day. */
export async function getContestedAt(number: string, day: string): Promise<KnownAt> {
  return await valueOf<KnownAt>(client.GET('/api/v1/staff/corrections/{number}/known-at', { params: { path: { number }, query: { day } } }));
}

/** What was registered under one of two numbers on a day. */
export async function getNumberAt(number: string, side: 'kept' | 'merged', day: string): Promise<KnownAt> {
  return await valueOf<KnownAt>(client.GET('/api/v1/staff/merges/{number}/known-at', { params: { path: { number }, query: { day, side } } }));
}
