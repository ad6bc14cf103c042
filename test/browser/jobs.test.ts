import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { OwnVacancy, ServiceRequestView } from '#channels/http/schemas/employment.ts';
import { generateOperators } from '#sandbox/people/staff.ts';
import { createClient, type Client } from '../live/client.ts';
import { expectSoundRecords } from '../live/command.ts';
import { PERSON } from '../live/people.ts';
import { expectAccessible, expectFits, takePicture, usingWorld } from './world.ts';

const world = usingWorld();
let [person, employer]: Client[] = [];
let phone: Page;
let desk: Page;

beforeAll(async () => {
  [person, employer] = [createClient(world.instance.url), createClient(world.instance.url)];
  const { creditCode, operator } = generateOperators(world.instance.people.enterprises)[2]!;
  await Promise.all([person.signInPerson(PERSON.wang.number), employer.signInEnterprise(creditCode, operator)]);
});

test('an employer posts a vacancy: every field that is missing says so, what discriminates is told with its article, mended it is public', async () => {
  const page = await world.visit('/employer/vacancies', { session: employer! });
  await page.getByRole('button', { name: '发布招聘信息' }).click();
  const form = page.getByRole('form', { name: '发布招聘信息' });
  await form.getByRole('button', { name: '提交核对' }).click();
  await form.getByText('请填写岗位名称，至少两个字').waitFor();
  await expectAccessible(page, 'vacancy form');
  const fill = async (name: string, value: string): Promise<void> => form.getByRole('textbox', { name }).fill(value);
  await fill('岗位名称', '浏览器测试员');
  await fill('工作内容和要求', '负责打开页面、看一看、点一点，限男性。');
  await fill('最低月工资', '4000');
  await fill('最高月工资', '5000');
  await fill('联系人', '孙丽');
  await fill('联系电话', '0539-8012345');
  for (const [name, option] of [['工作种类', '软件与信息技术'], ['县区', '兰山区']] as const) {
    await form.getByRole('button', { name: new RegExp(name, 'u') }).click();
    await page.getByRole('option', { name: option }).click();
  }
  await form.getByRole('button', { name: '提交核对' }).click();
  const card = page.getByRole('article', { name: '浏览器测试员' });
  await card.getByText('限定性别或者性别优先').waitFor();
  await card.getByText(/妇女权益保障法/u).waitFor();
  await takePicture(page, 'vacancy-refused.desktop');
  await expectAccessible(page, 'vacancy refused');
  await card.getByRole('button', { name: /^修改/u }).click();
  const change = page.getByRole('form', { name: '修改' });
  await change.getByRole('textbox', { name: '工作内容和要求' }).fill('负责打开页面、看一看、点一点，男女不限。');
  await change.getByRole('button', { name: '提交核对' }).click();
  await card.getByText('已公开').waitFor();
  const { body } = await employer!.get<{ vacancies: OwnVacancy[] }>('/enterprise/vacancies');
  expect(body.vacancies.find(({ written }) => written.title === '浏览器测试员')).toMatchObject({ status: 'published', written: { wageFrom: 400_000 } });
});

test('somebody on a phone searches, signs in, applies after reading what is handed over, and finds it again', async () => {
  const anybody = await world.visit('/jobs?words=浏览器', { size: 'phone' });
  await anybody.getByRole('link', { name: '浏览器测试员' }).waitFor();
  // Where one is stands in the menu, also while something is looked for.
  await anybody.getByRole('navigation', { name: '就业服务' }).locator('[aria-current=page]').waitFor();
  await expectFits(anybody, 'jobs');
  await expectAccessible(anybody, 'jobs');
  await takePicture(anybody, 'jobs.phone');
  phone = await world.visit('/jobs?words=浏览器', { size: 'phone', session: person! });
  await phone.getByRole('link', { name: '浏览器测试员' }).click();
  await phone.getByRole('heading', { level: 1, name: '浏览器测试员' }).waitFor();
  await expectAccessible(phone, 'job');
  await phone.getByRole('button', { name: '应聘', exact: true }).click();
  await phone.getByText('单位会收到您的姓名和联系电话').waitFor();
  await phone.getByRole('button', { name: '好，应聘' }).click();
  await phone.getByText('等单位答复', { exact: true }).waitFor();
  await phone.getByRole('link', { name: '0539-8012345' }).waitFor();
  await phone.getByRole('link', { name: '我的求职' }).click();
  await phone.getByRole('article', { name: '浏览器测试员' }).getByText(/单位应在/u).waitFor();
  await expectFits(phone, 'my jobs');
  await expectAccessible(phone, 'my jobs');
});

test('what somebody looks for is written down, explained and deleted', async () => {
  await phone.getByRole('button', { name: '写下想找的工作' }).click();
  await phone.getByRole('group', { name: /工作种类/u }).getByText('餐饮与烹饪').click();
  await phone.getByRole('group', { name: /县区/u }).getByText('兰山区').click();
  await expectAccessible(phone, 'wish');
  await phone.getByRole('button', { name: '保存' }).click();
  await phone.getByText('是您想做的工作').first().waitFor();
  await phone.getByRole('button', { name: '删除，不再推荐' }).click();
  await phone.getByText('还没有写。').waitFor();
});

test('a question has its number at once; the officer answers it with the article and publishes it; anybody finds it', async () => {
  // Whoever is quicker than the answer of the server presses once: the list stands open, and its choices come into it.
  let answerChoices = (): void => undefined;
  const asked = new Promise<void>((done) => { answerChoices = done; });
  await phone.route('**/api/v1/jobs/choices', async (route) => { await asked; await route.continue(); });
  await phone.goto('/questions');
  const form = phone.getByRole('form', { name: '提一个问题' });
  await form.getByRole('button', { name: /哪方面的政策/u }).click();
  await phone.getByRole('listbox').getByText('还没有可选的').waitFor();
  await takePicture(phone, 'select-waits.phone');
  answerChoices();
  await phone.getByRole('option', { name: '灵活就业' }).click();
  await phone.unroute('**/api/v1/jobs/choices');
  await form.getByRole('textbox', { name: '您的问题' }).fill('在页面上问：灵活就业社保补贴怎么领？');
  await form.getByText('同意把问答公开给别人看').click();
  await form.getByRole('button', { name: '提交' }).click();
  await phone.getByText('办理中').waitFor();
  await expectFits(phone, 'questions');
  await expectAccessible(phone, 'questions');
  const { number, officer } = (await person!.get<{ requests: ServiceRequestView[] }>('/me/questions')).body.requests[0]!;
  desk = await world.visit('/desk');
  await world.signIn(desk, { as: 'staff', number: officer! }, '/desk/requests');
  await expectAccessible(desk, 'desk requests');
  await desk.getByRole('link', { name: new RegExp(number, 'u') }).click();
  await desk.getByRole('textbox', { name: '答复内容和理由' }).fill('在本平台申请，按月补贴。');
  await desk.getByRole('button', { name: '提交答复' }).click();
  await desk.getByText('请写明依据的条款').waitFor();
  await desk.getByRole('textbox', { name: '依据的条款' }).fill('就业促进法 第十七条');
  await expectAccessible(desk, 'desk request');
  await desk.getByRole('button', { name: '提交答复' }).click();
  await desk.getByRole('button', { name: '公开这条问答' }).click();
  await desk.getByText('已公开').first().waitFor();
  const anybody = await world.visit('/questions', { size: 'phone' });
  await anybody.getByRole('textbox', { name: '搜索问答' }).fill('在页面上问');
  await anybody.getByRole('button', { name: '搜索' }).click();
  await anybody.getByText('依据：就业促进法 第十七条').first().waitFor();
  await desk.goto(new URL('/desk/answers', desk.url()).href);
  await desk.getByRole('button', { name: `更正 · ${number}` }).click();
  const correcting = desk.getByRole('form', { name: '更正' });
  await correcting.getByRole('textbox', { name: '答复内容和理由' }).fill('在本平台申请，按月补贴，最长三年。');
  await correcting.getByRole('button', { name: '更正' }).click();
  await correcting.getByText('请写明，至少 6 个字').waitFor();
  await correcting.getByRole('textbox', { name: '原因' }).fill('原来少写了最长期限');
  await expectAccessible(desk, 'desk answers');
  await takePicture(desk, 'desk-answers-form');
  await correcting.getByRole('button', { name: '更正' }).click();
  await desk.getByText(/第 2 版.*原来少写了最长期限/u).waitFor();
  await desk.getByRole('button', { name: `撤回 · ${number}` }).click();
  const sure = desk.getByRole('form', { name: '撤回这条公开的答复？' });
  await sure.getByRole('textbox', { name: '原因' }).fill('政策已经调整，正在核对');
  await sure.getByRole('button', { name: '撤回' }).click();
  await desk.getByText(/撤回，不要再按它办。原因：政策已经调整/u).waitFor();
  await takePicture(desk, 'desk-answers');
  await desk.goto(new URL('/desk', desk.url()).href);
  await phone.goto('/questions');
  await phone.getByText(/撤回，不要再按它办。原因：政策已经调整/u).first().waitFor();
  await expectFits(phone, 'questions withdrawn');
  await expectAccessible(phone, 'questions withdrawn');
  await takePicture(phone, 'questions-withdrawn');
});

test('a talk is booked on the phone and cancelled again; a fair is joined; wages and courses say that they are samples', async () => {
  await phone.goto('/advice');
  const form = phone.getByRole('form', { name: '预约职业指导' });
  await form.getByText('10:00', { exact: true }).first().click();
  await form.getByRole('button', { name: /想谈什么/u }).click();
  await phone.getByRole('option', { name: '写简历' }).click();
  await expectFits(phone, 'advice');
  await expectAccessible(phone, 'advice');
  await form.getByRole('button', { name: '预约', exact: true }).click();
  await phone.getByText('已约好', { exact: true }).waitFor();
  await phone.getByRole('button', { name: '取消预约' }).click();
  await phone.getByText('已取消', { exact: true }).first().waitFor();
  await phone.goto('/fairs');
  await phone.getByRole('button', { name: /^报名参加/u }).first().click();
  await phone.getByText('您已报名').waitFor();
  await expectFits(phone, 'fairs');
  await expectAccessible(phone, 'fairs');
  await phone.goto('/wages');
  await phone.getByText('以下是演示用的样例，不是公布的数').waitFor();
  await expectFits(phone, 'wages');
  await expectAccessible(phone, 'wages');
  await phone.goto('/training');
  await phone.getByRole('button', { name: /^报名/u }).first().click();
  await phone.getByText('已报名', { exact: true }).first().waitFor();
  await expectFits(phone, 'training');
  await expectAccessible(phone, 'training');
});

test('the same in English, and the supervisor’s page of partners', async () => {
  const english = await world.visit('/jobs', { language: 'en', size: 'phone' });
  await english.getByRole('heading', { level: 1, name: 'Find work' }).waitFor();
  await expectFits(english, 'jobs in English');
  const supervisor = await world.visit('/desk');
  await world.signIn(supervisor, { as: 'staff', number: '0401' }, '/desk/partners');
  await supervisor.getByRole('heading', { level: 1, name: '合作银行的岗位服务' }).waitFor();
  await expectAccessible(supervisor, 'partners');
  await takePicture(supervisor, 'partners.desktop');
  await expectSoundRecords(world.instance);
});
