import { describe, expect, test } from 'vitest';
import { readTime } from './time-of-day.ts';

describe('a time of the day as somebody writes it', () => {
  test.each([['9', '09:00'], ['09', '09:00'], ['930', '09:30'], ['1730', '17:30'], ['9:30', '09:30'], ['9：30', '09:30'], [' 17.05 ', '17:05'], ['0', '00:00'], ['23:59', '23:59']])('%s is %s', (typed, time) => expect(readTime(typed)).toBe(time));
  test.each(['', 'nine', '24:00', '9:60', '9:5', '12:30 PM', '12345'])('“%s” is none', (typed) => expect(readTime(typed)).toBeUndefined());
});
