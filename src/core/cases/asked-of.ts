import type { Item } from './item.ts';
import { openVisit } from './visit.ts';

/** What an item waits for from its applicant: the answer to a correction, or the choice of a time at which somebody comes, or they come. */
export type AskedOf = 'correction' | 'time';

/** What is asked of the applicant now; nothing while it is others' turn. */
export function askedOf(item: Pick<Item, 'status' | 'endedAt' | 'visits'>): AskedOf | undefined {
  if (item.status === 'correction') return 'correction';
  const visit = item.endedAt === undefined ? openVisit(item) : undefined;
  // Whoever has asked for other times waits for the officer.
  return visit && visit.chosen === undefined && visit.others === undefined && visit.times.length > 0 ? 'time' : undefined;
}

/** The agreed time of an appointment that is still to come about. */
export function appointmentOf(item: Pick<Item, 'endedAt' | 'visits'>): string | undefined {
  return item.endedAt === undefined ? openVisit(item)?.chosen : undefined;
}
