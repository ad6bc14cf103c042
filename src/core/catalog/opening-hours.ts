import { Type, type Static } from 'typebox';
import type { Localized } from '../value.ts';
import { LocalizedText } from './text.ts';

/** When an office is open: on which days and from when to when, Chinese time. What a place has not confirmed says so wherever it is read. */
export const OpeningHours = Type.Object({
  days: Type.Union([Type.Literal('working'), Type.Literal('daily')], { description: 'on working days of the calendar, or on every day' }),
  times: Type.Array(Type.String({ pattern: '^([01]?[0-9]|2[0-3]):[0-5][0-9]-([01]?[0-9]|2[0-3]):[0-5][0-9]$' }), { minItems: 1, description: 'from when to when, one after the other: 9:00-12:00' }),
  confirmed: Type.Boolean({ description: 'whether the place has confirmed them' }),
}, { additionalProperties: false });
export type OpeningHours = Static<typeof OpeningHours>;
/** When a place is open: as data, or in words where they go by something else, as a branch of a bank. */
export const Hours = Type.Union([OpeningHours, LocalizedText]);
export type Hours = Static<typeof Hours>;

const DAYS: Readonly<Record<OpeningHours['days'], Localized>> = { working: { zh: '工作日', en: 'Working days' }, daily: { zh: '每天', en: 'Every day' } };

/** Opening hours in words. */
export function openingWords(hours: Hours): Localized {
  if (!('days' in hours)) return hours;
  const { days, times, confirmed } = hours;
  const spans = times.map((span) => span.replace('-', '–'));
  return {
    zh: `${DAYS[days].zh} ${spans.join('，')}${confirmed ? '' : '（待核）'}`,
    en: `${DAYS[days].en} ${spans.join(', ')}${confirmed ? '' : ' (to be verified)'}`,
  };
}

/** The first span that ends before it begins or begins before the one before it has ended; undefined where all follow each other. */
export function spanOutOfOrder(hours: Hours): string | undefined {
  if (!('days' in hours)) return undefined;
  let last = -1;
  return hours.times.find((span) => {
    const [from = 0, to = 0] = span.split('-').map(minutes);
    const wrong = from <= last || to <= from;
    last = to;
    return wrong;
  });
}

function minutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}
