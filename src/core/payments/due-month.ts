/** The first day of the month up to which monthly payments are due on a day (`YYYY-MM-DD`): this month from its run day (1 to 28) on, before it the month before. */
export function dueMonth(on: string, runDay: number): string {
  const [year, month, day] = on.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, day >= runDay ? month - 1 : month - 2, 1)).toISOString().slice(0, 10);
}

/** The first day of the month that is written `YYYY-MM`, or nothing where it is none. */
export function readMonth(text: string): string | undefined {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? `${text}-01` : undefined;
}
