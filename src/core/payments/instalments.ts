import { addDays, addMonths, isDay } from '../clocks/day.ts';
import type { Localized } from '../value.ts';

/** What was agreed with somebody who owes: so much in all, so much each month, from which day. Sums in fen. */
export type InstalmentTerms = { readonly debtFen: number; readonly everyFen: number; readonly first: string };

/** One of its sums: due on a day, the `no`-th from 1. */
export type Instalment = { readonly no: number; readonly due: string; readonly amountFen: number };

/** settled: paid · noted: paid, as somebody noted, and not confirmed yet · missed: its day is over · ahead: not due yet */
export type InstalmentState = 'settled' | 'noted' | 'missed' | 'ahead';

/** A sum as it stands: `restFen` is what of it nobody has paid yet, or noted as paid. */
export type InstalmentRow = Instalment & { readonly state: InstalmentState; readonly restFen: number };
/** Where a plan stands: each sum with its state, how much is left of all, how much of it should have come by now. */
export type InstalmentStanding = { readonly rows: readonly InstalmentRow[]; readonly leftFen: number; readonly behindFen: number; readonly over: boolean };

/** The sums of a plan: the same every month on the same day, and the rest with the last. Together they are the debt, to the fen. */
export function instalmentsOf({ debtFen, everyFen, first }: InstalmentTerms): readonly Instalment[] {
  const count = Math.ceil(debtFen / everyFen);
  return Array.from({ length: count }, (_, at) => ({ no: at + 1, due: addMonths(first, at), amountFen: at + 1 < count ? everyFen : debtFen - everyFen * (count - 1) }));
}

/**
 * Where a plan stands on a day. Whatever comes back fills the oldest sum first, from wherever it came: paid in, or kept back of a payment.
 * @param settledFen what has come back since it was agreed, or is not owed any more @param notedFen what was noted as paid in and is not confirmed yet
 */
export function standingOf(terms: InstalmentTerms, settledFen: number, notedFen: number, today: string): InstalmentStanding {
  const settled = Math.min(Math.max(0, settledFen), terms.debtFen);
  let filled = 0;
  let fallenDue = 0;
  const rows = instalmentsOf(terms).map((each) => {
    filled += each.amountFen;
    if (each.due < today) fallenDue = filled;
    const state: InstalmentState = filled <= settled ? 'settled' : filled <= settled + notedFen ? 'noted' : each.due < today ? 'missed' : 'ahead';
    return { ...each, state, restFen: Math.min(each.amountFen, Math.max(0, filled - settled - notedFen)) };
  });
  return { rows, leftFen: terms.debtFen - settled, behindFen: Math.max(0, fallenDue - settled - notedFen), over: settled === terms.debtFen };
}

/** Who is told before a sum is due is told so many days ahead. */
const AHEAD_DAYS = 3;

/** What somebody is to be reminded of on a day: the first sum that nobody has noted yet and that is due soon, and the latest that was missed. */
export function remindersOf({ rows }: Pick<InstalmentStanding, 'rows'>, today: string): { readonly ahead?: InstalmentRow; readonly missed?: InstalmentRow } {
  const next = rows.find(({ state }) => state === 'ahead');
  const missed = rows.findLast(({ state }) => state === 'missed');
  return { ...(next && next.due <= addDays(today, AHEAD_DAYS) && { ahead: next }), ...(missed && { missed }) };
}

export type InstalmentFault = { readonly pointer: string; readonly detail: Localized };

/** A first sum that is further off than this is agreed on later. */
const FIRST_WITHIN_MONTHS = 3;

/**
 * What is wrong with a plan that somebody wants, field by field.
 * @param months how many months at most a plan may run (`instalmentMonths` of the region); 0: none are agreed on there
 */
export function instalmentFaults({ debtFen, everyFen, first }: InstalmentTerms, { today, months }: { readonly today: string; readonly months: number }): readonly InstalmentFault[] {
  if (months <= 0) return [{ pointer: '/everyFen', detail: { zh: '本地区不办分期退还', en: 'No instalments are agreed on in this region' } }];
  const least = Math.ceil(debtFen / months);
  const yuan = (least / 100).toFixed(2);
  const faults: (InstalmentFault | false)[] = [
    everyFen < least && { pointer: '/everyFen', detail: { zh: `最多分 ${months} 个月，每月不少于 ${yuan} 元`, en: `At most ${months} months: ${yuan} yuan a month or more` } },
    everyFen > debtFen && { pointer: '/everyFen', detail: { zh: '每月的金额超过了欠款', en: 'That is more than is owed' } },
    !isDay(first) && { pointer: '/first', detail: { zh: '不是有效的日期', en: 'This is no day' } },
    isDay(first) && first < today && { pointer: '/first', detail: { zh: '第一期的日期已经过去', en: 'The first day is over' } },
    isDay(first) && first > addMonths(today, FIRST_WITHIN_MONTHS) && { pointer: '/first', detail: { zh: `第一期最迟在 ${FIRST_WITHIN_MONTHS} 个月以内`, en: `The first sum is due within ${FIRST_WITHIN_MONTHS} months` } },
  ];
  return faults.filter((each) => each !== false);
}
