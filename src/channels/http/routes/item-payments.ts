import { Type } from 'typebox';
import type { Principal } from '#core/identity/principal.ts';
import { requireStaff } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { HoldBody, ItemPayments, RepaidBody } from '../schemas/payment.ts';
import { CaseNumber } from '../schemas/shared.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { itemPayments } from '../views/payment-view.ts';
import { itemFor } from './item-for.ts';

const params = Type.Object({ case: CaseNumber, no: Type.Integer({ minimum: 1, maximum: 100 }) });

/** The payments of an item at its officer’s desk: held and released, and what was overpaid and comes back. */
export function itemPaymentRoutes(app: Server, services: Services): void {
  const { context, claims, halts } = services;
  const seen = async ({ region }: Principal, number: string, no: number): Promise<ItemPayments> => itemPayments(context.compiled.catalog, ...await Promise.all([claims.ofItem(region, number, no), halts.ofItem(region, { case: number, item: no }, context.now())]));
  const response = { 200: ItemPayments };

  app.get('/staff/items/:case/:no/payments', { preHandler: requireStaff, schema: { summary: '这一项的发放与追回 · Payments of an item', tags: ['desk'], params, response } }, async (request) => {
    const { case: number, no } = request.params;
    await itemFor(services, request.principal!, number, no);
    return seen(request.principal!, number, no);
  });
  app.post('/staff/items/:case/:no/payments/hold', { preHandler: requireStaff, schema: { summary: '暂停发放、恢复发放 · Hold payments, or release them', tags: ['desk'], params, body: HoldBody, response } }, async (request) => {
    const { case: number, no } = request.params;
    const { held, reason } = request.body;
    const principal = request.principal!;
    await itemFor(services, principal, number, no);
    if (reason.trim() === '') throw new Problem('wrong-input', { zh: '请写明理由', en: 'Give the reason' }, [{ pointer: '/body/reason', detail: { zh: '请写明理由', en: 'Give the reason' } }]);
    await claims.hold(principal.region, { case: number, item: no }, held, reason.trim(), `officer:${principal.officer!.id}`, context.now());
    return seen(principal, number, no);
  });
  app.post('/staff/items/:case/:no/claims/:claim/repayments', { preHandler: requireStaff, schema: { summary: '记录退回 · Note what was paid back', tags: ['desk'], params: Type.Object({ ...params.properties, claim: Type.String({ format: 'uuid' }) }), body: RepaidBody, response } }, async (request) => {
    const { case: number, no, claim } = request.params;
    const principal = request.principal!;
    await itemFor(services, principal, number, no);
    if (!(await claims.repaid(principal.region, { case: number, item: no, claim }, { ...request.body, by: `officer:${principal.officer!.id}` }, context.now()))) {
      throw new Problem('wrong-input', { zh: '金额超过还没有退回的部分，或者没有这一笔', en: 'That is more than is still owed, or there is no such claim' }, [{ pointer: '/body/amountFen', detail: { zh: '不能超过还没有退回的金额', en: 'No more than is still owed' } }]);
    }
    return seen(principal, number, no);
  });
}
