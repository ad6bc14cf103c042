import { describe, expect, test } from 'vitest';
import { cn } from '../../../test/support/calendar.ts';
import { acting, after, drawnFor, itemOf, opened, refusalOf, submit } from '../../../test/support/swim-club.ts';
import { confirmChange, proposeChange, upholdItem } from './change-item.ts';
import { decideItem } from './decide-item.ts';
import { explainDelay, mayExplain, onceExplained, owesReason } from './delay.ts';
import { recheckItem } from './reopen.ts';
import { supervisedOf } from './supervised.ts';
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

describe('given a result that is looked at again for longer than promised', () => {
  const REASON = '核查发现当时的情况不是这样';
  const TOO_LATE = '2026-12-16T02:00:00.000Z';
  const found = after(state, recheckItem(acting(state, '9.1', 'officer:o-9'), ['pool'], REASON));
  const holder = `officer:${itemOf(found, '9.1').reopened?.officer}`;
  const at = (now: CaseState, actor: string, on = TOO_LATE) => acting(now, '9.1', actor, { at: on, on: on.slice(0, 10) });
  const uphold = (now: CaseState, on?: string) => onceExplained(at(now, holder, on), cn, (each) => upholdItem(each, REASON));
  const propose = (now: CaseState) => onceExplained(at(now, holder), cn, (each) => proposeChange(each, { change: 'revoke', ground: 'wrong', findings: {}, note: REASON }));
  const explained = after(found, explainDelay(at(found, holder), '等泳池检修', cn), TOO_LATE);

  test('when it is in time by its own clock, then nothing has to be said, however long ago the result was', () => {
    expect(uphold(found, '2026-12-15T08:00:00.000Z').kind).toBe('done');
    expect(refusalOf(explainDelay(at(found, holder, '2026-12-15T08:00:00.000Z'), '等泳池检修', cn)).detail.zh).toBe('没有超过时限，不用说明原因');
  });

  test('then it is neither upheld nor changed before whoever has it has said why, and the reason stands with looking at it again', () => {
    for (const outcome of [uphold(found), propose(found)]) expect(refusalOf(outcome).detail.zh).toBe('已经超过时限，请先写明逾期原因');
    expect(mayExplain(at(found, 'officer:o-9'), cn, TOO_LATE)).toMatchObject({ code: 'not-yours' });
    expect(itemOf(explained, '9.1')).toMatchObject({ reopened: { delay: { reason: '等泳池检修', by: holder } } });
    expect([itemOf(explained, '9.1').delay, supervisedOf(itemOf(explained, '9.1'))]).toEqual([undefined, { delay: '等泳池检修' }]);
    expect(uphold(explained).kind).toBe('done');
  });

  test('when it was proposed late and explained, then the reviewer confirms without another word', () => {
    const proposed = after(explained, propose(explained), TOO_LATE);
    const reviewer = `officer:${itemOf(proposed, '9.1').reopened?.reviewer}`;
    expect(onceExplained(at(proposed, reviewer), cn, (each) => confirmChange(each, '')).kind).toBe('done');
  });
});
