import { sha256 } from '#adapters/crypto/hash.ts';
import type { Departments } from '#adapters/departments/connector.ts';
import { createPaymentBank } from '#adapters/departments/payment-bank.ts';
import { createPaymentStore } from '#adapters/postgres/payments/payment-store.ts';
import { createClaimStore } from '#adapters/postgres/payments/claim-store.ts';
import { parameterOn } from '#core/catalog/parameter-on.ts';
import { dayOf } from '#core/clocks/day.ts';
import { dueMonth } from '#core/payments/due-month.ts';
import { noticesOfLateReturns, noticesOfPayments, noticesOfUnreadable } from '#core/notices/of-payments.ts';
import { payingKinds } from '#core/payments/paying-kinds.ts';
import { carryPayments } from '#usecases/payments/carry-payments.ts';
import { orderPayments } from '#usecases/payments/order-payments.ts';
import { recoverPayments } from '#usecases/payments/recover-payments.ts';
import { daysOfReturns, takeLateReturns } from '#usecases/payments/take-late-returns.ts';
import { homeRegion } from './home-region.ts';
import type { Platform } from './platform.ts';

/** A region that says nothing of its run day pays from the first on: late is worse than early. */
const FIRST = 1;
const LATEST = 28;

/** Once a day: claim what was paid for months after an end that became known later, where the region wants it. What was claimed wrongly is given up everywhere: also where the region has changed its mind since. */
export async function claimWhatWentOn({ pool, now, compiled: { catalog } }: Platform): Promise<void> {
  const claims = createClaimStore(pool);
  for (const region of catalog.regions.keys()) await claims.settleEnded(region, payingKinds(catalog).stops, parameterOn(catalog, region, 'claimAfterEnd', dayOf(now()))?.value === 'claim', now());
}

/** Ask the bank for what it sent back after it had called it paid, and take it. */
export async function takeWhatCameBack({ pool, vault, now, compiled: { catalog } }: Platform, departments: Departments, trouble: (what: string, error: unknown) => void): Promise<void> {
  const regions = [...catalog.regions.keys()];
  const store = createPaymentStore(pool, vault, payingKinds(catalog));
  await takeLateReturns({
    store, bank: createPaymentBank(departments), regions, now,
    tell: (region, payees, returns, at) => noticesOfLateReturns(catalog, region, payees, returns, at, sha256), onTrouble: (day, why) => trouble(`bank returns of ${day}`, why),
  }, homeRegion(), await daysOfReturns({ store, regions, now }));
}

/** Order what is due in every region, carry it to the bank and bring home what became of it. `trouble` is told what stands still. */
export async function payWhatIsDue({ pool, vault, now, compiled: { catalog } }: Platform, departments: Departments, trouble: (what: string, error: unknown) => void): Promise<void> {
  const store = createPaymentStore(pool, vault, payingKinds(catalog));
  const claims = createClaimStore(pool);
  const funds = Object.keys(catalog.codes.get('funds')?.codes ?? {});
  const tell: Parameters<typeof carryPayments>[0]['tell'] = (region, payees, results, at) => noticesOfPayments(catalog, region, payees, results, at, sha256);
  const parts: Parameters<typeof carryPayments>[0] = {
    store, bank: createPaymentBank(departments), funds, now, tell, onTrouble: (file, error) => trouble(`payment file ${file.id}`, error),
    tellUnreadable: (region, payees, at) => noticesOfUnreadable(catalog, region, payees, at, sha256),
    onUnreadable: (region, fund, { unreadable, broken }) => trouble(`accounts of ${fund} in ${region}`, `${unreadable} newly found masked, ${broken.length} do not open ${broken.slice(0, 5).join(', ')}`),
  };
  for (const region of catalog.regions.keys()) {
    const on = dayOf(now());
    const runDay = parameterOn(catalog, region, 'paymentRunDay', on)?.value;
    const month = dueMonth(on, Math.min(LATEST, typeof runDay === 'number' ? runDay : FIRST));
    try {
      await orderPayments(store, region, { month, once: `${on.slice(0, 7)}-01` }, on, now);
      const wanted = parameterOn(catalog, region, 'recoveryShare', on)?.value;
      // A region that says nothing keeps nothing back: whoever owes pays back by themself.
      const share = typeof wanted === 'number' ? wanted : 0;
      await recoverPayments(claims, region, share, now());
      await carryPayments({ ...parts, share }, region);
    } catch (error) {
      trouble(`payments of ${region}`, error);
    }
  }
}
