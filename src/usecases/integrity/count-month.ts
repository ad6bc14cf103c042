import type { Calendar } from '#core/clocks/clock.ts';
import { dueOfLimit } from '#core/clocks/due.ts';
import { deviationsIn, type Handled } from '#core/integrity/order.ts';
import type { Counted, Drawn, DrawnKey, IntegrityStore, Month, MonthFigures } from '../ports/integrity.ts';
import { monthBefore } from './months.ts';

/** As many deviations, and items that went to somebody else, are kept of a month: a page lists fewer, its sheet all of them. */
const KEPT = 10_000;
/** How a month is counted. Whoever changes that, or the shape of the figures, adds one: what was kept otherwise is counted anew. */
export const FORM = 2;

/**
 * All figures of a month, from what has happened before its end: what happens to its items later belongs to the month in which it happens.
 * @param carried what lay untouched from the month before, where that is known
 */
export async function countMonth(store: IntegrityStore, region: string, month: Month, { calendar, carried }: { readonly calendar: Calendar; readonly carried?: readonly DrawnKey[] | undefined }): Promise<MonthFigures> {
  const earlier = async (): Promise<readonly Drawn[]> => await store.drawnBefore(region, carried ?? (await store.drawn(region, monthBefore(month))).filter(isUntouched), month);
  const [decided, touches, drawn, before, passed, judged] = await Promise.all([store.decided(region, month), store.touches(region, month), store.drawn(region, month), earlier(), store.passed(region, month), store.judged(region, month)]);
  const handled = [...before, ...drawn].flatMap((item): Handled[] => {
    if (item.apart) return [];
    const due = dueOfLimit(item.promised, { startedAt: item.startedAt, pauses: [] }, calendar);
    return due.known ? [{ officer: item.officer, case: item.case, no: item.no, drawnAt: item.drawnAt, handledAt: item.handledAt, dueAt: due.at }] : [];
  });
  const deviations = deviationsIn(handled);
  return {
    month: month.month, decided, touches, judged, carried: drawn.filter(isUntouched).map(({ case: number, seq }) => ({ case: number, seq })),
    drawn: counted(drawn), deviated: counted(deviations), deviations: deviations.slice(0, KEPT),
    passedBy: counted(passed.flatMap(({ by }) => (by.startsWith('officer:') ? [{ officer: by.slice('officer:'.length) }] : []))), passed: passed.slice(0, KEPT),
  };
}

function isUntouched({ handledAt, apart }: Drawn): boolean {
  return handledAt === null && !apart;
}

function counted(items: readonly { readonly officer: string }[]): Counted[] {
  return [...Map.groupBy(items, ({ officer }) => officer)].map(([officer, mine]) => ({ officer, count: mine.length })).toSorted((a, b) => (a.officer < b.officer ? -1 : 1));
}
