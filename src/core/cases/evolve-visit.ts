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
      return change({ ...open, chosen: event.time });
    case 'visit-others':
      return change({ ...open, times: [], asked: visit.asked + 1, others: { note: event.note, at } });
    case 'visit-missed':
      return change({ ...open, times: event.times, missed: [...visit.missed, { time: event.time, note: event.note, at }] });
    case 'visit-reported':
      return { ...change({ ...visit, report: { ...event.report, by: actor.slice('officer:'.length), at } }), findings: event.findings };
  }
}
