import { Type } from 'typebox';
import { idOf } from '#core/id.ts';
import type { Principal } from '#core/identity/principal.ts';
import { holdPayments } from '#usecases/payments/hold-payments.ts';
import type { HaltListed } from '#usecases/ports/halts.ts';
import { requireSupervisor, requireSupervisorOrTreasurer } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { PaymentHoldBody, PaymentHolds, ReleaseHoldBody } from '../schemas/payment-hold.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { sendSheet, sheetAnswer, sheetQuery } from '../list-sheet.ts';
import { holdsSheet } from '../views/list-sheets.ts';
import { holdViews } from '../views/hold-view.ts';

const params = Type.Object({ id: Type.String({ format: 'uuid' }) });
const response = { 200: PaymentHolds };

/** Payments of a matter, a fund or a person, held together across items by a supervisor: with a reason, a basis and an end, and released before it. Who keeps the accounts reads them. */
export function paymentHoldRoutes(app: Server, services: Services): void {
  const { context, halts, register, staff } = services;
  const list = async ({ region, officer }: Principal): Promise<PaymentHolds> => {
    const at = context.now();
    const listed = await halts.list(region, at);
    // Whose name is shown reads in their access record who has looked: once for a look.
    const people = [...new Set(listed.flatMap(({ payee }) => payee ?? []))];
    await register.noteAccess(region, ...people.map((subject) => ({ id: idOf(context.hash, `hold/${officer!.id}/${subject}/${at.slice(0, 15)}`), at, actor: officer!.id, actorKind: 'staff' as const, subject, what: 'hold', why: 'hold', case: null })));
    return holdViews(context.compiled.catalog, region, listed, { now: at, officers: await staff.officerNumbers(region), payees: await numbersOf(region, listed) });
  };
  const numbersOf = async (region: string, listed: readonly HaltListed[]): Promise<ReadonlyMap<string, string>> => new Map(await Promise.all(
    [...new Set(listed.flatMap(({ payee }) => payee ?? []))].map(async (id) => [id, (await register.subject(region, id))?.number ?? ''] as const)));

  app.get('/staff/payment-holds', { preHandler: requireSupervisorOrTreasurer, schema: { summary: '跨办件暂停发放 · Holds across items', tags: ['desk'], response } }, (request) => list(request.principal!));
  app.get('/staff/payment-holds/sheet', { preHandler: requireSupervisorOrTreasurer, schema: { summary: '暂停清单下载 · Holds as a sheet', tags: ['desk'], querystring: Type.Object(sheetQuery), response: sheetAnswer } }, async (request, reply) => sendSheet(reply, services, holdsSheet((await list(request.principal!)).holds, request.query.language ?? 'zh')));
  app.put('/staff/payment-holds/:id', { config: { rateLimit: { max: 20, timeWindow: '1 minute' } }, preHandler: requireSupervisor, schema: { summary: '暂停一类或一人的发放 · Hold payments of a kind or a person', tags: ['desk'], params, body: PaymentHoldBody, response } }, async (request) => {
    const principal = request.principal!;
    const { service = null, fund = null, payee = null, ...rest } = request.body;
    const held = await holdPayments(services, principal.region, request.params.id, { service, fund, payee, ...rest }, principal.officer!.id);
    if (held.kind === 'wrong') throw new Problem('wrong-input', held.faults[0]!.detail, held.faults.map(({ pointer, detail }) => ({ pointer: `/body${pointer}`, detail })));
    if (held.kind === 'another') throw new Problem('key-reused', { zh: '这个编号已经用于另一次暂停', en: 'Another hold has this id' });
    return list(principal);
  });
  app.post('/staff/payment-holds/:id/release', { preHandler: requireSupervisor, schema: { summary: '恢复发放 · Release a hold', tags: ['desk'], params, body: ReleaseHoldBody, response } }, async (request) => {
    const { region, officer } = request.principal!;
    const because = request.body.because.trim();
    if (because === '') throw new Problem('wrong-input', { zh: '请写明理由', en: 'Give the reason' }, [{ pointer: '/body/because', detail: { zh: '请写明理由', en: 'Give the reason' } }]);
    const released = await halts.release(region, request.params.id, because, officer!.id, context.now());
    // Sent again it was released before, by the same for the same.
    const before = released ? undefined : (await halts.find(region, request.params.id))?.released;
    if (!released && !(before?.by === officer!.id && before.because === because)) throw new Problem('not-found', { zh: '没有这次暂停，或者它已经结束', en: 'There is no such hold, or it is over' });
    return list(request.principal!);
  });
}
