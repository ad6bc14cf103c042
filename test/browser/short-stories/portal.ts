import { expect, test } from 'vitest';
import { answerAll, submitPlan } from '../hall-steps.ts';
import { expectAccessible, expectFits, takePicture, type World } from '../world.ts';

type Overview = { readonly departments: readonly { readonly id: string; readonly url: string }[] };

/** From a portal of others into the hall and back. */
export function fromPortal(world: World): void {
  test('given somebody signed in at a provincial portal, then a link from there opens the life event signed in, the portal shows what became of it, and a sign-out here ends both', async () => {
    const { departments } = (await (await fetch(`${world.instance.departments}/admin`)).json()) as Overview;
    const portal = departments.find(({ id }) => id === 'portal')!.url;
    const page = await world.visit('/', { at: portal });
    await page.getByRole('heading', { level: 1, name: '山东政务服务网' }).waitFor();
    await expectAccessible(page, 'portal');
    await takePicture(page, 'portal');
    // Its own sign-in, on the way to what was chosen there.
    await page.getByRole('link', { name: /^失业\s*去办理$/u }).click();
    await page.getByRole('button', { name: '赵敏' }).click();
    await expectAccessible(page, 'portal-sign-in');
    await takePicture(page, 'portal-sign-in');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.waitForURL('**/life-events/unemployment');
    await page.getByRole('button', { name: '退出' }).waitFor();

    await page.goto(`${new URL(page.url()).origin}/life-events/unemployment/apply`);
    await answerAll(page);
    const number = await submitPlan(page);
    await page.getByText('经山东政务服务网申请', { exact: true }).waitFor();
    await takePicture(page, 'portal-case');
    const hall = page.url();

    await page.goto(`${portal}/mine`);
    await page.getByText(number).waitFor();
    await page.getByText('失业登记').first().waitFor();
    await expectAccessible(page, 'portal-mine');
    await expectFits(page, 'portal-mine');
    await takePicture(page, 'portal-mine');

    await page.goto(hall);
    await page.getByRole('button', { name: '退出' }).click();
    await page.waitForURL((url) => url.hostname === new URL(hall).hostname && url.pathname === '/');
    await page.getByRole('link', { name: '登录', exact: true }).first().waitFor();
    await page.goto(`${portal}/mine`);
    await page.getByRole('heading', { level: 1, name: '登录山东省级统一身份认证' }).waitFor();
    expect(new URL(page.url()).origin).toBe(portal);
    await page.context().close();
  });
}
