import { openAppraisal } from './appraisal.ts';
import { rejectedBooking } from './booking.ts';
import type { Item } from './item.ts';
import { hasOpenObjection } from './objections.ts';
import type { ReopenedBy } from './reopening.ts';
import { openVisit } from './visit.ts';

/** What an officer should know of an item before opening it: a reviewer sent it back, the applicant answered a correction, somebody objected and waits for an answer, or why it is looked at again, or how far a visit or an examination is: a time is proposed, agreed on, or another is asked for; whether experts have still to give their opinions, and that the core system of the province has not booked it. */
export type QueueMark = 'returned' | 'answered' | 'objected' | 'visit-asked' | 'visit-agreed' | 'visit-others' | 'examination-asked' | 'examination-agreed' | 'examination-others' | 'opinions-due' | 'appraised' | 'not-booked' | ReopenedBy;

/** The mark of an item in a queue; `null` where there is nothing to know. An objection without an answer counts before what a reviewer sent back, and that before an earlier correction. */
export function queueMark({ returned, correction, publicity, reopened, visits, appraisal, bookings }: Pick<Item, 'returned' | 'correction' | 'publicity' | 'reopened' | 'visits' | 'appraisal' | 'bookings'>): QueueMark | null {
  if (reopened) return reopened.returned ? 'returned' : reopened.kind;
  if (hasOpenObjection(publicity)) return 'objected';
  const visit = openVisit({ visits });
  if (visit) return `${visit.kind ?? 'visit'}-${visit.chosen !== undefined ? 'agreed' : visit.others ? 'others' : 'asked'}`;
  if (openAppraisal({ appraisal })) return 'opinions-due';
  if (rejectedBooking({ bookings })) return 'not-booked';
  return returned ? 'returned' : appraisal ? 'appraised' : correction?.answeredAt ? 'answered' : null;
}

/** Whether somebody has the item in hand, so that it stands in a queue. */
export function inSomebodysHands({ status, reopened }: Pick<Item, 'status' | 'reopened'>): boolean {
  return reopened !== undefined || status === 'officer' || status === 'correction' || status === 'review' || status === 'publicity';
}
