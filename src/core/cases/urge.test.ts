import { describe, expect, test } from 'vitest';
import { cn } from '../../../test/support/calendar.ts';
import { acting, after, drawnFor, itemOf, LATER, opened, refusalOf, submit } from '../../../test/support/swim-club.ts';
import { askCorrection } from './correct-item.ts';
import type { CaseState } from './state.ts';
import { urgeItem, urgings } from './urge.ts';

const state = opened(submit());
/** Noon in China. */
const noon = (day: string): string => `${day}T04:00:00.000Z`;
const urge = (at: string, now: CaseState = state, actor = 'person:s-1', calendar = cn) => urgeItem(acting(now, '9.4', actor, { at, on: at.slice(0, 10) }), calendar);
// A Friday.
const once = after(state, urge(noon('2026-11-27')), noon('2026-11-27'));

describe('given an item that an officer has', () => {
  test('when the applicant urges it, then it stands with its moment, and nothing else changes', () => {
    expect(urgings(itemOf(state, '9.4'))).toBeUndefined();
    expect(itemOf(once, '9.4')).toEqual({ ...itemOf(state, '9.4'), urged: [{ at: noon('2026-11-27'), by: 'person:s-1' }] });
  });

  test.each([['the same day', '2026-11-27', false], ['a Saturday later', '2026-11-28', false], ['a Sunday later', '2026-11-29', false], ['the next working day', '2026-11-30', true], ['days later', '2026-12-03', true]] as const)('when it is urged again on %s', (_, day, may) => {
    const again = urge(noon(day), once);
    if (may) expect(urgings(itemOf(after(once, again, noon(day)), '9.4'))).toEqual({ count: 2, at: noon(day) });
    else expect(refusalOf(again)).toMatchObject({ code: 'not-allowed', detail: { zh: '已经催办过，下一个工作日可以再催' } });
  });

  test('when the day in China has changed and the one in UTC has not, then the day in China counts', () => {
    const late = after(state, urge('2026-11-25T15:59:00.000Z'), '2026-11-25T15:59:00.000Z');
    expect(urge('2026-11-25T16:01:00.000Z', late).kind).toBe('done');
  });

  test('when the holidays are not published, then it can be urged the next day', () => {
    const none = { ...cn, years: new Map() };
    expect([urge(noon('2026-11-27'), once, 'person:s-1', none).kind, urge(noon('2026-11-28'), once, 'person:s-1', none).kind]).toEqual(['refused', 'done']);
  });

  test('when somebody else urges, then it is not theirs', () => {
    for (const actor of ['person:s-2', drawnFor(state, '9.4')]) expect(refusalOf(urge(LATER, state, actor)).code).toBe('not-yours');
  });
});

test('given an item that waits for the applicant, then it cannot be urged', () => {
  const asked = after(state, askCorrection(acting(state, '9.4', drawnFor(state, '9.4')), { elements: ['swimmer.lengths'], evidence: [], note: '' }, cn));
  expect(refusalOf(urge(noon('2026-11-30'), asked)).code).toBe('not-allowed');
});
