import type { Pool } from 'pg';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import type { Counter } from '#channels/http/schemas/counter.ts';
import { peopleAnchor } from '#sandbox/people/anchor.ts';
import { generatePeople } from '#sandbox/people/generate-people.ts';
import { BY_OFFICER, castFor } from '#sandbox/people/tour/plots.ts';
import { createClient, type Client } from '../../live/client.ts';
import { wakeDuty } from '../../live/departments.ts';
import { openPool } from '../../live/instance.ts';
import { fillWith } from '../counter-steps.ts';
import { answerOneByOne, pick, submitPlan } from '../hall-steps.ts';
import { pictureWidth, signOn } from '../screen-steps.ts';
import { expectAccessible, expectFits, SIZES, takePicture, type World } from '../world.ts';

const NANNING = '450100', LIUZHOU = '450200', OFFICE = 'baipeng', CLERK = '45020303';
const CHECKED = '核实过通话记录，答复晚了两天', TOLD = '反映答复太慢，核实情况属实', ANSWER = '已经向您道歉，今后两个工作日内必须答复', THANKS = '这次办得快，谢谢';

/** The long way: a ticket in a township of Liuzhou, a matter of Nanning, a signature on the second screen, an officer of Nanning, a low rating, and what is put right. */
export function longWay(world: World): void {
  let clerk: Client, own: Client;
  let who = { name: '', number: '' };
  let pool: Pool;
  let [screen, desk]: Page[] = [];
  let of = { case: '', no: 0, name: '', officer: '', repair: '' };
  const signed = async (number: string): Promise<Client> => { const client = createClient(world.instance.url); await client.signInStaff(number); return client; };
  const calling = () => desk!.getByRole('region', { name: '叫号' });
  const second = () => desk!.getByRole('region', { name: '第二屏：本人核对签名' });

  beforeAll(async () => {
    const { seed, day } = await peopleAnchor(world.instance.dataFolder, '');
    const person = castFor(generatePeople(seed, day, NANNING).persons, 'older')[3]!;
    who = { name: person.name, number: person.idNumber };
    pool = await openPool(world.instance);
    [clerk, own] = [await signed(CLERK), createClient(world.instance.url)];
    await own.signInPerson(who.number);
  });
  afterAll(() => pool.end());

  test('a kiosk in the township gives a number, and its clerk calls it', async () => {
    const kiosk = await world.visit(`/kiosk/ticket?office=${OFFICE}&mode=kiosk&region=${LIUZHOU}`, { size: 'kiosk' });
    await kiosk.getByRole('button', { name: '取号', exact: true }).click();
    await kiosk.getByText('A001', { exact: true }).waitFor();
    await expectAccessible(kiosk, 'a ticket in another city');
    await takePicture(kiosk, 'long-way-ticket.kiosk');
    await kiosk.context().close();
    desk = await world.visit('/desk/counter', { session: clerk });
    await calling().getByRole('button', { name: '您在几号窗口' }).click();
    await desk.getByRole('option', { name: '1 号窗口' }).click();
    await calling().getByRole('button', { name: '叫下一位（1 人）' }).click();
    await calling().getByText('已叫 A001，请到 1 号窗口').waitFor();
    await calling().getByRole('button', { name: '本人来了，开始办' }).click();
    await calling().getByText('正在办 A001').waitFor();
  });

  test('the clerk pairs the second screen and begins with a matter of Nanning', async () => {
    screen = await world.visit(`/screen?region=${LIUZHOU}`, { size: 'kiosk' });
    const code = await screen.getByText(/^\d{6}$/u).innerText();
    await desk!.getByRole('textbox', { name: /屏幕上的配对码/u }).fill(code);
    await desk!.getByRole('button', { name: '连接' }).click();
    await screen.getByRole('heading', { name: '您好，欢迎来办事' }).waitFor();
    await pick(desk!.getByRole('radio', { name: /南宁市/u }));
    await desk!.getByRole('textbox', { name: '姓名' }).fill(who.name);
    await desk!.getByRole('textbox', { name: '身份证号' }).fill(who.number);
    for (const check of await desk!.getByRole('checkbox').all()) await pick(check);
    await desk!.getByRole('button', { name: '开始办理' }).click();
    // Two ways to be done would leave the person open behind a number that has ended.
    await calling().getByText('点“办完，请下一位”，这个号一起结束。').waitFor();
    expect(await calling().getByRole('button', { name: '办完', exact: true }).count()).toBe(0);
    await fillWith(desk!, '失业');
    await answerOneByOne(desk!, { '下面有没有符合您的情况？': '大龄失业人员（男满50周岁、女满40周岁）' });
    await second().getByText('本人正在看').waitFor();
  });

  test('nothing is taken without the signature, which the person puts to what they see', async () => {
    await desk!.getByRole('button', { name: '看好了，一次提交' }).click();
    await desk!.getByRole('alert').getByText(/这个网点的窗口办理要由本人核对并签名/u).waitFor();
    await takePicture(desk!, 'long-way-unsigned');
    await second().getByRole('button', { name: '请本人核对签名' }).click();
    await screen!.getByRole('button', { name: '都对', exact: true }).click();
    await signOn(screen!);
    await second().getByText('本人已签名，可以提交').waitFor();
    of.case = await submitPlan(desk!);
    expect(of.case.startsWith(NANNING)).toBe(true);
    await desk!.goto('/desk/counter');
    await desk!.getByRole('button', { name: '办完，请下一位' }).click();
    await screen!.getByRole('heading', { name: '您好，欢迎来办事' }).waitFor();
    // With the visit its number is done: one press.
    await calling().getByText(/^正在办/u).waitFor({ state: 'detached' });
    const { body: at } = await clerk.get<Counter>('/staff/counter');
    expect(at.visit).toBeUndefined();
    await Promise.all([desk!.context().close(), screen!.context().close()]);
    const { body } = await own.get<CaseView>(`/cases/${of.case}`);
    expect([body.signature?.how, body.timeline[0]!.text.zh]).toEqual(['drawn', expect.stringMatching(/跨城办理，由柳江区百朋镇.*本人在第二屏上核对并签名/u)]);
    const item = body.items.find(({ service }) => service === BY_OFFICER.matter)!;
    of = { ...of, no: item.no, name: item.name.zh, officer: item.officer ?? '' };
    expect(of.officer).toMatch(/^4501/u);
  });

  test('an officer of Nanning, whom chance picked, sees the signature and decides; another one confirms', async () => {
    const officer = await signed(of.officer);
    const page = await world.visit(`/desk/${of.case}/${of.no}`, { session: officer });
    expect(await pictureWidth(page, '签名')).toBe(1000);
    await expectAccessible(page, 'an item that was signed for');
    await takePicture(page, 'long-way-officer');
    await page.setViewportSize(SIZES.phone);
    await expectFits(page, 'an item that was signed for');
    await page.setViewportSize(SIZES.desktop);
    await page.getByRole('group', { name: /情况属实/u }).or(page.getByRole('radiogroup', { name: /情况属实/u })).getByText('否', { exact: true }).click();
    await page.getByRole('button', { name: /^不予通过/u }).click();
    await pick(page.getByRole('radio', { name: /属实/u }));
    await page.getByRole('textbox', { name: '说明' }).fill('核实不属于');
    await page.getByRole('button', { name: /^下一步/u }).click();
    await page.getByRole('button', { name: '确认不予通过' }).click();
    await page.getByText('已提出“不予通过”的意见').first().waitFor();
    await page.context().close();
    const { rows: [reviewer] } = await pool.query<{ number: string }>('select o.number from kuaiban.case_item i join kuaiban.officer o on o.region = i.region and o.id = i.reviewer where i.case_number = $1 and i.no = $2', [of.case, of.no]);
    const review = await world.visit(`/desk/${of.case}/${of.no}`, { session: await signed(reviewer!.number) });
    await review.getByText('核实不属于').first().waitFor();
    await review.getByRole('button', { name: /^同意，作出决定/u }).click();
    await review.getByRole('button', { name: /确认同意/u }).click();
    await review.getByText('已作出不予通过的决定').first().waitFor();
    await review.context().close();
    const { body } = await own.get<CaseView>(`/cases/${of.case}`);
    expect(body.items.find(({ no }) => no === of.no)?.status).toBe('refused');
  });

  test('the applicant rates it low, and whoever chance picks puts it right and calls back', async () => {
    const page = await world.visit(`/cases/${of.case}`, { session: own, size: 'phone' });
    const card = page.getByRole('article').filter({ has: page.getByRole('heading', { name: of.name }) });
    // What the officer wrote is read here, not only on the paper.
    await card.getByText('经办人说明：核实不属于').waitFor();
    await card.getByRole('button', { name: '评价' }).click();
    await card.getByText('非常不满意', { exact: true }).click();
    await card.getByText('办得太慢').click();
    await card.getByRole('button', { name: '提交评价' }).click();
    await card.getByText('您的评价在整改').waitFor();
    of.repair = (await own.get<CaseView>(`/cases/${of.case}`)).body.items.find(({ no }) => no === of.no)!.rating!.repair!.number;
    const found = async () => (await pool.query<{ number: string }>('select o.number from kuaiban.rating r join kuaiban.officer o on o.region = r.region and o.id = r.handler where r.number = $1', [of.repair])).rows[0]?.number;
    await vi.waitFor(async () => { await wakeDuty(world.instance, 'draw-handlers'); expect(await found()).toMatch(/^4501/u); }, { timeout: 60_000, interval: 1_000 });
    const repairs = await world.visit(`/desk/repairs/${of.repair}`, { session: await signed((await found())!) });
    const check = repairs.getByRole('form', { name: '联系本人核实' });
    await check.getByText('联系上了', { exact: true }).click();
    await check.getByText('情况属实', { exact: true }).click();
    await check.getByText('简单', { exact: true }).click();
    await check.getByRole('textbox', { name: '核实的情况' }).fill(CHECKED);
    await check.getByRole('textbox', { name: '告知被评价人的内容' }).fill(TOLD);
    await check.getByRole('button', { name: '提交核实结果' }).click();
    const answer = repairs.getByRole('form', { name: '整改并答复' });
    await answer.getByRole('textbox', { name: '给本人的答复' }).fill(ANSWER);
    await answer.getByRole('button', { name: '提交答复' }).click();
    const call = repairs.getByRole('form', { name: '回访' });
    await call.getByText('满意', { exact: true }).click();
    await call.getByRole('textbox', { name: /^本人说的话/u }).fill(THANKS);
    await call.getByRole('button', { name: '记下回访' }).click();
    await call.waitFor({ state: 'detached' });
    await repairs.getByText('已结束').first().waitFor();
    await repairs.getByText(THANKS).waitFor();
    await page.reload();
    await card.getByText(ANSWER).waitFor();
    await takePicture(page, 'long-way-repair.phone');
    await Promise.all([page.context().close(), repairs.context().close()]);
  });
}
