import { describe, expect, test } from 'vitest';
import type { ReasonView, StaffItem } from '../ui/api-types.ts';
import { actionsFor, failingNow, neededFindings, reasonsToRefuse, refusedBecause } from './allowed.ts';

const words = { zh: '补正过一次', en: 'Asked once' };
const criterion = (id: string, result: ReasonView['result']): ReasonView => ({ id, text: words, result, basis: '', remedy: words, facts: [], missing: [] });
const finding = (element: string): StaffItem['findings'][number] => ({ element, name: words, question: words, field: { kind: 'boolean' } });

test('given the part somebody plays, then only the acts of that part are shown', () => {
  expect(actionsFor({ as: 'officer', limits: [], status: 'officer' })).toEqual(['approve', 'refuse', 'ask-correction', 'order-visit']);
  expect(actionsFor({ as: 'officer', limits: [], status: 'publicity' })).toEqual(['object']);
  const limit = { id: 'complex', name: { zh: '', en: '' }, promised: { zh: '', en: '' }, statutory: { zh: '', en: '' }, basis: '' };
  expect(actionsFor({ as: 'officer', limits: [limit], status: 'officer' })).toEqual(['approve', 'refuse', 'ask-correction', 'switch-limit', 'order-visit']);
  expect(actionsFor({ as: 'reviewer', limits: [], status: 'officer' })).toEqual(['confirm', 'return']);
  expect(actionsFor({ as: 'none', limits: [], status: 'officer' })).toEqual([]);
  const visit = { place: '', at: '', open: true, times: [], missed: [] };
  expect(actionsFor({ as: 'officer', limits: [], status: 'officer', visits: [visit] })).toEqual(['report-visit', 'propose-times', 'ask-correction']);
  expect(actionsFor({ as: 'officer', limits: [], status: 'officer', visits: [{ ...visit, chosen: '2026-11-24T02:00:00Z' }] })).toEqual(['report-visit', 'miss-visit', 'ask-correction']);
  const publicity = (...objections: NonNullable<NonNullable<StaffItem['publicity']>['objections']>): StaffItem['publicity'] => ({ what: words, basis: '', from: '2026-11-24', open: false, objections });
  const objected = { note: 'no', at: '2026-11-25T02:00:00.000Z' };
  const answered = (upheld: boolean) => ({ ...objected, answer: { upheld, note: 'seen', at: objected.at } });
  expect(actionsFor({ as: 'officer', limits: [], status: 'officer', publicity: publicity(objected) })).toEqual(['answer-objection', 'ask-correction']);
  expect(actionsFor({ as: 'officer', limits: [limit], status: 'officer', publicity: publicity(answered(false)) })).toEqual(['approve', 'refuse', 'ask-correction', 'switch-limit', 'order-visit', 'answer-objection']);
  expect(actionsFor({ as: 'officer', limits: [], status: 'publicity', publicity: publicity(answered(true), objected) })).toEqual(['answer-objection', 'object']);
  expect(actionsFor({ as: 'officer', limits: [], status: 'publicity', publicity: publicity(answered(false)) })).toEqual(['answer-objection', 'object']);
  expect(actionsFor({ as: 'officer', limits: [], status: 'publicity', publicity: publicity(answered(true), answered(false)) })).toEqual(['refuse', 'answer-objection', 'object']);
});

describe('an act that is not allowed', () => {
  test('given the reason of the server, then it is passed on in its words', () => {
    expect(refusedBecause({ actions: [{ action: 'ask-correction', allowed: false, why: words }] }, 'ask-correction')).toBe(words);
  });
  test('given an act the server does not name, then it is not allowed either, and says so', () => {
    expect(refusedBecause({ actions: [] }, 'approve')?.zh).toBe('现在不能这样做');
  });
  test('given one that is allowed, then there is nothing to say', () => {
    expect(refusedBecause({ actions: [{ action: 'approve', allowed: true }] }, 'approve')).toBeNull();
  });
});

test('given criteria of all three results, then only those not met or open can be the reason of a refusal', () => {
  expect(reasonsToRefuse({ criteria: [criterion('a', 'pass'), criterion('b', 'fail'), criterion('c', 'unknown')] }).map((each) => each.id)).toEqual(['b', 'c']);
});

test('given a failing criterion, then it blocks an approval only where no finding could change it', () => {
  const criteria = [criterion('a', 'pass'), criterion('b', 'fail')];
  expect(failingNow({ criteria, findings: [] }, false)?.id).toBe('b');
  expect(failingNow({ criteria, findings: [finding('x')] }, false)).toBeUndefined();
  // Once something was found, the results shown are those with it: after a “no” an approval is not offered.
  expect(failingNow({ criteria, findings: [finding('x')] }, true)?.id).toBe('b');
});

test('given elements to establish, then those a criterion lacks are needed and the others are free', () => {
  expect([...neededFindings({ findings: [finding('x'), finding('y')], missing: [{ element: 'x', name: words, note: words }], contradictions: [] })]).toEqual(['x']);
});
