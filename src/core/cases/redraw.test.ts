import { describe, expect, test } from 'vitest';
import { acting, after, drawnFor, itemOf, officer, OFFICERS, opened, poolOf, stepsOf, submit } from '../../../test/support/swim-club.ts';
import { proposeChange } from './change-item.ts';
import { roleToDraw } from './assign.ts';
import { inHand } from './in-hand.ts';
import { redrawAbsent, redrawGone } from './redraw.ts';
import { recheckItem, reopenItem } from './reopen.ts';

const state = opened(submit());
const holder = drawnFor(state, '9.4').slice('officer:'.length);
const away = { officer: holder, from: '2026-11-24', to: '2026-12-10' };
const gone = poolOf(OFFICERS.map((each) => (each.id === holder ? { ...each, present: false } : each)));

test('given who is away for long, then somebody else is drawn with the clock as it was, and it is on record why', () => {
  const outcome = redrawAbsent(acting(state, '9.4', 'system', {}, gone), away);
  expect(stepsOf(outcome).map(({ actor, event }) => [actor, event.type])).toEqual([['system', 'handed-back'], ['chance', 'assigned']]);
  expect(stepsOf(outcome)[0]?.event).toMatchObject({ kind: 'absence', role: 'officer', reason: '2026-11-24 至 2026-12-10 不在岗' });
  const item = itemOf(after(state, outcome), '9.4');
  expect([item.status, item.officer === holder, item.clock]).toEqual(['officer', false, itemOf(state, '9.4').clock]);
  expect(item.had?.[0]).toEqual({ officer: holder, gaveBack: 'absence' });
});

test('given the item is in other hands by now, then nothing is done: a second run draws nobody', () => {
  const drawn = after(state, redrawAbsent(acting(state, '9.4', 'system', {}, gone), away));
  expect(redrawAbsent(acting(drawn, '9.4', 'system', {}, gone), away)).toEqual({ kind: 'done', steps: [] });
});

test('given nobody else can be drawn, then it stays with who is away', () => expect(redrawAbsent(acting(state, '9.4', 'system', {}, poolOf([officer(holder, { present: false })])), away)).toEqual({ kind: 'done', steps: [] }));

test('given the officers were not read yet, then they are wanted', () => expect(redrawAbsent(acting(state, '9.4', 'system', {}, 'unread'), away)).toEqual({ kind: 'needs-pool' }));

describe('given a result that is looked at again', () => {
  const asked = after(state, reopenItem(acting(state, '9.1', 'person:s-1'), 'by-person', ''));
  const found = after(state, recheckItem(acting(state, '9.1', 'officer:o-9'), ['pool'], '核查发现当时的情况不是这样'));
  const holding = (now: typeof state): string => inHand(itemOf(now, '9.1')).officer!;
  const poolWithout = (id: string) => poolOf(OFFICERS.map((each) => (each.id === id ? { ...each, present: false } : each)));
  const redrawn = (now: typeof state) => redrawAbsent(acting(now, '9.1', 'system', {}, poolWithout(holding(now))), { ...away, officer: holding(now) });

  test.each([['the applicant', asked], ['an officer of the house', found]])('when whoever was drawn for what %s wants is away for long, then somebody else is drawn, the result and both clocks stay, and it is on record of whom it was', (_, now) => {
    const [before, outcome] = [itemOf(now, '9.1'), redrawn(now)];
    expect(stepsOf(outcome).map(({ actor, event }) => [actor, event.type])).toEqual([['system', 'handed-back'], ['chance', 'assigned']]);
    const item = itemOf(after(now, outcome), '9.1');
    expect(item.reopened?.officer).not.toBe(before.reopened?.officer);
    expect([item.status, item.clock, item.reopened?.clock]).toEqual([before.status, before.clock, before.reopened?.clock]);
    expect(item.had).toContainEqual({ officer: before.reopened?.officer, gaveBack: 'absence' });
  });

  test('when the reviewer of a proposed change is, then another reviewer is drawn and the proposal stands', () => {
    const proposed = after(found, proposeChange(acting(found, '9.1', `officer:${holding(found)}`), { change: 'revoke', ground: 'wrong', findings: {}, note: '核查发现当时的情况不是这样' }));
    const item = itemOf(after(proposed, redrawn(proposed)), '9.1');
    expect(item.reopened).toMatchObject({ officer: holding(found), proposal: itemOf(proposed, '9.1').reopened!.proposal });
    expect([holding(proposed), holding(found), undefined]).not.toContain(item.reopened?.reviewer);
  });

  test('when whoever is away only decided it before, then nothing is drawn', () => expect(redrawAbsent(acting(asked, '9.1', 'system', {}, gone), { ...away, officer: 'o-none' })).toEqual({ kind: 'done', steps: [] }));
});

describe('given who has left', () => {
  const left = (now: typeof state, pool = gone) => redrawGone(acting(now, '9.4', 'system', {}, pool), { officer: holder, reason: '已离开岗位' });

  test('then what they have in hand is drawn anew, and a second run finds nothing of theirs', () => {
    const drawn = after(state, left(state));
    expect([itemOf(drawn, '9.4').status, itemOf(drawn, '9.4').officer === holder, itemOf(drawn, '9.4').clock]).toEqual(['officer', false, itemOf(state, '9.4').clock]);
    expect(left(drawn)).toEqual({ kind: 'done', steps: [] });
  });

  test('when nobody else can have it now, then it is taken from them all the same and waits for the next draw', () => {
    const waiting = itemOf(after(state, left(state, poolOf([officer(holder, { present: false })]))), '9.4');
    expect([waiting.officer, waiting.status, roleToDraw(waiting)]).toEqual([undefined, 'waiting', 'officer']);
  });
});
