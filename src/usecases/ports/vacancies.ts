import type { ClerkAct } from './clerks.ts';
import type { Interview } from '#core/partners/interview.ts';
import type { RealisedEffect } from '#core/register/realise.ts';
import type { Localized } from '#core/value.ts';

export type Vacancy = {
  readonly id: string; readonly enterprise: string; readonly employer: string; readonly title: Localized; readonly occupation: string; readonly district: string;
  readonly wageFrom: number; readonly wageTo: number; readonly openings: number; readonly publishedOn: string;
};
export type ReferralStatus = 'sent' | 'interview' | 'declined' | 'hired';
export type Referral = {
  readonly id: string; readonly case: string; readonly subject: string; readonly vacancy: string; readonly enterprise: string; readonly status: ReferralStatus;
  readonly note: string | null; readonly startsOn: string | null; readonly version: number; readonly at: string; readonly answeredAt: string | null; readonly interview?: Interview | null;
};

export type VacancyStore = {
  /** Vacancies with openings left, those of the occupation first. */
  find(region: string, occupation: string | undefined, limit: number): Promise<readonly Vacancy[]>;
  get(region: string, id: string): Promise<Vacancy | undefined>;
  referralsOfCase(region: string, caseNumber: string): Promise<readonly Referral[]>;
  referralsOfEnterprise(region: string, enterprise: string): Promise<readonly Referral[]>;
  referral(region: string, id: string): Promise<Referral | undefined>;
  /** `undefined` when the person was referred to this vacancy before. */
  refer(region: string, referral: Referral): Promise<Referral | undefined>;
  /** The employer's answer with what follows from it in the register and whom it is told, in one transaction. `seen`: the versions it was decided on. `false`: changed meanwhile. */
  answer(region: string, referral: Referral, effects: readonly RealisedEffect[], seen: { readonly version: number; readonly registerVersion: number }, acts?: readonly ClerkAct[]): Promise<boolean>;
};
