import { Type, type Static } from 'typebox';
import { dayOf, millisecondsOf, weekdayOf } from '../clocks/day.ts';
import type { Localized } from '../value.ts';
import { LocalizedText } from './text.ts';

const Span = Type.String({ pattern: '^([01]?[0-9]|2[0-3]):[0-5][0-9]-([01]?[0-9]|2[0-3]):[0-5][0-9]$' });

/** When an office is open: on which days and from when to when, Chinese time. What a place has not confirmed says so wherever it is read. */
export const OpeningHours = Type.Object({
  days: Type.Union([Type.Literal('working'), Type.Literal('daily')], { description: 'on working days of the calendar, or on every day' }),
  times: Type.Array(Span, { minItems: 1, description: 'from when to when, one after the other: 9:00-12:00' }),
  apart: Type.Optional(Type.Array(Type.Object({ day: Type.Integer({ minimum: 1, maximum: 7, description: 'Monday is 1' }), times: Type.Array(Span, { description: 'none: closed' }) }, { additionalProperties: false }), { minItems: 1, maxItems: 7, description: 'days of the week that go by times of their own' })),
  confirmed: Type.Boolean({ description: 'whether the place has confirmed them' }),
}, { additionalProperties: false });
export type OpeningHours = Static<typeof OpeningHours>;
/** When a place is open: as data, or in words where they go by something else, as a branch of a bank. */
export const Hours = Type.Union([OpeningHours, LocalizedText]);
export type Hours = Static<typeof Hours>;

const DAYS: Readonly<Record<OpeningHours['days'], Localized>> = { working: { zh: '工作日', en: 'Working days' }, daily: { zh: '每天', en: 'Every day' } };
const WEEK: readonly Localized[] = [
  { zh: '周一', en: 'Mondays' }, { zh: '周二', en: 'Tuesdays' }, { zh: '周三', en: 'Wednesdays' }, { zh: '周四', en: 'Thursdays' }, { zh: '周五', en: 'Fridays' }, { zh: '周六', en: 'Saturdays' }, { zh: '周日', en: 'Sundays' },
];

/** Opening hours in words. Where the rest goes by working days, a weekday with times of its own is none on a public holiday. */
export function openingWords(hours: Hours): Localized {
  if (!('days' in hours)) return hours;
  const { days, times, apart = [], confirmed } = hours;
  const spans = (of: readonly string[]): Localized => {
    // As the catalogue writes them, whoever entered them: 9:00, not 09:00.
    const all = of.map((span) => span.replace('-', '–').replaceAll(/\b0(?=\d:)/gu, ''));
    return all.length === 0 ? { zh: '不开放', en: 'closed' } : { zh: all.join('，'), en: all.join(', ') };
  };
  const others = apart.toSorted((one, other) => one.day - other.day).map((each) => ({ named: WEEK[each.day - 1] ?? { zh: '', en: '' }, said: spans(each.times) }));
  const holidays = days === 'working' && apart.some((each) => each.times.length > 0) ? { zh: '（法定节假日除外）', en: ' (not on public holidays)' } : { zh: '', en: '' };
  return {
    zh: `${[`${DAYS[days].zh} ${spans(times).zh}`, ...others.map(({ named, said }) => `${named.zh} ${said.zh}`)].join('；')}${holidays.zh}${confirmed ? '' : '（待核）'}`,
    en: `${[`${DAYS[days].en} ${spans(times).en}`, ...others.map(({ named, said }) => `${named.en} ${said.en}`)].join('; ')}${holidays.en}${confirmed ? '' : ' (to be verified)'}`,
  };
}

/** The first span that ends before it begins or begins before the one before it has ended; undefined where all follow each other. */
export function spanOutOfOrder(hours: Hours): string | undefined {
  if (!('days' in hours)) return undefined;
  for (const times of [hours.times, ...(hours.apart ?? []).map((each) => each.times)]) {
    let last = -1;
    const found = times.find((span) => {
      const [from = 0, to = 0] = span.split('-').map(minutes);
      const wrong = from <= last || to <= from;
      last = to;
      return wrong;
    });
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether a time of a day (`09:00`) and so many minutes from then lie within the usual hours; where these are said in words nobody can tell, and it does. */
export function isWithinHours(hours: Hours, time: string, length: number): boolean {
  if (!('days' in hours)) return true;
  const from = minutes(time);
  return hours.times.some((span) => {
    const [opens = 0, closes = 0] = span.split('-').map(minutes);
    return opens <= from && from + length <= closes;
  });
}

/** Whether a place is open: now, again later today (from when on), not any more today, or not at all today. */
export type OpenNow = { readonly is: 'open' } | { readonly is: 'later'; readonly from: string } | { readonly is: 'over' | 'shut' };

/**
 * Whether a place is open at an instant, by its hours in Chinese time. A weekday with times of its own goes by them, also where the rest goes by working days, but not on a public holiday.
 * @param workday whether offices work on that day; undefined where no calendar says so
 * @returns undefined where nobody can tell: hours in words, or a day that no calendar knows
 */
export function openNow(hours: Hours, at: string, workday: boolean | undefined): OpenNow | undefined {
  if (!('days' in hours)) return undefined;
  const day = dayOf(at);
  const weekday = weekdayOf(day);
  const apart = hours.apart?.find((each) => each.day === weekday);
  if (hours.days === 'working' && workday === undefined) return undefined;
  // A weekend is no working day by itself; a weekday that is none is a public holiday.
  const closed = hours.days === 'working' && workday === false && (apart === undefined || weekday <= 5);
  const times = closed ? [] : apart?.times ?? hours.times;
  const now = Math.floor((millisecondsOf(at) - millisecondsOf(`${day}T00:00:00+08:00`)) / 60_000);
  for (const span of times) {
    const [opens = '', closes = ''] = span.split('-');
    if (now < minutes(opens)) return { is: 'later', from: opens.padStart(5, '0') };
    if (now < minutes(closes)) return { is: 'open' };
  }
  return { is: times.length === 0 ? 'shut' : 'over' };
}

function minutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}
