import { millisecondsOf } from '../clocks/day.ts';
import { mayAct, refused, type Acting } from './act.ts';
import { byMoment, timesFault } from './order-visit.ts';
import type { Outcome } from './refusal.ts';
import { openVisit } from './visit.ts';

/** How often an applicant may ask for other times; then one of the proposed has to do. */
const MOST_OTHERS = 2;

/** The officer proposes other times, while none is agreed on. */
export function proposeTimes(acting: Acting, times: readonly string[]): Outcome {
  const item = mayAct(acting, 'propose-times');
  if ('code' in item) return { kind: 'refused', refusal: item };
  const fault = timesFault(times, acting.run.known.at);
  if (fault) return { kind: 'refused', refusal: fault };
  return { kind: 'done', steps: [{ actor: acting.actor, event: { type: 'visit-proposed', no: item.no, times: times.toSorted(byMoment) } }] };
}

/** The applicant takes one of the proposed times. */
export function chooseTime(acting: Acting, time: string): Outcome {
  const item = mayAct(acting, 'choose-time');
  if ('code' in item) return { kind: 'refused', refusal: item };
  const one = { zh: '请从给出的时间里选一个', en: 'Choose one of the times that are proposed' };
  if (!openVisit(item)?.times.includes(time)) return refused('wrong-type', one, [{ pointer: '/time', detail: one }]);
  const over = { zh: '这个时间已经过了，请选另一个，或者要求另给时间', en: 'This time is over; choose another or ask for others' };
  if (millisecondsOf(time) <= millisecondsOf(acting.run.known.at)) return refused('wrong-type', over, [{ pointer: '/time', detail: over }]);
  return { kind: 'done', steps: [{ actor: acting.actor, event: { type: 'visit-chosen', no: item.no, time } }] };
}

/** None of the times suits, or the agreed one does no longer: the applicant says when it would, twice at most. */
export function askOtherTimes(acting: Acting, note: string): Outcome {
  const item = mayAct(acting, 'other-times');
  if ('code' in item) return { kind: 'refused', refusal: item };
  const needed = { zh: '请写明什么时候方便', en: 'Say when it would suit you' };
  if (note.trim() === '') return refused('incomplete', needed, [{ pointer: '/note', detail: needed }]);
  if ((openVisit(item)?.asked ?? 0) >= MOST_OTHERS) return refused('not-allowed', { zh: `已经要求过 ${MOST_OTHERS} 次，请从给出的时间里选一个`, en: `You have asked ${MOST_OTHERS} times; choose one of those that are proposed` });
  return { kind: 'done', steps: [{ actor: acting.actor, event: { type: 'visit-others', no: item.no, note: note.trim() } }] };
}
