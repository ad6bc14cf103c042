import { numberOf } from '../numbers/number.ts';
import { TimeOfDay, type Zone } from '../values/time-of-day.ts';
import { isRegion, LARGEST_OFFSET } from './zone.ts';

/** Together with the two digits before the point as many as a number can hold. */
const FRACTION_DIGITS = 32;

const TIME = /^(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(.*)$/s;
const OFFSET = /^([+-])(\d\d):([0-5]\d)(?::([0-5]\d))?$/;

/** A time that was read; `nextDay` where it was written as 24:00:00, the midnight that ends the day. */
export type ReadTime = { readonly time: TimeOfDay; readonly nextDay: boolean };

/** The time that a text writes: `10:20:00`, `10:20:00.5+02:00`, `10:20:00@Europe/Paris` (DMN 1.5, 10.3.4.1). Null where it writes none. */
export function readTime(text: string): ReadTime | null {
  const [, hours, minutes, whole = '', fraction = '', rest = ''] = TIME.exec(text) ?? [];
  const second = numberOf(`${whole}.${fraction.slice(0, FRACTION_DIGITS)}`);
  const zone = readZone(rest);
  if (hours === undefined || second === null || zone === null) return null;
  const hour = Number(hours);
  const minute = Number(minutes);
  if (hour === 24) return minute === 0 && second === 0 ? { time: new TimeOfDay(0, 0, 0, zone), nextDay: true } : null;
  return hour < 24 && minute < 60 && Number(whole) < 60 ? { time: new TimeOfDay(hour, minute, second, zone), nextDay: false } : null;
}

/** The zone behind a time: none, `Z`, `+02:00`, `+02:45:55`, `@Europe/Paris`. Null where it is no zone. */
export function readZone(text: string): Zone | undefined | null {
  if (text === '') return undefined;
  // The examples of the standard write the letter small.
  if (text === 'Z' || text === 'z') return { offset: 0 };
  if (text.startsWith('@')) return isRegion(text.slice(1)) ? { region: text.slice(1) } : null;
  const [, sign, hours, minutes, seconds = '0'] = OFFSET.exec(text) ?? [];
  const offset = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  if (sign === undefined || offset > LARGEST_OFFSET) return null;
  return { offset: sign === '-' ? 0 - offset : offset };
}
