import { millisecondsOf } from '../clocks/day.ts';
import type { CaseEvent } from './event.ts';
import type { Item } from './item.ts';
import { openVisit, type Visit } from './visit.ts';

type VisitEvent = Exclude<Extract<CaseEvent, { type: `visit-${string}` }>, { type: 'visit-ordered' }>;

/** A visit after one more event about it. */
export function visited(item: Item, event: VisitEvent, at: string, actor: string): Item {
  const visit = openVisit(item);
  if (!visit || !item.visits) return item;
  const change = (next: Visit): Item => ({ ...item, visits: [...item.visits!.slice(0, -1), next] });
  const { chosen: _chosen, others: _others, ...open } = visit;
  switch (event.type) {
    case 'visit-proposed':
      return change({ ...open, times: event.times });
    case 'visit-chosen':
      return { ...change({ ...open, chosen: event.time }), clock: postponed(item.clock, visit, event.time) };
    case 'visit-others':
      return change({ ...open, times: [], asked: visit.asked + 1, others: { note: event.note, at } });
    case 'visit-missed':
      return change({ ...open, times: event.times, missed: [...visit.missed, { time: event.time, note: event.note, at, ...(event.excused !== undefined && { excused: event.excused }) }] });
    case 'visit-reported':
      return {
        ...change({ ...visit, report: { ...event.report, by: actor.slice('officer:'.length), at } }), findings: event.findings,
        ...(visit.kind === 'examination' && !event.report.met && item.appraisal && { appraisal: { ...item.appraisal, absent: true as const } }),
      };
  }
}

const POSTPONED = 'examination-postponed';

/** The time from an examination that was missed with good reason to the next one that is agreed on is not counted (期限相应顺延). */
function postponed(clock: Item['clock'], { missed }: Visit, to: string): Item['clock'] {
  const last = missed.at(-1);
  if (last?.excused === undefined || millisecondsOf(to) <= millisecondsOf(last.time)) return clock;
  const pauses = clock.pauses.filter(({ because, from }) => because !== POSTPONED || from !== last.time);
  return { ...clock, pauses: [...pauses, { from: last.time, to, because: POSTPONED, basis: last.excused }] };
}
