import { expect, test } from 'vitest';
import { createClient, type ProblemBody } from '../../live/client.ts';
import { openPool } from '../../live/instance.ts';
import { expectAccessible, expectFits, takePicture, type World } from '../world.ts';

/** The electronic card: opened on a phone, read at a counter, revoked. */
export function electronicCard(world: World): void {
  test('given a phone, then the card is opened after a second factor, the counter reads its code once, the person reads that it did, and a revoked card tells nobody anything', async () => {
    const person = world.instance.people.persons.find(({ name }) => name === '柳春华')!;
    const client = createClient(world.instance.url);
    await client.signInPerson(person.idNumber);
    // A password alone opens none.
    const refused = await client.post<ProblemBody>('/me/card', { agreed: '' });
    expect([refused.status, refused.body.code]).toEqual([403, 'prove-again']);
    expect((await client.post('/me/card/codes', undefined)).status).toBe(409);

    const page = await world.visit('/me/card', { session: client, size: 'phone' });
    await expectAccessible(page, 'card-closed');
    await page.getByRole('link', { name: '先确认是我' }).click();
    // Asked anew, password and code: whoever holds the phone may hold a session too.
    await page.getByLabel('密码').fill('kuaiban');
    await page.getByLabel('身份证号').fill(person.idNumber);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('button', { name: '发送验证码' }).click();
    await page.getByLabel('6 位验证码').fill(await page.locator('.codebox strong').innerText());
    await page.getByRole('button', { name: '确认', exact: true }).click();
    await page.waitForURL('**/me/card');
    await page.getByText('工伤保险协议医疗机构（样例）能读到').waitFor();
    await expectAccessible(page, 'card-terms');
    await takePicture(page, 'card-terms.phone');
    await page.getByRole('button', { name: '看过了，同意并开通' }).click();
    await page.getByRole('img', { name: '电子社保卡的二维码' }).waitFor();
    const code = await page.locator('main code').innerText();
    expect(code).toMatch(/^371300( [2-9A-Z]{4}){4}$/u);
    await expectAccessible(page, 'card');
    await expectFits(page, 'card');
    await takePicture(page, 'card.phone');

    const clerk = createClient(world.instance.url);
    await clerk.signInStaff('0302');
    const desk = await world.visit('/desk/counter', { session: clerk });
    const field = desk.getByLabel('扫电子社保卡');
    await field.fill('371300-ABCDEFGHJKLMNPQR');
    await field.press('Enter');
    await desk.getByText('这个码读不了').first().waitFor();
    // A scanner types and presses Enter.
    await field.fill(code.replaceAll(' ', ''));
    await field.press('Enter');
    await desk.getByText('已读取：柳春华').waitFor();
    expect(await desk.getByLabel('身份证号').inputValue()).toBe(person.idNumber);
    expect(await desk.getByRole('radio', { name: '电子社保卡' }).isChecked()).toBe(true);
    await expectAccessible(desk, 'card-read');
    await takePicture(desk, 'card-read.desktop');
    // The same code again, by whomever.
    await field.fill(code);
    await field.press('Enter');
    await desk.getByText('这个码读不了').first().waitFor();
    const anybody = createClient(world.instance.url);
    await anybody.signInPerson(person.idNumber);
    expect((await anybody.post('/staff/counter/card', { code })).status).toBe(403);

    /** Another code on the phone. */
    const another = async (): Promise<string> => {
      const before = await page.locator('main code').innerText();
      await page.getByRole('button', { name: '换一个码' }).click();
      await expect.poll(() => page.locator('main code').innerText()).not.toBe(before);
      return page.locator('main code').innerText();
    };
    // An expired code at the kiosk, then one in time.
    const kiosk = await world.visit('/?mode=kiosk', { size: 'kiosk' });
    await kiosk.goto('/auth/sign-in?as=person&return=%2Fcases');
    const scanner = kiosk.getByLabel('扫电子社保卡');
    const late = await another();
    const pool = await openPool(world.instance);
    await pool.query(`update electronic_card_code set expires_at = now() - interval '1 second' where used_at is null`);
    await pool.end();
    await scanner.fill(late);
    await scanner.press('Enter');
    await kiosk.getByText('这个码过期了').waitFor();
    await expectAccessible(kiosk, 'card-expired');
    await expectFits(kiosk, 'card-expired');
    await takePicture(kiosk, 'card-expired.kiosk');
    await scanner.fill(await another());
    await scanner.press('Enter');
    await kiosk.getByRole('heading', { level: 1, name: '我的办件' }).waitFor();
    await kiosk.context().close();

    // A hospital and a bus learn what their purposes need, by a key that is known.
    const read = async (department: string, more: object = {}): Promise<unknown> => (await fetch(`${world.instance.departments}/admin/jobs`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ department, service: 'cards', act: 'read', to: world.instance.url, body: { code: await another() }, ...more }) })).json();
    expect(await read('work-injury-hospital')).toMatchObject({ status: 200, signed: true, answer: { valid: true, told: { name: '柳春华', insured: expect.any(Boolean) as boolean } } });
    expect(await read('city-bus')).toMatchObject({ status: 200, signed: true, answer: { valid: true, told: {} } });
    expect(await read('city-bus', { spoilt: 'other-key' })).toMatchObject({ status: 401, signed: false });

    const old = await page.locator('main code').innerText();
    await page.getByRole('button', { name: '换一个码' }).click();
    await expect.poll(() => page.locator('main code').innerText()).not.toBe(old);
    const shown = await page.locator('main code').innerText();
    await page.getByRole('button', { name: '停用电子社保卡' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: '停用', exact: true }).click();
    await page.getByText(/已停用$/u).first().waitFor();
    expect((await clerk.post<ProblemBody>('/staff/counter/card', { code: shown })).status).toBe(422);
    // The session of the lost phone is strong still, and opens none.
    await page.getByRole('link', { name: '先确认是我' }).waitFor();
    await page.goto('/me');
    await page.getByText('您在窗口出示了电子社保卡').first().waitFor();
    await page.getByText('您在自助机出示了电子社保卡').first().waitFor();
    await page.getByText('工伤保险协议医疗机构（样例）').first().waitFor();
    await page.context().close();
    await desk.context().close();
  });
}
