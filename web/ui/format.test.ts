import { describe, expect, it, vi } from 'vitest';
import { formatAppointment, formatDay, formatInstant, formatShortDay, formatTime, formatTook, formatWeekday } from './format.ts';

// Preferences are read from the page's address, and there is no page here; the language is named in each call.
vi.mock('./preferences.ts', () => ({ getPreferences: () => ({ language: 'zh' }) }));

describe('days and instants', () => {
  it('a calendar date is that day', () => {
    expect(formatDay('2026-11-30', 'zh')).toBe('2026年11月30日');
    expect(formatShortDay('2026-11-30', 'en')).toBe('30 November');
  });

  it('an instant falls on the day of the region, also in the eight hours in which UTC is a day behind', () => {
    expect(formatDay('2026-11-25T22:54:36.000Z', 'zh')).toBe('2026年11月26日');
    expect(formatShortDay('2026-11-25T15:59:59.000Z', 'zh')).toBe('11月25日');
    expect(formatInstant('2026-11-25T16:05:00.000Z', 'zh')).toBe('2026年11月26日 00:05');
    expect(formatInstant('2026-11-25T16:05:00.000Z', 'en')).toBe('26 Nov 2026, 00:05');
    expect(formatTime('2026-11-25T16:00:09.000Z', 'en')).toBe('00:00:09');
  });

  it('an appointment has its weekday', () => {
    expect([formatAppointment('2026-12-03T02:00:00.000Z', 'zh'), formatAppointment('2026-12-03T02:00:00.000Z', 'en')]).toEqual(['2026年12月3日（周四）10:00', expect.stringMatching(/^Thursday,? 3 December 2026, 10:00$/u)]);
    expect([formatWeekday('2026-12-03', 'zh'), formatWeekday('2026-12-03', 'en'), formatWeekday('soon', 'zh'), formatAppointment('soon', 'en')]).toEqual(['2026年12月3日（周四）', expect.stringMatching(/^Thursday,? 3 December 2026$/u), 'soon', 'soon']);
  });

  it('what is no date is shown as it is', () => expect(formatDay('soon', 'en')).toBe('soon'));
});

it.each([[40, '0.1 秒'], [640, '0.6 秒'], [12_000, '12 秒'], [360_000, '6 分钟'], [7_200_000, '2 小时'], [172_800_000, '2 天']])('%i ms took %s', (ms, text) => expect(formatTook(ms, 'zh')).toBe(text));
