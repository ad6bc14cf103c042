/** A day of the Gregorian calendar. Months count from 1. */
export type CalendarDay = { readonly year: number; readonly month: number; readonly day: number };

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_PER_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Reads `YYYY-MM-DD`; null where it is not a day that exists. */
export function readDay(text: unknown): CalendarDay | null {
  const found = typeof text === 'string' ? DATE.exec(text) : null;
  return found === null ? null : dayOf(Number(found[1]), Number(found[2]), Number(found[3]));
}

/** The day with these numbers; null where there is none. */
export function dayOf(year: number, month: number, day: number): CalendarDay | null {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day);
  const exists = whole && year >= 0 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? { year, month, day } : null;
}

/** Writes `YYYY-MM-DD`. */
export function writeDay({ year, month, day }: CalendarDay): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** So many months later; a day the month does not have becomes its last one. Null outside the years 0 to 9999. */
export function addMonths({ year, month, day }: CalendarDay, months: number): CalendarDay | null {
  const total = year * 12 + (month - 1) + months;
  const newYear = Math.floor(total / 12);
  const newMonth = total - newYear * 12 + 1;
  return dayOf(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** So many days later. Null outside the years 0 to 9999. */
export function addDays(from: CalendarDay, days: number): CalendarDay | null {
  const date = new Date((serialDay(from) + days) * 86_400_000);
  return Number.isNaN(date.getTime()) ? null : dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** Days from the first to the second; negative where the second comes before. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return serialDay(to) - serialDay(from);
}

/** Months fully passed from the first to the second; negative where the second comes before. */
export function monthsBetween(from: CalendarDay, to: CalendarDay): number {
  const months = (to.year - from.year) * 12 + to.month - from.month;
  if (months > 0 && to.day < from.day) return months - 1;
  if (months < 0 && to.day > from.day) return months + 1;
  return months;
}

/** Monday is 1, Sunday is 7. */
export function weekdayOf(day: CalendarDay): number {
  return ((((serialDay(day) + 3) % 7) + 7) % 7) + 1;
}

function serialDay({ year, month, day }: CalendarDay): number {
  // Date.UTC would read the years 0 to 99 as 1900 to 1999.
  return new Date(0).setUTCFullYear(year, month - 1, day) / 86_400_000;
}

function daysInMonth(year: number, month: number): number {
  const leap = month === 2 && (year % 4 === 0 && year % 100 !== 0 || year % 400 === 0);
  return leap ? 29 : DAYS_PER_MONTH[month - 1] ?? 0;
}
