import { beforeAll, expect, test, vi } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import type { Payments } from '#channels/http/schemas/payment.ts';
import { answering, createClient, type Client } from '../live/client.ts';
import { wakeDuty } from '../live/departments.ts';
import { kuaiban, openPool } from '../live/instance.ts';
import { PERSON } from '../live/people.ts';
import { expectAccessible, expectFits, SIZES, takePicture, usingWorld } from './world.ts';

const world = usingWorld();
let wang: Client;
let number = '';
let month = '';

/** A benefit whose first payment the bank has sent back. */
beforeAll(async () => {
  const { instance } = world;
  wang = createClient(instance.url);
  await wang.signInPerson(PERSON.wang.number);
  ({ body: { number } } = await wang.submit<CaseView>(answering()));
  month = (await wang.get<Payments>(`/cases/${number}/payments`)).body.next[0]!.month;
  await fetch(`${instance.departments}/admin/faults`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ department: 'payment-bank', scenario: 'payment-file', kind: 'returning', variant: 'account-frozen', times: 1 }) });
  expect((await kuaiban(instance.dataFolder, 'payments', 'run', '--month', month, '--region', '371300')).code).toBe(0);
  // The worker comes by once a minute; nobody waits for it here.
  await vi.waitFor(async () => {
    await wakeDuty(instance, 'pay-what-is-due');
    expect((await wang.get<Payments>('/me/payments')).body.payments.map(({ status }) => status)).toEqual(['returned']);
  }, { timeout: 150_000, interval: 2_000 });
}, 240_000);

test('the case says of its item what has been paid, what came back, and what comes next', async () => {
  const page = await world.visit(`/cases/${number}`, { session: wang });
  const paid = page.getByRole('group', { name: '发放情况' });
  await paid.getByText('银行退回').waitFor();
  expect(await paid.textContent()).toMatch(/\d{4}年\d{1,2}月1,980\.00 元银行退回.*账户暂时不能收款.*下一次：/u);
  await page.context().close();
});

test('on the own data page whoever is paid reads why it came back, has it paid again, and sees that it is', async () => {
  const page = await world.visit('/me', { session: wang, language: 'en' });
  const payments = page.getByRole('region', { name: 'Payments' });
  await payments.getByText('Came back').waitFor();
  await expectAccessible(page, 'payments');
  await page.setViewportSize(SIZES.phone);
  await expectFits(page, 'payments on a phone');
  await payments.getByRole('button', { name: /^Pay again: / }).click();
  await payments.getByText('Paid again', { exact: true }).waitFor();
  expect(await payments.getByRole('button', { name: /^Pay again/ }).count()).toBe(0);
  const { body } = await wang.get<Payments>('/me/payments');
  expect(body.payments.map(({ month: of }) => of)).toEqual([month, month]);
  await page.context().close();
});

test('a supervisor holds all payments to the person on one page, the person reads why without being accused, and it is released', async () => {
  const supervisor = createClient(world.instance.url);
  await supervisor.signInStaff('0401');
  const page = await world.visit('/desk/holds', { session: supervisor });
  await page.getByText('没有暂停中的发放').waitFor();
  const form = page.getByRole('form', { name: '暂停' });
  await form.getByRole('button', { name: '确认暂停' }).click();
  await form.getByText('请选择').first().waitFor();
  await form.getByText('一个人的全部发放').click();
  await form.getByRole('textbox', { name: /^领取人的证件号码/u }).fill('371302199001010000');
  await form.getByLabel(/^领取人看到的说明/u).click();
  await page.getByRole('option', { name: /正在核实收款账户/u }).click();
  await form.getByRole('textbox', { name: /^理由/u }).fill('账户信息待核实');
  await form.getByRole('textbox', { name: /^依据/u }).fill('社会保险经办条例 第三十一条');
  const last = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10).split('-');
  await form.getByRole('spinbutton').first().click();
  await page.keyboard.type(last.join(''));
  await form.getByRole('button', { name: '确认暂停' }).click();
  await form.getByText('本地区没有这个证件号码的人').waitFor();
  await expectAccessible(page, 'a hold with a fault');
  await takePicture(page, 'holds-form.desktop');
  await form.getByRole('textbox', { name: /^领取人的证件号码/u }).fill(PERSON.wang.number);
  await form.getByRole('button', { name: '确认暂停' }).click();
  await page.getByText('理由：账户信息待核实').waitFor();
  await expectAccessible(page, 'a hold');
  await takePicture(page, 'holds.desktop');
  await page.setViewportSize(SIZES.phone);
  await expectFits(page, 'holds on a phone');
  await takePicture(page, 'holds.phone');
  const me = await world.visit('/me', { session: wang, size: 'phone' });
  await me.getByText('有发放正在暂停').waitFor();
  await me.getByText(/正在核实收款账户.*社会保险经办条例 第三十一条/u).waitFor();
  expect(await me.getByRole('region', { name: '发放记录' }).textContent()).not.toContain('账户信息待核实');
  await expectAccessible(me, 'held payments');
  await expectFits(me, 'held payments on a phone');
  await takePicture(me, 'held.phone');
  await page.getByRole('button', { name: /^恢复发放：/u }).click();
  await page.getByRole('textbox', { name: /^为什么恢复/u }).fill('核实无误');
  await page.getByRole('button', { name: '确认恢复' }).click();
  await page.getByText(/恢复：核实无误/u).waitFor();
  await me.reload();
  await me.getByRole('region', { name: '发放记录' }).getByRole('listitem').first().waitFor();
  expect(await me.getByText('有发放正在暂停').count()).toBe(0);
  await page.context().close();
  await me.context().close();
});

test('when what has arrived turns out not to be due, then whoever was paid reads why, how much and how it comes back', async () => {
  const pool = await openPool(world.instance);
  await vi.waitFor(async () => {
    await wakeDuty(world.instance, 'pay-what-is-due');
    expect((await wang.get<Payments>('/me/payments')).body.payments.map(({ status }) => status)).toContain('paid');
  }, { timeout: 150_000, interval: 2_000 });
  await pool.query('update payment_plan set revoked_at = now() where case_number = $1', [number]);
  await pool.end();
  await vi.waitFor(async () => {
    await wakeDuty(world.instance, 'pay-what-is-due');
    expect((await wang.get<Payments>('/me/payments')).body.claims.map(({ because }) => because)).toEqual(['revoked']);
  }, { timeout: 60_000, interval: 1_000 });
  const page = await world.visit('/me', { session: wang, size: 'phone' });
  await page.getByText('多发的款项，需要退回').waitFor();
  await page.getByText(/1,980\.00 元（决定已撤销或更正），已退回 0\.00 元，还要退回 1,980\.00 元/u).waitFor();
  await expectAccessible(page, 'what is owed back');
  await expectFits(page, 'what is owed back');
  await takePicture(page, 'owed.phone');
  await page.context().close();
});
