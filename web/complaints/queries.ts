import { queryOptions } from '@tanstack/react-query';
import type { ComplaintAnswerBody, ComplaintBoard, ComplaintChoices, ComplaintFigures, ComplaintHandInBody, ComplaintProgress, ComplaintReceipt, MyComplaints, StaffComplaint } from '../ui/api-types.ts';
import { client, valueOf } from '../ui/request.ts';

export const choicesQuery = queryOptions({ queryKey: ['complaints', 'choices'], queryFn: async () => await valueOf<ComplaintChoices>(client.GET('/api/v1/public/complaints/choices')), staleTime: 60_000 });
export const mineQuery = queryOptions({ queryKey: ['complaints', 'mine'], queryFn: async () => await valueOf<MyComplaints>(client.GET('/api/v1/me/complaints')), staleTime: 0 });
export const figuresQuery = queryOptions({ queryKey: ['complaints', 'figures'], queryFn: async () => await valueOf<ComplaintFigures>(client.GET('/api/v1/public/complaints/figures')) });

/** Hands one in; sent again under the same key it is the same one. */
export async function putComplaint(key: string, body: ComplaintHandInBody): Promise<ComplaintReceipt> {
  return await valueOf<ComplaintReceipt>(client.PUT('/api/v1/public/complaints/by-key/{key}', { params: { path: { key } }, body }));
}

export const progressQuery = (number: string, code: string) => queryOptions({ queryKey: ['complaints', 'progress', number, code], queryFn: async () => await valueOf<ComplaintProgress>(client.GET('/api/v1/public/complaints/by-number/{number}', { params: { path: { number }, query: { code } } })) });

/** What whoever handed it in answers: to a question, that they are content, or that they are not. */
export async function answerBack(number: string, code: string, act: 'reply' | 'settlement' | 'objection', words: string): Promise<ComplaintProgress> {
  const params = { path: { number } };
  if (act === 'reply') return await valueOf<ComplaintProgress>(client.POST('/api/v1/public/complaints/by-number/{number}/reply', { params, body: { code, text: words } }));
  if (act === 'objection') return await valueOf<ComplaintProgress>(client.POST('/api/v1/public/complaints/by-number/{number}/objection', { params, body: { code, reason: words } }));
  return await valueOf<ComplaintProgress>(client.POST('/api/v1/public/complaints/by-number/{number}/settlement', { params, body: { code } }));
}

export type Sought = { readonly kind?: 'complaint' | 'suggestion'; readonly office?: string; readonly late?: true; readonly all?: true; readonly page?: number };
export const boardQuery = (sought: Sought) => queryOptions({ queryKey: ['complaints', 'board', sought], queryFn: async () => await valueOf<ComplaintBoard>(client.GET('/api/v1/staff/complaints', { params: { query: sought } })) });
/** Not read again by itself: what is being written is sent on what was read. */
export const complaintQuery = (number: string) => queryOptions({ queryKey: ['complaints', 'one', number], queryFn: async () => await valueOf<StaffComplaint>(client.GET('/api/v1/staff/complaints/{number}', { params: { path: { number } } })), refetchOnWindowFocus: false, refetchOnReconnect: false });

/** What the acts on a complaint are about. */
export const complaintOf = (number: string): string => `complaints/${number}`;

export type DeskAct = { readonly act: 'take' | 'close' } | { readonly act: 'hand-over'; readonly unit: string; readonly reason: string } | { readonly act: 'ask'; readonly text: string } | ({ readonly act: 'answer' } & ComplaintAnswerBody) | { readonly act: 'fulfil'; readonly measure: number; readonly note: string };

/** Does something about a complaint as it was seen. */
export async function actOnComplaint({ number, version }: Pick<StaffComplaint, 'number' | 'version'>, act: DeskAct): Promise<StaffComplaint> {
  const params = { path: { number }, header: { 'if-match': `"${version}"` } };
  switch (act.act) {
    case 'take': return await valueOf<StaffComplaint>(client.POST('/api/v1/staff/complaints/{number}/take', { params }));
    case 'close': return await valueOf<StaffComplaint>(client.POST('/api/v1/staff/complaints/{number}/closing', { params }));
    case 'hand-over': return await valueOf<StaffComplaint>(client.POST('/api/v1/staff/complaints/{number}/hand-over', { params, body: { unit: act.unit, reason: act.reason } }));
    case 'ask': return await valueOf<StaffComplaint>(client.POST('/api/v1/staff/complaints/{number}/question', { params, body: { text: act.text } }));
    case 'answer': return await valueOf<StaffComplaint>(client.POST('/api/v1/staff/complaints/{number}/answer', { params, body: { outcome: act.outcome, text: act.text, measures: act.measures } }));
    case 'fulfil': return await valueOf<StaffComplaint>(client.POST('/api/v1/staff/complaints/{number}/measures', { params, body: { measure: act.measure, note: act.note } }));
  }
}
