import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { readSpreadsheet } from '#adapters/sheets/read-spreadsheet.ts';
import type { DemoPerson } from '#sandbox/people/person.ts';
import { generateOperators } from '#sandbox/people/staff.ts';
import { hired, pensioner, sheetOf } from '../live/batches.ts';
import { createClient } from '../live/client.ts';
import { expectAccessible, expectFits, takePicture, usingWorld } from './world.ts';

const world = usingWorld();
let page: Page;
let workers: readonly DemoPerson[];

const pick = (name: string, buffer: Buffer): Promise<void> => page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });

beforeAll(async () => {
  const { creditCode, operator } = generateOperators(world.instance.people.enterprises)[0]!;
  const session = createClient(world.instance.url);
  await session.signInEnterprise(creditCode, operator);
  workers = world.instance.people.persons.filter(({ featured }) => !featured).slice(0, 5);
  page = await world.visit('/employer', { session });
});

test('given an employer, when it goes to file by the hundred, then it begins with an event and its template', async () => {
  await page.getByRole('link', { name: '上传表格，批量办理' }).click();
  await page.getByRole('heading', { level: 1, name: '批量办理' }).waitFor();
  await page.getByText('还没有上传过表格').waitFor();
  expect(await page.getByRole('radio', { name: '企业招用员工' }).isChecked()).toBe(true);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载表格模板' }).click()]);
  const sheet = readSpreadsheet(await readFile(await download.path()));
  expect(sheet[0]?.cells.get('B')?.text).toBe('身份证号');
  await expectAccessible(page, 'filing by the hundred');
  await takePicture(page, 'batches.desktop');
});

test('when it uploads something else, then it is told what is wrong with it, and can choose again', async () => {
  await pick('别的.csv', Buffer.from('姓名,星座\n张三,双鱼\n'));
  await page.getByRole('alert').getByText('没有“星座”这一列').waitFor();
  await page.getByRole('alert').getByText('表头：缺少“身份证号”这一列').waitFor();
});

test('when it uploads five rows of which two are wrong, then it reads which and how to mend them, and nothing is filed yet', async () => {
  await pick('新员工.csv', sheetOf([hired(workers[0]!), hired(workers[1]!, { name: '不是他' }), hired(workers[2]!), hired(workers[3]!, { position: '火星' }), hired(workers[4]!)]));
  await page.getByRole('heading', { level: 1, name: '新员工.csv' }).waitFor();
  await page.getByText('有 2 行要改').waitFor();
  const table = page.getByRole('table', { name: '逐行结果' });
  await table.getByRole('row').filter({ hasText: '不是他' }).getByText('姓名和号码对不上').waitFor();
  await table.getByRole('row').filter({ hasText: workers[3]!.name }).getByText('招用的岗位：只能填：管理技术岗位、工人岗位').waitFor();
  expect(await table.getByRole('row').count()).toBe(3);
  await page.getByRole('button', { name: '全部' }).click();
  await table.getByRole('row').nth(5).waitFor();
  expect(await page.getByRole('list', { name: '进度' }).locator('[aria-current=step]').innerText()).toContain('提交');
  await expectAccessible(page, 'a sheet that was checked');
  await takePicture(page, 'batch-checked.desktop');
});

test('when it files the good rows, then each has a case, and the sheet says what became of it', async () => {
  await page.getByRole('button', { name: '提交可以办的 3 行' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '提交可以办的 3 行' }).click();
  // Two rows are still to be mended: that is said, and nothing says that all is done.
  await page.getByText('可以办的交完了，还有 2 行要改').waitFor();
  expect(await page.getByText('办完了').count()).toBe(0);
  const table = page.getByRole('table', { name: '逐行结果' });
  const row = table.getByRole('row').filter({ hasText: workers[0]!.name });
  await row.getByText('办成 4 项').waitFor();
  await row.getByRole('link').waitFor();
  await takePicture(page, 'batch-done.desktop');
});

test('when it mends the sheet it has downloaded and uploads that, then only the mended rows are filed, and what was refused of somebody new is told with its reason', async () => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载带结果的表格' }).click()]);
  const lines = readSpreadsheet(await readFile(await download.path())).map(({ cells }) => 'ABCDEFGHI'.split('').map((column) => cells.get(column)?.text ?? ''));
  const old = pensioner(world.instance.people.persons);
  lines[2]![0] = workers[1]!.name;
  lines[4]![2] = '工人岗位';
  await page.getByRole('link', { name: '上传改好的表' }).click();
  await pick('改好的.csv', Buffer.from([...lines.map((line) => line.join(',')), hired(old)].join('\n')));
  await page.getByText('3 行已经有办件编号，没有再办。').waitFor();
  await page.getByRole('button', { name: '提交可以办的 3 行' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '提交可以办的 3 行' }).click();
  await page.getByText('交完了，有 1 行没有全办成').waitFor();
  await page.getByRole('button', { name: '没有办成 1' }).click();
  const row = page.getByRole('table', { name: '逐行结果' }).getByRole('row').filter({ hasText: old.name });
  await row.getByText('未办成 4 项').waitFor();
  await row.getByText('：没有满足“').first().waitFor();
  await expectAccessible(page, 'a sheet of which a part was refused');
  await takePicture(page, 'batch-partly.desktop');
  await page.getByRole('link', { name: '批量办理' }).first().click();
  await page.getByRole('listitem').filter({ hasText: '改好的.csv' }).getByText('已经交完').waitFor();
});

test('then its messages have one for each sheet, and its cases are found by name and by how they stand', async () => {
  const old = pensioner(world.instance.people.persons);
  await page.goto('/me/messages');
  const message = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: '表格“改好的.csv”交完了：企业招用员工' }) });
  await message.getByText('没有办成 1 人，办成 2 人。').waitFor();
  expect(await page.getByRole('heading', { level: 2, name: /“企业招用员工”已受理/u }).count()).toBe(0);
  await takePicture(page, 'employer-messages.desktop');
  await message.getByRole('link', { name: '看这张表的结果' }).click();
  await page.getByRole('heading', { level: 1, name: '改好的.csv' }).waitFor();
  // Another hundred would be found in the same way: the search appears where there are more than a few.
  await page.goto('/cases?standing=unmet');
  const cases = page.getByRole('main').getByRole('listitem');
  await cases.filter({ hasText: '没有办成' }).waitFor();
  expect(await cases.count()).toBe(1);
  await page.getByRole('button', { name: '全部', exact: true }).click();
  await cases.nth(5).waitFor();
  await page.getByRole('textbox', { name: '按办件编号、姓名或身份证号找' }).fill(old.name);
  await page.getByRole('button', { name: '查找' }).click();
  await page.waitForURL((url) => url.searchParams.get('words') === old.name);
  await cases.filter({ hasText: '没有办成' }).waitFor();
  await expectAccessible(page, 'cases that are looked for');
  await takePicture(page, 'employer-cases.desktop');
  await page.getByRole('textbox', { name: '按办件编号、姓名或身份证号找' }).fill('没有这个人');
  await page.getByRole('button', { name: '查找' }).click();
  await page.getByText('没有这样的办件').waitFor();
});

test('given a phone and English, then the pages fit and speak it', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/employer/batches?lang=en');
  await page.getByRole('heading', { level: 1, name: 'File in bulk' }).waitFor();
  await page.getByRole('link', { name: '改好的.csv' }).waitFor();
  await expectFits(page, 'filing by the hundred on a phone');
  await page.getByRole('link', { name: '新员工.csv' }).click();
  await page.getByRole('table', { name: 'Row by row' }).waitFor();
  await expectFits(page, 'a sheet on a phone');
  // A server that is busy for a moment is told above the sheet, and the page keeps its one title.
  await page.route('**/api/v1/enterprise/batches/*', (route) => route.fulfill({ status: 503, json: {} }));
  await page.evaluate(`dispatchEvent(new Event('visibilitychange'))`);
  await page.getByRole('alert').getByRole('button', { name: 'Try again' }).waitFor();
  expect(await page.getByRole('heading', { level: 1 }).allInnerTexts()).toEqual(['新员工.csv']);
  await page.unroute('**/api/v1/enterprise/batches/*');

  // A sheet of which no row can be filed is to be mended, not to be filed; its table scrolls by keyboard too.
  await page.goto('/employer/batches');
  await pick('全要改.csv', sheetOf([hired(workers[1]!, { name: '不是他' })]));
  await page.getByRole('heading', { level: 1, name: '全要改.csv' }).waitFor();
  await page.getByText('没有可以提交的行').or(page.getByText('No row can be filed')).first().waitFor();
  expect(await page.locator('ol [aria-current=step]').innerText()).toMatch(/检查|Check/u);
  await expectAccessible(page, 'a sheet to be mended, on a phone');
  await page.goto('/employer/batches');
  await page.getByRole('listitem').filter({ hasText: '全要改.csv' }).getByText(/要改$|To be mended/u).last().waitFor();
});
