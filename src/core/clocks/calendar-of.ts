import type { CalendarFile } from '../catalog/calendar.ts';
import type { Localized } from '../value.ts';
import type { Calendar } from './clock.ts';
import { addDays, isDay, isWeekend, yearOf } from './day.ts';

type Year = CalendarFile['years'][number];
type Holiday = Year['holidays'][number];

/** Something a calendar file says that cannot be so. `path` leads to it in the file. */
export type CalendarFault = { readonly path: readonly (string | number)[]; readonly message: Localized };

const daysOf = ({ from, to }: Holiday): string[] => {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
};

/** The calendar that a file describes. The file must be without faults; see `calendarFaults`. */
export function calendarOf(file: CalendarFile): Calendar {
  const years = file.years.map(({ year, holidays }) => [year, {
    holidays: new Set(holidays.flatMap(daysOf)),
    workdays: new Set(holidays.flatMap(({ workdays }) => workdays)),
    statutory: new Set(holidays.flatMap(({ statutory }) => statutory)),
  }] as const);
  return { region: file.id, years: new Map(years) };
}

/** What is wrong in a file that has the right shape: dates that do not exist, lie outside their year, or contradict each other. */
export function calendarFaults(file: CalendarFile): readonly CalendarFault[] {
  const years = file.years.flatMap((year, index) => [
    ...(index > 0 && year.year !== (file.years[index - 1]?.year ?? 0) + 1
      ? [fault(['years', index, 'year'], `${year.year} 年没有紧接前一年`, `${year.year} does not follow the year before it`)] : []),
    ...year.holidays.flatMap((holiday, number) => holidayFaults(holiday, year.year, ['years', index, 'holidays', number])),
  ]);
  return years.length > 0 ? years : file.years.flatMap(contradictions);
}

function holidayFaults(holiday: Holiday, year: number, path: readonly (string | number)[]): CalendarFault[] {
  const { from, to, statutory, workdays } = holiday;
  const wrong = [from, to, ...statutory, ...workdays].filter((day) => !isDay(day) || yearOf(day) !== year);
  if (wrong.length > 0) return wrong.map((day) => fault(path, `${day} 不是 ${year} 年的日期`, `${day} is no day of ${year}`));
  if (to < from) return [fault([...path, 'to'], `${to} 早于 ${from}`, `${to} is before ${from}`)];
  return [
    ...statutory.filter((day) => day < from || day > to).map((day) => fault([...path, 'statutory'], `法定节日 ${day} 不在放假期间`, `the public holiday ${day} is not among its days off`)),
    ...workdays.filter((day) => !isWeekend(day)).map((day) => fault([...path, 'workdays'], `${day} 不是周末，无需调休上班`, `${day} is no weekend and cannot be a make-up working day`)),
  ];
}

function contradictions(year: Year, index: number): CalendarFault[] {
  const off = new Set(year.holidays.flatMap(daysOf));
  return year.holidays.flatMap((holiday, number) => holiday.workdays.filter((day) => off.has(day)).map((day) =>
    fault(['years', index, 'holidays', number, 'workdays'], `${day} 既放假又上班`, `${day} is both a day off and a working day`)));
}

function fault(path: readonly (string | number)[], zh: string, en: string): CalendarFault {
  return { path, message: { zh, en } };
}
