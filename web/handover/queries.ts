import { queryOptions } from '@tanstack/react-query';
import type { AwayStep, HandoverList, HandoverRow, HandoverStep, RecipientView } from '../ui/api-types.ts';
import { client, valueOf } from '../ui/request.ts';

export const handoversQuery = queryOptions({ queryKey: ['handovers'], queryFn: async () => await valueOf<HandoverList>(client.GET('/api/v1/staff/handovers')), staleTime: 0 });

export const awayQuery = queryOptions({ queryKey: ['handovers', 'away'], queryFn: async () => await valueOf<HandoverList>(client.GET('/api/v1/staff/handovers/away')), staleTime: 0 });

const place = ({ case: number, no, parcel }: Pick<HandoverRow, 'case' | 'no' | 'parcel'>) => ({ path: { case: number, no, parcel } });

/** Where a thing goes, whole. Each reading is an entry of the applicant's access record. */
export async function getRecipient(row: HandoverRow): Promise<RecipientView> {
  return await valueOf<RecipientView>(client.GET('/api/v1/staff/handovers/{case}/{no}/{parcel}/recipient', { params: place(row) }));
}

export async function postStep(row: HandoverRow, body: HandoverStep): Promise<HandoverList> {
  return await valueOf<HandoverList>(client.POST('/api/v1/staff/handovers/{case}/{no}/{parcel}', { params: place(row), body }));
}

/** The same with a thing of another city that is collected here. */
export async function postAway({ case: number, no }: Pick<HandoverRow, 'case' | 'no'>, step: HandoverStep): Promise<HandoverList> {
  const body: AwayStep = step.act === 'hand' ? { ...step, code: step.code ?? '' } : step.act === 'back' ? step : { act: 'ready' };
  return await valueOf<HandoverList>(client.POST('/api/v1/staff/handovers/away/{case}/{no}', { params: { path: { case: number, no } }, body }));
}

/** Where the decision lies that has to be printed. */
export const paperHref = ({ case: number, no, parcel }: Pick<HandoverRow, 'case' | 'no' | 'parcel'>, paper: string): string => `/api/v1/staff/handovers/${number}/${no}/${parcel}/document?paper=${paper}`;
