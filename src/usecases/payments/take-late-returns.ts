import { fitsItsTotals, outcomeOf, type LateReturn } from '#core/payments/late-return.ts';
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
    const known = new Set<string>();
    for (const region of list.returns.length === 0 ? [] : regions) {
      const at = now();
      for (const id of await store.takeBack(region, list.returns, outcomeOf, (payees, returns) => tell(region, payees, returns, at), at)) known.add(id);
    }
    const unknown = list.returns.filter(({ id }) => !known.has(id));
    if (unknown.length > 0) onTrouble(day, `退票清单里有不是这里送出的文件 / the list names files that were not sent from here: ${unknown.map(({ id }) => id).slice(0, 5).join(', ')}`);
  }
}
