import { expect, test } from 'vitest';
import { acting, after, drawnFor, itemOf, officer, OFFICERS, opened, poolOf, stepsOf, submit } from '../../../test/support/swim-club.ts';
import { redrawAbsent } from './redraw.ts';

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
