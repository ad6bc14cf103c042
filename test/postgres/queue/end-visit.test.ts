import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { createVisitStore } from '#adapters/postgres/counter/visit-store.ts';
import { createTicketStore } from '#adapters/postgres/queue/ticket-store.ts';
import { endVisit } from '#usecases/counter/end-visit.ts';
import { createClub, REGION } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const DAY = '2026-11-23', OFFICE = 'end-visit', RULES = { calls: 2, backMinutes: 30 };
const minute = (count: number): string => new Date(Date.parse('2026-11-23T01:00:00.000Z') + count * 60_000).toISOString();
let tickets: ReturnType<typeof createTicketStore>;
let visits: ReturnType<typeof createVisitStore>;
beforeAll(async () => {
  await createClub(database.pool).prepare();
  tickets = createTicketStore(database.pool);
  visits = createVisitStore(database.pool);
});

const begun = async (clerk: string): Promise<string> => {
  const visit = { region: REGION, id: randomUUID(), clerk, subject: randomUUID(), shown: 'identity-card' as const, consent: '同意', begunAt: minute(0), until: minute(60) };
  expect(await visits.begin(visit)).toBe('begun');
  return visit.id;
};
const finish = (clerk: string, id: string, at: number): Promise<void> => endVisit({ visits }, { region: REGION, clerk, id, office: OFFICE, day: DAY, at: minute(at) });
const end = async (clerk: string, at: number): Promise<string> => {
  const id = await begun(clerk);
  await finish(clerk, id, at);
  return id;
};
const call = async (clerk: string, no: number, at: number) => {
  await tickets.take(REGION, { id: randomUUID(), office: OFFICE, day: DAY, at: minute(at), channel: 'kiosk', class: 'ordinary' }, 0);
  const called = await tickets.next(REGION, { office: OFFICE, day: DAY, clerk, window: { no }, at: minute(at), rules: RULES });
  if (typeof called === 'string') throw new Error(called);
  return called;
};
const begin = (clerk: string, id: string, at: number) => tickets.actAsClerk(REGION, id, { clerk, office: OFFICE, day: DAY }, 'begin', minute(at), RULES);
const stateOf = async (id: string) => (await tickets.ofOffice(REGION, OFFICE, DAY)).find((each) => each.id === id)?.state;

test('when a visit ends, then the number that its clerk serves is done, and no other one’s', async () => {
  const [mine, theirs] = [await call('one', 1, 1), await call('two', 2, 2)];
  await begin('one', mine.id, 3);
  await begin('two', theirs.id, 3);
  await end('one', 4);
  expect([await stateOf(mine.id), await stateOf(theirs.id)]).toEqual(['done', 'serving']);
  await end('two', 5);
});

test('given a number that was called and not begun, then it stays', async () => {
  const called = await call('one', 1, 6);
  await end('one', 7);
  expect(await stateOf(called.id)).toBe('called');
  await begin('one', called.id, 8);
  await end('one', 9);
  expect(await stateOf(called.id)).toBe('done');
});

test('when the press comes again, then the next number at the window goes on', async () => {
  const over = await end('one', 10);
  const next = await call('one', 1, 10);
  await begin('one', next.id, 11);
  await finish('one', over, 12);
  expect(await stateOf(next.id)).toBe('serving');
  await end('one', 13);
});

test('when the number cannot be ended, then the visit goes on as well, and a second press ends both', async () => {
  const mine = await call('three', 3, 14);
  await begin('three', mine.id, 15);
  const id = await begun('three');
  await database.owner.query(`alter table kuaiban.ticket_event add constraint refused check (act <> 'done') not valid`);
  try {
    await expect(finish('three', id, 16)).rejects.toThrow('refused');
  } finally {
    await database.owner.query('alter table kuaiban.ticket_event drop constraint refused');
  }
  expect([(await visits.current(REGION, 'three'))?.id, await stateOf(mine.id)]).toEqual([id, 'serving']);
  await finish('three', id, 17);
  expect([await visits.current(REGION, 'three'), await stateOf(mine.id)]).toEqual([undefined, 'done']);
});
