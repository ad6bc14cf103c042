import { isPaused, pauseClock, resumeClock } from '../clocks/change-clock.ts';
import type { Clock } from '../clocks/clock.ts';
import type { Assistance } from './assistance.ts';
import type { CaseEvent } from './event.ts';
import type { Item } from './item.ts';

type AssistanceEvent = Extract<CaseEvent, { type: 'assistance-asked' | 'assistance-passed' | 'assistance-chased' | 'assistance-answered' | 'assistance-dropped' }>;

/** An item after one more event about its requests for assistance. */
export function assisted(item: Item, event: AssistanceEvent, at: string, actor: string): Item {
  const { assistance = [] } = item;
  if (event.type === 'assistance-asked') {
    const asked = { ...event.assistance, by: actor.slice('officer:'.length), at, passed: [] };
    return { ...item, assistance: [...assistance, asked], clock: paused(item.clock, asked.paused, at) };
  }
  const change = (next: (asked: Assistance) => Assistance): readonly Assistance[] => assistance.map((asked, request) => (request === event.request ? next(asked) : asked));
  switch (event.type) {
    case 'assistance-passed':
      return { ...item, assistance: change((asked) => ({ ...asked, desk: event.to, passed: [...asked.passed, { from: asked.desk, to: event.to, reason: event.reason, at }] })) };
    case 'assistance-chased':
      return { ...item, assistance: change((asked) => ({ ...asked, chased: event.how })) };
    case 'assistance-answered':
      return goesOn({ ...item, findings: event.findings, assistance: change((asked) => ({ ...asked, answer: { said: event.said, basis: event.basis, files: event.files, by: actor, at } })) }, at);
    case 'assistance-dropped':
      return goesOn({ ...item, assistance: change((asked) => ({ ...asked, dropped: { reason: event.reason, at } })) }, at);
  }
}

/** The limits stand still from the first request on whose answer the law waits. */
function paused(clock: Clock, basis: string | undefined, at: string): Clock {
  return basis === undefined || isPaused(clock) ? clock : pauseClock(clock, { at, because: 'assistance', basis });
}

/** With the last of these answers the limits go on; what else they stand still for is not touched. */
function goesOn(item: Item, at: string): Item {
  const waits = item.assistance?.some((asked) => asked.paused !== undefined && !asked.answer && !asked.dropped) ?? false;
  const stands = item.clock.pauses.some(({ to, because }) => to === null && because === 'assistance');
  return waits || !stands ? item : { ...item, clock: resumeClock(item.clock, at) };
}
