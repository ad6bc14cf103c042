import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { createHeldStore } from '#adapters/postgres/cases/held-store.ts';
import { createDepartmentEventStore } from '#adapters/postgres/department-events/department-event-store.ts';
import { createExchangeCounts } from '#adapters/postgres/exchanges/exchange-counts.ts';
import { createMessageStore } from '#adapters/postgres/messages/message-store.ts';
import { createDutyStore } from '#adapters/postgres/staff/duty-store.ts';
import { createSupervisionStore } from '#adapters/postgres/supervision/supervision-store.ts';
import { createRegisterStore } from '#adapters/postgres/register/register-store.ts';
import type { BookingAnswer } from '#core/cases/booking.ts';
import { decideItem } from '#core/cases/decide-item.ts';
import type { Department, Scenario } from '#core/catalog/department.ts';
import { actOnCase } from '#usecases/act-on-case.ts';
import type { Context } from '#usecases/context.ts';
import { deliverMessages } from '#usecases/deliver-messages.ts';
import { workOnWords } from '#usecases/department-events/work-on-words.ts';
import { followOrder, followOrders } from '#usecases/orders/follow-orders.ts';
import { takeVerdict } from '#usecases/orders/take-verdict.ts';
import { retryHeld } from '#usecases/retry-held.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { redrawForGone } from '#usecases/supervision/redraw-gone.ts';
import { ANSWERS, CLUB, compiledClub, given } from '../../support/swim-club.ts';
import { ACCOUNT, createClub, REGION, submission, vault } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

/* The club of a city whose province is master, and a core system that keeps what it is sent. */

const database = usingDatabase();
const both = { zh: 'x', en: 'x' };
const scenario = (direction: Scenario['direction'], more: Partial<Scenario> = {}): Scenario => ({ ...both, direction, frequency: 'on-result', why: both, basis: 'law', request: [], answer: {}, deadlineMs: 500, ...more });
const core: Department = { ...both, system: both, scenarios: { order: scenario('tell'), 'order-result': scenario('ask', { answer: { result: 'text', booking: 'text', code: 'text', reason: 'text' } }), 'order-answered': scenario('push', { answer: { order: 'text', result: 'text', booking: 'text', code: 'text', reason: 'text' }, starts: { books: 'order' } }) } };
const [region] = [CLUB.regions.get(REGION)!];
const mastered = (pays: boolean) => compiledClub({
  ...CLUB, version: `club-ordered-${pays}`, departments: new Map([...CLUB.departments, ['core', core]]),
  regions: new Map([[REGION, { ...region, masters: [{ department: 'core', lines: ['pool'], from: '2026-01-01', order: 'order', result: 'order-result', pays, basis: 'law', confidence: 'law' as const }] }]]),
});

type Sent = { readonly id: string; readonly payload: Readonly<Record<string, unknown>> };
let world: ReturnType<typeof createClub>;
let context: Context;
/** What the core system has taken, by the id of the message, and what it says of an order. */
let taken: Map<string, Sent>;
let said: (order: string) => BookingAnswer | undefined;
const booked = (order: string): BookingAnswer => ({ accepted: true, booking: `B-${order}` });
const WITHOUT_COACH = given({ ...ANSWERS, 'answers.wantsCoach': false });

beforeEach(async () => {
  world = createClub(database.pool, mastered(true));
  await world.prepare();
  taken = new Map();
  said = booked;
  context = { ...world.context, askMaster: async ({ order }) => ([...taken.values()].some(({ payload }) => payload['order'] === order) ? said(order) : undefined) };
});

async function filed(): Promise<{ readonly number: string; readonly person: string }> {
  const person = await world.person();
  const submitted = await submitCase(context, submission(person, WITHOUT_COACH));
  if (submitted.kind !== 'accepted') throw new Error(JSON.stringify(submitted));
  return { number: submitted.case.state.number, person };
}
const read = async (number: string) => (await context.cases.read(REGION, number))!;
const statuses = async (number: string) => (await read(number)).state.items.map(({ status }) => status);
const kindsOf = async (number: string) => (await read(number)).entries.filter(({ origin }) => origin.kind === 'case').map(({ kind }) => kind).toSorted();
const plansOf = async (number: string): Promise<number> => (await database.pool.query('select from payment_plan where case_number = $1', [number])).rowCount ?? 0;

/** Carries what is due to the core system. @param dies the process ends after it was sent, before that is noted */
async function carry({ dies = false, asks = false } = {}): Promise<void> {
  const messages = createMessageStore(database.pool, vault);
  const now = (): string => world.time.now;
  await deliverMessages({
    messages: dies ? { ...messages, delivered: async () => { throw new Error('killed'); }, failed: async () => undefined } : messages,
    register: createRegisterStore(database.pool, vault), now,
    tell: async (department, name, id, payload) => {
      if (department !== 'core' || name !== 'order') return 'r';
      const first = taken.get(id);
      // Sent again it is the same, or it would be refused.
      if (first) expect(payload).toEqual(first.payload);
      taken.set(id, first ?? { id, payload });
      return 'r';
    },
    ...(asks && { onDelivered: (message) => followOrder(context, message) }),
  });
}
const later = (minutes: number): void => { world.time.now = new Date(Date.parse(world.time.now) + minutes * 60_000).toISOString(); };

describe('given a decision that the province has to book', () => {
  test('then order and decision are written together, and nothing of what it would do', async () => {
    const { number } = await filed();
    expect([await statuses(number), await kindsOf(number), await plansOf(number)]).toEqual([['booking', 'waiting', 'waiting'], [], 0]);
    const { rows } = await database.pool.query<{ scenario: string; payload: string; master: string | null; ordered_at: Date | null }>('select m.scenario, m.payload, i.master, i.ordered_at from message m join case_item i on i.region = m.region and i.case_number = m.case_number and i.no = m.item_no where m.case_number = $1', [number]);
    expect(rows).toMatchObject([{ scenario: 'order', master: 'core' }]);
    expect(rows[0]?.payload).not.toContain('membership');
    expect((await createExchangeCounts(database.pool).orders(REGION)).find(({ department }) => department === 'core')?.orders).toBeGreaterThan(0);
  });

  test('when a process dies after it has sent the order, then it is sent again as it was, and the master has it once', async () => {
    const { number } = await filed();
    await carry({ dies: true });
    later(5);
    await carry();
    expect([...taken.values()].filter(({ payload }) => payload['case'] === number)).toHaveLength(1);
  });

  test('when it answers at once, then each item is ordered, booked and done, one after the other, with the account whole where the province pays', async () => {
    const { number } = await filed();
    for (let round = 0; round < 4; round += 1) await carry({ asks: true });
    expect(await statuses(number)).toEqual(['approved', 'approved', 'approved']);
    expect([await kindsOf(number), await plansOf(number)]).toEqual([['locker', 'membership', 'pass'], 0]);
    const pass = [...taken.values()].find(({ payload }) => payload['case'] === number && payload['service'] === '9.2')!;
    expect(pass.payload).toMatchObject({ order: `${number}-2-1`, kind: 'decide', values: { monthly: 10_000 }, pay: [{ fund: 'club', amount: 10_000, account: ACCOUNT }], open: [{ register: 'pass', data: { account: ACCOUNT } }], 'person.name': '张䶮' });
    expect((await read(number)).state.items[1]?.bookings).toMatchObject([{ answer: { accepted: true, booking: `B-${number}-2-1` } }]);
  });

  test('when the city pays, then its payments follow the booking and the order carries none', async () => {
    const compiled = mastered(false);
    context = { ...context, compiled, catalogOf: async () => compiled };
    const { number } = await filed();
    for (let round = 0; round < 4; round += 1) await carry({ asks: true });
    expect(await plansOf(number)).toBe(1);
    expect([...taken.values()].find(({ payload }) => payload['order'] === `${number}-2-1`)?.payload).not.toHaveProperty('pay');
  });

  test('while it works for days or is silent, then the item waits, is asked about again, and nothing happens', async () => {
    said = () => undefined;
    const { number } = await filed();
    await carry({ asks: true });
    const held = createHeldStore(database.pool);
    for (let hour = 0; hour < 6; hour += 1) {
      later(90);
      await retryHeld(context, held);
    }
    expect([(await statuses(number))[0], await kindsOf(number)]).toEqual(['booking', []]);
    said = booked;
    later(90);
    await retryHeld(context, held);
    expect((await statuses(number))[0]).toBe('approved');
  });

  test('when several workers hear the answer at once, then it is taken once', async () => {
    const { number } = await filed();
    await carry();
    const before = await read(number);
    await Promise.all(Array.from({ length: 5 }, () => followOrders(context, before.state)));
    expect((await read(number)).history.filter(({ event }) => event.type === 'decided' && event.no === 1)).toHaveLength(1);
    expect((await kindsOf(number)).filter((kind) => kind === 'membership')).toHaveLength(1);
  });

  test('when who sent it has left, then it stays with nobody who is gone, and somebody else has it where it is rejected', async () => {
    said = () => ({ accepted: false, code: 'twice', reason: 'there is one already' });
    const { number } = await filed();
    await carry({ asks: true });
    const item = async () => (await read(number)).state.items[0]!;
    const officer = (await item()).officer!;
    await actOnCase(context, { region: REGION, number, no: 1, actor: `officer:${officer}` }, (acting) => decideItem(acting, { outcome: 'approve', findings: {}, note: 'looked at' }));
    expect([(await item()).status, (await item()).officer]).toEqual(['booking', officer]);
    const [duty, store] = [createDutyStore(database.pool), createSupervisionStore(database.pool)];
    expect(await duty.end(REGION, `number-${officer}`, world.time.now)).toBe(true);
    await redrawForGone(context, store, [REGION]);
    expect([(await item()).status, (await item()).officer, (await store.leftBehind(REGION, 10)).filter((each) => each.number === number)]).toEqual(['booking', undefined, []]);
    await carry({ asks: true });
    expect([(await item()).status, (await item()).officer === officer, (await item()).officer === undefined]).toEqual(['officer', false, false]);
    await duty.back(REGION, `number-${officer}`);
  });

  test('when it rejects, then an officer has it with the reason, and the register is as it was', async () => {
    said = () => ({ accepted: false, code: 'twice', reason: 'there is one already' });
    const { number } = await filed();
    await carry({ asks: true });
    expect([(await statuses(number))[0], await kindsOf(number)]).toEqual(['officer', []]);
    const { rows } = await database.pool.query<{ master: string | null; officer: string | null }>('select master, officer from case_item where case_number = $1 and no = 1', [number]);
    expect(rows).toMatchObject([{ master: null, officer: expect.stringMatching(/^o-/u) }]);
  });
});

describe('given a core system that says by itself what became of an order', () => {
  const verdict = (number: string, answer: BookingAnswer, more: object = {}) => takeVerdict(context, { region: REGION, master: 'core', order: `${number}-1-1`, said: answer, ...more });

  test('then the first answer counts; the same again is known, another contradicts, and of no order, of another system or person it is none', async () => {
    const { number } = await filed();
    expect(await verdict(number, booked('1'), { master: 'hospital' })).toBe('wrong-order');
    expect(await verdict(number, booked('1'), { about: await world.person() })).toBe('wrong-order');
    expect(await verdict(number, booked('1'), { order: `${number}-1-7` })).toBe('wrong-order');
    expect(await verdict(number, booked('1'), { order: 'nonsense' })).toBe('wrong-order');
    expect((await statuses(number))[0]).toBe('booking');
    expect([await verdict(number, booked('1')), await verdict(number, booked('1')), await verdict(number, booked('2')), await verdict(number, { accepted: false, code: '', reason: 'no' })]).toEqual(['booked', 'repeated', 'contradicts', 'contradicts']);
    expect((await statuses(number))[0]).toBe('approved');
  });

  test('then it may name the person by another of their numbers', async () => {
    const [{ number, person }, other] = [await filed(), await world.person()];
    await database.owner.query('update subject set one = $1 where id = any($1)', [[other, person]]);
    expect(await verdict(number, booked('1'), { about: await world.person() })).toBe('wrong-order');
    expect(await verdict(number, booked('1'), { about: other })).toBe('booked');
  });

  test('then a word that says something else stands with what came of it', async () => {
    const { number, person } = await filed();
    await verdict(number, booked('1'));
    const { number: identity, name } = (await createRegisterStore(database.pool, vault).subject(REGION, person))!;
    const store = createDepartmentEventStore(database.pool, vault);
    const word = { region: REGION, id: randomUUID(), department: 'core', scenario: 'order-answered', message: randomUUID(), digest: 'd', at: world.time.now, word: { kind: 'person' as const, number: identity, name, people: [], values: { order: `${number}-1-1`, result: 'rejected', code: 'x', reason: 'no' } } };
    await store.take(word);
    // The directory of this test goes by another hash than the words do.
    await workOnWords({ context: { ...context, cases: { ...context.cases, whose: async () => ({ region: REGION, id: person, kind: 'person', name, number: identity, numberHash: '' }) } }, store });
    expect((await store.recent(REGION, 5)).find(({ id }) => id === word.id)).toMatchObject({ outcome: 'contradicts', case: number });
    expect((await statuses(number))[0]).toBe('approved');
  });
});
