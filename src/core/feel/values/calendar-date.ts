/** A day of the proleptic Gregorian calendar. Years from -999,999,999 to 999,999,999. */
export class CalendarDate {
  readonly kind = 'date';
  readonly year: number;
  readonly month: number;
  readonly day: number;

  constructor(year: number, month: number, day: number) {
    this.year = year;
    this.month = month;
    this.day = day;
  }
}
