import { queryOptions } from '@tanstack/react-query';
import type { OrdersBody, OrdersDone, ReassignBody, ReassignDone, SupervisedCorrections } from '../ui/api-types.ts';
import { client, valueOf } from '../ui/request.ts';
import { getAbsences, getStaffNotices, getStaffUnread, getSupervision, getSupervisionItem, getVersionDifference } from '../ui/api.ts';

/** The list looks for what is new by itself, every minute and when the window comes back. */
export const supervisionQuery = (asked: { readonly service?: string; readonly find?: string }) => queryOptions({ queryKey: ['supervision', 'list', asked], queryFn: () => getSupervision(asked), refetchInterval: 60_000, refetchOnWindowFocus: true });

/** Read when it is opened: every reading is an entry in the person's access record. */
export const supervisionItemQuery = (number: string, no: number) => queryOptions({
  queryKey: ['supervision', 'item', number, no], queryFn: async () => (await getSupervisionItem(number, no)).value, refetchOnWindowFocus: false, refetchOnReconnect: false, gcTime: 0,
});

/** What the rules of today would change of one version of a case. */
export const versionDifferenceQuery = (number: string, no: number, version: number) => queryOptions({
  queryKey: ['supervision', 'version', number, no, version], queryFn: () => getVersionDifference(number, no), refetchOnWindowFocus: false, refetchOnReconnect: false, gcTime: 0,
});

/** What whoever works at the desk was told; how many are unread is asked for every half minute. */
export const staffNoticesQuery = queryOptions({ queryKey: ['staff', 'notices'], queryFn: getStaffNotices, refetchOnWindowFocus: true });
export const staffUnreadQuery = queryOptions({ queryKey: ['staff', 'unread'], queryFn: getStaffUnread, staleTime: 15_000, refetchInterval: 30_000, refetchIntervalInBackground: false, retry: false });

export const absencesQuery = queryOptions({ queryKey: ['supervision', 'absences'], queryFn: getAbsences });

export const openCorrectionsQuery = queryOptions({ queryKey: ['supervision', 'corrections'], queryFn: async () => await valueOf<SupervisedCorrections>(client.GET('/api/v1/staff/supervision/corrections')), refetchInterval: 60_000 });

/** Have another officer drawn for a request, with the reason. */
export async function reassignCorrection(number: string, reason: string): Promise<SupervisedCorrections> {
  return await valueOf<SupervisedCorrections>(client.POST('/api/v1/staff/supervision/corrections/{number}/reassign', { params: { path: { number } }, body: { reason } }));
}

/** One order for several items; answers what became of each. */
export async function postOrders(body: OrdersBody): Promise<OrdersDone> {
  return await valueOf<OrdersDone>(client.POST('/api/v1/staff/supervision/orders', { body }));
}

/** Draw others for several items; answers what became of each. */
export async function postReassign(body: ReassignBody): Promise<ReassignDone> {
  return await valueOf<ReassignDone>(client.POST('/api/v1/staff/supervision/reassign', { body }));
}
