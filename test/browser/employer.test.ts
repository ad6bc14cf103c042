import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { readSpreadsheet } from '#adapters/sheets/read-spreadsheet.ts';
import type { CaseView, RegisterEntryView } from '#channels/http/schemas/case.ts';
import { generateOperators } from '#sandbox/people/staff.ts';
import { answering, createClient, type Client } from '../live/client.ts';
import { expectSoundRecords } from '../live/command.ts';
import { PERSON } from '../live/people.ts';
import { expectAccessible, expectFits, SIZES, takePicture, usingWorld } from './world.ts';

const world = usingWorld();
let client: Client;
let citizen: Page;
let desk: Page;
let clerk: Page;
let number = '';
let employer = '';

/** The day in the region, in parts as the date field has them. */
const today = (): string[] => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10).split('-');
const entriesOf = async (kind: string): Promise<RegisterEntryView[]> => (await client.get<{ entries: RegisterEntryView[] }>('/me/register')).body.entries.filter((entry) => entry.kind === kind);

beforeAll(async () => {
  client = createClient(world.instance.url);
  await client.signInPerson(PERSON.zhou.number);
});

test('given a person who draws the benefit, then it runs in the own data', async () => {
  expect(await entriesOf('benefit.unemployment')).toMatchObject([{ open: true }]);
  expect(await entriesOf('unemployment')).toMatchObject([{ open: true }]);
});

test('when she asks for a referral to a vacancy of her case, then the employer is told', async () => {
  const { status, body } = await client.submit<CaseView>(answering({ 'job.occupation': 'accounting' }));
  expect(status).toBe(201);
  number = body.number;
  citizen = await world.visit(`/cases/${number}`, { session: client });
  const vacancies = citizen.getByRole('region', { name: '为您找到的岗位' });
  const first = vacancies.getByRole('listitem').filter({ has: citizen.getByRole('button', { name: '请帮我推荐' }) }).first();
  const line = await first.locator('p').first().innerText();
  employer = line.split(' · ')[0] ?? '';
  await first.getByRole('button', { name: '请帮我推荐' }).click();
  // Nothing has gone out yet: first it says what the employer will receive.
  await first.getByText('用人单位会收到您的姓名和联系电话。').waitFor();
  await first.getByRole('button', { name: '好，推荐' }).click();
  await vacancies.getByText(/已推荐，等单位答复/u).first().waitFor();
  await takePicture(citizen, 'vacancies.desktop');
});

test('when the operator signs in, then the referral stands there with name and telephone', async () => {
  const enterprise = world.instance.people.enterprises.find((each) => each.name === employer)!;
  const operator = generateOperators(world.instance.people.enterprises).find((each) => each.creditCode === enterprise.creditCode)!;
  desk = await world.visit('/employer');
  await desk.getByRole('heading', { name: '用人单位请先登录' }).waitFor();
  await world.signIn(desk, { as: 'enterprise', number: operator.creditCode, operator: operator.operator }, '/employer');
  const card = desk.getByRole('article', { name: PERSON.zhou.name });
  await card.getByText('等您答复').waitFor();
  const person = world.instance.people.persons.find((each) => each.name === PERSON.zhou.name)!;
  await card.getByRole('link', { name: person.phone }).waitFor();
  await takePicture(desk, 'employer.desktop');
  await desk.setViewportSize({ width: 390, height: 844 });
  await expectFits(desk, 'employer');
  await takePicture(desk, 'employer.phone');
  await desk.setViewportSize({ width: 1280, height: 800 });
});

test('when the operator invites her without saying when and where, then it is asked for; with it, she reads it in the same words', async () => {
  const card = desk.getByRole('article', { name: PERSON.zhou.name });
  await card.getByRole('button', { name: /^答复/u }).click();
  await card.getByText('约面试', { exact: true }).click();
  await card.getByRole('button', { name: '提交：约面试' }).click();
  for (const missing of ['请填写面试日期，不早于今天', '请填写面试时间，例如 14:30', '地点和联系电话至少填一项']) await card.getByText(missing, { exact: true }).first().waitFor();
  await card.getByRole('spinbutton').first().click();
  for (const part of today()) await desk.keyboard.type(part);
  await card.getByRole('textbox', { name: '面试时间' }).fill('14:30');
  await card.getByRole('textbox', { name: '面试地点' }).fill('沂蒙路 12 号 3 楼');
  await card.getByRole('button', { name: '提交：约面试' }).click();
  await card.getByText('已约面试').waitFor();
  await citizen.goto(`/cases/${number}`);
  await citizen.getByText('单位约您面试').waitFor();
  await citizen.getByText(/面试：.*14:30 · 沂蒙路 12 号 3 楼/u).waitFor();
});

test('when the operator answers that she was hired without a day, then the day is asked for; with it, the answer stands', async () => {
  const card = desk.getByRole('article', { name: PERSON.zhou.name });
  await card.getByRole('button', { name: /^更新答复/u }).click();
  await card.getByText('已录用', { exact: true }).click();
  await card.getByText('对方如在领失业保险金，随之停发').waitFor();
  await card.getByRole('button', { name: '提交：已录用' }).click();
  await card.getByText('请填写实际入职日期').waitFor();
  await takePicture(desk, 'employer-answer.desktop');
  await card.getByRole('spinbutton').first().click();
  for (const part of today()) await desk.keyboard.type(part);
  await card.getByRole('textbox', { name: '给求职者的说明（选填）' }).fill('欢迎加入');
  await card.getByRole('button', { name: '提交：已录用' }).click();
  // It stands in the register at once, so it is read once more: who, from which day, what ends.
  const sure = desk.getByRole('dialog', { name: `确认已录用${PERSON.zhou.name}？` });
  await sure.getByText('入职日期：').waitFor();
  await sure.getByText('对方如在领失业保险金，随之停发').waitFor();
  await takePicture(desk, 'employer-sure.desktop');
  expect(await entriesOf('benefit.unemployment')).toMatchObject([{ open: true }]);
  await sure.getByRole('button', { name: '确认已录用' }).click();
  await card.getByText('就业已登记；对方如在领失业保险金，已按规定停发').waitFor();
});

test('then the calendar of the employer says that the hiring has to be reported, by when and why, and leads there', async () => {
  await desk.getByRole('navigation').getByRole('link', { name: '事项日历' }).click();
  const duty = desk.getByRole('article', { name: `给${PERSON.zhou.name}办用工备案和参保` });
  await duty.getByText(/^截止 /u).waitFor();
  await duty.getByText(/^依据：/u).waitFor();
  await desk.getByRole('region', { name: '按月看' }).getByRole('heading').waitFor();
  const [calendar] = await Promise.all([desk.waitForEvent('download'), desk.getByRole('button', { name: '下载日历文件（.ics）' }).click()]);
  expect(calendar.suggestedFilename()).toBe('事项日历.ics');
  await expectAccessible(desk, 'the calendar of an employer');
  await takePicture(desk, 'employer-calendar.desktop');
  await desk.setViewportSize({ width: 390, height: 844 });
  await expectFits(desk, 'the calendar of an employer');
  await takePicture(desk, 'employer-calendar.phone');
  await desk.setViewportSize({ width: 1280, height: 800 });
  await duty.getByRole('link', { name: /^去办/u }).click();
  // Whom it is about is known, and is not asked again.
  await desk.waitForURL(/\/life-events\/[^/]+\/apply\?about=/u);
  await desk.getByText(/企业招用员工（/u).first().waitFor();
  await desk.goto('/employer');
});

test('then the statement of the employer has the hiring, and a paper of it that anybody can check', async () => {
  await desk.getByRole('navigation', { name: '单位菜单' }).getByRole('link', { name: '对账单' }).click();
  await desk.getByRole('heading', { level: 1, name: '单位对账单' }).waitFor();
  await desk.getByRole('region', { name: '入职和离职' }).getByRole('rowheader', { name: /^周\*+/u }).first().waitFor();
  await expectAccessible(desk, 'the statement of an employer');
  const months = desk.getByRole('table', { name: '按月' });
  expect((await months.boundingBox())!.width, 'the table of the months stays within its frame').toBeLessThanOrEqual((await months.locator('..').boundingBox())!.width);
  await takePicture(desk, 'employer-statement.desktop');
  await desk.setViewportSize(SIZES.phone);
  await expectFits(desk, 'the statement of an employer');
  await takePicture(desk, 'employer-statement.phone');
  await desk.setViewportSize(SIZES.desktop);
  const take = desk.getByRole('region', { name: '下载', exact: true });
  const [sheet] = await Promise.all([desk.waitForEvent('download'), take.getByRole('button', { name: '下载表格（.xlsx）' }).click()]);
  expect(sheet.suggestedFilename()).toMatch(/^单位对账单 .*\.xlsx$/u);
  const [paper] = await Promise.all([desk.waitForEvent('download'), take.getByRole('button', { name: '生成可核验的 PDF' }).click()]);
  const issued = paper.suggestedFilename().replace(/\.pdf$/u, '');
  expect(issued).toMatch(/^371300-\d{8}-[0-9A-F]{10}-Q$/u);
  await take.getByRole('button', { name: `下载 ${issued}` }).waitFor();
  const accesses = (await client.get<{ accesses: { what: { zh: string } }[] }>('/me/register')).body.accesses.map(({ what }) => what.zh);
  expect(accesses.filter((what) => what === '单位对账单（姓名、证件号码部分隐去）')).toHaveLength(2);
});

test('then she stands on the list of its employees, found by a part of her name, and her leaving is reported from there with her already named', async () => {
  await desk.getByRole('navigation', { name: '单位菜单' }).getByRole('link', { name: '员工名册' }).click();
  const table = desk.getByRole('table', { name: /在册 \d+ 人/u });
  await table.getByRole('row', { name: new RegExp(PERSON.zhou.name, 'u') }).waitFor();
  await expectAccessible(desk, 'the list of employees');
  await takePicture(desk, 'employees.desktop');
  await desk.getByLabel('姓名', { exact: true }).fill('查无此人');
  await desk.getByRole('button', { name: '查找' }).click();
  await desk.getByText('没有叫“查无此人”的在册员工').waitFor();
  await desk.getByLabel('姓名', { exact: true }).fill(PERSON.zhou.name.slice(1));
  await desk.getByRole('button', { name: '查找' }).click();
  await table.getByRole('row', { name: new RegExp(PERSON.zhou.name, 'u') }).waitFor();
  await desk.setViewportSize(SIZES.phone);
  await expectFits(desk, 'the list of employees');
  await takePicture(desk, 'employees.phone');
  await desk.setViewportSize(SIZES.desktop);
  await desk.getByRole('checkbox', { name: new RegExp(PERSON.zhou.name, 'u') }).check();
  const [sheet] = await Promise.all([desk.waitForEvent('download'), desk.getByRole('button', { name: '下载 1 人的离职表' }).click()]);
  expect(readSpreadsheet(await readFile(await sheet.path()))[1]?.cells.get('A')?.text).toBe(PERSON.zhou.name);
  await desk.getByText('1 人的离职表下载好了').waitFor();
  expect(await desk.getByRole('link', { name: '上传填好的离职表' }).getAttribute('href')).toBe('/employer/batches?event=termination');
  await expectAccessible(desk, 'people who leave, ticked');
  await desk.getByRole('link', { name: `给${PERSON.zhou.name}报离职` }).click();
  await desk.getByRole('heading', { name: '劳动合同是怎样终止或解除的？' }).waitFor();
  await desk.getByText(PERSON.zhou.name).first().waitFor();
});

test('then the benefit has ended with its reason, and she reads it in the own data and at the vacancy', async () => {
  await citizen.goto('/me');
  const entry = citizen.getByRole('main').locator('li').filter({ has: citizen.getByRole('heading', { name: '失业保险金', exact: true }) });
  await citizen.getByRole('heading', { name: '谁看过、用过我的数据' }).waitFor();
  // What has ended is folded where there is much of it.
  for (const folded of await citizen.locator('details:not([open]) > summary').all()) await folded.click();
  await entry.getByText('已结束').waitFor();
  await entry.getByText(/结束：.*(?:就业|工作)/u).waitFor();
  await entry.getByText(/社会保险法 第五十一条/u).waitFor();
  await takePicture(citizen, 'me-ended.desktop');
  const [benefit] = await entriesOf('benefit.unemployment');
  expect(benefit).toMatchObject({ open: false, ended: { basis: expect.stringContaining('第五十一条') } });
  expect(await entriesOf('unemployment')).toMatchObject([{ open: false }]);
  const running = (await entriesOf('employment')).filter((each) => each.open);
  expect(running).toHaveLength(1);
  expect(running[0]?.origin.zh).toBe(`${employer}答复已录用。没有这回事的，请拨打 12333 或到经办机构提出异议，核实后更正`);
  await citizen.goto(`/cases/${number}`);
  await citizen.getByText('单位录用您').waitFor();
  await citizen.getByText('单位说：“欢迎加入”').waitFor();
});

test('when the operator adds an own system, then what is wrong with its address is said, the secret is shown once, and it can be removed', async () => {
  await desk.setViewportSize(SIZES.desktop);
  await desk.goto('/employer/webhooks');
  await desk.getByRole('heading', { level: 1, name: '系统对接' }).waitFor();
  await desk.getByText('还没有对接的系统').waitFor();
  const url = desk.getByRole('textbox', { name: '接收通知的网址' });
  // An empty address is told at its field, not by a button that does nothing.
  await desk.getByRole('button', { name: '添加' }).click();
  await desk.getByRole('alert').getByText('有 1 处要改').waitFor();
  await desk.getByText('这一项还没有填', { exact: true }).waitFor();
  await url.fill('ftp://files.example.com');
  await desk.getByRole('button', { name: '添加' }).click();
  await desk.getByRole('alert').getByText('接收通知的网址').waitFor();
  expect(await desk.getByText('这一项还没有填', { exact: true }).count()).toBe(0);
  await expectAccessible(desk, 'webhooks with a wrong address');
  await url.fill('https://hooks.example.com/kuaiban');
  await desk.getByRole('button', { name: '添加' }).click();
  await desk.getByText(/^whsec_/u).waitFor();
  await desk.getByText('只显示这一次').waitFor();
  const entry = desk.getByRole('listitem').filter({ hasText: 'https://hooks.example.com/kuaiban' });
  await entry.getByText('正常').waitFor();
  await takePicture(desk, 'webhooks.desktop');
  await desk.reload();
  await entry.waitFor();
  expect(await desk.getByText(/^whsec_/u).count()).toBe(0);
  await desk.setViewportSize(SIZES.phone);
  await expectFits(desk, 'webhooks on a phone');
  await desk.setViewportSize(SIZES.desktop);
  await entry.getByRole('button', { name: '删除：https://hooks.example.com/kuaiban' }).click();
  await desk.getByText('还没有对接的系统').waitFor();
});

test('when she says how she wants to be told, then a wrong address is named once, and what was chosen stays', async () => {
  await citizen.goto('/me/messages/settings');
  const mail = citizen.getByRole('textbox', { name: /^邮箱/u });
  await mail.fill('nobody');
  await citizen.getByRole('button', { name: '保存' }).click();
  await citizen.getByRole('alert').getByText('有 1 处要改').waitFor();
  await citizen.getByRole('alert').getByText('邮箱', { exact: true }).waitFor();
  await expectAccessible(citizen, 'settings with a wrong address');
  await mail.fill('zhou@example.com');
  await citizen.getByRole('group', { name: '发放和退回' }).getByText('邮件').click();
  await citizen.getByRole('radiogroup', { name: '用什么语言发' }).getByText('English').click();
  await citizen.getByRole('button', { name: '保存' }).click();
  await citizen.getByText('已保存').waitFor();
  await citizen.reload();
  await citizen.getByText(/现在用的是 .*@example\.com/u).waitFor();
  expect(await citizen.getByRole('group', { name: '发放和退回' }).getByRole('checkbox', { name: '邮件' }).isChecked()).toBe(true);
  expect(await citizen.getByRole('radio', { name: 'English' }).isChecked()).toBe(true);
  await takePicture(citizen, 'settings.desktop');
  await citizen.setViewportSize(SIZES.phone);
  await expectFits(citizen, 'settings on a phone');
  await citizen.setViewportSize(SIZES.desktop);
});

test('when the operator names a clerk on the page, then the clerk changes to the enterprise and finds what was given, nothing else', async () => {
  await desk.goto('/employer/clerks');
  await desk.getByRole('heading', { name: '经办人', exact: true }).waitFor();
  // Everything that is empty is told at once, each field by its name.
  await desk.getByRole('button', { name: '指定' }).click();
  await desk.getByRole('alert').getByText('有 3 处要改').waitFor();
  await desk.getByRole('alert').getByText('姓名、身份证号、').waitFor();
  expect(await desk.getByText('这一项还没有填', { exact: true }).count()).toBe(3);
  await desk.getByLabel('姓名').fill(PERSON.liu.name);
  await desk.getByLabel('身份证号').fill(PERSON.liu.number);
  await desk.getByRole('button', { name: '指定' }).click();
  await desk.getByText('请选择能办哪些', { exact: true }).waitFor();
  await desk.getByText('办事：申请、补正、看办件、看员工名册').click();
  await desk.getByText('单位能办的全部事').click();
  await desk.getByRole('button', { name: '指定' }).click();
  const card = desk.getByRole('article', { name: PERSON.liu.name });
  await card.getByText('有效').waitFor();
  for (const size of [SIZES.desktop, SIZES.phone]) {
    await desk.setViewportSize(size);
    await expectFits(desk, 'clerks');
    await takePicture(desk, `clerks.${size.width}`);
  }
  await expectAccessible(desk, 'clerks');
  clerk = await world.visit('/me/parties');
  await world.signIn(clerk, { as: 'person', number: PERSON.liu.number }, '/me/parties');
  await clerk.getByRole('button', { name: `以${employer}的名义办事` }).click();
  await clerk.waitForURL('**/employer');
  await clerk.getByRole('heading', { name: employer }).waitFor();
  await clerk.getByText(`由${PERSON.liu.name}代办`).waitFor();
  await clerk.getByRole('button', { name: '换回我自己' }).waitFor();
  expect(await clerk.getByRole('navigation', { name: '单位菜单' }).getByRole('link').allInnerTexts()).toEqual(['单位首页', '事项日历', '员工名册']);
  for (const size of [SIZES.phone, SIZES.desktop]) {
    await clerk.setViewportSize(size);
    await expectFits(clerk, 'acting as an enterprise');
    await takePicture(clerk, `acting.${size.width}`);
  }
  // As the enterprise, not as the person who has signed in: they would be refused.
  await clerk.goto('/employer/employees');
  const [list] = await Promise.all([clerk.waitForEvent('download'), clerk.getByRole('button', { name: '下载这张表（.xlsx）' }).click()]);
  expect(readSpreadsheet(await readFile(await list.path())).length).toBeGreaterThan(1);
  await clerk.goto('/me/parties');
  await clerk.getByText('正在用').waitFor();
  await takePicture(clerk, 'parties.desktop');
  await expectAccessible(clerk, 'parties');
});

test('when the operator removes the clerk, then the clerk’s tab is their own again', async () => {
  const card = desk.getByRole('article', { name: PERSON.liu.name });
  await card.getByRole('button', { name: `撤销${PERSON.liu.name}` }).click();
  await desk.getByRole('alertdialog').or(desk.getByRole('dialog')).getByRole('button', { name: '撤销' }).click();
  await desk.getByText('以前的授权（1）').waitFor();
  await clerk.goto('/employer');
  await clerk.waitForURL('**/me/parties');
  await clerk.getByText('没有单位指定您当经办人').waitFor();
});

test('and after all of this every chain and every draw holds', () => expectSoundRecords(world.instance));
