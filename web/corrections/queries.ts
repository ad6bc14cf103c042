import { queryOptions } from '@tanstack/react-query';
import type { DeceasedList, EntryCorrectionBody, EntryCorrectionQueue, EntryCorrections, StaffEntryCorrection, Answers } from '../ui/api-types.ts';
import { client, valueOf } from '../ui/request.ts';

export const myCorrectionsQuery = queryOptions({ queryKey: ['corrections'], queryFn: async () => await valueOf<EntryCorrections>(client.GET('/api/v1/me/corrections')), staleTime: 0 });

/** Ask for a correction. The key is chosen here, so that a second press is the same request. */
export async function putCorrection(key: string, body: EntryCorrectionBody): Promise<EntryCorrections> {
  return await valueOf<EntryCorrections>(client.PUT('/api/v1/me/corrections/{key}', { params: { path: { key } }, body }));
}

export async function withdrawCorrection(number: string): Promise<EntryCorrections> {
  return await valueOf<EntryCorrections>(client.POST('/api/v1/me/corrections/{number}/withdrawal', { params: { path: { number } } }));
}

/** Withdraw what was asked about somebody who has died. */
export async function withdrawAboutDeceased(number: string): Promise<DeceasedList> {
  return await valueOf<DeceasedList>(client.POST('/api/v1/me/deceased/corrections/{number}/withdrawal', { params: { path: { number } } }));
}

export const deskCorrectionsQuery = queryOptions({ queryKey: ['desk-corrections', 'list'], queryFn: async () => await valueOf<EntryCorrectionQueue>(client.GET('/api/v1/staff/corrections')), refetchInterval: 60_000, refetchOnWindowFocus: true });

/** Read when it is opened: every reading is an entry in the person's access record. */
export const deskCorrectionQuery = (number: string) => queryOptions({
  queryKey: ['desk-corrections', 'one', number], queryFn: async () => await valueOf<StaffEntryCorrection>(client.GET('/api/v1/staff/corrections/{number}', { params: { path: { number } } })), refetchOnWindowFocus: false, refetchOnReconnect: false, gcTime: 0,
});

/** What the acts on a request are about. */
export const correctionOf = (number: string): string => `corrections/${number}`;

/** What an officer does with a request, as its own address and body. */
export type CorrectionAct =
  | { readonly act: 'correct'; readonly body: { readonly changes: Answers; readonly from: string; readonly to: string | null; readonly reason: string } }
  | { readonly act: 'remove' | 'recheck' | 'return'; readonly body: { readonly reason: string } }
  | { readonly act: 'refer'; readonly body: { readonly note: string } }
  | { readonly act: 'decline'; readonly body: { readonly reason: string; readonly remedy: string } }
  | { readonly act: 'confirm' };
export type HandBack = { readonly act: 'hand-back'; readonly body: { readonly reason: string } };

/** Give a request back: what comes is the list of those that are left. */
export async function postHandBack({ number, version }: Pick<StaffEntryCorrection, 'number' | 'version'>, { body }: HandBack): Promise<EntryCorrectionQueue> {
  return await valueOf<EntryCorrectionQueue>(client.POST('/api/v1/staff/corrections/{number}/hand-back', { params: { path: { number }, header: { 'if-match': `"${version}"` } }, body }));
}

/** Acts on the version that was read: who was faster is never written over. */
export async function postCorrectionAct({ number, version }: Pick<StaffEntryCorrection, 'number' | 'version'>, act: CorrectionAct): Promise<StaffEntryCorrection> {
  const params = { path: { number }, header: { 'if-match': `"${version}"` } };
  switch (act.act) {
    case 'correct': return await valueOf<StaffEntryCorrection>(client.POST('/api/v1/staff/corrections/{number}/correct', { params, body: act.body }));
    case 'remove': return await valueOf<StaffEntryCorrection>(client.POST('/api/v1/staff/corrections/{number}/remove', { params, body: act.body }));
    case 'recheck': return await valueOf<StaffEntryCorrection>(client.POST('/api/v1/staff/corrections/{number}/recheck', { params, body: act.body }));
    case 'return': return await valueOf<StaffEntryCorrection>(client.POST('/api/v1/staff/corrections/{number}/return', { params, body: act.body }));
    case 'refer': return await valueOf<StaffEntryCorrection>(client.POST('/api/v1/staff/corrections/{number}/refer', { params, body: act.body }));
    case 'decline': return await valueOf<StaffEntryCorrection>(client.POST('/api/v1/staff/corrections/{number}/decline', { params, body: act.body }));
    case 'confirm': return await valueOf<StaffEntryCorrection>(client.POST('/api/v1/staff/corrections/{number}/confirm', { params }));
  }
}
