import type { Page } from 'playwright-core';
import type { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import type { StaffItem } from '#channels/http/schemas/staff.ts';
import { answering, createClient, type Client } from '../../live/client.ts';
import { openPool } from '../../live/instance.ts';
import { PERSON } from '../../live/people.ts';
import { expectAccessible, expectFits, takePicture, type World } from '../world.ts';

/** What is published, objected to and answered. */
export function publicity(world: World): void {
  const ONE_PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  let pool: Pool;
  let [li, zhang, officer]: Client[] = [];
  let at = { number: '', no: 0 };

  async function act(client: Client, path: string, body: unknown): Promise<void> {
    const place = `/staff/items/${at.number}/${at.no}`;
    const { body: { version } } = await client.get<StaffItem>(place);
    expect((await client.post(`${place}/${path}`, body, { 'if-match': `"${version}"` })).status).toBe(200);
  }
  async function confirm(): Promise<void> {
    const { rows } = await pool.query<{ number: string }>('select o.number from kuaiban.case_item i join kuaiban.officer o on o.region = i.region and o.id = i.reviewer where i.case_number = $1 and i.no = $2', [at.number, at.no]);
    const reviewer = createClient(world.instance.url);
    await reviewer.signInStaff(rows[0]!.number);
    await act(reviewer, 'confirm', { note: '' });
  }

  beforeAll(async () => {
    pool = await openPool(world.instance);
    [li, zhang, officer] = [createClient(world.instance.url), createClient(world.instance.url), createClient(world.instance.url)];
    await Promise.all([li.signInPerson(PERSON.li.number), zhang.signInPerson(PERSON.zhang.number)]);
    const { body } = await li.submit<CaseView>(answering({ 'hardship.class': 'older' }));
    const item = body.items.find((each) => each.service === '2.6.1')!;
    at = { number: body.number, no: item.no };
    await officer.signInStaff(item.officer!);
    await act(officer, 'approve', { findings: { 'hardship.confirmed': true }, note: '街道回函' });
    await confirm();
  });
  afterAll(() => pool.end());

  const entry = (page: Page) => page.getByRole('article', { name: '李*兰：就业困难人员认定' });

  test.each([['desktop', 'zh'], ['phone', 'zh'], ['phone', 'en']] as const)('anybody finds from the first page what is published, on a %s in %s', async (size, language) => {
    const page = await world.visit('/', { size, language });
    const title = language === 'zh' ? '正在公示' : 'On public notice';
    await page.getByRole('main').getByRole('link', { name: title }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByText('李*兰').first().waitFor();
    const text = await page.locator('main').innerText();
    for (const secret of [PERSON.li.name, PERSON.li.number, at.number]) expect(text).not.toContain(secret);
    await expectFits(page, `the list on a ${size}`);
    await expectAccessible(page, `the list on a ${size}`);
    await takePicture(page, `publicity-${language}.${size}`);
    await page.getByRole('link', { name: language === 'zh' ? /^提出异议/u : /^Raise an objection/u }).click();
    await page.getByRole('heading', { name: language === 'zh' ? '登录后提出异议' : 'Sign in to object' }).waitFor();
    await expectAccessible(page, `the way to object on a ${size}`);
    await page.context().close();
  });

  test('somebody signed in objects with a reason and a photo: the entry stays for others, and the outcome is awaited', async () => {
    const page = await world.visit('/publicity', { size: 'phone', session: zhang! });
    await entry(page).getByRole('link', { name: /^提出异议/u }).click();
    const send = page.getByRole('button', { name: '提交异议' });
    await send.click();
    await page.getByText('请写明哪里不属实').waitFor();
    await page.getByRole('textbox', { name: '哪里不属实' }).fill('他在外地有工作');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: /选择文件/u }).click();
    await (await chooser).setFiles({ name: '照片.png', mimeType: 'image/png', buffer: ONE_PIXEL });
    await page.getByText('照片.png').first().waitFor();
    await expectFits(page, 'the objection on a phone');
    await expectAccessible(page, 'the objection');
    await takePicture(page, 'objection.phone');
    await send.click();
    await page.getByText('异议已经提交').waitFor();
    await page.getByRole('link', { name: '返回公示' }).click();
    await entry(page).waitFor();
    const mine = page.getByRole('region', { name: '我提出的异议' });
    await mine.getByText('核实中', { exact: true }).waitFor();
    await mine.getByText('附 1 份材料').waitFor();
    await expectAccessible(page, 'my objections');
    await page.context().close();
  });

  test('the officer sees it with the photo and finds that it holds; the applicant reads it, and the objector once the matter is decided', async () => {
    const desk = await world.visit(`/desk/${at.number}/${at.no}`, { session: officer! });
    await desk.getByText('异议：他在外地有工作').waitFor();
    await desk.getByRole('button', { name: /照片\.png/u }).click();
    await desk.getByRole('img', { name: /照片\.png/u }).waitFor();
    await desk.getByRole('button', { name: /关闭材料/u }).click();
    await desk.getByRole('button', { name: /^处理异议/u }).click();
    await desk.getByRole('button', { name: '确认处理结果' }).click();
    await desk.getByText('请选择核实结果').waitFor();
    await desk.getByText('异议成立', { exact: true }).click();
    await desk.getByRole('textbox', { name: '理由' }).fill('社保和税务记录都有就业');
    await expectAccessible(desk, 'the answer to an objection');
    await takePicture(desk, 'desk-objection.desktop');
    await desk.getByRole('button', { name: '确认处理结果' }).click();
    await desk.getByText('异议处理结果已记入').first().waitFor();
    await act(officer!, 'refuse', { criterion: 'publicity', note: '有就业登记' });
    await confirm();

    const citizen = await world.visit(`/cases/${at.number}`, { session: li! });
    await citizen.getByText(/核实结果：异议成立，社保和税务记录都有就业/u).first().waitFor();
    const objector = await world.visit('/publicity', { session: zhang! });
    const mine = objector.getByRole('region', { name: '我提出的异议' });
    await mine.getByText('异议成立', { exact: true }).waitFor();
    await mine.getByText(/社保和税务记录都有就业/u).waitFor();
    await takePicture(objector, 'objections-mine.desktop');
  });
}
