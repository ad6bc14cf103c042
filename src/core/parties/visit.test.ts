import { expect, test } from 'vitest';
import { consentWords, endOfVisit, isGoingOn, isOfVisit } from './visit.ts';

const BEGUN = '2026-11-26T02:00:00.000Z';
const visit = { clerk: 'o-9', subject: 's-1', begunAt: BEGUN };

test('given a visit, then it goes on until it is ended, and no longer than two hours', () => {
  const until = endOfVisit(BEGUN);
  expect(until).toBe('2026-11-26T04:00:00.000Z');
  expect([isGoingOn({ until }, BEGUN), isGoingOn({ until }, until), isGoingOn({ until, endedAt: BEGUN }, BEGUN)]).toEqual([true, false, false]);
});

test('given a case, then it belongs to a visit only if this clerk accepted it for this person since it began', () => {
  const state = { accepter: 'o-9', subject: 's-1', submittedAt: '2026-11-26T02:10:00.000Z' };
  expect([state, { ...state, accepter: 'o-8' }, { ...state, accepter: null }, { ...state, subject: 's-2' }, { ...state, submittedAt: '2026-11-26T01:59:59.000Z' }].map((each) => isOfVisit(visit, each))).toEqual([true, false, false, false, false]);
});

test('given somebody at the counter, then the words they agree to name them, with the number partly hidden', () => {
  expect(consentWords({ name: '王小明', number: '371302198506150017' })).toContain('王小明（371302********0017）');
});
