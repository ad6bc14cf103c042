import type { Profile } from '../profile.ts';
import { employmentMatters } from './employment-matters.ts';
import { pensionProfiles } from './pension-matters.ts';
import { workInjuryProfiles } from './work-injury.ts';

/** People for the matters beyond unemployment, one file for each field of them. Who comes later changes nobody's number before. */
export function matterProfiles(today: string): readonly Profile[] {
  return [
    ...employmentMatters(today),
    ...pensionProfiles(today),
  ];
import { cardPeople } from './cards.ts';
import { cardPeople, skilledPeople } from './cards.ts';
import { cardPeople, pensioners, skilledPeople } from './cards.ts';

/** People for the matters beyond unemployment, one file for each field of them. Who comes later changes nobody's number before. */
export function matterProfiles(today: string): readonly Profile[] {
  return [...cardPeople(today), ...skilledPeople(today), ...pensioners(today)];
    ...workInjuryProfiles(today),
  ];
}
