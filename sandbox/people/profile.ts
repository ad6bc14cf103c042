import type { Localized, Value } from '#core/value.ts';
import type { DepartmentRecords, Sex } from './person.ts';

/** How the last employment ended: a code of `separationReasons`. */
export type Separation = { readonly reason: string; readonly daysAgo: number };

/** What makes a person special; everything that is not said is drawn or takes the ordinary course. */
export type Profile = {
  readonly story: Localized;
  readonly name?: string;
  readonly sex?: Sex;
  /** A birthday, or an age in years. */
  readonly birthDate?: string;
  readonly age?: number;
  readonly featured?: boolean;
  readonly district?: string;
  /** First six places of the number when it is no resident identity card of the city. */
  readonly numberPrefix?: string;
  /** Months of unemployment insurance; `null`: never insured. */
  readonly months?: number | null;
  /** Months left from a benefit that was granted elsewhere and taken over. */
  readonly unusedMonths?: number;
  /** Months insured before the employments that are told here: those that an earlier benefit has counted. */
  readonly earlierMonths?: number;
  readonly position?: 'management' | 'worker';
  readonly wageFen?: number;
  /** Name of the last employer, where it matters who that is; else one is drawn. */
  readonly employer?: string;
  /** Still in work when missing; `null`: never employed. */
  readonly separation?: Separation | null;
  /** Registered as unemployed for that many days. */
  readonly registeredDays?: number;
  /** Draws benefit since the registration, else since `passed` months ago; with `ended` it is over, after `drawn` payments or all of them. */
  readonly benefit?: { readonly months: number; readonly passed: number; readonly drawn?: number; readonly ended?: Localized };
  readonly hardship?: string;
  readonly pensionSinceDays?: number;
  readonly certificates?: readonly { readonly occupation: string; readonly level: string; readonly daysAgo: number }[];
  readonly seeks?: { readonly occupation: string; readonly district?: string };
  readonly landLostDays?: number;
  readonly graduatedDays?: number;
  /** `none`: no card with an account; `unregistered`: the bank knows it, the register does not, and the person has to type it. */
  readonly account?: 'active' | 'inactive' | 'none' | 'other-holder' | 'unregistered';
  readonly elsewhere?: boolean;
  readonly publicSecurity?: Partial<DepartmentRecords['publicSecurity']>;
  readonly civilAffairs?: Partial<DepartmentRecords['civilAffairs']>;
  readonly disabilityLevel?: number;
  /** Further entries of the register, by the days since they began and, where they are over, since they ended. */
  readonly entries?: readonly { readonly kind: string; readonly data: Readonly<Record<string, Value>>; readonly daysAgo: number; readonly endedDaysAgo?: number }[];
  /** What other bodies answer, by `department/scenario`. */
  readonly records?: DepartmentRecords['records'];
};
