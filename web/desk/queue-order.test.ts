import { describe, expect, test } from 'vitest';
import type { ClockView, ItemStatus } from '../ui/api-types.ts';
import { filterQueue, nextAfter, shortNumber, sortQueue } from './queue-order.ts';

const words = { zh: '', en: '' };
const clock = (state: ClockView['state'], dueAt?: string): ClockView => ({ state, startedAt: '2026-11-20T09:00:00+08:00', remainingText: words, promised: words, statutory: words, ...(dueAt === undefined ? {} : { dueAt }) });
const row = (name: string, status: ItemStatus, of: ClockView) => ({ case: name, no: 1, status, clock: of });

const soon = row('soon', 'officer', clock('red', '2026-11-24T09:30:00+08:00'));
const later = row('later', 'review', clock('green', '2026-12-04T23:59:59+08:00'));
const unknown = row('unknown', 'officer', clock('unknown'));
const paused = row('paused', 'correction', clock('paused', '2026-11-22T23:59:59+08:00'));

describe('the queue', () => {
  test('given clocks of every kind, when sorted, then the least time comes first and what is paused last', () => {
    expect(sortQueue([paused, unknown, later, soon])).toEqual([soon, later, unknown, paused]);
  });

  test('given warnings, when sorted, then what is late comes first and what is warned of before what is not, whatever its day', () => {
    const late = row('late', 'officer', clock('overdue', '2026-11-23T23:59:59+08:00'));
    const warned = row('warned', 'officer', clock('yellow', '2026-12-10T23:59:59+08:00'));
    expect(sortQueue([later, warned, soon, late])).toEqual([late, soon, warned, later]);
  });

  test('given a day without an instant, when sorted, then it counts until the end of that day', () => {
    const today = row('today', 'officer', { ...clock('red'), dueDay: '2026-11-24' });
    expect(sortQueue([later, today, soon])).toEqual([soon, today, later]);
  });

  test('given equal clocks, when sorted, then the order is that of the case numbers', () => {
    const first = { ...soon, case: 'a' };
    const second = { ...soon, case: 'a', no: 2 };
    const third = { ...soon, case: 'b' };
    expect(sortQueue([third, second, first])).toEqual([first, second, third]);
  });

  test('given a kind, when filtered, then only rows of that kind stay', () => {
    expect(filterQueue([soon, later, unknown, paused], 'officer')).toEqual([soon, unknown]);
    expect(filterQueue([soon, later, paused], 'all')).toEqual([soon, later, paused]);
  });
});

describe('where the queue goes on', () => {
  const rows = [soon, later, unknown, paused];

  test('given a decided row, then it is the next one below', () => {
    expect(nextAfter(rows, later)).toBe(unknown);
  });

  test('given the last row somebody can act on, then it is the first again, never one that waits for the applicant', () => {
    expect(nextAfter(rows, unknown)).toBe(soon);
  });

  test('given a row that has left the queue meanwhile, then it is the first', () => {
    expect(nextAfter(rows, { case: 'gone', no: 3 })).toBe(soon);
  });

  test('given nothing else to act on, then nowhere', () => {
    expect(nextAfter([soon, paused], soon)).toBeNull();
  });
});

test('a case number is shortened to the part that differs', () => {
  expect(shortNumber('371300-20261121-000042-7')).toBe('000042-7');
});
