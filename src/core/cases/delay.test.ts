import { describe, expect, test } from 'vitest';
import { cn } from '../../../test/support/calendar.ts';
import { acting, after, drawnFor, itemOf, opened, refusalOf, submit } from '../../../test/support/swim-club.ts';
import { decideItem } from './decide-item.ts';
import { explainDelay, mayExplain, onceExplained, owesReason } from './delay.ts';
import type { CaseState } from './state.ts';

// Five working days from Monday, 23 November 2026, end on Monday the 30th.
const state = opened(submit());
const officer = drawnFor(state, '9.4');
const ON_TIME = '2026-11-30T08:00:00.000Z';
const LATE = '2026-12-01T02:00:00.000Z';
const by = (now: CaseState, at: string, actor = officer) => acting(now, '9.4', actor, { at, on: at.slice(0, 10) });
const approve = (now: CaseState, at: string, actor = officer) => onceExplained(by(now, at, actor), cn, (each) => decideItem(each, { outcome: 'approve', findings: { 'swimmer.recommended': true }, note: '' }));
const explain = (now: CaseState, at: string, reason = ' 等泳池检修 ', actor = officer) => explainDelay(by(now, at, actor), reason, cn);

test('given an item in time, then it is decided without a word, and there is no delay to explain', () => {
  expect(approve(state, ON_TIME).kind).toBe('done');
  expect(owesReason(itemOf(state, '9.4'), cn, ON_TIME)).toBe(false);
  expect(refusalOf(explain(state, ON_TIME)).detail.zh).toBe('没有超过时限，不用说明原因');
});

describe('given an item that is late', () => {
  test('then nobody decides it before the reason is there', () => {
    expect(owesReason(itemOf(state, '9.4'), cn, LATE)).toBe(true);
    expect(refusalOf(approve(state, LATE))).toMatchObject({ code: 'not-allowed', detail: { zh: '已经超过时限，请先写明逾期原因' } });
  });

  test('when the officer says why, then it stands with the item, and the item is decided', () => {
    const explained = after(state, explain(state, LATE), LATE);
    expect(itemOf(explained, '9.4')).toEqual({ ...itemOf(state, '9.4'), delay: { reason: '等泳池检修', by: officer, at: LATE } });
    expect(owesReason(itemOf(explained, '9.4'), cn, LATE)).toBe(false);
    const done = after(explained, approve(explained, LATE), LATE);
    expect(itemOf(done, '9.4')).toMatchObject({ status: 'approved', delay: { reason: '等泳池检修' } });
    expect(owesReason(itemOf(done, '9.4'), cn, LATE)).toBe(false);
  });

  test('when nothing is said, or somebody else says it, then not', () => {
    expect(refusalOf(explain(state, LATE, ' ')).errors).toMatchObject([{ pointer: '/reason' }]);
    for (const actor of ['person:s-1', 'officer:o-9']) expect(mayExplain(by(state, LATE, actor), cn, LATE)).toMatchObject({ code: 'not-yours' });
  });
});

test('given an item that is not there, then the command itself says so', () => expect(refusalOf(onceExplained({ ...by(state, LATE), no: 99 }, cn, (each) => decideItem(each, { outcome: 'approve', findings: {}, note: '' }))).code).toBe('no-such-item'));
