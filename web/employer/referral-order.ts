import { dayHere } from '../ui/day.ts';
import type { ReferralView } from '../ui/api-types.ts';

/** Who has no answer yet. An interview is an answer, though not the last. */
export function isWaiting({ status }: Pick<ReferralView, 'status'>): boolean {
  return status === 'sent';
}

/** Whether the employer may still answer. */
export function canAnswer({ status }: Pick<ReferralView, 'status'>): boolean {
  return status === 'sent' || status === 'interview';
}

/** Answers that make sense now: nobody is invited twice. */
export function answersTo({ status }: Pick<ReferralView, 'status'>): ('interview' | 'hired' | 'declined')[] {
  return status === 'sent' ? ['interview', 'hired', 'declined'] : status === 'interview' ? ['hired', 'declined'] : [];
}

const order: Record<ReferralView['status'], number> = { sent: 0, interview: 1, hired: 2, declined: 3, withdrawn: 4 };

/** Who waits for an answer first, the longest first; then interviews; then what is settled, the latest first. */
export function sortReferrals<Row extends Pick<ReferralView, 'status' | 'at'>>(referrals: readonly Row[]): Row[] {
  return referrals.toSorted((a, b) => order[a.status] - order[b.status] || (canAnswer(a) ? Date.parse(a.at) - Date.parse(b.at) : Date.parse(b.at) - Date.parse(a.at)));
}

/** What is wrong with a first day: it lies between the referral and today. */
export function checkFirstDay(day: string, referredAt: string, today: string): 'dateNeeded' | 'dateRange' | null {
  if (day === '') return 'dateNeeded';
  return day < dayHere(referredAt) || day > today ? 'dateRange' : null;
}
