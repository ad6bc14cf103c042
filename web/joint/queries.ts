import { queryOptions } from '@tanstack/react-query';
import type { JointList, JointTask, JointWordBody, LeaveJointBody } from '../ui/api-types.ts';
import { client, valueOf } from '../ui/request.ts';

export type Place = { readonly case: string; readonly no: number };

/** What the acts on a review are about. */
export const taskOf = (place: Place): string => `joint/${place.case}/${place.no}`;

export const reviewsQuery = queryOptions({ queryKey: ['staff', 'joint'], queryFn: async () => await valueOf<JointList>(client.GET('/api/v1/staff/joint')), staleTime: 0 });
/** Not read again by itself: what is being written is sent on what was read. */
export const reviewQuery = (place: Place) => queryOptions({ queryKey: ['staff', 'joint', place.case, place.no], queryFn: async () => await valueOf<JointTask>(client.GET('/api/v1/staff/joint/{case}/{no}', { params: { path: place } })), staleTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false });

const on = ({ case: number, no, version }: JointTask) => ({ path: { case: number, no }, header: { 'if-match': `"${version}"` } });

/** A word on the version that was read. */
export async function postWord(task: JointTask, body: JointWordBody): Promise<JointTask> {
  return await valueOf<JointTask>(client.POST('/api/v1/staff/joint/{case}/{no}/word', { params: on(task), body }));
}

export async function postLeave(task: JointTask, body: LeaveJointBody): Promise<void> {
  await valueOf<null>(client.POST('/api/v1/staff/joint/{case}/{no}/leave', { params: on(task), body }));
}

/** Where a file is served to who reviews it jointly; each reading is logged. */
export function reviewFileHref({ case: number, no }: Place, file: string): string {
  return `/api/v1/staff/joint/${encodeURIComponent(number)}/${no}/files/${encodeURIComponent(file)}`;
}
