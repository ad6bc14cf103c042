import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { expect, test } from 'vitest';
import type { OfflineBlockDrawn, OfflineBoard } from '#channels/http/schemas/offline.ts';
import { createClient } from '../../live/client.ts';
import { expectAccessible, expectFits, takePicture, type World } from '../world.ts';

/** A device is registered, draws numbers and is locked; whoever holds a slip looks it up. */
export function offlineIntake(world: World): void {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  let slip: OfflineBlockDrawn['numbers'][number];

  test('a supervisor registers a device, what is wrong is told at its field, and nothing is in doubt yet', async () => {
    const supervisor = createClient(world.instance.url);
    await supervisor.signInStaff('0401');
    const page = await world.visit('/desk/offline', { session: supervisor });
    await page.getByText('还没有登记设备').waitFor();
    await page.getByRole('button', { name: '登记设备' }).click();
    await page.getByRole('textbox', { name: '设备名称' }).fill('义堂镇 1 号');
    await page.getByRole('textbox', { name: '公钥' }).fill('abc');
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await page.getByText('公钥是 43 个字母').waitFor();
    await page.getByRole('textbox', { name: '公钥' }).fill(publicKey.export({ format: 'jwk' }).x!);
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await page.getByRole('article', { name: '义堂镇 1 号' }).waitFor();
    await expectAccessible(page, 'offline');
    await takePicture(page, 'offline');
  });

  test('whoever holds a slip reads that nothing was accepted yet, by number and code, also on a phone and in English', async () => {
    const clerk = createClient(world.instance.url);
    await clerk.signInStaff('0302');
    const { body: { devices: [device] } } = await clerk.get<OfflineBoard>('/staff/offline');
    const { body: drawn } = await clerk.put<OfflineBlockDrawn>(`/staff/offline/blocks/${randomUUID()}`, { device: device!.id, size: 2 });
    slip = drawn.numbers[0]!;
    const page = await world.visit('/track', { size: 'phone' });
    await page.getByRole('textbox', { name: '办件编号' }).fill(` ${slip.number.toLowerCase()} `);
    await page.getByRole('textbox', { name: '查询码' }).fill(slip.code.replace('-', ''));
    await page.getByRole('button', { name: '查进度' }).click();
    await page.getByText('窗口还没有上传').waitFor();
    expect(await page.getByText('受理了会通知您').count()).toBe(1);
    await expectAccessible(page, 'slip');
    await expectFits(page, 'slip');
    await takePicture(page, 'slip.phone');
    const english = await world.visit(`/track?number=${slip.number}&code=${slip.code}`, { language: 'en' });
    await english.getByText('The counter has not sent it yet').waitFor();
    const wrong = await world.visit(`/track?number=${slip.number}&code=AAAA-AAAA`);
    await wrong.getByText('没有查到').waitFor();
  });

  test('a supervisor locks the device, what it sends then is in doubt, and the supervisor sees what came and leaves it with a reason', async () => {
    const [supervisor, clerk] = [createClient(world.instance.url), createClient(world.instance.url)];
    await supervisor.signInStaff('0401');
    await clerk.signInStaff('0302');
    const page = await world.visit('/desk/offline', { session: supervisor });
    await page.getByRole('button', { name: '停用' }).click();
    await page.getByRole('button', { name: '停用这台设备' }).click();
    await page.getByText('请写明').waitFor();
    await page.getByRole('textbox', { name: '停用的原因' }).fill('设备丢失');
    await page.getByRole('button', { name: '停用这台设备' }).click();
    await page.getByText('停用：设备丢失').waitFor();
    const { body: { devices: [device] } } = await clerk.get<OfflineBoard>('/staff/offline');
    const send = (name: string) => {
      const record = JSON.stringify({ number: slip.number, device: device!.id, seq: 1, prev: null, at: new Date().toISOString(), lifeEvent: '2.4.1', person: { name, number: '11010519491231002X', shown: 'identity-card' }, agreed: true, body: { answers: {}, contests: {}, promises: [] } });
      return clerk.post<{ state?: string; code?: string }>('/staff/offline/intakes', { record, signature: sign(null, Buffer.from(record), privateKey).toString('base64') });
    };
    expect([(await send('示例')).body.state, (await send('示例二')).body.code]).toEqual(['doubt', 'key-reused']);
    await page.reload();
    const doubt = page.getByRole('article', { name: slip.number });
    await doubt.getByText('设备已经停用').waitFor();
    await doubt.getByText('同一个号另外来过 1 份').waitFor();
    await doubt.getByRole('button', { name: '看内容并处理' }).click();
    const contents = doubt.getByRole('list', { name: `${slip.number} 下来过的内容` });
    await contents.getByText('示例二（两份不一样）').waitFor();
    expect([await contents.getByText('登记里没有这个姓名和号码的人').count(), await contents.getByRole('button', { name: '办理 示例二 的这一份' }).count()]).toEqual([2, 1]);
    await expectAccessible(page, 'offline-contents');
    await expectFits(page, 'offline-contents');
    await takePicture(page, 'offline-contents');
    const small = await world.visit('/desk/offline', { session: supervisor, size: 'phone', language: 'en' });
    await small.getByRole('button', { name: `Look and decide: ${slip.number}` }).click();
    await small.getByText('示例二 (differs)').waitFor();
    await expectAccessible(small, 'offline-contents.phone');
    await expectFits(small, 'offline-contents.phone');
    await takePicture(small, 'offline-contents.phone');
    await doubt.getByRole('button', { name: '不办', exact: true }).click();
    await doubt.getByRole('textbox', { name: '怎么核实的、为什么' }).fill('没有这个人');
    await expectAccessible(page, 'offline-doubt');
    await expectFits(page, 'offline-doubt');
    await takePicture(page, 'offline-doubt');
    await doubt.getByRole('button', { name: '确认不办' }).click();
    await page.getByText('没有存疑的收件').waitFor();
  });
}
