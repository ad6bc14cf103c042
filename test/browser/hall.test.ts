import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import { createClient } from '../live/client.ts';
import { expectSoundRecords } from '../live/command.ts';
import { pdfText } from '#main/tour/pdf-text.ts';
import { PERSON } from '../live/people.ts';
import { answerAll, caseOf, expectPlan, itemCard, submitPlan } from './hall-steps.ts';
import { expectAccessible, expectFits, PATIENCE_MS, SIZES, takePicture, usingWorld } from './world.ts';

const world = usingWorld();
const person = (who: { number: string }) => ({ as: 'person' as const, number: who.number });
const APPLY = '/life-events/unemployment/apply';

describe('an ordinary person who lost the job', () => {
  let page: Page;
  let number = '';
  let seen: CaseView;
  beforeAll(async () => { page = await world.visit('/'); });

  test('says so on the home page, reads the guide, and is led through the sign-in to the first question', async () => {
    await page.getByRole('heading', { level: 1, name: '您遇到了什么事？' }).waitFor();
    await page.getByRole('searchbox', { name: '您遇到了什么事' }).fill('被裁员了');
    await page.getByRole('button', { name: '查找' }).click();
    await page.getByRole('heading', { level: 1, name: '失业' }).waitFor();
    await page.getByText('人社部发〔2020〕26号').first().waitFor();
    await page.getByRole('link', { name: '现在就办' }).click();
    await page.getByRole('main').getByRole('link', { name: '登录' }).click();
    await page.getByRole('textbox', { name: '身份证号' }).fill(PERSON.wang.number);
    await page.getByRole('textbox', { name: '密码' }).fill('kuaiban');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '您现在想找工作吗？' }).waitFor();
  });

  test('answers the first questions by the keyboard alone, one on each screen, and closes the browser in the middle', async () => {
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    // Counted with the two that may follow, so that the way does not grow under one's feet.
    await page.getByText('第 1 步，共 5 步').waitFor();
    await page.getByText('失业登记和失业保险金都是为想工作的人准备的').waitFor();
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '您想做哪一类工作？' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('listbox').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('listbox').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: /行政办公/u }).waitFor();
    // Past the way back to the way on.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '您想在哪里工作？' }).waitFor();
    await page.getByRole('status').filter({ hasText: '已自动保存' }).waitFor();
    await page.context().close();
  });

  test('goes on later on a phone where the draft stands', async () => {
    page = await world.visit('/', { size: 'phone' });
    await world.signIn(page, person(PERSON.wang), '/');
    await page.getByText('还没提交').waitFor();
    await takePicture(page, 'home-draft.phone');
    await page.getByRole('link', { name: '接着填' }).click();
    await page.getByRole('heading', { level: 1, name: '您想在哪里工作？' }).waitFor();
    await page.getByRole('button', { name: '上一步' }).click();
    await page.getByRole('button', { name: /行政办公/u }).waitFor();
    await page.getByRole('button', { name: '下一步' }).click();
    await page.locator('form button[aria-haspopup="listbox"]').click();
    await page.getByRole('option', { name: '兰山区', exact: true }).click();
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByRole('heading', { level: 1, name: '您需要《就业创业证》吗？' }).waitFor();
    await expectFits(page, 'question');
    await takePicture(page, 'question.phone');
    await page.getByText('是', { exact: true }).click();
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByText('都不是', { exact: true }).click();
    await page.getByRole('button', { name: '看清单' }).click();
    await expectPlan(page);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  test('sees a plan that asks for nothing: six items at once, what is known with its source, no upload', async () => {
    await page.getByRole('heading', { level: 1, name: '王小明，您可以一次办成 6 件事' }).waitFor();
    const figure = (label: string) => page.locator('dl > div').filter({ has: page.getByText(label, { exact: true }) }).locator('dd');
    expect(await figure('还需您补充').textContent()).toBe('0');
    await page.getByText('以前各办各的：14 份材料、6 张表').waitFor();
    const items = page.getByRole('region', { name: '要办的事' }).locator(':scope > ol > li');
    expect(await items.count()).toBe(6);
    for (const name of ['失业登记', '《就业创业证》申领', '职业介绍', '失业保险金申领']) await items.filter({ hasText: name }).first().waitFor();
    expect(await page.getByRole('region', { name: '要办的事' }).getByText('即时').count()).toBe(6);
    const known = page.getByRole('region', { name: '我们已经知道' });
    await known.getByRole('button', { name: /展开其余/u }).click();
    // Register and another department, each named at the fact.
    await known.getByText('76 个月').first().waitFor();
    for (const source of [/社保|失业保险|参保/u, /公安/u]) await known.getByText(source).first().waitFor();
    expect(await page.locator('input[type=file]').count()).toBe(0);
    await takePicture(page, 'plan.desktop');
  });

  test('hands in once and sees six results with amount, months, article and seal', async () => {
    number = await submitPlan(page);
    seen = await caseOf(page, number);
    expect(seen.items.map((item) => [item.service, item.status, item.by])).toEqual(seen.items.map((item) => [item.service, 'approved', 'rules']));
    expect(seen.items).toHaveLength(6);
    await page.getByRole('heading', { level: 1, name: '失业：6 件已办成' }).waitFor();
    const benefit = itemCard(page, '失业保险金申领');
    await benefit.getByText(/核定领取18个月，每月1,980\.00/u).waitFor();
    await benefit.getByText('为什么是这个结果').click();
    await benefit.getByText('社会保险法 第四十五条').first().waitFor();
    await benefit.getByText('不是本人自愿离职').waitFor();
    expect(await page.getByRole('img', { name: /已办结，用时/u }).count()).toBe(6);
    await takePicture(page, 'case.desktop');
    // The draft is gone: it has become the case.
    expect(await (await page.request.get('/api/v1/me/drafts')).json()).toEqual({ drafts: [] });
  });

  test('takes the receipt and a decision as PDFs that hold name, number and result', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载回执' }).click()]);
    expect(download.suggestedFilename()).toBe(`${number}-R.pdf`);
    const text = pdfText(readFileSync(await download.path()));
    for (const part of [PERSON.wang.name, number, seen.queryCode ?? '?', '失业保险金申领']) expect(text).toContain(part);
    expect(text).not.toContain(PERSON.wang.number);
    const [decision] = await Promise.all([page.waitForEvent('download'), itemCard(page, '失业保险金申领').getByRole('link', { name: '下载：失业保险金核定表' }).click()]);
    const decided = pdfText(readFileSync(await decision.path()));
    for (const part of [PERSON.wang.name, number, '结论：通过', '1,980.00', '《社会保险法》第四十五条']) expect(decided).toContain(part);
    expect(decided).not.toContain(PERSON.wang.number);
  });

  test('rates every item, and changes one rating', async () => {
    for (const item of seen.items) {
      const card = itemCard(page, item.name.zh);
      await card.getByRole('button', { name: '评价' }).click();
      await card.getByText('非常满意', { exact: true }).click();
      await card.getByRole('button', { name: '提交评价' }).click();
      await card.getByText('您的评价：非常满意').waitFor();
    }
    const card = itemCard(page, '职业介绍');
    await card.getByRole('button', { name: '改评价' }).click();
    await card.getByText('基本满意', { exact: true }).click();
    await card.getByRole('button', { name: '提交评价' }).click();
    await card.getByText('您的评价：基本满意').waitFor();
    expect((await caseOf(page, number)).items.map((item) => item.rating?.score).toSorted()).toEqual([3, 5, 5, 5, 5, 5]);
  });

  test('finds the results in the own data, with their origin', async () => {
    await page.getByRole('navigation').getByRole('link', { name: '我的数据' }).click();
    await page.getByRole('heading', { level: 1, name: '我的数据' }).waitFor();
    const entry = (name: string) => page.getByRole('main').locator('li').filter({ has: page.getByRole('heading', { name, exact: true }) });
    await entry('失业登记').getByText('有效').first().waitFor();
    // Not by itself: the line that is printed says at what time, and that may be 18 o’clock.
    await page.getByRole('main').locator('li').getByText('18').first().waitFor();
    await page.getByRole('heading', { name: '谁看过、用过我的数据' }).waitFor();
    await takePicture(page, 'me.desktop');
    // What the result promises is there: a statement to show, with the number by which it can be checked.
    const href = await entry('就业创业证').getByRole('link', { name: /看证明/u }).getAttribute('href');
    const statement = pdfText(await (await page.request.get(href ?? '')).body());
    for (const part of [PERSON.wang.name, '就业创业证', '核验码', `${number}-B`]) expect(statement).toContain(part);
    for (const secret of [PERSON.wang.number, seen.queryCode ?? '']) expect(statement).not.toContain(secret);
  });

  test('and anybody with number and query code follows it without signing in, and sees nothing personal', async () => {
    const visitor = await world.visit('/track');
    await visitor.getByRole('textbox', { name: '办件编号' }).fill(number);
    await visitor.getByRole('textbox', { name: '查询码' }).fill((seen.queryCode ?? '').toLowerCase());
    await visitor.getByRole('main').getByRole('button', { name: '查进度' }).click();
    await visitor.getByRole('heading', { name: '失业：6 件已办成' }).waitFor();
    const text = await visitor.getByRole('main').innerText();
    for (const secret of [PERSON.wang.name, '1,980', PERSON.wang.number.slice(-4)]) expect(text).not.toContain(secret);
    await takePicture(visitor, 'track.desktop');

    // What was found stands first, and is where the keyboard is; the form for another one is folded below it, and empty.
    const another = visitor.getByText('查另一件', { exact: true });
    expect(await visitor.getByRole('textbox', { name: '办件编号' }).isVisible()).toBe(false);
    await visitor.setViewportSize(SIZES.phone);
    const [result, below] = await Promise.all([visitor.getByRole('heading', { name: '失业：6 件已办成' }).boundingBox(), another.boundingBox()]);
    expect([result!.y < SIZES.phone.height / 2, below!.y > result!.y]).toEqual([true, true]);
    expect(await visitor.evaluate('document.activeElement?.querySelector("#found") !== null')).toBe(true);
    await expectAccessible(visitor, 'found by number');
    await takePicture(visitor, 'track-found.phone');
    await another.click();
    expect(await visitor.getByRole('textbox', { name: '办件编号' }).inputValue()).toBe('');
    await visitor.getByRole('main').getByRole('button', { name: '查进度' }).click();
    await visitor.getByRole('textbox', { name: '办件编号' }).and(visitor.locator(':focus')).waitFor();
    await visitor.getByRole('textbox', { name: '查询码' }).fill(seen.queryCode ?? '');
    await visitor.getByRole('textbox', { name: '办件编号' }).fill(`${number.slice(0, -1)}${(Number(number.at(-1)) + 1) % 10}`);
    await visitor.getByRole('main').getByRole('button', { name: '查进度' }).click();
    await visitor.getByText('编号的校验位不对').or(visitor.getByText('办件编号抄错了')).first().waitFor();
    // Nothing was found: the form is the one that was sent, with the keyboard in it.
    await visitor.getByRole('main').getByRole('button', { name: '查进度' }).and(visitor.locator(':focus')).waitFor();
    await visitor.context().close();
  });

  test('reads everything in English after one click, and larger after another', async () => {
    await page.goto(`/cases/${number}`);
    await page.getByRole('button', { name: 'Switch to English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Losing a job: 6 done' }).waitFor();
    await page.getByText(/Granted for 18 months at .*1,980\.00/u).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await takePicture(page, 'case-en.desktop');
    const size = () => page.evaluate<number>('Number.parseFloat(getComputedStyle(document.documentElement).fontSize)');
    const before = await size();
    await page.getByRole('button', { name: 'Large text' }).click();
    await expect.poll(size, { timeout: PATIENCE_MS }).toBeGreaterThanOrEqual(before * 1.2);
    await page.reload();
    await page.getByRole('button', { name: 'Standard text' }).waitFor();
    await expectAccessible(page, 'case in large text');
    await takePicture(page, 'case-elder.desktop');
    await page.context().close();
  });
});

test('whoever presses before the list of matters has arrived is led on once it has', async () => {
  const page = await world.visit('/track');
  let open: (() => void) | undefined;
  const opened = new Promise<void>((resolve) => { open = resolve; });
  await page.route(/\/api\/v1\/life-events(?:\?|$)/u, async (route) => { await opened; await route.continue(); });
  await page.goto('/');
  await page.getByRole('searchbox', { name: '您遇到了什么事' }).fill('被裁员了');
  await page.getByRole('button', { name: '查找' }).click();
  await page.locator('button[aria-busy=true]', { hasText: '查找' }).waitFor();
  open?.();
  await page.getByRole('heading', { level: 1, name: '失业' }).waitFor();
  await page.context().close();
});

test('a rare character in the name stands on the page and in the PDF', async () => {
  const page = await world.visit(APPLY);
  await world.signIn(page, person(PERSON.zhang), APPLY);
  await answerAll(page);
  await page.getByRole('heading', { level: 1, name: /^张䶮，/u }).waitFor();
  const number = await submitPlan(page);
  const response = await page.request.get(`/api/v1/cases/${number}/documents/R`);
  expect(response.headers()['content-type']).toBe('application/pdf');
  expect(pdfText(await response.body())).toContain('张䶮');
  await page.context().close();
});

test('so does one beyond the basic plane', async () => {
  const page = await world.visit('/me');
  await world.signIn(page, person(PERSON.zheng), '/me');
  await page.getByText('郑𬭚').first().waitFor();
  // What is not there is not offered as a part to jump to.
  const papers = await page.request.get('/api/v1/me/register/papers');
  expect(await papers.json()).toMatchObject({ papers: [] });
  const parts = page.getByRole('navigation', { name: '本页内容' });
  await parts.getByRole('link', { name: '登记信息' }).waitFor();
  await parts.getByRole('link', { name: '证书和凭证' }).waitFor({ state: 'detached' });
  await page.context().close();
  const client = createClient(world.instance.url);
  await client.signInPerson(PERSON.zheng.number);
  expect((await client.get<{ name: string }>('/me')).body.name).toBe('郑𬭚');
});

test('somebody who resigned is refused the benefit with reason and remedy, and still gets what is due', async () => {
  const page = await world.visit(APPLY);
  await world.signIn(page, person(PERSON.chen), APPLY);
  await answerAll(page);
  await page.getByText('可能办不成').first().waitFor();
  const number = await submitPlan(page);
  const view = await caseOf(page, number);
  const statuses = Object.fromEntries(view.items.map((item) => [item.name.zh, item.status]));
  expect(statuses).toMatchObject({ 失业登记: 'approved', 职业介绍: 'approved', '《就业创业证》申领': 'approved', 失业保险金申领: 'refused' });
  const card = itemCard(page, '失业保险金申领');
  await card.getByText('未通过').first().waitFor();
  await card.getByText('为什么是这个结果').click();
  await card.getByText('没有满足').first().waitFor();
  await card.getByText(/单位填报的离职原因和事实不符的/u).first().waitFor();
  await card.getByText('本人辞职').first().waitFor();
  await takePicture(page, 'case-refused.desktop');
  // Back at the fact that was in the way, without answering anything twice.
  await card.getByRole('link', { name: '更正“终止或解除劳动合同的原因”，再申请一次' }).click();
  const dialog = page.getByRole('dialog', { name: /终止或解除劳动合同的原因/u });
  await dialog.getByText('本人辞职').first().waitFor();
  await dialog.getByRole('textbox', { name: '实际情况是怎样的' }).fill('是公司让我走的');
  await dialog.getByRole('button', { name: '提出更正' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('您提出的更正').first().waitFor();
  await page.getByRole('status').filter({ hasText: '已自动保存' }).waitFor();
  const { drafts } = (await (await page.request.get('/api/v1/me/drafts')).json()) as { drafts: { body: { answers: object; contests: object } }[] };
  expect(drafts[0]?.body).toMatchObject({ answers: { 'job.seeking': true }, contests: { 'separation.reason': { statement: '是公司让我走的' } } });
  const again = await submitPlan(page);
  expect((await caseOf(page, again)).items.find((item) => item.name.zh === '失业保险金申领')?.status).toBe('officer');
  // Another person learns nothing of what was answered.
  const other = createClient(world.instance.url);
  await other.signInPerson(PERSON.zheng.number);
  expect((await other.get(`/cases/${number}/answers?lifeEvent=unemployment`)).status).toBe(404);
  await page.context().close();
});

test('somebody who says that the employer’s reason is wrong uploads a proof, and an officer is drawn instead of a refusal', async () => {
  const page = await world.visit(APPLY);
  await world.signIn(page, person(PERSON.wu), APPLY);
  await answerAll(page);
  const known = page.getByRole('region', { name: '我们已经知道' });
  await known.getByRole('button', { name: /展开其余/u }).click();
  await known.getByRole('button', { name: /终止或解除劳动合同的原因.*更正/u }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('本人辞职').first().waitFor();
  await dialog.getByRole('textbox', { name: '实际情况是怎样的' }).fill('不是我要走，是公司让我走的，有微信记录');
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: '选择文件' }).click();
  await (await chooser).setFiles({ name: '辞退通知.png', mimeType: 'image/png', buffer: ONE_PIXEL });
  await dialog.getByText('✓ 辞退通知.png').waitFor();
  await expectAccessible(page, 'contest');
  await takePicture(page, 'contest.desktop');
  await dialog.getByRole('button', { name: '提出更正' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('您提出的更正').first().waitFor();
  const number = await submitPlan(page);
  const benefit = (await caseOf(page, number)).items.find((item) => item.name.zh === '失业保险金申领');
  expect(benefit).toMatchObject({ status: 'officer', officer: expect.stringMatching(/^\d{4}$/u) });
  await itemCard(page, '失业保险金申领').getByText(`经办人 ${benefit?.officer ?? ''}`).first().waitFor();
  await page.context().close();
});

test('given the same draft in two tabs, when one hands it in, then the other is led to the one case', async () => {
  const first = await world.visit(APPLY);
  await world.signIn(first, person(PERSON.zhao), APPLY);
  await answerAll(first);
  // One month short of a year: said with the figure, without being asked for.
  await first.getByText('您的失业保险一共缴了 11 个月，满 12 个月才能领').waitFor();
  await takePicture(first, 'plan-short.desktop');
  const second = await first.context().newPage();
  await second.goto(first.url());
  await expectPlan(second);
  const number = await submitPlan(first);
  await second.getByRole('heading', { name: '这件事您刚才已经提交' }).waitFor();
  await second.getByRole('link', { name: '去看这一件' }).click();
  await second.waitForURL(`**/cases/${number}`);
  // The list is gone; what it said of the benefit stays with the case, with the way to have it decided all the same.
  const left = first.getByRole('region', { name: '这次没有办的' });
  await left.getByText('您的失业保险一共缴了 11 个月，满 12 个月才能领').waitFor();
  await expectAccessible(first, 'what was left out');
  await takePicture(first, 'case-left-out.desktop');
  await left.getByRole('link', { name: /单独申请这一项.*失业保险金申领/u }).click();
  await first.getByRole('heading', { level: 1, name: /失业保险金|一件也办不成/u }).or(first.getByText(/^第 1 步/u)).first().waitFor();
  const { cases } = (await (await first.request.get('/api/v1/me/cases')).json()) as { cases: { number: string }[] };
  expect(cases.map((each) => each.number)).toEqual([number]);
  await first.context().close();
});

test('given a sign-in that runs out between two questions, then nothing is sent in vain and nothing is lost', async () => {
  const page = await world.visit(APPLY);
  await world.signIn(page, person(PERSON.zheng), APPLY);
  await page.getByRole('heading', { level: 1, name: '您现在想找工作吗？' }).waitFor();
  await page.context().clearCookies({ name: 'kb_session' });
  let saves = 0;
  page.on('request', (request) => { if (request.method() === 'PUT') saves += 1; });
  await page.keyboard.press('1');
  await page.getByText('登录已结束，请重新登录').waitFor();
  await page.waitForTimeout(2000);
  expect(saves).toBeLessThanOrEqual(1);
  await page.getByRole('banner').getByRole('link', { name: '登录' }).waitFor();
  // The identity provider still knows the browser, so it comes straight back.
  await page.getByRole('link', { name: '重新登录' }).click();
  await page.getByRole('heading', { level: 1, name: '您现在想找工作吗？' }).waitFor();
  await page.getByRole('status').filter({ hasText: '已自动保存' }).waitFor();
  const { drafts } = (await (await page.request.get('/api/v1/me/drafts')).json()) as { drafts: { body: { answers: object } }[] };
  expect(drafts[0]?.body.answers).toMatchObject({ 'job.seeking': true });
  await page.context().close();
});

test('a file that is no document is told at once and not sent', async () => {
  const page = await world.visit('/ui');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选择文件' }).first().click();
  await (await chooser).setFiles({ name: '程序.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') });
  await page.getByText('“程序.exe”不是 PDF、JPG 或 PNG，没有上传').waitFor();
  await page.context().close();
});

test('after all of this every chain and every draw holds', () => expectSoundRecords(world.instance));

const ONE_PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
