import { addDays, addMonths } from '../clocks/day.ts';
import type { ClerkScope } from '../parties/clerk.ts';
import type { Localized } from '../value.ts';

/** What an enterprise has to do, or should: by which day, why, and where. */
export type Duty = {
  /** The same for as long as it is the same duty, so that a calendar that was taken along before shows it once. */
  readonly id: string;
  readonly kind: 'answer' | 'report' | 'leave' | 'declare' | 'promise' | 'correct' | 'appear' | 'mend' | 'file' | 'renew';
  /** The last day, or the day itself; none: as soon as possible. */
  readonly on: string | null;
  readonly what: Localized;
  /** The article or the parameter that it follows from; none where only the work itself asks for it. */
  readonly source: string | null;
  /** The page where it is done; none: it is not done here. */
  readonly href: string | null;
  /** Of whom it is, where it is handed in for somebody: the page is opened with them named, so that nobody is looked up and typed again. */
  readonly about?: string;
  /** Which part of a clerk's mandate it belongs to; `null`: the enterprise's own account alone. */
  readonly scope: ClerkScope | null;
};

/** Those that have no day first, because they wait now; then by day, and at one day in a fixed order. */
export function dutiesInOrder(duties: readonly Duty[]): readonly Duty[] {
  return duties.toSorted((one, other) => (one.on ?? '').localeCompare(other.on ?? '') || one.id.localeCompare(other.id));
}

/** What of it somebody sees: the enterprise all of it, a clerk what their mandate covers. */
export function dutiesFor(duties: readonly Duty[], scopes: readonly ClerkScope[] | undefined): readonly Duty[] {
  return scopes === undefined ? duties : duties.filter(({ scope }) => scope !== null && scopes.includes(scope));
}

/** The next day with that number in its month, today included: the last day of a month that has no such day. */
export function nextDayOfMonth(today: string, day: number): string {
  const first = `${today.slice(0, 7)}-01`;
  const inMonth = (month: string): string => { const wanted = addDays(month, day - 1), last = addDays(addMonths(month, 1), -1); return wanted < last ? wanted : last; };
  const here = inMonth(first);
  return here >= today ? here : inMonth(addMonths(first, 1));
}
