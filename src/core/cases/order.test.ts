import { expect, test } from 'vitest';
import { acting, after, drawnFor, itemOf, LATER, opened, refusalOf, submit } from '../../../test/support/swim-club.ts';
import { answerOrder, orderItem } from './order.ts';
import { openOrder, supervisedOf } from './supervised.ts';

const state = opened(submit());
const order = (change: object = {}, actor = 'supervisor:v-1', now = state) => orderItem(acting(now, '9.4', actor), { what: ' go on ', until: '2026-11-27', ...change });
const ordered = after(state, order());
const holder = drawnFor(state, '9.4');

test('given an item in somebody’s hands, when it is ordered, then the order stands until it is answered', () => {
  expect(supervisedOf(itemOf(ordered, '9.4'))).toEqual({ order: { what: 'go on', until: '2026-11-27', at: LATER } });
  const answered = after(ordered, answerOrder(acting(ordered, '9.4', holder), ' did '));
  expect(itemOf(answered, '9.4').orders).toEqual([{ what: 'go on', until: '2026-11-27', by: 'supervisor:v-1', at: LATER, answer: { text: 'did', by: holder, at: LATER } }]);
  expect([openOrder(itemOf(answered, '9.4')), supervisedOf(itemOf(answered, '9.4'))]).toEqual([undefined, null]);
});

test.each([[{ what: ' ' }, '/what'], [{ until: '2026-11-23' }, '/until'], [{ until: '2026-02-30' }, '/until'], [{ until: '' }, '/until'], [{ until: '2027-03-01' }, '/until']])('given %j, then it is refused with what is wrong', (change, pointer) => {
  expect(refusalOf(order(change)).errors?.[0]?.pointer).toBe(pointer);
});

test('given who has it in hand themselves, or no supervisor, then it is not theirs to order', () => {
  for (const actor of [holder, holder.replace('officer:', 'supervisor:'), 'person:s-1', 'system']) expect(refusalOf(order({}, actor)).code).toBe('not-yours');
});

test('given an open order, then no other is given; without words it is not answered, and only by who has the item', () => {
  expect(refusalOf(order({}, 'supervisor:v-1', ordered)).code).toBe('not-allowed');
  expect(refusalOf(answerOrder(acting(ordered, '9.4', holder), ' ')).code).toBe('incomplete');
  expect(refusalOf(answerOrder(acting(ordered, '9.4', 'officer:o-9'), 'x')).code).toBe('not-yours');
});
