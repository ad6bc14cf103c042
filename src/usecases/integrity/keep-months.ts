import type { Calendar } from '#core/clocks/clock.ts';
import type { IntegrityStore, MonthFigures } from '../ports/integrity.ts';
import { countMonth, FORM } from './count-month.ts';
import { lastMonths, monthBefore, monthOf } from './months.ts';

/** What was begun before the month was over has been written by then. */
const SETTLED_MS = 3_600_000;

type Parts = { readonly integrity: IntegrityStore; readonly now: () => string; readonly calendarOf: (region: string) => Calendar };

/** Count the months that are over and that nobody has counted yet; one after the other, so that nobody waits for it. A run that dies goes on with the next. Answers what was counted. */
export async function keepMonths({ integrity, now, calendarOf }: Parts, regions: readonly string[]): Promise<readonly { readonly region: string; readonly month: string }[]> {
  const over = lastMonths(now()).filter(({ until }) => Date.parse(until) + SETTLED_MS <= Date.parse(now()));
  const counted: { region: string; month: string }[] = [];
  for (const region of regions) {
    const kept = new Map((await integrity.kept(region, over.map(({ month }) => month), FORM)).map((each) => [each.month, each]));
    for (const month of over) {
      if (kept.has(month.month)) continue;
      const figures = await countMonth(integrity, region, month, { calendar: calendarOf(region), carried: kept.get(monthBefore(month).month)?.carried });
      await integrity.keep(region, figures, FORM, now());
      kept.set(month.month, figures);
      counted.push({ region, month: month.month });
    }
  }
  return counted;
}

/** Count the kept months of a region anew and keep what comes out. Answers for each whether it is what was kept. */
export async function recountMonths({ integrity, now, calendarOf }: Parts, region: string): Promise<readonly { readonly month: string; readonly same: boolean }[]> {
  const kept = await integrity.kept(region, lastMonths(now()).slice(0, -1).map(({ month }) => month), FORM);
  const told: { month: string; same: boolean }[] = [];
  for (const before of kept) {
    const figures = await countMonth(integrity, region, monthOf(before.month), { calendar: calendarOf(region) });
    const same = written(before) === written(figures);
    if (!same) await integrity.keep(region, figures, FORM, now());
    told.push({ month: before.month, same });
  }
  return told;
}

/** As text: a database keeps the keys of an object in an order of its own. */
function written(figures: MonthFigures): string {
  return JSON.stringify(figures, (_key, value: unknown) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))) : value));
}
