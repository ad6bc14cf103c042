import type { FeelNumber } from './value.ts';

/** A duration in days, hours, minutes and seconds: exactly so many seconds, with a fraction where there is one. */
export class DaysDuration {
  readonly kind = 'days and time duration';
  readonly seconds: FeelNumber;

  constructor(seconds: FeelNumber) {
    this.seconds = seconds;
  }
}

/** A duration in years and months: so many whole months. */
export class MonthsDuration {
  readonly kind = 'years and months duration';
  readonly months: number;

  constructor(months: number) {
    this.months = months;
  }
}
