import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { InspectionBoard, InspectionConcludeBody, InspectionFindBody, InspectionList, InspectionRow, LookBackBody, LookBacks, OwnInspections, StaffInspection, StoredFile } from '../ui/api-types.ts';
import { client, sendFile, valueOf } from '../ui/request.ts';

export const inspectionsQuery = queryOptions({ queryKey: ['inspections', 'mine'], queryFn: async () => await valueOf<InspectionList>(client.GET('/api/v1/staff/inspections')), refetchInterval: 60_000 });
export type Sought = { readonly kind?: InspectionRow['kind']; readonly status?: InspectionRow['status']; readonly employer?: string; readonly page?: number };
export const BOARD_KEY = ['inspections', 'board'] as const;
export const inspectionBoardQuery = (sought: Sought) => queryOptions({ queryKey: [...BOARD_KEY, sought], queryFn: async () => await valueOf<InspectionBoard>(client.GET('/api/v1/staff/supervision/inspections', { params: { query: sought } })), refetchInterval: 60_000, placeholderData: keepPreviousData });
/** While an order has not drawn yet, looked at again soon. */
export const lookBacksQuery = queryOptions({
  queryKey: ['inspections', 'look-backs'], queryFn: async () => await valueOf<LookBacks>(client.GET('/api/v1/staff/supervision/look-backs')), refetchInterval: ({ state }) => (state.data?.orders.some(({ draw }) => draw === undefined) ? 5_000 : 60_000),
});
export async function postLookBack(body: LookBackBody): Promise<LookBacks> {
  return await valueOf<LookBacks>(client.POST('/api/v1/staff/supervision/look-backs', { body }));
}
/** Read when it is opened: every reading is an entry in the person's access record. */
export const inspectionQuery = (number: string) => queryOptions({
  queryKey: ['inspections', 'one', number], queryFn: async () => await valueOf<StaffInspection>(client.GET('/api/v1/staff/inspections/{number}', { params: { path: { number } } })), refetchOnWindowFocus: false, refetchOnReconnect: false, gcTime: 0,
});
export const ownInspectionsQuery = (number: string) => queryOptions({ queryKey: ['inspections', 'own', number], queryFn: async () => await valueOf<OwnInspections>(client.GET('/api/v1/cases/{number}/inspections', { params: { path: { number } } })) });

/** What the acts on an inspection are about. */
export const inspectionOf = (number: string): string => `inspections/${number}`;

export type InspectionAct =
  | { readonly act: 'find'; readonly body: InspectionFindBody } | { readonly act: 'conclude'; readonly body: InspectionConcludeBody }
  | { readonly act: 'confirm'; readonly body: { readonly note: string } } | { readonly act: 'return' | 'hand-back'; readonly body: { readonly reason: string } };

/** Acts on the version that was read: who was faster is never written over. */
export async function postInspectionAct({ number, version }: Pick<StaffInspection, 'number' | 'version'>, act: InspectionAct): Promise<StaffInspection> {
  const params = { path: { number }, header: { 'if-match': `"${version}"` } };
  switch (act.act) {
    case 'find': return await valueOf<StaffInspection>(client.POST('/api/v1/staff/inspections/{number}/findings', { params, body: act.body }));
    case 'conclude': return await valueOf<StaffInspection>(client.POST('/api/v1/staff/inspections/{number}/conclusion', { params, body: act.body }));
    case 'confirm': return await valueOf<StaffInspection>(client.POST('/api/v1/staff/inspections/{number}/confirmation', { params, body: act.body }));
    case 'return': return await valueOf<StaffInspection>(client.POST('/api/v1/staff/inspections/{number}/return', { params, body: act.body }));
    case 'hand-back': return await valueOf<StaffInspection>(client.POST('/api/v1/staff/inspections/{number}/hand-back', { params, body: act.body }));
  }
}

export async function postInspectionPhoto(number: string, file: File, progress: (share: number) => void): Promise<StoredFile> {
  return await sendFile<StoredFile>('/api/v1/staff/inspection-photos', file, progress, { number });
}

/** Empty `text`: nothing to say. */
export async function postHearing(number: string, inspection: string, body: { readonly text: string; readonly files: string[] }): Promise<OwnInspections> {
  return await valueOf<OwnInspections>(client.POST('/api/v1/cases/{number}/inspections/{inspection}/hearing', { params: { path: { number, inspection } }, body }));
}
