/** The weeks of a month (`2026-11`), Monday first; days outside of it are empty. */
export function weeksOf(month: string): readonly (readonly (string | null)[])[] {
  const [year = 0, no = 1] = month.split('-').map(Number);
  const first = (new Date(Date.UTC(year, no - 1, 1)).getUTCDay() + 6) % 7;
  const many = new Date(Date.UTC(year, no, 0)).getUTCDate();
  const weeks = Math.ceil((first + many) / 7);
  return Array.from({ length: weeks }, (_week, week) => Array.from({ length: 7 }, (_day, day) => {
    const at = week * 7 + day - first + 1;
    return at < 1 || at > many ? null : `${month}-${String(at).padStart(2, '0')}`;
  }));
}

/** The month to open at: this one where anything ends in it, else that of the next last day, else that of the latest one gone by. */
export function monthToOpen(today: string, days: readonly string[]): string {
  const now = today.slice(0, 7);
  const sorted = days.toSorted((a, b) => a.localeCompare(b));
  if (sorted.some((day) => day.startsWith(now))) return now;
  return (sorted.find((day) => day > today) ?? sorted.at(-1) ?? today).slice(0, 7);
}

/** So many months on, or back. */
export function monthsOn(month: string, count: number): string {
  const [year = 0, no = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, no - 1 + count, 1)).toISOString().slice(0, 7);
}
