import { addDays, dayOf, daysBetween, startOfDay } from '#core/clocks/day.ts';
import { fitsItsTotals, outcomeOf, RETURN_TROUBLE, type LateReturn, type TakenReturn } from '#core/payments/late-return.ts';
import type { Notice } from '#core/notices/notice.ts';
import type { PaidFor } from '#core/notices/of-payments.ts';
import type { Bank, PaymentStore } from '../ports/payments.ts';

type Parts = {
  readonly store: Pick<PaymentStore, 'takeBack'>; readonly bank: Pick<Bank, 'returns'>; readonly regions: readonly string[]; readonly now: () => string;
  /** What the payees of lines that came back are told. */
  readonly tell: (region: string, payees: readonly PaidFor[], returns: readonly LateReturn[], at: string) => readonly Notice[];
  readonly onTrouble: (day: string, why: string) => void;
};

/**
 * Ask the bank for all that it sent back on some days after it had called it paid, and take it: the ledger is reversed, the payee told. What was taken
 * before changes nothing, so that this can be broken off and done again; a day whose list does not add up is left alone as a whole.
 * @param home the region in whose name the bank, which serves all of them, is asked
 */
export async function takeLateReturns({ store, bank, regions, now, tell, onTrouble }: Parts, home: string, days: readonly string[]): Promise<void> {
  for (const day of days) {
    const list = await bank.returns(home, day);
    if ('failed' in list) {
      onTrouble(day, list.failed);
      continue;
    }
    if (!fitsItsTotals(list)) {
      onTrouble(day, '退票清单的控制总数和逐行对不上，整个清单没有采用 / the control totals of the list do not fit it: all of it was refused');
      continue;
    }
    const came = new Map<string, TakenReturn['came']>();
    for (const region of list.returns.length === 0 ? [] : regions) {
      const at = now();
      for (const each of await store.takeBack(region, list.returns, outcomeOf, (payees, returns) => tell(region, payees, returns, at), at)) came.set(each.id, each.came);
    }
    // Said each time the list is read: what was told once, before a process died, would be told to nobody.
    for (const [what, returns] of Map.groupBy(list.returns, ({ id }) => came.get(id) ?? 'unknown')) {
      const trouble = RETURN_TROUBLE[what];
      if (trouble !== undefined) onTrouble(day, `${trouble}: ${returns.map(({ id }) => id).slice(0, 5).join(', ')}`);
    }
  }
}

/** The lists that are asked for each time: neither side loses one while it is down for less. */
const DAYS_BACK = 10;
/** A file that nobody settles for longer is one to speak with the bank about. */
const DAYS_AT_MOST = 90;

/**
 * The days whose lists are to be asked for, the latest first: the last ten, and before them all since a file went that has no result yet or has it only since
 * then. What came back of it meanwhile could not be taken at the time.
 */
export async function daysOfReturns({ store, regions, now }: { readonly store: Pick<PaymentStore, 'waitingSince'>; readonly regions: readonly string[]; readonly now: () => string }): Promise<readonly string[]> {
  const today = dayOf(now());
  const ordinary = addDays(today, 1 - DAYS_BACK);
  const waiting = await Promise.all(regions.map((region) => store.waitingSince(region, startOfDay(ordinary))));
  const since = waiting.reduce<string>((first, each) => (each !== undefined && dayOf(each) < first ? dayOf(each) : first), ordinary);
  return Array.from({ length: Math.min(DAYS_AT_MOST, daysBetween(since, today) + 1) }, (_, back) => addDays(today, -back));
}
