import type { Calendar } from '#core/clocks/clock.ts';
import { addMonths, dayOf } from '#core/clocks/day.ts';
import { dueOfLimit } from '#core/clocks/due.ts';
import type { Touch } from '#core/integrity/hand.ts';
import { deviationsIn, type Deviation } from '#core/integrity/order.ts';
import type { Decided, IntegrityStore, Judged, Passed } from '../ports/integrity.ts';

/** So many months stand beside each other, the running one the last. */
export const MONTHS = 6;

export type Integrity = {
  /** When it was counted. */
  readonly at: string;
  /** `YYYY-MM`, the oldest first. */
  readonly months: readonly string[];
  readonly decided: readonly Decided[]; readonly touches: readonly Touch[];
  readonly deviations: readonly Deviation[]; /** How many items of an officer were looked at for it. */ readonly drawn: ReadonlyMap<string, number>; readonly deviated: ReadonlyMap<string, number>;
  readonly passed: readonly Passed[]; readonly judged: readonly Judged[];
};

/** Where a human hand touched the cases of a region in the last months, and what officers did beside the drawn order. Decisions are of half a year; grounds, deviations and judgements of this month and the one before. */
export async function readIntegrity(store: IntegrityStore, region: string, { now, calendar }: { readonly now: string; readonly calendar: Calendar }): Promise<Integrity> {
  const first = `${dayOf(now).slice(0, 7)}-01`;
  const months = Array.from({ length: MONTHS }, (_, at) => addMonths(first, at + 1 - MONTHS).slice(0, 7));
  const [since, lately] = [instantOfMonth(months[0]!), instantOfMonth(months.at(-2)!)];
  const [decided, touches, drawn, passed, judged] = await Promise.all([store.decided(region, since), store.touches(region, lately), store.drawn(region, lately), store.passed(region, lately), store.judged(region, lately)]);
  const handled = drawn.flatMap(({ promised, startedAt, apart, ...item }) => {
    if (apart) return [];
    const due = dueOfLimit(promised, { startedAt, pauses: [] }, calendar);
    return due.known ? [{ ...item, dueAt: due.at }] : [];
  });
  const deviations = deviationsIn(handled);
  return { at: now, months, decided, touches, deviations, drawn: counted(drawn), deviated: counted(deviations), passed, judged };
}

function counted(items: readonly { readonly officer: string }[]): ReadonlyMap<string, number> {
  return new Map([...Map.groupBy(items, ({ officer }) => officer)].map(([officer, mine]) => [officer, mine.length]));
}

function instantOfMonth(month: string): string {
  return new Date(`${month}-01T00:00:00+08:00`).toISOString();
}
