import { Type } from 'typebox';
import { dayOf } from '#core/clocks/day.ts';
import type { Principal } from '#core/identity/principal.ts';
import { standingOf } from '#core/payments/instalments.ts';
import { agreeInstalments, instalmentMonths } from '#usecases/payments/agree-instalments.ts';
import { settleRepayment } from '#usecases/payments/settle-repayment.ts';
import { standingPlans } from '#usecases/payments/standing-plans.ts';
import { stopInstalments } from '#usecases/payments/stop-instalments.ts';
import type { Agreed, ClaimOwed, InstalmentPlan, Noted, NoteSettled } from '#usecases/ports/recoveries.ts';
import { requireTreasurer } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { DebtList, DebtsQuery, RejectNoteBody } from '../schemas/debt.ts';
import { InstalmentsBody, RepaidBody } from '../schemas/payment.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { debtView, noteView } from '../views/debt-view.ts';
import { noteLooksAtPayments } from './payments-desk.ts';

/** As many on a page as anybody looks through. */
const SHOWN = 100;
const Id = Type.String({ format: 'uuid' });
const WHY = { zh: '请写明为什么没有核对到', en: 'Say why it was not found' };

const RECUSED = { zh: '您对这个人应当回避，由其他人办理', en: 'You keep out of what concerns this person; somebody else does it' };

/** What came of noting, as the problem a client gets. */
export function refuseNote(came: Noted): void {
  if (came === 'recused') throw new Problem('not-allowed', RECUSED);
  if (came === 'another') throw new Problem('key-reused', { zh: '这个编号已经用于另一笔', en: 'Another repayment has this id' });
  if (came === 'too-much' || came === 'unknown') throw new Problem('wrong-input', { zh: '金额超过还没有退回的部分，或者没有这一笔', en: 'That is more than is still owed, or there is no such claim' }, [{ pointer: '/body/amountFen', detail: { zh: '不能超过还没有退回的金额', en: 'No more than is still owed' } }]);
}

function refuseSettling(came: NoteSettled): void {
  if (came === 'unknown') throw new Problem('not-found');
  if (came === 'recused') throw new Problem('not-allowed', RECUSED);
  if (came === 'own') throw new Problem('not-allowed', { zh: '自己记的退款要由另一个人核对', en: 'What you noted yourself is checked by somebody else' });
  if (came === 'given-up') throw new Problem('not-allowed', { zh: '这笔款项已经不用退了：请写明原因不予入账，把钱退给付款人', en: 'Nothing is owed of it any more: reject it with the reason, and give the money back to its payer' });
  if (came === 'otherwise') throw new Problem('changed-meanwhile');
}

/** Agree on instalments for the debt that a claim belongs to. */
export async function agreeFor(services: Services, { region, officer }: Principal, claim: ClaimOwed, id: string, { note, ...terms }: InstalmentsBody): Promise<void> {
  const came = await agreeInstalments(services, region, claim, id, { ...terms, note: note.trim() }, `officer:${officer!.id}`);
  if (came.kind === 'wrong') throw new Problem('wrong-input', came.faults[0]!.detail, came.faults.map(({ pointer, detail }) => ({ pointer: `/body${pointer}`, detail })));
  const refused: Partial<Record<Agreed, () => Problem>> = {
    another: () => new Problem('key-reused', { zh: '这个编号已经用于另一个约定', en: 'Another plan has this id' }),
    standing: () => new Problem('not-allowed', { zh: '已经有一个分期约定，先停止它，再重新约定', en: 'A plan stands already; stop it before another is agreed on' }),
    recused: () => new Problem('not-allowed', RECUSED),
    changed: () => new Problem('changed-meanwhile', { zh: '欠款和看到的不一样了，请重新看过再约定', en: 'What is owed has changed; look again before you agree' }),
  };
  const problem = refused[came.kind]?.();
  if (problem) throw problem;
}

/** What is owed to the funds: repayments that one notes and another confirms, and instalments. All for whoever keeps the accounts. */
export function debtRoutes(app: Server, services: Services): void {
  const { context, recoveries, staff } = services;
  const { catalog } = context.compiled;
  const list = async (principal: Principal, after = 0): Promise<DebtList> => {
    const { region, officer } = principal;
    const today = dayOf(context.now());
    // Who is behind comes first, on whichever page they would be by age: somebody has to speak with them.
    const behind = new Map<string, Pick<InstalmentPlan, 'payee' | 'fund'>>();
    const plans: InstalmentPlan[] = [];
    for await (const plan of standingPlans(recoveries, region)) {
      plans.push(plan);
      if (standingOf(plan, plan.debtFen - plan.leftFen, plan.notedFen, today).behindFen > 0) behind.set(`${plan.payee} ${plan.fund}`, plan);
    }
    const [notes, debts, officers] = await Promise.all([recoveries.openNotes(region), recoveries.debts(region, SHOWN + 1, { first: [...behind.values()], after }), staff.officerNumbers(region)]);
    const shown = debts.slice(0, SHOWN);
    await noteLooksAtPayments(services, principal, 'debt', [...notes, ...shown].map(({ payee }) => payee));
    return {
      notes: notes.map((each) => noteView(catalog, each, officers, officer!.id)), debts: shown.map((each) => debtView(catalog, each, plans, today)), ...(debts.length > SHOWN && { next: after + SHOWN }), behind: behind.size, months: instalmentMonths(context, region),
    };
  };
  const claimOf = async ({ region }: Principal, id: string): Promise<ClaimOwed> => {
    const claim = await recoveries.claim(region, id);
    if (!claim?.open) throw new Problem('not-found');
    return claim;
  };
  const response = { 200: DebtList };

  app.get('/staff/debts', { preHandler: requireTreasurer, schema: { summary: '应追回的款项 · What is owed back', tags: ['desk'], querystring: DebtsQuery, response } }, (request) => list(request.principal!, request.query.after));
  app.post('/staff/debts/claims/:claim/repayments', { preHandler: requireTreasurer, schema: { summary: '记一笔退款，由另一人核对 · Note what was paid back', tags: ['desk'], params: Type.Object({ claim: Id }), body: RepaidBody, querystring: DebtsQuery, response } }, async (request) => {
    const principal = request.principal!;
    const { id, amountFen, note } = request.body;
    refuseNote(await recoveries.note(principal.region, { id, claim: request.params.claim, amountFen, note: note.trim(), by: `officer:${principal.officer!.id}` }, context.now()));
    return list(principal, request.query.after);
  });
  app.post('/staff/debts/repayments/:id/confirm', { preHandler: requireTreasurer, schema: { summary: '核对到账 · It is in the account', tags: ['desk'], params: Type.Object({ id: Id }), querystring: DebtsQuery, response } }, async (request) => {
    const principal = request.principal!;
    refuseSettling(await settleRepayment(services, principal.region, request.params.id, `officer:${principal.officer!.id}`));
    return list(principal, request.query.after);
  });
  app.post('/staff/debts/repayments/:id/reject', { preHandler: requireTreasurer, schema: { summary: '没有核对到 · It is not in the account', tags: ['desk'], params: Type.Object({ id: Id }), body: RejectNoteBody, querystring: DebtsQuery, response } }, async (request) => {
    const principal = request.principal!;
    const because = request.body.because.trim();
    if (because === '') throw new Problem('wrong-input', WHY, [{ pointer: '/body/because', detail: WHY }]);
    refuseSettling(await settleRepayment(services, principal.region, request.params.id, `officer:${principal.officer!.id}`, because));
    return list(principal, request.query.after);
  });
  app.put('/staff/debts/claims/:claim/instalments/:id', { preHandler: requireTreasurer, schema: { summary: '约定分期退还 · Agree on instalments', tags: ['desk'], params: Type.Object({ claim: Id, id: Id }), body: InstalmentsBody, querystring: DebtsQuery, response } }, async (request) => {
    const principal = request.principal!;
    await agreeFor(services, principal, await claimOf(principal, request.params.claim), request.params.id, request.body);
    return list(principal, request.query.after);
  });
  app.post('/staff/debts/instalments/:id/stop', { preHandler: requireTreasurer, schema: { summary: '停止分期约定 · Stop a plan of instalments', tags: ['desk'], params: Type.Object({ id: Id }), querystring: DebtsQuery, response } }, async (request) => {
    const principal = request.principal!;
    const came = await stopInstalments(services, principal.region, request.params.id, `officer:${principal.officer!.id}`);
    if (came === 'unknown') throw new Problem('not-found');
    if (came === 'recused') throw new Problem('not-allowed', RECUSED);
    return list(principal, request.query.after);
  });
}
