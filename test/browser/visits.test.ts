import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import { answering, createClient, type Client } from '../live/client.ts';
import { PERSON } from '../live/people.ts';
import { itemCard, pick } from './hall-steps.ts';
import { expectAccessible, expectFits, takePicture, usingWorld } from './world.ts';

const world = usingWorld();
const NAME = '就业困难人员认定';
const PHOTO = { name: '门口.png', mimeType: 'image/png', buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64') };
const DAY_MS = 86_400_000;
/** Chinese day and minute of a moment some days from now, as it is typed. */
const typed = (days: number): string => new Date(Date.now() + days * DAY_MS + DAY_MS / 3).toISOString().slice(0, 16).replaceAll(/\D/gu, '');
let [li, officer]: Client[] = [];
let citizen: Page;
let desk: Page;

/** Types a moment into the segments of a field, from the year on. */
async function fill(page: Page, label: string, moment: string): Promise<void> {
  await page.getByRole('group', { name: label }).getByRole('spinbutton').first().focus();
  await page.keyboard.type(moment);
}

beforeAll(async () => {
  [li, officer] = [createClient(world.instance.url), createClient(world.instance.url)];
  await li.signInPerson(PERSON.li.number);
  const { body } = await li.submit<CaseView>(answering({ 'hardship.class': 'older' }));
  await officer.signInStaff(body.items.find((each) => each.service === '2.6.1')!.officer!);
  desk = await world.visit('/desk', { session: officer });
  await desk.getByRole('navigation', { name: '我的待办' }).getByRole('link').filter({ hasText: NAME }).click();
});

test('the officer orders a visit, and the item goes by the law', async () => {
  await desk.getByRole('button', { name: '安排实地核查…' }).click();
  const form = desk.getByRole('form', { name: '安排实地核查' });
  await form.getByRole('button', { name: '安排，通知申请人' }).click();
  await form.getByText('请给出两个以上不同的时间').waitFor();
  await form.getByLabel('去核实什么').fill('核实家里是不是没有人就业');
  await form.getByLabel('到哪里').fill('兰山区银雀山街道 3 号');
  await fill(desk, '时间 1', typed(3));
  await fill(desk, '时间 2', typed(4));
  await expectAccessible(desk, 'ordering a visit');
  await takePicture(desk, 'visit.order.desktop');
  await form.getByRole('button', { name: '安排，通知申请人' }).click();
  await desk.getByText('已经安排，等申请人选时间；时限不变。').waitFor();
});

test('the applicant chooses a time on a phone', async () => {
  citizen = await world.visit('/', { session: li!, size: 'phone' });
  // What waits for them stands on the home page, and before everything else in the case.
  await citizen.getByText('请您选时间').waitFor();
  await takePicture(citizen, 'visit.home.phone');
  await citizen.getByRole('link', { name: '去选时间' }).click();
  await citizen.getByRole('heading', { level: 1, name: /1 件等您/u }).waitFor();
  await citizen.getByRole('button', { name: '去选时间：困难人员认定' }).click();
  const card = itemCard(citizen, NAME);
  await card.getByText('实地核查：兰山区银雀山街道 3 号').waitFor();
  await card.getByRole('button', { name: '就约这个时间' }).click();
  await card.getByText('请选一个时间').waitFor();
  await pick(card.getByRole('radio').first());
  await expectAccessible(citizen, 'choosing a time for a visit');
  await expectFits(citizen, 'choosing a time for a visit');
  await takePicture(citizen, 'visit.choose.phone');
  await card.getByRole('button', { name: '就约这个时间' }).click();
  await card.getByText(/约定 [\d年月日\u2060]+（周.）\d\d:\d\d，请到时在场。/u).waitFor();
  await citizen.getByRole('button', { name: /去选时间/u }).waitFor({ state: 'detached' });
  const home = await world.visit('/', { session: li!, size: 'phone' });
  await home.getByText(/约在 [\d年月日\u2060]+（周.）/u).waitFor();
  await expectAccessible(home, 'an appointment on the home page');
  await takePicture(home, 'visit.agreed.phone');
  await home.context().close();
});

test('the officer reports it with a photograph, and the applicant reads what was seen', async () => {
  await desk.reload();
  await desk.getByText(/约定 .+。/u).first().waitFor();
  await desk.getByRole('button', { name: '写核查报告…' }).click();
  const form = desk.getByRole('form', { name: '核查报告' });
  await fill(desk, '什么时候到的现场', typed(0));
  await form.getByText('见到了', { exact: true }).click();
  await form.getByLabel('看到了什么').fill('家里两位老人，没有人在单位上班');
  await form.locator('input[type=file]').first().setInputFiles(PHOTO);
  await form.getByText('门口.png').waitFor();
  await expectAccessible(desk, 'reporting a visit');
  await takePicture(desk, 'visit.report.desktop');
  await form.getByRole('button', { name: '提交报告' }).click();
  await desk.getByText('核查报告已经记入，可以作决定了。').waitFor();
  const card = itemCard(citizen, NAME);
  await card.getByText(/家里两位老人，没有人在单位上班/u).waitFor();
  expect(await card.getByRole('link', { name: '照片 1' }).count()).toBe(1);
});
