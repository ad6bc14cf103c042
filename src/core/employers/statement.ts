import { isOverdue } from '../clocks/read-clock.ts';
import type { Calendar } from '../clocks/clock.ts';
import { addDays, addMonths, dayOf, isDay } from '../clocks/day.ts';
import type { Item } from '../cases/item.ts';
import { hasEnded, type CaseState } from '../cases/state.ts';
import type { PromiseStanding } from '../promises/promise-state.ts';

/** Months of a statement, both included, as their first days (`2026-11-01`). */
export type Period = { readonly from: string; readonly to: string };

/** A statement is of no more months than this: two years, as an enterprise is asked for them at once. */
export const MOST_MONTHS = 24;

/** How many were with the enterprise, or had an insurance paid by it, on the last day of a month, or today where the month is not over. */
export type StaffCount = { readonly month: string; /** None: with the enterprise at all. */ readonly insurance: string | null; readonly count: number };
/** Somebody who began or left. */
export type Move = { readonly what: 'hired' | 'left'; readonly subject: string; readonly name: string; readonly number: string; readonly on: string };
/** An application as its chain tells it, and by whom it was filed: the id of a clerk, or nobody where it was the enterprise's own account, its person or a counter. */
export type Filed = { readonly state: CaseState; readonly name: string; readonly clerk: string | null };
/** Money: granted by a decision, paid (or on its way) to the enterprise, or owed back by it. */
export type Money = { readonly what: 'granted' | 'paid' | 'owed'; readonly case: string | null; readonly service: string; readonly fund: string; readonly on: string; readonly amountFen: number; /** Of a payment: kept back of it. Of what is owed: recovered. */ readonly lessFen: number; /** Of a grant: how often. */ readonly every: 'month' | 'once' | null; readonly status: string };

export type StatementFacts = { readonly staff: readonly StaffCount[]; readonly moves: readonly Move[]; readonly filed: readonly Filed[]; readonly money: readonly Money[] };

/** Whether the limits of an item were kept, the promised and the statutory one; `running`: it has not ended and is not late. */
export type Kept = 'kept' | 'late' | 'running';

export type StatementItem = { readonly case: string; readonly lifeEvent: string; readonly item: Item; readonly subject: string; readonly name: string; readonly filedOn: string; readonly endedOn: string | null; readonly kept: Kept; readonly clerk: string | null };
export type StatementPromise = { readonly case: string; readonly element: string; readonly under: string; readonly signedOn: string; readonly standing: PromiseStanding; /** Of a broken one: the last day of what follows from it. */ readonly restrictedUntil: string | null };

type Figures = { readonly hired: number; readonly left: number; readonly filed: number; readonly approved: number; readonly refused: number; readonly open: number; /** Taken back, dropped or revoked. */ readonly otherwise: number; readonly kept: number; readonly late: number; readonly paidFen: number };
export type StatementMonth = Figures & { readonly month: string; readonly staff: number; readonly insured: Readonly<Record<string, number>> };
export type Statement = {
  readonly months: readonly StatementMonth[];
  readonly totals: Figures & { readonly grantedFen: number; readonly owedFen: number };
  readonly insurances: readonly string[];
  readonly items: readonly StatementItem[];
  readonly promises: readonly StatementPromise[];
  /** How many applications each has filed; `null`: without a clerk. */
  readonly filers: readonly { readonly clerk: string | null; readonly cases: number }[];
};

/** The first day of a month that was named (`2026-11`); nothing for what is none. */
export function monthOf(text: string): string | undefined {
  const first = `${text}-01`;
  return /^\d{4}-\d{2}$/u.test(text) && isDay(first) ? first : undefined;
}

/** The months of a period, in their order. */
export function monthsOf({ from, to }: Period): readonly string[] {
  const months: string[] = [];
  for (let month = from; month <= to && months.length < MOST_MONTHS; month = addMonths(month, 1)) months.push(month);
  return months;
}

const ISSUED = /^(\d{6})-\d{8}-[0-9A-F]{10}-Q$/u;

/** The number of a statement that is issued, from the region, the day and the id that was chosen for it. */
export function issuedNumber(region: string, day: string, id: string): string {
  return `${region}-${day.replaceAll('-', '')}-${id.replaceAll('-', '').slice(0, 10).toUpperCase()}-Q`;
}

/** In which region a statement of that number would be; nothing where it is the number of something else. */
export function regionOfIssued(number: string): string | undefined {
  return ISSUED.exec(number)?.[1];
}

/** What is wrong with a period, at its field: months that are none, in the wrong order, of the future, or more than two years. */
export function wrongPeriod({ from, to }: { readonly from: string; readonly to: string }, today: string): { readonly field: 'from' | 'to'; readonly zh: string; readonly en: string } | undefined {
  const [first, last] = [monthOf(from), monthOf(to)];
  if (first === undefined) return { field: 'from', zh: '请选择开始的月份', en: 'Choose the month it begins with' };
  if (last === undefined) return { field: 'to', zh: '请选择结束的月份', en: 'Choose the month it ends with' };
  if (last > today) return { field: 'to', zh: '还没有到这个月', en: 'That month has not begun' };
  if (first > last) return { field: 'from', zh: '开始的月份不能晚于结束的月份', en: 'It cannot begin after it ends' };
  if (addMonths(first, MOST_MONTHS) <= last) return { field: 'from', zh: `一次最多 ${MOST_MONTHS} 个月`, en: `${MOST_MONTHS} months at most` };
  return undefined;
}

/** What is read of a month of staff: its last day, or today where it is not over. */
export function lastDayOfMonth(month: string, today: string): string {
  const last = addDays(addMonths(month, 1), -1);
  return last < today ? last : today;
}

/** What an enterprise is told of its months: counted from what was read, and nothing that nobody knows. @param at now */
export function stateOf(facts: StatementFacts, period: Period, calendar: Calendar, at: string): Statement {
  const items = facts.filed.flatMap((each) => each.state.items.map((item) => itemOf(each, item, calendar, at)));
  const months = monthsOf(period).map((month): StatementMonth => {
    const here = (day: string): boolean => `${day.slice(0, 7)}-01` === month;
    const counts = facts.staff.filter((each) => each.month === month);
    return {
      month, staff: counts.find(({ insurance }) => insurance === null)?.count ?? 0, insured: Object.fromEntries(counts.flatMap(({ insurance, count }) => (insurance === null ? [] : [[insurance, count]]))),
      ...figuresOf(facts.moves.filter(({ on }) => here(on)), items.filter(({ filedOn }) => here(filedOn)), facts.filed.filter(({ state }) => here(dayOf(state.submittedAt))).length, facts.money.filter(({ on }) => here(on))),
    };
  });
  const byClerk = Map.groupBy(facts.filed, ({ clerk }) => clerk);
  return {
    months, items,
    totals: { ...figuresOf(facts.moves, items, facts.filed.length, facts.money), grantedFen: sum(facts.money.filter(({ what, every }) => what === 'granted' && every === 'once')), owedFen: sum(facts.money.filter(({ what }) => what === 'owed')) },
    insurances: [...new Set(facts.staff.flatMap(({ insurance }) => (insurance === null ? [] : [insurance])))].toSorted(),
    promises: facts.filed.flatMap(({ state }) => (state.promises ?? []).map(({ element, under, signedAt, standing, broken }): StatementPromise => ({ case: state.number, element, under, signedOn: dayOf(signedAt), standing, restrictedUntil: broken?.restrictedUntil ?? null }))),
    filers: [...byClerk].map(([clerk, cases]) => ({ clerk, cases: cases.length })).toSorted((one, other) => other.cases - one.cases || (one.clerk ?? '').localeCompare(other.clerk ?? '')),
  };
}

function itemOf({ state, name, clerk }: Filed, item: Item, calendar: Calendar, at: string): StatementItem {
  const late = isOverdue(item.clock, calendar, item.endedAt ?? at);
  return { case: state.number, lifeEvent: state.lifeEvent, item, subject: state.subject, name, filedOn: dayOf(state.submittedAt), endedOn: item.endedAt === undefined ? null : dayOf(item.endedAt), kept: late ? 'late' : hasEnded(item) ? 'kept' : 'running', clerk };
}

function figuresOf(moves: readonly Move[], items: readonly StatementItem[], filed: number, money: readonly Money[]): Figures {
  const count = (which: (item: StatementItem) => boolean): number => items.filter(which).length;
  const approved = count(({ item }) => item.status === 'approved'), refused = count(({ item }) => item.status === 'refused'), open = count(({ item }) => !hasEnded(item));
  return {
    hired: moves.filter(({ what }) => what === 'hired').length, left: moves.filter(({ what }) => what === 'left').length, filed, approved, refused, open, otherwise: items.length - approved - refused - open,
    kept: count(({ kept }) => kept === 'kept'), late: count(({ kept }) => kept === 'late'), paidFen: money.filter(({ what, status }) => what === 'paid' && status === 'paid').reduce((all, { amountFen, lessFen }) => all + amountFen - lessFen, 0),
  };
}

function sum(money: readonly Money[]): number {
  return money.reduce((all, { amountFen }) => all + amountFen, 0);
}
