import { queryOptions } from '@tanstack/react-query';
import type { MergeComparison, MergeList, MergeView, ProposeMergeBody, SeparateBody, TwoNumbersBody } from '../ui/api-types.ts';
import { client, valueOf } from '../ui/request.ts';

export const mergesQuery = queryOptions({ queryKey: ['merges', 'list'], queryFn: async () => await valueOf<MergeList>(client.GET('/api/v1/staff/merges')), staleTime: 0 });

/** Read when it is opened: every reading is an entry in the access record of both. */
export const mergeQuery = (number: string) => queryOptions({
  queryKey: ['merges', 'one', number], queryFn: async () => await valueOf<MergeView>(client.GET('/api/v1/staff/merges/{number}', { params: { path: { number } } })), refetchOnWindowFocus: false, refetchOnReconnect: false, gcTime: 0,
});

export async function compareNumbers(body: TwoNumbersBody): Promise<MergeComparison> {
  return await valueOf<MergeComparison>(client.POST('/api/v1/staff/merges/comparison', { body }));
}

/** Propose a merge. The key is chosen by the page, so that a second press is the same proposal. */
export async function proposeMerge(key: string, body: ProposeMergeBody): Promise<MergeView> {
  return await valueOf<MergeView>(client.PUT('/api/v1/staff/merges/{key}', { params: { path: { key } }, body }));
}

/** What the acts on a merge are about. */
export const mergeOf = (number: string): string => `merges/${number}`;

/** What an officer does with a merge, as its own address and body. */
export type MergeAct =
  | { readonly act: 'confirm' | 'withdraw' | 'confirm-separation' | 'withdraw-separation' }
  | { readonly act: 'decline' | 'decline-separation'; readonly body: { readonly reason: string } }
  | { readonly act: 'separate'; readonly body: SeparateBody };

/** Acts on what was seen: who was faster is never written over. */
export async function postMergeAct({ number, seen }: Pick<MergeView, 'number' | 'seen'>, act: MergeAct): Promise<MergeView> {
  const params = { path: { number }, header: { 'if-match': `"${seen}"` } };
  switch (act.act) {
    case 'confirm': return await valueOf<MergeView>(client.POST('/api/v1/staff/merges/{number}/confirm', { params }));
    case 'withdraw': return await valueOf<MergeView>(client.POST('/api/v1/staff/merges/{number}/withdraw', { params }));
    case 'confirm-separation': return await valueOf<MergeView>(client.POST('/api/v1/staff/merges/{number}/confirm-separation', { params }));
    case 'withdraw-separation': return await valueOf<MergeView>(client.POST('/api/v1/staff/merges/{number}/withdraw-separation', { params }));
    case 'decline': return await valueOf<MergeView>(client.POST('/api/v1/staff/merges/{number}/decline', { params, body: act.body }));
    case 'decline-separation': return await valueOf<MergeView>(client.POST('/api/v1/staff/merges/{number}/decline-separation', { params, body: act.body }));
    case 'separate': return await valueOf<MergeView>(client.POST('/api/v1/staff/merges/{number}/separate', { params, body: act.body }));
  }
}
