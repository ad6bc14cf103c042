import type { ReferralView } from '../ui/api-types.ts';

export type InterviewDraft = { readonly on: string; readonly at: string; readonly place: string; readonly phone: string };
export type InterviewFault = 'on' | 'at' | 'where';

export const NO_INTERVIEW: InterviewDraft = { on: '', at: '', place: '', phone: '' };

/** What is missing, as the server would say it. */
export function faultsOf({ on, at, place, phone }: InterviewDraft, today: string): InterviewFault[] {
  return [
    ...(on === '' || on < today ? ['on' as const] : []),
    ...(/^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(at) ? [] : ['at' as const]),
    ...(place.trim() === '' && phone.trim() === '' ? ['where' as const] : []),
  ];
}

/** As it is sent: empty parts are left out. */
export function interviewOf({ on, at, place, phone }: InterviewDraft): NonNullable<ReferralView['interview']> {
  return { on, at, ...(place.trim() !== '' && { place: place.trim() }), ...(phone.trim() !== '' && { phone: phone.trim() }) };
}
