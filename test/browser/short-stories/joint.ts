import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import { fillIn } from '#main/tour/fill-in.ts';
import { JOINT } from '#sandbox/people/tour/plots.ts';
import { createClient, type Client } from '../../live/client.ts';
import { itemCard } from '../hall-steps.ts';
import { expectAccessible, expectFits, takePicture, type World } from '../world.ts';

/** Another line of work has to agree to an early retirement. */
export function jointReview(world: World): void {
  const NAME = '职工提前退休（退职）申请';
  let [person, leader, other, supervisor]: Client[] = [];
  let number = '';
  let no = 0;
  let desk: Page;

  beforeAll(async () => {
    [person, leader, other, supervisor] = [0, 1, 2, 3].map(() => createClient(world.instance.url));
    await Promise.all([person!.signInPerson(world.instance.people.persons.find(({ name }) => name === JOINT.who)!.idNumber), supervisor!.signInStaff('0402')]);
    const { body } = await fillIn(person!, { lifeEvent: JOINT.event, wanted: JOINT.answers });
    number = body.number;
    const item = (await person!.get<CaseView>(`/cases/${number}`)).body.items.find(({ service }) => service === JOINT.matter)!;
    no = item.no;
    await Promise.all([leader!.signInStaff(item.officer!), other!.signInStaff(item.joint!.seats[0]!.officer!)]);
    desk = await world.visit('/desk', { session: leader! });
    await desk.getByRole('navigation', { name: '我的待办' }).getByRole('link').filter({ hasText: NAME }).click();
  });

  test('the leading officer sees who has still to speak, and the person reads it on a phone', async () => {
    await desk.getByText('还没有提意见').waitFor();
    await expectAccessible(desk, 'a joint matter at the desk');
    await takePicture(desk, 'joint.desk.desktop');
    const citizen = await world.visit(`/cases/${number}`, { session: person!, size: 'phone' });
    await itemCard(citizen, NAME).getByText('社会保险行政部门：特殊工种岗位和年限的认定').waitFor();
    await expectAccessible(citizen, 'a joint matter');
    await expectFits(citizen, 'a joint matter');
    await takePicture(citizen, 'joint.case.phone');
  });

  test.each([['phone', 'en'], ['desktop', 'zh']] as const)('who was drawn finds it on the list, on a %s in %s', async (size, language) => {
    const page = await world.visit('/desk/joint', { session: other!, size, language });
    await page.getByRole('heading', { level: 1, name: language === 'zh' ? '请我会同审查的' : 'Joint reviews' }).waitFor();
    await expectAccessible(page, 'the list of joint reviews');
    await expectFits(page, 'the list of joint reviews');
    await page.getByRole('main').getByRole('link').filter({ hasText: number }).click();
    await page.getByRole('form', { name: language === 'zh' ? '您的意见' : 'Your opinion' }).waitFor();
    await expectAccessible(page, 'an item to review jointly');
    await expectFits(page, 'an item to review jointly');
    await takePicture(page, `joint.review.${size}`);
  });

  test('and disagrees, after being told what is missing', async () => {
    const page = await world.visit(`/desk/joint/${number}/${no}`, { session: other! });
    const form = page.getByRole('form', { name: '您的意见' });
    await form.getByRole('button', { name: '提交意见' }).click();
    await form.getByText('请选择一种').waitFor();
    await form.getByText('不同意', { exact: true }).click();
    await form.getByText('请写明依据哪一条').waitFor();
    await expectAccessible(page, 'a word that is not complete');
    await form.getByLabel('依据哪一条').fill('劳社部发〔1999〕8号 第二条');
    await form.getByLabel('理由').fill('档案里的岗位记录不够完整');
    // Something else happens to the case meanwhile: it is said, and what was written is still there.
    expect((await person!.post(`/cases/${number}/items/${no}/urge`, undefined)).status).toBe(200);
    await form.getByRole('button', { name: '提交意见' }).click();
    await form.getByText('刚才有别人改动过，您的操作没有提交').waitFor();
    expect(await form.getByLabel('理由').inputValue()).toBe('档案里的岗位记录不够完整');
    // In another browser the same one has something else to say.
    const elsewhere = await world.visit(`/desk/joint/${number}/${no}`, { session: other! });
    await elsewhere.getByRole('form', { name: '您的意见' }).getByText('同意', { exact: true }).click();
    await elsewhere.getByLabel('说明（选填）').fill('档案已经补全，可以同意');
    await form.getByRole('button', { name: '提交意见' }).click();
    await page.getByText('您的意见：不同意').waitFor();
    await elsewhere.getByRole('button', { name: '提交意见' }).click();
    await elsewhere.getByRole('alert').getByText('这一步现在不用办了，您的操作没有提交').waitFor();
    await elsewhere.getByText('这一件您已经提过意见，见上面“您的意见”。').waitFor();
    await elsewhere.getByText('您的意见：不同意').waitFor();
    expect(await elsewhere.getByLabel('您写的没有提交').inputValue()).toBe('档案已经补全，可以同意');
    await expectAccessible(elsewhere, 'a word that came too late');
    await elsewhere.context().close();
    await expectAccessible(page, 'a word that was given');
  });

  test('the supervisor finds it marked and decides, and the leading officer reads it', async () => {
    const another = createClient(world.instance.url);
    await another.signInStaff('0401');
    const page = await world.visit(`/desk/supervision/${number}/${no}`, { session: supervisor! });
    const form = page.getByRole('form', { name: '裁定不同意的意见' });
    await form.getByRole('button', { name: '作出裁定' }).click();
    await form.getByText('请选择', { exact: true }).waitFor();
    await form.getByText('意见不成立，可以通过').click();
    await form.getByLabel('理由').fill('缺的一页已由原单位盖章补齐');
    await expectAccessible(page, 'a ruling');
    await takePicture(page, 'joint.ruling.desktop');
    // A second supervisor has the same before them.
    const second = await world.visit(`/desk/supervision/${number}/${no}`, { session: another });
    const late = second.getByRole('form', { name: '裁定不同意的意见' });
    await late.getByText('意见成立，不予通过').click();
    await late.getByLabel('理由').fill('岗位记录前后不一致，不能认定');
    await form.getByRole('button', { name: '作出裁定' }).click();
    await page.getByText('督办人员裁定不成立：缺的一页已由原单位盖章补齐').waitFor();
    await late.getByRole('button', { name: '作出裁定' }).click();
    await second.getByRole('alert').getByText('这一步现在不用办了，您的操作没有提交').waitFor();
    await second.getByText('别的督办人员刚刚作出了裁定，见下面“会同审查”。').waitFor();
    await second.getByText('督办人员裁定不成立：缺的一页已由原单位盖章补齐').waitFor();
    expect(await second.getByLabel('您写的没有提交').inputValue()).toBe('岗位记录前后不一致，不能认定');
    await takePicture(second, 'joint.late.desktop');
    await expectAccessible(second, 'a ruling that came too late');
    await second.context().close();
    await page.getByText('督办人员裁定不成立：缺的一页已由原单位盖章补齐').waitFor();
    await desk.reload();
    await desk.getByText('督办人员裁定不成立：缺的一页已由原单位盖章补齐').waitFor();
    await expectAccessible(desk, 'a joint matter that was decided on');
  });
}
