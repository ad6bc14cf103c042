import { expect, test } from 'vitest';
import { PERSON } from '../../live/people.ts';
import { expectAccessible, expectFits, SIZES, takePicture, type World } from '../world.ts';

type Overview = { readonly departments: readonly { readonly id: string; readonly url: string }[] };

/** To the page of a partner by our own sign-in, and out of it again. */
export function atPartner(world: World): void {
  const partner = async (): Promise<string> => ((await (await fetch(`${world.instance.departments}/admin`)).json()) as Overview).departments.find(({ id }) => id === 'elder-care')!.url;

  test('given the page of a partner, then sign-in and one question lead there, the next visit opens it without either, what is taken back in the hall ends there, and a sign-out in the hall is one there', async () => {
    const page = await world.visit('/', { at: await partner() });
    await page.getByText('您还没有登录。').waitFor();
    await expectAccessible(page, 'partner');
    await takePicture(page, 'partner');
    await page.getByRole('main').getByRole('link', { name: '用快办登录' }).click();
    await page.locator('#number').fill(PERSON.wang.number);
    await page.locator('#password').fill('kuaiban');
    await page.locator('button.go').click();
    await page.getByRole('heading', { level: 1, name: '让示例社区养老服务知道您是谁吗？' }).waitFor();
    await page.getByText('为您保留助餐名额').waitFor();
    const hall = new URL(page.url()).origin;
    await expectAccessible(page, 'consent');
    await expectFits(page, 'consent');
    await takePicture(page, 'consent');
    await page.setViewportSize(SIZES.phone);
    await expectFits(page, 'consent on a phone');
    await expectAccessible(page, 'consent on a phone');
    await takePicture(page, 'consent.phone');
    await page.getByRole('link', { name: '长辈版' }).click();
    await page.locator('html[data-mode=elder]').waitFor();
    await expectFits(page, 'consent in large text');
    await expectAccessible(page, 'consent in large text');
    await takePicture(page, 'consent.large');
    await page.getByRole('link', { name: '标准版' }).click();
    await page.locator('html[data-mode=standard]').waitFor();
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'May Sample community care know who you are?' }).waitFor();
    await expectFits(page, 'consent in English');
    await expectAccessible(page, 'consent in English');
    await takePicture(page, 'consent.en');
    await page.setViewportSize(SIZES.desktop);
    await page.getByRole('link', { name: '中文' }).click();
    await page.getByRole('button', { name: '同意并继续' }).click();
    await page.getByText('您好，王小明', { exact: true }).waitFor();
    await page.getByText('已由快办登录').waitFor();
    await expectAccessible(page, 'partner, signed in');
    await takePicture(page, 'partner-in');

    // Another visit, as long as the sign-in lasts.
    await page.getByRole('button', { name: '离开本站' }).click();
    await page.getByText('您还没有登录。').waitFor();
    await page.getByRole('main').getByRole('link', { name: '用快办登录' }).click();
    await page.getByText('您好，王小明', { exact: true }).waitFor();
    expect(new URL(page.url()).origin).not.toBe(hall);
    const there = page.url();

    // In the hall it is seen, and taken back.
    await page.goto(`${hall}/auth/sign-in?return=/account`);
    const known = page.getByRole('region', { name: '合作方的网页' });
    await known.getByText('示例社区养老服务').waitFor();
    await known.getByText(/知道您的姓名/u).waitFor();
    const record = (await (await page.request.get(`${hall}/api/v1/me/register`)).json()) as { accesses: readonly { who: { zh: string; en: string }; what: { zh: string } }[] };
    expect(record.accesses.filter(({ who }) => who.zh === '合作方 示例社区养老服务').map(({ what }) => what.zh)).toContain('您的姓名，和一个只给它用的编号');
    expect(record.accesses.filter(({ who }) => who.en.startsWith('Partner ')).every(({ who }) => !/\p{Script=Han}/u.test(who.en))).toBe(true);
    await known.getByRole('button', { name: '收回同意 示例社区养老服务' }).click();
    await expectAccessible(page, 'a partner that is taken back');
    await expectFits(page, 'a partner that is taken back');
    await takePicture(page, 'account-partner');
    await known.getByRole('button', { name: '收回同意', exact: true }).click();
    await known.getByText('现在没有哪家的网页知道您是谁。').waitFor();
    await page.goto(`${there}meals`);
    await expect.poll(async () => page.reload().then(() => page.getByText('已由快办退出').count()), { timeout: 30_000 }).toBe(1);
    await page.goto(there);
    await page.getByRole('main').getByRole('link', { name: '用快办登录' }).click();
    await page.getByRole('button', { name: '同意并继续' }).click();
    await page.getByText('您好，王小明', { exact: true }).waitFor();

    await page.goto(`${hall}/auth/sign-in?return=/me`);
    await page.getByRole('button', { name: '退出' }).click();
    await page.waitForURL((url) => url.origin === hall && url.pathname === '/');
    await page.getByRole('link', { name: '登录', exact: true }).first().waitFor();
    await page.goto(`${there}meals`);
    // It is told behind the answer of the sign-out.
    await expect.poll(async () => page.reload().then(() => page.getByRole('status').count()), { timeout: 30_000 }).toBe(1);
    await page.getByText('已由快办退出').waitFor();
    await expectAccessible(page, 'partner, signed out');

    // Once more, and out of it all from there.
    await page.goto(there);
    await page.getByRole('main').getByRole('link', { name: '用快办登录' }).click();
    await page.locator('#number').fill(PERSON.wang.number);
    await page.locator('#password').fill('kuaiban');
    await page.locator('button.go').click();
    await page.getByRole('button', { name: '同意并继续' }).click();
    await page.getByRole('button', { name: '连快办一起退出' }).click();
    await page.getByRole('heading', { level: 1, name: '从快办和各家网页都退出？' }).waitFor();
    await page.getByText('示例社区养老服务请快办把您的登录退出。').waitFor();
    for (const size of ['desktop', 'phone', 'kiosk'] as const) {
      await page.setViewportSize(SIZES[size]);
      await expectFits(page, `leaving on a ${size}`);
      await expectAccessible(page, `leaving on a ${size}`);
    }
    await takePicture(page, 'leaving');
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sign out of Kuaiban and all pages?' }).waitFor();
    await expectAccessible(page, 'leaving in English');
    await page.getByRole('button', { name: 'Sign out of all' }).click();
    await page.getByText('您还没有登录。').waitFor();
    expect(page.url()).toBe(there);
    await page.goto(`${hall}/account`);
    await page.getByText('Sign in to see and add ways to sign in').waitFor();
    await page.context().close();
  });
}
