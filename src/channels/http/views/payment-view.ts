import type { Catalog } from '#core/catalog/catalog.ts';
import { codeName } from '#core/catalog/code-name.ts';
import { hasService } from '#core/catalog/offered.ts';
import { formatValue } from '#core/decisions/format-value.ts';
import { dayOf } from '#core/clocks/day.ts';
import { GROUNDS } from '#core/payments/halt.ts';
import type { PaidElsewhere } from '#core/payments/paid-elsewhere.ts';
import type { PayingKinds } from '#core/payments/paying-kinds.ts';
import type { PaymentNext, PaymentSeen } from '#usecases/ports/payments.ts';
import { standingOf } from '#core/payments/instalments.ts';
import type { Debt, InstalmentPlan, RejectedNote } from '#usecases/ports/recoveries.ts';
import type { HaltSeen } from '#usecases/ports/halts.ts';
import type { ClaimSeen, ClaimStore } from '#usecases/ports/claims.ts';
import type { ClaimView, HoldSeen, InstalmentsView, ItemPayments, PaidElsewhereView, PaymentView, Payments } from '../schemas/payment.ts';

const RETURNS = 'paymentReturns';

/** What has been paid to somebody and what comes next, as they read it. */
export function paymentViews(catalog: Catalog, kinds: PayingKinds, region: string, { seen, next, claims, rejected, instalments, share, halts, elsewhere }: { readonly seen: readonly PaymentSeen[]; readonly next: readonly PaymentNext[]; readonly claims: readonly ClaimSeen[]; readonly rejected: readonly RejectedNote[]; readonly instalments: readonly InstalmentsView[]; readonly share: number; readonly halts: readonly HaltSeen[]; readonly elsewhere: readonly PaidElsewhere[] }): Payments {
  return { payments: seen.map((each) => paymentView(catalog, kinds, region, each)), next: next.map((each) => ({ ...paidIn(catalog, each), every: each.every, held: each.held, reportedDead: each.reportedDead })), claims: claims.map((each) => claimView(catalog, each)), rejected: rejected.map((each) => ({ id: each.id, ...paidIn(catalog, each), because: each.because, at: each.at })), instalments: [...instalments], share, holds: halts.map((each) => holdSeen(catalog, each)), elsewhere: elsewhere.map((each) => elsewhereView(catalog, each)) };
}

/** Who pays what was imported: the old system by its name, where the catalogue knows it. */
function elsewhereView(catalog: Catalog, { entry, kind, system, amountFen, since, until, next }: PaidElsewhere): PaidElsewhereView {
  const [named, old] = [catalog.registerKinds.get(kind), catalog.legacySystems.get(system)];
  return {
    entry, what: { zh: named?.zh ?? kind, en: named?.en ?? kind }, ...(amountFen !== null && { amount: money(catalog, amountFen) }), since, ...(until !== null && { until }), ...(next !== null && { next }),
    by: old ? { zh: old.zh, en: old.en } : { zh: '导入以前的业务系统', en: 'the earlier system that it was imported from' },
  };
}

function paymentView(catalog: Catalog, kinds: PayingKinds, region: string, seen: PaymentSeen): PaymentView {
  const status = statusOf(seen);
  const returned = status === 'returned';
  const known = catalog.codes.get(RETURNS)?.codes[seen.reason ?? ''] !== undefined;
  return {
    id: seen.id, ...paidIn(catalog, seen), status, at: seen.at, ...(seen.tail !== null && { tail: seen.tail }), ...(seen.withheldFen > 0 && { withheld: money(catalog, seen.withheldFen) }),
    ...((returned || status === 'replaced') && { why: codeName(catalog, RETURNS, known ? (seen.reason ?? '') : 'unknown') }),
    again: returned && !seen.held, otherAccount: returned || status === 'no-account' ? namingAccounts(catalog, kinds, region, seen.fund) : [],
  };
}

function paidIn(catalog: Catalog, { case: number, item, service, fund, month, amountFen }: Omit<PaymentNext, 'every' | 'held' | 'reportedDead'>): Omit<Payments['next'][number], 'every' | 'held' | 'reportedDead'> {
  const { zh, en } = catalog.services.get(service) ?? { zh: service, en: service };
  return { ...(number !== null && { case: number }), ...(item !== null && { item }), service: { zh, en }, fund: codeName(catalog, 'funds', fund), month: month.slice(0, 7), amount: money(catalog, amountFen) };
}

function money(catalog: Catalog, fen: number): ReturnType<typeof formatValue> {
  return formatValue(fen, { money: 'fen' }, catalog.codes);
}

/** What is owed back of one payment. */
export function claimView(catalog: Catalog, claim: ClaimSeen): ClaimView {
  const leftFen = claim.amountFen - claim.recoveredFen;
  return { id: claim.id, ...paidIn(catalog, claim), at: claim.at, because: claim.because, recovered: money(catalog, claim.recoveredFen), ...(claim.notedFen > 0 && { noted: money(catalog, claim.notedFen) }), openFen: leftFen - claim.notedFen, left: money(catalog, leftFen), leftFen };
}

/** A plan of instalments and how it stands on a day, as whoever owes reads it. */
export function instalmentsView(catalog: Catalog, plan: InstalmentPlan, today: string): InstalmentsView {
  const { rows, leftFen, behindFen, over } = standingOf(plan, plan.debtFen - plan.leftFen, plan.notedFen, today);
  return {
    id: plan.id, fund: codeName(catalog, 'funds', plan.fund), debt: money(catalog, plan.debtFen), every: money(catalog, plan.everyFen), left: money(catalog, leftFen), ...(behindFen > 0 && { behind: money(catalog, behindFen) }), since: plan.at, over,
    rows: rows.map(({ no, due, amountFen, restFen, state }) => ({ no, due, amount: money(catalog, amountFen), ...(restFen > 0 && restFen < amountFen && { rest: money(catalog, restFen) }), state })),
  };
}

/** All that somebody owes to each fund, of which no plan stands yet and of which a claim is among those of an item. */
export function itemDebts(catalog: Catalog, debts: readonly Debt[], plans: readonly InstalmentPlan[], ofItem: readonly ClaimSeen[]): ItemPayments['debts'] {
  return debts.flatMap(({ payee, fund, claims }) => {
    const claim = ofItem.find(({ id }) => claims.some((each) => each.id === id));
    if (!claim || plans.some((plan) => plan.payee === payee && plan.fund === fund)) return [];
    const leftFen = claims.reduce((sum, { amountFen, recoveredFen }) => sum + amountFen - recoveredFen, 0);
    return [{ claim: claim.id, fund: codeName(catalog, 'funds', fund), left: money(catalog, leftFen), leftFen }];
  });
}

/** The payments of one item as its officer sees them. */
export function itemPayments(catalog: Catalog, { plans, claims }: Awaited<ReturnType<ClaimStore['ofItem']>>, halts: readonly HaltSeen[], instalments: readonly InstalmentsView[], debts: ItemPayments['debts'], months: number): ItemPayments {
  return {
    plans: plans.map(({ id, fund, every, amountFen, revoked, heldBecause }) => ({ id, fund: codeName(catalog, 'funds', fund), amount: money(catalog, amountFen), every, revoked, ...(heldBecause !== null && { held: heldBecause }) })),
    claims: claims.map((each) => claimView(catalog, each)), instalments: [...instalments], debts, months, holds: halts.map((each) => holdSeen(catalog, each)),
  };
}

/** A hold across items as whoever is paid reads it. */
export function holdSeen(catalog: Catalog, { id, service, fund, ground, basis, at, endsAt }: HaltSeen): HoldSeen {
  const named = service === null ? undefined : catalog.services.get(service) ?? { zh: service, en: service };
  return { id, ...(named && { service: { zh: named.zh, en: named.en } }), ...(fund !== null && { fund: codeName(catalog, 'funds', fund) }), why: codeName(catalog, GROUNDS, ground), basis, since: at, until: dayOf(endsAt) };
}

function statusOf({ status, again, payable, held }: PaymentSeen): PaymentView['status'] {
  if (status === 'withheld') return status;
  if (status === 'returned') return again ? 'replaced' : 'returned';
  if (status === 'ordered') return held ? 'held' : payable ? 'waiting' : 'no-account';
  return status === 'paid' ? 'paid' : 'sent';
}

/** The matters of a region whose whole point is an account that a fund pays to. */
function namingAccounts(catalog: Catalog, { accounts }: PayingKinds, region: string, fund: string): PaymentView['otherAccount'] {
  const kinds = new Set(accounts.flatMap((each) => (each.fund === fund ? [each.kind] : [])));
  return [...catalog.services.values()].flatMap(({ code, zh, en, effects }) =>
    (hasService(catalog, region, code) && effects.some((effect) => 'open' in effect && effect.when === undefined && kinds.has(effect.open)) ? [{ code, name: { zh, en } }] : []));
}
