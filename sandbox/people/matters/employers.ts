import type { Localized } from '#core/value.ts';
import type { Profile } from '../profile.ts';
import { hiringEmployers } from './hiring.ts';
import { enterpriseMatters } from './enterprise-matters.ts';

/** An employer with something special about it: entries of its register and answers of other bodies, as with people. */
export type EmployerProfile = Pick<Profile, 'entries' | 'records'> & {
  readonly name: string;
  readonly english: string;
  readonly district: string;
  readonly story: Localized;
  readonly featured?: boolean;
  /** A public institution (事业单位): registered with the organisation office, its number begins with 12. */
  readonly institution?: boolean;
  readonly occupations?: readonly string[];
};

/** Employers for the matters of enterprises and institutions. Who comes later changes nobody's number before. */
export function employerProfiles(today: string): readonly EmployerProfile[] {
  return [...hiringEmployers(), ...enterpriseMatters(today)];
}
