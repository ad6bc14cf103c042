import type { Calendar } from '#core/clocks/clock.ts';
import type { Touch } from '#core/integrity/hand.ts';
import type { Deviation } from '#core/integrity/order.ts';
import type { Counted, Hand, IntegrityStore, Judged, MonthFigures, Passed } from '../ports/integrity.ts';
import { countMonth, FORM } from './count-month.ts';
import { lastMonths } from './months.ts';

/** How many items of a service ended with a decision in a month, and how many of them without a hand: nobody was drawn, and nobody has looked at them again. */
export type Alone = { readonly service: string; readonly month: string; readonly decided: number; readonly alone: number };

export type Integrity = {
  /** When it was counted. */
  readonly at: string;
  /** `YYYY-MM`, the oldest first. */
  readonly months: readonly string[];
  readonly decided: readonly Alone[]; readonly touches: readonly Touch[];
  readonly deviations: readonly Deviation[]; /** How many items of an officer were looked at for it. */ readonly drawn: ReadonlyMap<string, number>; readonly deviated: ReadonlyMap<string, number>;
  readonly passed: readonly Passed[]; readonly passedBy: ReadonlyMap<string, number>; readonly judged: readonly Judged[];
};

/**
 * Where a human hand touched the cases of a region in the last months, and what officers did beside the drawn order. Decisions are of half a year; grounds,
 * deviations and judgements of this month and the one before. Only the running month is counted, and what nobody has kept yet.
 */
export async function readIntegrity(store: IntegrityStore, region: string, { now, calendar }: { readonly now: string; readonly calendar: Calendar }): Promise<Integrity> {
  const months = lastMonths(now);
  const [running, last] = [months.at(-1)!, months.at(-2)!];
  const kept = new Map((await store.kept(region, months.slice(0, -1).map(({ month }) => month), FORM)).map((each) => [each.month, each]));
  const before = kept.get(last.month) ?? await countMonth(store, region, last, { calendar });
  const [current, again, ...older] = await Promise.all([
    countMonth(store, region, running, { calendar, carried: before.carried }), store.again(region, months[0]!.from),
    ...months.slice(0, -2).map(async (month) => ({ month: month.month, decided: kept.get(month.month)?.decided ?? await store.decided(region, month) })),
  ]);
  const lookedAt = new Map(again.map(({ service, month, count }) => [`${month}/${service}`, count]));
  const both = <T>(of: (figures: MonthFigures) => readonly T[]): T[] => [...of(before), ...of(current)];
  return {
    at: now, months: months.map(({ month }) => month),
    decided: [...older, before, current].flatMap(({ month, decided }) => decided.map(({ service, undrawn, ...each }) => ({ service, month, decided: each.decided, alone: undrawn - (lookedAt.get(`${month}/${service}`) ?? 0) }))),
    touches: [before, current].flatMap(({ month, touches }) => touches.map((each) => ({ ...each, month }))),
    deviations: both(({ deviations }) => deviations).toSorted(newest), drawn: summed(both(({ drawn }) => drawn)), deviated: summed(both(({ deviated }) => deviated)),
    passed: both(({ passed }) => passed).toSorted(newest), passedBy: summed(both(({ passedBy }) => passedBy)), judged: together(both(({ judged }) => judged)),
  };
}

/** Which items a hand has touched in this month and the one before, and why; the newest first. @param limit as many at most @param service only of this matter */
export async function readHands(store: IntegrityStore, region: string, { now, limit, service }: { readonly now: string; readonly limit: number; readonly service?: string | undefined }): Promise<readonly Hand[]> {
  const [last, running] = lastMonths(now).slice(-2);
  return store.hands(region, { ...running!, from: last!.from }, limit, service);
}

function newest(a: { readonly at: string }, b: { readonly at: string }): number {
  return Date.parse(b.at) - Date.parse(a.at);
}

function summed(counts: readonly Counted[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { officer, count } of counts) sums.set(officer, (sums.get(officer) ?? 0) + count);
  return sums;
}

function together(judged: readonly Judged[]): Judged[] {
  return [...Map.groupBy(judged, ({ officer }) => officer)].map(([officer, mine]) => ({ officer, decided: total(mine, 'decided'), items: total(mine, 'items'), criteria: total(mine, 'criteria'), bulk: total(mine, 'bulk') }));
}

function total(judged: readonly Judged[], what: 'decided' | 'items' | 'criteria' | 'bulk'): number {
  return judged.reduce((sum, each) => sum + each[what], 0);
}
