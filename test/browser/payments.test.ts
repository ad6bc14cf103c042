import { beforeAll, expect, test, vi } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import type { PaymentsDesk } from '#channels/http/schemas/payments-desk.ts';
import type { Payments } from '#channels/http/schemas/payment.ts';
import { answering, createClient, type Client } from '../live/client.ts';
import { clearFaults, orderFault, wakeDuty } from '../live/departments.ts';
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
});

test('the case says of its item what has been paid, what came back, and what comes next', async () => {
  const page = await world.visit(`/cases/${number}`, { session: wang });
  const paid = page.getByRole('group', { name: '发放情况' });
  await paid.getByText('银行退回').waitFor();
  expect(await paid.textContent()).toMatch(/\d{4}\u2060?年\u2060?\d{1,2}\u2060?月1,980\.00 元银行退回.*账户暂时不能收款.*下一次：/u);
  await page.context().close();
});

test('on the own data page whoever is paid reads why it came back, has it paid again, and sees that it is', async () => {
  const page = await world.visit('/me', { session: wang, language: 'en' });
  const payments = page.getByRole('region', { name: 'Payments' });
  await payments.getByText('Came back').waitFor();
  await expectAccessible(page, 'payments');
  await page.setViewportSize(SIZES.phone);
  await expectFits(page, 'payments on a phone');
  // What the bank says of the next file will not fit it, until it is told to behave: whenever the worker comes by.
  await orderFault(world.instance, { department: 'payment-bank', scenario: 'payment-results', kind: 'contradicting' });
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

test('who keeps the accounts of the funds reads what goes wrong with a bank file and what to do about it, whose money waits, and that the ledger fits; an officer does not', async () => {
  const { instance } = world;
  const treasurer = createClient(instance.url);
  await treasurer.signInStaff('0451');
  await vi.waitFor(async () => {
    await wakeDuty(instance, 'pay-what-is-due');
    expect((await treasurer.get<PaymentsDesk>('/staff/payments')).body.troubled).toBe(1);
  }, { timeout: 150_000, interval: 2_000 });
  const page = await world.visit('/desk/payments', { session: treasurer });
  await page.getByRole('link', { name: '1 个银行文件走不下去' }).waitFor();
  const files = page.getByRole('region', { name: '银行文件' });
  await files.getByText('回盘和报盘对不上').waitFor();
  await files.getByText('同银行逐笔核对').waitFor();
  expect(await files.getByRole('link', { name: /^下载核对表：失业/u }).count()).toBe(2);
  const [sheet] = await Promise.all([page.waitForEvent('download'), files.getByRole('link', { name: /^下载核对表：/u }).first().click()]);
  expect(sheet.suggestedFilename()).toMatch(/\.xlsx$/u);
  await page.getByRole('region', { name: '基金账' }).getByText('账实相符').first().waitFor();
  await page.getByRole('region', { name: '按月发放' }).getByRole('row').nth(1).waitFor();
  await expectAccessible(page, 'the accounts of the funds');
  await expectFits(page, 'the accounts of the funds');
  await takePicture(page, 'treasury.desktop');
  await page.setViewportSize(SIZES.phone);
  await expectFits(page, 'the accounts of the funds on a phone');
  await takePicture(page, 'treasury.phone');
  await page.context().close();
  const officer = createClient(instance.url);
  await officer.signInStaff('0173');
  const theirs = await world.visit('/desk/payments', { session: officer });
  await theirs.getByText('只有基金财务人员能用').waitFor();
  await theirs.context().close();
  // The bank answers as it should again, and is asked at once.
  await clearFaults(instance);
  const pool = await openPool(instance);
  await pool.query('update payment_file set next_at = now()');
  await pool.end();
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

test('what was overpaid is agreed to come back in instalments; one treasurer notes what was paid in, another finds it in the account, and whoever owes reads what is left', async () => {
  const { instance } = world;
  const [one, two] = [createClient(instance.url), createClient(instance.url)];
  await Promise.all([one.signInStaff('0451'), two.signInStaff('0452')]);
  const page = await world.visit('/desk/payments', { session: one });
  const debts = page.getByRole('region', { name: '应追回的' });
  await debts.getByRole('button', { name: `约定分期：${PERSON.wang.name}` }).click();
  const form = page.getByRole('form', { name: `约定分期：${PERSON.wang.name}` });
  await form.getByRole('button', { name: '就这样约定' }).click();
  await form.getByText('请填写日期').waitFor();
  await form.getByRole('textbox', { name: '每月退（元）' }).fill('10');
  await form.getByRole('spinbutton').first().click();
  await page.keyboard.type(new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10).replaceAll('-', ''));
  await form.getByRole('button', { name: '就这样约定' }).click();
  await form.getByText(/最多分 24 个月，每月不少于/u).waitFor();
  await expectAccessible(page, 'instalments with a fault');
  await takePicture(page, 'instalments-form.desktop');
  await form.getByRole('textbox', { name: '每月退（元）' }).fill('660');
  await form.getByText('分 3 期，最后一期 660.00 元').waitFor();
  await form.getByRole('button', { name: '就这样约定' }).click();
  const debt = debts.getByRole('article', { name: `${PERSON.wang.name} 失业保险基金` });
  await debt.getByRole('group', { name: '分期退还' }).getByText('第 3 期').waitFor();
  await debt.getByRole('button', { name: /^记一笔退款：/u }).click();
  await debt.getByRole('textbox', { name: '退款金额（元）' }).fill('660');
  await debt.getByRole('button', { name: '记下' }).click();
  await debts.getByRole('article', { name: `${PERSON.wang.name} 660.00 元` }).getByText('这是您自己记的，要由另一个人核对。').waitFor();
  // What is noted already is not to be noted again: the most that is told is what is taken.
  await debt.getByRole('button', { name: /^记一笔退款：/u }).click();
  await debt.getByRole('textbox', { name: '退款金额（元）' }).fill('1980');
  await debt.getByRole('button', { name: '记下' }).click();
  await debt.getByText('请填写金额，不超过 1,320 元').waitFor();
  await debt.getByRole('button', { name: '返回' }).click();
  await expectAccessible(page, 'a debt');
  await takePicture(page, 'debts.desktop');
  const other = await world.visit('/desk/payments', { session: two, size: 'phone', language: 'en' });
  await other.getByRole('link', { name: '2 repayments to be checked' }).waitFor();
  await expectAccessible(other, 'a repayment to be checked');
  await expectFits(other, 'a repayment to be checked');
  await takePicture(other, 'debts.phone.en');
  await other.getByRole('button', { name: `It is in the account: ${PERSON.wang.name} 660.00 yuan` }).click();
  await other.getByRole('link', { name: '1 repayment to be checked' }).waitFor();
  const find = other.getByRole('search');
  await find.getByRole('textbox', { name: /^Identity number/u }).fill(PERSON.wang.number);
  await find.getByRole('button', { name: 'Find' }).click();
  await other.getByRole('article', { name: PERSON.wang.name, exact: true }).getByText('1,320.00 yuan owed back').waitFor();
  await other.context().close();
  const me = await world.visit('/me', { session: wang, size: 'phone' });
  const mine = me.getByRole('group', { name: '分期退还' });
  await mine.getByText('还要退 1,320.00 元').waitFor();
  await mine.getByText('已退', { exact: true }).waitFor();
  await expectAccessible(me, 'own instalments');
  await expectFits(me, 'own instalments');
  await takePicture(me, 'own-instalments.phone');
  await me.context().close();
  await page.context().close();
});
