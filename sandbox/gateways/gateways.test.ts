import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createCarrier } from '#adapters/outlets/carrier.ts';
import { createMail } from '#adapters/outlets/mail.ts';
import { createSms } from '#adapters/outlets/sms.ts';
import { createWechat } from '#adapters/outlets/wechat.ts';
import type { Outlet } from '#usecases/ports/notices.ts';
import { startDepartments, type RunningDepartments } from '../departments/start-departments.ts';
import { GATEWAY_KEY } from './sms.ts';

let dataDir: string;
let running: RunningDepartments;
const closing: (() => void)[] = [];
const start = async (): Promise<void> => { running = await startDepartments({ dataDir, people: [], trusts: [], departments: [], gateways: ['sms', 'wechat', 'mail', 'carrier'] }); };
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'kuaiban-gateways-'));
  await start();
});
afterEach(async () => {
  for (const close of closing.splice(0)) close();
  await running.stop();
  rmSync(dataDir, { recursive: true });
});

const TO: Readonly<Record<string, string>> = { sms: '13800001111', wechat: `o${'A'.repeat(27)}`, mail: 'wang@example.com' };
function outletOf(gateway: string): Outlet {
  const url = running.gateways[gateway]!;
  if (gateway === 'sms') return createSms({ url, key: GATEWAY_KEY });
  if (gateway === 'wechat') return createWechat({ url, appId: 'a', secret: GATEWAY_KEY, template: 't', link: () => 'http://localhost/me/messages' });
  const mail = createMail({ url, from: 'kuaiban@example.org', settings: () => 'http://localhost/me/messages/settings' });
  closing.push(() => mail.close());
  return mail;
}
const order = (fault: object) => fetch(`${running.adminUrl}/admin/faults`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(fault) });
const received = async (gateway: string): Promise<unknown[]> => ((await (await fetch(`${running.adminUrl}/admin/messages?department=${gateway}`)).json()) as { messages: unknown[] }).messages;
const message = (gateway: string, id = 'b4c0f8d2-0000-4000-8000-000000000001', language: 'zh' | 'en' | null = null) => ({ id, to: TO[gateway]!, text: { zh: '您有新的办理结果', en: 'There is a new result' }, language });

describe.each(['sms', 'wechat', 'mail'])('the gateway for %s', (gateway) => {
  test('takes the same message once, also after a restart, and another one besides', async () => {
    expect(await outletOf(gateway)(message(gateway))).toHaveProperty('receipt');
    await running.stop();
    await start();
    expect(await outletOf(gateway)(message(gateway))).toHaveProperty('receipt');
    expect(await received(gateway)).toHaveLength(1);
    await outletOf(gateway)(message(gateway, 'b4c0f8d2-0000-4000-8000-000000000002'));
    expect(await received(gateway)).toHaveLength(2);
  });

  test('given a reader who wants English, then nothing is in Chinese; given one who has chosen nothing, then it is', async () => {
    await outletOf(gateway)(message(gateway, 'b4c0f8d2-0000-4000-8000-000000000003', 'en'));
    expect(JSON.stringify(await received(gateway))).toContain('There is a new result');
    // As it is, or as a mail writes it.
    expect(JSON.stringify(await received(gateway))).not.toMatch(/您有新|=E6=82=A8/u);
    await outletOf(gateway)(message(gateway, 'b4c0f8d2-0000-4000-8000-000000000004'));
    expect(JSON.stringify(await received(gateway))).toMatch(/您有新|=E6=82=A8/u);
  });

  test('given it is out of order, then it is to be tried again; given it refuses, then never', async () => {
    await order({ department: gateway, kind: '500', times: 1 });
    const outlet = outletOf(gateway);
    expect(await outlet(message(gateway))).toHaveProperty('failed');
    await order({ department: gateway, kind: 'refusing', times: 1 });
    expect(await outlet(message(gateway))).toHaveProperty('refused');
    expect(await received(gateway)).toEqual([]);
  });

  test('given nobody is there, then it is to be tried again', async () => {
    const outlet = outletOf(gateway);
    await running.stop();
    expect(await outlet(message(gateway))).toHaveProperty('failed');
    await start();
  });
});

test('given a gateway that says that it had the message before, then it is sent', async () => {
  await order({ department: 'sms', kind: 'duplicate' });
  expect(await outletOf('sms')(message('sms'))).toHaveProperty('receipt');
});

test('given an access token that is over, then a new one is fetched', async () => {
  const outlet = outletOf('wechat');
  const url = running.gateways['wechat']!;
  expect(await outlet(message('wechat'))).toHaveProperty('receipt');
  await running.stop();
  running = await startDepartments({ dataDir, people: [], trusts: [], departments: [], gateways: ['wechat'], ports: { wechat: Number(new URL(url).port) } });
  // A connection that the old server had kept open is noticed as closed at its next use.
  await vi.waitFor(async () => expect(await outlet(message('wechat'))).toHaveProperty('receipt'), { timeout: 60_000 });
  expect(await received('wechat')).toHaveLength(1);
});

test('given a wrong key, then the short message is not sent', async () => {
  expect(await createSms({ url: running.gateways['sms']!, key: 'other' })(message('sms'))).toEqual({ failed: '401 wrong key' });
});

describe('the carrier', () => {
  const to = { name: '王小明', phone: '13800001234', address: '临沂市兰山区金雀山路 1 号' };
  const carrier = () => createCarrier({ url: running.gateways['carrier']!, key: GATEWAY_KEY, name: 'EMS' });

  test('takes a parcel once under one number, also after a restart, and another one besides', async () => {
    const first = await carrier().book({ id: 'a', to });
    expect(first).toEqual({ tracking: expect.stringMatching(/^EA\d{9}CN$/u) });
    await running.stop();
    await start();
    expect(await carrier().book({ id: 'a', to })).toEqual(first);
    expect(await carrier().book({ id: 'b', to })).not.toEqual(first);
    expect(await carrier().book({ id: 'a', to: { ...to, address: '另一个地址，临沂市' } })).toHaveProperty('refused');
    expect(await received('carrier')).toHaveLength(2);
  });

  test('says where it is: on its way, then delivered; or returned and why', async () => {
    const book = async (id: string): Promise<string> => ((await carrier().book({ id, to })) as { tracking: string }).tracking;
    const [one, other] = [await book('a'), await book('b')];
    expect([await carrier().whereabouts(one), await carrier().whereabouts(one)]).toEqual([{ where: 'under-way' }, { where: 'delivered' }]);
    await order({ department: 'carrier', kind: 'returning', times: 1 });
    expect(await carrier().whereabouts(other)).toMatchObject({ where: 'returned', note: expect.any(String) });
    expect(await carrier().whereabouts('EA000000099CN')).toEqual({ where: 'under-way' });
  });

  test('given it is out of order, then it is to be tried again; given it does not take an address, then it says why', async () => {
    await order({ department: 'carrier', kind: '500', times: 2 });
    expect([await carrier().book({ id: 'a', to }), await carrier().whereabouts('EA000000001CN')]).toEqual([{ failed: expect.any(String) }, { failed: expect.any(String) }]);
    await order({ department: 'carrier', kind: 'refusing', times: 1 });
    expect(await carrier().book({ id: 'a', to })).toEqual({ refused: '地址超出派送范围' });
  });
});
