import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { KnowledgeArticle, KnowledgeBody, KnowledgeDesk, KnowledgeEntry, KnowledgeFinds } from '../ui/api-types.ts';
import { client, valueOf } from '../ui/request.ts';

/** Looking for something that nobody finds is counted: it is asked once, not again whenever the window is looked at. */
export const findsQuery = (words: string) => queryOptions({ queryKey: ['knowledge', 'finds', words], queryFn: async () => await valueOf<KnowledgeFinds>(client.GET('/api/v1/knowledge', { params: { query: words === '' ? {} : { words } } })), staleTime: 60_000, refetchOnWindowFocus: false, placeholderData: keepPreviousData });
export const articleQuery = (id: string) => queryOptions({ queryKey: ['knowledge', 'article', id], queryFn: async () => await valueOf<KnowledgeArticle>(client.GET('/api/v1/knowledge/{id}', { params: { path: { id }, query: {} } })), retry: false, staleTime: 60_000 });

export const deskQuery = infiniteQueryOptions({ queryKey: ['desk-knowledge', 'all'], staleTime: 0, initialPageParam: 1, getNextPageParam: ({ next }: KnowledgeDesk) => next, queryFn: async ({ pageParam }) => await valueOf<KnowledgeDesk>(client.GET('/api/v1/staff/knowledge', { params: { query: { page: pageParam } } })) });
export const entryQuery = (id: string) => queryOptions({ queryKey: ['desk-knowledge', 'one', id], queryFn: async () => await valueOf<KnowledgeEntry>(client.GET('/api/v1/staff/knowledge/{id}', { params: { path: { id } } })), retry: false, staleTime: 0, refetchOnWindowFocus: false });
export const putEntry = async (id: string, body: KnowledgeBody) => await valueOf<KnowledgeEntry>(client.PUT('/api/v1/staff/knowledge/{id}', { params: { path: { id } }, body }));
export const releaseEntry = async (id: string, version: number) => await valueOf<KnowledgeEntry>(client.POST('/api/v1/staff/knowledge/{id}/release', { params: { path: { id } }, body: { version } }));
export const withdrawEntry = async (id: string, version: number, reason: string) => await valueOf<KnowledgeEntry>(client.POST('/api/v1/staff/knowledge/{id}/withdrawal', { params: { path: { id } }, body: { version, reason } }));
export const settleMissed = async (words: string) => await valueOf<KnowledgeDesk>(client.POST('/api/v1/staff/knowledge/missed/settled', { body: { words } }));
