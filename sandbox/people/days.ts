const at = (day: string): Date => new Date(`${day}T00:00:00Z`);
const text = (date: Date): string => date.toISOString().slice(0, 10);

export const addDays = (day: string, count: number): string => text(new Date(at(day).getTime() + count * 86_400_000));

/** The same day some months later or earlier; the last day of a shorter month. */
export function addMonths(day: string, count: number): string {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + count, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return text(new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(dayOfMonth, last))));
}

export const addYears = (day: string, count: number): string => addMonths(day, count * 12);
export const monthStart = (day: string): string => `${day.slice(0, 7)}-01`;

/** Rows of the table of statutory retirement (国务院关于渐进式延迟法定退休年龄的办法): age before, first birth year, months per step, most months added. */
const RETIREMENT = { male: [60, 1965, 4, 36], female55: [55, 1970, 4, 36], female50: [50, 1975, 2, 60] } as const;

/** The day on which somebody born on `birthDate` reaches the statutory age. */
export function retirementDay(birthDate: string, group: keyof typeof RETIREMENT): string {
  const [age, firstYear, step, most] = RETIREMENT[group];
  const months = (Number(birthDate.slice(0, 4)) - firstYear) * 12 + Number(birthDate.slice(5, 7)) - 1;
  return addMonths(birthDate, age * 12 + (months < 0 ? 0 : Math.min(most, Math.floor(months / step) + 1)));
}

/** A birthday whose holder reaches the statutory age about that many months from a day: as the age grows in steps, some months have nobody. */
export function bornToRetireIn(months: number, day: string, group: keyof typeof RETIREMENT): string {
  const wanted = addMonths(monthStart(day), months).slice(0, 7);
  for (let age = 64 * 12; age > 0; age -= 1) {
    const birthDate = `${addMonths(monthStart(day), months - age).slice(0, 7)}-15`;
    if (retirementDay(birthDate, group).slice(0, 7) >= wanted) return birthDate;
  }
  throw new RangeError(`nobody of ${group} retires ${months} months after ${day}`);
}
