import type { StaffItem } from '../ui/api-types.ts';
import type { StaffAct } from '../ui/api.ts';

export type Result = 'proposedApprove' | 'proposedRefuse' | 'approved' | 'refused' | 'correction' | 'returned' | 'limit' | 'published' | 'booking' | 'changeOrdered' | 'objected' | 'objectionAnswered' | 'handedBack' | 'delayExplained' | 'orderAnswered' | 'moreTime' | 'againAsked' | 'transferred' | 'visitOrdered' | 'visitAsPromised' | 'visitTimes' | 'visitReported' | 'examined' | 'appraisalOrdered' | 'expertReplaced' | 'assistanceAsked' | 'assistanceDropped' | 'upheld' | 'changeProposed' | 'changed' | 'changeReturned' | 'other';

/** What an act led to, by the state the server answered with: the same act may end an item or pass it to a reviewer. */
export function resultOf(act: StaffAct['act'], { status, visits, bookings, clock }: Pick<StaffItem, 'status' | 'visits' | 'bookings'> & { readonly clock?: Pick<StaffItem['clock'], 'byLaw'> }): Result {
  if (act === 'hand-back') return 'handedBack';
  if (act === 'delay') return 'delayExplained';
  if (act === 'more-time') return 'moreTime';
  if (act === 'answer-order') return 'orderAnswered';
  if (act === 'transfer') return 'transferred';
  if (act === 'visit') return clock?.byLaw ? 'visitOrdered' : 'visitAsPromised';
  if (act === 'visit-times' || act === 'visit-missed') return 'visitTimes';
  if (act === 'visit-report') return visits?.at(-1)?.kind ? 'examined' : 'visitReported';
  if (act === 'appraisal') return 'appraisalOrdered';
  if (act === 'replace-expert') return 'expertReplaced';
  if (act === 'assistance') return 'assistanceAsked';
  if (act === 'drop-assistance') return 'assistanceDropped';
  if (act === 'ask-again') return 'againAsked';
  if (act === 'uphold') return 'upheld';
  if (act === 'change') return 'changeProposed';
  if (act === 'confirm-change') return bookings?.at(-1)?.change && bookings.at(-1)?.answer === undefined ? 'changeOrdered' : 'changed';
  if (act === 'return-change') return 'changeReturned';
  if (status === 'review') return act === 'refuse' ? 'proposedRefuse' : 'proposedApprove';
  if (status === 'approved' || status === 'refused' || status === 'correction') return status;
  if (act === 'object') return 'objected';
  if (act === 'answer-objection') return 'objectionAnswered';
  if (act === 'return') return 'returned';
  if (status === 'publicity') return 'published';
  if (status === 'booking') return 'booking';
  if (act === 'limit') return 'limit';
  return 'other';
}

export type FindingErrors = Readonly<Record<string, string>>;

/** The elements that errors of the server point at: `/findings/separation.reason` or `/body/findings/…`. */
export function pointedFindings(errors: readonly { pointer: string }[]): string[] {
  return errors.flatMap(({ pointer }) => /(?:^|\/)findings\/(.+)$/.exec(pointer)?.[1] ?? []);
}
