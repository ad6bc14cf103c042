import { describe, expect, test } from 'vitest';
import { cn } from '../../../test/support/calendar.ts';
import { pauseClock, startClock, stopClock } from './change-clock.ts';
import { describeReading } from './describe-clock.ts';
import { parseLimit } from './limit.ts';
import { isOverdue, readClock } from './read-clock.ts';

const at = (day: string, time = '10:00:00'): string => `${day}T${time}+08:00`;
const clock = (from: string, promised: string, statutory: string | null = null) => startClock(from, { promised: parseLimit(promised), statutory: statutory === null ? null : parseLimit(statutory) });

// 10 working days from Monday, 2 November 2026, end on Monday the 16th.
describe('given 10 working days', () => {
  test.each([
    ['2026-11-02', 'green', 10, '还剩 10 个工作日', '10 working days left'],
    ['2026-11-10', 'green', 4, '还剩 4 个工作日', '4 working days left'],
    ['2026-11-11', 'green', 3, '还剩 3 个工作日', '3 working days left'],
    ['2026-11-12', 'yellow', 2, '还剩 2 个工作日', '2 working days left'],
    ['2026-11-14', 'yellow', 1, '还剩 1 个工作日', '1 working day left'],
    ['2026-11-16', 'red', 0, '今天到期', 'Due today'],
    ['2026-11-18', 'overdue', -2, '已超 2 个工作日', '2 working days overdue'],
  ] as const)('when it is %s, then it is %s with %i left', (day, state, remaining, zh, en) => {
    const reading = readClock(clock(at('2026-11-02'), '10wd'), cn, at(day), 25);
    expect(reading).toMatchObject({ state, remaining, due: { day: '2026-11-16' } });
    expect(describeReading(reading, 'wd')).toEqual({ zh, en });
  });

  test('when it ended on a Friday and it is Saturday, then it is overdue by one', () =>
    expect(readClock(clock(at('2026-11-13'), '5wd'), cn, at('2026-11-21'))).toMatchObject({ due: { day: '2026-11-20' }, state: 'overdue', remaining: -1 }));
});

describe('given other units', () => {
  test.each([
    ['15d', '2026-11-14', 'yellow', 3, '还剩 3 日'],
    ['15d', '2026-11-13', 'green', 4, '还剩 4 日'],
    ['1mo', '2026-11-24', 'green', 8, '还剩 8 日'],
    ['1mo', '2026-11-25', 'yellow', 7, '还剩 7 日'],
    ['1mo', '2026-12-02', 'red', 0, '今天到期'],
    ['1mo', '2026-12-04', 'overdue', -2, '已超 2 日'],
  ] as const)('%s, when it is %s, then it is %s with %i left', (limit, day, state, remaining, zh) => {
    const reading = readClock(clock(at('2026-11-02'), limit), cn, at(day), 25);
    expect(reading).toMatchObject({ state, remaining });
    expect(describeReading(reading, parseLimit(limit).unit).zh).toBe(zh);
  });

  test.each([
    ['10:00:00', 'green', 30, '还剩 30 分钟'], ['10:22:00', 'green', 8, '还剩 8 分钟'], ['10:23:00', 'yellow', 7, '还剩 7 分钟'],
    ['10:29:59', 'yellow', 1, '还剩 1 分钟'], ['10:30:00', 'red', 0, '时间已到'], ['10:45:00', 'overdue', -15, '已超 15 分钟'],
  ] as const)('30 minutes, when it is %s, then it is %s with %i left', (time, state, remaining, zh) => {
    const reading = readClock(clock(at('2026-11-23'), '30min'), cn, at('2026-11-23', time), 25);
    expect(reading).toMatchObject({ state, remaining });
    expect(describeReading(reading, 'min').zh).toBe(zh);
  });
});

test('given a statutory limit that ends today or is over, then it says so although the promised one goes on', () => {
  const bound = clock(at('2026-11-02'), '10wd', '7d');
  expect(readClock(bound, cn, at('2026-11-09'))).toMatchObject({ state: 'red', remaining: 5, statutoryDue: { day: '2026-11-09' } });
  expect(readClock(bound, cn, at('2026-11-10')).state).toBe('overdue');
  expect([isOverdue(bound, cn, at('2026-11-09', '23:59:00')), isOverdue(bound, cn, at('2026-11-10'))]).toEqual([false, true]);
});

test('given a clock that was stopped in time, then it is not overdue while it stands still; one that was late before is', () => {
  const pause = (day: string) => pauseClock(clock(at('2026-11-02'), '10wd'), { at: at(day), because: 'correction', basis: '' });
  expect([isOverdue(pause('2026-11-16'), cn, at('2026-11-30')), isOverdue(pause('2026-11-17'), cn, at('2026-11-30'))]).toEqual([false, true]);
});

test('given a region without a share to warn at, then it warns of the last unit alone', () =>
  expect(['2026-11-12', '2026-11-13'].map((day) => readClock(clock(at('2026-11-02'), '10wd'), cn, at(day)).state)).toEqual(['green', 'yellow']));

test('given a paused clock, then it says so, and what is left does not shrink with the days', () => {
  const paused = pauseClock(clock(at('2026-11-02'), '10wd'), { at: at('2026-11-04'), because: 'correction', basis: '行政许可法 第三十二条' });
  const readings = ['2026-11-04', '2026-11-09', '2026-11-20'].map((day) => readClock(paused, cn, at(day)));
  expect(readings.map(({ state, remaining }) => [state, remaining])).toEqual([['paused', 8], ['paused', 8], ['paused', 8]]);
  expect(describeReading(readings[0]!, 'wd')).toEqual({ zh: '计时已暂停，恢复后还剩 8 个工作日', en: 'Paused; once it goes on: 8 working days left' });
});

test('given a stopped clock, then it is read as it stood when it stopped', () => {
  const reading = readClock(stopClock(clock(at('2026-11-02'), '10wd'), at('2026-11-05')), cn, at('2026-12-20'));
  expect(reading).toMatchObject({ state: 'stopped', remaining: 7 });
  expect(describeReading(reading, 'wd').zh).toBe('已办结');
});

test('given a limit into 2027, then it is unknown and says whose holidays are missing', () => {
  const reading = readClock(clock(at('2026-12-28'), '10wd'), cn, at('2026-12-29'));
  expect(reading).toEqual({ due: { known: false, year: 2027 }, statutoryDue: null, state: 'unknown', remaining: null });
  expect(describeReading(reading, 'wd').zh).toBe('2027 年放假安排尚未公布，到期日暂不能确定');
});

test('given a limit that ended in 2026 and is read in 2027, then it is overdue and its day is shown', () => {
  const reading = readClock(clock(at('2026-12-21'), '5wd'), cn, at('2027-01-04'));
  expect(reading).toMatchObject({ state: 'overdue', remaining: null, due: { day: '2026-12-28' } });
  expect(describeReading(reading, 'wd').zh).toBe('应于 2026-12-28 前办结');
});
