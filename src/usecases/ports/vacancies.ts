import type { ClerkAct } from './clerks.ts';
import type { Interview } from '#core/partners/interview.ts';
import type { Notice } from '#core/notices/notice.ts';
import type { RealisedEffect } from '#core/register/realise.ts';
import type { Localized } from '#core/value.ts';

export type Vacancy = {
  readonly id: string; readonly enterprise: string; readonly employer: string; readonly title: Localized; readonly occupation: string; readonly district: string;
  readonly wageFrom: number; readonly wageTo: number; readonly openings: number; readonly publishedOn: string;
};
/** `open`: everybody can see it and apply. */
export type ListedVacancy = Vacancy & { readonly open: boolean };
export type ReferralStatus = 'sent' | 'interview' | 'declined' | 'hired' | 'withdrawn';
export type Referral = {
  readonly id: string; readonly case: string; readonly subject: string; readonly vacancy: string; readonly enterprise: string; readonly status: ReferralStatus;
  readonly note: string | null; readonly startsOn: string | null; readonly version: number; readonly at: string; readonly answeredAt: string | null; readonly interview?: Interview | null;
  /** The person has applied by themselves: `case` is a number of its own then, and no case has it. */
  readonly direct: boolean;
  /** The day by which the employer should answer, where one is set. */
  readonly due: string | null;
};

export type VacancyStore = {
  /** Vacancies that are open on a day, those of the occupation first. */
  find(region: string, occupation: string | undefined, limit: number, on: string): Promise<readonly Vacancy[]>;
  get(region: string, id: string, on?: string): Promise<ListedVacancy | undefined>;
  referralsOfSubject(region: string, subject: string): Promise<readonly Referral[]>;
  /** Of somebody, the newest first; those after a place in the list where one is named. */
  referralsAfter(region: string, subject: string, limit: number, after?: { readonly at: string; readonly id: string }): Promise<readonly Referral[]>;
  referralsOfCase(region: string, caseNumber: string): Promise<readonly Referral[]>;
  referralsOfEnterprise(region: string, enterprise: string): Promise<readonly Referral[]>;
  referral(region: string, id: string): Promise<Referral | undefined>;
  /** `undefined` when the person was referred to this vacancy before. */
  refer(region: string, referral: Referral, notices?: readonly Notice[]): Promise<Referral | undefined>;
  /** The employer's answer with what follows from it in the register and whom it is told, in one transaction. `seen`: the versions it was decided on. `false`: changed meanwhile. */
  answer(region: string, referral: Referral, effects: readonly RealisedEffect[], seen: { readonly version: number; readonly registerVersion: number }, notices?: readonly Notice[], acts?: readonly ClerkAct[]): Promise<boolean>;
  /** The person takes it back. `false`: changed meanwhile. */
  withdraw(region: string, id: string, version: number, at: string): Promise<boolean>;
  /** Referrals due on a day or before of which the employer was not reminded; they count as reminded with the notices. */
  unreminded(region: string, until: string): Promise<readonly Referral[]>;
  remind(region: string, ids: readonly string[], notices: readonly Notice[], at: string): Promise<void>;
};
