import type { CalendarDate } from './calendar-date.ts';
import type { TimeOfDay } from './time-of-day.ts';

/** A day and a time of that day. */
export class DateAndTime {
  readonly kind = 'date and time';
  readonly date: CalendarDate;
  readonly time: TimeOfDay;

  constructor(date: CalendarDate, time: TimeOfDay) {
    this.date = date;
    this.time = time;
  }
}
