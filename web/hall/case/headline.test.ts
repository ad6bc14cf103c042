import { describe, expect, it } from 'vitest';
import { asksPerson, headlineParts, standingOf } from './headline.ts';

describe('the headline of a case', () => {
  it('counts what is done, waits for the person, runs and was refused', () => {
    const items = (['approved', 'approved', 'review', 'waiting', 'officer', 'correction', 'refused', 'dropped', 'withdrawn'] as const).map((status) => ({ status, ...(status === 'correction' && { asks: 'correction' as const }) }));
    expect(headlineParts(items)).toEqual([{ key: 'done', count: 2 }, { key: 'asking', count: 1 }, { key: 'running', count: 3 }, { key: 'refused', count: 1 }, { key: 'dropped', count: 1 }, { key: 'withdrawn', count: 1 }]);
  });

  it('counts what an officer has as waiting for the person while a time is to be chosen', () => {
    expect(headlineParts([{ status: 'officer', asks: 'time' }, { status: 'officer' }])).toEqual([{ key: 'asking', count: 1 }, { key: 'running', count: 1 }]);
    expect([asksPerson({ items: [{ asks: 'time' }] }), asksPerson({ items: [{}] })]).toEqual([true, false]);
  });

  it('does not praise as done what is looked at again, nor what was revoked', () => {
    expect(headlineParts([{ status: 'approved' }, { status: 'approved', reopened: {} }, { status: 'revoked' }, { status: 'refused', reopened: {} }])).toEqual([{ key: 'done', count: 1 }, { key: 'again', count: 1 }, { key: 'refused', count: 1 }, { key: 'revoked', count: 1 }]);
  });

  it('leaves out what there is none of', () => {
    expect(headlineParts([{ status: 'approved' }])).toEqual([{ key: 'done', count: 1 }]);
  });
});

describe('how a case stands', () => {
  const standing = (status: string, ...statuses: readonly Parameters<typeof standingOf>[0]['items'][number]['status'][]) => standingOf({ status, items: statuses.map((each) => ({ status: each, ...(each === 'correction' && { asks: 'correction' as const }) })) });
  it('is done only where all was approved', () => {
    expect(standing('ended', 'approved', 'approved')).toBe('done');
    expect(standing('ended', 'approved', 'refused')).toBe('partly');
    expect(standing('ended', 'refused', 'dropped')).toBe('refused');
    expect(standing('ended', 'revoked')).toBe('refused');
    expect(standing('ended', 'withdrawn', 'dropped')).toBe('withdrawn');
  });
  it('asks somebody before it runs', () => {
    expect(standing('open', 'approved', 'correction')).toBe('asking');
    expect(standing('open', 'approved', 'officer')).toBe('open');
  });
});
