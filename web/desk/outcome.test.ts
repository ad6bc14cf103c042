import { expect, test } from 'vitest';
import { pointedFindings, resultOf } from './outcome.ts';

test.each([
  ['approve', 'review', 'proposedApprove'], ['refuse', 'review', 'proposedRefuse'], ['approve', 'approved', 'approved'], ['refuse', 'refused', 'refused'],
  ['correct', 'correction', 'correction'], ['confirm', 'approved', 'approved'], ['hand-back', 'review', 'handedBack'], ['delay', 'review', 'delayExplained'], ['delay', 'officer', 'delayExplained'], ['hand-back', 'correction', 'handedBack'], ['confirm', 'refused', 'refused'], ['return', 'officer', 'returned'],
  ['limit', 'officer', 'limit'], ['approve', 'publicity', 'published'], ['confirm', 'publicity', 'published'], ['object', 'publicity', 'objected'], ['answer-objection', 'publicity', 'objectionAnswered'], ['answer-objection', 'officer', 'objectionAnswered'], ['return', 'publicity', 'returned'],
] as const)('given %s, when the item is then in %s, then the officer is told %s', (act, status, told) => {
  expect(resultOf(act, { status })).toBe(told);
});

test('given a visit was ordered, then it goes by the law only where the law sets a limit', () => {
  expect([resultOf('visit', { status: 'officer', clock: { byLaw: true } }), resultOf('visit', { status: 'officer', clock: {} })]).toEqual(['visitOrdered', 'visitAsPromised']);
});

test('given errors of the server, then those at findings name their element, dots included', () => {
  expect(pointedFindings([{ pointer: '/findings/separation.reason' }, { pointer: '/body/findings/hardship.verified' }, { pointer: '/criterion' }])).toEqual(['separation.reason', 'hardship.verified']);
});
