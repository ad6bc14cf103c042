import { formatDay, formatMonth } from '../ui/format.ts';
import type { Language } from '../ui/preferences.ts';

/** The day (`2026-11-28`) or month (`2026-11`) that a department’s list is of, as people of the language write it. */
export function periodText(period: string, language?: Language): string {
  return isMonth(period) ? formatMonth(period, language) : formatDay(period, language);
}

function isMonth(period: string): boolean {
  return /^\d{4}-\d{2}$/u.test(period);
}
