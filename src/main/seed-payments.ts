import { sha256 } from '#adapters/crypto/hash.ts';
import { createClaimStore } from '#adapters/postgres/payments/claim-store.ts';
import { createPaymentStore } from '#adapters/postgres/payments/payment-store.ts';
import { createRecoveryStore } from '#adapters/postgres/payments/recovery-store.ts';
import { addDays } from '#core/clocks/day.ts';
import { idOf } from '#core/id.ts';
import { payingKinds } from '#core/payments/paying-kinds.ts';
import type { DemoPayee } from '#sandbox/people/overpaid.ts';
import type { Platform } from './platform.ts';

type Parts = Pick<Platform, 'pool' | 'vault' | 'compiled' | 'now'>;
/** Ten in the morning in China. */
const morning = (day: string): string => `${day}T02:00:00.000Z`;
/** Days from the agreement to the first sum, and from the first sum to its arrival. */
const [AGREED_BEFORE, CAME_AFTER] = [20, 1];

/**
 * Payments from before the demonstration began, so that a newcomer finds what went wrong with some: one that came back and waits, and what was overpaid and
 * comes back in instalments, of which one is late and one waits to be checked. They went the way of all payments, only earlier; run again it adds nothing.
 * @param treasurers the ids of two who keep the accounts: one notes, the other confirms
 */
export async function seedPayments({ pool, vault, compiled: { catalog }, now }: Parts, region: string, payees: readonly (DemoPayee & { readonly id: string })[], [notes, confirms]: readonly [string, string]): Promise<void> {
  const store = createPaymentStore(pool, vault, payingKinds(catalog));
  const planOf = (payee: string, month: string): string => idOf(sha256, `demo/payment/${region}/${payee}/${month}`);
  for (const { id: payee, service, fund, account, paid } of payees) {
    for (const { month, amountFen } of paid) {
      const plan = planOf(payee, month);
      // Of no case: it was granted in an old system.
      await pool.query(
        `insert into payment_plan (region, id, subject_id, payee_id, fund, every, amount_fen, times, first_month, next_month, account, import_id, service) values ($1, $2, $3, $3, $4, 'once', $5, 1, $6, $6, $7, $8, $9) on conflict do nothing`,
        [region, plan, payee, fund, amountFen, month, vault.seal(account, `payment/${plan}`), idOf(sha256, `demo/payments/${region}`), service]);
      await store.order(region, { month, once: month }, 10, morning(addDays(month, 17)));
    }
  }
  await carry(store, region, payees, now());
  const recoveries = createRecoveryStore(pool, vault);
  for (const { id: payee, fund, paid, came } of payees) {
    if (came.kind !== 'owed') continue;
    const agreed = morning(addDays(came.first, -AGREED_BEFORE));
    await pool.query('update payment_plan set revoked_at = $3 where region = $1 and id = any($2) and revoked_at is null', [region, paid.map(({ month }) => planOf(payee, month)), agreed]);
    await createClaimStore(pool).settle(region, agreed);
    const claims = (await recoveries.debts(region, 1, { payee }))[0]?.claims ?? [];
    const debtFen = claims.reduce((sum, { amountFen, recoveredFen }) => sum + amountFen - recoveredFen, 0);
    await recoveries.agree(region, { id: idOf(sha256, `demo/instalments/${region}/${payee}`), payee, fund, debtFen, everyFen: came.everyFen, first: came.first, note: '还款协议', by: `officer:${notes}` }, [], agreed);
    const [claim] = claims;
    const arrived = morning(addDays(came.first, CAME_AFTER));
    const note = (which: string, amountFen: number, at: string): Promise<unknown> => recoveries.note(region, { id: idOf(sha256, `demo/repayment/${region}/${payee}/${which}`), claim: claim?.id ?? '', amountFen, note: '银行转账', by: `officer:${notes}` }, at);
    if (!claim) continue;
    await note('first', came.everyFen, arrived);
    await recoveries.settleNote(region, idOf(sha256, `demo/repayment/${region}/${payee}/first`), `officer:${confirms}`, { outcome: 'confirmed' }, [], arrived);
    await note('second', claim.amountFen - came.everyFen, now());
  }
}

/** To the bank and home again, as it was before: what came back says why. */
async function carry(store: ReturnType<typeof createPaymentStore>, region: string, payees: readonly DemoPayee[], at: string): Promise<void> {
  for (const fund of new Set(payees.map((each) => each.fund))) {
    const of = payees.find((each) => each.fund === fund)!;
    const sent = morning(addDays(of.paid.at(-1)!.month, 17));
    await store.makeFile(region, fund, null, 1_000, { keepBack: () => [], tell: () => [] }, sent);
    for (const file of await store.take(region, 'made', at, at, 10)) await store.sent(file, `DEMO-${file.id.slice(0, 8)}`, sent);
    for (const file of await store.take(region, 'sent', at, at, 10)) {
      const lines = await store.payees(file);
      const { came } = of;
      await store.settled(file, lines.map(({ line }) => (came.kind === 'returned' ? { line, result: 'returned', reason: came.reason } : { line, result: 'paid' })), [], sent);
    }
  }
}
