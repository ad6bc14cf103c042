import type { Calendar } from '../clocks/clock.ts';
import { addDays, dayOf, isInstant, millisecondsOf } from '../clocks/day.ts';
import { dueOf } from '../clocks/due.ts';
import { isLonger } from '../clocks/limit.ts';
import { mayAct, refused, type Acting } from './act.ts';
import type { Item } from './item.ts';
import type { Outcome, Refusal } from './refusal.ts';
import { VISIT_BASIS } from './visit-basis.ts';

/** What has to be seen there takes some words, and so does what was seen. */
export const VISIT_WORDS = 10;
const [FEWEST, MOST] = [2, 3];
const LONGEST_DAYS = 60;

/** Why, where, and the times that the applicant may choose from (ISO 8601 instants). */
export type VisitOrder = { readonly reason: string; readonly place: string; readonly times: readonly string[] };

/** What is wrong with times that are proposed: two or three, each another, all still to come and within sixty days. */
export function timesFault(times: readonly string[], now: string): Refusal | undefined {
  const wrong = (zh: string, en: string): Refusal => ({ code: 'wrong-type', detail: { zh, en }, errors: [{ pointer: '/times', detail: { zh, en } }] });
  if (!times.every(isInstant)) return wrong('时间的写法不对', 'This is no moment in time');
  const moments = new Set(times.map(millisecondsOf));
  if (moments.size !== times.length || moments.size < FEWEST || moments.size > MOST) return wrong(`请给出 ${FEWEST} 到 ${MOST} 个不同的时间，由申请人选`, `Propose ${FEWEST} or ${MOST} different times to choose from`);
  if (times.some((time) => millisecondsOf(time) <= millisecondsOf(now))) return wrong('时间已经过了，请选以后的时间', 'A time is over already; propose later ones');
  if (times.some((time) => dayOf(time) > addDays(dayOf(now), LONGEST_DAYS))) return wrong(`请选 ${LONGEST_DAYS} 天以内的时间`, `Propose times within ${LONGEST_DAYS} days`);
  return undefined;
}

/**
 * The officer orders an on-site investigation and proposes times. From then on the item goes by its limit by law (人社部发〔2020〕26号 二（二）),
 * counted from the same start; where the law sets none the promise stands, and what is late already is not made timely by a visit.
 */
export function orderVisit(acting: Acting, { reason, place, times }: VisitOrder, calendar: Calendar): Outcome {
  const item = mayAct(acting, 'order-visit');
  if ('code' in item) return { kind: 'refused', refusal: item };
  const why = { zh: `请至少用 ${VISIT_WORDS} 个字写明要去核实什么`, en: `Say in at least ${VISIT_WORDS} characters what has to be seen there` };
  if (reason.trim().length < VISIT_WORDS) return refused('incomplete', why, [{ pointer: '/reason', detail: why }]);
  const where = { zh: '请写明到哪里核查', en: 'Say where' };
  if (place.trim() === '') return refused('incomplete', where, [{ pointer: '/place', detail: where }]);
  const fault = timesFault(times, acting.run.known.at);
  if (fault) return { kind: 'refused', refusal: fault };
  const { clock, variant } = item;
  return { kind: 'done', steps: [{ actor: acting.actor, event: {
    type: 'visit-ordered', no: item.no, visit: { reason: reason.trim(), place: place.trim(), times: times.toSorted(byMoment) },
    statutory: clock.statutory, promised: promisedThen(item, calendar, acting.run.known.at), basis: VISIT_BASIS, ...(variant !== undefined && { variant }),
  } }] };
}

/** The earlier instant first, however each is written. */
export function byMoment(a: string, b: string): number {
  return millisecondsOf(a) - millisecondsOf(b);
}

function promisedThen({ clock }: Item, calendar: Calendar, at: string): Item['clock']['promised'] {
  const due = dueOf(clock, calendar, at);
  const isLate = due.known && millisecondsOf(due.at) < millisecondsOf(at);
  return clock.statutory && !isLate && isLonger(clock.statutory, clock.promised) ? clock.statutory : clock.promised;
}
