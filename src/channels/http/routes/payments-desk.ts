import { Type } from 'typebox';
import { dayOf } from '#core/clocks/day.ts';
import { idOf } from '#core/id.ts';
import { normaliseNumber } from '#core/identity/identity-number.ts';
import type { Principal } from '#core/identity/principal.ts';
import { maskNumber } from '#core/register/mask.ts';
import { requireTreasurer } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { bytesAnswer, SHEET_TYPE } from '../schemas/file.ts';
import { FindPayeeBody, FoundPayee, FundBalances, PaymentsDesk, WaitingPayments } from '../schemas/payments-desk.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { controlSheet } from '../views/control-sheet.ts';
import { balancesView, paymentsDeskView, waitingView } from '../views/payments-desk-view.ts';
import { paymentsSeen } from './payments.ts';

/** As many as anybody looks through. */
const [FILES, STRAYS, PEOPLE] = [50, 20, 100];
const NOBODY = { zh: '本地区没有这个证件号码的人', en: 'Nobody in this region has this number' };

/** Whoever's payments an officer is shown reads in their access record who has looked: once for a look. `what`: what was shown; `why`: as whoever keeps the accounts, or to decide the item that it comes from. */
export async function noteLooksAtPayments({ context, register }: Pick<Services, 'context' | 'register'>, { region, officer }: Principal, what: 'payments' | 'debt' | 'payment-sheet', people: readonly string[], why: 'treasury' | 'decide' = 'treasury'): Promise<void> {
  const at = context.now();
  await register.noteAccess(region, ...[...new Set(people)].map((subject) => ({ id: idOf(context.hash, `${what}/${why === 'treasury' ? '' : `${why}/`}${officer!.id}/${subject}/${at.slice(0, 15)}`), at, actor: officer!.id, actorKind: 'staff' as const, subject, what, why, case: null })));
}

/** What whoever keeps the accounts of the funds reads: what was paid, the bank files, the ledger, and whose money does not reach them. */
export function paymentsDeskRoutes(app: Server, services: Services): void {
  const { context, paymentsDesk, register, writeSpreadsheet } = services;
  const { catalog } = context.compiled;

  app.get('/staff/payments', { preHandler: requireTreasurer, schema: { summary: '发放总览 · Payments and bank files', tags: ['desk'], response: { 200: PaymentsDesk } } }, async (request) => {
    const { region } = request.principal!;
    const [runs, files, strays] = await Promise.all([paymentsDesk.runs(region), paymentsDesk.files(region, FILES), paymentsDesk.strays(region, STRAYS)]);
    return paymentsDeskView(catalog, { runs, files, strays });
  });
  app.get('/staff/payments/balances', { preHandler: requireTreasurer, schema: { summary: '基金账 · The ledger of each fund', tags: ['desk'], response: { 200: FundBalances } } }, async (request) => balancesView(catalog, await paymentsDesk.ledgers(request.principal!.region)));
  app.get('/staff/payments/waiting', { preHandler: requireTreasurer, schema: { summary: '退回待发、没有账户的 · Payments that do not reach anybody', tags: ['desk'], response: { 200: WaitingPayments } } }, async (request) => {
    const principal = request.principal!;
    const rows = await paymentsDesk.waiting(principal.region, dayOf(context.now()), PEOPLE + 1);
    await noteLooksAtPayments(services, principal, 'payments', rows.slice(0, PEOPLE).map(({ payee }) => payee));
    return waitingView(catalog, rows, PEOPLE);
  });
  app.post('/staff/payments/search', { config: { rateLimit: { max: 20, timeWindow: '1 minute' } }, preHandler: requireTreasurer, schema: { summary: '查一个人的发放 · Somebody’s payments', tags: ['desk'], body: FindPayeeBody, response: { 200: FoundPayee } } }, async (request) => {
    const principal = request.principal!;
    const found = await context.cases.holder(context.lookup(`number/${normaliseNumber(request.body.number)}`));
    const subject = found?.region === principal.region ? await register.subject(principal.region, found.id) : undefined;
    if (!subject || !found) throw new Problem('wrong-input', NOBODY, [{ pointer: '/body/number', detail: NOBODY }]);
    await noteLooksAtPayments(services, principal, 'payments', [found.id]);
    return { name: subject.name, number: maskNumber(subject.number), payments: await paymentsSeen(services, principal.region, found.id) };
  });
  app.get('/staff/payments/files/:id/sheet', { preHandler: requireTreasurer, schema: { summary: '核对表 · The control sheet of a file', tags: ['desk'], params: Type.Object({ id: Type.String({ format: 'uuid' }) }), querystring: Type.Object({ language: Type.Optional(Type.Union([Type.Literal('zh'), Type.Literal('en')])) }), response: bytesAnswer('核对表 · The control sheet', [SHEET_TYPE]) } }, async (request, reply) => {
    const principal = request.principal!;
    const { id } = request.params;
    const file = await paymentsDesk.file(principal.region, id);
    if (!file) throw new Problem('not-found');
    const lines = await paymentsDesk.sheet(principal.region, id);
    await noteLooksAtPayments(services, principal, 'payment-sheet', lines.map(({ payee }) => payee));
    return reply.type(SHEET_TYPE).header('content-disposition', `attachment; filename="${id}.xlsx"`).send(writeSpreadsheet(controlSheet(catalog, file, lines, request.query.language ?? 'zh')));
  });
}
