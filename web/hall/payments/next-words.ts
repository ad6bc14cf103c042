import type { Payments } from '../../ui/api-types.ts';

type Next = Pick<Payments['next'][number], 'every' | 'held' | 'reportedDead'>;

/** With which words it is said what will be paid: what is paid this one time is no “next”, and what is held has no month. */
export function nextWords({ every, held, reportedDead }: Next): { readonly mine: 'claims.nextReported' | 'claims.nextHeld' | 'payments.once' | 'payments.next'; readonly ofItem: 'claims.nextOfItemReported' | 'claims.nextOfItemHeld' | 'payments.onceOfItem' | 'payments.nextOfItem' } {
  if (reportedDead) return { mine: 'claims.nextReported', ofItem: 'claims.nextOfItemReported' };
  if (held) return { mine: 'claims.nextHeld', ofItem: 'claims.nextOfItemHeld' };
  return every === 'once' ? { mine: 'payments.once', ofItem: 'payments.onceOfItem' } : { mine: 'payments.next', ofItem: 'payments.nextOfItem' };
}
