import type { Calendar } from '../clocks/clock.ts';
import { mayAct, refused, type Acting } from './act.ts';
import { askFault, correctionOf, CORRECTION_BASIS, withLastDay, type Ask } from './correct-item.ts';
import type { Outcome } from './refusal.ts';

/** The reason of an exception takes some words. */
const REASON_WORDS = 10;

/**
 * Everything that is missing is told once (行政许可法 第三十二条 四). Where what came back raises something that could not be seen before, the
 * officer asks the supervisor for a second request, with its whole text and the reason. The clock runs on until it is granted.
 */
export function askAgain(acting: Acting, { reason, ...ask }: Ask & { readonly reason: string }): Outcome {
  const item = mayAct(acting, 'ask-again');
  if ('code' in item) return { kind: 'refused', refusal: item };
  const refusal = askFault(acting, item, ask);
  if (refusal) return { kind: 'refused', refusal };
  if (reason.trim().length < REASON_WORDS) {
    const detail = { zh: `请至少用 ${REASON_WORDS} 个字向督办人员说明第一次补正为什么没有说到`, en: `Tell the supervisor in at least ${REASON_WORDS} characters why the first request did not say it` };
    return refused('incomplete', detail, [{ pointer: '/reason', detail }]);
  }
  return { kind: 'done', steps: [{ actor: acting.actor, event: { type: 'asked-again', no: item.no, correction: correctionOf(acting, ask), reason: reason.trim() } }] };
}

/** The supervisor grants the request, which then goes to the applicant as it was asked for and pauses the clock, or declines it. Either way with a reason. */
export function answerAgain(acting: Acting, { granted, note }: { readonly granted: boolean; readonly note: string }, calendar: Calendar): Outcome {
  const item = mayAct(acting, granted ? 'grant-again' : 'decline-again');
  if ('code' in item) return { kind: 'refused', refusal: item };
  const detail = { zh: '请写明理由', en: 'Give the reason' };
  if (note.trim() === '' || !item.second) return refused('incomplete', detail, [{ pointer: '/note', detail }]);
  const { actor, run: { known: { at } } } = acting;
  const answer = { actor, event: { type: 'again-answered', no: item.no, granted, note: note.trim() } } as const;
  if (!granted) return { kind: 'done', steps: [answer] };
  const { correction } = item.second;
  return { kind: 'done', steps: [answer, { actor: `officer:${correction.by}`, event: { type: 'correction-asked', no: item.no, correction: withLastDay(acting, item, { ...correction, at }, calendar), basis: CORRECTION_BASIS } }] };
}
