import { Type } from 'typebox';
import { dayOf } from '#core/clocks/day.ts';
import { parameterOn } from '#core/catalog/parameter-on.ts';
import type { Principal } from '#core/identity/principal.ts';
import { paidElsewhere } from '#core/payments/paid-elsewhere.ts';
import { payingKinds } from '#core/payments/paying-kinds.ts';
import { Problem } from '../problems.ts';
import { requireApplicant } from '../identity/require.ts';
import { Payments } from '../schemas/payment.ts';
import { CaseNumber } from '../schemas/shared.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { instalmentsView, paymentViews } from '../views/payment-view.ts';
import { ownCase } from './cases.ts';

/** What is paid to somebody, of all cases or of one, as they read it. */
export async function paymentsSeen({ context, payments, claims, halts, recoveries, register }: Pick<Services, 'context' | 'payments' | 'claims' | 'halts' | 'recoveries' | 'register'>, region: string, subject: string, caseNumber?: string): Promise<Payments> {
  const { catalog } = context.compiled;
  const at = context.now();
  const [seen, next, owed, held, plans, rejected, entries, planned] = await Promise.all([payments.of(region, subject, at, caseNumber), payments.next(region, subject, at, caseNumber), claims.ofPayee(region, subject), halts.ofPayee(region, subject, at), recoveries.plans(region, subject), recoveries.rejected(region, subject), ...(caseNumber === undefined ? [register.entries(region, subject), payments.planned(region, subject)] as const : [[], []] as const)]);
  const mine = owed.filter((each) => caseNumber === undefined || each.case === caseNumber);
  // A plan is over all that was owed to a fund: it stands with each case that some of it comes from.
  const instalments = plans.filter((plan) => caseNumber === undefined || mine.some(({ id }) => plan.claims.includes(id))).map((plan) => instalmentsView(catalog, plan, dayOf(at)));
  const share = parameterOn(catalog, region, 'recoveryShare', dayOf(at))?.value;
  return paymentViews(catalog, payingKinds(catalog), region, { seen, next, claims: mine, rejected: rejected.filter((each) => caseNumber === undefined || each.case === caseNumber), instalments, share: typeof share === 'number' ? share : 0, halts: held, elsewhere: paidElsewhere(catalog, entries, planned, dayOf(at)) });
}

/** What is paid to whoever is signed in: of all cases, or of one. Somebody who applied for another sees what goes to the own account, and no more. */
export function paymentRoutes(app: Server, services: Services): void {
  const { context, payments } = services;
  const seenBy = ({ region, subjectId }: Principal, caseNumber?: string): Promise<Payments> => paymentsSeen(services, region, subjectId, caseNumber);
  app.get('/me/payments', { preHandler: requireApplicant, schema: { summary: '我的发放记录 · My payments', tags: ['hall'], response: { 200: Payments } } }, async (request) => seenBy(request.principal!));
  app.get('/cases/:number/payments', { preHandler: requireApplicant, schema: { summary: '办件的发放情况 · Payments of a case', tags: ['hall'], params: Type.Object({ number: CaseNumber }), response: { 200: Payments } } }, async (request) => {
    const principal = request.principal!;
    await ownCase(services, principal.region, request.params.number, principal.subjectId);
    return seenBy(principal, request.params.number);
  });
  app.post('/me/payments/:id/again', { preHandler: requireApplicant, schema: { summary: '重新发放 · Pay again', tags: ['hall'], params: Type.Object({ id: Type.String({ format: 'uuid' }) }), response: { 200: Payments } } }, async (request) => {
    const { region, subjectId } = request.principal!;
    if (!(await payments.orderOneAgain(region, subjectId, request.params.id, context.now()))) throw new Problem('not-found', { zh: '没有可以重新发放的这一笔：已经重新发放、正在暂停，或者这个月不再应发', en: 'There is no such payment to be paid again: it is being paid again already, is held, or its month is not due any more' });
    return seenBy(request.principal!);
  });
}
