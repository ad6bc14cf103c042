import type { LifeEventDetail, Me } from '../../ui/api-types.ts';

export type Way = LifeEventDetail['filedBy'][number];

/** In which roles this account can hand an event in: a person for themself or a relative, an enterprise for itself or its staff. */
export function waysOf({ subject, filedBy }: Pick<LifeEventDetail, 'subject' | 'filedBy'>, kind: Me['kind']): readonly Way[] {
  if (kind === 'staff') return [];
  const other = kind === 'person' ? 'relative' : 'employer';
  return filedBy.filter((way) => (way === 'self' ? subject === kind : way === other));
}

/** Stands in the address where somebody has chosen to apply for themself, and could also for another. */
export const SELF = 'self';
