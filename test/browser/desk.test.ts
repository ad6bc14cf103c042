import type { Page } from 'playwright-core';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import type { Queue, StaffItem } from '#channels/http/schemas/staff.ts';
import { answering, createClient, type Client, type ProblemBody } from '../live/client.ts';
import { command, expectSoundRecords } from '../live/command.ts';
import { kuaiban, openPool } from '../live/instance.ts';
import { PERSON } from '../live/people.ts';
import { answerAll, caseOf, itemCard, pick, submitPlan } from './hall-steps.ts';
import { SIZES, takePicture, usingWorld } from './world.ts';

const world = usingWorld();
const APPLY = '/life-events/unemployment/apply';
let pool: Pool;
beforeAll(async () => { pool = await openPool(world.instance); });
afterAll(() => pool.end());

/** Everything the desk has been told over the API, to look for what it must not know. */
const heard: string[] = [];
const desks = new Map<string, Page>();

/** The desk of an officer, signed in once with the second factor. */
async function deskOf(number: string): Promise<Page> {
  const open = desks.get(number);
  if (open) return open;
  const page = await world.visit('/desk');
  page.on('response', (response) => {
    if (response.url().includes('/api/v1/') && /json/u.test(response.headers()['content-type'] ?? '')) void response.text().then((text) => heard.push(text), () => undefined);
  });
  await page.getByRole('heading', { name: '经办人请先登录' }).waitFor();
  await world.signIn(page, { as: 'staff', number }, '/desk');
  desks.set(number, page);
  return page;
}

/** A clock that runs with time enough; `unknown` when its last day lies in a year whose holidays are not published. */
const running = expect.stringMatching(/^(?:green|unknown)$/u) as string;

/** Who has an item in hand, by the public number. */
async function holder(number: string, no: number, role: 'officer' | 'reviewer'): Promise<string> {
  const { rows } = await pool.query<{ number: string }>(`select o.number from kuaiban.case_item i join kuaiban.officer o on o.region = i.region and o.id = i.${role} where i.case_number = $1 and i.no = $2`, [number, no]);
  return rows[0]?.number ?? '';
}

const rowOf = (page: Page, number: string, name: string) => page.getByRole('navigation', { name: '我的待办' }).getByRole('link').filter({ hasText: name }).filter({ hasText: number.slice(-8) });
const queueOf = async (page: Page): Promise<Queue> => (await (await page.request.get('/api/v1/staff/queue')).json()) as Queue;

describe('an older jobseeker asks for the recognition of hardship', () => {
  let citizen: Page;
  let desk: Page;
  let number = '';
  let no = 0;
  let officer = '';

  test('everything else is decided at once, and an officer is drawn for the recognition', async () => {
    citizen = await world.visit(APPLY);
    await world.signIn(citizen, { as: 'person', number: PERSON.li.number }, APPLY);
    await answerAll(citizen, { hardship: '大龄失业人员（男满50周岁、女满40周岁）' });
    number = await submitPlan(citizen);
    const view = await caseOf(citizen, number);
    const item = view.items.find((each) => each.status === 'officer');
    expect(view.items.filter((each) => each.status === 'approved')).toHaveLength(view.items.length - 1);
    [no, officer] = [item?.no ?? 0, item?.officer ?? ''];
    expect(item?.name.zh).toBe('就业困难人员认定');
    await itemCard(citizen, '就业困难人员认定').getByText('审核中').first().waitFor();
    // The applicant can recompute the draw as well.
    await itemCard(citizen, '就业困难人员认定').getByText('核验抽取').click();
    await citizen.getByText(`officer-${officer}`).first().waitFor();
    await citizen.getByText('种子承诺值（前一天公布）').waitFor();
  });

  test('the officer signs in with a second factor, sees the queue with its clock and opens the item: facts with source and time', async () => {
    desk = await deskOf(officer);
    await rowOf(desk, number, '就业困难人员认定').waitFor();
    expect((await queueOf(desk)).rows).toMatchObject([{ case: number, no, status: 'officer', as: 'officer', clock: { state: running } }]);
    await takePicture(desk, 'desk-queue.desktop');
    await desk.keyboard.press('j');
    await desk.keyboard.press('Enter');
    await desk.getByRole('heading', { level: 1, name: '就业困难人员认定' }).waitFor();
    const facts = desk.getByRole('table');
    const age = facts.getByRole('row').filter({ has: desk.getByRole('rowheader', { name: '性别' }) });
    await age.getByText('女').waitFor();
    await age.getByText(/公安/u).waitFor();
    expect(await age.locator('time').getAttribute('datetime')).toMatch(/^\d{4}-\d{2}-\d{2}T/u);
    await facts.getByText('需要经办人核实').first().waitFor();
    await desk.getByText('核验抽取').click();
    await desk.getByText(/参加抽取 \d+ 人/u).waitFor();
    await takePicture(desk, 'desk-item.desktop');
  });

  test('the officer cannot approve before what the community found is entered', async () => {
    await desk.getByRole('button', { name: /^通过，转复核/u }).click();
    await desk.getByText('请填写核实结果').waitFor();
  });

  test('when the sign-in ends over a form behind a button, then after signing in again the form is open with what was typed, and nothing was sent', async () => {
    const tab = await desk.context().newPage();
    await tab.goto(`/desk/${number}/${no}`);
    await tab.getByRole('button', { name: /一次补正/u }).click();
    await tab.getByRole('textbox', { name: '告诉申请人' }).fill('请写清楚是哪一种情况');
    await tab.context().clearCookies({ name: 'kb_session' });
    await tab.getByText('就业困难人员类别', { exact: true }).last().click();
    await tab.getByRole('button', { name: /发出补正通知/u }).click();
    await tab.getByRole('alert').getByText('登录已结束，请重新登录').waitFor();
    await world.signIn(tab, { as: 'staff', number: officer }, `/desk/${number}/${no}`);
    await tab.getByText('您登录前填的内容已放回原处').waitFor();
    expect(await tab.getByRole('textbox', { name: '告诉申请人' }).inputValue()).toBe('请写清楚是哪一种情况');
    await tab.getByRole('heading', { name: '一次补正' }).waitFor();

    // The applicant acts before it is sent: the latest is shown, the form stays open beside it, and what was typed is still there.
    await itemCard(citizen, '就业困难人员认定').getByRole('button', { name: '催办' }).click();
    await itemCard(citizen, '就业困难人员认定').getByText(/催办过/u).first().waitFor();
    await tab.getByRole('button', { name: /发出补正通知/u }).click();
    await tab.getByText(/催办（1）/u).first().waitFor();
    await tab.getByText('刚才有别人改动过，您的操作没有提交').waitFor();
    expect(await tab.getByRole('textbox', { name: '告诉申请人' }).inputValue()).toBe('请写清楚是哪一种情况');
    await tab.close();
    // A page that has said that nobody is signed in does not take it back by itself.
    await desk.goto(`/desk/${number}/${no}`);
  });

  test('a second tab that acts on what has changed meanwhile is told and shows the latest', async () => {
    const tab = await desk.context().newPage();
    await tab.goto(`/desk/${number}/${no}`);
    await tab.getByRole('button', { name: /一次补正/u }).click();
    await tab.getByText('就业困难人员类别', { exact: true }).last().click();
    await tab.getByRole('textbox', { name: '告诉申请人' }).fill('请确认您属于哪一种情况');
    // It does not hear of the other tab until it acts itself.
    let deaf = true;
    await tab.route('**/api/v1/staff/**', (route) => (deaf && route.request().method() === 'GET' ? route.abort() : route.continue()));

    await desk.getByRole('button', { name: /一次补正/u }).click();
    await desk.getByRole('heading', { name: '一次补正' }).waitFor();
    await desk.getByText('就业困难人员类别', { exact: true }).last().click();
    await desk.getByRole('textbox', { name: '告诉申请人' }).fill('两项情况都可能符合，请您确认选哪一项');
    await desk.getByRole('button', { name: /发出补正通知/u }).click();
    await desk.getByText('补正通知已发出，时限暂停').first().waitFor();

    deaf = false;
    await tab.getByRole('button', { name: /发出补正通知/u }).click();
    await tab.getByText('这一步现在不用办了，您的操作没有提交').waitFor();
    await tab.getByText('正在等申请人补正，时限已暂停').first().waitFor();
    expect(await tab.getByLabel('您写的没有提交').inputValue()).toBe('请确认您属于哪一种情况');
    await tab.close();
  });

  test('the clock is paused; the citizen answers; the clock goes on with the same officer, who cannot ask a second time', async () => {
    expect((await queueOf(desk)).rows).toMatchObject([{ status: 'correction', clock: { state: 'paused' } }]);
    await citizen.reload();
    const form = citizen.getByRole('region', { name: '请您补充（只会要求这一次）' });
    await form.getByText('两项情况都可能符合，请您确认选哪一项').waitFor();
    await form.getByRole('button', { name: '补好了，提交' }).click();
    await form.getByText('还有 1 处没补').waitFor();
    await form.getByText('大龄失业人员（男满50周岁、女满40周岁）', { exact: true }).click();
    await takePicture(citizen, 'correction.desktop');
    await form.getByRole('button', { name: '补好了，提交' }).click();
    await citizen.getByText(/您已在 .* 补充/u).waitFor();

    const [row] = (await queueOf(desk)).rows;
    expect(row).toMatchObject({ case: number, no, status: 'officer', clock: { state: running } });
    await desk.goto(`/desk/${number}/${no}`);
    await desk.getByText('补正已回，时限已恢复').first().waitFor();
    await desk.getByRole('button', { name: '申请第二次补正…' }).waitFor();
    expect(await desk.getByRole('button', { name: '一次补正…' }).count()).toBe(0);
    await desk.getByRole('region', { name: '文书' }).getByRole('link', { name: '一次性补正告知书' }).waitFor();
  });

  /** What the officer has found out about one of the questions of this item. */
  const finding = (page: Page, question: RegExp) => page.getByRole('group', { name: question }).or(page.getByRole('radiogroup', { name: question }));

  async function proposeApproval(note: string): Promise<void> {
    await desk.getByRole('button', { name: /^通过，转复核/u }).and(desk.locator(':enabled')).waitFor();
    await desk.getByRole('button', { name: /^通过，转复核/u }).click();
    await desk.getByRole('textbox', { name: '说明（选填）' }).fill(note);
    await desk.getByRole('button', { name: /确认，转复核/u }).click();
    await desk.getByText('已提出“通过”的意见').first().waitFor();
    expect(await holder(number, no, 'reviewer')).not.toBe(officer);
  }

  async function confirmByKeyboard(note: string): Promise<Page> {
    const review = await deskOf(await holder(number, no, 'reviewer'));
    await review.goto(`/desk/${number}/${no}`);
    await review.getByText(note).waitFor();
    await review.getByText('请独立核对事实和规则').waitFor();
    await takePicture(review, 'desk-review.desktop');
    await review.keyboard.press('y');
    await review.getByRole('heading', { name: '同意经办人的意见' }).waitFor();
    await review.keyboard.press('Enter');
    return review;
  }

  test('the officer enters what the community found and approves; another officer is drawn to review', async () => {
    const confirmed = finding(desk, /情况属实/u);
    // After a “no” the rules say so at once, and an approval is not offered.
    await confirmed.getByText('否', { exact: true }).click();
    await desk.getByText(/不满足，不能通过/u).first().waitFor();
    expect(await desk.getByRole('button', { name: /^通过，转复核/u }).isDisabled()).toBe(true);
    await confirmed.getByText('是', { exact: true }).click();
    // What is settled by it stands among the facts as what it is: entered, and not recorded yet.
    await desk.getByRole('table').getByRole('row').filter({ hasText: '按您填的办，提交以后记入' }).getByText('您填的', { exact: true }).waitFor();
    await proposeApproval('街道回函，与本人所说一致');
    await citizen.reload();
    await itemCard(citizen, '就业困难人员认定').getByText('复核中').first().waitFor();
  });

  test('the reviewer confirms by the keyboard, and it is published: the clock stands still, and the citizen sees until when', async () => {
    const review = await confirmByKeyboard('街道回函，与本人所说一致');
    await review.getByText('已同意，开始公示').first().waitFor();
    await citizen.reload();
    await itemCard(citizen, '就业困难人员认定').getByText(/正在公示/u).first().waitFor();
    await takePicture(citizen, 'case-publicity.desktop');
    expect((await queueOf(desk)).rows).toMatchObject([{ case: number, no, status: 'publicity', clock: { state: 'paused' } }]);
  });

  test('an objection that does not hold shortens the publicity for nobody: the officer answers it, and it goes on', async () => {
    await desk.goto(`/desk/${number}/${no}`);
    await desk.getByRole('button', { name: /^记录异议/u }).click();
    await desk.getByRole('textbox', { name: '异议的内容' }).fill('有人说他在外地有工作');
    await desk.getByRole('button', { name: '记录异议', exact: true }).last().click();
    await desk.getByText('异议已记录').first().waitFor();
    await citizen.reload();
    await itemCard(citizen, '就业困难人员认定').getByText('有人说他在外地有工作').waitFor();
    // Whoever has recorded it goes on with it on the same page.
    await desk.getByRole('button', { name: /^处理异议/u }).click();
    await desk.getByText('异议不成立', { exact: true }).click();
    await desk.getByRole('textbox', { name: '理由' }).fill('社保和税务记录都没有就业');
    await desk.getByRole('button', { name: '确认处理结果' }).click();
    await desk.getByText('异议处理结果已记入').first().waitFor();
    expect(await desk.getByRole('button', { name: /^通过/u }).and(desk.locator(':enabled')).count()).toBe(0);
    await citizen.reload();
    await itemCard(citizen, '就业困难人员认定').getByText(/正在公示/u).first().waitFor();
    expect((await queueOf(desk)).rows).toMatchObject([{ case: number, no, status: 'publicity', clock: { state: 'paused' } }]);
    await citizen.goto('/me');
    await citizen.getByRole('cell', { name: `经办人 ${officer}` }).first().waitFor();
    expect((await caseOf(citizen, number)).status).toBe('open');
  });
});

describe('somebody contests the employer’s reason and is refused all the same', () => {
  const wu: { client?: Client } = {};
  let number = '';
  let no = 0;
  let officer = '';

  test('the officer reads both sides and the proof beside the facts, and refuses by the criterion', async () => {
    const client = createClient(world.instance.url);
    wu.client = client;
    await client.signInPerson(PERSON.wu.number);
    const { body: file } = await client.post<{ id: string }>('/files', ONE_PIXEL, { 'content-type': 'image/png', 'x-file-name': encodeURIComponent('辞退通知.png') });
    const { status, body } = await client.submit<CaseView>(answering({}, { contests: { 'separation.reason': { statement: '是公司让我走的', files: [file.id] } } }));
    expect(status).toBe(201);
    const item = body.items.find((each) => each.service === '1.8.1');
    [number, no, officer] = [body.number, item?.no ?? 0, item?.officer ?? ''];
    const desk = await deskOf(officer);
    await desk.goto(`/desk/${number}/${no}`);
    const contest = desk.getByRole('region', { name: '终止或解除劳动合同的原因' });
    await contest.getByText('劳动者本人辞职').waitFor();
    await contest.getByText('是公司让我走的').waitFor();
    await contest.getByRole('button', { name: /辞退通知\.png/u }).click();
    await desk.getByRole('img', { name: '申请人交的“辞退通知.png”' }).waitFor();
    await takePicture(desk, 'desk-file.desktop');
    await desk.getByRole('button', { name: /关闭材料/u }).click();
    await refuse(desk, '已向单位核实，确系本人递交辞职书');
  });

  test('the reviewer sends it back with the reason, the officer answers, and only then it stands', async () => {
    const reviewer = await holder(number, no, 'reviewer');
    expect(reviewer).not.toBe(officer);
    const review = await deskOf(reviewer);
    await review.goto(`/desk/${number}/${no}`);
    await review.getByRole('button', { name: /^退回经办人/u }).click();
    await review.getByRole('textbox', { name: '退回的原因' }).fill('请附单位的书面答复要点');
    await review.getByRole('button', { name: /确认退回/u }).click();
    await review.getByText('已退回经办人重新办理').first().waitFor();

    const desk = await deskOf(officer);
    await desk.goto(`/desk/${number}/${no}`);
    await desk.getByText('请附单位的书面答复要点').waitFor();
    await refuse(desk, '单位书面答复：本人9月提交辞职书，原件已核对');
    const again = await deskOf(await holder(number, no, 'reviewer'));
    await again.goto(`/desk/${number}/${no}`);
    await again.getByRole('button', { name: /^同意，作出决定/u }).click();
    // Nobody decides on this item with a paper unseen without being told so.
    const unread = again.getByText('这一页上还有 1 份材料没有打开看过');
    await unread.waitFor();
    await takePicture(again, 'desk-unread.desktop');
    await again.getByRole('button', { name: /辞退通知\.png/u }).click();
    await unread.waitFor({ state: 'detached' });
    await again.getByRole('button', { name: /关闭材料/u }).click();
    await again.getByRole('button', { name: /确认同意/u }).click();
    await again.getByText('已作出不予通过的决定').first().waitFor();

    const { body } = await wu.client!.get<CaseView>(`/cases/${number}`);
    const item = body.items.find((each) => each.no === no);
    expect(item).toMatchObject({ status: 'refused', by: 'officer' });
    expect(item?.reasons.find((reason) => reason.id === 'involuntary')?.result).toBe('fail');
    // What went with the benefit does not go on without it.
    expect(body.items.filter((each) => each.status === 'waiting')).toEqual([]);
  });
});

describe('a person whom public security knows by another name', () => {
  test('the officer sees both names whole, says that it is the same person, and enters nothing that the answer says', async () => {
    const client = createClient(world.instance.url);
    await client.signInPerson(PERSON.liu.number);
    const { body } = await client.submit<CaseView>(answering());
    const item = body.items.find((each) => each.status === 'officer');
    const desk = await deskOf(item?.officer ?? '');
    await desk.goto(`/desk/${body.number}/${item?.no}`);
    const compared = desk.getByRole('region', { name: /的记录$/u });
    for (const name of [PERSON.liu.name, '刘春艳']) await compared.getByRole('cell', { name, exact: true }).waitFor();
    await desk.getByText(/记录与登记信息不一致：姓名/u).waitFor();
    const form = desk.getByRole('region', { name: '需要您核实的' });
    expect(await form.getByRole('spinbutton').count(), 'a date is not asked for').toBe(0);
    // At a laptop's size the first question stands above the fixed buttons.
    const [question, approve] = [await form.getByText(/是不是同一人/u).boundingBox(), await desk.getByRole('button', { name: /^通过/u }).boundingBox()];
    expect((question?.y ?? 0) + (question?.height ?? 0)).toBeLessThan(approve?.y ?? 0);
    // They stand there whole: what settles the item is in sight without scrolling, however long the rules are.
    for (const name of [/^通过/u, /^不予通过/u, /^一次补正/u]) {
      const box = await desk.getByRole('button', { name }).boundingBox();
      expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(SIZES.desktop.height);
    }
    await takePicture(desk, 'desk-names.desktop');
    // A “no” leaves what the answer would have said unknown, and it may be entered; a “yes” uses it.
    await form.getByText('否', { exact: true }).first().click();
    await form.getByText('出生日期').waitFor();
    await form.getByText('是', { exact: true }).first().click();
    await form.getByText('出生日期').waitFor({ state: 'detached' });
    await desk.getByRole('button', { name: /^通过/u }).and(desk.locator(':enabled')).click();
    await desk.getByRole('button', { name: /确认通过/u }).click();
    await desk.getByText('已通过，申请人现在就能看到结果').waitFor();
    // Nothing else is opened: every opening is an access.
    expect(new URL(desk.url()).pathname).toBe(`/desk/${body.number}/${item?.no}`);
    const { body: mine } = await client.get<{ accesses: { why: { zh: string } }[] }>('/me/register');
    expect(mine.accesses.filter(({ why }) => why.zh === '核对是不是同一人')).toHaveLength(1);
  });
});

describe('whom an item is not drawn for', () => {
  test('another officer, a reviewer and a citizen do not see it; an old version is refused', async () => {
    const client = createClient(world.instance.url);
    await client.signInPerson(PERSON.sun.number);
    const { body } = await client.submit<CaseView>(answering());
    const item = body.items.find((each) => each.status === 'officer');
    expect(item?.service).toBe('1.8.1');
    const path = `/staff/items/${body.number}/${item?.no}`;
    const [drawn = '', other = ''] = item?.officer === '0231' ? ['0231', '0245'] : [item?.officer, '0231'];
    const [own, stranger] = [await deskOf(drawn), await deskOf(other)];
    const head = { 'x-kuaiban': '1' };
    const problem = async (response: { json(): Promise<unknown> }): Promise<string> => ((await response.json()) as ProblemBody).code;
    expect(await problem(await stranger.request.get(`/api/v1${path}`))).toBe('not-yours');
    expect(await problem(await stranger.request.post(`/api/v1${path}/approve`, { data: { note: '' }, headers: { ...head, 'if-match': '"1"' } }))).toBe('not-yours');
    expect((await client.get<ProblemBody>(path)).body.code).toBe('not-yours');
    expect(await problem(await own.request.post(`/api/v1${path}/approve`, { data: { note: '' }, headers: head }))).toBe('version-needed');
    expect(await problem(await own.request.post(`/api/v1${path}/approve`, { data: { note: '' }, headers: { ...head, 'if-match': '"1"' } }))).toBe('changed-meanwhile');
    const found = (await (await own.request.get(`/api/v1${path}`)).json()) as StaffItem;
    expect(found.status).toBe('officer');
  });
});

test('nothing of this told the officers how to reach an applicant, or the whole number', async () => {
  const told = heard.join('\n');
  expect(told).toContain('就业困难人员认定');
  const pages = await Promise.all([...desks.values()].map((page) => page.locator('body').innerText()));
  for (const name of [PERSON.li.name, PERSON.wu.name]) {
    const person = world.instance.people.persons.find((each) => each.name === name)!;
    for (const secret of [person.phone, person.address, person.idNumber, person.departments.bank!.account]) {
      expect(told).not.toContain(secret);
      expect(pages.join('\n')).not.toContain(secret);
    }
  }
});

test('after all of this the catalogue, its examples, every chain and every draw hold', async () => {
  for (const run of [await command(world.instance.dataFolder, 'catalog', 'check'), await kuaiban(world.instance.dataFolder, 'catalog', 'examples')]) expect(run.code, run.said).toBe(0);
  await expectSoundRecords(world.instance);
});

/** Refuse by the only criterion that is open to it. */
async function refuse(desk: Page, note: string): Promise<void> {
  await desk.getByRole('button', { name: /^不予通过/u }).click();
  await pick(desk.getByRole('radio', { name: /不是本人自愿离职/u }));
  await desk.getByRole('textbox', { name: '说明' }).fill(note);
  // The rules cannot tell while it is contested: nothing goes on before the officer declares it the own judgement.
  await desk.getByRole('button', { name: /^下一步/u }).click();
  await desk.getByText('还不能确定的条件，不声明由您判断就不能作为理由').waitFor();
  await desk.getByText('我判断这一条不满足，依据写在说明里').click();
  await desk.getByRole('button', { name: /^下一步/u }).click();
  await desk.getByText('没有满足：不是本人自愿离职').waitFor();
  await desk.getByRole('button', { name: '确认不予通过' }).click();
  await desk.getByText('已提出“不予通过”的意见').first().waitFor();
}

const ONE_PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
