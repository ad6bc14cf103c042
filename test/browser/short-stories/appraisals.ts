import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import { fillIn } from '#main/tour/fill-in.ts';
import { APPRAISED } from '#sandbox/people/tour/plots.ts';
import { createClient, type Client } from '../../live/client.ts';
import { itemCard, pick } from '../hall-steps.ts';
import { expectAccessible, expectFits, takePicture, type World } from '../world.ts';

/** Experts who were drawn appraise somebody, and the officer goes by what they found. */
export function appraisal(world: World): void {
  const NAME = '劳动能力鉴定申请';
  const DAY_MS = 86_400_000;
  /** Chinese day and minute of a moment some days from now, as it is typed. */
  const typed = (days: number): string => new Date(Date.now() + days * DAY_MS + DAY_MS / 3).toISOString().slice(0, 16).replaceAll(/\D/gu, '');
  let [hou, officer, member]: Client[] = [];
  let number = '';
  let desk: Page;

  /** Types a moment into the segments of a field, from the year on. */
  async function fill(page: Page, label: string, moment: string): Promise<void> {
    await page.getByRole('group', { name: label }).getByRole('spinbutton').first().focus();
    await page.keyboard.type(moment);
  }
  const caseOf = async () => (await hou!.get<CaseView>(`/cases/${number}`)).body.items[0]!;

  beforeAll(async () => {
    [hou, officer, member] = [0, 1, 2].map(() => createClient(world.instance.url));
    await hou!.signInPerson(world.instance.people.persons.find(({ name }) => name === APPRAISED.who)!.idNumber);
    number = (await fillIn(hou!, { lifeEvent: APPRAISED.event })).body.number;
    await officer!.signInStaff((await caseOf()).officer!);
    desk = await world.visit('/desk', { session: officer! });
    await desk.getByRole('navigation', { name: '我的待办' }).getByRole('link').filter({ hasText: NAME }).click();
  });

  test('the officer orders an appraisal, and chance draws the experts', async () => {
    await desk.getByRole('button', { name: '安排专家鉴定…' }).click();
    const form = desk.getByRole('form', { name: '安排专家鉴定' });
    await form.getByRole('button', { name: '抽取专家，通知申请人' }).click();
    await form.getByText('请至少选一个科别').waitFor();
    await form.getByText('骨科、整形外科、烧伤科', { exact: true }).click();
    await form.getByLabel('到哪里鉴定').fill('临沂示范医院门诊楼三楼');
    await form.getByLabel('要带什么').fill('病历、片子、身份证');
    await fill(desk, '时间 1', typed(3));
    await fill(desk, '时间 2', typed(4));
    await expectAccessible(desk, 'ordering an appraisal');
    await takePicture(desk, 'appraisal.order.desktop');
    await form.getByRole('button', { name: '抽取专家，通知申请人' }).click();
    await desk.getByText('专家已经抽出，等申请人选现场鉴定的时间。').waitFor();
    await desk.getByText('市劳动能力鉴定委员会 · 3 名专家').waitFor();
    await expectAccessible(desk, 'the group of experts at the desk');
  });

  test('the applicant sees on a phone who was drawn, and chooses a time', async () => {
    const citizen = await world.visit(`/cases/${number}`, { session: hou!, size: 'phone' });
    const card = itemCard(citizen, NAME);
    await card.getByText('现场鉴定：临沂示范医院门诊楼三楼').waitFor();
    await card.getByText('核验抽取').nth(2).waitFor();
    await pick(card.getByRole('radio').first());
    await expectAccessible(citizen, 'choosing a time for an examination');
    await expectFits(citizen, 'choosing a time for an examination');
    await takePicture(citizen, 'appraisal.choose.phone');
    await card.getByRole('button', { name: '就约这个时间' }).click();
    await card.getByText(/约定 .+，请按时到场/u).waitFor();
  });

  test('an expert who signs in comes to what was drawn for them, and can leave it', async () => {
    const [first = ''] = (await caseOf()).appraisal!.seats.flatMap(({ expert }) => expert ?? []);
    await member!.signInStaff(first);
    const page = await world.visit('/desk', { session: member!, size: 'phone' });
    await page.waitForURL('**/desk/appraisals');
    await page.getByRole('link').filter({ hasText: NAME }).click();
    await page.getByRole('heading', { name: NAME }).waitFor();
    await page.getByText('还没有现场鉴定').waitFor();
    await expectAccessible(page, 'an appraisal before the examination');
    await expectFits(page, 'an appraisal before the examination');
    await page.getByRole('button', { name: '回避或者不能参加…' }).click();
    const form = page.getByRole('form', { name: '退出这次鉴定' });
    await form.getByRole('button', { name: '确认退出' }).click();
    await form.getByText('请选择一种').waitFor();
    await form.getByText('应当回避', { exact: true }).click();
    await form.getByLabel('原因').fill('是我的表弟');
    await expectAccessible(page, 'leaving an appraisal');
    const elsewhere = await world.visit(new URL(page.url()).pathname, { session: member! });
    await elsewhere.getByRole('button', { name: '回避或者不能参加…' }).click();
    await elsewhere.getByText('不能参加', { exact: true }).click();
    await elsewhere.getByLabel('原因').fill('那几天要在外地会诊');
    await form.getByRole('button', { name: '确认退出' }).click();
    await page.getByText('现在没有请您鉴定的').waitFor();
    await elsewhere.getByRole('button', { name: '确认退出' }).click();
    await elsewhere.getByRole('alert').getByText('这一件不在您这里了').waitFor();
    expect(await elsewhere.getByLabel('您写的没有提交').inputValue()).toBe('那几天要在外地会诊');
    await elsewhere.context().close();
    await expectAccessible(page, 'no appraisals');
    await desk.reload();
    await desk.getByText(/专家 \d+ 回避，已另抽：是我的表弟/u).waitFor();
  });
}
