import { expect, test } from 'vitest';
import { consentWords, endOfVisit, isGoingOn, isOfVisit } from './visit.ts';

const BEGUN = '2026-11-26T02:00:00.000Z';
const visit = { id: 'v-1', subject: 's-1' };

test('given a visit, then it goes on until it is ended, and no longer than two hours', () => {
  const until = endOfVisit(BEGUN);
  expect(until).toBe('2026-11-26T04:00:00.000Z');
  expect([isGoingOn({ until }, BEGUN), isGoingOn({ until }, until), isGoingOn({ until, endedAt: BEGUN }, BEGUN)]).toEqual([true, false, false]);
});

test('given a case, then it belongs to the visit in which it was handed in, for whomever the person acted', () => {
  const state = { subject: 's-1', through: ['v-1'] };
  const { through: _, ...online } = state;
  expect([state, { ...state, subject: 's-2' }, { ...state, through: ['k-1', 'v-1'] }, { ...state, through: ['v-2'] }, { ...state, through: ['k-1'] }, online].map((each) => isOfVisit(visit, each))).toEqual([true, true, true, false, false, false]);
});

test('given somebody at the counter, then the words they agree to name them, with the number partly hidden', () => {
  expect(consentWords({ name: '王小明', number: '371302198506150017' })).toContain('王小明（371302********0017）');
});

test('given a visit for another city, then what its counters accepted of this person before belongs to it, what anybody else did does not', () => {
  const helper = { region: '450200', desk: '0302' };
  const state = { subject: 's-1', through: ['v-0'], helper };
  expect([state, { ...state, helper: { ...helper, region: '450300' } }, { ...state, helper: undefined, through: ['v-1'] }, { ...state, subject: 's-2' }].map(({ helper: of, ...each }) => isOfVisit({ ...visit, helper }, { ...each, ...(of && { helper: of }) }))).toEqual([true, false, false, false]);
  // And at a counter of the city itself what was accepted elsewhere stays closed.
  expect(isOfVisit(visit, state)).toBe(false);
});

test('given a matter of another city, then the words name both cities, who sees the data and who decides', () => {
  expect(consentWords({ name: '王小明', number: '371302198506150017' }, { helper: '柳州市', city: '南宁市' })).toMatch(/在柳州市的窗口办理南宁市的事项.*提供给柳州市窗口.*由南宁市审核决定/u);
});
