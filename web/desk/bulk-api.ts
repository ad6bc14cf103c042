import type { AlikeGroups, BulkBody, BulkDone } from '../ui/api-types.ts';
import { client, valueOf } from '../ui/request.ts';

/** What of the queue is alike. */
export async function getAlike(): Promise<AlikeGroups> {
  return await valueOf<AlikeGroups>(client.GET('/api/v1/staff/queue/alike'));
}

/** Several like items at once. */
export async function postBulk(body: BulkBody): Promise<BulkDone> {
  return await valueOf<BulkDone>(client.POST('/api/v1/staff/bulk', { body }));
}
