import type { Catalog } from '../catalog/catalog.ts';
import { codeName } from '../catalog/code-name.ts';
import { formatValue } from '../decisions/format-value.ts';
import type { Hash } from '../id.ts';
import { instalmentsOf, type InstalmentRow, type InstalmentTerms } from '../payments/instalments.ts';
import type { Localized } from '../value.ts';
import type { Cause } from './causes.ts';
import { noticesOf, same, type Notice } from './notice.ts';

const TAKEN_OVER = { zh: '接管自旧系统', en: 'taken over from an old system' };

/** Who is told, where and when. */
type Here = { readonly catalog: Catalog; readonly region: string; readonly at: string; readonly hash: Hash };
/** Of which case it is; of none where a benefit was taken over from an old system. */
type Where = { readonly payee: string; readonly fund: string; readonly case: string | null; readonly item: number | null };

function told({ catalog, region, at, hash }: Here, { payee, fund, case: number, item }: Where, cause: Cause, key: string, places: Readonly<Record<string, Localized>>): Notice[] {
  const { zh, en } = catalog.regions.get(region) ?? { zh: '', en: '' };
  return noticesOf(catalog.messages, { cause, key, case: number, item, at, places: { fund: codeName(catalog, 'funds', fund), case: number === null ? TAKEN_OVER : same(number), ...places } }, { applicant: payee }, { zh, en }, hash);
}

const money = (catalog: Catalog, fen: number): Localized => formatValue(fen, { money: 'fen' }, catalog.codes);
const day = (catalog: Catalog, on: string): Localized => formatValue(on, 'date', catalog.codes);

/** What who paid back is told once somebody else has looked for it: that it has arrived, or was not found. Why is an officer's free text about somebody: it stays sealed, and its payer reads it where they are signed in. */
export function noticesOfRepayment(here: Here, note: Where & { readonly id: string; readonly service: string; readonly month: string; readonly amountFen: number }, outcome: 'confirmed' | 'rejected'): Notice[] {
  const { short, zh, en } = here.catalog.services.get(note.service) ?? { short: undefined, zh: note.service, en: note.service };
  return told(here, note, `repayment-${outcome}`, note.id, {
    matters: short ?? { zh, en }, month: same(note.month.slice(0, 7)), amount: money(here.catalog, note.amountFen),
  });
}

/** What who owes is told of a plan: that it was agreed on. */
export function noticesOfAgreement(here: Here, plan: Where & InstalmentTerms & { readonly id: string }): Notice[] {
  return told(here, plan, 'instalments-agreed', plan.id, { amount: money(here.catalog, plan.debtFen), every: money(here.catalog, Math.min(plan.everyFen, plan.debtFen)), count: same(instalmentsOf(plan).length), day: day(here.catalog, plan.first) });
}

/** That a sum is due soon, or has not come in time: what is still to come of it. Each once, whoever says it. */
export function noticesOfInstalment(here: Here, plan: Where & { readonly id: string; readonly leftFen: number }, what: 'instalment-ahead' | 'instalment-missed', { no, due, restFen }: InstalmentRow): Notice[] {
  return told(here, plan, what, `${plan.id}/${no}`, { amount: money(here.catalog, restFen), day: day(here.catalog, due), left: money(here.catalog, plan.leftFen) });
}

/** That nothing is left to pay: all has come back, or what was agreed on is not owed any more, or not all of it. */
export function noticesOfPlanOver(here: Here, plan: Where & InstalmentTerms & { readonly id: string; readonly givenUp: boolean }): Notice[] {
  return told(here, plan, plan.givenUp ? 'instalments-not-owed' : 'instalments-over', `${plan.id}/over`, { amount: money(here.catalog, plan.debtFen) });
}

/** That a plan does not hold any more, while something of it is owed. */
export function noticesOfPlanStopped(here: Here, plan: Where & { readonly id: string; readonly leftFen: number }): Notice[] {
  return told(here, plan, 'instalments-stopped', `${plan.id}/stopped`, { left: money(here.catalog, plan.leftFen) });
}
