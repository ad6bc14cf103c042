import type { Calendar } from '../clocks/clock.ts';
import { millisecondsOf } from '../clocks/day.ts';
import { thenSettle, type Acting } from './act.ts';
import { isUndecided, seatOf, openAppraisal } from './appraisal.ts';
import type { Item } from './item.ts';
import { opinionChases, type OpinionTerms } from './opinion-due.ts';
import type { Outcome } from './refusal.ts';
import { hasEnded } from './state.ts';

const NOTHING: Outcome = { kind: 'done', steps: [] };
const SILENT = '到期没有提出鉴定意见';

/**
 * Remind experts of their last day; after it draw another in their place, by the same draw among the same pool as the first. Where nobody else can be drawn the place stays theirs and they
 * may still speak: officer and supervisor are told once, and it is tried again. A group that confers for too long is told of too: who is to leave is for the officer to say. Takes up one place
 * of the case, the next run goes on; no steps where nothing is due. The limit of the item runs on: what experts need is part of the time that the law gives the committee (工伤保险条例 第二十五条).
 */
export function chaseOpinions(acting: Omit<Acting, 'no'>, calendar: Calendar, terms: OpinionTerms): Outcome {
  const now = millisecondsOf(acting.run.known.at);
  for (const item of acting.state.items) {
    const due = opinionChases(item, terms, calendar).filter(({ from }) => millisecondsOf(from) <= now);
    for (const { seat, how } of due) {
      const chased: Outcome = { kind: 'done', steps: [{ actor: acting.actor, event: { type: 'opinion-chased', no: item.no, how, ...(seat !== undefined && { seat }) } }] };
      if (how !== 'late' || seat === undefined) return chased;
      const outcome = inPlaceOf({ ...acting, no: item.no }, item, seat, { kind: 'silent', reason: SILENT });
      if (outcome.kind !== 'done' || outcome.steps.length > 0) return outcome;
      if (item.appraisal?.seats[seat]?.chased !== 'late') return chased;
    }
  }
  return NOTHING;
}

/** Draw somebody else for an expert who is away for long and has still to speak. Where nobody else can be drawn they stay. */
export function redrawExpert(acting: Acting, { expert, reason }: { readonly expert: string; readonly reason: string }): Outcome {
  const item = acting.state.items.find(({ no }) => no === acting.no);
  const appraisal = item && !hasEnded(item) ? openAppraisal(item) : undefined;
  const seat = item && seatOf(item, expert);
  if (!item || !appraisal || !seat || (seat.opinion && !isUndecided(item))) return NOTHING;
  return inPlaceOf(acting, item, appraisal.seats.indexOf(seat), { kind: 'absent', reason });
}

/** An expert leaves and another is drawn for the place, or nothing happens. */
function inPlaceOf(acting: Acting, item: Item, seat: number, left: { readonly kind: 'silent' | 'absent'; readonly reason: string }): Outcome {
  const expert = item.appraisal?.seats[seat]?.expert;
  if (expert === undefined) return NOTHING;
  const outcome = thenSettle(acting, [{ actor: acting.actor, event: { type: 'expert-left', no: item.no, expert, ...left } }]);
  if (outcome.kind !== 'done') return outcome;
  return outcome.steps.some(({ event }) => event.type === 'assigned' && event.no === item.no && event.role === 'expert' && event.seat === seat) ? outcome : NOTHING;
}
