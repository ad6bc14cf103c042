import { expect } from 'vitest';
import { AFTER_TABLE, phaseOf } from '#core/cases/after-actions.ts';
import { roleToDraw } from '#core/cases/assign.ts';
import { nextEscalation } from '#core/cases/escalate.ts';
import { inHand } from '#core/cases/in-hand.ts';
import { caseStatus, hasEnded, type CaseState } from '#core/cases/state.ts';
import { dueOf } from '#core/clocks/due.ts';
import { cn } from './calendar.ts';

/** Every clock began with the case, stops with the result and stands still only where something stops it; looking at a result again has a clock of its own. */
export function noClockIsLost(state: CaseState): void {
  for (const { clock, status, endedAt, reopened } of state.items) {
    if (reopened) {
      // Looking at a result again has a clock of its own, which runs until it is upheld or changed.
      expect([reopened.clock.startedAt, reopened.clock.stoppedAt, reopened.clock.pauses]).toEqual([reopened.at, null, []]);
      expect(endedAt).toBeDefined();
    }
    expect(clock.startedAt).toBe(state.submittedAt);
    expect(clock.stoppedAt).toBe(endedAt ?? null);
    expect(clock.pauses.filter(({ to }) => to === null)).toHaveLength(status === 'correction' ? 1 : 0);
    for (const { from, to } of clock.pauses) expect(to === null || to >= from).toBe(true);
  }
}

/** No item is left without somebody who has it: the applicant, an officer, a reviewer, an item before, a department or the next draw; also a result that is looked at again. */
export function somebodyHasIt(state: CaseState): void {
  for (const item of state.items) {
    if (item.reopened && roleToDraw(item) === undefined) {
      // Whoever has it can be drawn anew where they are away, and it is reported where nobody does anything.
      const { role, officer: holder } = inHand(item);
      expect(holder).toBe(item.reopened[role]);
      expect(holder).toBeDefined();
      expect(AFTER_TABLE[phaseOf(item)]['give-back']).toBe(true);
    }
    if (item.reopened && dueOf(item.reopened.clock, cn)?.known && !item.escalations?.some(({ to, at }) => to === 'head' && at >= item.reopened!.at)) expect(nextEscalation(item, cn, 2)).toMatchObject({ because: 'clock' });
    if (hasEnded(item)) continue;
    // Who gave it back has left it to the next draw, which the worker makes.
    if (roleToDraw(item) !== undefined) continue;
    if (item.status === 'waiting') {
      const before = item.after.filter((no) => !state.items.some((each) => each.no === no && hasEnded(each)));
      expect(before.length + item.waitingFor.departments.length).toBeGreaterThan(0);
    } else expect(item.officer).toBeDefined();
    if (item.status === 'review') expect([item.reviewer, item.proposal]).not.toContain(undefined);
  }
  expect(caseStatus(state) === 'ended').toBe(state.items.every(hasEnded));
}
