import type { Page } from 'playwright-core';
import type { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import { answering, createClient, type Client } from '../live/client.ts';
import { open } from '#main/tour/stories/papers.ts';
import { openPool } from '../live/instance.ts';
import { PERSON } from '../live/people.ts';
import { caseOf, itemCard } from './hall-steps.ts';
import { expectAccessible, expectFits, takePicture, usingWorld } from './world.ts';

const world = usingWorld();
const NAME = '失业登记', SERVICE = '2.4.1';
let li: Client;
let pool: Pool;
let number = '';
let no = 0;
let citizen: Page;

const signedIn = async (officer: string): Promise<Client> => {
  const client = createClient(world.instance.url);
  await client.signInStaff(officer);
  return client;
};
const reopened = async () => (await caseOf(citizen, number)).items.find((each) => each.no === no)?.reopened;

beforeAll(async () => {
  li = createClient(world.instance.url);
  pool = await openPool(world.instance);
  await li.signInPerson(PERSON.li.number);
  const { body } = await li.submit<CaseView>(answering({ 'hardship.class': 'older' }));
  [number, no] = [body.number, body.items.find(({ service }) => service === SERVICE)!.no];
  citizen = await world.visit(`/cases/${number}`, { session: li, size: 'phone' });
});
afterAll(() => pool.end());

test('the applicant asks for a person to decide what the rules have decided, and reads who looks until when', async () => {
  const card = itemCard(citizen, NAME);
  await card.getByRole('button', { name: '请人来决定' }).click();
  const form = card.getByRole('region', { name: '请人来决定' });
  await form.getByText(/个人信息保护法 第二十四条第三款/u).waitFor();
  await expectFits(citizen, 'asking for a person on a phone');
  await expectAccessible(citizen, 'asking for a person');
  await takePicture(citizen, 'ask-person.phone');
  await form.getByRole('button', { name: '提交申请' }).click();
  // What is said of it stands over no button of a form, and goes with the next press.
  const said = citizen.locator('[data-toast]');
  await said.waitFor();
  expect((await said.boundingBox())!.y).toBeLessThan(100);
  await takePicture(citizen, 'toast.phone');
  await card.getByText('您要求由人来决定').waitFor();
  await citizen.waitForTimeout(1_600);
  await card.getByText('您要求由人来决定').click();
  expect(await said.count()).toBe(0);
  await card.getByText(/经办人 \d+ 正在看/u).waitFor();
  // The line says the same as the headline: what is looked at again is not finished.
  const { items } = await caseOf(citizen, number);
  await citizen.getByRole('heading', { level: 2, name: `${items.length} 件中 ${items.filter(({ status }) => status === 'approved').length - 1} 件已办结` }).waitFor();
  await citizen.getByRole('button', { name: /^失业登记.*正在重新办理/u }).waitFor();
  await takePicture(citizen, 'line-again.phone');
  const list = await world.visit('/cases', { session: li });
  await list.getByRole('img', { name: `${items.length} 件中 ${items.filter(({ status }) => status === 'approved').length - 1} 件已办结` }).waitFor();
  await list.context().close();
});

test('printed, the case says where to ask for it, for paper has no button to press', async () => {
  await citizen.emulateMedia({ media: 'print' });
  const right = citizen.getByRole('region', { name: '想让人来定？' });
  await right.getByText(`打开办件 ${number}，在那一件里点`).waitFor();
  expect(await right.innerText()).toContain(world.instance.url);
  expect(await right.innerText()).not.toContain('在上面那一项里点');
  await citizen.emulateMedia({ media: 'screen' });
  await right.getByText(`打开办件 ${number}`).waitFor({ state: 'hidden' });
});

test('the officer who was drawn says why it stands, and the applicant reads it', async () => {
  const desk = await world.visit('/desk', { session: await signedIn((await reopened())?.officer ?? '') });
  await desk.getByRole('navigation', { name: '我的待办' }).getByRole('link').filter({ hasText: '申请人要求由人来决定' }).click();
  await desk.getByRole('heading', { name: '申请人要求由人来决定' }).waitFor();
  await desk.getByText('下面的决定以这个结果为基础').waitFor();
  await expectAccessible(desk, 'looking again');
  await takePicture(desk, 'look-again.desktop');
  await desk.getByRole('button', { name: '维持原来的决定' }).click();
  const form = desk.getByRole('form', { name: '维持原来的决定' });
  await form.getByLabel(/理由/u).fill('核对了劳动关系和社保记录，登记没有错');
  // The applicant acts in the case meanwhile: it is said, the form stays open with what was written, and it is sent once more.
  const waits = (await caseOf(citizen, number)).items.find(({ name }) => name.zh === '就业困难人员认定')!;
  expect((await li.post(`/cases/${number}/items/${waits.no}/urge`, undefined)).status).toBe(200);
  await form.getByRole('button', { name: '确认维持' }).click();
  await desk.getByText('刚才有别人改动过，您的操作没有提交').waitFor();
  expect(await form.getByLabel(/理由/u).inputValue()).toBe('核对了劳动关系和社保记录，登记没有错');
  await form.getByRole('button', { name: '确认维持' }).click();
  await desk.getByText('已维持原来的决定，申请人会看到理由。').waitFor();
  await desk.context().close();
  await citizen.reload();
  await itemCard(citizen, NAME).getByText('重新看过，维持原来的决定').waitFor();
});

test('another officer has it looked at again, one proposes to revoke it, a reviewer confirms, and the applicant reads what followed', async () => {
  const finder = await world.visit('/desk/recheck', { session: await signedIn('0258') });
  await finder.getByRole('button', { name: '发起', exact: true }).click();
  await finder.getByText(/请填写完整的办件编号/u).waitFor();
  await finder.getByLabel('办件编号').fill(number);
  await finder.getByLabel('第几项').fill(String(no));
  await finder.getByLabel('发现了什么').fill('接到举报，申请时仍在原单位上班');
  await expectAccessible(finder, 'having a result looked at again');
  await finder.getByRole('button', { name: '发起', exact: true }).click();
  await finder.getByText(`已发起：办件 ${number} 第 ${no} 项`, { exact: false }).waitFor();
  await finder.context().close();

  const place = `/desk/${number}/${no}`;
  const desk = await world.visit(place, { session: await signedIn((await reopened())?.officer ?? '') });
  await desk.getByRole('button', { name: '改变原来的决定…' }).click();
  const form = desk.getByRole('form', { name: '改变原来的决定…' });
  await form.getByRole('button', { name: '提交复核' }).click();
  await form.getByText('请选择一种').first().waitFor();
  await form.getByText('撤销', { exact: true }).click();
  await form.getByText('以欺骗、贿赂等不正当手段取得').click();
  await form.getByLabel(/理由/u).fill('核查证实申请时仍在原单位上班');
  await expectAccessible(desk, 'proposing a revocation');
  await takePicture(desk, 'revoke.desktop');
  await form.getByRole('button', { name: '提交复核' }).click();
  await desk.getByText('已提交，由系统随机抽取复核人；复核同意以后生效。').waitFor();
  await desk.context().close();

  const { rows: [row] } = await pool.query<{ number: string }>('select o.number from kuaiban.case_item i join kuaiban.officer o on o.region = i.region and o.id = i.again_reviewer where i.case_number = $1 and i.no = $2', [number, no]);
  const review = await world.visit(place, { session: await signedIn(row!.number) });
  await review.getByText('核查证实申请时仍在原单位上班').first().waitFor();
  await review.getByRole('button', { name: '复核同意' }).click();
  await review.getByRole('form', { name: '复核同意' }).getByRole('button', { name: '确认同意，立即生效' }).click();
  await review.getByText('已生效：登记、发放和已告知的部门随之改变。').waitFor();
  await review.context().close();

  await citizen.reload();
  const card = itemCard(citizen, NAME);
  await card.getByText('原来的决定已经撤销', { exact: true }).first().waitFor();
  await card.getByText('理由：核查证实申请时仍在原单位上班').waitFor();
  await card.getByRole('link', { name: '下载：撤销决定书' }).waitFor();
  await citizen.getByRole('heading', { level: 1, name: /1 件已撤销/u }).waitFor();
  await expectFits(citizen, 'a revoked item on a phone');
  await expectAccessible(citizen, 'a revoked item');
  await takePicture(citizen, 'revoked.phone');
  expect((await caseOf(citizen, number)).items.find((each) => each.no === no)?.status).toBe('revoked');
});

test('the certificate that rested on it is revoked: the applicant reads it in the own data, and whoever is shown it', async () => {
  const me = await world.visit('/me', { session: li });
  await me.getByRole('navigation', { name: '本页内容' }).getByRole('link', { name: '证书和凭证' }).waitFor();
  const paper = me.getByRole('region', { name: '证书和凭证' }).getByRole('listitem').filter({ hasText: `${number}-Z${no}` });
  await paper.getByText('已经撤销', { exact: true }).waitFor();
  await paper.getByText(/起已经撤销，不再有效/u).waitFor();
  await expectAccessible(me, 'a revoked certificate in the own data');
  await takePicture(me, 'paper-revoked.desktop');
  const { code } = await open(li, { number: `${number}-Z${no}`, href: (await paper.getByRole('link').getAttribute('href'))! });
  await me.context().close();

  const page = await world.visit(`/verify?number=${number}-Z${no}&code=${code}`);
  await page.getByText('由本平台出具，已经撤销').waitFor();
  await expectAccessible(page, 'a revoked certificate');
  await takePicture(page, 'verify-revoked.desktop');
  const phone = await world.visit(`/verify?number=${number}-Z${no}&code=${code}`, { size: 'phone', language: 'en' });
  await phone.getByText('Issued here, and revoked').waitFor();
  await expectFits(phone, 'a revoked certificate');
  await takePicture(phone, 'verify-revoked-en.phone');
  await Promise.all([page.context().close(), phone.context().close()]);
});

test('in English the same is there', async () => {
  const page = await world.visit(`/cases/${number}`, { session: li, language: 'en' });
  await page.getByRole('article').filter({ hasText: 'The decision was revoked' }).first().waitFor();
  await page.context().close();
});
