import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test, vi } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import { answering, createClient, type Client } from '../../live/client.ts';
import { generated, PERSON } from '../../live/people.ts';
import { fillWith } from '../counter-steps.ts';
import { answerOneByOne, submitPlan } from '../hall-steps.ts';
import { pictureWidth, signOn } from '../screen-steps.ts';
import { expectAccessible, expectFits, SIZES, takePicture, type World } from '../world.ts';

/** Everything that a page could have left behind in its browser. */
const KEPT = `(async () => ({ local: Object.keys(localStorage), session: Object.keys(sessionStorage), bases: (await indexedDB.databases()).map(({ name }) => name), caches: await caches.keys() }))()`;
const MATTER = '失业', EVENT = 'unemployment';

/** A screen that faces the person: paired by its code, reads along, is objected to and signed, and forgets. */
export function secondScreen(world: World): void {
  let clerk: Client;
  let [screen, desk]: Page[] = [];
  const [first, second] = [randomUUID(), randomUUID()];
  const arrives = async (id: string, who: { readonly name: string; readonly number: string }): Promise<void> => expect((await clerk.put(`/staff/counter/visits/${id}`, { ...who, shown: 'identity-card', compared: true, agreed: true })).status).toBe(200);
  const person = (index: number) => generated(world.instance, 'ordinary', index);
  const shown = (stage: string) => desk!.getByRole('region', { name: '第二屏：本人核对签名' }).getByText(stage, { exact: true }).waitFor();

  beforeAll(async () => {
    clerk = createClient(world.instance.url);
    await clerk.signInStaff('0302');
  });

  test('a code connects it to a clerk; a wrong one is said at its field', async () => {
    screen = await world.visit('/screen', { size: 'kiosk' });
    const code = await screen.getByText(/^\d{6}$/u).innerText();
    await expectAccessible(screen, 'a screen with its code');
    await takePicture(screen, 'screen-code.kiosk');
    desk = await world.visit('/desk/counter', { session: clerk });
    const here = desk.getByRole('region', { name: '第二屏' });
    await here.getByRole('textbox', { name: /屏幕上的配对码/u }).fill(code === '000000' ? '000001' : '000000');
    await here.getByRole('button', { name: '连接' }).click();
    await here.getByText(/没有屏幕显示这个配对码/u).waitFor();
    await expectAccessible(desk, 'a code that no screen shows');
    await takePicture(desk, 'screen-pairing');
    await here.getByRole('textbox', { name: /屏幕上的配对码/u }).fill(code);
    await here.getByRole('button', { name: '连接' }).click();
    await here.getByText(/^已连接第二屏/u).waitFor();
    await screen.getByRole('heading', { name: '您好，欢迎来办事' }).waitFor();
    await takePicture(screen, 'screen-greeting.kiosk');
  });

  test('it follows what the clerk fills in, and shows nothing while the line is lost', async () => {
    await arrives(first, person(31));
    await desk!.reload();
    await fillWith(desk!, MATTER);
    await screen!.getByRole('heading', { level: 1, name: MATTER, exact: true }).waitFor();
    await answerOneByOne(desk!, { '下面有没有符合您的情况？': '都不是' });
    await screen!.getByText('都不是').waitFor();
    await expectAccessible(screen!, 'a screen that shows');
    await expectFits(screen!, 'a screen that shows');
    await takePicture(screen!, 'screen-showing.kiosk');
    await screen!.context().setOffline(true);
    await screen!.getByRole('heading', { name: '连接断开了' }).waitFor();
    expect(await screen!.getByText(MATTER).count()).toBe(0);
    await takePicture(screen!, 'screen-lost.kiosk');
    await screen!.context().setOffline(false);
    await screen!.getByRole('heading', { level: 1, name: MATTER, exact: true }).waitFor();
  });

  test('what the person says is not right the clerk sees, and nobody is asked to sign before it is settled', async () => {
    await screen!.getByRole('region', { name: '您说的' }).getByRole('button', { name: /^不对：/u }).first().click();
    await screen!.getByText('您说有 1 条不对').waitFor();
    await desk!.getByText('本人说这些不对').first().waitFor();
    expect(await desk!.getByRole('button', { name: '请本人核对签名' }).isDisabled()).toBe(true);
    await expectAccessible(screen!, 'a line that is doubted');
    await takePicture(screen!, 'screen-doubted.kiosk');
    await takePicture(desk!, 'screen-doubted-desk');
    await screen!.getByRole('button', { name: /^改回“没有问题”：/u }).click();
    await shown('本人正在看');
  });

  test('it is checked and signed; a dot is no signature, and what is changed afterwards has to be signed again', async () => {
    await desk!.getByRole('button', { name: '请本人核对签名' }).click();
    await screen!.getByText('请您核对', { exact: true }).first().waitFor();
    await screen!.getByRole('button', { name: '都对', exact: true }).click();
    await screen!.getByRole('heading', { name: '请您签名' }).waitFor();
    const pad = screen!.getByRole('img', { name: /^签名框/u });
    await pad.click();
    await screen!.getByRole('button', { name: '签好了' }).click();
    await screen!.getByText(/签名太小/u).waitFor();
    await screen!.getByRole('button', { name: '重写' }).click();
    await expectAccessible(screen!, 'a screen to sign on');
    await signOn(screen!, async () => { await takePicture(screen!, 'screen-sign.kiosk'); await screen!.setViewportSize(SIZES.desktop); await expectFits(screen!, 'a screen to sign on'); await takePicture(screen!, 'screen-sign'); await screen!.setViewportSize(SIZES.kiosk); });
    await shown('本人已签名，可以提交');
    await takePicture(screen!, 'screen-signed.kiosk');
    // The clerk’s page asks with something else for a moment, in another tab: what was signed is void, and stays so when it reads as before.
    // Where the page itself has asked later, that counts, and it is asked once more.
    await vi.waitFor(async () => {
      expect((await clerk.post('/plans', { lifeEvent: EVENT, body: answering({ 'hardship.class': 'older' }) }, { 'x-kuaiban-visit': first })).status).toBe(200);
      await screen!.getByText('正在为您填写，请核对。').waitFor({ timeout: 8_000 });
    }, { timeout: 120_000, interval: 100 });
    await shown('本人正在看');
    await screen!.getByText('都不是').waitFor();
    await desk!.getByRole('button', { name: '请本人核对签名' }).click();
    await screen!.getByRole('button', { name: '都对', exact: true }).click();
    await screen!.getByRole('button', { name: '用键盘填写姓名' }).click();
    await screen!.getByRole('textbox', { name: '姓名' }).fill('别人');
    await screen!.keyboard.press('Enter');
    await screen!.getByText('和来办事的人姓名不一样，请照证件填').waitFor();
    await expectAccessible(screen!, 'a name to be typed');
    await takePicture(screen!, 'screen-type.kiosk');
    await screen!.getByRole('textbox', { name: '姓名' }).fill(person(31).name);
    await screen!.keyboard.press('Enter');
    await shown('本人已签名，可以提交');
    await expectAccessible(desk!, 'a plan that was signed');
    await takePicture(desk!, 'screen-signed-desk');
    const number = await submitPlan(desk!);
    await desk!.getByRole('region', { name: '本人核对签名' }).getByText(/录入姓名确认/u).waitFor();
    // What has its result is rated there and then, where the clerk does not see it.
    await screen!.getByRole('heading', { name: '办好了，请您评一评' }).waitFor();
    await screen!.getByRole('button', { name: /^评价：/u }).first().click();
    await screen!.getByText('非常满意', { exact: true }).click();
    await expectAccessible(screen!, 'a screen to rate on');
    await expectFits(screen!, 'a screen to rate on');
    await takePicture(screen!, 'screen-rating.kiosk');
    await screen!.getByRole('button', { name: '提交评价' }).click();
    await screen!.getByText('已评价', { exact: true }).waitFor();
    expect(await desk!.getByText('非常满意').count()).toBe(0);
    const own = createClient(world.instance.url);
    await own.signInPerson(person(31).number);
    const { body: filed } = await own.get<CaseView>(`/cases/${number}`);
    expect([filed.signature?.how, filed.timeline[0]!.text.zh]).toEqual(['typed', expect.stringContaining('本人在第二屏上核对，录入姓名确认')]);
    const page = await world.visit(`/cases/${number}`, { session: own, language: 'en' });
    expect(await pictureWidth(page, 'Signature')).toBe(1000);
    await expectAccessible(page, 'a case that was signed');
    await takePicture(page, 'screen-signed-case-en');
    await page.context().close();
  });

  test('the end of the visit clears it, and the next one sees nothing of the one before', async () => {
    await desk!.goto('/desk/counter');
    await desk!.getByRole('button', { name: '办完，请下一位' }).click();
    await screen!.getByRole('heading', { name: '您好，欢迎来办事' }).waitFor();
    const content = await screen!.content();
    for (const word of [person(31).name, MATTER, '都不是', '社会保障卡', '签名']) expect(content).not.toContain(word);
    expect(await screen!.evaluate(KEPT)).toEqual({ local: [], session: [], bases: [], caches: [] });
    // A month short of the year: what they count on is not done, and they read why before they sign.
    await arrives(second, PERSON.zhao);
    // Nothing was filled in for the next one: there is nothing to be seen, of anybody.
    await screen!.waitForTimeout(2_500);
    expect(await screen!.getByRole('main').innerText()).toContain('您好，欢迎来办事');
  });

  test('who cannot sign has checked all the same, on a long sheet is led to what is asked, and the reason and the witness are kept', async () => {
    await desk!.reload();
    await fillWith(desk!, MATTER);
    await screen!.getByRole('heading', { level: 1, name: MATTER, exact: true }).waitFor();
    await answerOneByOne(desk!, { '下面有没有符合您的情况？': '都不是' });
    await screen!.getByText('都不是').waitFor();
    const left = screen!.getByRole('region', { name: '这次不办的' });
    await left.getByText('失业保险金申领').waitFor();
    await left.getByText('您的失业保险一共缴了 11 个月，满 12 个月才能领').waitFor();
    await expectAccessible(screen!, 'what will not be done');
    await takePicture(screen!, 'screen-left-out.kiosk');
    await screen!.setViewportSize(SIZES.phone);
    await desk!.getByRole('button', { name: '请本人核对签名' }).click();
    await screen!.getByRole('button', { name: '看完了，往下' }).click();
    await screen!.getByRole('button', { name: '都对', exact: true }).click();
    await screen!.getByRole('heading', { name: '请您签名' }).waitFor();
    // The field to sign in is there to be seen, and not below the edge.
    await vi.waitFor(async () => {
      const { y, height } = (await screen!.getByRole('img', { name: /^签名框/u }).boundingBox())!;
      expect([y >= 0, y + height <= SIZES.phone.height]).toEqual([true, true]);
    }, { timeout: 20_000 });
    await desk!.getByRole('button', { name: '本人不能签名' }).click();
    await desk!.getByRole('textbox', { name: '为什么不能签' }).fill('右手骨折，打着石膏');
    await desk!.getByRole('textbox', { name: '见证人' }).fill('陪同来的李春燕');
    await desk!.getByRole('button', { name: '记下' }).click();
    await shown('已记明不能签名，可以提交');
    await screen!.getByText('已记明：本人核对过，不能签名').waitFor();
    await expectFits(screen!, 'a sheet that cannot be signed');
    await takePicture(screen!, 'screen-excused.phone');
    await submitPlan(desk!);
    // The own data stay closed in a visit: nobody is sent there.
    const omitted = desk!.getByRole('region', { name: '这次没有办的' });
    await omitted.getByRole('link', { name: /^单独申请这一项/u }).waitFor();
    expect(await omitted.getByRole('link', { name: '我的数据' }).count()).toBe(0);
    await screen!.setViewportSize(SIZES.kiosk);
    await desk!.goto('/desk/counter');
    await desk!.getByRole('button', { name: '断开' }).click();
    await screen!.getByRole('heading', { name: '屏幕没有连接窗口' }).waitFor();
    await screen!.getByRole('button', { name: '重新配对' }).click();
    await screen!.getByText(/^\d{6}$/u).waitFor();
    await clerk.post(`/staff/counter/visits/${second}/end`, {});
    await Promise.all([screen!.context().close(), desk!.context().close()]);
  });
}
