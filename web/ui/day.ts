const DAY_MS = 86_400_000;

/** The day of an instant in the region, `2026-11-23`. */
export function dayHere(instant: Date | string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(new Date(instant));
}

/** The day in the region so many days from today. */
export function dayAhead(days: number): string {
  return dayHere(new Date(Date.now() + days * DAY_MS));
}

/** The day so many days after another. */
export function daysLater(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}
