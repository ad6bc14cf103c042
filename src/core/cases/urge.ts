import { nextWorkday } from '../clocks/calendar.ts';
import type { Calendar } from '../clocks/clock.ts';
import { addDays, dayOf } from '../clocks/day.ts';
import { mayAct, type Acting } from './act.ts';
import { URGED_TODAY } from './actions.ts';
import type { Item } from './item.ts';
import type { Outcome, Refusal } from './refusal.ts';

/** How often an item was urged, and when last; `undefined` where it never was. */
export function urgings({ urged = [] }: Pick<Item, 'urged'>): { readonly count: number; readonly at: string } | undefined {
  const last = urged.at(-1);
  return last && { count: urged.length, at: last.at };
}

/** Whether an item can be urged at a moment: while an officer has it, once in a working day. Where the holidays are not published every next day is one. */
export function mayUrge(acting: Pick<Acting, 'state' | 'no' | 'actor'>, calendar: Calendar, at: string): Item | Refusal {
  const item = mayAct(acting, 'urge');
  const last = 'code' in item ? undefined : urgings(item);
  if ('code' in item || !last) return item;
  const next = nextWorkday(calendar, dayOf(last.at));
  return dayOf(at) < (next.known ? next.value : addDays(dayOf(last.at), 1)) ? { code: 'not-allowed', detail: URGED_TODAY } : item;
}

/** The applicant asks the officer to get on with it. The officer sees how often and when; limits and order stay as they are. */
export function urgeItem(acting: Acting, calendar: Calendar): Outcome {
  const item = mayUrge(acting, calendar, acting.run.known.at);
  if ('code' in item) return { kind: 'refused', refusal: item };
  return { kind: 'done', steps: [{ actor: acting.actor, event: { type: 'urged', no: item.no } }] };
}
