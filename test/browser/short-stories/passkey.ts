import type { CDPSession, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { createClient, type Client } from '../../live/client.ts';
import { generated, PERSON } from '../../live/people.ts';
import { expectAccessible, expectFits, takePicture, type World } from '../world.ts';

/** Somebody adds a passkey and signs in with it. */
export function passkeys(world: World): void {
  let wang: Client;
  let page: Page;
  let devices: CDPSession;
  let device = '';

  beforeAll(async () => {
    wang = createClient(world.instance.url);
    await wang.signInPerson(PERSON.wang.number);
    page = await world.visit('/account', { session: wang, size: 'phone' });
    devices = await page.context().newCDPSession(page);
    await devices.send('WebAuthn.enable');
    const { authenticatorId } = await devices.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } });
    device = authenticatorId;
  });

  const add = (name: string) => page.getByRole('main').getByLabel('给它起个名字').fill(name).then(() => page.getByRole('button', { name: '添加通行密钥' }).click());

  const signOut = async () => {
    await page.getByRole('button', { name: '退出' }).click();
    // The head says so a moment before the first page has come.
    await page.waitForURL((url) => url.pathname === '/');
    await page.getByRole('link', { name: '登录' }).first().waitFor();
  };

  test('somebody adds a passkey of their phone, once, and reads when it was added', async () => {
    await page.getByText('还没有通行密钥').waitFor();
    await add('');
    await page.getByText('名字要 1 到 30 个字').waitFor();
    await add('我的手机');
    await page.getByText('已添加“我的手机”，下次可以用它登录').waitFor();
    await page.getByRole('listitem').filter({ hasText: '我的手机' }).getByText(/添加 · 还没有用过/u).waitFor();
    await add('再来一个');
    await page.getByText('这台设备上已经有一个了，不用再添加。').waitFor();
    await expectAccessible(page, 'ways to sign in');
    await expectFits(page, 'ways to sign in');
    await takePicture(page, 'account.phone');
  });

  test('they sign out, and in by the passkey without typing a number; added after a password alone it is no stronger', async () => {
    await signOut();
    await page.goto('/auth/sign-in?return=/account');
    const button = page.getByRole('button', { name: '用通行密钥登录' });
    await button.waitFor();
    await expectAccessible(page, 'sign-in with a passkey');
    await expectFits(page, 'sign-in with a passkey');
    await takePicture(page, 'sign-in-passkey.phone');
    // A finger that the device does not know: nothing is sent, and the other ways stand there still.
    await devices.send('WebAuthn.setUserVerified', { authenticatorId: device, isUserVerified: false });
    await button.click();
    await page.getByRole('alert').filter({ hasText: '没有完成。请再试一次，或者用号码和密码登录。' }).waitFor();
    await devices.send('WebAuthn.setUserVerified', { authenticatorId: device, isUserVerified: true });
    await button.click();
    await page.waitForURL('**/account');
    await page.getByText('这次登录由一种办法确认').waitFor();
    await page.getByRole('listitem').filter({ hasText: '我的手机' }).getByText(/最近一次用在.*还要再加短信验证码/u).waitFor();
  });

  test('an officer is not let in by it; removed, it opens nothing; a kiosk does not offer it', async () => {
    const desk = await page.context().newPage();
    await desk.goto('/auth/sign-in?as=staff&return=/desk');
    const cdp = await page.context().newCDPSession(desk);
    await cdp.send('WebAuthn.enable');
    const { credentials } = await devices.send('WebAuthn.getCredentials', { authenticatorId: device });
    const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } });
    // The same device, on the page of another entrance.
    await cdp.send('WebAuthn.addCredential', { authenticatorId, credential: { ...credentials[0]!, signCount: credentials[0]!.signCount + 10 } });
    await desk.getByRole('button', { name: '用通行密钥登录' }).click();
    await desk.getByText('这个通行密钥属于另一种账号。请从下面选择对应的登录方式。').waitFor();
    await desk.close();

    const row = page.getByRole('listitem').filter({ hasText: '我的手机' });
    await row.getByRole('button', { name: '删除 我的手机' }).click();
    await row.getByRole('alertdialog').getByText('以后不能再用它登录').waitFor();
    await page.keyboard.press('Escape');
    await row.getByRole('button', { name: '删除 我的手机' }).click();
    await row.getByRole('alertdialog').getByRole('button', { name: '删除' }).click();
    await page.getByText('还没有通行密钥').waitFor();
    await signOut();
    await page.goto('/auth/sign-in?return=/account');
    await page.getByRole('button', { name: '用通行密钥登录' }).click();
    await page.getByText('这个通行密钥没有通过').waitFor();

    const kiosk = await world.visit('/?mode=kiosk', { size: 'kiosk' });
    await kiosk.goto('/auth/sign-in');
    await kiosk.getByLabel('身份证号').waitFor();
    expect(await kiosk.locator('#passkey').count()).toBe(0);
    await kiosk.context().close();
  });

  test('somebody changes their password: what will not do is said at its field, and the new one signs in', async () => {
    const { number } = generated(world.instance, 'anybody', 45);
    const own = createClient(world.instance.url);
    await own.signInPerson(number);
    const here = await world.visit('/account', { session: own, size: 'phone' });
    await here.getByRole('button', { name: '修改密码' }).click();
    const form = here.getByRole('form', { name: '修改密码' });
    const fill = async (now: string, next: string, again: string) => {
      await form.getByLabel('现在的密码').fill(now);
      await form.getByLabel('新密码', { exact: true }).fill(next);
      await form.getByLabel('再输入一遍新密码').fill(again);
      await form.getByRole('button', { name: '改成新密码' }).click();
    };
    await fill('', '', '');
    expect(await form.getByText('这一项还没有填').count()).toBe(3);
    await fill('kuaiban', '柳树 2026 沂河', '柳树 2026');
    await form.getByText('两遍不一样').waitFor();
    await fill('kuaiban', '1234567890', '1234567890');
    await form.getByText('太容易猜到').waitFor();
    await fill('kuaibian', '柳树 2026 沂河边', '柳树 2026 沂河边');
    await form.getByText(/现在的密码不对，还可以再试 4 次/u).waitFor();
    await expectAccessible(here, 'changing the password');
    await expectFits(here, 'changing the password');
    await takePicture(here, 'account-password.phone');
    await fill('kuaiban', '柳树 2026 沂河边', '柳树 2026 沂河边');
    await here.getByText('密码已修改，下次用新的登录').waitFor();
    await here.getByRole('button', { name: '退出' }).click();
    await here.waitForURL((url) => url.pathname === '/');
    await here.goto('/auth/sign-in?return=/account');
    await here.getByLabel('身份证号').fill(number);
    await here.getByLabel('密码', { exact: true }).fill('柳树 2026 沂河边');
    await here.getByRole('button', { name: '登录', exact: true }).click();
    await here.waitForURL('**/account');
    await here.context().close();
  });

  test('in English the same is there, for officers too', async () => {
    const officer = createClient(world.instance.url);
    await officer.signInStaff('0401');
    const desk = await world.visit('/account', { session: officer, language: 'en' });
    await desk.getByRole('heading', { name: 'Ways to sign in' }).waitFor();
    await desk.getByText('This sign-in was proved by two factors').waitFor();
    await desk.getByRole('button', { name: 'Add a passkey' }).waitFor();
    await expectAccessible(desk, 'ways to sign in, in English');
    await takePicture(desk, 'account.desktop.en');
    await desk.context().close();
  });
}
