import type { Localized } from '../value.ts';

/** Where a vacancy stands. `checking`: an officer looks first · `refused`: the rules or an officer said no · `closed`: filled, taken back or hidden. One that is over its day is expired, whatever stands here. */
export type VacancyStatus = 'checking' | 'refused' | 'published' | 'closed';

/** What an enterprise writes. `occupation` and `district` are codes; wages in fen a month. */
export type VacancyText = {
  readonly title: string; readonly description: string; readonly occupation: string; readonly district: string;
  readonly wageFrom: number; readonly wageTo: number; readonly places: number;
  readonly contact: { readonly name: string; readonly phone: string };
};

/** What a rule found: a code of `vacancyGrounds`, and what follows from it. */
export type VacancyFinding = { readonly ground: string; readonly verdict: 'refused' | 'officer' };

/** A finding as people read it: what is wrong, by which article, and what helps. */
export type FindingInWords = { readonly ground: string; readonly verdict: VacancyFinding['verdict']; readonly what: Localized; readonly basis: string; readonly remedy: Localized };

/** What becomes of a vacancy with these findings: one refusal refuses, one doubt brings an officer, none publishes. */
export function statusAfter(findings: readonly VacancyFinding[]): Exclude<VacancyStatus, 'closed'> {
  if (findings.some(({ verdict }) => verdict === 'refused')) return 'refused';
  return findings.length > 0 ? 'checking' : 'published';
}

/** Whether a vacancy can be seen by everybody on a day. */
export function isOpenVacancy({ status, expiresOn, openings }: { readonly status: VacancyStatus; readonly expiresOn: string; readonly openings: number }, on: string): boolean {
  return status === 'published' && expiresOn >= on && openings > 0;
}
