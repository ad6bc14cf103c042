import { expect, test } from 'vitest';
import { DEMO_PASSWORD } from '#main/seed-demo.ts';
import { createClient } from '../../live/client.ts';
import { PERSON } from '../../live/people.ts';
import { expectAccessible, expectFits, takePicture, type World } from '../world.ts';

/** A promise that was not kept, from the office's page to the answer. */
export function complaining(world: World): void {
  let number = '';

  test('given a promise that was not kept, when somebody says so from the page of the office, then the form has chosen it, and with number and code it is followed', async () => {
    const page = await world.visit('/offices/yitang', { size: 'phone' });
    await page.getByRole('heading', { name: '五制' }).waitFor();
    await expectAccessible(page, 'office');
    await expectFits(page, 'office');
    await takePicture(page, 'office.phone');
    await page.getByRole('link', { name: '没做到？告诉我们：一次性告知制' }).click();
    await page.getByRole('radio', { name: '一条没有兑现的承诺' }).waitFor();
    expect(await page.getByRole('radio', { name: '一条没有兑现的承诺' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByRole('alert').getByText('具体情况、联系电话').waitFor();
    await page.getByLabel('具体情况').fill('第一次说缺身份证，第二次又说缺照片，跑了两趟');
    await page.getByLabel('联系电话').fill('13900001111');
    await takePicture(page, 'complaint-form.phone');
    await expectAccessible(page, 'complaint-form');
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('请记下编号和查询码').waitFor();
    number = (await page.getByText(/^TS\d/u).first().textContent()) ?? '';
    await expectAccessible(page, 'complaint-receipt');
    await takePicture(page, 'complaint-receipt.phone');
    await page.getByRole('link', { name: '查看进度' }).click();
    await page.getByText('等待接办').waitFor();
    await expectAccessible(page, 'complaint-followed');
    await expectFits(page, 'complaint-followed');
    await takePicture(page, 'complaint-followed.phone');
  });

  test('given a sign-in that ends while somebody writes, when they hand in, then it says so once, nothing is sent as from a stranger, and after signing in again what was typed is back', async () => {
    const client = createClient(world.instance.url);
    await client.signInPerson(PERSON.wang.number);
    const page = await world.visit('/complaints', { session: client, size: 'phone' });
    await page.getByRole('radio', { name: '建议' }).check({ force: true });
    await page.getByRole('button', { name: /在哪个网点/u }).click();
    await page.getByRole('option').nth(1).click();
    const where = await page.getByRole('button', { name: /在哪个网点/u }).textContent();
    await page.getByLabel('具体情况').fill('叫号屏的字太小，老人看不清');
    await client.post('/sign-out', {});
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByRole('alert').getByText('登录已结束，请重新登录').waitFor();
    expect(await page.getByText('登录后会回到这一页，您填的内容都在。').count()).toBe(1);
    expect(await page.getByText('请留一个').count()).toBe(0);
    await takePicture(page, 'complaint-signed-out.phone');
    await page.getByRole('alert').getByRole('link', { name: '重新登录' }).click();
    await page.locator('#number').fill(PERSON.wang.number);
    await page.locator('#password').fill(DEMO_PASSWORD);
    await page.locator('button.go').click();
    await page.getByText('您登录前填的内容已放回原处').waitFor();
    expect(await page.getByLabel('具体情况').inputValue()).toBe('叫号屏的字太小，老人看不清');
    expect(await page.getByRole('radio', { name: '建议' }).isChecked()).toBe(true);
    expect(await page.getByRole('button', { name: /在哪个网点/u }).textContent()).toBe(where);
    await takePicture(page, 'complaint-back.phone');
    await page.getByRole('button', { name: '提交' }).click();
    // It is found again in the account: there is nothing to note, and it stands on the page at once.
    await page.getByText('已经记在您的账号里，不用记编号').waitFor();
    expect(await page.getByText('查询码', { exact: true }).count()).toBe(0);
    await page.getByRole('region', { name: '我提交过的' }).getByRole('link', { name: /^建议 · /u }).first().waitFor();
    await page.context().close();
  });

  test('given an answer that was lost, when a word is changed and it is sent again, then number and code of what was received first are shown, and what was changed can be copied', async () => {
    const page = await world.visit('/complaints', { size: 'phone' });
    await page.getByRole('radio', { name: '其他' }).check({ force: true });
    // An office and a counter that were chosen before the person said that it is about a case are no part of it.
    await page.getByRole('button', { name: /在哪个网点/u }).click();
    await page.getByRole('option').nth(1).click();
    await page.getByLabel('哪个窗口').fill('3号窗口');
    await page.getByRole('radio', { name: '我的一件办件' }).check({ force: true });
    await page.getByLabel('办件编号').fill('371300-20261121-000042-3');
    await page.getByLabel('具体情况').fill('材料交了两次，还是说没有收到');
    await page.getByLabel('联系电话').fill('13900004444');
    const sent: { about: object; text: string }[] = [];
    page.on('request', (request) => { if (request.url().includes('/complaints/by-key/')) sent.push(request.postDataJSON() as typeof sent[number]); });
    await page.route('**/api/v1/public/complaints/by-key/**', async (route) => { await route.fetch(); await route.abort(); }, { times: 1 });
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('具体情况').fill('材料交了三次，还是说没有收到');
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('收到的是您先前提交的内容，后来改的没有提交').waitFor();
    await page.getByText('收到的内容：材料交了两次，还是说没有收到').waitFor();
    expect(await page.getByLabel('您写的没有提交').inputValue()).toBe('材料交了三次，还是说没有收到');
    expect(sent.map(({ about, text }) => [about, text])).toEqual(['材料交了两次，还是说没有收到', '材料交了三次，还是说没有收到', '材料交了两次，还是说没有收到'].map((text) => [{ kind: 'case', ref: '371300-20261121-000042-3' }, text]));
    await expectAccessible(page, 'complaint-received-first');
    await expectFits(page, 'complaint-received-first');
    await takePicture(page, 'complaint-received-first.phone');
    await page.getByRole('link', { name: '查看进度' }).click();
    await page.getByText('材料交了两次，还是说没有收到').waitFor();
    await page.context().close();
  });

  test('when a supervisor takes it, then it cannot be upheld without what follows, and what follows stands on the page', async () => {
    const client = createClient(world.instance.url);
    await client.signInStaff('0401');
    const page = await world.visit('/desk/complaints', { session: client });
    await page.getByRole('link', { name: number }).waitFor();
    await expectAccessible(page, 'desk-complaints');
    await takePicture(page, 'desk-complaints');
    await page.getByRole('link', { name: number }).click();
    await page.getByRole('button', { name: '接办' }).click();
    await page.getByText('承办人 0401').waitFor();
    await page.getByRole('button', { name: '答复' }).click();
    await page.getByRole('radio', { name: '属实', exact: true }).check({ force: true });
    await page.getByLabel('答复内容').fill('听了录音，情况属实，向您道歉');
    // In another window something was asked meanwhile: nothing is sent on what was not read, and nothing that was written is lost.
    const before = (await client.get<{ version: number }>(`/staff/complaints/${number}`)).body.version;
    expect((await client.post(`/staff/complaints/${number}/question`, { text: '请说一下是哪一天来的，上午还是下午' }, { 'if-match': `"${before}"` })).status).toBe(200);
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('刚才有别人改动过，您的操作没有提交').waitFor();
    await page.getByText('请说一下是哪一天来的，上午还是下午').waitFor();
    expect(await page.getByLabel('答复内容').inputValue()).toBe('听了录音，情况属实，向您道歉');
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('请写明做什么，至少 4 个字').waitFor();
    await expectAccessible(page, 'desk-complaint-answer');
    await takePicture(page, 'desk-complaint-answer');
  });

  test('given two who take the same, and one who answers at two browsers, then whoever is second reads that it was done, by whom, and finds what they wrote, to be copied', async () => {
    const whoever = createClient(world.instance.url), one = createClient(world.instance.url), other = createClient(world.instance.url);
    await Promise.all([whoever.signInPerson(PERSON.wang.number), one.signInStaff('0401'), other.signInStaff('0402')]);
    const { body: handed } = await whoever.put<{ number: string; code: string }>(`/public/complaints/by-key/${crypto.randomUUID()}`, { kind: 'complaint', about: { kind: 'other' }, text: '大厅门口的坡道被堵住了，轮椅进不去', phone: '' });
    const [first, second] = await Promise.all([one, other].map((session) => world.visit(`/desk/complaints/${handed.number}`, { session })));
    // Both press the same button.
    await second!.getByRole('button', { name: '接办' }).waitFor();
    await first!.getByRole('button', { name: '接办' }).click();
    await first!.getByText('承办人 0401').waitFor();
    await second!.getByRole('button', { name: '接办' }).click();
    await second!.getByRole('alert').getByText('这一步现在不用办了，您的操作没有提交').waitFor();
    await second!.getByText(/，0401：接办。页面上是最新情况。/u).waitFor();
    expect(await second!.getByLabel('您写的没有提交').count()).toBe(0);
    // At two browsers one and the same has written an answer.
    const elsewhere = await world.visit(`/desk/complaints/${handed.number}`, { session: one });
    const words = { one: '已经清走杂物，向您道歉', other: '现场看过，坡道前停了车，已经请物业移走' };
    for (const [page, text] of [[first!, words.one], [elsewhere, words.other]] as const) {
      await page.getByRole('button', { name: '答复' }).click();
      await page.getByRole('radio', { name: '不属实', exact: true }).check({ force: true });
      await page.getByLabel('答复内容').fill(text);
    }
    await first!.getByRole('button', { name: '提交' }).click();
    await first!.getByRole('form', { name: '答复' }).waitFor({ state: 'hidden' });
    await first!.getByText(words.one).waitFor();
    // How it stands cannot be read for now: nobody says that it is not theirs any more, and what was typed stays.
    const address = `**/api/v1/staff/complaints/${handed.number}`;
    await elsewhere.route(address, (route) => route.fulfill({ status: 503 }));
    await elsewhere.getByRole('button', { name: '提交' }).click();
    await elsewhere.getByRole('alert').getByText('现在人多，稍等一下').waitFor();
    expect([await elsewhere.getByText('这一件不在您这里了').count(), await elsewhere.getByLabel('答复内容').inputValue()]).toEqual([0, words.other]);
    await elsewhere.unroute(address);
    await elsewhere.getByRole('button', { name: '再试一次' }).click();
    await elsewhere.getByRole('alert').getByText('这一步现在不用办了，您的操作没有提交').waitFor();
    await elsewhere.getByText(/，0401：答复。页面上是最新情况。/u).waitFor();
    await elsewhere.getByText(words.one).waitFor();
    expect(await elsewhere.getByRole('form', { name: '答复' }).count()).toBe(0);
    const written = elsewhere.getByLabel('您写的没有提交');
    expect(await written.inputValue()).toBe(words.other);
    // The keyboard goes on where it is said.
    expect(await elsewhere.evaluate<boolean>("document.activeElement !== document.body && document.activeElement.querySelector('[role=alert]') !== null")).toBe(true);
    await elsewhere.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await elsewhere.getByRole('button', { name: '复制', exact: true }).click();
    await elsewhere.getByText('已复制').waitFor();
    expect(await elsewhere.evaluate<string>('navigator.clipboard.readText()')).toBe(words.other);
    await expectAccessible(elsewhere, 'an act that came too late');
    await takePicture(elsewhere, 'complaint-late');
    // Whoever comes back finds the page as everybody does.
    await elsewhere.getByRole('link', { name: '全部投诉建议' }).click();
    await elsewhere.getByRole('link', { name: handed.number }).waitFor();
    await elsewhere.goBack();
    await elsewhere.getByText(words.one).waitFor();
    expect(await written.count()).toBe(0);
    await Promise.all([first!, second!, elsewhere].map((page) => page.context().close()));
  });

  test('given an answer that was objected to, then what was done stays done, what was not is taken over into the new answer, and the message leads to it', async () => {
    const who = createClient(world.instance.url), one = createClient(world.instance.url), other = createClient(world.instance.url);
    await Promise.all([who.signInPerson(PERSON.li.number), one.signInStaff('0401'), other.signInStaff('0402')]);
    const { body: handed } = await who.put<{ number: string; code: string }>(`/public/complaints/by-key/${crypto.randomUUID()}`, { kind: 'complaint', about: { kind: 'other' }, text: '叫号机坏了三周没有人修，每次都要问', phone: '' });
    const act = async (client: typeof one, what: string, body?: object): Promise<void> => {
      const { version } = (await client.get<{ version: number }>(`/staff/complaints/${handed.number}`)).body;
      expect((await client.post(`/staff/complaints/${handed.number}/${what}`, body, { 'if-match': `"${version}"` })).status).toBe(200);
    };
    await act(one, 'take');
    const until = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
    await act(one, 'answer', { outcome: 'upheld', text: '情况属实，没有报修，向您道歉', measures: [{ kind: 'accountability', what: '约谈窗口负责人', who: '办公室', until }, { kind: 'repair', what: '更换叫号机', who: '信息科', until }] });
    await act(one, 'measures', { measure: 1, note: '新机器已经装好，试用一天正常' });
    expect((await who.post(`/public/complaints/by-number/${handed.number}/objection`, { code: handed.code, reason: '没有人被追究，换了机器还是没有人管' })).status).toBe(200);

    const desk = await world.visit(`/desk/complaints/${handed.number}`, { session: other });
    await desk.getByRole('button', { name: '接办' }).press('Enter');
    // The button has gone with what it did: the keyboard stays where the next is done.
    await desk.getByRole('group', { name: '处理' }).and(desk.locator(':focus')).waitFor();
    await desk.getByRole('button', { name: '答复' }).click();
    await desk.getByRole('radio', { name: '属实', exact: true }).check({ force: true });
    await desk.getByText('上次答复里还没有落实的已经列上').waitFor();
    expect(await desk.getByRole('group', { name: /^第 \d 项$/u }).count()).toBe(1);
    expect(await desk.getByLabel('做什么').inputValue()).toBe('约谈窗口负责人');
    await desk.getByLabel('答复内容').fill('当班负责人已经停岗学习一周');
    await expectAccessible(desk, 'answering an objection');
    await desk.getByRole('button', { name: '提交' }).click();
    await desk.getByText('当时还没有落实；以下面重新核实后的答复为准').waitFor();
    await desk.context().close();

    const phone = await world.visit('/me/messages', { session: who, size: 'phone' });
    await phone.getByRole('listitem').filter({ hasText: '已经答复' }).first().getByRole('link', { name: '看投诉和建议' }).click();
    await phone.getByRole('region', { name: '我提交过的' }).getByRole('link').first().click();
    await phone.getByText(/已落实：新机器已经装好，试用一天正常/u).waitFor();
    await expectAccessible(phone, 'a complaint that was objected to');
    await expectFits(phone, 'a complaint that was objected to');
    await phone.context().close();
  });

  test.each([['desktop', { width: 1920, height: 1080 }], ['kiosk', { width: 1080, height: 1920 }]] as const)('the screen on the wall shows all of it at once, %s', async (name, size) => {
    const page = await world.visit('/wall/city', { size: name });
    await page.setViewportSize(size);
    await page.getByRole('heading', { name: '三亮明' }).waitFor();
    await expectAccessible(page, `wall-${name}`);
    expect(await page.evaluate('document.documentElement.scrollHeight <= innerHeight && document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await takePicture(page, `wall.${name}`);
  });

  test('what became of all complaints is open to everybody, in English too', async () => {
    const page = await world.visit('/complaints', { language: 'en' });
    await page.getByRole('table').waitFor();
    await expectAccessible(page, 'complaints.en');
    await expectFits(page, 'complaints.en');
    await takePicture(page, 'complaints.en');
  });
}
