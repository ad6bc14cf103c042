import type { Value } from '../value.ts';

/** A length of time: either years and months, counted in months, or days. The two cannot be compared with each other. */
export type Duration = { readonly duration: 'months' | 'days'; readonly count: number };

const DURATION = /^(-)?P(?:(\d{1,9})Y)?(?:(\d{1,9})M)?(?:(\d{1,9})D)?$/;

/** Reads `P1Y6M` or `P15D` (ISO 8601); null where it is neither or mixes both. */
export function readDuration(text: Value): Duration | null {
  const [, minus, years, months, days] = (typeof text === 'string' ? DURATION.exec(text) : null) ?? [];
  const sign = minus === undefined ? 1 : -1;
  const inMonths = years !== undefined || months !== undefined;
  if (inMonths && days === undefined) return monthsDuration(sign * (Number(years ?? 0) * 12 + Number(months ?? 0)));
  return !inMonths && days !== undefined ? daysDuration(sign * Number(days)) : null;
}

/** Writes it as ISO 8601. */
export function writeDuration({ duration, count }: Duration): string {
  const minus = count < 0 ? '-' : '';
  const size = Math.abs(count);
  if (duration === 'days') return `${minus}P${String(size)}D`;
  const years = Math.trunc(size / 12);
  const months = size % 12;
  return `${minus}P${years > 0 ? `${String(years)}Y` : ''}${months > 0 || years === 0 ? `${String(months)}M` : ''}`;
}

/** A duration of whole months, negative ones backwards. */
export function monthsDuration(count: number): Duration {
  return { duration: 'months', count: count + 0 };
}

/** A duration of whole days. */
export function daysDuration(count: number): Duration {
  return { duration: 'days', count: count + 0 };
}

/** Whether a value is one of our durations. */
export function isDuration(value: Value): value is Duration {
  return typeof value === 'object' && value !== null && 'duration' in value && 'count' in value && typeof value.count === 'number';
}
