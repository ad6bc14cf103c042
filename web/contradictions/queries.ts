import { queryOptions } from '@tanstack/react-query';
import type { ContradictionList, ContradictionView } from '../ui/api-types.ts';
import { client, valueOf } from '../ui/request.ts';

export const contradictionsQuery = queryOptions({ queryKey: ['contradictions', 'list'], queryFn: async () => await valueOf<ContradictionList>(client.GET('/api/v1/staff/contradictions')), staleTime: 0 });

/** How many wait, for the navigation of the desk. */
export const contradictionsWaitingQuery = queryOptions({ queryKey: ['contradictions', 'waiting'], queryFn: async () => (await valueOf<{ waiting: number }>(client.GET('/api/v1/staff/contradictions/waiting'))).waiting, staleTime: 15_000, refetchInterval: 60_000, refetchIntervalInBackground: false, retry: false });

/** Read when it is opened: every reading is an entry in the access record of both. */
export const contradictionQuery = (id: string) => queryOptions({
  queryKey: ['contradictions', 'one', id], queryFn: async () => await valueOf<ContradictionView>(client.GET('/api/v1/staff/contradictions/{id}', { params: { path: { id } } })), refetchOnWindowFocus: false, refetchOnReconnect: false, gcTime: 0,
});

/** What the acts on a contradiction are about. */
export const contradictionOf = (id: string): string => `contradictions/${id}`;

export type SettleAct = 'follow' | 'leave';

/** Settles what was seen: who was faster, or a later list, is never written over. */
export async function settleContradiction({ id, seen }: Pick<ContradictionView, 'id' | 'seen'>, act: SettleAct, note: string): Promise<ContradictionView> {
  const request = { params: { path: { id } }, body: { seen, note } };
  return act === 'follow' ? await valueOf<ContradictionView>(client.POST('/api/v1/staff/contradictions/{id}/follow', request)) : await valueOf<ContradictionView>(client.POST('/api/v1/staff/contradictions/{id}/leave', request));
}
