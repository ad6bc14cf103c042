import { queryOptions } from '@tanstack/react-query';
import type { CallerBody, DraftBody, ReadBack, TelephoneDesk } from '../ui/api-types.ts';
import type { Target } from '../ui/api.ts';
import { client, valueOf } from '../ui/request.ts';

export const telephoneQuery = queryOptions({ queryKey: ['staff', 'telephone'], queryFn: async () => await valueOf<TelephoneDesk>(client.GET('/api/v1/staff/telephone')), staleTime: 0 });

export async function putCall(id: string, body: CallerBody): Promise<TelephoneDesk> {
  return await valueOf<TelephoneDesk>(client.PUT('/api/v1/staff/telephone/calls/{id}', { params: { path: { id } }, body }));
}

export async function endCall(id: string): Promise<TelephoneDesk> {
  return await valueOf<TelephoneDesk>(client.POST('/api/v1/staff/telephone/calls/{id}/end', { params: { path: { id } } }));
}

/** What is to be read to the caller of exactly this application. */
export async function postReadBack(target: Target, body: DraftBody): Promise<ReadBack> {
  return await valueOf<ReadBack>(client.POST('/api/v1/read-backs', { body: { ...target, body } }));
}

/** The caller agrees to a point. */
export async function agreeToPoint(digest: string, no: number): Promise<ReadBack> {
  return await valueOf<ReadBack>(client.POST('/api/v1/read-backs/{digest}/points/{no}', { params: { path: { digest, no } } }));
}
