import { getPreferences, type Language } from './preferences.ts';

const zone = 'Asia/Shanghai';
const locale = (language: Language): string => (language === 'zh' ? 'zh-CN' : 'en-GB');
const made = new Map<string, Intl.DateTimeFormat>();

function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const known = made.get(key) ?? new Intl.DateTimeFormat(locale(language), { timeZone: zone, ...options });
  made.set(key, known);
  return known;
}

function shown(text: string, at: Date, language: Language, options: Intl.DateTimeFormatOptions): string {
  return Number.isNaN(at.getTime()) ? text : whole(formatter(language, options).format(at));
}

/** No line ends within a date: a word joiner (U+2060) between a figure and its 年, 月, 日, a space that does not break in English. Before the time of day it may. */
function whole(date: string): string {
  return date.replaceAll(/(\d)([年月日])/gu, '$1\u2060$2').replaceAll(/([年月])(\d)/gu, '$1\u2060$2').replaceAll(/(\d) ([A-Z])/gu, '$1\u00A0$2').replaceAll(/([a-z]) (\d{4})/gu, '$1\u00A0$2');
}

/** A calendar date is the same day everywhere; an instant falls on the day that the region has then. */
function noonOf(day: string): Date {
  return new Date(day.length === 10 ? `${day}T12:00:00+08:00` : day);
}

/** A calendar date `2026-11-30`, or the day of an instant, as people say it: `2026年11月30日`, `30 November 2026`. */
export function formatDay(day: string, language: Language = getPreferences().language): string {
  return shown(day, noonOf(day), language, { year: 'numeric', month: 'long', day: 'numeric' });
}

/** The same without the year: `11月30日`, `30 November`. */
export function formatShortDay(day: string, language: Language = getPreferences().language): string {
  return shown(day, noonOf(day), language, { month: 'long', day: 'numeric' });
}

/** A month `2026-12` as people say it: `2026年12月`, `December 2026`. */
export function formatMonth(month: string, language: Language = getPreferences().language): string {
  return shown(month, noonOf(`${month}-01`), language, { year: 'numeric', month: 'long' });
}

/** An instant in the region's time, to the minute: `2026年11月30日 09:05`, `30 Nov 2026, 09:05`. */
export function formatInstant(instant: string, language: Language = getPreferences().language): string {
  return shown(instant, new Date(instant), language, { year: 'numeric', month: language === 'zh' ? 'long' : 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/** A calendar date on which somebody has to be somewhere, with its weekday: `2026年12月3日（周四）`, `Thursday 3 December 2026`. */
export function formatWeekday(day: string, language: Language = getPreferences().language): string {
  if (language === 'en') return shown(day, noonOf(day), language, { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' });
  const weekday = shown(day, noonOf(day), language, { weekday: 'short' });
  return weekday === day ? day : `${formatDay(day, language)}（${weekday}）`;
}

/** The moment of an appointment: `2026年12月3日（周四）10:00`, `Thursday 3 December 2026, 10:00`. */
export function formatAppointment(instant: string, language: Language = getPreferences().language): string {
  const time = formatClock(instant, language);
  return time === instant ? instant : `${formatWeekday(instant, language)}${language === 'zh' ? '' : ', '}${time}`;
}

/** The time of day to the minute, beside its day: `09:30`. */
export function formatClock(instant: string, language: Language = getPreferences().language): string {
  return shown(instant, new Date(instant), language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/** The time of day to the second, as a receipt needs it. */
export function formatTime(instant: string, language: Language = getPreferences().language): string {
  return shown(instant, new Date(instant), language, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
}

/** How long something took, in the unit a person would use: `0.6 秒`, `6 分钟`, `2 天`. */
export function formatTook(milliseconds: number, language: Language = getPreferences().language): string {
  const zh = language === 'zh';
  if (milliseconds < 60_000) return `${Math.max(0.1, milliseconds / 1000).toFixed(milliseconds < 10_000 ? 1 : 0)} ${zh ? '秒' : 's'}`;
  if (milliseconds < 3_600_000) return `${Math.round(milliseconds / 60_000)} ${zh ? '分钟' : 'min'}`;
  if (milliseconds < 86_400_000) return `${Math.round(milliseconds / 3_600_000)} ${zh ? '小时' : 'h'}`;
  return `${Math.round(milliseconds / 86_400_000)} ${zh ? '天' : 'd'}`;
}

/** Bytes as megabytes or kilobytes. */
export function formatSize(bytes: number): string {
  return bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1000))} KB`;
}
