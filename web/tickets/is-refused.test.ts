import { expect, test } from 'vitest';
import { failure } from '../ui/request.ts';
import { isRefused } from './is-refused.ts';

const answered = (status: number) => failure({ type: 'about:blank', title: '', status, code: `http-${status}`, retryable: false });

test('given an answer that was lost on the way, then nobody may say that nothing was booked', () => {
  expect([new TypeError('network'), answered(500), answered(502), answered(504)].map(isRefused)).toEqual([false, false, false, false]);
  expect([answered(403), answered(409), answered(422)].map(isRefused)).toEqual([true, true, true]);
});
