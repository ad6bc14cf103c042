import { describe, expect, it, vi } from 'vitest';
import { formatAppointment, formatDay, formatInstant, formatShortDay, formatTime, formatTook, formatWeekday } from './format.ts';

// Preferences are read from the page's address, and there is no page here; the language is named in each call.
vi.mock('./preferences.ts', () => ({ getPreferences: () => ({ language: 'zh' }) }));

/** As it reads: without what only keeps a line from ending there. */
const read = (date: string): string => date.replaceAll('\u2060', '').replaceAll('\u00A0', ' ');

describe('days and instants', () => {
  it('no line ends within a date; before the time of day it may', () => {
    expect(formatInstant('2026-11-25T16:05:00.000Z', 'zh')).toBe('2026\u2060年\u206011\u2060月\u206026\u2060日 00:05');
    expect([formatInstant('2026-11-25T16:05:00.000Z', 'en'), formatDay('2026-11-30', 'en')]).toEqual(['26\u00A0Nov\u00A02026, 00:05', '30\u00A0November\u00A02026']);
  });

  it('a calendar date is that day', () => {
    expect(read(formatDay('2026-11-30', 'zh'))).toBe('2026年11月30日');
    expect(read(formatShortDay('2026-11-30', 'en'))).toBe('30 November');
  });

  it('an instant falls on the day of the region, also in the eight hours in which UTC is a day behind', () => {
    expect(read(formatDay('2026-11-25T22:54:36.000Z', 'zh'))).toBe('2026年11月26日');
    expect(read(formatShortDay('2026-11-25T15:59:59.000Z', 'zh'))).toBe('11月25日');
    expect(read(formatInstant('2026-11-25T16:05:00.000Z', 'zh'))).toBe('2026年11月26日 00:05');
    expect(read(formatInstant('2026-11-25T16:05:00.000Z', 'en'))).toBe('26 Nov 2026, 00:05');
    expect(read(formatTime('2026-11-25T16:00:09.000Z', 'en'))).toBe('00:00:09');
  });

  it('an appointment has its weekday', () => {
    expect([formatAppointment('2026-12-03T02:00:00.000Z', 'zh'), formatAppointment('2026-12-03T02:00:00.000Z', 'en')].map(read)).toEqual(['2026年12月3日（周四）10:00', expect.stringMatching(/^Thursday,? 3 December 2026, 10:00$/u)]);
    expect([formatWeekday('2026-12-03', 'zh'), formatWeekday('2026-12-03', 'en'), formatWeekday('soon', 'zh'), formatAppointment('soon', 'en')].map(read)).toEqual(['2026年12月3日（周四）', expect.stringMatching(/^Thursday,? 3 December 2026$/u), 'soon', 'soon']);
  });

  it('what is no date is shown as it is', () => expect(read(formatDay('soon', 'en'))).toBe('soon'));
});

it.each([[40, '0.1 秒'], [640, '0.6 秒'], [12_000, '12 秒'], [360_000, '6 分钟'], [7_200_000, '2 小时'], [172_800_000, '2 天']])('%i ms took %s', (ms, text) => expect(formatTook(ms, 'zh')).toBe(text));
