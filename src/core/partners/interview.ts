import type { Localized } from '../value.ts';

/** When somebody is invited: a day and a time of the region, and a place or a number to call. */
export type Interview = { readonly on: string; readonly at: string; readonly place?: string; readonly phone?: string };

/** What an invitation lacks, with its place in it; `null` where it says enough. `today` is the day in the region. */
export function wrongInterview(interview: Interview | undefined, today: string): { readonly field: keyof Interview; readonly detail: Localized } | null {
  if (!interview || interview.on < today) return { field: 'on', detail: { zh: '请填写面试日期，不早于今天', en: 'Give the day of the interview, not before today' } };
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(interview.at)) return { field: 'at', detail: { zh: '请填写面试时间，例如 14:30', en: 'Give the time of the interview, for example 14:30' } };
  if (!interview.place?.trim() && !interview.phone?.trim()) return { field: 'place', detail: { zh: '地点和联系电话至少填一项', en: 'Give a place or a telephone number' } };
  return null;
}
