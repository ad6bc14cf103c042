import { expect, test } from 'vitest';
import { createClient, type ProblemBody } from '../../live/client.ts';
import { messagesOf } from '../../live/departments.ts';
import { answerOneByOne } from '../hall-steps.ts';
import { expectAccessible, expectFits, takePicture, type World } from '../world.ts';

/** A matter that is not handed in by a password alone. */
export function proving(world: World): void {
  test('given a pension that shall go to another account, then a password hands nothing in; a code to the registered phone does, and what was typed is kept on the way there and back', async () => {
    const client = createClient(world.instance.url);
    await client.signInPerson(world.instance.people.persons.find(({ name }) => name === '秦守义')!.idNumber);
    const page = await world.visit('/life-events/1.2.3/apply', { session: client, size: 'phone' });
    await page.getByRole('link', { name: '我自己' }).click();
    await answerOneByOne(page);
    const asks = page.getByRole('region', { name: '还要请您补充' });
    await asks.getByRole('textbox').fill('6217000000000000017');
    await asks.getByRole('button', { name: '保存' }).click();
    await page.getByText('提交前，请再确认一次是您本人').waitFor();
    // Whoever passes by the page gets no further than it.
    const raw = await client.send('/api/v1/cases', { method: 'POST', headers: { 'content-type': 'application/json', 'x-kuaiban': '1', 'idempotency-key': crypto.randomUUID() }, body: JSON.stringify({ lifeEvent: '1.2.3', body: { answers: { 'payout.newAccount': '6217000000000000017' }, contests: {}, promises: [] } }) });
    expect([raw.status, ((await raw.json()) as ProblemBody).code]).toEqual([403, 'prove-again']);

    const go = page.getByRole('link', { name: '去确认，再回来提交' });
    await go.waitFor();
    await expectAccessible(page, 'prove-plan');
    await expectFits(page, 'prove-plan');
    await takePicture(page, 'prove-plan.phone');
    await go.click();
    await page.getByRole('heading', { name: '请再确认一次是您本人' }).waitFor();
    await expectAccessible(page, 'prove-send');
    await takePicture(page, 'prove-send.phone');
    await page.getByRole('button', { name: '发送验证码' }).click();
    const field = page.getByLabel('6 位验证码');
    await field.waitFor();
    await expectAccessible(page, 'prove-code');
    await expectFits(page, 'prove-code');
    await takePicture(page, 'prove-code.phone');
    // What the page of a demonstration shows is what the phone got.
    const code = await page.locator('.codebox strong').innerText();
    expect(JSON.stringify(await messagesOf(world.instance, 'sms'))).toContain(`验证码 ${code}，5 分钟内有效`);
    await field.fill(code === '000000' ? '000001' : '000000');
    await page.getByRole('button', { name: '确认', exact: true }).click();
    await page.getByText('验证码不对。请看最近一条短信；还可以试 4 次。').waitFor();
    await field.fill(code);
    await page.getByRole('button', { name: '确认', exact: true }).click();

    await page.getByText('已经再次确认是您本人').waitFor();
    await page.getByRole('region', { name: '您的回答' }).getByText('****0017').waitFor();
    await page.getByRole('button', { name: '提交' }).click();
    await page.waitForURL(/\/cases\/371300-/u);
    await page.context().close();
  });
}
