import { describe, expect, test } from 'vitest';
import { cn } from '../../../test/support/calendar.ts';
import { acting, after, drawnFor, itemOf, opened, poolOf, submit } from '../../../test/support/swim-club.ts';
import { askCorrection } from './correct-item.ts';
import { escalate, nextEscalation } from './escalate.ts';
import { reopenItem, recheckItem } from './reopen.ts';
import { answerOrder, orderItem } from './order.ts';
import type { CaseState } from './state.ts';
import { withdrawItems } from './withdraw.ts';

// Handed in on Monday, 23 November; five working days end on Monday, 30 November.
const state = opened(submit());
const next = (now: CaseState) => nextEscalation(itemOf(now, '9.4'), cn, 2);
const report = (now: CaseState, at: string) => escalate({ ...acting(now, '9.4', 'system', { at, on: at.slice(0, 10) }) }, cn, 2);
const MONDAY = '2026-11-29T16:00:01.000Z';

describe('given an item that an officer has', () => {
  test('then it is reported to the supervisor when its last day begins', () => {
    expect(next(state)).toEqual({ to: 'supervisor', because: 'clock', from: '2026-11-30T00:00:00+08:00' });
    expect(report(state, '2026-11-29T15:59:59.000Z')).toEqual({ kind: 'done', steps: [] });
    expect(report(state, MONDAY)).toMatchObject({ steps: [{ actor: 'system', event: { type: 'escalated', no: itemOf(state, '9.4').no, to: 'supervisor', because: 'clock' } }] });
  });

  test('then once, and two working days later to the head, where it is over', () => {
    const reported = after(state, report(state, MONDAY), MONDAY);
    expect(report(reported, MONDAY)).toEqual({ kind: 'done', steps: [] });
    expect(next(reported)).toEqual({ to: 'head', because: 'clock', from: '2026-12-03T00:00:00+08:00' });
    const late = '2026-12-02T16:00:00.000Z';
    const told = after(reported, report(reported, late), late);
    expect(itemOf(told, '9.4').escalations).toEqual([{ to: 'supervisor', because: 'clock', at: MONDAY }, { to: 'head', because: 'clock', at: late }]);
    expect(next(told)).toBeUndefined();
  });

  test('when the applicant corrects it, then the clock stands still and nothing is reported', () => {
    const asked = after(state, askCorrection(acting(state, '9.4', drawnFor(state, '9.4')), { elements: ['swimmer.lengths'], evidence: [], note: 'which?' }, cn));
    expect([next(asked), report(asked, '2026-12-30T00:00:00.000Z')]).toEqual([undefined, { kind: 'done', steps: [] }]);
  });
});

describe('given an order', () => {
  const ordered = after(state, orderItem(acting(state, '9.4', 'supervisor:v-1'), { what: 'go on', until: '2026-11-25' }));

  test('when its day is over without an answer, then it is reported, and later to the head', () => {
    expect(next(ordered)).toEqual({ to: 'supervisor', because: 'order', order: 0, from: '2026-11-26T00:00:00+08:00' });
    const at = '2026-11-25T16:00:00.000Z';
    const reported = after(ordered, report(ordered, at), at);
    const monday = after(reported, report(reported, MONDAY), MONDAY);
    expect(next(monday)).toEqual({ to: 'head', because: 'order', order: 0, from: '2026-12-01T00:00:00+08:00' });
  });

  test('when the item is withdrawn before it was answered, then nothing is reported any more', () => {
    const gone = after(ordered, withdrawItems(acting(ordered, '9.4', 'person:s-1'), { items: [itemOf(ordered, '9.4').no] }));
    expect([next(gone), report(gone, '2026-12-24T00:00:00.000Z')]).toEqual([undefined, { kind: 'done', steps: [] }]);
  });

  test('when it is answered, then it is not', () => {
    const answered = after(ordered, answerOrder(acting(ordered, '9.4', drawnFor(ordered, '9.4')), 'did'));
    expect(next(answered)).toEqual(next(state));
  });
});

test('given an item that is decided or waits for another one, then nothing is reported of it', () => {
  const silent = opened(submit({ departments: [] }));
  expect(nextEscalation(itemOf(state, '9.1'), cn, 2)).toBeUndefined();
  expect(nextEscalation(itemOf(silent, '9.3'), cn, 2)).toBeUndefined();
  expect(nextEscalation(itemOf(silent, '9.2'), cn, 2)).toMatchObject({ to: 'supervisor', because: 'clock' });
});

describe('given a result that is looked at again', () => {
  // Fifteen working days from Tuesday, 24 November 2026, end on Tuesday, 15 December.
  const asked = after(state, reopenItem(acting(state, '9.1', 'person:s-1'), 'by-person', ''));
  const nextOf = (now: CaseState) => nextEscalation(itemOf(now, '9.1'), cn, 2);

  test('then it is reported as its own clock ends, to the supervisor and later to the head, and again when it is looked at another time', () => {
    expect(nextOf(asked)).toEqual({ to: 'supervisor', because: 'clock', from: '2026-12-15T00:00:00+08:00' });
    const at = '2026-12-14T16:00:00.000Z';
    const reported = after(asked, escalate({ ...acting(asked, '9.1', 'system', { at, on: '2026-12-15' }) }, cn, 2), at);
    expect(itemOf(reported, '9.1').escalations).toEqual([{ to: 'supervisor', because: 'clock', at }]);
    expect(nextOf(reported)).toMatchObject({ to: 'head', because: 'clock' });
  });

  test('when nobody could be drawn for it, then it is reported all the same', () => {
    const undrawn = after(state, recheckItem(acting(state, '9.1', 'officer:o-9', {}, poolOf([])), ['pool'], '核查发现当时的情况不是这样'));
    expect(nextOf(undrawn)).toMatchObject({ to: 'supervisor', because: 'clock' });
  });
});
