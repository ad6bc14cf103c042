import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { createTicketStore } from '#adapters/postgres/queue/ticket-store.ts';
import type { Ticket } from '#core/queue/ticket.ts';
import type { NewTicket } from '#usecases/ports/tickets.ts';
import { createClub, REGION } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const DAY = '2026-11-23', RULES = { calls: 2, backMinutes: 30 };
const minute = (count: number): string => new Date(Date.parse('2026-11-23T01:00:00.000Z') + count * 60_000).toISOString();
let club: ReturnType<typeof createClub>;
let store: ReturnType<typeof createTicketStore>;
let offices = 0;
beforeAll(async () => {
  club = createClub(database.pool);
  await club.prepare();
  store = createTicketStore(database.pool);
});

/** An office of its own, so that no test finds another one's queue. */
const newOffice = (): string => `office-${String((offices += 1))}`;
const clerk = (): string => `clerk-${randomUUID()}`;
const sent = (office: string, at: number, more: Partial<NewTicket> = {}): ReturnType<typeof store.take> => store.take(REGION, { id: randomUUID(), office, day: DAY, at: minute(at), channel: 'kiosk', class: 'ordinary', ...more }, 0);
async function take(...of: Parameters<typeof sent>): Promise<Ticket> {
  const taken = await sent(...of);
  if (typeof taken === 'string') throw new Error(`no ticket: ${taken}`);
  return taken;
}
const call = (office: string, by: string, no: number, at = 10, kinds?: ['employment']) => store.next(REGION, { office, day: DAY, clerk: by, window: { no, ...(kinds && { kinds }) }, at: minute(at), rules: RULES });
const numberOf = (called: Awaited<ReturnType<typeof call>>): number | string => (typeof called === 'string' ? called : called.number);

test('given two clerks who press at once, then they never call the same number, and one who presses twice calls one', async () => {
  for (let round = 0; round < 5; round += 1) {
    const office = newOffice();
    const taken = [await take(office, 1), await take(office, 2), await take(office, 3)];
    expect(taken.map(({ number }) => number).toSorted()).toEqual([1, 2, 3]);
    const [first, second] = [clerk(), clerk()];
    const called = (await Promise.all([call(office, first, 1), call(office, second, 2), call(office, first, 1)])).map(numberOf);
    expect(called.map(String).toSorted()).toEqual(['1', '2', 'busy']);
    expect((await store.ofOffice(REGION, office, DAY)).map(({ state }) => state).toSorted()).toEqual(['called', 'called', 'waiting']);
  }
});

test('two clerks never call to one window at once, and nobody is called where nobody waits for it', async () => {
  const office = newOffice();
  await take(office, 1, { kind: 'social-insurance' });
  await take(office, 2);
  const [first, second] = [clerk(), clerk()];
  expect(numberOf(await call(office, first, 1, 10, ['employment']))).toBe(2);
  expect(numberOf(await call(office, second, 1))).toBe('window-taken');
  expect(numberOf(await call(office, second, 2, 10, ['employment']))).toBe('nobody');
  expect(numberOf(await call(office, second, 2))).toBe(1);
});

test('one person has one open ticket a day, wherever and however often they take it; the same slip asked for twice is one', async () => {
  const [office, other, person, id] = [newOffice(), newOffice(), await club.person(), randomUUID()];
  const mine = await Promise.all([take(office, 1, { person }), take(other, 1, { person }), take(office, 1, { person })]);
  expect(new Set(mine.map((each) => each.id)).size).toBe(1);
  const slips = await Promise.all([take(office, 2, { id }), take(office, 2, { id })]);
  expect(slips[0]).toEqual(slips[1]);
  const [ticket] = mine;
  expect(await store.of(REGION, DAY, person)).toEqual(ticket);
  expect(await store.actAsPerson(REGION, ticket!.id, { person: await club.person(), day: DAY }, 'leave', minute(3), RULES)).toBe('not-found');
  expect(await store.actAsPerson(REGION, ticket!.id, { person, day: DAY }, 'leave', minute(3), RULES)).toMatchObject({ state: 'left' });
  expect(await store.of(REGION, DAY, person)).toBeUndefined();
});

test('given the answer to taking a ticket was lost, when it is sent again after the ticket has ended, then it is still that one; the id is nobody else’s', async () => {
  const [office, person, id] = [newOffice(), await club.person(), randomUUID()];
  const first = await take(office, 1, { person, id });
  await store.actAsPerson(REGION, id, { person, day: DAY }, 'leave', minute(2), RULES);
  expect(await take(office, 3, { person, id })).toEqual({ ...first, state: 'left' });
  expect([await sent(office, 3, { id, person: await club.person() }), await sent(office, 3, { id })]).toEqual(['another', 'another']);
  expect((await take(office, 4, { person })).id).not.toBe(id);
});

test('put aside after its calls, back within the time and called next; every act is kept with who and where', async () => {
  const [office, by, other] = [newOffice(), clerk(), clerk()];
  const [ticket] = [await take(office, 1), await take(office, 2)];
  const act = (what: Parameters<typeof store.actAsClerk>[3], at: number, who = by, to?: number) => store.actAsClerk(REGION, ticket.id, { clerk: who, office, day: DAY, ...(to !== undefined && { to }) }, what, minute(at), RULES);
  await call(office, by, 1);
  expect([await act('aside', 11), await act('again', 12, other)]).toEqual(['too-few-calls', 'not-found']);
  await act('again', 12);
  expect(await act('aside', 13)).toMatchObject({ state: 'aside' });
  expect(numberOf(await call(office, by, 1, 14))).toBe(2);
  // Any clerk of the office lets somebody back in; whoever came meanwhile is called after.
  expect(await act('back', 44, other)).toBe('too-late');
  expect(await act('back', 43, other)).toMatchObject({ state: 'waiting' });
  await take(office, 15);
  expect(numberOf(await call(office, other, 2, 45))).toBe(1);
  expect(await act('pass', 46, other, 1)).toMatchObject({ state: 'waiting', forWindow: 1 });
  expect(numberOf(await call(office, other, 2, 47))).toBe(3);
  const { rows } = await database.owner.query('select act, clerk, wicket from kuaiban.ticket_event where region = $1 and ticket = $2 order by no', [REGION, ticket.id]);
  expect(rows).toEqual([
    { act: 'take', clerk: null, wicket: null }, { act: 'call', clerk: by, wicket: 1 }, { act: 'again', clerk: by, wicket: 1 }, { act: 'aside', clerk: by, wicket: 1 }, { act: 'back', clerk: other, wicket: 1 }, { act: 'call', clerk: other, wicket: 2 }, { act: 'pass', clerk: other, wicket: 1 },
  ]);
});
