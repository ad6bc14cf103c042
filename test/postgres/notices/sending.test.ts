import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { createContactStore } from '#adapters/postgres/notices/contact-store.ts';
import { createDeadlineStore } from '#adapters/postgres/notices/deadline-store.ts';
import { createNoticeStore } from '#adapters/postgres/notices/notice-store.ts';
import { createSendingStore } from '#adapters/postgres/notices/sending-store.ts';
import { createWebhookStore } from '#adapters/postgres/webhooks/webhook-store.ts';
import type { MessageTemplate } from '#core/catalog/message-template.ts';
import type { Contact } from '#core/notices/contact.ts';
import type { CallWebhook } from '#usecases/ports/webhooks.ts';
import type { Outlet, Outgoing } from '#usecases/ports/notices.ts';
import { sendNotices } from '#usecases/send-notices.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { sendWebhooks } from '#usecases/webhooks/send-webhooks.ts';
import { CLUB, compiledClub } from '../../support/swim-club.ts';
import { createClub, submission, vault } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const REGION = '371300';
const both = (text: string) => ({ zh: text, en: text });
const template = (on: string): MessageTemplate => ({ on, class: 'decision', to: ['applicant'], title: both('{matters}{host}'), text: both('{case}'), short: both('{city}') });
const hours = (value: number) => ({ ...both('hour'), unit: 'hour', in: { 371300: [{ from: '2020-01-01', value, source: 'law', confidence: 'law' as const }] } });
const compiled = compiledClub({ ...CLUB, parameters: new Map([...CLUB.parameters, ['quietFrom', hours(22)], ['quietTo', hours(7)]]), messages: new Map([['approved', template('approved')], ['webhook-stopped', template('webhook-stopped')]]) });
const WAYS: Contact = { addresses: { sms: '13800001111', mail: 'a@b.cn' }, channels: { decision: ['sms', 'mail'] }, hidden: [], quiet: null, language: 'en' };

let club: ReturnType<typeof createClub>;
let person = '';
let contacts: ReturnType<typeof createContactStore>;
const went: Outgoing[] = [];
let says: Awaited<ReturnType<Outlet>> = { receipt: 'r' };
const sms: Outlet = async (outgoing) => {
  went.push(outgoing);
  return says;
};
const send = () => sendNotices({ context: club.context, contacts, register: { entries: async () => [] }, sendings: createSendingStore(database.pool), outlets: { sms } });
const states = async () => (await database.pool.query<{ channel: string; status: string; trouble: string | null }>('select s.channel, s.status, s.trouble from sending s join notice n on n.region = s.region and n.id = s.notice_id where n.person_id = $1', [person])).rows;

beforeEach(async () => {
  await database.owner.query(`update kuaiban.notice set sent_at = now() where sent_at is null`);
  club = createClub(database.pool, compiled);
  contacts = createContactStore(database.pool, vault);
  person = await club.person();
  went.splice(0);
  says = { receipt: 'r' };
});

describe('given a result', () => {
  test('when it is day, then it is sent once over each channel that is chosen and there', async () => {
    await contacts.keep(REGION, person, WAYS, club.time.now);
    await submitCase(club.context, submission(person));
    expect([await send(), await send()]).toEqual([1, 0]);
    expect(went.map(({ to, text, language }) => [to, text.zh, language])).toEqual([['13800001111', 'region', 'en']]);
    expect(await states()).toEqual([{ channel: 'sms', status: 'sent', trouble: null }]);
  });

  test('when it can be rated by a link, then the short message ends with its address', async () => {
    await contacts.keep(REGION, person, { ...WAYS, channels: { decision: ['sms'] } }, club.time.now);
    await submitCase(club.context, submission(person));
    const asked: unknown[] = [];
    await sendNotices({ context: club.context, contacts, register: { entries: async () => [] }, sendings: createSendingStore(database.pool), outlets: { sms }, rateAt: async ({ cause, person: reader, item }) => { asked.push([cause, reader === person, item === null]); return 'https://h/r/t'; } });
    expect([asked, went.map(({ text }) => text)]).toEqual([[['approved', true, true]], [{ zh: 'region评价：https://h/r/t', en: 'region Rate it: https://h/r/t' }]]);
  });

  test('when it is night, then it is sent in the morning, under the same id each time', async () => {
    await contacts.keep(REGION, person, WAYS, club.time.now);
    club.time.now = '2026-11-23T15:00:00.000Z';
    await submitCase(club.context, submission(person));
    expect([await send(), went.length]).toEqual([0, 0]);
    club.time.now = '2026-11-23T23:00:00.000Z';
    says = { failed: 'busy' };
    expect(await send()).toBe(0);
    says = { receipt: 'r' };
    club.time.now = '2026-11-23T23:01:00.000Z';
    expect(await send()).toBe(1);
    expect(new Set(went.map(({ id }) => id)).size).toBe(1);
  });

  test('when the gateway never takes it, or did not for three days, then it goes no further', async () => {
    await contacts.keep(REGION, person, WAYS, club.time.now);
    await submitCase(club.context, submission(person));
    says = { failed: 'out of order' };
    await send();
    expect(await states()).toEqual([{ channel: 'sms', status: 'failing', trouble: 'out of order' }]);
    club.time.now = '2026-11-26T02:00:00.000Z';
    await send();
    expect(await states()).toEqual([{ channel: 'sms', status: 'given-up', trouble: 'out of order' }]);
    expect((await createNoticeStore(database.pool).of(REGION, person, [])).notices).toHaveLength(1);
  });

  test('when somebody moves into quiet hours or leaves the channel while it is on its way, then that holds', async () => {
    await contacts.keep(REGION, person, WAYS, club.time.now);
    await submitCase(club.context, submission(person));
    says = { failed: 'busy' };
    await send();
    await contacts.keep(REGION, person, { ...WAYS, quiet: { from: 0, to: 23 } }, club.time.now);
    club.time.now = '2026-11-23T02:00:00.000Z';
    went.splice(0);
    await send();
    expect(went).toEqual([]);
    await contacts.keep(REGION, person, { ...WAYS, channels: {} }, club.time.now);
    club.time.now = '2026-11-24T02:00:00.000Z';
    await send();
    expect([went, await states()]).toEqual([[], [{ channel: 'sms', status: 'unwanted', trouble: '' }]]);
  });
});

test('addresses lie sealed in the database', async () => {
  await contacts.keep(REGION, person, WAYS, club.time.now);
  const { rows } = await database.pool.query<{ row: string }>('select c::text as row from contact c where person_id = $1', [person]);
  expect(rows[0]?.row).not.toContain('13800001111');
  expect(await contacts.of(REGION, person)).toEqual(WAYS);
});

test('given a reminder that is told twice, then it is told once', async () => {
  const store = createDeadlineStore(database.pool);
  const notice = { id: randomUUID(), person, cause: 'remedy-ends' as const, class: 'deadline' as const, case: 'c', item: 1, title: both('t'), text: both('t'), short: both('s'), at: club.time.now };
  await store.tell(REGION, [notice]);
  await store.tell(REGION, [notice]);
  expect((await createNoticeStore(database.pool).of(REGION, person, [])).notices).toHaveLength(1);
});

test('given an address that is added twice at the same moment, then it stands once, and can be added again once it was removed', async () => {
  const store = createWebhookStore(database.pool, vault);
  const [owner, other] = [randomUUID(), randomUUID()];
  const add = (who: string) => store.add(REGION, who, { id: randomUUID(), url: 'https://hr.example.com/one', secret: 'whsec_x' }, club.time.now);
  expect((await Promise.all([add(owner), add(owner), add(other)])).toSorted()).toEqual([false, true, true]);
  const [webhook] = await store.of(REGION, owner);
  await store.remove(REGION, owner, webhook!.id);
  expect(await add(owner)).toBe(true);
  expect(await store.of(REGION, owner)).toHaveLength(1);
});

describe('given an enterprise’s system that is to be told', () => {
  const store = () => createWebhookStore(database.pool, vault);
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
  const calls: { id: string; body: string }[] = [];
  let answer: Awaited<ReturnType<CallWebhook>> = 'sent';
  const call: CallWebhook = async ({ id }, body) => {
    calls.push({ id, body });
    return answer;
  };
  const carry = () => sendWebhooks({ context: club.context, store: store(), call });
  beforeEach(async () => {
    calls.splice(0);
    answer = 'sent';
    await store().add(REGION, person, { id: randomUUID(), url: 'https://hr.example.com/', secret }, club.time.now);
    await submitCase(club.context, submission(person));
    await send();
  });

  test('then it is told which case and what happened, and nothing of anybody; its secret lies sealed', async () => {
    expect([await carry(), await carry()]).toEqual([1, 0]);
    expect(JSON.parse(calls[0]!.body)).toEqual({ type: 'case.approved', timestamp: club.time.now, data: { case: expect.stringMatching(/^371300-/u), item: null } });
    const { rows } = await database.pool.query<{ row: string }>('select w::text as row from webhook w');
    expect(rows.map(({ row }) => row).join()).not.toContain(secret.slice(6));
  });

  test('when it fails again and again, then it gets the same each time, is stopped in the end, and its owner is told once', async () => {
    answer = { failed: 'it answered 500' };
    for (let hour = 0; hour < 20; hour += 1) {
      club.time.now = new Date(Date.parse(club.time.now) + 3_600_000).toISOString();
      await carry();
    }
    expect([calls.length, new Set(calls.map(({ id, body }) => id + body)).size]).toEqual([12, 1]);
    const [webhook] = await store().of(REGION, person);
    expect(webhook).toMatchObject({ status: 'stopped', failures: 12, trouble: 'it answered 500' });
    expect((await createNoticeStore(database.pool).of(REGION, person, [])).notices.map(({ cause, case: number }) => [cause, number === null])).toEqual([['webhook-stopped', true], ['approved', false]]);
    answer = 'sent';
    expect(await store().restart(REGION, randomUUID(), webhook!.id, club.time.now)).toBe(false);
    expect(await store().restart(REGION, person, webhook!.id, club.time.now)).toBe(true);
    expect(await carry()).toBe(1);
    expect((await store().of(REGION, person))[0]).toMatchObject({ status: 'active', failures: 0, trouble: null });
  });

  test('when it wants nothing any more, then it is stopped at once; when it is removed, then nothing goes to it', async () => {
    answer = { failed: 'it answered 410', gone: true };
    await carry();
    const [webhook] = await store().of(REGION, person);
    expect(webhook?.status).toBe('stopped');
    expect(await store().remove(REGION, person, webhook!.id)).toBe(true);
    expect(await store().of(REGION, person)).toEqual([]);
    answer = 'sent';
    expect(await carry()).toBe(0);
  });
});
