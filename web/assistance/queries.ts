import { queryOptions } from '@tanstack/react-query';
import type { AnswerAssistanceBody, AssistanceList, AssistanceTask, PassAssistanceBody, StoredFile } from '../ui/api-types.ts';
import { client, sendFile, valueOf } from '../ui/request.ts';

export type Place = { readonly case: string; readonly no: number; readonly request: number };

/** What the acts on a request are about. */
export const taskOf = (place: Place): string => `assistance/${place.case}/${place.no}/${place.request}`;

export const requestsQuery = queryOptions({ queryKey: ['staff', 'assistance'], queryFn: async () => await valueOf<AssistanceList>(client.GET('/api/v1/staff/assistance')), staleTime: 0 });
/** Not read again by itself: what is being written is sent on what was read. */
export const requestQuery = (place: Place) => queryOptions({ queryKey: ['staff', 'assistance', place.case, place.no, place.request], queryFn: async () => await valueOf<AssistanceTask>(client.GET('/api/v1/staff/assistance/{case}/{no}/{request}', { params: { path: place } })), staleTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false });

const on = ({ case: number, no, request, version }: AssistanceTask) => ({ path: { case: number, no, request }, header: { 'if-match': `"${version}"` } });

/** An answer on the version that was read. */
export async function postAnswer(task: AssistanceTask, body: AnswerAssistanceBody): Promise<void> {
  await valueOf<null>(client.POST('/api/v1/staff/assistance/{case}/{no}/{request}/answer', { params: on(task), body }));
}

export async function postPass(task: AssistanceTask, body: PassAssistanceBody): Promise<void> {
  await valueOf<null>(client.POST('/api/v1/staff/assistance/{case}/{no}/{request}/pass', { params: on(task), body }));
}

/** A file for the answer. */
export async function postAttachment(task: AssistanceTask, file: File, progress: (share: number) => void): Promise<StoredFile> {
  return await sendFile<StoredFile>('/api/v1/staff/assistance/files', file, progress, { case: task.case, no: String(task.no), request: String(task.request) });
}

/** Where a file is served to the desk it was sent to; each reading is logged. */
export function requestFileHref({ case: number, no, request }: Place, file: string): string {
  return `/api/v1/staff/assistance/${encodeURIComponent(number)}/${no}/${request}/files/${encodeURIComponent(file)}`;
}
