import { beforeAll, expect, test } from 'vitest';
import { importTickets } from '#adapters/postgres/import/import-tickets.ts';
import { createBookingStore } from '#adapters/postgres/queue/booking-store.ts';
import { createQueueFigureStore } from '#adapters/postgres/queue/queue-figures.ts';
import { createTicketStore } from '#adapters/postgres/queue/ticket-store.ts';
import { generateTickets } from '#sandbox/people/tickets.ts';
import { sha256 } from '#adapters/crypto/hash.ts';
import { idOf } from '#core/id.ts';
import type { PastTicket } from '#core/queue/past-ticket.ts';
import { createClub, REGION } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const DAY = '2026-11-24';
let club: ReturnType<typeof createClub>;
beforeAll(async () => {
  club = createClub(database.pool);
  await club.prepare();
});
/** An instant of the day in China. */
const at = (time: string): string => new Date(`${DAY}T${time}:00+08:00`).toISOString();
const id = (name: string): string => idOf(sha256, name);
const served = (number: number, taken: string, begun: string): PastTicket => ({ id: id(`figures/${String(number)}`), office: 'hall', day: DAY, number, class: 'ordinary', takenAt: at(taken), calledAt: at(begun), begunAt: at(begun), doneAt: at('15:00'), clerk: `clerk-${String(number)}`, window: number });

test('arrivals and waits are counted by the hour in which the number was taken; who waits still is neither served nor gone', async () => {
  const figures = createQueueFigureStore(database.pool);
  await importTickets(database.pool, REGION, [served(1, '09:05', '09:10'), served(2, '09:59', '10:14'), served(3, '10:00', '10:40'), { id: id('figures/4'), office: 'hall', day: DAY, number: 4, class: 'green', reason: 'elderly', takenAt: at('09:30'), calledAt: at('09:40') }]);
  await createTicketStore(database.pool).take(REGION, { id: id('figures/5'), office: 'hall', day: DAY, at: at('10:30'), channel: 'kiosk', class: 'ordinary' }, 0);
  const before = await figures.of(REGION, 'hall', '2026-11-20', DAY, at('12:00'));
  expect(before).toMatchObject({ days: 1, hours: [{ hour: 9, arrived: 3, served: 2, gone: 1, median: 10, most: 14 }, { hour: 10, arrived: 2, served: 1, gone: 0, median: 40, most: 40 }] });
  // The day after, whoever was never called has gone unserved.
  expect((await figures.of(REGION, 'hall', '2026-11-20', '2026-11-25', at('12:00'))).hours[1]).toMatchObject({ hour: 10, arrived: 2, served: 1, gone: 1 });
  expect(await figures.of(REGION, 'elsewhere', '2026-11-20', DAY, at('12:00'))).toEqual({ days: 0, hours: [], bookings: { booked: 0, arrived: 0, cancelled: 0, missed: 0 } });
});

test('appointments that nobody came for are counted as missed once their time is over', async () => {
  const [figures, bookings] = [createQueueFigureStore(database.pool), createBookingStore(database.pool)];
  const [one, two, three] = [await club.person(), await club.person(), await club.person()];
  const book = (person: string, slot: string) => bookings.book(REGION, { id: id(`figures/${person}`), office: 'booked', day: DAY, slot, person, at: at('08:00') }, { places: 9, known: 0 });
  await book(one, '09:00');
  await book(two, '14:00');
  await book(three, '09:30');
  await bookings.cancel(REGION, id(`figures/${three}`), three, at('08:30'));
  expect((await figures.of(REGION, 'booked', DAY, DAY, at('12:00'))).bookings).toEqual({ booked: 3, arrived: 0, cancelled: 1, missed: 1 });
});

test('the tickets of a demonstration fit the queue, and said again they are the same', async () => {
  const tickets = generateTickets('seed', '2026-11-23', 'demo', 'clerk-demo', (name) => id(`demo/${name}`));
  await importTickets(database.pool, REGION, tickets);
  await importTickets(database.pool, REGION, tickets);
  const figures = await createQueueFigureStore(database.pool).of(REGION, 'demo', '2026-10-01', '2026-11-23', at('12:00'));
  expect(figures.hours.reduce((sum, { arrived }) => sum + arrived, 0)).toBe(tickets.length);
  expect(tickets.every(({ takenAt, calledAt = '', begunAt = calledAt, doneAt = begunAt }) => takenAt < calledAt && calledAt <= begunAt && begunAt <= doneAt)).toBe(true);
});
