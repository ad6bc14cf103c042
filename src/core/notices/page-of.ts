import type { Cause } from './causes.ts';

/** Pages that a message without a case leads to, by what is on them. */
export const NOTICE_PAGES = ['complaints', 'questions', 'jobs', 'advice', 'fairs', 'vacancies', 'referrals', 'corrections', 'numbers', 'queue', 'account', 'webhooks', 'slips'] as const;
export type NoticePage = (typeof NOTICE_PAGES)[number];

const PAGES: Partial<Readonly<Record<Cause, NoticePage>>> = {
  'complaint-asked': 'complaints', 'complaint-answered': 'complaints', 'complaint-done': 'complaints', 'complaint-closed': 'complaints',
  'request-answered': 'questions', 'answer-changed': 'questions',
  'job-answered': 'jobs', 'job-applied': 'referrals', 'job-due': 'referrals', 'vacancy-checked': 'vacancies',
  'advice-ahead': 'advice', 'advice-changed': 'advice', 'fair-changed': 'fairs',
  'entry-answered': 'corrections', 'entry-not-booked': 'corrections', 'numbers-joined': 'numbers', 'numbers-parted': 'numbers',
  'booking-ahead': 'queue', 'booking-missed': 'queue', 'password-given': 'account', 'webhook-stopped': 'webhooks', 'offline-not-filed': 'slips',
};

/** Where whoever is told of it goes on, unless a case or a spreadsheet says so; nothing where there is no page of it. */
export function pageOf(cause: Cause): NoticePage | undefined {
  return PAGES[cause];
}
