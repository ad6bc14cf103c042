import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Pool } from 'pg';
import type { CaseView } from '#channels/http/schemas/case.ts';
import type { ReachBody, ReachView } from '#channels/http/schemas/contact.ts';
import type { ConsentView, Deliveries } from '#channels/http/schemas/delivery.ts';
import type { NoticeList, Unread } from '#channels/http/schemas/notice.ts';
import { answering, createClient, type Client, type ProblemBody } from '../live/client.ts';
import { clearFaults, letTimePass, messagesOf, orderFault } from '../live/departments.ts';
import { makeDataFolder, openPool, removeDataFolder, startInstance, type Instance } from '../live/instance.ts';
import { PERSON } from '../live/people.ts';

let folder = '';
let instance: Instance;
let pool: Pool;
let wang: Client;
const PATIENCE = { timeout: 90_000, interval: 250 };

/** No quiet hours: what is tested must not depend on when. */
const WAYS: ReachBody = { addresses: { sms: '13800001111', mail: 'wang@example.com', wechat: `o${'A'.repeat(27)}` }, channels: { decision: ['sms', 'wechat', 'mail'], deadline: ['sms'], progress: [], payment: [] }, hidden: [], quiet: { from: 0, to: 0 } };
/** @param at where it has been before: what was told leads there, and told again it must be the same to the letter */
const begin = async (at?: string): Promise<void> => {
  instance = await startInstance(folder, at === undefined ? {} : { PORT: new URL(at).port });
  pool = await openPool(instance);
};
const received = async (gateway: string): Promise<readonly { readonly to: string; readonly text: string }[]> => (await messagesOf(instance, gateway)).map(({ payload }) => payload as { to: string; text: string });
const states = async (): Promise<Record<string, string>> => Object.fromEntries((await pool.query<{ channel: string; status: string }>('select channel, status from kuaiban.sending order by next_at')).rows.map(({ channel, status }) => [channel, status]));
const inbox = async (client: Client): Promise<NoticeList> => (await client.get<NoticeList>('/me/messages')).body;

beforeAll(async () => {
  folder = makeDataFolder();
  await begin();
  wang = createClient(instance.url);
  await wang.signInPerson(PERSON.wang.number);
});
afterAll(async () => {
  await pool.end();
  await instance.stop();
  await removeDataFolder(folder);
});

describe('how somebody wants to be told', () => {
  test('is the number that the register knows where they have said nothing, shown masked, and nobody else’s', async () => {
    const { body } = await wang.get<ReachView>('/me/contact');
    expect(body).toMatchObject({ addresses: { sms: expect.stringMatching(/^1\d\d\*{4}\d{4}$/u) }, channels: { decision: ['sms'], progress: [] }, usual: { from: 22, to: 7 }, reach: ['sms', 'wechat', 'mail'] });
    expect((await createClient(instance.url).get('/me/contact')).status).toBe(401);
  });

  test.each<[string, Partial<ReachBody>, string]>([
    ['a number that is none', { addresses: { sms: '12345' } }, '/body/addresses/sms'],
    ['a mail address with a second header in it', { addresses: { mail: 'a@b.cn\r\nBcc: c@d.cn' } }, '/body/addresses/mail'],
    ['a name that no follower has', { addresses: { wechat: 'wang' } }, '/body/addresses/wechat'],
    ['results that shall not be told in the hall', { hidden: ['decision'] }, '/body/hidden'],
  ])('given %s, then nothing is kept, and the place is named', async (_name, change, pointer) => {
    const { status, body } = await wang.put<ProblemBody>('/me/contact', { ...WAYS, addresses: {}, ...change });
    expect([status, body.errors?.map((error) => error.pointer)]).toEqual([422, [pointer]]);
  });
});

test('given a gateway that takes a message and never says so, and a server that is killed before it can record anything, then the receiver has one of each', async () => {
  expect((await wang.put('/me/contact', WAYS)).status).toBe(200);
  await orderFault(instance, { department: 'sms', kind: 'silent' });
  await orderFault(instance, { department: 'mail', kind: '500', times: 1 });
  const { body: { number } } = await wang.submit<CaseView>(answering());
  await vi.waitFor(async () => expect(await received('sms')).toHaveLength(1), PATIENCE);
  await pool.end();
  await instance.kill();
  await begin(instance.url);
  await vi.waitFor(async () => {
    await letTimePass(instance, pool);
    expect(await states()).toEqual({ sms: 'sent', wechat: 'sent', mail: 'sent' });
  }, { timeout: 90_000, interval: 3_000 });
  expect([(await received('sms')).length, (await received('wechat')).length, (await received('mail')).length]).toEqual([1, 1, 1]);
  const [sms] = await received('sms');
  expect(sms?.to).toBe('13800001111');
  expect(sms?.text.replace(instance.url, '')).toMatch(/^【临沂市人社】您有新的办理结果，请登录快办查看。评价：\/r\/[0-9a-f]{32}$/u);
  for (const each of [...await received('wechat'), ...await received('mail')]) {
    expect(each.text).not.toContain(number);
    expect(each.text).not.toMatch(/失业|unemploy|王小明/iu);
  }
});

test('given somebody who agreed to electronic delivery, then a decision is served on its day, is opened once, and what was opened is proved; nobody else sees it', async () => {
  wang = createClient(instance.url);
  await wang.signInPerson(PERSON.wang.number);
  const zhang = createClient(instance.url);
  await zhang.signInPerson(PERSON.zhang.number);
  expect((await zhang.get<ConsentView>('/me/electronic-delivery')).body).toEqual({ given: false });
  const { body: agreed } = await zhang.put<ConsentView>('/me/electronic-delivery', { given: true });
  expect((await zhang.put<ConsentView>('/me/electronic-delivery', { given: true })).body).toEqual(agreed);
  const { body: filed } = await zhang.submit<CaseView>(answering());
  const read = async () => (await zhang.get<Deliveries>(`/cases/${filed.number}/deliveries`)).body.deliveries[0]!;
  const before = await read();
  expect(before).toMatchObject({ consented: true, served: expect.stringMatching(/^\d{4}-\d\d-\d\d$/u) });
  expect(before).not.toHaveProperty('openedAt');
  const decision = filed.documents.find(({ kind, no }) => kind === 'decision' && no === before.item)!;
  const pdf = Buffer.from(await (await zhang.send(decision.href)).arrayBuffer());
  const opened = await read();
  expect(opened.sha256).toBe(createHash('sha256').update(pdf).digest('hex'));
  await zhang.send(decision.href);
  expect(await read()).toEqual(opened);
  expect((await wang.get(`/cases/${filed.number}/deliveries`)).status).toBe(404);
  expect((await zhang.put<ConsentView>('/me/electronic-delivery', { given: false })).body.given).toBe(false);
  expect(await read()).toMatchObject({ consented: true });
});

test('given an inbox, then what was told is there to read, is counted, and is read once', async () => {
  const { notices, unread } = await inbox(wang);
  expect([notices.map(({ class: kind }) => kind), unread]).toEqual([['decision', 'progress'], 2]);
  expect((await wang.post<Unread>('/me/messages/read', { ids: [notices[0]!.id] })).body).toEqual({ unread: 1 });
  expect((await wang.post<ProblemBody>('/me/messages/read', { ids: ['x'] })).status).toBe(422);
  expect((await wang.get<ProblemBody>('/me/messages?after=x')).status).toBe(422);
  expect((await wang.post<Unread>('/me/messages/read', {})).body).toEqual({ unread: 0 });
  expect((await inbox(wang)).notices.every(({ readAt }) => readAt !== undefined)).toBe(true);
});

test('given a number that the gateway refuses, then it is not tried again and the hall has it; given somebody who switches a channel off, then what was on its way is not sent', async () => {
  const li = createClient(instance.url);
  await li.signInPerson(PERSON.li.number);
  await pool.query('delete from kuaiban.sending');
  await li.put('/me/contact', { ...WAYS, addresses: { sms: '13900002222', mail: 'li@example.com' }, channels: { ...WAYS.channels, decision: ['sms', 'mail'] } });
  await orderFault(instance, { department: 'sms', kind: 'refusing' });
  await orderFault(instance, { department: 'mail', kind: '500' });
  await li.submit<CaseView>(answering({ 'hardship.class': 'older' }));
  await vi.waitFor(async () => expect(await states()).toEqual({ sms: 'refused', mail: 'failing' }), PATIENCE);
  await li.put('/me/contact', { ...WAYS, addresses: {}, channels: { ...WAYS.channels, decision: ['sms'] } });
  await clearFaults(instance);
  await letTimePass(instance, pool);
  await vi.waitFor(async () => expect(await states()).toEqual({ sms: 'refused', mail: 'unwanted' }), PATIENCE);
  expect((await received('mail')).filter(({ to }) => to === 'li@example.com')).toEqual([]);
  expect((await inbox(li)).notices.map(({ class: kind }) => kind)).toContain('decision');
});
