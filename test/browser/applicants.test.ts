import { readFile } from 'node:fs/promises';
import { describe, expect, test, vi } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import type { MyParties } from '#channels/http/schemas/clerk.ts';
import type { RegisterEntryView } from '#channels/http/schemas/case.ts';
import { generateOperators } from '#sandbox/people/staff.ts';
import { createClient } from '../live/client.ts';
import type { Mandates } from '#channels/http/schemas/mandate.ts';
import { atCounter } from '#main/tour/at-counter.ts';
import type { Counter } from '#channels/http/schemas/counter.ts';
import { peopleAnchor } from '#sandbox/people/anchor.ts';
import { generatePeople } from '#sandbox/people/generate-people.ts';
import { BY_OFFICER, castFor, DEATH, UNKNOWN_TIE } from '#sandbox/people/tour/plots.ts';
import { fillIn } from '#main/tour/fill-in.ts';
import { onVersion } from '#main/tour/stories/acts.ts';
import { sayWord, wakeDuty } from '../live/departments.ts';
import { fillWith, standingAt } from './counter-steps.ts';
import { answerOneByOne, caseOf, nameWhom, pick, submitPlan } from './hall-steps.ts';
import { expectAccessible, expectFits, takePicture, usingWorld } from './world.ts';

const SOON = { timeout: 60_000, interval: 100 };
const world = usingWorld();
const numberOf = (who: string): string => world.instance.people.persons.find((person) => person.name === who)!.idNumber;

describe('a daughter whose father has died', () => {
  test('names him, is known as his daughter, and has everything done at once, paid to her own card', async () => {
    const page = await world.visit('/life-events/bereavement/apply', { size: 'phone' });
    await page.getByRole('main').getByRole('link', { name: '登录' }).click();
    await page.getByRole('textbox', { name: '身份证号' }).fill(numberOf('邵丽华'));
    await page.getByRole('textbox', { name: '密码' }).fill('kuaiban');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '为哪位亲属办？' }).waitFor();
    await expectAccessible(page, 'about');
    await expectFits(page, 'about');
    await takePicture(page, 'about.phone');
    // A name that does not belong to the number finds nobody, and tells nothing.
    await nameWhom(page, '邵广天', numberOf('邵广田'));
    await page.getByText('姓名和号码对不上').waitFor();
    await nameWhom(page, '邵广田', numberOf('邵广田'));
    await answerOneByOne(page, { '这次的钱打到您的社保卡账户。以后还有补发的，要换一个账户收吗？': '否' });
    await page.getByRole('heading', { level: 1, name: /邵广田的 \d+ 件事，一次提交/u }).waitFor();
    await takePicture(page, 'bereavement-plan.phone');
    const view = await caseOf(page, await submitPlan(page));
    expect(view.items.map(({ service, status }) => [service, status])).toContainEqual(['1.6.8', 'approved']);
    expect(view.items.every(({ status }) => status === 'approved')).toBe(true);
    await page.getByText('为邵*田（371300').waitFor();
    await takePicture(page, 'bereavement-case.phone');
    // In the list too it says whose it is, the name partly hidden.
    await page.goto('/cases');
    await page.getByRole('link', { name: '（邵*田）' }).waitFor();
  });

  test('cannot apply for somebody else’s father: she is told where to go, and nothing about him', async () => {
    const client = createClient(world.instance.url);
    await client.signInPerson(numberOf('姜大姐'));
    const page = await world.visit('/life-events/bereavement/apply', { session: client });
    await nameWhom(page, '邵广田', numberOf('邵广田'));
    await page.getByText(/没有查到您和逝者的亲属关系/u).waitFor();
    expect(await page.getByRole('main').innerText()).not.toMatch(/养老金|社保卡账户|元/u);
  });
});

describe('an employer who hires somebody', () => {
  test('names the worker, gives what only it knows, and sees what is done but nothing about the worker, who sees it all', async () => {
    const [enterprise] = world.instance.people.enterprises;
    const { creditCode, operator } = generateOperators(world.instance.people.enterprises).find((each) => each.creditCode === enterprise!.creditCode)!;
    const page = await world.visit('/employer');
    await world.signIn(page, { as: 'enterprise', number: creditCode, operator }, '/employer');
    await page.getByRole('link', { name: '办事', exact: true }).click();
    await page.getByRole('link', { name: /现在就办.*企业招用员工/u }).click();
    await nameWhom(page, '沈雨桐', numberOf('沈雨桐'));
    await answerOneByOne(page, {});
    await page.getByText('员工本人的事由本人确认').waitFor();
    await page.getByRole('heading', { name: '职工个人的情况不给单位看' }).or(page.getByText('职工个人的情况不给单位看')).first().waitFor();
    expect(await page.getByRole('heading', { name: '我们已经知道' }).count()).toBe(0);
    await expectFits(page, 'hiring-plan');
    await takePicture(page, 'hiring-plan.desktop');
    const saves = page.getByRole('button', { name: '保存', exact: true });
    await page.getByRole('spinbutton').first().click();
    for (const part of new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10).split('-')) await page.keyboard.type(part);
    await saves.first().click();
    await page.getByRole('spinbutton').first().waitFor({ state: 'hidden' });
    const wage = page.getByRole('textbox', { name: '约定的月工资是多少？' });
    await wage.fill('5200');
    await saves.first().click();
    await wage.waitFor({ state: 'hidden' });
    const number = await submitPlan(page);
    const seen = await caseOf(page, number);
    expect(seen.items.find(({ service }) => service === '4.1.1')?.status).toBe('approved');
    expect(seen.items.flatMap(({ reasons, values }) => [...values, ...reasons.flatMap(({ facts }) => facts)])).toEqual([]);
    // It is handed in: nothing is said of what comes after handing in.
    await page.getByText('我们请员工本人看要不要办').waitFor();
    expect(await page.getByText('提交以后，我们请员工').count()).toBe(0);
    await takePicture(page, 'hiring-case.desktop');
    // An enterprise has no identity card to bring, neither on the screen nor on paper.
    const right = (await page.getByRole('region', { name: '想让人来定？' }).textContent()) ?? '';
    expect(right).toContain('您单位有权');
    expect(right).not.toContain('身份证');

    const worker = createClient(world.instance.url);
    await worker.signInPerson(numberOf('沈雨桐'));
    const { body } = await worker.get<{ entries: RegisterEntryView[] }>('/me/register');
    expect(body.entries.find(({ kind, open }) => kind === 'employment' && open)?.fields.map(({ text }) => text.zh)).toContain(enterprise!.name);
    const { body: own } = await worker.get<{ appliedBy: string; items: { reasons: { facts: unknown[]; explanation?: unknown }[] }[] }>(`/cases/${number}`);
    expect(own.appliedBy).toBe(enterprise!.name);
    expect(own.items.some(({ reasons }) => reasons.some(({ explanation }) => explanation !== undefined))).toBe(true);

    // Who has done nothing is told who did, and of what it is.
    const told = (await worker.get<{ notices: { title: { zh: string }; case?: string }[] }>('/me/messages')).body.notices.filter((each) => each.case === number);
    expect(told.map(({ title }) => title.zh)).toContainEqual(expect.stringMatching(/^单位为您报的“企业招用员工”已办成：/u));

    // The rest is the worker's own: it stands on the first page, and one confirmation does it.
    const phone = await world.visit('/', { size: 'phone', session: worker });
    await phone.getByRole('heading', { name: '入职后我自己的事' }).waitFor();
    await phone.getByText(`${enterprise!.name} `).first().waitFor();
    await expectAccessible(phone, 'invitation');
    await expectFits(phone, 'invitation');
    await takePicture(phone, 'invitation.phone');
    await phone.getByRole('link', { name: '看一看、确认' }).click();
    await answerOneByOne(phone, { '您是刚毕业离校、还没有办过接收的高校毕业生吗？': '否', '您的档案要转吗？': '不用转', '您需要《就业创业证》吗？': '否' });
    await takePicture(phone, 'invitation-plan.phone');
    const confirmed = await caseOf(phone, await submitPlan(phone));
    expect(confirmed.items.map(({ service, status }) => [service, status])).toEqual([['1.10.1', 'approved']]);
    await phone.goto('/');
    await phone.getByRole('heading', { level: 1 }).waitFor();
    await phone.getByText('现在没有在办的事').or(phone.getByText('办完的都在')).first().waitFor();
    expect(await phone.getByText('待您确认').count()).toBe(0);
  });
});

describe('the home of the hall', () => {
  test('given a visitor on a phone, then a few events stand out, all are one press away by subject, and those of employers are apart', async () => {
    const page = await world.visit('/', { size: 'phone' });
    await page.getByRole('article').first().waitFor();
    expect(await page.getByRole('article').count()).toBe(4);
    const founding = page.getByRole('link', { name: /^创业/u });
    expect(await founding.isVisible()).toBe(false);
    await page.getByText(/全部 \d+ 件，按主题找/u).click();
    await page.getByRole('region', { name: '用人单位的事' }).getByRole('link', { name: /企业招用员工/u }).waitFor();
    await expectFits(page, 'all events on a phone');
    await expectAccessible(page, 'all events on a phone');
    await founding.click();
    await page.getByRole('heading', { level: 1, name: '创业' }).waitFor();
    await page.context().close();
  });

  test('given an employer who has signed in, then its matters and its cases stand on its page, and every page has the same navigation', async () => {
    const { creditCode, operator } = generateOperators(world.instance.people.enterprises)[0]!;
    const session = createClient(world.instance.url);
    await session.signInEnterprise(creditCode, operator);
    const page = await world.visit('/employer', { session });
    await page.getByRole('article').getByRole('link', { name: '企业招用员工', exact: true }).waitFor();
    await page.getByRole('complementary', { name: '接着办' }).waitFor();
    await page.getByRole('heading', { name: '推荐来的人', exact: true }).waitFor();
    const menu = page.getByRole('navigation', { name: '单位菜单' });
    for (const [part, heading] of [['批量办理', '批量办理'], ['招聘', '单位招聘'], ['招聘会', '招聘会'], ['经办人', '经办人'], ['系统对接', '系统对接']] as const) {
      await menu.getByRole('link', { name: part, exact: true }).click();
      await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
    }
    await menu.getByRole('link', { name: '单位首页' }).click();
    await page.getByRole('heading', { name: '推荐来的人', exact: true }).waitFor();
    const links = () => page.getByRole('navigation', { name: '主导航' }).getByRole('link').allInnerTexts();
    const here = await links();
    await expectAccessible(page, 'the page of an employer');
    await page.getByRole('link', { name: '办事', exact: true }).click();
    await page.getByRole('searchbox').waitFor();
    expect(await links()).toEqual(here);
    expect(here).toContain('单位首页');
    await page.getByText(/^个人和家庭的事/u).waitFor();
    // What is for persons alone is not offered to an enterprise.
    await page.goto('/me');
    await page.getByRole('link', { name: '更正请求：我说过哪里不对、办到哪一步' }).waitFor();
    expect(await page.getByRole('main').getByRole('link', { name: /以谁的名义|委托代办|逝者/u }).count()).toBe(0);
    await page.context().close();
  });
});

describe('somebody who asks another to act for them', () => {
  test('signs a mandate, the other hands in under it, and it is taken back at once', async () => {
    const [giver, taker] = [createClient(world.instance.url), createClient(world.instance.url)];
    await giver.signInPerson(numberOf('方志成'));
    await taker.signInPerson(numberOf('王小明'));
    const page = await world.visit('/me/mandates', { session: giver, size: 'phone' });
    await page.getByRole('heading', { name: '还没有人委托您' }).waitFor();
    await page.getByRole('textbox', { name: '对方的姓名' }).fill('王小明');
    await page.getByRole('textbox', { name: '对方的身份证号' }).fill(numberOf('王小明'));
    await page.getByRole('textbox', { name: '签名' }).fill('方志');
    await page.getByRole('button', { name: '签署委托' }).click();
    await page.getByText('请填写您自己的姓名，作为签名').first().waitFor();
    await page.getByText('申领社会保障卡').click();
    await page.getByRole('textbox', { name: '签名' }).fill('方志成');
    await expectAccessible(page, 'mandates');
    await expectFits(page, 'mandates');
    await takePicture(page, 'mandates.phone');
    await page.getByRole('button', { name: '签署委托' }).click();
    await page.getByRole('heading', { name: /^王小明 .*有效/u }).waitFor();

    const agent = await world.visit('/me/mandates', { session: taker });
    await agent.getByText('委托书原文').click();
    await agent.getByText('由本人承担责任（民法典第一百六十二条）').waitFor();
    await takePicture(agent, 'mandates-received');
    await agent.getByRole('link', { name: '替方志成办' }).click();
    await agent.getByRole('heading', { level: 1, name: /社保卡/u }).waitFor();
    const { about } = (await taker.get<Mandates>('/me/mandates')).body.mandates[0]!;
    const { body: { number } } = await fillIn(taker, { lifeEvent: 'social-card', about: about!, wanted: { 'card.matter': 'lost' } });
    await agent.goto(`/cases/${number}`);
    await agent.getByText('为方*成（').waitFor();
    await takePicture(agent, 'mandate-case');
    await page.goto(`/cases/${number}`);
    await page.getByText('由受托人王小明代办').waitFor();
    await page.goto('/me/mandates');
    await page.getByRole('link', { name: '申领社会保障卡' }).waitFor();
    await page.getByRole('button', { name: '撤销委托' }).click();
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await page.getByRole('heading', { name: /^王小明 .*已撤销/u }).waitFor();
    await agent.goto(`/cases/${number}`);
    await agent.getByText('本人已经撤销委托').waitFor();
  });
});

describe('somebody who comes to a counter', () => {
  test('is identified, the event is filled in with them, the receipt is there, and then the clerk sees nothing of them', async () => {
    const clerk = createClient(world.instance.url);
    await clerk.signInStaff('0302');
    const page = await world.visit('/desk/counter', { session: clerk });
    await page.getByRole('textbox', { name: '姓名' }).fill('方志成');
    await page.getByRole('textbox', { name: '身份证号' }).fill(numberOf('方志成'));
    await page.getByRole('button', { name: '开始办理' }).click();
    await page.getByText('两项都要做到才能开始').waitFor();
    await expectAccessible(page, 'counter');
    await page.getByText('已把本人和证件照片当面比对一致').click();
    await page.getByText('已向本人说明并征得同意').click();
    await page.getByRole('button', { name: '开始办理' }).click();
    await page.getByRole('heading', { name: '正在为方志成办理' }).waitFor();
    await expectAccessible(page, 'counter-visit');
    await takePicture(page, 'counter');
    // What somebody has come for is theirs to say: nothing is chosen before.
    await page.getByRole('button', { name: '和本人一起填' }).click();
    await page.getByText('请选择', { exact: true }).nth(1).waitFor();
    await fillWith(page, '失业');
    await page.getByText('方志成', { exact: true }).first().waitFor();
    await takePicture(page, 'counter-fill');
    await page.getByRole('link', { name: '回到窗口' }).click();
    await page.getByRole('button', { name: '办完，请下一位' }).click();
    await page.getByRole('heading', { name: '请下一位' }).waitFor();
    await page.goto('/me');
    await page.getByText('换一个账号登录').waitFor();
  });
});

describe('somebody of another city who comes to a counter', () => {
  test('is found in the register of their city, fills in there by its guide, and the counter keeps a line', async () => {
    const { seed, day } = await peopleAnchor(world.instance.dataFolder, '');
    const [person] = castFor(generatePeople(seed, day, '450100').persons, 'older');
    const clerk = createClient(world.instance.url);
    await clerk.signInStaff('45020302');
    const page = await world.visit('/desk/counter', { session: clerk });
    await page.getByText('还没有替外市受理过').waitFor();
    await page.getByRole('textbox', { name: '姓名' }).fill(person!.name);
    await page.getByRole('textbox', { name: '身份证号' }).fill(person!.idNumber);
    for (const check of ['已把本人和证件照片当面比对一致', '已向本人说明并征得同意']) await page.getByText(check).click();
    await page.getByRole('button', { name: '开始办理' }).click();
    await page.getByText('柳州市没有登记这个人').waitFor();
    await pick(page.getByRole('radio', { name: '南宁市', exact: true }));
    await page.getByText('由南宁市审核决定').waitFor();
    // What was agreed to for one city is not agreed to for another.
    await page.getByText('南宁市把与所办事项有关的本人信息提供给柳州市窗口').click();
    await page.getByText('两市怎样约定').click();
    await page.getByText('都待南宁市和柳州市核定').waitFor();
    await expectAccessible(page, 'counter-across');
    await takePicture(page, 'counter-across');
    await page.getByRole('button', { name: '开始办理' }).click();
    await page.getByRole('heading', { name: `正在为${person!.name}办理` }).waitFor();
    await page.getByText('南宁市的事项', { exact: true }).waitFor();
    const { body: { visit } } = await clerk.get<Counter>('/staff/counter');
    const { body: { number } } = await fillIn(atCounter(clerk, visit!.id), { lifeEvent: 'local.entitlement-statement' });
    await fillWith(page, '失业');
    await page.getByText(person!.name, { exact: true }).first().waitFor();
    const asked = page.waitForRequest((request) => /\/api\/v1\/life-events\/[^?]+\?region=450100/u.test(request.url()));
    await page.reload();
    await asked;
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await takePicture(page, 'counter-across-fill');
    await page.goto('/desk/counter');
    const paper = page.getByRole('link', { name: /^打印.+《/u }).first();
    expect((await clerk.send((await paper.getAttribute('href'))!)).status).toBe(200);
    await page.getByRole('listitem').filter({ hasText: `南宁市 · ${number}` }).getByText('已有结果').waitFor();
    await expectAccessible(page, 'counter-across-visit');
    await takePicture(page, 'counter-across-visit');
    await page.setViewportSize({ width: 390, height: 844 });
    await expectFits(page, 'counter-across-visit');
    await takePicture(page, 'counter-across-visit.phone');
    await page.getByRole('button', { name: '办完，请下一位' }).click();
    await page.getByRole('heading', { name: '请下一位' }).waitFor();
    await page.getByRole('listitem').filter({ hasText: number }).waitFor();
    await takePicture(page, 'counter-across-after.phone');
  });
});

describe('a mother who is the guardian of her child', () => {
  test('is entered at once, changes to the child, and every page says so; the child’s list of who looked names her', async () => {
    const session = createClient(world.instance.url);
    await session.signInPerson(numberOf('乐明慧'));
    const page = await world.visit('/me/parties', { session, size: 'phone' });
    await page.getByText('还没有登记为谁的监护人').waitFor();
    await page.getByRole('link', { name: '替孩子或者没有行为能力的家人办事' }).click();
    await page.getByRole('link', { name: '现在就办' }).first().click();
    await nameWhom(page, '乐小宝', numberOf('乐小宝'));
    await answerOneByOne(page, { '您为什么是这个人的监护人？': '我是孩子的父亲或者母亲（含养父母）' });
    await takePicture(page, 'guardian-plan.phone');
    const view = await caseOf(page, await submitPlan(page));
    expect(view.items.map(({ service, status }) => [service, status])).toEqual([['local.guardianship', 'approved']]);
    await page.goto('/me/parties');
    const ward = page.getByRole('article', { name: '乐小宝' });
    await ward.getByText('满18周岁，当天自动结束').waitFor();
    await expectAccessible(page, 'parties');
    await expectFits(page, 'parties');
    await takePicture(page, 'wards.phone');
    await ward.getByRole('button', { name: '以乐小宝的名义办事' }).click();
    // As whom they act stands on every page, with the way back; what cannot happen to a child is not offered.
    await page.getByText('正在以乐小宝的名义办事').waitFor();
    await page.getByText('由乐明慧代办').waitFor();
    await page.getByRole('heading', { level: 3, name: '申领社会保障卡' }).waitFor();
    await page.getByText(/全部 \d+ 件/u).or(page.getByRole('heading', { name: '还可以' })).first().waitFor();
    for (const never of ['失业', '职工退休', '灵活就业', '安排身后谁能看我的信息']) expect(await page.getByRole('link', { name: never, exact: true }).count()).toBe(0);
    await expectAccessible(page, 'the home page as a ward');
    await expectFits(page, 'the home page as a ward');
    await takePicture(page, 'ward-home.phone');
    await page.goto('/me');
    await page.getByRole('heading', { level: 3, name: '监护' }).waitFor();
    await page.getByRole('cell', { name: '监护人 乐明慧' }).first().waitFor();
    await expectFits(page, 'me as a ward');
    await takePicture(page, 'ward-me.phone');
    await page.goto('/me/parties');
    await page.getByRole('button', { name: '换回我自己' }).click();
    await page.getByRole('link', { name: '换身份办事' }).waitFor();

    // At a counter the clerk finds the child on the list, and the hall in that tab is the child's.
    const { page: counter } = await standingAt(world, '0303', { name: '乐明慧', number: numberOf('乐明慧') });
    await counter.getByRole('radiogroup', { name: '替谁办' }).getByText(/^乐小宝 .*（监护人）$/u).click();
    const matters = counter.getByRole('button', { name: /办哪一件/u });
    await matters.click();
    await counter.getByRole('option', { name: '申领社会保障卡' }).waitFor();
    for (const never of ['失业', '职工退休', '灵活就业']) expect(await counter.getByRole('option', { name: never, exact: true }).count()).toBe(0);
    await counter.getByRole('option', { name: '申领社会保障卡' }).click();
    await takePicture(counter, 'counter-ward');
    await counter.getByRole('button', { name: '和本人一起填' }).click();
    await counter.getByText(/乐小宝/u).first().waitFor();
    await expectAccessible(counter, 'the hall of a ward at a counter');
    await takePicture(counter, 'counter-ward-fill');
    await counter.getByRole('link', { name: '回到窗口' }).click();
    await counter.getByRole('button', { name: '办完，请下一位' }).click();
    await counter.getByRole('heading', { name: '请下一位' }).waitFor();
    await counter.context().close();
  });
});

describe('a daughter who sees the data of her late father', () => {
  test('names him, states the purpose, and sees, copies and disputes what is registered; a stranger is told nothing', async () => {
    const session = createClient(world.instance.url);
    await session.signInPerson(numberOf('伍小梅'));
    const page = await world.visit('/me/deceased', { session });
    await page.getByRole('textbox', { name: '逝者的姓名' }).fill('王小明');
    await page.getByRole('textbox', { name: '逝者的身份证号' }).fill(numberOf('王小明'));
    await page.getByRole('button', { name: '下一步：说明用途' }).click();
    await page.getByText('不能在网上查阅').waitFor();
    await page.getByRole('textbox', { name: '逝者的姓名' }).fill('伍德海');
    await page.getByRole('textbox', { name: '逝者的身份证号' }).fill(numberOf('伍德海'));
    await page.getByRole('button', { name: '下一步：说明用途' }).click();
    await answerOneByOne(page, { '您为了什么要看逝者的信息？': '继承、遗产清理' });
    await takePicture(page, 'deceased-plan');
    await page.getByText('我是逝者的近亲属，为了自身的合法、正当利益').click();
    const number = await submitPlan(page);
    expect((await caseOf(page, number)).items.map(({ status }) => status)).toEqual(['approved']);
    await page.goto('/me/deceased');
    const father = page.getByRole('article', { name: '伍德海' });
    await father.getByRole('button', { name: '看伍德海的登记信息' }).click();
    await father.getByText('基本养老金').first().or(father.getByText('养老')).first().waitFor();
    await expectAccessible(page, 'deceased');
    await takePicture(page, 'deceased');
    await page.setViewportSize({ width: 390, height: 844 });
    await expectFits(page, 'deceased');
    await takePicture(page, 'deceased.phone');
    await father.getByRole('button', { name: /^请求更正：/u }).first().click();
    await father.getByRole('textbox', { name: '哪里不对' }).fill('开始日期不对');
    await father.getByRole('textbox', { name: '应该是什么，为什么' }).fill('应为前一年');
    await father.getByRole('button', { name: '提交更正请求' }).click();
    await father.getByText(/更正请求 .* 正在核实/u).waitFor();
    const asked = page.getByRole('region', { name: '我请求的更正' }).getByRole('article');
    await asked.getByText('开始日期不对').waitFor();
    await expectAccessible(page, 'deceased requests');
    await expectFits(page, 'deceased requests');
    await takePicture(page, 'deceased-requests.phone');
    await asked.getByRole('button', { name: '撤回请求' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: '撤回', exact: true }).click();
    await asked.getByText('您撤回了请求').waitFor({ state: 'attached' });
    const download = page.waitForEvent('download');
    await father.getByRole('link', { name: '下载伍德海的登记信息' }).click();
    expect((await download).suggestedFilename()).toBe('register.json');
  });
});

describe('a son whose father dies while a case of his runs', () => {
  test('goes on with it as a close relative, the page says so everywhere, and the officer reads that the time was put off', async () => {
    const { instance } = world;
    const [father, son] = [castFor(instance.people.persons, 'older')[5]!, castFor(instance.people.persons, 'anybody')[41]!];
    const signedIn = async (number: string) => { const client = createClient(instance.url); await client.signInPerson(number); return client; };
    const desk = async (number: string | undefined) => { const client = createClient(instance.url); await client.signInStaff(number ?? ''); return client; };
    const [his, session] = [await signedIn(father.idNumber), await signedIn(son.idNumber)];
    const { body: filed } = await fillIn(his, { lifeEvent: BY_OFFICER.event, wanted: BY_OFFICER.answers });
    const item = filed.items.find(({ service }) => service === BY_OFFICER.matter)!;
    const officer = await desk(item.officer);
    await onVersion(officer, `/staff/items/${filed.number}/${item.no}`, 'correct', { elements: [BY_OFFICER.asked], evidence: [], note: '请说明属于哪一种' });
    const { body: { about } } = await session.post<{ about: string }>('/parties', { name: father.name, number: father.idNumber });
    const { body: tie } = await fillIn(session, { lifeEvent: UNKNOWN_TIE.entry.event, about, wanted: UNKNOWN_TIE.entry.answers });
    await onVersion(await desk(tie.items[0]?.officer), `/staff/items/${tie.number}/1`, 'approve', { findings: { [UNKNOWN_TIE.established]: true }, note: '户口簿写明是子女' });
    await sayWord(instance, { department: DEATH.department, scenario: DEATH.scenario, number: father.idNumber, name: father.name });
    await vi.waitFor(async () => expect((await session.get<MyParties>('/me/parties')).body.deceased).toHaveLength(1), SOON);
    await wakeDuty(instance, 'note-deaths');
    await vi.waitFor(async () => expect((await his.get<CaseView>(`/cases/${filed.number}`)).body.items.find(({ no }) => no === item.no)?.correction?.death).toBeDefined(), SOON);

    const page = await world.visit('/me/parties', { session, size: 'phone' });
    await page.getByRole('heading', { level: 2, name: '我作为近亲属接办的人' }).waitFor();
    await expectAccessible(page, 'parties-deceased');
    await expectFits(page, 'parties-deceased');
    await takePicture(page, 'parties-deceased.phone');
    await page.getByRole('button', { name: `接办${father.name}的办件` }).click();
    await page.getByText(`正在接办逝者${father.name}的办件`).waitFor();
    await takePicture(page, 'deceased-cases.phone');
    await page.getByRole('link', { name: '失业' }).first().click();
    await page.getByText(`作为近亲属：${son.name}`).waitFor();
    await page.getByText(/近亲属可以接着补充或者撤回/u).first().waitFor();
    await expectAccessible(page, 'deceased-case');
    await expectFits(page, 'deceased-case');
    await takePicture(page, 'deceased-case.phone');
    // Asked for as whom he acts for: as himself he would be refused.
    const [receipt] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载回执' }).click()]);
    expect((await readFile(await receipt.path())).subarray(0, 5).toString()).toBe('%PDF-');
    const atDesk = await world.visit('/desk', { session: officer });
    await atDesk.getByRole('navigation', { name: '我的待办' }).getByRole('link').filter({ hasText: filed.number.slice(-8) }).click();
    await atDesk.getByText(/关系核实过的近亲属可以接着补正或者撤回/u).waitFor();
    await expectAccessible(atDesk, 'bereaved-desk');
    await takePicture(atDesk, 'bereaved-desk');
    const watched = await world.visit('/desk/supervision', { session: await desk('0401') });
    await watched.getByText(/补正期限顺延，等近亲属接办/u).waitFor();
    await takePicture(watched, 'bereaved-supervision');
  });
});
