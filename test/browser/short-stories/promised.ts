import { beforeAll, expect, test, vi } from 'vitest';
import type { OwnInspections, StaffInspection } from '#channels/http/schemas/inspection.ts';
import type { MyCredit } from '#channels/http/schemas/promise.ts';
import { PROMISED } from '#sandbox/people/tour/plots.ts';
import { createClient, type Client } from '../../live/client.ts';
import { wakeDuty } from '../../live/departments.ts';
import { openPool } from '../../live/instance.ts';
import { generated } from '../../live/people.ts';
import { answerOneByOne, pick, submitPlan } from '../hall-steps.ts';
import { expectAccessible, expectFits, SIZES, takePicture, type World } from '../world.ts';

/** A promise is read before it is signed, found untrue by an inspection that has heard its person, and its record repaired. */
export function promised(world: World): void {
  const FOUND = '人事考试中心核查：没有取得承诺的学历', MADE_GOOD = '已经补交学历证书并改正', PATIENT = { timeout: 60_000, interval: 1_000 };
  let who: Client;
  let supervisor: Client;
  let filed = '', number = '';
  const own = async () => (await who.get<OwnInspections>(`/cases/${filed}/inspections`)).body.inspections.find((each) => each.number === number);
  const signedIn = async (staff: string): Promise<Client> => { const client = createClient(world.instance.url); await client.signInStaff(staff); return client; };

  beforeAll(async () => {
    who = createClient(world.instance.url);
    await who.signInPerson(generated(world.instance, 'anybody', 55).number);
    supervisor = await signedIn('0401');
  });

  test('what it means is read before it is signed, and stands in the case as it was signed', async () => {
    const page = await world.visit(`/life-events/${PROMISED.event}/apply`, { session: who });
    await answerOneByOne(page, { '您按哪种学历（学位）报考？': '大学专科' });
    await page.getByRole('spinbutton').or(page.getByRole('textbox', { name: /满多少年/u })).first().fill(String(PROMISED.answers['exam.yearsWorked']));
    await page.getByRole('button', { name: '保存', exact: true }).first().click();
    const part = page.getByRole('region', { name: '需要您承诺' });
    for (const term of ['依据', '不属实的后果', '有效期', '怎么核查']) await part.getByText(term, { exact: true }).first().waitFor();
    await expectAccessible(page, 'the terms of a promise');
    await takePicture(page, 'promise-terms.desktop');
    await page.setViewportSize(SIZES.phone);
    await expectFits(page, 'the terms of a promise');
    await takePicture(page, 'promise-terms.phone');
    for (const box of await part.getByRole('checkbox').all()) await pick(box);
    filed = await submitPlan(page);
    const made = page.getByRole('region', { name: '告知承诺' });
    await made.getByText(/承诺码/u).first().waitFor();
    await expectAccessible(page, 'a promise that was made');
    await expectFits(page, 'a promise that was made');
    await takePicture(page, 'promise-made.phone');
    await page.context().close();
  });

  test('an inspector finds otherwise, its person answers on the phone, and the promise is named before a supervisor confirms', async () => {
    await vi.waitFor(async () => {
      await wakeDuty(world.instance, 'look-at-approvals');
      number = (await who.get<OwnInspections>(`/cases/${filed}/inspections`)).body.inspections[0]!.number;
    }, PATIENT);
    const drawn = async () => (await supervisor.get<StaffInspection>(`/staff/inspections/${number}`)).body.inspector;
    await vi.waitFor(async () => { await wakeDuty(world.instance, 'draw-inspectors'); expect(await drawn()).toBeTruthy(); }, PATIENT);
    const desk = await world.visit(`/desk/inspections/${number}`, { session: await signedIn((await drawn())!) });
    const find = desk.getByRole('form', { name: '填写核查结果' });
    for (const [name, verdict] of [['完整性', '没有问题'], ['一致性', '有问题'], ['合法性', '没有问题']] as const) await find.getByRole('radiogroup', { name }).getByText(verdict, { exact: true }).click();
    await find.getByRole('textbox', { name: /一致性/u }).fill(FOUND);
    await find.getByRole('textbox', { name: '告诉当事人发现了什么' }).fill(FOUND);
    // First only another look at the decision is intended.
    await find.getByRole('group', { name: '拟怎样处理（可以多选）' }).getByText(/由另一位经办人重新办理/u).click();
    await find.getByRole('button', { name: '提交核查结果' }).click();
    await desk.getByText('等待当事人陈述意见').waitFor();
    const speak = { text: '学历是自考的', files: [] };
    expect((await who.post(`/cases/${filed}/inspections/${number}/hearing`, speak)).status).toBe(200);

    // Nobody was heard about the promise, so it cannot be concluded: it is told anew.
    await desk.reload();
    const early = desk.getByRole('form', { name: '作出结论' });
    await early.getByRole('radiogroup', { name: '结论' }).getByText('要处理').click();
    await early.getByText(/这项处理没有告诉过当事人/u).first().waitFor();
    expect(await early.getByRole('checkbox').count()).toBe(1);
    await takePicture(desk, 'promise-unheard.desktop');
    await desk.getByRole('button', { name: '重新告知，再听取意见…' }).click();
    const again = desk.getByRole('form', { name: '重新填写核查结果' });
    const intended = again.getByRole('group', { name: '拟怎样处理（可以多选）' });
    await intended.getByText(/由另一位经办人重新办理/u).click();
    await intended.getByText('认定未履行告知承诺').click();
    const meant = again.getByRole('group', { name: '拟认定哪一份承诺不属实' });
    const doubted = meant.getByRole('checkbox', { name: /我已经取得所选的学历/u });
    if (!(await doubted.isChecked())) await meant.getByText(/我已经取得所选的学历/u).click();
    await expectAccessible(desk, 'what is intended');
    await takePicture(desk, 'promise-intended.desktop');
    await again.getByRole('button', { name: '提交核查结果' }).click();
    await desk.getByText('等待当事人陈述意见').waitFor();
    await desk.getByText(/^以前填写的/u).waitFor();

    const phone = await world.visit(`/cases/${filed}`, { size: 'phone', session: who });
    const heard = phone.getByRole('region', { name: '核查' });
    await heard.getByText(FOUND).first().waitFor();
    for (const told of [/报送信用平台/u, /我已经取得所选的学历/u, /信用记录保留：12/u, /有了新的发现或者拟作别的处理/u]) await heard.getByText(told).first().waitFor();
    await expectAccessible(phone, 'what is intended, on the phone');
    await expectFits(phone, 'what is intended, on the phone');
    await heard.scrollIntoViewIfNeeded();
    await takePicture(phone, 'promise-intended.phone');
    await heard.getByRole('textbox', { name: '您的陈述、申辩' }).fill('学历是自考的，证书还没有发下来');
    await heard.getByRole('button', { name: '提交', exact: true }).click();
    await vi.waitFor(async () => expect((await own())?.status).toBe('concluding'), PATIENT);
    await phone.context().close();

    await desk.reload();
    const form = desk.getByRole('form', { name: '作出结论' });
    await form.getByRole('radiogroup', { name: '结论' }).getByText('要处理').click();
    expect(await form.getByRole('checkbox', { name: '认定未履行告知承诺' }).isChecked()).toBe(true);
    const which = form.getByRole('group', { name: '哪一份承诺不属实' });
    const untrue = which.getByRole('checkbox', { name: /我已经取得所选的学历/u });
    expect(await untrue.isChecked()).toBe(true);
    await form.getByRole('textbox', { name: '理由' }).fill(FOUND);
    await form.getByRole('textbox', { name: /结果为什么可以保留/u }).fill('学历证书正在补发，考试以前交来，结果先保留');
    await expectAccessible(desk, 'which promise is untrue');
    await takePicture(desk, 'promise-untrue.desktop');
    await form.getByRole('button', { name: '提交，等督办人员确认' }).click();
    await desk.getByText('待确认').first().waitFor();
    await desk.context().close();

    const board = await world.visit(`/desk/inspections/${number}`, { session: supervisor });
    await board.getByRole('button', { name: '确认，开始执行' }).click();
    await board.getByText('已确认，系统正在执行').or(board.getByText('已执行', { exact: false })).first().waitFor();
    await takePicture(board, 'promise-confirmed.desktop');
    await board.context().close();
    await vi.waitFor(async () => { await wakeDuty(world.instance, 'follow-inspections'); expect((await own())?.status).toBe('closed'); }, PATIENT);
  });

  test('its person sees the record and asks for repair, and a supervisor who did not confirm it grants that', async () => {
    const early = await world.visit(`/cases/${filed}`, { size: 'phone', session: who });
    await early.getByRole('region', { name: '告知承诺' }).getByText(FOUND).first().waitFor();
    await early.getByRole('region', { name: '核查' }).getByText(/^承诺不属实，记入信用记录/u).waitFor();
    expect(await early.getByText(/由另一位经办人重新办理，另行告诉您/u).count()).toBe(0);
    await expectFits(early, 'a promise that was untrue');
    await takePicture(early, 'promise-broken.phone');
    await early.context().close();
    // As if it had been long ago: a record can be repaired only after some time.
    const pool = await openPool(world.instance);
    await pool.query(`update kuaiban.case_event set at = at - interval '200 days' where case_number = $1 and type = 'promise-broken'`, [filed]).finally(() => pool.end());
    const page = await world.visit('/me/credit', { size: 'phone', session: who });
    await page.getByText(FOUND).waitFor();
    await expectAccessible(page, 'a credit record');
    await expectFits(page, 'a credit record');
    await takePicture(page, 'my-credit.phone');
    await page.getByRole('button', { name: '申请信用修复' }).click();
    const asks = page.getByRole('form', { name: '申请信用修复' });
    await asks.getByRole('button', { name: '提交' }).click();
    await asks.getByText('请至少写10个字').waitFor();
    await asks.getByRole('textbox').fill(MADE_GOOD);
    await asks.getByRole('button', { name: '提交' }).click();
    await page.getByRole('status').filter({ hasText: '已申请信用修复' }).waitFor();
    await page.setViewportSize(SIZES.desktop);
    await takePicture(page, 'my-credit.desktop');
    await page.context().close();

    const confirmer = await world.visit('/desk/credit', { session: supervisor });
    await confirmer.getByRole('button', { name: `查看 ${filed}` }).click();
    await confirmer.getByText(/由别的督办人员答复|请由别的督办人员答复/u).first().waitFor();
    await confirmer.context().close();
    const deciding = await signedIn('0402');
    const desk = await world.visit('/desk/credit', { session: deciding, language: 'en' });
    await desk.getByRole('heading', { level: 1 }).waitFor();
    await desk.getByRole('button', { name: new RegExp(filed, 'u') }).waitFor();
    await expectAccessible(desk, 'requests about records');
    await takePicture(desk, 'desk-credit.desktop');
    await desk.getByRole('button', { name: new RegExp(filed, 'u') }).click();
    const answer = desk.getByRole('form');
    await answer.getByRole('radiogroup').getByText('Grant', { exact: false }).first().click();
    await answer.getByRole('textbox').fill('核实已经改正，同意修复');
    await expectAccessible(desk, 'a request about a record');
    await desk.setViewportSize(SIZES.phone);
    await expectFits(desk, 'a request about a record');
    await takePicture(desk, 'desk-credit-one.phone');
    // In another window the same one is about to decline it.
    const beside = await world.visit('/desk/credit', { session: deciding });
    await beside.getByRole('button', { name: new RegExp(filed, 'u') }).click();
    const late = beside.getByRole('form');
    await late.getByRole('radiogroup').getByRole('radio').last().check({ force: true });
    await late.getByRole('textbox').fill('还没有看到改正的凭证，先不同意');
    await answer.getByRole('button').last().click();
    await vi.waitFor(async () => expect((await who.get<MyCredit>('/me/credit')).body).toMatchObject({ records: [{ promise: { standing: 'repaired' } }] }), PATIENT);
    await desk.context().close();
    await late.getByRole('button').last().click();
    await beside.getByRole('alert').getByText('这一步现在不用办了，您的操作没有提交').waitFor();
    expect(await beside.getByLabel('您写的没有提交').inputValue()).toBe('还没有看到改正的凭证，先不同意');
    await beside.context().close();
  });
}
