import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { sha256 } from '#adapters/crypto/hash.ts';
import { createAdminStore } from '#adapters/postgres/administration/admin-store.ts';
import { createEnteredOffices, type LiveOffices } from '#adapters/postgres/administration/entered-offices.ts';
import { createOfflineStore } from '#adapters/postgres/offline/offline-store.ts';
import { createBookingStore } from '#adapters/postgres/queue/booking-store.ts';
import { createTicketStore } from '#adapters/postgres/queue/ticket-store.ts';
import { createOfficeStore } from '#adapters/postgres/administration/office-store.ts';
import type { OfficeCommand, OfficeDone } from '#core/administration/administer-office.ts';
import type { Administrator } from '#core/administration/administer.ts';
import type { OfficeFacts } from '#core/catalog/office-change.ts';
import { lastChange, officesOf, queuesOf } from '#core/catalog/places.ts';
import { genesis, linkHash } from '#core/cases/chain.ts';
import { createClub, REGION, vault } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const AT = '2026-11-23T02:00:00.000Z', TODAY = '2026-11-23';
const SYSTEM: Administrator = { id: 'sys', kind: 'system' }, SECURITY: Administrator = { id: 'sec', kind: 'security' };
const FACTS: OfficeFacts = { zh: '泳池边窗口', en: 'Poolside', hours: { days: 'working', times: ['9:00-12:00'], confirmed: true }, level: 'township', district: REGION, address: '泳池路 1 号', windows: [{ no: 1 }], slots: { from: '09:00', to: '12:00', minutes: 60, places: 2 } };
const ground = '批文 2026 第 1 号';
let regions: Parameters<ReturnType<typeof createOfficeStore>['act']>[4];
let here: LiveOffices, elsewhere: LiveOffices;
const now = { at: AT };
const act = (command: OfficeCommand, by = SYSTEM): Promise<OfficeDone> => createOfficeStore(database.pool, sha256).act(REGION, by, now.at, command, regions);
const open = (entered: LiveOffices) => officesOf({ regions, entered }, REGION).map(({ id, zh }) => `${id} ${zh}`);
const refusal = (done: OfficeDone) => ('refused' in done ? done.refused.en : JSON.stringify(done));
let office = '';
const last = async (): Promise<number> => (await database.pool.query<{ seq: number }>(`select max(seq) as seq from admin_event where region = $1`, [REGION])).rows[0]?.seq ?? 0;

beforeAll(async () => {
  const club = createClub(database.pool);
  await club.prepare();
  regions = club.context.compiled.catalog.regions;
  [here, elsewhere] = [createEnteredOffices(database.pool, () => now.at), createEnteredOffices(database.pool, () => now.at)];
  await database.pool.query(`insert into administrator (region, id, number, name, person, kind) values ($1, 'sys', '9901', 'sys', 'p1', 'system'), ($1, 'sec', '9911', 'one', 'p2', 'security')`, [REGION]);
});

test('given an office that is entered from today on, then every process knows it with its next look, and nobody else may enter one', async () => {
  expect(await act({ act: 'enter-office', from: TODAY, ground, facts: FACTS }, SECURITY)).toEqual({ fault: 'not-your-kind' });
  expect(await act({ act: 'enter-office', from: TODAY, ground: '', facts: FACTS })).toMatchObject({ wrong: [{ pointer: '/ground' }] });
  await here.refresh();
  const before = open(here);
  const done = await act({ act: 'enter-office', from: TODAY, ground, facts: FACTS });
  office = 'event' in done ? done.event.office : '';
  expect(office).toBe('office-1');
  for (const each of [here, elsewhere]) {
    await each.refresh();
    expect(open(each)).toEqual([...before, 'office-1 泳池边窗口']);
  }
  expect(queuesOf({ regions, entered: here }, REGION).find((queue) => queue.office === office)?.windows).toEqual([{ no: 1 }]);
  // A name that is somebody's is told at its field.
  expect(await act({ act: 'enter-office', from: TODAY, ground, facts: FACTS })).toMatchObject({ wrong: [{ pointer: '/zh' }] });
});

test('given two who change one office at once, then one of them is told that the other change waits', async () => {
  const change = (address: string) => act({ act: 'change-office', office, seen: 1, from: '2026-12-01', ground, facts: { ...FACTS, address } });
  const both = await Promise.all([change('泳池路 2 号'), change('泳池路 3 号')]);
  expect(both.filter((done) => 'event' in done)).toHaveLength(1);
  expect(refusal(both.find((done) => !('event' in done))!)).toContain('waits for 2026-12-01');
  const seq = await last();
  expect(await act({ act: 'undo-office', office, change: seq })).toHaveProperty('event');
  expect(refusal(await act({ act: 'undo-office', office, change: seq }))).toContain('was undone');
});

test('given somebody who works, waits or is expected at an office, or a device of it, then it does not end, and says why; nothing is written', async () => {
  const end = (from: string) => act({ act: 'end-office', office, from, ground });
  const written = async () => (await database.pool.query('select from admin_event where region = $1', [REGION])).rowCount;
  const before = await written();
  await database.pool.query(`insert into officer (region, id, number, name, competences, roles, present, recusals, office) values ($1, 'at-pool', '7001', 'x', '{}', '{}', true, '{}', $2)`, [REGION, office]);
  expect(refusal(await end('2026-12-01'))).toContain('7001');
  await database.pool.query(`update officer set office = null where region = $1 and id = 'at-pool'`, [REGION]);
  const device = randomUUID();
  await database.pool.query(`insert into offline_device (region, id, name, office, key, added_at, added_by) values ($1, $2, '平板一', $3, '{}', $4, 'x')`, [REGION, device, office, AT]);
  expect(refusal(await end('2026-12-01'))).toContain('平板一');
  await database.pool.query(`update offline_device set revoked_at = $3, revoked_by = 'x', because = 'x' where region = $1 and id = $2`, [REGION, device, AT]);
  await database.pool.query(`insert into hall_booking (region, id, office, day, slot, subject_id, booked_at) values ($1, $2, $3, '2026-12-02', '09:00', $4, $5)`, [REGION, randomUUID(), office, randomUUID(), AT]);
  expect(refusal(await end('2026-12-01'))).toContain('2026-12-02 09:00: 1');
  expect(refusal(await act({ act: 'change-office', office, seen: await last(), from: '2026-12-01', ground, facts: { ...FACTS, slots: { from: '10:00', to: '12:00', minutes: 60, places: 2 } } }))).toContain('2026-12-02 09:00: 1');
  await database.pool.query(`update hall_booking set state = 'cancelled', ended_at = $2 where region = $1`, [REGION, AT]);
  await database.pool.query(`insert into ticket (region, id, office, day, number, class, channel, state, taken_at) values ($1, $2, $3, $4, 12, 'ordinary', 'kiosk', 'waiting', $5)`, [REGION, randomUUID(), office, TODAY, AT]);
  expect(refusal(await end(TODAY))).toContain('(12)');
  expect(await written()).toBe(before);
});

test('given an office whose end is entered, then nobody is placed there any more, and after its day it is gone', async () => {
  expect(await act({ act: 'end-office', office, from: '2026-12-01', ground })).toHaveProperty('event');
  const staff = createAdminStore(database.pool, vault, sha256);
  expect(await staff.act(REGION, SYSTEM, AT, { act: 'move', account: 'at-pool', office }, {})).toEqual({ fault: 'office-ends' });
  await elsewhere.refresh();
  expect(open(elsewhere)).toContain('office-1 泳池边窗口');
  now.at = '2026-11-30T16:00:00.000Z';
  expect(open(elsewhere)).not.toContain('office-1 泳池边窗口');
  now.at = AT;
  // What was done about offices stands in the chain of administrators, each bound to the one before it.
  for await (const { number, links, head } of staff.chains()) {
    let before = genesis(sha256, REGION, number);
    for (const link of links) {
      expect(link.prevHash).toBe(before);
      before = linkHash(sha256, link);
    }
    expect([before, links.length]).toEqual([head, 4]);
  }
  expect((await staff.trail(REGION, 1_000, 1_000)).map(({ event, kind }) => [event.type, kind])).toEqual([['office-ended', 'system'], ['office-undone', 'system'], ['office-changed', 'system'], ['office-entered', 'system']]);
});

test('given an office that ends while somebody books there, takes a number or registers a device, then either the end is refused or nothing is there, whatever a process still remembers', async () => {
  const bookings = createBookingStore(database.pool), tickets = createTicketStore(database.pool), devices = createOfflineStore(database.pool, vault);
  const add = (its: string, known: number) => devices.add({ region: REGION, id: randomUUID(), name: '平板', office: its, key: { kty: 'OKP', crv: 'Ed25519', x: 'x' }, addedAt: AT }, 'v-1', known);
  const { rows: people } = await database.pool.query<{ id: string }>(`insert into subject (region, id, kind, number_hash, number, name, created_at) select $1, gen_random_uuid(), 'person', 'booker-' || n, 'x', 'x', now() from generate_series(1, 9) n returning id`, [REGION]);
  for (const [at, { id: person }] of people.entries()) {
    const entered = await act({ act: 'enter-office', from: TODAY, ground, facts: { ...FACTS, zh: `第${String(at)}处`, en: `No. ${String(at)}` } });
    const its = 'event' in entered ? entered.event.office : '';
    await here.refresh();
    const known = lastChange({ entered: here }, REGION);
    const kind = at % 3;
    const come = (): Promise<unknown> => kind === 2 ? add(its, known) : kind === 0
      ? bookings.book(REGION, { id: randomUUID(), office: its, day: '2026-12-02', slot: '09:00', person, at: AT }, { places: 2, known })
      : tickets.take(REGION, { id: randomUUID(), office: its, day: TODAY, at: AT, channel: 'kiosk', class: 'ordinary' }, known);
    const end = () => act({ act: 'end-office', office: its, from: kind === 1 ? TODAY : '2026-12-01', ground });
    // Each of the two comes first once; the last ones run at once.
    const [came, ended] = at < 3 ? [await come(), await end()] : at < 6 ? [await end(), await come()].toReversed() as [unknown, OfficeDone] : await Promise.all([come(), end()]);
    expect([came !== 'changed', 'event' in ended], String(at)).toEqual(at < 3 ? [true, false] : at < 6 ? [false, true] : came === 'changed' ? [false, true] : [true, false]);
  }
});
