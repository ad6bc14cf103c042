import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import type { StaffItem } from '#channels/http/schemas/staff.ts';
import { fillIn } from '#main/tour/fill-in.ts';
import { startNextRules } from '#main/tour/next-rules.ts';
import { BY_OFFICER, castFor, NEXT_RULES } from '#sandbox/people/tour/plots.ts';
import { answering, createClient, type Client } from '../live/client.ts';
import { openPool, ROOT } from '../live/instance.ts';
import { generated, PERSON } from '../live/people.ts';
import { itemCard } from './hall-steps.ts';
import { bursts } from './supervision/burst.ts';
import { expectAccessible, expectFits, SIZES, takePicture, usingWorld } from './world.ts';

const world = usingWorld();
const NAME = '就业困难人员认定';
let [li, officer, supervisor]: Client[] = [];
let number = '', no = 0, holder = '';

beforeAll(async () => {
  [li, officer, supervisor] = [createClient(world.instance.url), createClient(world.instance.url), createClient(world.instance.url)];
  await li.signInPerson(PERSON.li.number);
  const { body } = await li.submit<CaseView>(answering({ 'hardship.class': 'older' }));
  const item = body.items.find((each) => each.service === '2.6.1')!;
  [number, no, holder] = [body.number, item.no, item.officer ?? ''];
  await officer.signInStaff(holder);
  await supervisor.signInStaff('0401');
  const { body: { version } } = await officer.get<StaffItem>(`/staff/items/${number}/${no}`);
  await officer.post(`/staff/items/${number}/${no}/correct`, { elements: ['hardship.class'], evidence: [], note: '请说明属于哪一种' }, { 'if-match': `"${version}"` });
  await li.post(`/cases/${number}/items/${no}/correction`, { answers: { 'hardship.class': 'older' }, files: [] });
});

test('an officer who may not supervise has no such page, and enters the own absence', async () => {
  const page = await world.visit('/desk/supervision', { session: officer! });
  await page.getByText('督办只对督办人员开放').waitFor();
  expect(await page.getByRole('navigation').getByRole('link', { name: '督办' }).count()).toBe(0);
  // What is looked up now and then stands behind a fold: keys open it, Escape closes it and comes back to it.
  const more = page.getByRole('navigation').locator('summary');
  const absence = page.getByRole('link', { name: '不在岗', exact: true });
  await more.press('Enter');
  await absence.waitFor();
  await expectAccessible(page, 'more of the desk');
  await absence.focus();
  await page.keyboard.press('Escape');
  await absence.waitFor({ state: 'hidden' });
  await page.locator('summary:focus').waitFor();
  await more.click();
  await absence.click();
  await page.getByRole('heading', { name: '我的不在岗' }).waitFor();
  await more.getByText('更多：不在岗').waitFor();
  await page.getByText(/^登记的日子里不会抽到您。超过 \d+ 个工作日的/u).waitFor();
  const enter = page.getByRole('button', { name: '登记', exact: true });
  await enter.press('Enter');
  // The keyboard goes on at the first field that is not filled in, and the alert names each.
  const [from, to] = [page.getByRole('group', { name: '从哪天起' }).getByRole('spinbutton').first(), page.getByRole('group', { name: '到哪天止' }).getByRole('spinbutton').first()];
  await from.and(page.locator(':focus')).waitFor();
  await page.getByRole('alert').getByText('从哪天起、原因').waitFor();
  await expectAccessible(page, 'own absence');
  const day = (ahead: number) => new Date(Date.now() + 8 * 3_600_000 + ahead * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
  await page.keyboard.type(day(40));
  await to.focus();
  await page.keyboard.type(day(30));
  await page.getByRole('button', { name: /^请选择/u }).click();
  await page.getByRole('option', { name: '培训' }).click();
  await enter.press('Enter');
  await page.getByText('结束日期不能早于开始日期').waitFor();
  await to.focus();
  await page.keyboard.type(day(45));
  await enter.press('Enter');
  // What has not begun is cancelled: nobody comes back from it.
  await page.getByRole('button', { name: /撤销 .+ 起的登记$/u }).press('Enter');
  await page.getByRole('status').getByText('登记已撤销').waitFor();
  await page.getByText('现在没有登记').waitFor();
  await page.locator('p:focus').getByText(/^登记的日子里/u).waitFor();
  await page.context().close();
});

test('a supervisor sees what waits and who has it, answers a second correction and orders; officer and applicant read it', async () => {
  const desk = await world.visit(`/desk/${number}/${no}`, { session: officer! });
  await desk.getByRole('button', { name: '申请第二次补正…' }).click();
  const form = desk.getByRole('form', { name: '申请第二次补正' });
  await form.getByRole('button', { name: '报督办人员' }).click();
  await form.getByText('请至少选一项').waitFor();
  await form.getByRole('group', { name: '需要申请人重新回答的' }).locator(':focus').waitFor();
  await form.getByText('请至少用 10 个字写明').waitFor();
  await form.getByText('就业困难人员类别').first().click();
  await form.getByLabel('告诉申请人').fill('请写明从哪一年起');
  await form.getByLabel('为什么第一次没有说到').fill('交回的内容里又有一种新的情形');
  await form.getByRole('button', { name: '报督办人员' }).click();
  // The form has gone with its button: the keyboard goes on at what it has come to.
  await desk.getByRole('heading', { name: '已报督办人员，时限照常计算。' }).and(desk.locator(':focus')).waitFor();
  await expectAccessible(desk, 'a second correction is asked for');

  const list = await world.visit('/desk/supervision', { session: supervisor! });
  const counts = list.getByRole('group', { name: '按原因看' });
  await counts.getByRole('button', { name: /^1 等您答复$/u }).waitFor();
  await list.getByRole('link').filter({ hasText: NAME }).getByText('申请第二次补正：交回的内容里又有一种新的情形').waitFor();
  await expectAccessible(list, 'supervision');
  const search = list.getByRole('search');
  await search.getByLabel(/^查一件在办的/u).fill('123');
  await search.getByRole('button', { name: '查找' }).click();
  await search.getByText('请至少写 4 位').waitFor();
  await search.getByLabel(/^查一件在办的/u).fill('没有这件');
  await search.getByRole('button', { name: '查找' }).click();
  await list.getByText('没有在办的符合“没有这件”').waitFor();
  await list.getByRole('button', { name: new RegExp(`^看 ${holder} 手上的`, 'u') }).click();
  await list.locator('p[role=status]:focus').getByText(new RegExp(`^按“${holder}”查到`, 'u')).waitFor();
  await expectAccessible(list, 'supervision, looked for');
  await list.getByRole('button', { name: '回到需要看的' }).click();
  await list.getByText(/件需要看$/u).waitFor();
  await takePicture(list, 'supervision.desktop');
  const phone = await world.visit('/desk/supervision', { session: supervisor!, size: 'phone', language: 'en' });
  await phone.getByText(/^Asks for a second correction/u).waitFor();
  await expectFits(phone, 'supervision');
  await expectAccessible(phone, 'supervision on a phone');
  await phone.context().close();
  // Where nothing waits is one line, and nothing to press.
  await list.getByText(/^现在没有等着的：.*部门久未答复/u).waitFor();
  expect(await counts.getByRole('button', { name: /部门久未答复$/u }).count()).toBe(0);
  await counts.getByRole('button', { name: /等您答复$/u }).click();
  await list.getByRole('link').filter({ hasText: NAME }).click();
  await list.getByRole('heading', { name: NAME }).waitFor();
  await expectAccessible(list, 'an item under supervision');
  await takePicture(list, 'supervision-item.desktop');
  const answer = list.getByRole('form', { name: '答复申请' });
  await answer.getByRole('button', { name: '不准许' }).click();
  await answer.getByText('请写明理由').waitFor();
  await answer.getByLabel('理由').and(list.locator(':focus')).waitFor();
  await answer.getByLabel('理由').fill('按现有材料可以认定');
  await answer.getByRole('button', { name: '不准许' }).click();
  await list.getByText('0401 没有准许：按现有材料可以认定').waitFor();
  await list.locator('h2#again:focus').waitFor();

  const order = list.getByRole('form', { name: '下督办单' });
  await order.getByLabel('要做什么').fill('向街道核实后办结');
  await order.getByRole('button', { name: '下督办单' }).click();
  await order.getByText('请填写期限').waitFor();
  const until = new Date(Date.now() + 8 * 3_600_000 + 2 * 86_400_000).toISOString().slice(0, 10);
  const [year, month, day] = until.split('-') as [string, string, string];
  await order.getByRole('spinbutton').first().click();
  await list.keyboard.type(`${year}${month}${day}`);
  // The applicant acts meanwhile: nothing is ordered on what was not read, and nothing that was written is lost.
  expect((await li!.post(`/cases/${number}/items/${no}/urge`, undefined)).status).toBe(200);
  await order.getByRole('button', { name: '下督办单' }).click();
  await order.getByRole('alert').getByText('刚才有别人改动过，您的操作没有提交').waitFor();
  await list.getByText(/申请人催办/u).waitFor();
  expect(await order.getByLabel('要做什么').inputValue()).toBe('向街道核实后办结');
  await order.getByRole('button', { name: '下督办单' }).click();
  await list.getByText('还没有答复').waitFor();
  // The form has gone with its button: the keyboard goes on at the orders.
  await list.locator('h2#orders:focus').waitFor();
  await list.context().close();

  await desk.goto('/desk');
  const first = desk.getByRole('navigation', { name: '我的待办' }).getByRole('link').first();
  await first.getByText('向街道核实后办结').waitFor();
  await first.click();
  await desk.getByText('督办人员没有准许第二次补正').waitFor();
  await desk.getByRole('button', { name: '答复督办…' }).click();
  const said = desk.getByRole('form', { name: '答复督办' });
  await said.getByLabel('办理情况').fill('已发函，周五回复');
  await said.getByRole('button', { name: '提交答复' }).click();
  await desk.getByRole('heading', { name: '督办已答复，可以继续办理。' }).and(desk.locator(':focus')).waitFor();
  await desk.context().close();

  const citizen = await world.visit(`/cases/${number}`, { session: li! });
  await itemCard(citizen, NAME).getByText('已由督办人员督办，经办人已答复').waitFor();
  await citizen.context().close();
});

test('a supervisor reads what can go wrong and what is done then, and notes what was done', async () => {
  const page = await world.visit('/desk/supervision', { session: supervisor! });
  await page.getByRole('navigation').locator('summary').click();
  await page.getByRole('link', { name: '风险清单' }).click();
  await page.getByRole('heading', { name: '风险清单', level: 1 }).waitFor();
  const risk = page.getByRole('article', { name: /^个人信息被不该看的人看到/u });
  await risk.getByText('处理预案（2 步）').click();
  await risk.getByText('停用账号，保全访问记录').waitFor();
  await expectAccessible(page, 'risk register');
  await takePicture(page, 'risks.desktop');
  await risk.getByRole('button', { name: '记一笔' }).click();
  const form = risk.getByRole('form', { name: '记一笔' });
  await form.getByRole('button', { name: '记下' }).click();
  await form.getByText('请写清楚情况').waitFor();
  await form.getByLabel('写清楚看到什么、做了什么').fill('本季度核过访问记录，没有异常');
  await expectAccessible(page, 'note of a risk');
  await form.getByRole('button', { name: '记下' }).click();
  await risk.getByText('本季度核过访问记录，没有异常').waitFor();
  await page.context().close();

  const phone = await world.visit('/desk/risks', { session: supervisor!, size: 'phone', language: 'en' });
  await phone.getByRole('heading', { name: 'Risk register', level: 1 }).waitFor();
  await phone.getByRole('article').first().waitFor();
  await expectFits(phone, 'risk register');
  await expectAccessible(phone, 'risk register on a phone, in English');
  await takePicture(phone, 'risks.phone');
  await phone.context().close();
});

test('a supervisor stops instant decisions of one enterprise, sees what that stops, and lets the rules decide again', async () => {
  const page = await world.visit('/desk/brakes', { session: supervisor! });
  await page.getByText('现在没有叫停').waitFor();
  const form = page.getByRole('form', { name: '叫停' });
  await form.getByRole('button', { name: '确认叫停' }).click();
  await form.getByText('请至少选一项').waitFor();
  await form.getByText('请写明原因').waitFor();
  await form.getByLabel('单位的统一社会信用代码').fill('91371300MA0PUTH0NX');
  await form.getByLabel('原因').fill('同一单位夜里集中报送，正在核实');
  await form.getByRole('button', { name: '确认叫停' }).click();
  await form.getByText('统一社会信用代码有误，请核对').waitFor();
  await form.getByLabel('单位的统一社会信用代码').fill('91371300ma0puth0ng');
  await form.getByRole('button', { name: '确认叫停' }).click();
  const row = page.getByRole('article', { name: /91371300MA0PUTH0NG/ });
  await row.getByText('叫停中').waitFor();
  await row.getByText('转给人办理 0 件').waitFor();
  await expectAccessible(page, 'brakes');
  await takePicture(page, 'brakes.desktop');
  const phone = await world.visit('/desk/brakes', { session: supervisor!, size: 'phone', language: 'en' });
  await phone.getByRole('heading', { name: 'Stopped now' }).waitFor();
  await phone.getByRole('article', { name: /91371300MA0PUTH0NG/ }).waitFor();
  await expectFits(phone, 'brakes');
  await expectAccessible(phone, 'brakes on a phone');
  await takePicture(phone, 'brakes.phone');
  await phone.context().close();
  await row.getByRole('button', { name: /恢复秒批/ }).click();
  await row.getByRole('button', { name: '确认恢复' }).click();
  await row.getByText('请写明原因').waitFor();
  await row.getByLabel('核实的结论').fill('招聘会以后集中入职，情况属实');
  await row.getByRole('button', { name: '确认恢复' }).click();
  await row.getByText('已恢复').waitFor();
  await page.getByText('现在没有叫停').waitFor();
  await page.context().close();
});

bursts(world, () => supervisor!);

test('a supervisor passes on what an officer has: chosen by keyboard, drawn anew, and each says who has it now', async () => {
  const page = await world.visit('/desk/supervision', { session: supervisor! });
  await page.getByRole('button', { name: new RegExp(`^看 ${holder} 手上的`, 'u') }).click();
  await page.getByText(new RegExp(`^按“${holder}”查到`, 'u')).waitFor();
  await page.getByText('改由他人办理', { exact: true }).click();
  const form = page.getByRole('form', { name: '改由他人办理' });
  await form.getByRole('button', { name: '重新随机抽取' }).click();
  await form.getByText('这一项还没有填').first().waitFor();
  await form.getByRole('checkbox', { name: NAME }).first().focus();
  await page.keyboard.press('Space');
  expect(await form.getByRole('checkbox', { name: NAME }).first().isChecked()).toBe(true);
  await form.getByLabel('为什么改分').fill('手上的事项太多，先分出去');
  await expectAccessible(page, 'items to pass on');
  await takePicture(page, 'reassign.desktop');
  await form.getByRole('button', { name: '重新随机抽取' }).click();
  await page.getByText('把选中的 1 件改由他人办理？').waitFor();
  await page.getByRole('button', { name: '重新随机抽取' }).last().click();
  await page.getByText('已改由他人办理 1 件').waitFor();
  await page.getByText(/已抽到 \d+/u).waitFor();
  await expectAccessible(page, 'items passed on');
  await takePicture(page, 'reassigned.desktop');
  await page.context().close();

  const phone = await world.visit('/desk/supervision', { session: supervisor!, size: 'phone', language: 'en' });
  await phone.getByRole('heading', { level: 1 }).waitFor();
  await expectFits(phone, 'supervision after passing on');
  await phone.context().close();
});

test('a supervisor orders all that is listed at once: asked first, and each that could not be ordered says why', async () => {
  const others = [2, 3].map((place) => generated(world.instance, 'older', place));
  const filed = await Promise.all(others.map(async (who) => {
    const client = createClient(world.instance.url);
    await client.signInPerson(who.number);
    const { body } = await client.submit<CaseView>(answering({ 'hardship.class': 'older' }));
    return { number: body.number, item: body.items.find((each) => each.service === '2.6.1')! };
  }));
  const day = new Date(Date.now() + 8 * 3_600_000 + 2 * 86_400_000).toISOString().slice(0, 10);
  // One of them is ordered already, so that the same list cannot be ordered whole.
  expect((await supervisor!.post('/staff/supervision/orders', { items: [{ case: filed[0]!.number, no: filed[0]!.item.no }], what: '先核实', until: day })).status).toBe(200);

  const page = await world.visit('/desk/supervision', { session: supervisor! });
  const search = page.getByRole('search');
  await search.getByLabel(/^查一件在办的/u).fill('371300-');
  await search.getByRole('button', { name: '查找' }).click();
  await page.getByText('按“371300-”查到', { exact: false }).waitFor();
  await page.getByText(/^给列出的 \d+ 件一起下督办单$/u).click();
  const form = page.getByRole('form', { name: /^给列出的 \d+ 件一起下督办单$/u });
  await form.getByRole('button', { name: '一起下督办单' }).click();
  await form.getByText('这一项还没有填').first().waitFor();
  await expectAccessible(page, 'orders with faults');
  await form.getByLabel('要做什么').fill('节前核实完，按时办结');
  await form.getByRole('spinbutton').first().click();
  await page.keyboard.type(day.replaceAll('-', ''));
  await form.getByRole('button', { name: '一起下督办单' }).click();
  const sure = form.getByRole('alertdialog', { name: /^给 \d+ 件下督办单？$/u });
  await sure.getByText('节前核实完，按时办结').waitFor();
  await expectAccessible(page, 'asked before ordering');
  await takePicture(page, 'orders-ask.desktop');
  await sure.getByRole('button', { name: '再看看' }).click();
  await sure.waitFor({ state: 'detached' });
  await form.getByRole('button', { name: '一起下督办单' }).click();
  await sure.getByRole('button', { name: '一起下督办单' }).click();
  await page.getByText(/^已下 \d+ 张督办单$/u).waitFor();
  await page.getByRole('listitem').filter({ hasText: filed[0]!.number.slice(-8) }).first().waitFor();
  await expectAccessible(page, 'what was ordered, and what was not');
  await takePicture(page, 'orders-done.desktop');
  await page.setViewportSize(SIZES.phone);
  await expectFits(page, 'what was ordered, and what was not');
  await takePicture(page, 'orders-done.phone');
  await page.context().close();

  const holder2 = createClient(world.instance.url);
  await holder2.signInStaff(filed[1]!.item.officer!);
  const desk = await world.visit(`/desk/${filed[1]!.number}/${filed[1]!.item.no}`, { session: holder2 });
  await desk.getByText('节前核实完，按时办结').first().waitFor();
  await desk.context().close();

  const english = await world.visit('/desk/supervision', { session: supervisor!, size: 'phone', language: 'en' });
  await english.getByText(/one order for the \d+|order.*\d+/iu).first().waitFor();
  await expectFits(english, 'orders in English');
  await expectAccessible(english, 'orders in English');
  await takePicture(english, 'orders-en.phone');
  await english.context().close();
});

test('what a department has refused for good stands on the board, and a supervisor settles it with a note', async () => {
  const pool = await openPool(world.instance);
  // As the worker leaves it when a department refuses: what is tested here is what a person sees and does.
  await pool.query(`insert into kuaiban.message (region, id, case_number, item_no, department, scenario, payload, status, attempts, next_at, queued_at, refused, refused_at) values ('371300', gen_random_uuid(), $1, $2, 'medical-insurance', 'unemployment-medical-cover', 'x', 'refused', 1, now(), now(), 'not-understood', now())`, [number, no]);
  await pool.end();
  const page = await world.visit('/desk/departments', { session: supervisor! });
  const one = page.getByRole('region', { name: '部门拒收的' }).getByRole('article');
  await one.getByText('对方部门无法处理本次请求').waitFor();
  await one.getByRole('button', { name: '另行处理完毕' }).click();
  await one.getByText('请写明核实的情况').waitFor();
  await expectAccessible(page, 'what departments refused');
  await takePicture(page, 'refused.desktop');
  const phone = await world.visit('/desk/departments', { session: supervisor!, size: 'phone', language: 'en' });
  await phone.getByRole('region', { name: 'Refused by departments' }).waitFor();
  await expectFits(phone, 'what departments refused');
  await takePicture(phone, 'refused.phone');
  await phone.context().close();
  await one.getByLabel('核实情况').fill('对方已由专线收到同一份结果');
  await one.getByRole('button', { name: '另行处理完毕' }).click();
  await page.getByText('已标为另行处理').waitFor();
  await page.getByRole('region', { name: '部门拒收的' }).waitFor({ state: 'detached' });
  await page.context().close();
});

test('the rules change in mid-case: the supervisor sees what differs and moves the case with a reason, on a desktop and on a phone in English', async () => {
  const who = createClient(world.instance.url);
  await who.signInPerson(castFor(world.instance.people.persons, 'older').at(-1)!.idNumber);
  const { body: filed } = await fillIn(who, { lifeEvent: BY_OFFICER.event, wanted: BY_OFFICER.answers });
  const item = filed.items.find(({ service }) => service === BY_OFFICER.matter)!;
  const next = await startNextRules({ root: ROOT, dataFolder: world.instance.dataFolder, connectionString: await world.instance.database() }, NEXT_RULES.better);
  try {
    const session = createClient(next.url, 0, world.instance.url);
    await session.signInStaff('0401');
    const page = await world.visit(`/desk/supervision/${filed.number}/${item.no}`, { session, at: next.url });
    await page.getByRole('heading', { name: '规则已经变了' }).waitFor();
    await page.getByRole('button', { name: '看看会变什么' }).click();
    await page.getByText('5 个工作日').first().waitFor();
    await expectAccessible(page, 'rules that have changed');
    await expectFits(page, 'rules that have changed');
    await takePicture(page, 'supervision.version');
    const small = await world.visit(`/desk/supervision/${filed.number}/${item.no}`, { session, at: next.url, size: 'phone', language: 'en' });
    await small.getByRole('button', { name: 'See what would change' }).click();
    await small.getByText('5 working days').first().waitFor();
    await expectAccessible(small, 'rules that have changed.phone');
    await expectFits(small, 'rules that have changed.phone');
    await takePicture(small, 'supervision.version.phone');
    await page.getByRole('textbox', { name: '为什么改' }).fill('改');
    await page.getByRole('button', { name: '整件改按现行规则办' }).click();
    await page.getByText('请至少用 10 个字写明').waitFor();
    await page.getByRole('textbox', { name: '为什么改' }).fill('新规定时限更短，对申请人有利，本人也愿意');
    await page.getByRole('button', { name: '整件改按现行规则办' }).click();
    await page.getByText('整件已改按现行规则办理').first().waitFor();
    const { body: seen } = await who.get<CaseView>(`/cases/${filed.number}`);
    expect([seen.catalogVersion === filed.catalogVersion, seen.timeline.some(({ text }) => text.zh.includes('整件改按现行规则办理'))]).toEqual([false, true]);
  } finally {
    await next.stop();
  }
});

test('the integrity board says where a hand was in the way and why, what is left to judgement, and can be taken along; an officer has no such page', async () => {
  const page = await world.visit('/desk/integrity', { session: supervisor! });
  await page.getByRole('heading', { level: 1, name: '廉洁看板' }).waitFor();
  await page.getByRole('table', { name: '不经手办结' }).getByRole('rowheader').first().waitFor();
  await page.getByRole('table', { name: '为什么有人经手' }).getByRole('rowheader', { name: '规定由人核实' }).first().waitFor();
  await page.getByRole('img', { name: /不经手办结：每月不经手办结的占比/u }).waitFor();
  await page.getByText(/展开这 \d+ 个事项/u).click();
  await page.getByRole('table', { name: '留给人的判断' }).getByText('2.6.1').waitFor();
  await page.getByRole('table', { name: '经办人' }).getByRole('rowheader', { name: holder, exact: true }).waitFor();
  await expectAccessible(page, 'integrity board');
  await takePicture(page, 'integrity.desktop');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /表格|下载/u }).first().click()]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/u);
  const [text] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载“经办人”（.csv）' }).click()]);
  expect(text.suggestedFilename()).toBe('经办人.csv');
  await page.getByText('展开最近经手的').click();
  await page.getByRole('table', { name: '哪些件有人经手' }).getByRole('rowheader').first().waitFor();
  await expectAccessible(page, 'where a hand was');
  await page.setViewportSize(SIZES.phone);
  await expectFits(page, 'integrity board');
  // A row is a card: each of its figures is on the screen.
  const figures = await page.getByRole('table', { name: '不经手办结' }).getByRole('row').nth(1).getByRole('cell').all();
  expect(figures).toHaveLength(5);
  for (const figure of figures) {
    const { x, width } = (await figure.boundingBox())!;
    expect(x + width).toBeLessThanOrEqual(SIZES.phone.width);
  }
  await takePicture(page, 'integrity.phone');
  await page.context().close();
  const strange = await world.visit('/desk/integrity', { session: officer!, language: 'en' });
  await strange.getByText('Only for supervisors').waitFor();
  await strange.context().close();
});

test('a supervisor tries a draft on past cases: its mistakes stand at their lines, then who would have been decided otherwise, and a case to look at', async () => {
  const service = await readFile(join(ROOT, 'catalog/services/1.8.1.yaml'), 'utf8');
  const page = await world.visit('/desk/backtest', { session: supervisor! });
  await page.getByRole('heading', { name: '规则试算', level: 1 }).waitFor();
  await page.getByRole('button', { name: '开始试算' }).click();
  await page.getByText('请粘贴文件内容或者选一个文件').waitFor();
  await page.getByLabel('文件名').fill('services/1.8.1.yaml');
  const rule = 'unemployment.countingMonths >= 12 or unemployment.unusedMonths > 0';
  const line = service.slice(0, service.indexOf(rule)).split('\n').length;
  await page.getByLabel('文件内容（YAML）').fill(service.replace(rule, 'unemployment.countingMonths >='));
  await page.getByRole('button', { name: '开始试算' }).click();
  await page.getByText(`services/1.8.1.yaml 第 ${line} 行`).waitFor();
  await expectAccessible(page, 'a draft with mistakes');
  await takePicture(page, 'backtest-wrong');
  await page.getByLabel('文件内容（YAML）').fill(service.replace(rule, 'unemployment.countingMonths >= 600'));
  await page.getByRole('button', { name: '开始试算' }).click();
  const outcomes = page.getByRole('group', { name: '结论变化' });
  await outcomes.getByRole('row', { name: /失业保险金申领.*通过.*不通过/u }).waitFor();
  await expectAccessible(page, 'a draft that was tried');
  await takePicture(page, 'backtest');
  await page.setViewportSize(SIZES.phone);
  await expectFits(page, 'backtest');
  await takePicture(page, 'backtest-phone');
  await page.setViewportSize(SIZES.desktop);
  await page.getByRole('group', { name: '例子' }).getByRole('link', { name: number }).first().click();
  await page.waitForURL((url) => url.pathname.startsWith(`/desk/supervision/${number}/`));
  await page.context().close();
  const english = await world.visit('/desk/backtest', { session: supervisor!, language: 'en' });
  await english.getByRole('button', { name: /^Result/u }).first().click();
  await english.getByRole('heading', { name: 'Outcomes' }).waitFor();
  await english.context().close();
});
