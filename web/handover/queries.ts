import { queryOptions } from '@tanstack/react-query';
import type { HandoverList, HandoverRow, HandoverStep, RecipientView } from '../ui/api-types.ts';
import { client, valueOf } from '../ui/request.ts';

export const handoversQuery = queryOptions({ queryKey: ['handovers'], queryFn: async () => await valueOf<HandoverList>(client.GET('/api/v1/staff/handovers')), staleTime: 0 });

const place = ({ case: number, no }: Pick<HandoverRow, 'case' | 'no'>) => ({ path: { case: number, no } });

/** Where a thing goes, whole. Each reading is an entry of the applicant's access record. */
export async function getRecipient(row: HandoverRow): Promise<RecipientView> {
  return await valueOf<RecipientView>(client.GET('/api/v1/staff/handovers/{case}/{no}/recipient', { params: place(row) }));
}

export async function postStep(row: HandoverRow, body: HandoverStep): Promise<HandoverList> {
  return await valueOf<HandoverList>(client.POST('/api/v1/staff/handovers/{case}/{no}', { params: place(row), body }));
}
