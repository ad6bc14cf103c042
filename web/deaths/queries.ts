import { queryOptions } from '@tanstack/react-query';
import type { ReportedDeathList } from '../ui/api-types.ts';
import { client, valueOf } from '../ui/request.ts';

/** Read when it is opened: every reading is an entry in the access record of whoever is shown. */
export const reportedDeathsQuery = queryOptions({ queryKey: ['reported-deaths'], queryFn: async () => await valueOf<ReportedDeathList>(client.GET('/api/v1/staff/reported-deaths')), refetchOnWindowFocus: false, refetchOnReconnect: false, gcTime: 0 });

export type DeathAct = 'confirm' | 'lift';

/** It is right, or wrong; the list as it is then. */
export async function postDeathAct(id: string, act: DeathAct, note: string): Promise<ReportedDeathList> {
  const request = { params: { path: { id } }, body: { note } };
  return act === 'confirm' ? await valueOf<ReportedDeathList>(client.POST('/api/v1/staff/reported-deaths/{id}/confirm', request)) : await valueOf<ReportedDeathList>(client.POST('/api/v1/staff/reported-deaths/{id}/lift', request));
}
