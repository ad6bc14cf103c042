import { Type } from 'typebox';
import { dayOf } from '#core/clocks/day.ts';
import type { Principal } from '#core/identity/principal.ts';
import { requireClerk, requirePerson } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { CallBody, OwnTicket, OwnTicketAct, QueueBoard, QueueDesk, TicketActBody } from '../schemas/queue.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { boardView, deskView, HALL, ownTicketView, queueOffice } from '../views/queue-view.ts';

const Office = Type.Object({ office: Type.String({ pattern: '^[a-z][a-z0-9-]*$', maxLength: 60 }) });
const Id = Type.Object({ id: Type.String({ format: 'uuid' }) });
const Region = Type.Object({ region: Type.Optional(Type.String({ pattern: '^[0-9]{6}$' })) });
const REFUSED = {
  'not-now': { zh: '这个号已经不是这个状态，请看最新的情况', en: 'The ticket does not stand there any more; look at how it stands now' },
  'too-few-calls': { zh: '叫满三次没有人来，才能过号', en: 'A number is put aside after three calls' },
  'too-late': { zh: '过号超过30分钟，请重新取号', en: 'More than 30 minutes have gone by; take a new ticket' },
};
const BUSY = { zh: '您手上还有一个号，先办完或者过号', en: 'You have a number at your window; finish it or put it aside first' };
const NOBODY = { zh: '现在没有人等候', en: 'Nobody waits now' };

/** The queue of an office: taking a ticket on the phone, calling it at a window, and the wall of the hall. */
export function queueRoutes(app: Server, { context, homeRegion, newId, staff, tickets }: Services): void {
  const { catalog } = context.compiled;
  const today = (): string => dayOf(context.now());
  const named = (region: string, office: string) => {
    const name = queueOffice(catalog, region, office);
    if (!name) throw new Problem('not-found');
    return name;
  };
  const own = async ({ region, subjectId }: Principal): Promise<OwnTicket> => {
    const ticket = await tickets.of(region, today(), subjectId);
    return ticket ? ownTicketView(named(region, ticket.office), await tickets.ofOffice(region, ticket.office, today()), ticket) : {};
  };
  const officeOf = async ({ region, officer }: Principal): Promise<string> => (await staff.office(region, officer!.id)) ?? HALL;
  const desk = async (clerk: Principal): Promise<QueueDesk> => {
    const office = await officeOf(clerk);
    return deskView({ id: office, name: named(clerk.region, office) }, await tickets.ofOffice(clerk.region, office, today()), clerk.officer!.id, context.now());
  };
  const check = (acted: Awaited<ReturnType<typeof tickets.actAsClerk>>): void => {
    if (acted === 'not-found') throw new Problem('not-found');
    if (typeof acted === 'string') throw new Problem('not-allowed', REFUSED[acted]);
  };

  app.get('/public/offices/:office/queue', { schema: { summary: '叫号屏 · The calling board', tags: ['public'], params: Office, querystring: Region, response: { 200: QueueBoard } } }, async (request) => {
    const region = request.query.region ?? homeRegion;
    return boardView(named(region, request.params.office), await tickets.ofOffice(region, request.params.office, today()), context.now());
  });

  app.get('/me/ticket', { preHandler: requirePerson, schema: { summary: '我的排队号 · One\'s own ticket', tags: ['hall'], response: { 200: OwnTicket } } }, (request) => own(request.principal!));

  app.put('/me/ticket/:office', { preHandler: requirePerson, schema: { summary: '取号；已有号的还是那个号 · Take a ticket; whoever has one keeps it', tags: ['hall'], params: Office, response: { 200: OwnTicket } } }, async (request) => {
    const { region, subjectId } = request.principal!;
    named(region, request.params.office);
    await tickets.take(region, { id: newId(), office: request.params.office, day: today(), person: subjectId, at: context.now() });
    return own(request.principal!);
  });

  app.post('/me/tickets/:id/act', { preHandler: requirePerson, schema: { summary: '过号回来、退号 · Come back, or give the ticket back', tags: ['hall'], params: Id, body: OwnTicketAct, response: { 200: OwnTicket } } }, async (request) => {
    const { region, subjectId } = request.principal!;
    check(await tickets.actAsPerson(region, request.params.id, subjectId, request.body.act, context.now()));
    return own(request.principal!);
  });

  app.get('/staff/tickets', { preHandler: requireClerk, schema: { summary: '窗口叫号 · The queue at a window', tags: ['desk'], response: { 200: QueueDesk } } }, (request) => desk(request.principal!));

  app.post('/staff/tickets/calls', { preHandler: requireClerk, schema: { summary: '叫下一位 · Call who is next', tags: ['desk'], body: CallBody, response: { 200: QueueDesk } } }, async (request) => {
    const { region, officer } = request.principal!;
    const called = await tickets.next(region, { office: await officeOf(request.principal!), day: today(), clerk: officer!.id, window: request.body.window, at: context.now() });
    if (called === 'busy' || called === 'nobody') throw new Problem('not-allowed', called === 'busy' ? BUSY : NOBODY);
    return desk(request.principal!);
  });

  app.post('/staff/tickets/:id/act', { preHandler: requireClerk, schema: { summary: '重呼、开始、过号、办完 · Call again, begin, put aside, finish', tags: ['desk'], params: Id, body: TicketActBody, response: { 200: QueueDesk } } }, async (request) => {
    const { region, officer } = request.principal!;
    check(await tickets.actAsClerk(region, request.params.id, officer!.id, request.body.act, context.now()));
    return desk(request.principal!);
  });
}
