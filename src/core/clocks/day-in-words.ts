import type { Localized } from '../value.ts';
import { dayOf, instantOf, millisecondsOf } from './day.ts';
import { readDay } from './read-day.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const WEEKDAYS: readonly Localized[] = [['日', 'Sunday'], ['一', 'Monday'], ['二', 'Tuesday'], ['三', 'Wednesday'], ['四', 'Thursday'], ['五', 'Friday'], ['六', 'Saturday']].map(([zh = '', en = '']) => ({ zh: `周${zh}`, en }));

/** A calendar date as people say it: `2026年11月30日`, `30 November 2026`; what is none stays as it is. */
export function dayInWords(text: string): Localized {
  const day = readDay(text);
  if (day === null) return { zh: text, en: text };
  return { zh: `${String(day.year)}年${String(day.month)}月${String(day.day)}日`, en: `${String(day.day)} ${MONTHS[day.month - 1] ?? ''} ${String(day.year)}` };
}

/** A day or a month as people say it: `2026-11-28` as above, `2026-11` as `2026年11月`, `November 2026`; what is neither stays as it is. */
export function periodInWords(text: string): Localized {
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/u.exec(text);
  if (month === null) return dayInWords(text);
  const [, year = '', number = ''] = month;
  return { zh: `${year}年${String(Number(number))}月`, en: `${MONTHS[Number(number) - 1] ?? ''} ${year}` };
}

/** The moment of an appointment in China, with its weekday: `2026年12月3日（周四）10:00`, `Thursday 3 December 2026, 10:00`. */
export function momentInWords(instant: string): Localized {
  const day = dayOf(instant);
  const time = instantOf(millisecondsOf(instant)).slice(11, 16);
  const said = dayInWords(day);
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? { zh: '', en: '' };
  return { zh: `${said.zh}（${weekday.zh}）${time}`, en: `${weekday.en} ${said.en}, ${time}` };
}

/** Day and minute of an instant in China as a paper says them: `2026年11月26日 09:30`, `26 November 2026, 09:30`. */
export function minuteInWords(instant: string): Localized {
  const time = instantOf(millisecondsOf(instant)).slice(11, 16);
  const { zh, en } = dayInWords(dayOf(instant));
  return { zh: `${zh} ${time}`, en: `${en}, ${time}` };
}
