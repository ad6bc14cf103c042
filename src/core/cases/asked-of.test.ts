import { describe, expect, test } from 'vitest';
import { AT, LATER } from '../../../test/support/swim-club.ts';
import { appointmentOf, askedOf } from './asked-of.ts';
import type { Visit } from './visit.ts';

const visit: Visit = { reason: 'to see it', place: 'here', by: 'o-1', at: AT, times: [LATER], asked: 0, missed: [] };
const item = (change: Partial<Visit> = {}, more: object = {}) => ({ status: 'officer' as const, visits: [{ ...visit, ...change }], ...more });

describe('given an item, then of its applicant is asked', () => {
  test('the answer to a correction', () => expect(askedOf({ status: 'correction' })).toBe('correction'));
  test('a time, while one is to be chosen', () => expect(askedOf(item())).toBe('time'));
  test('nothing once one is agreed on, and when that is', () => expect([askedOf(item({ chosen: LATER })), appointmentOf(item({ chosen: LATER }))]).toEqual([undefined, LATER]));
  test('nothing while the officer looks for other times', () => expect(askedOf(item({ others: { note: 'later', at: AT } }))).toBeUndefined());
  test('nothing once it was reported on, or the item has its result', () => {
    const report = { on: LATER, met: true, note: '', files: [], by: 'o-1', at: LATER };
    expect([askedOf(item({ report })), appointmentOf(item({ chosen: LATER, report })), askedOf(item({}, { endedAt: LATER })), appointmentOf(item({ chosen: LATER }, { endedAt: LATER })), askedOf({ status: 'officer' })]).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });
});
