import { openAppraisal } from './appraisal.ts';
import { openAssistance } from './assistance.ts';
import { rejectedBooking } from './booking.ts';
import type { Item } from './item.ts';
import { jointDue, jointWishes, openDisagreements } from './joint.ts';
import { hasOpenObjection } from './objections.ts';
import type { ReopenedBy } from './reopening.ts';
import { openVisit } from './visit.ts';

/** What an officer should know of an item before opening it: a reviewer sent it back, the applicant answered a correction or left it unanswered, somebody objected and waits for an answer, or why it is looked at again, or how far a visit or an examination is: a time is proposed, agreed on, or another is asked for; whether experts have still to give their opinions; and whether another agency was asked, is late, or has answered; in a joint matter whether others have still to speak, one disagrees, or one needs a correction; and that the core system of the province has not booked it. */
export type QueueMark = 'returned' | 'answered' | 'unanswered' | 'objected' | 'visit-asked' | 'visit-agreed' | 'visit-others' | 'examination-asked' | 'examination-agreed' | 'examination-others' | 'opinions-due' | 'appraised' | 'assistance-asked' | 'assistance-late' | 'assisted' | 'joint-due' | 'joint-disagrees' | 'joint-corrects' | 'not-booked' | Exclude<ReopenedBy, 'inspection'>;

/** The mark of an item in a queue; `null` where there is nothing to know. An objection without an answer counts before what a reviewer sent back, and that before an earlier correction. */
export function queueMark({ status, returned, correction, publicity, reopened, visits, appraisal, assistance, joint, bookings }: Pick<Item, 'status' | 'returned' | 'correction' | 'publicity' | 'reopened' | 'visits' | 'appraisal' | 'assistance' | 'joint' | 'bookings'>): QueueMark | null {
  if (reopened) return reopened.returned ? 'returned' : reopened.kind === 'inspection' ? 'own' : reopened.kind;
  if (hasOpenObjection(publicity)) return 'objected';
  const asked = openAssistance({ status, assistance });
  if (asked.length > 0) return asked.every((each) => each.asked.chased === 'late') ? 'assistance-late' : 'assistance-asked';
  const visit = openVisit({ visits });
  if (visit) return `${visit.kind ?? 'visit'}-${visit.chosen !== undefined ? 'agreed' : visit.others ? 'others' : 'asked'}`;
  if (openAppraisal({ appraisal })) return 'opinions-due';
  if (status === 'officer') {
    if (jointDue({ joint, status }).length > 0) return 'joint-due';
    if (openDisagreements({ joint }).length > 0) return 'joint-disagrees';
    if (jointWishes({ joint }).length > 0) return 'joint-corrects';
  }
  const rejected = status === 'officer' ? rejectedBooking({ bookings }) : undefined;
  if (rejected && !returned && !((correction?.answeredAt ?? '') > (rejected.answer?.at ?? ''))) return 'not-booked';
  return returned ? 'returned' : appraisal ? 'appraised' : assistance?.at(-1)?.answer && !((correction?.answeredAt ?? '') > assistance.at(-1)!.answer!.at) ? 'assisted' : correction?.answeredAt ? 'answered' : correction?.lapsedAt ? 'unanswered' : null;
}

/** Whether somebody has the item in hand, so that it stands in a queue. */
export function inSomebodysHands({ status, reopened }: Pick<Item, 'status' | 'reopened'>): boolean {
  return reopened !== undefined || status === 'officer' || status === 'correction' || status === 'review' || status === 'publicity';
}
