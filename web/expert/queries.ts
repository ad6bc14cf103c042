import { queryOptions } from '@tanstack/react-query';
import type { AppraisalList, AppraisalTask, LeaveGroupBody, OpinionBody } from '../ui/api-types.ts';
import { client, valueOf } from '../ui/request.ts';

export type Place = { readonly case: string; readonly no: number };

/** What the acts on an appraisal are about. */
export const taskOf = (place: Place): string => `appraisals/${place.case}/${place.no}`;

export const appraisalsQuery = queryOptions({ queryKey: ['staff', 'appraisals'], queryFn: async () => await valueOf<AppraisalList>(client.GET('/api/v1/staff/appraisals')), staleTime: 0 });
/** Not read again by itself: what is being written is sent on what was read. */
export const appraisalQuery = (place: Place) => queryOptions({ queryKey: ['staff', 'appraisals', place.case, place.no], queryFn: async () => await valueOf<AppraisalTask>(client.GET('/api/v1/staff/appraisals/{case}/{no}', { params: { path: place } })), staleTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false });

const on = ({ case: number, no, version }: AppraisalTask) => ({ path: { case: number, no }, header: { 'if-match': `"${version}"` } });

/** An opinion on the version that was read. */
export async function postOpinion(task: AppraisalTask, body: OpinionBody): Promise<AppraisalTask> {
  return await valueOf<AppraisalTask>(client.POST('/api/v1/staff/appraisals/{case}/{no}/opinion', { params: on(task), body }));
}

export async function postLeave(task: AppraisalTask, body: LeaveGroupBody): Promise<void> {
  await valueOf<null>(client.POST('/api/v1/staff/appraisals/{case}/{no}/leave', { params: on(task), body }));
}

/** Where a file of an appraisal is served to its experts; each reading is logged. */
export function appraisalFileHref({ case: number, no }: Place, file: string): string {
  return `/api/v1/staff/appraisals/${encodeURIComponent(number)}/${no}/files/${encodeURIComponent(file)}`;
}
