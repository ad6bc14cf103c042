import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test, vi } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import type { Corrections } from '#channels/http/schemas/correction.ts';
import type { ReportedDeathList } from '#channels/http/schemas/reported-death.ts';
import { dayOf } from '#core/clocks/day.ts';
import { createClient, type Client } from '../live/client.ts';
import { command } from '../live/command.ts';
import { letTimePass, listAnew, sayWord, wakeDuty } from '../live/departments.ts';
import { kuaiban, openPool } from '../live/instance.ts';
import { PERSON } from '../live/people.ts';
import { oneJobless } from '#sandbox/legacy/one-jobless.ts';
import { makeDumps } from '#sandbox/legacy/make-dumps.ts';
import { castFor } from '#sandbox/people/tour/plots.ts';
import { peopleWithTwoNumbers } from '#sandbox/people/second-numbers.ts';
import { standingAt } from './counter-steps.ts';
import { expectAccessible, expectFits, SIZES, takePicture, usingWorld } from './world.ts';

const world = usingWorld();
let wang: Client;
let officer: Client;
let citizen: Page;

beforeAll(async () => {
  wang = createClient(world.instance.url);
  await wang.signInPerson(PERSON.wang.number);
});

test('a person asks for an entry to be corrected, on a phone', async () => {
  citizen = await world.visit('/me/corrections', { session: wang, size: 'phone' });
  await citizen.getByText('还没有更正请求').waitFor();
  await citizen.getByRole('link', { name: '去“我的数据”' }).click();
  await citizen.getByRole('link', { name: /请求更正.*联系方式/u }).click();
  const form = citizen.getByRole('form', { name: '请求更正：联系方式' });
  // The codes by which somebody proves who they are go to this phone: a password alone does not have it changed, and what was typed is kept.
  await form.getByLabel('哪里不对').fill('号码早换了');
  await form.getByRole('button', { name: '提交请求' }).click();
  await form.getByRole('link', { name: '先确认是我' }).click();
  await citizen.getByRole('button', { name: '发送验证码' }).click();
  await citizen.getByLabel('6 位验证码').fill(await citizen.locator('.codebox strong').innerText());
  await citizen.getByRole('button', { name: '确认', exact: true }).click();
  await expect.poll(() => form.getByLabel('哪里不对').inputValue()).toBe('号码早换了');
  await form.getByLabel('哪里不对').fill('');
  await form.getByRole('button', { name: '提交请求' }).click();
  await form.getByText('请写明哪里不对，至少 4 个字').waitFor();
  await expectAccessible(citizen, 'asking for a correction');
  await expectFits(citizen, 'asking for a correction');
  await takePicture(citizen, 'correction.ask.phone');
  await form.getByLabel('哪里不对').fill('手机号是以前的');
  await form.getByLabel('应当是什么，为什么').fill('应当是 13800000001，去年换的');
  await form.getByRole('button', { name: '提交请求' }).click();
  await citizen.getByText('核实中').first().waitFor();
  await expectAccessible(citizen, 'requests for corrections');
  await expectFits(citizen, 'requests for corrections');
  await takePicture(citizen, 'correction.asked.phone');
  await citizen.goto('/me');
  await citizen.getByText('正在核实您的更正请求').waitFor();
  // Proving it anew has ended the session of before.
  await wang.signInPerson(PERSON.wang.number);
});

test('the officer who was drawn corrects it at the desk', async () => {
  const [asked] = (await wang.get<Corrections>('/me/corrections')).body.corrections;
  officer = createClient(world.instance.url);
  await officer.signInStaff(asked!.officer!);
  const desk = await world.visit('/desk', { session: officer });
  await desk.getByRole('link', { name: '更正请求' }).click();
  await desk.getByRole('link', { name: '联系方式' }).waitFor();
  await expectAccessible(desk, 'the list of requests');
  await takePicture(desk, 'correction.list.desktop');
  await desk.getByRole('link', { name: '联系方式' }).click();
  await desk.getByText('手机号是以前的').waitFor();
  await expectAccessible(desk, 'a request at the desk');
  await takePicture(desk, 'correction.desk.desktop');
  await desk.getByRole('button', { name: '更正…', exact: true }).click();
  const form = desk.getByRole('form', { name: '更正', exact: true });
  await form.getByRole('button', { name: '确认更正' }).click();
  await form.getByText('请至少用 4 个字写明').waitFor();
  await form.getByLabel(/手机号/u).fill('13800000001');
  await form.getByLabel('理由').fill('与实名信息核对一致');
  await expectAccessible(desk, 'correcting an entry');
  await takePicture(desk, 'correction.form.desktop');
  await form.getByRole('button', { name: '确认更正' }).click();
  await desk.getByText('已有结果：已更正').waitFor();
});

test('the person reads the result, in both languages', async () => {
  await citizen.goto('/me/corrections');
  await citizen.getByText('与实名信息核对一致').waitFor();
  await citizen.goto('/me');
  await citizen.getByRole('region', { name: '本人' }).getByText(/^\d{6}\*+\d{4}$/u).waitFor();
  await citizen.getByRole('group', { name: '只看' }).getByRole('button', { name: '有人看过' }).click();
  await citizen.getByRole('cell', { name: /经办人 \d{4}/u }).first().waitFor();
  // What was registered before anything was: everything came later.
  await citizen.getByRole('group', { name: '哪一天' }).getByRole('spinbutton').first().click();
  await citizen.keyboard.type('20200101');
  await citizen.getByRole('button', { name: '查看' }).click();
  await citizen.getByText('那天还没有、后来记入的').waitFor();
  await expectAccessible(citizen, 'my data on a day, and who used them');
  await expectFits(citizen, 'my data on a day, and who used them');
  await takePicture(citizen, 'known-at.phone');
  const english = await world.visit('/me/corrections', { session: wang, language: 'en' });
  await english.getByText('Corrected', { exact: true }).first().waitFor();
  expect(await english.getByRole('heading', { name: 'Corrections' }).count()).toBe(1);
  await expectAccessible(english, 'corrections in English');
  await takePicture(english, 'correction.done.desktop');
});

test('who keeps the register sees on a page what was imported, and why rows were refused', async () => {
  const { instance } = world;
  const dump = makeDumps('imports', 8, instance.people.enterprises.slice(0, 2)).find(({ system }) => system === 'benefit-2003')!;
  const file = join(instance.dataFolder, dump.fileName);
  await writeFile(file, dump.bytes);
  expect((await command(instance.dataFolder, 'legacy', 'import', file, '--mapping', dump.system, '--unconfirmed')).code).toBe(0);
  const registrar = createClient(instance.url);
  await registrar.signInStaff('0441');
  const page = await world.visit('/desk/imports', { session: registrar });
  const card = page.getByRole('article', { name: dump.fileName });
  await card.getByText('没有导入的，问题在哪一列').click();
  await card.getByText('请系统管理员取出').waitFor();
  await expectAccessible(page, 'imports');
  await takePicture(page, 'imports.desktop');
  await page.setViewportSize(SIZES.phone);
  await expectFits(page, 'imports');
  await takePicture(page, 'imports.phone');
  await page.context().close();
});

test('what still ran in an old system is its person’s case: it says where it comes from to the person, at the desk and at a counter that has the old slip', async () => {
  const { instance } = world;
  const person = castFor(instance.people.persons, 'older').at(-1)!;
  const dump = oneJobless(person, dayOf(new Date().toISOString()));
  const file = join(instance.dataFolder, dump.fileName);
  await writeFile(file, dump.bytes);
  const { code, said } = await kuaiban(instance.dataFolder, 'legacy', 'import', file, '--mapping', dump.system, '--unconfirmed');
  expect(code, said).toBe(0);
  const theirs = createClient(instance.url);
  await theirs.signInPerson(person.idNumber);
  const list = await world.visit('/cases', { session: theirs, size: 'phone' });
  await list.getByText(dump.oldNumber).first().waitFor();
  await expectAccessible(list, 'the own cases with one taken over');
  await expectFits(list, 'the own cases with one taken over');
  await takePicture(list, 'taken-over-cases.phone');
  await list.getByRole('main').getByRole('link').first().click();
  await list.getByText(`原编号 ${dump.oldNumber}：`).first().waitFor();
  await list.getByText('原系统受理', { exact: true }).waitFor();
  await expectAccessible(list, 'a case taken over');
  await expectFits(list, 'a case taken over');
  await takePicture(list, 'taken-over-case.phone');
  const number = decodeURIComponent(new URL(list.url()).pathname.split('/').at(-1) ?? '');
  const english = await world.visit(`/cases/${number}`, { session: theirs, language: 'en' });
  await english.getByText(dump.oldNumber).first().waitFor();
  await takePicture(english, 'taken-over-case-en.desktop');
  await Promise.all([list.context().close(), english.context().close()]);

  // The departments answer, and an officer is drawn.
  let drawn = '';
  const pool = await openPool(instance);
  await vi.waitFor(async () => {
    await letTimePass(instance, pool);
    drawn = (await theirs.get<CaseView>(`/cases/${number}`)).body.items[0]?.officer ?? '';
    expect(drawn).not.toBe('');
  }, { timeout: 60_000, interval: 1_000 }).finally(() => pool.end());
  const drawnOne = createClient(instance.url);
  await drawnOne.signInStaff(drawn);
  const desk = await world.visit(`/desk/${number}/1`, { session: drawnOne });
  await desk.getByText('2026-A-17').waitFor();
  await desk.getByText(dump.oldNumber).first().waitFor();
  await expectAccessible(desk, 'an item taken over');
  await takePicture(desk, 'taken-over-desk.desktop');
  const phone = await world.visit(`/desk/${number}/1`, { session: drawnOne, size: 'phone', language: 'en' });
  await phone.getByText('2026-A-17').waitFor();
  await expectFits(phone, 'an item taken over');
  await takePicture(phone, 'taken-over-desk-en.phone');
  await Promise.all([desk.context().close(), phone.context().close()]);

  const { page } = await standingAt(world, '0302', { name: person.name, number: person.idNumber });
  const old = page.getByRole('textbox', { name: '原系统的编号' });
  await old.fill('没有这个');
  await page.getByRole('button', { name: '找办件' }).click();
  await page.getByText('这位名下没有这个编号的接管办件').waitFor();
  await old.fill(dump.oldNumber.toLowerCase());
  await page.getByRole('button', { name: '找办件' }).click();
  await page.getByText(`办件 ${number} · 接管自`).waitFor();
  await expectAccessible(page, 'a case found by its old number');
  await takePicture(page, 'old-number.desktop');
  await page.setViewportSize(SIZES.phone);
  await expectFits(page, 'a case found by its old number');
  await takePicture(page, 'old-number.phone');
  await page.getByRole('button', { name: '办完，请下一位' }).click();
  await page.getByRole('heading', { name: '请下一位' }).waitFor();
  await page.context().close();
});

test('who keeps the register makes sure of a death that a department told of, or lets payments go on', async () => {
  const { instance } = world;
  const dead = instance.people.persons.find(({ name }) => name === '邵广田')!;
  await sayWord(instance, { department: 'death-register', scenario: 'death-recorded', number: dead.idNumber, name: dead.name });
  const registrar = createClient(instance.url);
  await registrar.signInStaff('0441');
  await vi.waitFor(async () => {
    await wakeDuty(instance, 'department-words');
    expect((await registrar.get<ReportedDeathList>('/staff/reported-deaths')).body.rows).toHaveLength(1);
  }, { timeout: 60_000, interval: 1_000 });
  const page = await world.visit('/desk/reported-deaths', { session: registrar });
  const card = page.getByRole('article', { name: '邵广田' });
  await card.getByText('待核实').waitFor();
  await expectAccessible(page, 'reported deaths');
  await takePicture(page, 'reported-deaths.desktop');
  await card.getByRole('button', { name: '通报有误' }).click();
  await card.getByRole('button', { name: '恢复发放' }).click();
  await card.getByText('请写明怎么核实的').waitFor();
  await page.setViewportSize(SIZES.phone);
  await expectFits(page, 'lifting a reported death');
  await takePicture(page, 'reported-deaths.phone');
  await card.getByRole('textbox', { name: '怎么核实的' }).fill('问过户籍地派出所，登记错了人');
  await card.getByRole('button', { name: '恢复发放' }).click();
  await card.getByText('通报有误，已恢复').waitFor();
  await expectAccessible(page, 'a lifted report');
  await page.context().close();
});

test('two numbers are compared and proposed to be one by one keeper of the register, and confirmed by another', async () => {
  const { kept, merged } = peopleWithTwoNumbers('kuaiban', '2026-01-01')[3]!;
  const [first, second] = [createClient(world.instance.url), createClient(world.instance.url)];
  await first.signInStaff('0441');
  await second.signInStaff('0442');
  const page = await world.visit('/desk/merges', { session: first });
  await page.getByText('喻*秋').waitFor();
  await expectAccessible(page, 'merges');
  await takePicture(page, 'merges.list.desktop');
  await page.getByRole('button', { name: '并排比较' }).click();
  await page.getByText('本地区的登记里没有这个号').first().waitFor();
  await page.getByLabel('保留的号').fill(kept);
  await page.getByLabel('并入的号').fill(merged);
  await page.getByRole('button', { name: '并排比较' }).click();
  await page.getByRole('heading', { name: '对不上的地方' }).waitFor();
  await page.getByText(kept, { exact: true }).waitFor();
  await page.getByText(/出生，[男女]/u).first().waitFor();
  await page.getByText('这次查看已记入两个号的查阅记录').waitFor();
  const form = page.getByRole('form', { name: '提出合并' });
  await form.getByRole('button', { name: '提出合并' }).click();
  await form.getByText('请至少用 4 个字写明').first().waitFor();
  await expectAccessible(page, 'two numbers side by side');
  await takePicture(page, 'merges.compare.desktop');
  await form.getByLabel('理由').fill('入职时单位填错了一位');
  await form.getByLabel('凭什么证明').fill('户籍证明和原劳动合同');
  await form.getByRole('button', { name: '提出合并' }).click();
  // One reason for two acts is said once, and the days of either number stand behind a fold.
  await page.getByText('这是您提出的，要由另一名经办人确认').waitFor();
  expect(await page.getByLabel('哪一天').first().isVisible()).toBe(false);
  await page.getByText('看某一天登记的是什么').click();
  await page.getByLabel('哪一天').first().waitFor();

  const phone = await world.visit(new URL(page.url()).pathname, { session: second, size: 'phone' });
  await phone.getByRole('button', { name: '确认合并' }).waitFor();
  await expectAccessible(phone, 'a merge at the desk');
  await expectFits(phone, 'a merge at the desk');
  await takePicture(phone, 'merges.confirm.phone');
  await phone.getByRole('button', { name: '确认合并' }).click();
  await phone.getByRole('button', { name: '提出分离…' }).waitFor();

  const owner = createClient(world.instance.url);
  await owner.signInPerson(kept);
  const me = await world.visit('/me', { session: owner, size: 'phone' });
  await me.getByText('您的两个号码已合并').waitFor();
  await expectAccessible(me, 'my data of two numbers');
  await expectFits(me, 'my data of two numbers');
  await takePicture(me, 'merges.me.phone');
});

test('a separation is proposed and confirmed, in English too', async () => {
  const second = createClient(world.instance.url);
  await second.signInStaff('0442');
  const page = await world.visit('/desk/merges', { session: second, language: 'en' });
  await page.getByRole('listitem').filter({ hasText: 'Merged' }).getByRole('link').click();
  await page.getByRole('button', { name: 'Propose a separation…' }).click();
  const form = page.getByRole('form', { name: 'Propose a separation' });
  await form.getByRole('button', { name: 'Propose the separation' }).click();
  await form.getByText('Write at least 4 characters').first().waitFor();
  await form.getByLabel('Why they are not one person').fill('公安核实是两个人');
  await form.getByLabel('Proof').fill('公安机关复函');
  await expectAccessible(page, 'proposing a separation');
  await takePicture(page, 'merges.separate.desktop');
  await form.getByRole('button', { name: 'Propose the separation' }).click();
  await page.getByRole('button', { name: 'Withdraw the separation' }).waitFor();
  await expectAccessible(page, 'a proposed separation');
  await takePicture(page, 'merges.separating.desktop');
});

test('who keeps the register sees that a list now names somebody else, and takes the entry back from the wrong person', async () => {
  const { instance } = world;
  const [wrong, right] = ['邵丽华', '伍小梅'].map((name) => instance.people.persons.find((person) => person.name === name)!);
  const of = { department: 'disabled-federation', scenario: 'certificate-list', from: '2026-01-05', values: { certified: true, level: 3 }, record: 'moved' };
  const registrar = createClient(instance.url);
  await registrar.signInStaff('0441');
  const pool = await openPool(instance);
  for (const [person, waiting] of [[wrong!, 1], [right!, 2]] as const) {
    await listAnew(instance, pool, { ...of, number: person.idNumber, name: person.name });
    expect((await registrar.get<{ waiting: number }>('/staff/contradictions/waiting')).body).toEqual({ waiting });
  }
  await pool.end();
  const page = await world.visit('/desk', { session: registrar });
  await page.getByRole('link', { name: /名单不一致.*2 条等人核对/u }).click();
  await page.getByText('邵*').first().waitFor();
  await expectAccessible(page, 'lists at odds');
  await takePicture(page, 'contradictions.desktop');
  await page.getByRole('article', { name: /邵/u }).getByRole('link').click();
  await page.getByRole('region', { name: '原来记在谁名下' }).getByText('由这条记录登记').waitFor();
  await page.getByRole('region', { name: '名单现在写的是谁' }).getByText('没有登记').waitFor();
  await expectAccessible(page, 'a record at odds');
  await takePicture(page, 'contradiction.desktop');
  await page.getByRole('button', { name: '按名单登记' }).click();
  const form = page.getByRole('form', { name: '按名单登记' });
  await form.getByRole('button', { name: '确认按名单登记' }).click();
  await form.getByText('请写明怎么核实的').waitFor();
  await page.setViewportSize(SIZES.phone);
  await expectFits(page, 'settling a record at odds');
  await expectAccessible(page, 'settling a record at odds');
  await takePicture(page, 'contradiction.phone');
  await form.getByRole('textbox', { name: '怎么核实的' }).fill('残联业务科电话核实，号码当初写错一位');
  // Another registrar has the same open, and would leave what stands.
  const another = createClient(instance.url);
  await another.signInStaff('0442');
  const beside = await world.visit(new URL(page.url()).pathname, { session: another });
  await beside.getByRole('button', { name: '维持现有登记' }).click();
  await beside.getByRole('textbox', { name: '怎么核实的' }).fill('电话没有打通，先维持现有登记');
  await form.getByRole('button', { name: '确认按名单登记' }).click();
  await page.getByText(/0441.*按名单登记/u).waitFor();
  await beside.getByRole('form').getByRole('button').last().click();
  const alert = beside.getByRole('alert');
  await alert.getByText('这一步现在不用办了，您的操作没有提交').waitFor();
  await alert.getByText(/0441.*按名单登记/u).waitFor();
  expect(await beside.getByLabel('您写的没有提交').inputValue()).toBe('电话没有打通，先维持现有登记');
  await expectAccessible(beside, 'a record at odds that was settled meanwhile');
  await beside.context().close();
  await page.getByRole('region', { name: '名单现在写的是谁' }).getByText('由这条记录登记').waitFor();
  await page.getByRole('link', { name: '返回列表' }).click();
  await page.getByRole('heading', { name: '1 条等人核对' }).waitFor();
  await expectFits(page, 'lists at odds, settled');
  await takePicture(page, 'contradictions.phone');
  await page.context().close();
});
