import { queryOptions } from '@tanstack/react-query';
import type { RepairDesk, StaffRating } from '../ui/api-types.ts';
import { client, valueOf } from '../ui/request.ts';

export const repairsQuery = queryOptions({ queryKey: ['repairs', 'desk'], queryFn: async () => await valueOf<RepairDesk>(client.GET('/api/v1/staff/repairs')) });
export const repairsWaitingQuery = queryOptions({ queryKey: ['repairs', 'waiting'], queryFn: async () => (await valueOf<{ count: number }>(client.GET('/api/v1/staff/repairs/waiting'))).count, staleTime: 60_000 });
/** Read when it is opened: every reading is an entry in the person's access record. */
export const repairQuery = (number: string) => queryOptions({
  queryKey: ['repairs', 'one', number], queryFn: async () => await valueOf<StaffRating>(client.GET('/api/v1/staff/repairs/{number}', { params: { path: { number } } })), refetchOnWindowFocus: false, refetchOnReconnect: false, gcTime: 0,
});

/** What the acts on a repair are about. */
export const repairOf = (number: string): string => `repairs/${number}`;

export type RepairAct =
  | { readonly act: 'check'; readonly body: { readonly reached: boolean; readonly said: string; readonly holds: boolean; readonly told: string; readonly complex: boolean } }
  | { readonly act: 'answer'; readonly body: { readonly answer: string } }
  | { readonly act: 'call-back'; readonly body: { readonly outcome: 'satisfied' | 'unsatisfied' | 'unreached'; readonly words: string } }
  | { readonly act: 'rule'; readonly body: { readonly upheld: boolean; readonly reason: string } }
  | { readonly act: 'hand-back'; readonly body: { readonly reason: string } };

/** Acts on the version that was read: who was faster is never written over. Nothing comes back of what was handed back. */
export async function postRepairAct({ number, version }: Pick<StaffRating, 'number' | 'version'>, act: RepairAct): Promise<StaffRating | undefined> {
  const params = { path: { number }, header: { 'if-match': `"${version}"` } };
  switch (act.act) {
    case 'check': return await valueOf<StaffRating>(client.POST('/api/v1/staff/repairs/{number}/check', { params, body: act.body }));
    case 'answer': return await valueOf<StaffRating>(client.POST('/api/v1/staff/repairs/{number}/answer', { params, body: act.body }));
    case 'call-back': return await valueOf<StaffRating>(client.POST('/api/v1/staff/repairs/{number}/call-back', { params, body: act.body }));
    case 'rule': return await valueOf<StaffRating>(client.POST('/api/v1/staff/repairs/{number}/ruling', { params, body: act.body }));
    case 'hand-back': {
      await valueOf<RepairDesk>(client.POST('/api/v1/staff/repairs/{number}/hand-back', { params, body: act.body }));
      return undefined;
    }
  }
}

export async function postAppeal(id: string, text: string): Promise<RepairDesk> {
  return await valueOf<RepairDesk>(client.POST('/api/v1/staff/repairs/about/{id}/appeal', { params: { path: { id } }, body: { text } }));
}
