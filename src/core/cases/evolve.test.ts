import { expect, test } from 'vitest';
import type { CaseEvent } from './event.ts';
import { evolve, fold } from './evolve.ts';
import { AT, opened, stepsOf, submit } from '../../../test/support/swim-club.ts';

const state = opened(submit());

test('given no event, or another first one than the submission, then it is no case', () => {
  expect(() => fold([])).toThrow('without events');
  expect(() => fold([{ seq: 1, at: AT, actor: 'rules', event: { type: 'dropped', no: 1, because: 2 } }])).toThrow('begins with its submission');
});

test('given the events as texts, as a database keeps them, then the same case', () => {
  const events = stepsOf(submit()).map((step, index) => ({ seq: index + 1, at: AT, actor: step.actor, event: JSON.parse(JSON.stringify(step.event)) as CaseEvent }));
  expect(fold(events)).toEqual(state);
});

test('given an event of one item, then the others are left as they are', () => {
  const next = evolve(state, { seq: 99, at: AT, actor: 'person:s-1', event: { type: 'rated', no: 1, rating: { score: 4, comment: '' } } });
  expect(next.version).toBe(99);
  expect(next.items.slice(1)).toEqual(state.items.slice(1));
});

test('given answers of departments, then those before stay', () => {
  const answer = { department: 'hospital', scenario: 'fitness', values: { fit: false }, exchange: 'x-2', at: AT };
  expect(evolve(state, { seq: 7, at: AT, actor: 'system', event: { type: 'answered', departments: [answer] } }).departments).toEqual([...state.departments, answer]);
});
