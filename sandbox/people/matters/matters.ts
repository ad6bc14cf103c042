import type { Profile } from '../profile.ts';

/** People for the matters beyond unemployment, one file for each field of them. Who comes later changes nobody's number before. */
export function matterProfiles(_today: string): readonly Profile[] {
  return [];
}
