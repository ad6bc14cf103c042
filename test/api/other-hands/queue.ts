import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { HallTimes, OwnBookings } from '#channels/http/schemas/hall-booking.ts';
import type { OwnTicket, QueueBoard, QueueDesk, QueueList, TakenTicket } from '#channels/http/schemas/queue.ts';
import { createClient, type Client, type ProblemBody } from '../../live/client.ts';
import { openPool, type Instance } from '../../live/instance.ts';
import { generated } from '../../live/people.ts';

/** The office of clerk 0303, where nobody else of these tests takes a ticket. */
const OFFICE = 'yitang';

/** A ticket from the kiosk and the phone, called, put aside, come back with, finished. */
export function hallQueue(instance: Instance): void {
  let [person, kiosk, clerk, officer, anybody]: Client[] = [];
  const take = <T = TakenTicket>(client: Client, body: object = {}, { id = randomUUID() as string, office = OFFICE } = {}) => client.put<T>(`/public/offices/${office}/tickets/${id}`, body);
  const board = async () => (await anybody!.get<QueueBoard>(`/public/offices/${OFFICE}/queue`)).body;
  const desk = async () => (await clerk!.get<QueueDesk>('/staff/tickets')).body;
  const call = <T = QueueDesk>(window = 1) => clerk!.post<T>('/staff/tickets/calls', { window });
  const act = <T = QueueDesk>(id: string, what: string, more = {}) => clerk!.post<T>(`/staff/tickets/${id}/act`, { act: what, ...more });

  beforeAll(async () => {
    [person, kiosk, clerk, officer, anybody] = [1, 2, 3, 4, 5].map(() => createClient(instance.url));
    kiosk!.cookies.set('kb_kiosk', '1');
    await Promise.all([person!.signInPerson(generated(instance, 'ordinary', 33).number), clerk!.signInStaff('0303'), officer!.signInStaff('0231')]);
  });

  test('who may take a ticket: a person, a machine of the hall, a clerk; wrong wishes are told at their field and no ticket is taken', async () => {
    expect([(await take(anybody!)).status, (await take(officer!)).status, (await take(anybody!, {}, { office: 'nowhere' })).status, (await take(kiosk!, {}, { office: 'nowhere' })).status]).toEqual([401, 403, 401, 404]);
    const wrong = await Promise.all([{ kind: 'employment' }, { kind: 'magic' }, { reason: 'haste' }, { bribe: 1 }].map((body) => take<ProblemBody>(kiosk!, body)));
    expect(wrong.map(({ status, body }) => [status, body.errors?.map(({ pointer }) => pointer)])).toEqual([[422, ['/body/kind']], [422, ['/body/kind']], [422, ['/body/reason']], [422, ['/body/bribe']]]);
    expect((await take<ProblemBody>(kiosk!, { kind: 'employment' }, { office: 'lanshan' })).status).toBe(200);
    expect((await anybody!.get<QueueList>('/public/queues')).body.queues.map(({ office }) => office.id)).toEqual(['hall', 'lanshan', 'yitang']);
    expect(await board()).toMatchObject({ waiting: 0, called: [], aside: [], kinds: [] });
    expect([(await anybody!.get('/me/ticket')).status, (await officer!.get('/staff/tickets')).status, (await anybody!.get('/public/offices/yitang-village/queue')).status]).toEqual([401, 403, 404]);
  });

  test('taken, called, put aside, come back with, served: the phone, the wall and the window tell the same', async () => {
    const mine = (await take(person!)).body.ticket;
    expect((await take(person!, { reason: 'elderly' })).body.ticket.id).toBe(mine.id);
    const slip = (await take(kiosk!, { reason: 'pregnant' })).body.ticket;
    expect([mine, slip]).toMatchObject([{ number: 'A001', before: 0 }, { number: 'C002', class: 'green', before: 0, reason: { zh: '孕妇、抱婴儿的' } }]);
    const phone = async () => (await person!.get<OwnTicket>('/me/ticket')).body.ticket;
    expect(await phone()).toMatchObject({ before: 1, state: 'waiting' });
    expect((await call<ProblemBody>(9)).body.errors?.map(({ pointer }) => pointer)).toEqual(['/body/window']);
    expect((await call()).body.ticket).toMatchObject({ number: 'C002', acts: ['begin', 'again', 'pass'], calls: 1 });
    expect((await call<ProblemBody>()).status).toBe(409);
    expect((await act<ProblemBody>(slip.id, 'pass', { window: 2 })).body.errors?.map(({ pointer }) => pointer)).toEqual(['/body/window']);
    await act(slip.id, 'begin');
    await act(slip.id, 'done');
    await call(2);
    expect(await phone()).toMatchObject({ state: 'called', window: 2 });
    expect((await act(mine.id, 'aside')).status).toBe(409);
    for (let again = 0; again < 2; again += 1) await act(mine.id, 'again');
    expect((await act(mine.id, 'aside')).body).toMatchObject({ waiting: 0, aside: [{ number: 'A001' }] });
    expect(await board()).toMatchObject({ called: [], aside: ['A001'] });
    expect(await phone()).toMatchObject({ state: 'aside', late: false });
    expect((await person!.post<OwnTicket>(`/me/tickets/${mine.id}/act`, { act: 'back' })).body.ticket).toMatchObject({ state: 'waiting', before: 0 });
    await call(2);
    await act(mine.id, 'begin');
    expect((await person!.post(`/me/tickets/${mine.id}/act`, { act: 'leave' })).status).toBe(409);
    // Begun here, finished at the first window, which was open today.
    expect((await act(mine.id, 'pass', { window: 1 })).body).toMatchObject({ waiting: 1, windows: [{ no: 1, waiting: 1 }, { no: 2, waiting: 0 }] });
    await call();
    await act(mine.id, 'begin');
    expect((await act(mine.id, 'done')).body).toMatchObject({ waiting: 0, aside: [] });
    expect([await phone(), (await desk()).ticket]).toEqual([undefined, undefined]);
    expect(JSON.stringify([(await board()).called, (await board()).aside])).toBe('[[],[]]');
  });

  test('nobody touches the ticket of another; the same slip asked for twice is one', async () => {
    const id = randomUUID();
    const [first, second] = [await take(kiosk!, {}, { id }), await take(kiosk!, {}, { id })];
    expect(second.body).toEqual(first.body);
    expect((await person!.post(`/me/tickets/${id}/act`, { act: 'leave' })).status).toBe(404);
    expect((await act(id, 'begin')).status).toBe(404);
    await call();
    await act(id, 'begin');
    await act(id, 'done');
  });

  test('a time is booked, wrong ones are told at their field, one ahead at a time, cancelled, and nobody touches the booking of another', async () => {
    const times = async () => (await anybody!.get<HallTimes>('/public/offices/lanshan/times')).body.days;
    const free = async (day: string, slot: string) => (await times()).find((each) => each.day === day)?.times.find((each) => each.slot === slot)?.free;
    const [{ day, times: slots }] = (await times()).slice(-1) as [HallTimes['days'][number]];
    const [{ slot, free: before }] = slots as [HallTimes['days'][number]['times'][number]];
    const id = randomUUID();
    const book = <T = OwnBookings>(change: object = {}, as: string = id) => person!.put<T>(`/me/bookings/${as}`, { office: 'lanshan', day, slot, kind: 'employment', ...change });
    const wrong = await Promise.all([{ day: '2020-01-06' }, { slot: '12:30' }, { slot: '9' }, { office: 'yitang', kind: 'employment' }].map((change) => book<ProblemBody>(change, randomUUID())));
    expect(wrong.map(({ status, body }) => [status, body.errors?.map(({ pointer }) => pointer)])).toEqual([[422, ['/body/day']], [422, ['/body/slot']], [422, ['/body/slot']], [422, ['/body/kind']]]);
    expect([(await anybody!.get('/me/bookings')).status, (await anybody!.get('/public/offices/nowhere/times')).status, (await book({ office: 'nowhere' }, randomUUID())).status]).toEqual([401, 404, 404]);
    expect((await book()).body).toMatchObject({ bookings: [{ id, day, slot, state: 'booked', mayCancel: true, kind: { zh: '就业创业' } }], misses: 0, mayBook: false });
    expect([(await book()).status, (await book({}, randomUUID())).status, await free(day, slot)]).toEqual([200, 409, before - 1]);
    // Whoever has missed so many that no other can be booked still moves the one that stands.
    const pool = await openPool(instance);
    await pool.query(`insert into kuaiban.hall_booking (region, id, office, day, slot, subject_id, booked_at) select region, gen_random_uuid(), office, day - n * 7 - 14, slot, subject_id, booked_at from kuaiban.hall_booking, generate_series(1, 3) n where id = $1`, [id]);
    await pool.end();
    expect(await book<ProblemBody & { detail: { zh: string } }>({}, randomUUID())).toMatchObject({ status: 409, body: { detail: { zh: expect.stringContaining('暂时不能预约') } } });
    // It is moved to another time in one: nobody has to give theirs up first.
    const [, { slot: later }] = slots as [unknown, HallTimes['days'][number]['times'][number]];
    const moved = randomUUID();
    expect((await book({ slot: later, instead: id }, moved)).body).toMatchObject({ bookings: [{ id: moved, slot: later, state: 'booked' }, { id, state: 'cancelled' }, { state: 'missed' }, { state: 'missed' }, { state: 'missed' }], misses: 3, mayBook: false });
    expect([await free(day, slot), (await book<ProblemBody>({ instead: id }, randomUUID())).status, (await book({ instead: moved }, id)).status]).toEqual([before, 409, 409]);
    expect((await clerk!.post(`/me/bookings/${moved}/cancellation`, {})).status).toBe(403);
    expect((await person!.post(`/me/bookings/${randomUUID()}/cancellation`, {})).status).toBe(404);
    expect((await person!.post<OwnBookings>(`/me/bookings/${moved}/cancellation`, {})).body).toMatchObject({ bookings: [{ id: moved, state: 'cancelled', mayCancel: false }, { id }, {}, {}, {}], mayBook: false });
    expect(await free(day, slot)).toBe(before);
  });
}
