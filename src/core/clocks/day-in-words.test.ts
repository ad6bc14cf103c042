import { expect, test } from 'vitest';
import { dayInWords, minuteInWords, momentInWords, periodInWords } from './day-in-words.ts';

test('a date is said as people say it', () => expect([dayInWords('2026-11-05'), dayInWords('soon')]).toEqual([{ zh: '2026年11月5日', en: '5 November 2026' }, { zh: 'soon', en: 'soon' }]));

test('an appointment has its weekday, on the day that China has then', () => {
  expect(momentInWords('2026-12-03T02:00:00.000Z')).toEqual({ zh: '2026年12月3日（周四）10:00', en: 'Thursday 3 December 2026, 10:00' });
  expect(momentInWords('2026-12-05T17:30:00.000Z').zh).toBe('2026年12月6日（周日）01:30');
});

test('a minute on a paper has the day that China has then', () => expect(minuteInWords('2026-12-05T17:30:00.000Z')).toEqual({ zh: '2026年12月6日 01:30', en: '6 December 2026, 01:30' }));

test.each([
  ['2026-11-28', '2026年11月28日', '28 November 2026'],
  ['2026-03', '2026年3月', 'March 2026'],
  ['2026-13', '2026-13', '2026-13'],
])('the period %s of a list is said in words', (period, zh, en) => {
  expect(periodInWords(period)).toEqual({ zh, en });
});
