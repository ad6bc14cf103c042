import { beforeAll, expect, test } from 'vitest';
import { fillIn } from '#main/tour/fill-in.ts';
import { THING } from '#sandbox/people/tour/plots.ts';
import { createClient, type Client } from '../live/client.ts';
import { expectAccessible, expectFits, SIZES, takePicture, usingWorld } from './world.ts';

const world = usingWorld();
let applicant: Client;
let number = '';

beforeAll(async () => {
  applicant = createClient(world.instance.url);
  await applicant.signInPerson(world.instance.people.persons.find(({ name }) => name === THING.who)!.idNumber);
  const { status, body } = await fillIn(applicant, { lifeEvent: THING.event, wanted: THING.answers });
  expect([status, body]).toMatchObject([201, { items: [{ status: 'approved' }] }]);
  ({ number } = body);
});

test('given a certificate that was approved, when it is chosen to be collected, then the clerk hands it over for the code, and the page says so', async () => {
  const hall = await world.visit(`/cases/${number}`, { session: applicant });
  const card = hall.getByRole('article', { name: /资格证书补发|职业资格证书补发/u });
  await card.getByText('请选择怎样领取纸质职业资格证书').waitFor();
  await card.getByText('邮寄', { exact: true }).click();
  await card.getByRole('textbox', { name: '收件地址' }).fill('临沂');
  await card.getByRole('button', { name: '就这样领取' }).click();
  await card.getByText('请填写收件人的姓名').waitFor();
  await card.getByText('请填写到门牌号的地址').waitFor();
  await expectAccessible(hall, 'choosing how to get a thing');
  await takePicture(hall, 'handover-choose.desktop');
  await hall.setViewportSize(SIZES.phone);
  await expectFits(hall, 'choosing how to get a thing');
  await takePicture(hall, 'handover-choose.phone');
  await card.getByText('到窗口领取', { exact: true }).click();
  await card.getByRole('button', { name: '就这样领取' }).click();
  await card.getByText('纸质职业资格证书正在制作').waitFor();

  const desk = await world.visit('/desk');
  await world.signIn(desk, { as: 'staff', number: '0302' }, '/desk/handover');
  await desk.getByRole('button', { name: /要准备/u }).click();
  const row = desk.getByRole('article', { name: number });
  await row.getByRole('button', { name: `做好了，放到窗口：${number}` }).click();
  await row.getByRole('button', { name: '做好了，放到窗口' }).click();
  await desk.getByRole('button', { name: /等人来领/u }).click();
  await row.getByRole('button', { name: `交给领取人：${number}` }).click();
  await row.getByRole('textbox', { name: '领取码' }).fill('AAAA-AAAA');
  await row.getByRole('button', { name: '交给领取人' }).click();
  await row.getByText('领取码不对').waitFor();
  await expectAccessible(desk, 'handing over');
  await takePicture(desk, 'handover-desk.desktop');
  await desk.setViewportSize(SIZES.phone);
  await expectFits(desk, 'handing over');
  await takePicture(desk, 'handover-desk.phone');

  await hall.reload();
  await card.getByText('纸质职业资格证书可以来领了').waitFor();
  const code = /[0-9A-Z]{4}-[0-9A-Z]{4}/u.exec(await card.innerText())?.[0] ?? '';
  await takePicture(hall, 'handover-ready.phone');
  await row.getByRole('textbox', { name: '领取码' }).fill(code);
  await row.getByRole('button', { name: '交给领取人' }).click();
  await desk.getByText('现在没有').waitFor();
  await hall.reload();
  await card.getByText('纸质职业资格证书已经交付').waitFor();
  await Promise.all([hall.context().close(), desk.context().close()]);
});

test('given a decision, when it is wanted on paper, then a clerk prints it and has the carrier fetch it, and the case says under which number', async () => {
  const hall = await world.visit(`/cases/${number}`, { session: applicant });
  const section = hall.getByRole('region', { name: '文书送达' });
  await section.getByRole('button', { name: /寄一份纸质的给我/u }).click();
  await section.getByRole('button', { name: '寄到这里' }).click();
  await section.getByText('请填写收件人的姓名').waitFor();
  await expectAccessible(hall, 'asking for a decision on paper');
  await takePicture(hall, 'paper-ask.desktop');
  await hall.setViewportSize(SIZES.phone);
  await expectFits(hall, 'asking for a decision on paper');
  await takePicture(hall, 'paper-ask.phone');
  await section.getByRole('textbox', { name: '收件人' }).fill('蒋传芳');
  await section.getByRole('textbox', { name: '手机号' }).fill('13800001234');
  await section.getByRole('textbox', { name: '收件地址' }).fill('临沂市兰山区金雀山路 1 号');
  await section.getByRole('button', { name: '寄到这里' }).click();
  await section.getByText('纸质的将寄给').waitFor();

  const desk = await world.visit('/desk');
  await world.signIn(desk, { as: 'staff', number: '0302' }, '/desk/handover');
  await desk.getByRole('button', { name: /要准备/u }).click();
  const row = desk.getByRole('article', { name: number });
  await row.getByRole('button', { name: `看收件地址：${number}` }).click();
  await row.getByText('临沂市兰山区金雀山路 1 号').waitFor();
  const href = await row.getByRole('link', { name: `打印结论：${number}` }).getAttribute('href');
  expect((await desk.request.get(href ?? '')).headers()['content-type']).toBe('application/pdf');
  await expectAccessible(desk, 'sending a decision on paper');
  await takePicture(desk, 'paper-desk.desktop');
  await desk.setViewportSize(SIZES.phone);
  await expectFits(desk, 'sending a decision on paper');
  await takePicture(desk, 'paper-desk.phone');
  await row.getByRole('button', { name: `请 EMS 上门取件：${number}` }).click();
  await desk.getByText('EMS 已接单').waitFor();
  await desk.getByRole('button', { name: /在路上/u }).click();
  await row.getByText(/EMS EA\d{9}CN/u).waitFor();
  await hall.reload();
  await section.getByText(/单号 EA\d{9}CN/u).waitFor();
  await takePicture(hall, 'paper-sent.phone');
  await Promise.all([hall.context().close(), desk.context().close()]);
});
