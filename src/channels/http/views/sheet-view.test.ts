import { expect, test } from 'vitest';
import type { Plan } from '../schemas/plan.ts';
import { sheetOf } from './sheet-view.ts';

const same = (text: string) => ({ zh: text, en: text });
const item = (name: string, change: object = {}) => ({ name: same(name), status: 'now', expected: 'officer', promised: same('3 days'), ...change });
const fact = (name: string, kind: string) => ({ name: same(name), text: same('value'), source: { kind, label: same(kind) } });
/** What the screen takes of a plan. */
const sheet = (change: object) => sheetOf((text) => text, { lifeEvent: { id: 'one', name: same('event') }, as: 'self', open: [], answers: [], known: [], promises: [], items: [], ...change } as unknown as Plan);
const times = (change: object) => sheet(change).items.map(({ label, value }) => `${label.en}: ${value.en}`);

test('what has to be done stands on the screen once no question is open, and what need not be done never', () => {
  const items = [item('now'), item('other', { status: 'no' })];
  expect([times({ items, open: ['asked'] }), times({ items })]).toEqual([[], ['now: within 3 days']]);
});

test('what somebody counts on and will not get stands there with its reason, once no question is open; what nobody expects does not', () => {
  const items = [item('now'), item('benefit', { status: 'no', notable: true, why: same('11 of 12 months') }), item('other', { status: 'no', notable: false, why: same('not needed') })];
  expect([sheet({ items, open: ['asked'] }).leftOut, sheet({ items: items.slice(0, 1) }), sheet({ items }).leftOut]).toEqual([undefined, expect.not.objectContaining({ leftOut: expect.anything() }), [{ label: same('benefit'), value: same('11 of 12 months') }]]);
});

test('the time of a matter is that of how it goes, not always its limit', () => {
  const items = [item('rules', { expected: 'instant' }), item('promise', { expected: 'instant', unpromised: same('5 days') }), item('province', { expected: 'instant', bookedBy: same('province') }), item('after', { expected: 'waits' }), item('failing', { expected: 'refuse' }), item('other', { expected: 'none' })];
  expect(times({ items })).toEqual(['rules: at once', 'promise: within 5 days', 'province: within 3 days', 'after: follows by itself', 'failing: may be refused', 'other: within 3 days']);
});

test('any line can be said to be wrong but who somebody is, which was compared with their document', () => {
  const { known } = sheet({ known: [fact('name', 'sign-in'), fact('district', 'register')] });
  expect(known.map(({ key }) => key !== undefined)).toEqual([false, true]);
});
