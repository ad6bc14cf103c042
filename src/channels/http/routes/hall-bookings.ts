import { Type } from 'typebox';
import { bookingRules } from '#core/catalog/booking-rules.ts';
import { kindsOf, queueIn } from '#core/catalog/hall-queue.ts';
import { lastChange } from '#core/catalog/places.ts';
import { addDays, dayOf, startOfDay } from '#core/clocks/day.ts';
import type { Principal } from '#core/identity/principal.ts';
import { timesAhead } from '#core/queue/booking.ts';
import { requirePerson } from '../identity/require.ts';
import { OFFICE_CHANGED } from '../office-changed.ts';
import { Problem } from '../problems.ts';
import { BookHallBody, HallTimes, OwnBookings } from '../schemas/hall-booking.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { ownBookingsView } from '../views/hall-booking-view.ts';

const Id = Type.Object({ id: Type.String({ format: 'uuid' }) });
const Office = Type.Object({ office: Type.String({ pattern: '^[a-z][a-z0-9-]*$', maxLength: 60 }) });
const Region = Type.Object({ region: Type.Optional(Type.String({ pattern: '^[0-9]{6}$' })) });
const config = { rateLimit: { max: 20, timeWindow: '1 minute' } };

/** Times at the halls: free ones for everybody to see, booked and cancelled by the person. */
export function hallBookingRoutes(app: Server, { bookings, context, homeRegion }: Services): void {
  const { catalog } = context.compiled;
  const today = (): string => dayOf(context.now());
  const named = (region: string, office: string) => {
    const found = queueIn(catalog, region, office);
    if (!found) throw new Problem('not-found');
    return found;
  };
  /** The queue on a day ahead: what administrators entered about an office holds from a day on. */
  const onDay = (region: string, office: string) => (day: string) => queueIn(catalog, region, office, day > today() ? startOfDay(day) : undefined)?.queue;
  const ahead = (region: string, office: string) => timesAhead(onDay(region, office), context.calendarOf(region), today(), context.now(), bookingRules(catalog, region, today()));
  const own = async ({ region, subjectId }: Principal): Promise<OwnBookings> => ownBookingsView(catalog, region, await bookings.of(region, subjectId, addDays(today(), -bookingRules(catalog, region, today()).missesDays)), context.now());

  app.get('/public/offices/:office/times', { schema: { summary: '可以预约的时间 · Times that can be booked', tags: ['public'], params: Office, querystring: Region, response: { 200: HallTimes } } }, async (request) => {
    const region = request.query.region ?? homeRegion;
    const { office } = request.params;
    const { name } = named(region, office);
    const taken = new Map((await bookings.taken(region, office, today())).map(({ day, slot, count }) => [`${day} ${slot}`, count]));
    return { office: { id: office, name }, days: ahead(region, office).map(({ day, slots: times }) => ({ day, times: times.map((slot) => ({ slot, free: Math.max((onDay(region, office)(day)?.slots?.places ?? 0) - (taken.get(`${day} ${slot}`) ?? 0), 0) })) })) };
  });

  app.get('/me/bookings', { preHandler: requirePerson, schema: { summary: '我的大厅预约 · One\'s own appointments at halls', tags: ['hall'], response: { 200: OwnBookings } } }, (request) => own(request.principal!));

  app.put('/me/bookings/:id', { config, preHandler: requirePerson, schema: { summary: '预约大厅时间 · Book a time; the client chooses the id', tags: ['hall'], params: Id, body: BookHallBody, response: { 200: OwnBookings } } }, async (request) => {
    const { region, subjectId } = request.principal!;
    const { office, day, slot, kind, instead } = request.body;
    const known = lastChange(catalog, region);
    const queue = onDay(region, office)(day) ?? named(region, office).queue;
    const wrong = (pointer: string, detail: { readonly zh: string; readonly en: string }) => new Problem('wrong-input', detail, [{ pointer, detail }]);
    if (kind !== undefined && !kindsOf(queue).includes(kind)) throw wrong('/body/kind', { zh: '这个大厅不按这一类叫号', en: 'This hall has no windows for that class' });
    const found = ahead(region, office).find((each) => each.day === day);
    if (!found) throw wrong('/body/day', { zh: '这一天不能预约，请另选一天', en: 'This day cannot be booked; choose another one' });
    if (!found.slots.includes(slot)) throw wrong('/body/slot', { zh: '这个时间不能预约，请另选一个', en: 'This time cannot be booked; choose another one' });
    const { misses, missesMost, missesDays } = await own(request.principal!);
    // One that stands is moved all the same: that takes no second place, and is better than another that nobody comes for.
    if (misses >= missesMost && instead === undefined) throw new Problem('not-allowed', { zh: `最近${missesDays}天有${misses}次约了没有来，暂时不能预约；可以到大厅现场取号`, en: `${misses} appointments were missed in the last ${missesDays} days, so none can be booked for now; a number can be taken in the hall` });
    const booked = await bookings.book(region, { id: request.params.id, office, day, slot, ...(kind !== undefined && { kind }), ...(instead !== undefined && { instead }), person: subjectId, at: context.now() }, { places: queue.slots?.places ?? 0, known });
    if (booked === 'changed') throw new Problem('changed-meanwhile', OFFICE_CHANGED);
    if (booked === 'full') throw new Problem('not-allowed', { zh: '这个时间刚被约满，请另选一个', en: 'This time has just been booked up; choose another one' });
    if (booked === 'begun') throw new Problem('not-allowed', { zh: '原来约的时间已经到了或者已经取消，不能再改', en: 'The time of the appointment has come or it was cancelled; it cannot be moved any more' });
    if (booked === 'another') throw new Problem('not-allowed', { zh: '您已经约了一次，可以改时间', en: 'You have booked one already; you can move it' });
    return own(request.principal!);
  });

  app.post('/me/bookings/:id/cancellation', { preHandler: requirePerson, schema: { summary: '取消大厅预约 · Cancel an appointment at a hall', tags: ['hall'], params: Id, response: { 200: OwnBookings } } }, async (request) => {
    const before = (await own(request.principal!)).bookings.find(({ id }) => id === request.params.id);
    if (!before) throw new Problem('not-found');
    const { region, subjectId } = request.principal!;
    if (before.state !== 'cancelled' && !(await bookings.cancel(region, before.id, subjectId, context.now()))) throw new Problem('not-allowed', { zh: '时间已经到了，不能取消', en: 'The time has come; it cannot be cancelled any more' });
    return own(request.principal!);
  });
}
