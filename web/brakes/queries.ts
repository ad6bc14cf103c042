import { queryOptions } from '@tanstack/react-query';
import type { Brakes, PullBody } from '../ui/api-types.ts';
import { client, valueOf } from '../ui/request.ts';

export const brakesQuery = queryOptions({ queryKey: ['supervision', 'brakes'], queryFn: async () => await valueOf<Brakes>(client.GET('/api/v1/staff/brakes')), refetchInterval: 30_000 });

/** Stop instant decisions. The id is made by the page, so that a second press is the same brake. */
export async function putBrake(brake: string, body: PullBody): Promise<Brakes> {
  return await valueOf<Brakes>(client.PUT('/api/v1/staff/brakes/{brake}', { params: { path: { brake } }, body }));
}

export async function postRelease(brake: string, note: string): Promise<Brakes> {
  return await valueOf<Brakes>(client.POST('/api/v1/staff/brakes/{brake}/release', { params: { path: { brake } }, body: { note } }));
}
