import { queryOptions } from '@tanstack/react-query';
import type { OfflineBoard, OfflineContents } from '../ui/api-types.ts';
import { client, valueOf } from '../ui/request.ts';

export const offlineQuery = queryOptions({ queryKey: ['offline'], queryFn: async () => await valueOf<OfflineBoard>(client.GET('/api/v1/staff/offline')) });

export type NewDevice = { readonly id: string; readonly name: string; readonly office?: string; readonly key: { readonly kty: 'OKP'; readonly crv: 'Ed25519'; readonly x: string } };

export async function putDevice({ id, ...body }: NewDevice): Promise<OfflineBoard> {
  return await valueOf<OfflineBoard>(client.PUT('/api/v1/staff/offline/devices/{id}', { params: { path: { id } }, body }));
}

/** The device draws no numbers any more, and what it sends from now on is in doubt. */
export async function revokeDevice(id: string, because: string): Promise<OfflineBoard> {
  return await valueOf<OfflineBoard>(client.POST('/api/v1/staff/offline/devices/{id}/revoke', { params: { path: { id } }, body: { because } }));
}

/** What came under a number; each look stands in the record of whom it is about. */
export const contentsQuery = (number: string) => queryOptions({ queryKey: ['offline', number], queryFn: async () => await valueOf<OfflineContents>(client.GET('/api/v1/staff/offline/intakes/{number}', { params: { path: { number } } })), staleTime: 0 });

/** Have what came under a number filed, other contents in its place, or nothing of it. */
export async function decideIntake(number: string, file: boolean, because: string, content?: string): Promise<OfflineBoard> {
  return await valueOf<OfflineBoard>(client.POST('/api/v1/staff/offline/intakes/{number}/decision', { params: { path: { number } }, body: { file, because, ...(content !== undefined && { content }) } }));
}
