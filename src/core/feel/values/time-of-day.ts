import type { FeelNumber } from './value.ts';

/** Where a time is meant: an offset from UTC in seconds, or a region of the IANA time zone database. */
export type Zone = { readonly offset: number } | { readonly region: string };

/** A time of day; `second` may have a fraction. Without a zone it is local time, wherever that is. */
export class TimeOfDay {
  readonly kind = 'time';
  readonly hour: number;
  readonly minute: number;
  readonly second: FeelNumber;
  readonly zone: Zone | undefined;

  constructor(hour: number, minute: number, second: FeelNumber, zone?: Zone) {
    this.hour = hour;
    this.minute = minute;
    this.second = second;
    this.zone = zone;
  }
}
