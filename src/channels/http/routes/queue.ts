import { Type } from 'typebox';
import { bookingRules } from '#core/catalog/booking-rules.ts';
import { numberParameter } from '#core/catalog/number-parameter.ts';
import { HALL } from '#core/catalog/hall.ts';
import { kindsOf, queueIn } from '#core/catalog/hall-queue.ts';
import { officeIn } from '#core/catalog/office.ts';
import { contactIn, lastChange, queuesOf } from '#core/catalog/places.ts';
import { dayOf } from '#core/clocks/day.ts';
import type { Principal } from '#core/identity/principal.ts';
import { isTooLate } from '#core/queue/booking.ts';
import type { TicketRules } from '#core/queue/ticket.ts';
import { deviceOf } from '../identity/channel-of.ts';
import { requireClerk, requirePerson } from '../identity/require.ts';
import { OFFICE_CHANGED } from '../office-changed.ts';
import { Problem } from '../problems.ts';
import { CallBody, OwnTicket, OwnTicketAct, QueueBoard, QueueDesk, QueueList, TakenTicket, TakeTicketBody, TicketActBody } from '../schemas/queue.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { boardView, GREEN, listView, queueDeskView, ticketView, type Hall } from '../views/queue-view.ts';
import { openingWords, openNow } from '#core/catalog/opening-hours.ts';
import { isWorkday } from '#core/clocks/calendar.ts';

const OfficeId = Type.String({ pattern: '^[a-z][a-z0-9-]*$', maxLength: 60 });
const Office = Type.Object({ office: OfficeId });
const Id = Type.Object({ id: Type.String({ format: 'uuid' }) });
const Region = Type.Object({ region: Type.Optional(Type.String({ pattern: '^[0-9]{6}$' })) });
const BUSY = { zh: '您手上还有一个号，先办完或者过号', en: 'You have a number at your window; finish it or put it aside first' };
const TAKEN = { zh: '这个窗口正在叫另一个号，请看窗口号对不对', en: 'Another number is being served at this window; look whether the window is right' };
const NOBODY = { zh: '现在没有人等候', en: 'Nobody waits now' };
const WRONG_WINDOW = { zh: '这里没有这个窗口', en: 'There is no such window here' };
const wrong = (pointer: string, detail: { readonly zh: string; readonly en: string }) => new Problem('wrong-input', detail, [{ pointer, detail }]);

/** The queue of an office: taking a ticket on the phone and at a kiosk, calling it at a window, and the wall of the hall. */
export function queueRoutes(app: Server, { bookings, context, homeRegion, staff, tickets }: Services): void {
  const { catalog } = context.compiled;
  const today = (): string => dayOf(context.now());
  const rulesOf = (region: string): TicketRules => ({ calls: numberParameter(catalog, region, 'ticketCalls', today(), 3), backMinutes: numberParameter(catalog, region, 'ticketBackMinutes', today(), 30) });
  const named = (region: string, office: string) => {
    const found = queueIn(catalog, region, office);
    if (!found) throw new Problem('not-found');
    return found;
  };
  const hoursOf = (region: string, office: string) => (officeIn(catalog, region, office) ?? contactIn(catalog, region))?.hours;
  const openOf = (region: string, office: string, at: string) => {
    const [hours, workday] = [hoursOf(region, office), isWorkday(context.calendarOf(region), dayOf(at))];
    return hours && openNow(hours, at, workday.known ? workday.value : undefined);
  };
  const hallOf = async (region: string, office: string): Promise<Hall> => {
    const at = context.now();
    return { catalog, ...named(region, office), rules: rulesOf(region), tickets: await tickets.ofOffice(region, office, dayOf(at)), at, open: openOf(region, office, at) };
  };
  const own = async ({ region, subjectId }: Principal): Promise<OwnTicket> => {
    const ticket = await tickets.of(region, today(), subjectId);
    return ticket ? ticketView(await hallOf(region, ticket.office), ticket) : {};
  };
  const officeOf = async ({ region, officer }: Principal): Promise<string> => (await staff.office(region, officer!.id)) ?? HALL;
  const desk = async (clerk: Principal): Promise<QueueDesk> => queueDeskView(await hallOf(clerk.region, await officeOf(clerk)), clerk.officer!.id);
  const check = (acted: Awaited<ReturnType<typeof tickets.actAsClerk>>, { calls, backMinutes }: TicketRules): void => {
    if (acted === 'not-found') throw new Problem('not-found');
    if (acted === 'not-now') throw new Problem('not-allowed', { zh: '这个号已经不是这个状态，请看最新的情况', en: 'The ticket does not stand there any more; look at how it stands now' });
    if (acted === 'too-few-calls') throw new Problem('not-allowed', { zh: `叫满${calls}次没有人来，才能过号`, en: `A number is put aside after it was called ${calls} times` });
    if (acted === 'too-late') throw new Problem('not-allowed', { zh: `过号超过${backMinutes}分钟，请重新取号`, en: `More than ${backMinutes} minutes have gone by; take a new ticket` });
  };

  app.get('/public/queues', { schema: { summary: '可以取号的大厅 · Halls where a ticket can be taken', tags: ['public'], querystring: Region, response: { 200: QueueList } } }, async (request) => {
    const region = request.query.region ?? homeRegion;
    const contact = contactIn(catalog, region);
    return { queues: await Promise.all(queuesOf(catalog, region).map(async ({ office }) => {
      const below = officeIn(catalog, region, office);
      return listView(await hallOf(region, office), below ? { address: below.address, hours: openingWords(below.hours) } : contact ? { hours: openingWords(contact.hours) } : {});
    })) };
  });

  app.get('/public/offices/:office/queue', { schema: { summary: '叫号屏 · The calling board', tags: ['public'], params: Office, querystring: Region, response: { 200: QueueBoard } } }, async (request) => boardView(await hallOf(request.query.region ?? homeRegion, request.params.office)));

  app.put('/public/offices/:office/tickets/:id', { config: { rateLimit: { max: 120, timeWindow: '1 minute' } }, schema: { summary: '取号；登录的人已有号的还是那个号 · Take a ticket; whoever has signed in and has one keeps it', tags: ['public'], params: Type.Object({ office: OfficeId, id: Type.String({ format: 'uuid' }) }), querystring: Region, body: TakeTicketBody, response: { 200: TakenTicket } } }, async (request) => {
    const { principal, params: { office, id }, body: { kind, reason } } = request;
    const isPerson = principal?.kind === 'person';
    const channel = principal?.kind === 'staff' ? 'counter' : deviceOf(request);
    // Without a card only a machine in the hall, or a clerk for whoever stands there, gives a number: else anybody could fill the queue from afar.
    if (!isPerson && channel !== 'kiosk' && channel !== 'counter') throw new Problem(principal ? 'not-yours' : 'sign-in-needed', { zh: '不登录只能在大厅的自助机上取号', en: 'Without signing in a number is given by a kiosk of the hall only' });
    if (channel === 'counter') await requireClerk(request);
    // A machine without a card stands in the city that its address names.
    const region = principal?.region ?? request.query.region ?? homeRegion;
    const known = lastChange(catalog, region), { queue } = named(region, office);
    if (kind !== undefined && !kindsOf(queue).includes(kind)) throw wrong('/body/kind', { zh: '这个大厅不按这一类叫号', en: 'This hall has no windows for that class' });
    if (reason !== undefined && !catalog.codes.get(GREEN)?.codes[reason]) throw wrong('/body/reason', { zh: '没有这个优先的情形', en: 'There is no such reason to be called first' });
    const at = context.now();
    // Whoever booked a time here today is called as booked, unless they come too late for it or are called first anyway.
    const booked = isPerson ? (await bookings.of(region, principal.subjectId, today())).find((each) => each.day === today() && each.office === office && each.state === 'booked') : undefined;
    const booking = booked && !isTooLate(booked, at, bookingRules(catalog, region, today())) ? booked : undefined;
    const wanted = kind ?? booking?.kind;
    const as = reason !== undefined ? { class: 'green' as const, reason } : booking ? { class: 'appointment' as const, slot: booking.slot } : { class: 'ordinary' as const };
    const ticket = await tickets.take(region, { id, office, day: today(), at, channel, ...as, ...(wanted !== undefined && { kind: wanted }), ...(booking && { booking: booking.id }), ...(isPerson && { person: principal.subjectId }) }, known);
    if (ticket === 'changed') throw new Problem('changed-meanwhile', OFFICE_CHANGED);
    if (ticket === 'another') throw new Problem('key-reused', { zh: '这个编号已经用于别人的号，请重新取号', en: 'Another ticket has this id: take a number anew' });
    return ticketView(await hallOf(region, ticket.office), ticket);
  });

  app.get('/me/ticket', { preHandler: requirePerson, schema: { summary: '我的排队号 · One\'s own ticket', tags: ['hall'], response: { 200: OwnTicket } } }, (request) => own(request.principal!));

  app.post('/me/tickets/:id/act', { preHandler: requirePerson, schema: { summary: '过号回来、退号 · Come back, or give the ticket back', tags: ['hall'], params: Id, body: OwnTicketAct, response: { 200: OwnTicket } } }, async (request) => {
    const { region, subjectId } = request.principal!;
    check(await tickets.actAsPerson(region, request.params.id, { person: subjectId, day: today() }, request.body.act, context.now(), rulesOf(region)), rulesOf(region));
    return own(request.principal!);
  });

  app.get('/staff/tickets', { preHandler: requireClerk, schema: { summary: '窗口叫号 · The queue at a window', tags: ['desk'], response: { 200: QueueDesk } } }, (request) => desk(request.principal!));

  app.post('/staff/tickets/calls', { preHandler: requireClerk, schema: { summary: '叫下一位 · Call who is next', tags: ['desk'], body: CallBody, response: { 200: QueueDesk } } }, async (request) => {
    const { region, officer } = request.principal!;
    const office = await officeOf(request.principal!);
    const window = named(region, office).queue.windows.find(({ no }) => no === request.body.window);
    if (!window) throw wrong('/body/window', WRONG_WINDOW);
    const called = await tickets.next(region, { office, day: today(), clerk: officer!.id, window, at: context.now(), rules: rulesOf(region) });
    if (called === 'busy' || called === 'window-taken' || called === 'nobody') throw new Problem('not-allowed', called === 'busy' ? BUSY : called === 'nobody' ? NOBODY : TAKEN);
    return desk(request.principal!);
  });

  app.post('/staff/tickets/:id/act', { preHandler: requireClerk, schema: { summary: '重呼、开始、过号、回来、转窗口、办完 · Call again, begin, put aside, back, pass on, finish', tags: ['desk'], params: Id, body: TicketActBody, response: { 200: QueueDesk } } }, async (request) => {
    const { region, officer } = request.principal!;
    const { act, window: to } = request.body;
    const office = await officeOf(request.principal!);
    const hall = await hallOf(region, office);
    const mine = hall.tickets.find(({ id }) => id === request.params.id);
    // Passed on to a window where nobody works today, somebody would wait for nothing.
    if (act === 'pass' && (to === undefined || to === mine?.window || !hall.queue.windows.some(({ no }) => no === to))) throw wrong('/body/window', { zh: '请选另一个窗口', en: 'Choose another window' });
    if (act === 'pass' && !hall.tickets.some(({ window }) => window === to)) throw wrong('/body/window', { zh: `${to ?? ''}号窗口今天还没有叫过号，请选开着的窗口`, en: `Window ${to ?? ''} has called nobody today; choose one that is open` });
    check(await tickets.actAsClerk(region, request.params.id, { clerk: officer!.id, office, day: today(), ...(act === 'pass' && to !== undefined && { to }) }, act, context.now(), hall.rules), hall.rules);
    return desk(request.principal!);
  });
}
