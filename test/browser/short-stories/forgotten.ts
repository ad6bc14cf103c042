import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { createClient, type Client } from '../../live/client.ts';
import { messagesOf } from '../../live/departments.ts';
import { standingAt } from '../counter-steps.ts';
import { expectAccessible, expectFits, takePicture, type World } from '../world.ts';

/** Somebody who has forgotten their password sets another by their phone, and is given one at a counter. */
export function forgotten(world: World): void {
  const OWN = '沂河边的柳树2026';
  const STRONG = '/auth/sign-in?level=strong&return=/me';
  const who = () => {
    const found = world.instance.people.persons.find(({ name }) => name === '孙建国')!;
    return { name: found.name, number: found.idNumber };
  };

  test('a code to the registered phone sets it; that phone is no second factor then, until a counter has seen them', async () => {
    const page = await world.visit('/auth/sign-in', { size: 'phone' });
    await page.getByRole('button', { name: '第一次登录，或者忘了密码' }).click();
    await page.getByRole('heading', { name: '用手机验证码设密码' }).waitFor();
    await expectAccessible(page, 'a password by phone');
    await expectFits(page, 'a password by phone');
    await takePicture(page, 'forgotten-ask.phone');
    await page.getByLabel('身份证号').fill(who().number);
    await page.getByLabel('姓名').fill(who().name);
    await page.getByRole('button', { name: '发送验证码' }).click();
    const code = await page.locator('.codebox strong').innerText();
    await expect.poll(async () => JSON.stringify(await messagesOf(world.instance, 'sms'))).toContain(`验证码 ${code}，5 分钟内有效，用来设置您的登录密码`);
    await page.getByLabel('6 位验证码').fill(code);
    await page.getByLabel('新密码').fill(OWN);
    await page.getByLabel('再输入一遍').fill('别的');
    await page.getByRole('button', { name: '设好，进入' }).click();
    await page.getByText('两遍不一样，请再输入一遍。').waitFor();
    await expectAccessible(page, 'a password by phone, the code');
    await expectFits(page, 'a password by phone, the code');
    await takePicture(page, 'forgotten-set.phone');
    await page.getByLabel('6 位验证码').fill(code);
    await page.getByLabel('新密码').fill(OWN);
    await page.getByLabel('再输入一遍').fill(OWN);
    await page.getByRole('button', { name: '设好，进入' }).click();
    await page.waitForURL((url) => url.pathname === '/');
    await page.goto(STRONG);
    await page.getByText('同一部手机不能再算第二道确认').waitFor();
    expect(await page.getByRole('button', { name: '发送验证码' }).count()).toBe(0);
    await expectAccessible(page, 'a phone that proves nothing more');
    await takePicture(page, 'forgotten-only-phone.phone');
    await page.context().close();
    expect((await createClient(world.instance.url).post('/me/password', { current: OWN, next: 'x' })).status).toBe(401);
  });

  test('at a counter the clerk gives one, which opens nothing but the page for one of their own', async () => {
    const clerk: Client = createClient(world.instance.url);
    await clerk.signInStaff('0303');
    expect((await clerk.post(`/staff/counter/visits/${randomUUID()}/password`, undefined)).status).toBe(403);
    const { page, id } = await standingAt(world, clerk, who());
    await page.getByRole('button', { name: '给本人登录密码' }).click();
    const dialog = page.getByRole('dialog', { name: `给${who().name}登录密码` });
    await expectAccessible(page, 'a password to be given');
    await takePicture(page, 'forgotten-give.desktop');
    await dialog.getByRole('button', { name: '给一个新密码' }).click();
    const given = await dialog.getByText(/^[A-Z2-9]{4}(-[A-Z2-9]{4}){3}$/u).innerText();
    await takePicture(page, 'forgotten-given.desktop');
    await dialog.getByRole('button', { name: '本人已记下' }).click();
    expect((await clerk.post(`/staff/counter/visits/${id}/end`, undefined)).status).toBe(200);
    expect((await clerk.post(`/staff/counter/visits/${id}/password`, undefined)).status).toBe(403);
    await page.context().close();

    const home = await world.visit(STRONG, { size: 'phone' });
    const enter = async (password: string): Promise<void> => {
      await home.getByLabel('身份证号').fill(who().number);
      await home.getByLabel('密码', { exact: true }).fill(password);
      await home.getByRole('button', { name: '登录', exact: true }).click();
    };
    await enter(OWN);
    await home.getByText('账号或密码不对').waitFor();
    await enter(given);
    await home.getByRole('heading', { name: '最后一步：设一个自己的密码' }).waitFor();
    await home.getByText('现在的密码是窗口给的').waitFor();
    await takePicture(home, 'forgotten-own.phone');
    await home.getByLabel('新密码').fill(`${OWN}又一个`);
    await home.getByLabel('再输入一遍').fill(`${OWN}又一个`);
    await home.getByRole('button', { name: '设好，进入' }).click();
    await home.getByRole('heading', { name: '请再确认一次是您本人' }).waitFor();
    await home.getByRole('button', { name: '发送验证码' }).click();
    await home.getByLabel('6 位验证码').fill(await home.locator('.codebox strong').innerText());
    await home.getByRole('button', { name: '确认', exact: true }).click();
    await home.waitForURL((url) => url.pathname === '/me');
    await home.getByText('有人用您登记手机的验证码设了登录密码').first().waitFor();
    await home.getByText('给您的账号设了新密码').first().waitFor();
    // If it was not they who stood there they learn of it, in the hall and as they want to be told.
    await home.goto('/me/messages');
    await home.getByRole('heading', { name: '窗口给您设了新密码' }).or(home.getByText('窗口给您设了新密码')).first().waitFor();
    await home.context().close();
  });
}
