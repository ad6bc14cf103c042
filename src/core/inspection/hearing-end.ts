import type { Calendar } from '../clocks/clock.ts';
import { dueOfLimit } from '../clocks/due.ts';
import { parseLimit } from '../clocks/limit.ts';
import type { Inspection } from './inspection.ts';

/** Whether the time to be heard was over before a day. */
export function isHeardBefore(inspection: Pick<Inspection, 'status' | 'hearing'>, calendar: Calendar, day: string): boolean {
  const last = inspection.status === 'hearing' ? lastDayToSpeak(inspection, calendar) : undefined;
  return last !== undefined && last < day;
}

/** The last day on which somebody can be heard: the one they were told, or, where nobody could know it then, what the calendar says by now; `undefined` while it still cannot. */
function lastDayToSpeak({ hearing }: Pick<Inspection, 'hearing'>, calendar: Calendar): string | undefined {
  if (hearing === undefined) return undefined;
  if (hearing.until !== null) return hearing.until;
  const due = dueOfLimit(parseLimit(hearing.limit), { startedAt: hearing.at, pauses: [] }, calendar);
  return due.known ? due.day : undefined;
}
