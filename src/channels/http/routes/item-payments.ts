import { Type } from 'typebox';
import { dayOf } from '#core/clocks/day.ts';
import type { Principal } from '#core/identity/principal.ts';
import { instalmentMonths } from '#usecases/payments/agree-instalments.ts';
import type { ClaimOwed } from '#usecases/ports/recoveries.ts';
import { requireStaff } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { HoldBody, InstalmentsBody, ItemPayments, RepaidBody } from '../schemas/payment.ts';
import { CaseNumber } from '../schemas/shared.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { instalmentsView, itemDebts, itemPayments } from '../views/payment-view.ts';
import { agreeFor, refuseNote } from './debts.ts';
import { itemFor } from './item-for.ts';
import { noteLooksAtPayments } from './payments-desk.ts';

const params = Type.Object({ case: CaseNumber, no: Type.Integer({ minimum: 1, maximum: 100 }) });

const Id = Type.String({ format: 'uuid' });
/** As many funds as anybody can owe to. */
const FUNDS = 20;

/** The payments of an item at its officer’s desk: held and released, and what was overpaid and comes back. */
export function itemPaymentRoutes(app: Server, services: Services): void {
  const { context, claims, halts, recoveries } = services;
  const { catalog } = context.compiled;
  const seen = async (principal: Principal, number: string, no: number): Promise<ItemPayments> => {
    const { region } = principal;
    const at = context.now();
    const [read, held, payees] = await Promise.all([claims.ofItem(region, number, no), halts.ofItem(region, { case: number, item: no }, at), recoveries.payeesOf(region, number, no)]);
    // What they owe from other items is shown with it, and plans over that.
    await noteLooksAtPayments(services, principal, 'debt', payees, 'decide');
    const owing = await Promise.all(payees.map(async (payee) => ({ plans: await recoveries.plans(region, payee), debts: await recoveries.debts(region, FUNDS, { payee }) })));
    const [plans, debts] = [owing.flatMap((each) => each.plans), owing.flatMap((each) => each.debts)];
    const instalments = plans.filter((plan) => read.claims.some(({ id }) => plan.claims.includes(id))).map((plan) => instalmentsView(catalog, plan, dayOf(at)));
    return itemPayments(catalog, read, held, instalments, itemDebts(catalog, debts, plans, read.claims), instalmentMonths(context, region));
  };
  /** A claim of this item and no other. */
  const claimOf = async ({ region }: Principal, number: string, no: number, id: string): Promise<ClaimOwed | undefined> => {
    const claim = await recoveries.claim(region, id);
    return claim?.open && claim.case === number && claim.item === no ? claim : undefined;
  };
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
  app.post('/staff/items/:case/:no/claims/:claim/repayments', { preHandler: requireStaff, schema: { summary: '记一笔退款，由财务核对 · Note what was paid back', tags: ['desk'], params: Type.Object({ ...params.properties, claim: Id }), body: RepaidBody, response } }, async (request) => {
    const { case: number, no, claim } = request.params;
    const principal = request.principal!;
    await itemFor(services, principal, number, no);
    const { id, amountFen, note } = request.body;
    const owed = await claimOf(principal, number, no, claim);
    refuseNote(owed ? await recoveries.note(principal.region, { id, claim, amountFen, note: note.trim(), by: `officer:${principal.officer!.id}` }, context.now()) : 'unknown');
    return seen(principal, number, no);
  });
  app.put('/staff/items/:case/:no/claims/:claim/instalments/:id', { preHandler: requireStaff, schema: { summary: '约定分期退还 · Agree on instalments', tags: ['desk'], params: Type.Object({ ...params.properties, claim: Id, id: Id }), body: InstalmentsBody, response } }, async (request) => {
    const { case: number, no, claim, id } = request.params;
    const principal = request.principal!;
    await itemFor(services, principal, number, no);
    const owed = await claimOf(principal, number, no, claim);
    if (!owed) throw new Problem('not-found');
    await agreeFor(services, principal, owed, id, request.body);
    return seen(principal, number, no);
  });
}
