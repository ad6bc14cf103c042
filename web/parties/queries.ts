import { queryOptions } from '@tanstack/react-query';
import type { MandateBody, Mandates } from '../ui/api-types.ts';
import { client, valueOf } from '../ui/request.ts';

export const mandatesQuery = queryOptions({ queryKey: ['mandates'], queryFn: async () => await valueOf<Mandates>(client.GET('/api/v1/me/mandates')), staleTime: 0 });

/** Sign a mandate. The id is chosen here, so that a second press is the same one. */
export async function putMandate(id: string, body: MandateBody): Promise<Mandates> {
  return await valueOf<Mandates>(client.PUT('/api/v1/me/mandates/{id}', { params: { path: { id } }, body }));
}

export async function revokeMandate(id: string): Promise<Mandates> {
  return await valueOf<Mandates>(client.POST('/api/v1/me/mandates/{id}/revocation', { params: { path: { id } } }));
}
