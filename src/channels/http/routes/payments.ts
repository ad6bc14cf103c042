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
import { paymentViews } from '../views/payment-view.ts';
import { ownCase } from './cases.ts';

/** What is paid to whoever is signed in: of all cases, or of one. Somebody who applied for another sees what goes to the own account, and no more. */
export function paymentRoutes(app: Server, services: Services): void {
  const { context, payments, claims, halts, register } = services;
  const { catalog } = context.compiled;
  const seenBy = async ({ region, subjectId }: Principal, caseNumber?: string): Promise<Payments> => {
    const at = context.now();
    const [seen, next, owed, held, entries, planned] = await Promise.all([payments.of(region, subjectId, at, caseNumber), payments.next(region, subjectId, at, caseNumber), claims.ofPayee(region, subjectId), halts.ofPayee(region, subjectId, at), ...(caseNumber === undefined ? [register.entries(region, subjectId), payments.planned(region, subjectId)] as const : [[], []] as const)]);
    const share = parameterOn(catalog, region, 'recoveryShare', dayOf(at))?.value;
    return paymentViews(catalog, payingKinds(catalog), region, { seen, next, claims: owed.filter((each) => caseNumber === undefined || each.case === caseNumber), share: typeof share === 'number' ? share : 0, halts: held, elsewhere: paidElsewhere(catalog, entries, planned, dayOf(at)) });
  };
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
