import { expect, test } from 'vitest';
import { CLUB } from '../../../test/support/swim-club.ts';
import { ratedOf } from '../ratings/rated-of.ts';
import type { Item } from './item.ts';
import type { CaseState } from './state.ts';
import { whoHadAPart } from './who-had-a-part.ts';

const AT = '2026-11-23T02:00:00.000Z';
const looked = { kind: 'appeal', reason: 'x', by: 'person:p', at: AT, note: 'x', outcome: 'upheld', officer: 'again-1', reviewer: 'again-2' } as const;
const item = {
  no: 1, service: '9.4', officer: 'decided', reviewer: 'confirmed', again: looked, reopened: { ...looked, clock: { startedAt: AT, pauses: [] }, officer: 'now-1', reviewer: undefined },
  had: [{ officer: 'gave-back', gaveBack: 'recusal' }, { officer: 'decided' }],
  joint: { draws: 2, seats: [{ line: 'gym', within: { count: 2, unit: 'wd' }, since: AT, officer: 'sits' }, { line: 'sauna', within: { count: 2, unit: 'wd' }, since: AT }], left: [{ line: 'sauna', officer: 'sat', kind: 'unable', reason: 'x', at: AT }] },
} as unknown as Item;

test('whoever decided, confirmed, looked again, had it for a time, sits in the joint review or sat there had a part in an item, each once', () => {
  expect(whoHadAPart(item).toSorted()).toEqual(['again-1', 'again-2', 'confirmed', 'decided', 'gave-back', 'now-1', 'sat', 'sits']);
  expect(whoHadAPart({})).toEqual([]);
});

test('a rating is of all of them and of who accepted the case', () => {
  const state = { number: 'n', channel: 'counter', accepter: 'took-it', items: [item] } as unknown as CaseState;
  expect(ratedOf(CLUB, state, item, AT).officers).toEqual(['again-1', 'again-2', 'confirmed', 'decided', 'gave-back', 'now-1', 'sat', 'sits', 'took-it']);
  expect(ratedOf(CLUB, { ...state, accepter: null }, { ...item, joint: undefined } as unknown as Item, AT).officers).toEqual(['again-1', 'again-2', 'confirmed', 'decided', 'gave-back', 'now-1']);
});
