import type { Catalog } from '#core/catalog/catalog.ts';
import { codeName } from '#core/catalog/code-name.ts';
import { maskNumber } from '#core/register/mask.ts';
import type { Debt, InstalmentPlan, OpenNote } from '#usecases/ports/recoveries.ts';
import type { DebtView, NoteView } from '../schemas/debt.ts';
import { claimView, instalmentsView } from './payment-view.ts';
import { money } from './payments-desk-view.ts';

/** Officers are told by their numbers; events and notes name them `officer:…`. */
const OFFICER = 'officer:';

/** Somebody who owes a fund, with the plan that stands over it. */
export function debtView(catalog: Catalog, { payee, name, number, fund, since, claims }: Debt, plans: readonly InstalmentPlan[], today: string): DebtView {
  const sum = (of: (claim: Debt['claims'][number]) => number): number => claims.reduce((total, each) => total + of(each), 0);
  const leftFen = sum(({ amountFen, recoveredFen }) => amountFen - recoveredFen);
  const plan = plans.find((each) => each.payee === payee && each.fund === fund);
  return {
    name, number: maskNumber(number), fund: codeName(catalog, 'funds', fund), since, owed: money(catalog, sum(({ amountFen }) => amountFen)), left: money(catalog, leftFen), leftFen,
    claims: claims.map((each) => claimView(catalog, each)), ...(plan && { plan: instalmentsView(catalog, plan, today) }),
  };
}

/** A repayment that waits to be found in the account, as officer `reader` sees it. */
export function noteView(catalog: Catalog, { id, name, number, fund, service, month, case: caseNumber, amountFen, note, at, by, givenUp }: OpenNote, officers: ReadonlyMap<string, string>, reader: string): NoteView {
  const matter = catalog.services.get(service) ?? { zh: service, en: service };
  return {
    id, name, number: maskNumber(number), fund: codeName(catalog, 'funds', fund), service: { zh: matter.zh, en: matter.en }, month: month.slice(0, 7), ...(caseNumber !== null && { case: caseNumber }), amount: money(catalog, amountFen), note, at,
    by: officers.get(by.slice(OFFICER.length)) ?? '', own: by === `${OFFICER}${reader}`, givenUp,
  };
}
