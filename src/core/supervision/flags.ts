import type { Supervised } from '../cases/supervised.ts';
import { workdaysBetween } from '../clocks/calendar.ts';
import type { Calendar, ClockReading } from '../clocks/clock.ts';
import { dayOf, daysBetween } from '../clocks/day.ts';
import type { Terms } from './terms.ts';

/** Why an open item is on the supervisor's list; the order is that of the list. */
export const FLAGS = ['escalated', 'request', 'joint', 'experts', 'overdue', 'red', 'order', 'undrawn', 'absent', 'held', 'bereaved', 'silent', 'yellow'] as const;
export type Flag = (typeof FLAGS)[number];

/** An open item with what tells whether a supervisor has to look at it. */
export type Watched = { readonly supervised: Supervised | null; readonly state: ClockReading['state']; /** Who has it in hand is away. */ readonly away: boolean };

/**
 * Why an item is on the list, none where it is not: reported upwards, a second correction waits to be granted, another line of work disagrees or has said nothing in time, experts keep silent or find no majority, its warning, an order that is not answered, that nobody can be drawn for it, in the hands of
 * somebody who is away, with a department for longer than the region says, that its applicant has died and a relative is waited for, or that nobody has answered its correction and the last day is near.
 * @param terms of the region: `longWait` in working days, `correctionReminder` in days
 */
export function flagsOf({ supervised, state, away }: Watched, at: string, { longWait, correctionReminder }: Pick<Terms, 'longWait' | 'correctionReminder'>, calendar: Calendar): readonly Flag[] {
  const { since, correction } = supervised ?? {};
  const found: Readonly<Record<Flag, boolean>> = {
    escalated: supervised?.escalated !== undefined, request: supervised?.request !== undefined, joint: supervised?.joint !== undefined, experts: supervised?.experts !== undefined, overdue: state === 'overdue', red: state === 'red', order: supervised?.order !== undefined,
    bereaved: correction?.death !== undefined, undrawn: supervised?.undrawn === true, absent: away, held: since !== undefined && waited(since, at, calendar) > longWait, silent: correction !== undefined && daysBetween(dayOf(at), correction.until) <= correctionReminder, yellow: state === 'yellow',
  };
  return FLAGS.filter((flag) => found[flag]);
}

function waited(since: string, at: string, calendar: Calendar): number {
  const [from, to] = [dayOf(since), dayOf(at)];
  const days = workdaysBetween(calendar, from, to);
  return days.known ? days.value : daysBetween(from, to);
}
