import { CalendarDate } from '../values/calendar-date.ts';

/** The years that a date can have reach this far into both directions (DMN 1.5, 10.3.2.3.5). */
const LAST_YEAR = 999_999_999;

/** The calendar repeats itself after 400 years, to the weekday. */
export const DAYS_OF_CYCLE = 146_097;

const DAYS_TO_1970 = 719_468;
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** How many days a month has. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (LENGTHS[month - 1] ?? 0);
}

/** A date by its parts; null where the calendar has no such day. */
export function dateOf(year: number, month: number, day: number): CalendarDate | null {
  if (![year, month, day].every((part) => Number.isSafeInteger(part))) return null;
  if (Math.abs(year) > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  // Adding 0 leaves no minus at year 0.
  return new CalendarDate(year + 0, month, day);
}

/** The number of a day, counted from 1970-01-01. */
export function dayNumber({ year, month, day }: CalendarDate): number {
  // A year that begins in March has its leap day at the end, where it moves no other.
  const marchYear = month > 2 ? year : year - 1;
  const cycle = Math.floor(marchYear / 400);
  const yearOfCycle = marchYear - cycle * 400;
  const dayOfMarchYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return cycle * DAYS_OF_CYCLE + yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfMarchYear - DAYS_TO_1970;
}

/** The day of a number; null where its year would be out of range. */
export function dateOfDay(number: number): CalendarDate | null {
  const { year, month, day } = partsOf(number);
  return dateOf(year, month, day);
}

/** A date so many months later or earlier. A month that is too short gives its last day. */
export function addMonths({ year, month, day }: CalendarDate, months: number): CalendarDate | null {
  const index = year * 12 + month - 1 + months;
  const newYear = Math.floor(index / 12);
  const newMonth = index - newYear * 12 + 1;
  return dateOf(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** How many whole months it is from one date to another; negative where the other comes first. */
export function monthsBetween(from: CalendarDate, to: CalendarDate): number {
  const months = (to.year - from.year) * 12 + to.month - from.month;
  if (months > 0 && to.day < from.day) return months - 1;
  if (months < 0 && to.day > from.day) return months + 1;
  return months;
}

/** The day of the week, from 1 for Monday to 7 for Sunday (ISO 8601). */
export function weekday(date: CalendarDate): number {
  return weekdayOf(dayNumber(date));
}

/** The day of the year, from 1 for the first of January. */
export function dayOfYear(date: CalendarDate): number {
  return dayNumber(date) - dayNumber(new CalendarDate(date.year, 1, 1)) + 1;
}

/** The week of the year (ISO 8601): the first one is that with the year's first Thursday. */
export function weekOfYear(date: CalendarDate): number {
  const number = dayNumber(date);
  const thursday = number - weekdayOf(number) + 4;
  const firstDay = dayNumber(new CalendarDate(partsOf(thursday).year, 1, 1));
  return Math.floor((thursday - firstDay) / 7) + 1;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** 1970-01-01 was a Thursday. */
function weekdayOf(number: number): number {
  return number + 3 - Math.floor((number + 3) / 7) * 7 + 1;
}

function partsOf(number: number): { readonly year: number; readonly month: number; readonly day: number } {
  const shifted = number + DAYS_TO_1970;
  const cycle = Math.floor(shifted / DAYS_OF_CYCLE);
  const dayOfCycle = shifted - cycle * DAYS_OF_CYCLE;
  const yearOfCycle = Math.floor((dayOfCycle - Math.floor(dayOfCycle / 1460) + Math.floor(dayOfCycle / 36_524) - Math.floor(dayOfCycle / 146_096)) / 365);
  const dayOfMarchYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const marchMonth = Math.floor((5 * dayOfMarchYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return { year: cycle * 400 + yearOfCycle + (month > 2 ? 0 : 1), month, day: dayOfMarchYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
}
