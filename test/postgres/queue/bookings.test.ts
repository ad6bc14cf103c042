import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { createBookingStore } from '#adapters/postgres/queue/booking-store.ts';
import { createTicketStore } from '#adapters/postgres/queue/ticket-store.ts';
import { remindOfBookings } from '#usecases/queue/remind-bookings.ts';
import { tellOfMissedBookings } from '#usecases/queue/tell-missed-bookings.ts';
import { createClub, REGION } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const AT = '2026-11-23T02:00:00.000Z', DAY = '2026-11-24';
let club: ReturnType<typeof createClub>;
let store: ReturnType<typeof createBookingStore>;
beforeAll(async () => {
  club = createClub(database.pool);
  await club.prepare();
  store = createBookingStore(database.pool);
});
const book = (person: string, { id = randomUUID() as string, office = 'hall', day = DAY, slot = '09:30', places = 2, at = AT, instead = undefined as string | undefined } = {}) => store.book(REGION, { id, office, day, slot, person, at, ...(instead !== undefined && { instead }) }, { places, known: 0 });

test('a time is booked as often as it has places, however many press at once, and is free again when one cancels', async () => {
  const people = await Promise.all([1, 2, 3, 4].map(() => club.person()));
  const id = randomUUID();
  expect([await book(people[0]!, { id }), await book(people[0]!, { id })]).toEqual(['done', 'done']);
  expect((await Promise.all(people.slice(1).map((person) => book(person)))).toSorted()).toEqual(['done', 'full', 'full']);
  expect(await store.taken(REGION, 'hall', DAY)).toEqual([{ day: DAY, slot: '09:30', count: 2 }]);
  expect([await store.cancel(REGION, id, people[1]!, AT), await store.cancel(REGION, id, people[0]!, '2026-11-24T01:30:00.000Z'), await store.cancel(REGION, id, people[0]!, AT), await store.cancel(REGION, id, people[0]!, AT)]).toEqual([false, false, true, false]);
  expect(await store.taken(REGION, 'hall', DAY)).toEqual([{ day: DAY, slot: '09:30', count: 1 }]);
  expect(await book(people[0]!, { id })).toBe('full');
  expect(await book(people[0]!)).toBe('done');
});

test('one person has one ahead; when its time has come they book again, and who took a number for it has arrived', async () => {
  const person = await club.person();
  const id = randomUUID();
  const both = await Promise.all([book(person, { id, office: 'one' }), book(person, { office: 'other' })]);
  expect(both.toSorted()).toEqual(['another', 'done']);
  const [mine] = await store.of(REGION, person, DAY);
  const ticket = await createTicketStore(database.pool).take(REGION, { id: randomUUID(), office: mine!.office, day: DAY, at: '2026-11-24T01:25:00.000Z', channel: 'mobile', class: 'appointment', slot: mine!.slot, booking: mine!.id, person }, 0);
  expect(ticket).toMatchObject({ class: 'appointment', slot: '09:30' });
  expect(await store.of(REGION, person, DAY)).toMatchObject([{ state: 'arrived' }]);
  expect(await book(person, { day: '2026-11-25', at: '2026-11-24T01:30:00.000Z' })).toBe('done');
});

test('an appointment is moved in one: where the other time is full, or its own has come, it stays as it was', async () => {
  const [person, others] = [await club.person(), await Promise.all([1, 2].map(() => club.person()))];
  const [id, next] = [randomUUID(), randomUUID()];
  const stands = async () => (await store.of(REGION, person, DAY)).map(({ slot, state }) => `${slot} ${state}`);
  expect(await book(person, { id, office: 'moving' })).toBe('done');
  for (const other of others) await book(other, { office: 'moving', slot: '10:00' });
  expect([await book(person, { office: 'moving', slot: '10:00', instead: id }), await book(others[0]!, { office: 'moving', slot: '11:00', instead: id }), await stands()]).toEqual(['full', 'begun', ['09:30 booked']]);
  expect([await book(person, { id: next, office: 'moving', slot: '11:00', instead: id }), await book(person, { id: next, office: 'moving', slot: '11:00', instead: id })]).toEqual(['done', 'done']);
  expect([await stands(), await store.taken(REGION, 'moving', DAY)]).toEqual([['11:00 booked', '09:30 cancelled'], [{ day: DAY, slot: '10:00', count: 2 }, { day: DAY, slot: '11:00', count: 1 }].map((each) => expect.objectContaining(each))]);
  expect(await book(person, { office: 'moving', slot: '10:30', instead: id })).toBe('begun');
  expect(await book(person, { office: 'moving', day: '2026-11-25', instead: next, at: '2026-11-24T03:00:00.000Z' })).toBe('begun');
  // The last place is one's own: what it is about can be changed.
  expect(await book(person, { office: 'moving', slot: '11:00', instead: next, places: 1 })).toBe('done');
});

/** The club with a hall, and the words of one message. */
function hallWith(cause: 'booking-ahead' | 'booking-missed', text: string) {
  const { catalog } = club.context.compiled;
  const region = catalog.regions.get(REGION)!;
  return { ...club.context.compiled, catalog: { ...catalog, regions: new Map([...catalog.regions, [REGION, { ...region, contact: { hotline: '12333', hall: '水上中心大厅', hours: { zh: '', en: '' }, source: 'test' }, queues: [{ office: 'hall', windows: [{ no: 1 }], source: 'test', confidence: 'to-verify' as const }] }]]), parameters: new Map([...catalog.parameters, ['bookingReminderDays', { zh: '', en: '', unit: 'day', in: { 100000: [{ from: '2020-01-01', value: 1, source: 'test', confidence: 'to-verify' as const }] } }]]), messages: new Map([[cause, { on: cause, class: 'deadline' as const, to: ['applicant' as const], title: { zh: '{time}', en: '{time}' }, text: { zh: text, en: text }, short: { zh: '{city}', en: '{city}' } }]]) } };
}
const told = async (cause: string, person: string) => (await database.owner.query<{ text: { zh: string } }>('select text from kuaiban.notice where region = $1 and cause = $2 and person_id = $3 order by at', [REGION, cause, person])).rows.map(({ text }) => text.zh);

test('a number that is asked for while the appointment is moved is an ordinary one, and the other time stands', async () => {
  const person = await club.person();
  const [id, next] = [randomUUID(), randomUUID()];
  await book(person, { id, office: 'meanwhile' });
  expect(await book(person, { id: next, office: 'meanwhile', slot: '11:00', instead: id })).toBe('done');
  const ticket = await createTicketStore(database.pool).take(REGION, { id: randomUUID(), office: 'meanwhile', day: DAY, at: '2026-11-24T01:25:00.000Z', channel: 'kiosk', class: 'appointment', slot: '09:30', booking: id, person }, 0);
  expect(ticket).toMatchObject({ class: 'ordinary' });
  expect(ticket).not.toHaveProperty('slot');
  expect((await store.of(REGION, person, DAY)).map(({ slot, state }) => `${slot} ${state}`)).toEqual(['11:00 booked', '09:30 cancelled']);
});

test('who has booked is reminded once, of what is near', async () => {
  const person = await club.person();
  await book(person, { slot: '11:00' });
  const compiled = hallWith('booking-ahead', '{where}');
  const remind = (at: string) => remindOfBookings({ context: { compiled, hash: club.context.hash, now: () => at }, bookings: store }, [REGION]);
  await remind('2026-11-22T01:30:00.000Z');
  expect(await told('booking-ahead', person)).toEqual([]);
  await remind('2026-11-23T03:30:00.000Z');
  await remind('2026-11-23T03:40:00.000Z');
  expect(await told('booking-ahead', person)).toHaveLength(1);
  // One that is cancelled while the reminder is being written is not told of.
  const other = await club.person(), id = randomUUID();
  await book(other, { slot: '15:00', id });
  const cancelling = { ...store, ahead: async (region: string, from: string, until: string) => { const near = await store.ahead(region, from, until); await store.cancel(REGION, id, other, AT); return near; } };
  await remindOfBookings({ context: { compiled, hash: club.context.hash, now: () => '2026-11-23T03:50:00.000Z' }, bookings: cancelling }, [REGION]);
  expect(await told('booking-ahead', other)).toEqual([]);
});

test('who has missed it is told once, with how many it is; who came, cancelled or has still time is not, nor is anything of long ago', async () => {
  const [missed, came, cancelled, gone] = await Promise.all([1, 2, 3, 4].map(() => club.person()));
  const ids = { came: randomUUID(), cancelled: randomUUID() };
  await book(missed!, { slot: '14:00', places: 9, day: '2026-11-20', at: '2026-11-19T01:00:00.000Z' });
  await book(missed!, { slot: '14:00', places: 9 });
  await book(came!, { slot: '14:00', places: 9, id: ids.came });
  await book(cancelled!, { slot: '14:00', places: 9, id: ids.cancelled });
  await book(gone!, { slot: '14:00', places: 9, office: 'closed-down' });
  await createTicketStore(database.pool).take(REGION, { id: randomUUID(), office: 'hall', day: DAY, at: '2026-11-24T05:55:00.000Z', channel: 'mobile', class: 'appointment', slot: '14:00', booking: ids.came, person: came! }, 0);
  expect(await store.cancel(REGION, ids.cancelled, cancelled!, AT)).toBe(true);
  const compiled = hallWith('booking-missed', '{where} {count} {days} {most}');
  const tell = (at: string) => tellOfMissedBookings({ context: { compiled, hash: club.context.hash, now: () => at }, bookings: store }, [REGION]);
  const all = async () => await Promise.all([missed!, came!, cancelled!, gone!].map((person) => told('booking-missed', person)));
  // A quarter of an hour after two they would still be called as booked.
  await tell('2026-11-24T06:15:00.000Z');
  expect(await all()).toEqual([[], [], [], []]);
  await tell('2026-11-24T10:00:00.000Z');
  await tell('2026-11-24T10:10:00.000Z');
  expect(await all()).toEqual([['水上中心大厅 2 90 3'], [], [], []]);
});
