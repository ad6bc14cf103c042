import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import { answering, createClient, type Client } from '../../live/client.ts';
import { PERSON } from '../../live/people.ts';
import { caseOf, itemCard } from '../hall-steps.ts';
import { expectAccessible, expectFits, takePicture, type World } from '../world.ts';

/** Somebody urges what an officer has, who gives it back. */
export function caseLife(world: World): void {
  const NAME = '就业困难人员认定';
  let [li, officer]: Client[] = [];
  let number = '';
  let no = 0;
  let citizen: Page;

  beforeAll(async () => {
    [li, officer] = [createClient(world.instance.url), createClient(world.instance.url)];
    await li.signInPerson(PERSON.li.number);
    const { body } = await li.submit<CaseView>(answering({ 'hardship.class': 'older' }));
    const item = body.items.find((each) => each.service === '2.6.1')!;
    [number, no] = [body.number, item.no];
    await officer.signInStaff(item.officer ?? '');
    citizen = await world.visit(`/cases/${number}`, { session: li, size: 'phone' });
  });

  test('the applicant urges what an officer has, and reads when, and what was promised', async () => {
    const card = itemCard(citizen, NAME);
    await card.getByRole('button', { name: '催办' }).click();
    await card.getByText(/您在 .+ 催办过，一共 1 次，经办人看得到。承诺/u).waitFor();
    expect(await card.getByRole('button', { name: '催办' }).isDisabled()).toBe(true);
    await card.getByText('已经催办过，下一个工作日可以再催').waitFor();
  });

  test('the officer sees it in the queue and on the item, and gives the item back with a reason', async () => {
    const desk = await world.visit('/desk', { session: officer! });
    const row = desk.getByRole('navigation', { name: '我的待办' }).getByRole('link').filter({ hasText: NAME });
    await row.getByText(/申请人催办（1），最近/u).waitFor();
    await row.click();
    await desk.locator('main').getByText(/申请人催办（1），最近/u).last().waitFor();
    await desk.getByRole('button', { name: '退回重新分配…' }).click();
    const form = desk.getByRole('form', { name: '退回重新分配' });
    await form.getByRole('button', { name: '确认退回' }).click();
    await form.getByText('请选择一种').waitFor();
    await form.getByText('应当回避').click();
    await form.getByLabel('原因').fill('当事人是我的亲属');
    await expectAccessible(desk, 'giving an item back');
    await takePicture(desk, 'hand-back.desktop');
    await form.getByRole('button', { name: '确认退回' }).click();
    await desk.getByText('已退回，由系统重新随机抽取；时限不停。').waitFor();
    await desk.getByRole('navigation', { name: '我的待办' }).getByText(NAME).waitFor({ state: 'detached' });
    await desk.context().close();
  });

  test('the applicant withdraws it after reading what follows, and can apply again', async () => {
    await citizen.reload();
    const card = itemCard(citizen, NAME);
    await card.getByRole('button', { name: '撤回' }).click();
    const asking = card.getByRole('region', { name: '撤回' });
    await asking.getByText('以后需要可以再申请，不受影响。').waitFor();
    await asking.getByRole('button', { name: '先不撤回' }).click();
    expect((await caseOf(citizen, number)).items.find((each) => each.no === no)?.status).toBe('officer');
    await card.getByRole('button', { name: '撤回' }).click();
    await asking.getByLabel(/为什么撤回/u).fill('想再等等');
    await expectFits(citizen, 'withdrawing on a phone');
    await expectAccessible(citizen, 'withdrawing');
    await takePicture(citizen, 'withdraw.phone');
    await asking.getByRole('button', { name: '确认撤回' }).click();
    await card.getByText('申请人已撤回，需要时可以再申请').waitFor();
    await card.getByRole('link', { name: '再申请' }).waitFor();
    await citizen.getByRole('heading', { level: 1, name: /1 件已撤回/u }).waitFor();
    expect((await caseOf(citizen, number)).status).toBe('ended');
  });

  test('in English the same is there', async () => {
    const page = await world.visit(`/cases/${number}`, { session: li!, language: 'en' });
    const card = page.getByRole('article').filter({ hasText: 'Withdrawn by the applicant; it can be applied for again' });
    await card.getByRole('link', { name: 'Apply again' }).waitFor();
    await page.context().close();
  });
}
