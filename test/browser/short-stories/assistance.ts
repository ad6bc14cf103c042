import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import { answering, createClient, type Client } from '../../live/client.ts';
import { generated } from '../../live/people.ts';
import { itemCard, pick } from '../hall-steps.ts';
import { expectAccessible, expectFits, takePicture, type World } from '../world.ts';

/** An officer asks the subdistrict, whose people answer. */
export function assistance(world: World): void {
  const NAME = '就业困难人员认定';
  const typed = (days: number): string => new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
  let [person, officer, community]: Client[] = [];
  let number = '';
  let desk: Page;
  let window: Page;

  beforeAll(async () => {
    [person, officer, community] = [0, 1, 2].map(() => createClient(world.instance.url));
    await Promise.all([person!.signInPerson(generated(world.instance, 'older', 5).number), community!.signInStaff('0701')]);
    const { body } = await person!.submit<CaseView>(answering({ 'hardship.class': 'older' }));
    number = body.number;
    await officer!.signInStaff(body.items.find((each) => each.service === '2.6.1')!.officer!);
    desk = await world.visit('/desk', { session: officer! });
    await desk.getByRole('navigation', { name: '我的待办' }).getByRole('link').filter({ hasText: number.slice(-8) }).click();
  });

  test('the officer chooses desk, facts, reason and day, and is told what is missing', async () => {
    await desk.getByRole('button', { name: '请别的部门协查…' }).click();
    const form = desk.getByRole('form', { name: '请别的部门协查' });
    await form.getByRole('button', { name: '发出协查' }).click();
    await form.getByText('请选一个窗口').waitFor();
    await form.getByText('街道办事处（乡镇人民政府） · 社区（村）居民委员会窗口').click();
    await form.getByText('街道社区核实属实').click();
    await form.getByLabel('为什么需要协查').fill('请核实是不是确实没有工作、在社区常住');
    await form.getByText(/请选明天到 .+ 之间的一天/u).waitFor();
    await form.getByRole('group', { name: '请在哪天前答复' }).getByRole('spinbutton').first().focus();
    await desk.keyboard.type(typed(5));
    await expectAccessible(desk, 'asking for assistance');
    await takePicture(desk, 'assistance.ask.desktop');
    await form.getByRole('button', { name: '发出协查' }).click();
    await desk.getByText('协查请求已发出，答复以后回到您的待办。').waitFor();
    await desk.getByText('协查：街道办事处（乡镇人民政府） · 社区（村）居民委员会窗口').waitFor();
    await expectAccessible(desk, 'waiting for assistance');
    await takePicture(desk, 'assistance.waits.desktop');
  });

  test('the person reads on a phone which agency was asked', async () => {
    const citizen = await world.visit(`/cases/${number}`, { session: person!, size: 'phone' });
    await itemCard(citizen, NAME).getByText(/请街道办事处（乡镇人民政府）协查：街道社区核实属实/u).waitFor();
    await expectAccessible(citizen, 'a case about which an agency was asked');
    await expectFits(citizen, 'a case about which an agency was asked');
    await takePicture(citizen, 'assistance.case.phone');
  });

  test.each([['phone', 'en'], ['desktop', 'zh']] as const)('somebody of the desk comes to what was asked, on a %s in %s', async (size, language) => {
    window = await world.visit('/desk', { session: community!, size, language });
    await window.waitForURL('**/desk/assistance');
    await window.getByRole('heading', { level: 1, name: language === 'zh' ? '请我们协查的' : 'To answer' }).waitFor();
    await expectAccessible(window, 'what a desk was asked');
    await expectFits(window, 'what a desk was asked');
    await takePicture(window, `assistance.list.${size}`);
    await window.getByRole('main').getByRole('link').filter({ hasText: /社区|neighbourhood/u }).first().click();
    await window.getByRole('heading', { level: 1 }).waitFor();
    await window.getByRole('form', { name: language === 'zh' ? '答复' : 'Answer' }).waitFor();
    await expectAccessible(window, 'a request for assistance');
    await expectFits(window, 'a request for assistance');
    await takePicture(window, `assistance.request.${size}`);
  });

  test('and answers it, after being told what is missing', async () => {
    const form = window.getByRole('form', { name: '答复' });
    await form.getByRole('button', { name: '提交答复' }).click();
    await form.getByText('请答复这一项').waitFor();
    await form.getByRole('button', { name: '不能答复' }).click();
    await form.getByText('请写明原因').waitFor();
    await expectAccessible(window, 'an answer that is not complete');
    await form.getByRole('button', { name: '可以答复' }).click();
    // A colleague at the same desk wants to hand it on meanwhile.
    const colleague = createClient(world.instance.url);
    await colleague.signInStaff('0702');
    const beside = await world.visit(new URL(window.url()).pathname, { session: colleague });
    await beside.getByRole('button', { name: '转交别的窗口…' }).click();
    await beside.getByText('社会事务办公室', { exact: true }).click();
    await beside.getByLabel('原因').fill('不在我们社区的辖区内');
    await pick(form.getByRole('radio', { name: '是' }));
    await form.getByLabel('依据').fill('入户核实，网格员台账');
    await form.getByRole('button', { name: '提交答复' }).click();
    await window.getByText('现在没有请您协查的').waitFor();
    await expectAccessible(window, 'nothing to answer');
    await beside.getByRole('button', { name: '转交', exact: true }).click();
    await beside.getByRole('alert').getByText('这一步现在不用办了，您的操作没有提交').waitFor();
    await beside.getByText('这一件不在您这里了').waitFor();
    expect(await beside.getByLabel('您写的没有提交').inputValue()).toBe('不在我们社区的辖区内');
    expect(await beside.getByRole('form').count()).toBe(0);
    await expectAccessible(beside, 'a request that was answered meanwhile');
    await takePicture(beside, 'assistance.late.desktop');
    await beside.context().close();
    await desk.reload();
    await desk.getByText('依据：入户核实，网格员台账').waitFor();
    await desk.getByRole('table').getByText('协查：街道办事处（乡镇人民政府） · 社区（村）居民委员会窗口').first().waitFor();
    await expectAccessible(desk, 'an answer of another agency');
    await takePicture(desk, 'assistance.answered.desktop');
  });
}
