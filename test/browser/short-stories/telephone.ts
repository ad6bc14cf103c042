import { expect, test } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import { createClient } from '../../live/client.ts';
import { generated } from '../../live/people.ts';
import { answerOneByOne, pick } from '../hall-steps.ts';
import { expectAccessible, expectFits, SIZES, takePicture, type World } from '../world.ts';

/** An agent of the telephone line, from the questions to the number that is read out. */
export function telephoneStory(world: World): void {
  test('the caller is known by what they say, hears every point, and the case says so', async () => {
    const who = generated(world.instance, 'older', 5);
    const { entries } = world.instance.people.persons.find(({ idNumber }) => idNumber === who.number)!;
    const of = (kind: string, field: string): string => String(entries.find((entry) => entry.kind === kind)?.data[field]);
    const agent = createClient(world.instance.url);
    await agent.signInStaff('0491');
    const page = await world.visit('/desk/telephone', { session: agent });
    await page.getByRole('button', { name: '核验，开始办理' }).click();
    await page.getByText('至少要有 3 题的回答').waitFor();
    await expectAccessible(page, 'the next caller');
    await takePicture(page, 'telephone-caller');
    await page.getByRole('textbox', { name: /^来电人报的姓名/u }).fill(who.name);
    await page.getByRole('textbox', { name: /^来电人报的身份证号/u }).fill(who.number);
    await page.getByRole('textbox', { name: /手机号后四位/u }).fill('0000');
    await page.getByRole('textbox', { name: /银行账号后四位/u }).fill(of('account.socialCard', 'account').slice(-4));
    await page.getByRole('textbox', { name: /哪年哪月/u }).fill(of('insurance.unemployment', 'lastPaidOn').slice(0, 7));
    await pick(page.getByRole('checkbox', { name: /征得同意/u }));
    await page.getByRole('button', { name: '核验，开始办理' }).click();
    const failed = page.getByRole('alert').filter({ hasText: '核验没有通过' });
    await failed.getByText(/哪里不一致不提示.*还可以再试 2 次/u).waitFor();
    // Which answer was wrong is not told, so nothing may be called filled in wrongly.
    expect(await failed.getByText('填得不对').count()).toBe(0);
    await page.getByRole('textbox', { name: /手机号后四位/u }).fill(of('contact', 'phone').slice(-4));
    await page.getByRole('button', { name: '核验，开始办理' }).click();
    await page.getByRole('heading', { name: `正在和${who.name}通话` }).waitFor();
    await expectAccessible(page, 'a call');
    await page.getByRole('button', { name: /办哪一件/u }).click();
    await page.getByRole('option', { name: '失业登记', exact: true }).click();
    await page.getByRole('button', { name: '代为填写' }).click();
    await page.getByText(`电话代填：正在和${who.name}通话`).waitFor();
    await answerOneByOne(page, {});
    await page.getByRole('button', { name: '念给来电人听' }).click();
    const box = page.getByRole('region', { name: '念给来电人听' });
    await box.getByRole('button', { name: '来电人同意第 1 条' }).waitFor();
    await expectAccessible(page, 'what is read back');
    await takePicture(page, 'telephone-read-back');
    await page.setViewportSize(SIZES.phone);
    await expectFits(page, 'what is read back');
    await takePicture(page, 'telephone-read-back.phone');
    await page.setViewportSize(SIZES.desktop);
    const points = await box.getByRole('listitem').count();
    // While the second is on its way, and where it does not come through, the first stays agreed to.
    await box.getByRole('button', { name: '来电人同意第 1 条' }).click();
    const second = box.getByRole('button', { name: '来电人同意第 2 条' });
    const sent = Promise.withResolvers<void>();
    await page.route('**/read-backs/**', async (route) => { await sent.promise; await route.fulfill({ status: 503, json: {} }); }, { times: 1 });
    await second.click();
    expect(await box.getByRole('button', { name: '来电人同意第 1 条' }).count()).toBe(0);
    sent.resolve();
    await box.getByRole('alert').first().waitFor();
    expect(await box.getByRole('button', { name: '来电人同意第 1 条' }).count()).toBe(0);
    for (let no = 2; no <= points; no += 1) await box.getByRole('button', { name: `来电人同意第 ${no} 条` }).click();
    await box.getByRole('button', { name: '全部同意，提交' }).click();
    await page.waitForURL(/\/cases\//u);
    const number = page.url().split('/').at(-1)!;
    await page.getByRole('link', { name: '回到电话台' }).first().click();
    await page.getByText(number).waitFor();
    await page.getByText('念给来电人，请本人记下：').waitFor();
    await takePicture(page, 'telephone-done');
    const english = await world.visit('/desk/telephone', { session: agent, language: 'en' });
    await english.getByRole('heading', { name: `On the telephone: ${who.name}` }).waitFor();
    await expectAccessible(english, 'a call in English');
    await takePicture(english, 'telephone-done.en');
    // A result of before: by its number a person is to decide, once the sentence was read and agreed to.
    await page.getByText('请人来决定、申请复核', { exact: true }).click();
    await page.getByRole('textbox', { name: /^办件编号/u }).fill(`${number.slice(0, -1)}${(Number(number.at(-1)) + 1) % 10}`);
    await page.getByRole('button', { name: '找这个办件' }).click();
    await page.getByText('本人没有这个编号的办件，请核对').waitFor();
    await page.getByRole('textbox', { name: /^办件编号/u }).fill(number);
    await page.getByRole('button', { name: '找这个办件' }).click();
    await page.getByRole('button', { name: '请人来决定：失业登记' }).click();
    // A button that goes with what it does leaves the keyboard at the result.
    const chosen = page.getByRole('listitem').filter({ hasText: '失业登记' }).and(page.locator(':focus'));
    await chosen.waitFor();
    await page.getByRole('button', { name: '不提了' }).click();
    await chosen.getByRole('button', { name: '请人来决定：失业登记' }).click();
    await page.getByText(`您要求对办件 ${number} 的“失业登记”由人来决定。`).waitFor();
    await page.getByRole('button', { name: '替本人提出' }).click();
    await page.getByText('要先念给本人听，本人同意').waitFor();
    await expectAccessible(page, 'asking by telephone that a person decides');
    await takePicture(page, 'telephone-again');
    await page.setViewportSize(SIZES.phone);
    await expectFits(page, 'asking by telephone that a person decides');
    await page.setViewportSize(SIZES.desktop);
    await pick(page.getByRole('checkbox', { name: '已经念给本人听，本人同意' }));
    await page.getByRole('button', { name: '替本人提出' }).click();
    await page.getByText('正在重新办理，原来的结果在新的决定作出以前继续有效').waitFor();
    await english.reload();
    await english.getByText('Have a person decide, or ask for another look', { exact: true }).click();
    await english.getByRole('textbox', { name: /^Case number/u }).fill(number);
    await english.getByRole('button', { name: 'Find the case' }).click();
    await english.getByText('It is being looked at again; the result stands until there is another').waitFor();
    await page.getByRole('button', { name: '通话结束' }).click();
    await page.getByRole('heading', { name: '下一通来电' }).waitFor();
    expect(await page.getByText(who.name).count()).toBe(0);
    const supervisor = createClient(world.instance.url);
    await supervisor.signInStaff('0401');
    for (const [language, title, calls] of [['zh', '实时大厅', '今天核验不符 1 次'], ['en', 'Live hall', 'did not fit today: 1']] as const) {
      const hall = await world.visit('/desk/hall', { session: supervisor, language });
      await hall.getByRole('heading', { name: title, level: 1 }).waitFor();
      await hall.getByText(calls).waitFor();
      await hall.getByText(language === 'zh' ? '兰山区义堂镇便民服务中心' : 'Yitang', { exact: language === 'zh' }).first().waitFor();
      await expectAccessible(hall, `the live hall, ${language}`);
      await takePicture(hall, `live-hall.${language}`);
      if (language === 'en') continue;
      await hall.setViewportSize(SIZES.phone);
      await expectFits(hall, 'the live hall');
      await takePicture(hall, 'live-hall.phone');
      await hall.setViewportSize(SIZES.kiosk);
      await takePicture(hall, 'live-hall.wall');
      await hall.setViewportSize(SIZES.desktop);
      // Each figure leads to what it counts.
      for (const [tile, list, heading] of [['投诉和建议', '/desk/complaints', '投诉建议'], ['差评整改', '/desk/repairs', '差评整改'], ['督办单', '/desk/supervision?flag=order', '督办']] as const) {
        await hall.getByRole('link', { name: tile, exact: true }).last().click();
        await hall.waitForURL((url) => url.pathname + url.search === list);
        await hall.getByRole('heading', { level: 1, name: heading }).waitFor();
        await hall.goBack();
      }
    }
    const own = createClient(world.instance.url);
    await own.signInPerson(who.number);
    expect((await own.get<CaseView>(`/cases/${number}`)).body.timeline[0]!.text.zh).toContain(`逐条回读 ${points} 点`);
  });
}
