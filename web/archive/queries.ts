import { queryOptions } from '@tanstack/react-query';
import type { ArchiveList, RetentionAhead } from '../ui/api-types.ts';
import { client, valueOf } from '../ui/request.ts';

/** Which cases a list shows: all that wait, all that are archived, or one by its number. */
export type Which = { readonly which: 'waiting' | 'archived' } | { readonly case: string };

export const archiveQuery = (which: Which) => queryOptions({ queryKey: ['archive', which], queryFn: async () => await valueOf<ArchiveList>(client.GET('/api/v1/staff/archive', { params: { query: which } })), staleTime: 0 });

/** The package of a case, made anew. */
export async function makePackage(number: string): Promise<Blob> {
  return await valueOf<Blob>(client.POST('/api/v1/staff/archive/{case}', { params: { path: { case: number } }, parseAs: 'blob' }));
}

/** How long records beside the archive are kept, and what goes when. */
export const retentionQuery = queryOptions({ queryKey: ['archive', 'retention'], queryFn: async () => await valueOf<RetentionAhead>(client.GET('/api/v1/staff/archive/retention')) });
