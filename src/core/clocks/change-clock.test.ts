import { describe, expect, test } from 'vitest';
import { cn } from '../../../test/support/calendar.ts';
import { isPaused, pauseClock, resumeClock, startClock, stopClock, switchLimit } from './change-clock.ts';
import { dueOf } from './due.ts';
import { parseLimit } from './limit.ts';

const at = (day: string): string => `${day}T10:00:00+08:00`;
const correction = { because: 'correction', basis: '行政许可法 第三十二条' };
const running = startClock(at('2026-11-02'), { statutory: parseLimit('60d'), promised: parseLimit('15d') });

describe('given a running clock', () => {
  test('when it is paused and goes on, then the pause stays with its reason and article', () => {
    const paused = pauseClock(running, { at: at('2026-11-04'), ...correction });
    expect(isPaused(paused)).toBe(true);
    expect(resumeClock(paused, at('2026-11-06')).pauses).toEqual([{ from: at('2026-11-04'), to: at('2026-11-06'), ...correction }]);
  });

  test('when its limit is switched, then the new one counts from the same acceptance, and the old one and the reason are kept', () => {
    const change = { at: at('2026-11-05'), which: 'promised', to: parseLimit('20d'), because: 'visit', basis: '工伤保险条例 第二十条' } as const;
    const switched = switchLimit(running, change);
    expect(dueOf(switched, cn)).toMatchObject({ day: '2026-11-23' });
    expect(switched.switches).toEqual([{ ...change, from: parseLimit('15d') }]);
    expect(switched.statutory).toEqual(parseLimit('60d'));
  });

  test('when it stops in a pause, then the pause ends with it', () => {
    expect(stopClock(pauseClock(running, { at: at('2026-11-04'), ...correction }), at('2026-11-06'))).toMatchObject({ stoppedAt: at('2026-11-06'), pauses: [{ to: at('2026-11-06') }] });
  });
});

describe('what cannot be is refused', () => {
  const paused = pauseClock(running, { at: at('2026-11-04'), ...correction });
  const stopped = stopClock(running, at('2026-11-04'));
  test.each([
    ['a second pause at the same time', () => pauseClock(paused, { at: at('2026-11-05'), ...correction }), 'stands still already'],
    ['going on without a pause', () => resumeClock(running, at('2026-11-05')), 'is not paused'],
    ['a pause that ends before it began', () => resumeClock(paused, at('2026-11-03')), 'cannot end at'],
    ['pausing what has stopped', () => pauseClock(stopped, { at: at('2026-11-05'), ...correction }), 'has stopped'],
    ['stopping twice', () => stopClock(stopped, at('2026-11-05')), 'has stopped'],
    ['a new limit for what has stopped', () => switchLimit(stopped, { at: at('2026-11-05'), which: 'promised', to: parseLimit('1d'), because: '', basis: '' }), 'has stopped'],
    ['a start without zone', () => startClock('2026-11-02 10:00', { statutory: null, promised: parseLimit('1d') }), 'not an instant'],
  ])('%s', (_, act, expected) => expect(act).toThrow(expected));
});
