import type { Profile } from '../profile.ts';

type Records = NonNullable<Profile['records']>;
type Found = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** What the national system knows of earlier relations: places by their codes, nothing where none is named. */
export const relations = (found: Found): Records => ({
  'transfer-platform/relations': { enterprise: [], institution: [], residents: false, military: false, unemployment: [], duplicateMonths: 0, duplicateRefund: 0, duplicateScheme: 'enterprise', ...found },
});

/** What another place states and what has come from it: `place` where somebody has several that say different things. Nothing has come yet with null. */
export const moved = (department: string, scheme: string, statement: Readonly<Record<string, string | number>>, received: number | null, place?: string): Records => {
  const from = place === undefined ? '' : `@${place}`;
  return { [`${department}/${scheme}-statement${from}`]: { obstacle: 'none', ...statement }, ...(received !== null && { [`${department}/${scheme}-money${from}`]: { received } }) };
};
