import { expect, test } from 'vitest';
import { formatLimit, isLimit, limitText, parseLimit } from './limit.ts';

test.each([
  ['10wd', { amount: 10, unit: 'wd' }, '10 个工作日', '10 working days'],
  ['1wd', { amount: 1, unit: 'wd' }, '1 个工作日', '1 working day'],
  ['15d', { amount: 15, unit: 'd' }, '15 日', '15 calendar days'],
  ['3mo', { amount: 3, unit: 'mo' }, '3 个月', '3 months'],
  ['30min', { amount: 30, unit: 'min' }, '30 分钟', '30 minutes'],
] as const)('given %s, it is read, shown in both languages and written again', (text, limit, zh, en) => {
  expect(parseLimit(text)).toEqual(limit);
  expect(formatLimit(limit)).toEqual({ zh, en });
  expect(limitText(limit)).toBe(text);
  expect(isLimit(text)).toBe(true);
});

test.each(['', '10', 'wd', '0d', '010d', '-3d', '1.5mo', '10 wd', '10WD', '10h', '99999d', '10wd '])('given %j, it is refused', (text) => {
  expect(() => parseLimit(text)).toThrow('not a limit');
  expect(isLimit(text)).toBe(false);
});
