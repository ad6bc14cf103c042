import { describe, expect, test } from 'vitest';
import { dayHere } from '../ui/day.ts';
import { answersTo, canAnswer, checkFirstDay, isWaiting, sortReferrals } from './referral-order.ts';

test('given referrals in every state, then who waits longest is first and what is settled comes last, the latest first', () => {
  const rows = [
    { status: 'declined', at: '2026-11-01T09:00:00+08:00' }, { status: 'hired', at: '2026-11-02T09:00:00+08:00' }, { status: 'interview', at: '2026-11-05T09:00:00+08:00' },
    { status: 'sent', at: '2026-11-09T09:00:00+08:00' }, { status: 'sent', at: '2026-11-08T09:00:00+08:00' }, { status: 'hired', at: '2026-11-03T09:00:00+08:00' },
  ] as const;
  expect(sortReferrals(rows).map(({ status, at }) => `${status} ${at.slice(8, 10)}`)).toEqual(['sent 08', 'sent 09', 'interview 05', 'hired 03', 'hired 02', 'declined 01']);
});

test('given an answer, then an interview may be followed by another and the rest is final', () => {
  expect((['sent', 'interview', 'hired', 'declined'] as const).map((status) => [isWaiting({ status }), canAnswer({ status }), answersTo({ status }).length])).toEqual([[true, true, 3], [false, true, 2], [false, false, 0], [false, false, 0]]);
});

describe('the first day of work', () => {
  const referred = '2026-11-20T23:30:00Z';
  test('given an instant late in the evening elsewhere, then the day is that of the region', () => {
    expect(dayHere(referred)).toBe('2026-11-21');
  });
  test.each([['', 'dateNeeded'], ['2026-11-20', 'dateRange'], ['2026-11-21', null], ['2026-11-23', null], ['2026-11-24', 'dateRange']] as const)('given %s, then %s', (day, wrong) => {
    expect(checkFirstDay(day, referred, '2026-11-23')).toBe(wrong);
  });
});
