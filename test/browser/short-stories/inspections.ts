import type { Pool } from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import type { InspectionList, OwnInspections, StaffInspection } from '#channels/http/schemas/inspection.ts';
import type { DebtList } from '#channels/http/schemas/debt.ts';
import type { Payments } from '#channels/http/schemas/payment.ts';
import { generatePeople } from '#sandbox/people/generate-people.ts';
import { CITIES, toldOf } from '#sandbox/people/places.ts';
import { answering, createClient, type Client } from '../../live/client.ts';
import { command } from '../../live/command.ts';
import { wakeDuty } from '../../live/departments.ts';
import { openPool } from '../../live/instance.ts';
import { PERSON } from '../../live/people.ts';
import { expectAccessible, expectFits, takePicture, type World } from '../world.ts';

/** A decision by the rules is drawn by a look-back and inspected: found doubtful, its person heard, concluded, confirmed, revoked by others, and what was paid comes back. */
export function inspections(world: World): void {
  const CITY = '511800', MATTER = '1.8.1', FOUND = '用人单位的用工记录显示，申领前已经重新就业', WHY = '收到反映：有人领取时已经重新就业，定期复查';
  const person = generatePeople('kuaiban', '2026-11-23', CITY).persons.find(({ featured, name }) => featured && name === PERSON.wang.name)!;
  const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  let pool: Pool;
  let wang: Client;
  let supervisor: Client;
  let inspector: Client;
  let of = { case: '', no: 0, inspection: '' };
  const own = async () => (await wang.get<OwnInspections>(`/cases/${of.case}/inspections`)).body.inspections.find(({ number }) => number === of.inspection)!;
  const officer = async (number: string): Promise<Client> => {
    const client = createClient(world.instance.url);
    await client.signInStaff(number);
    return client;
  };
  const payments = async (): Promise<Payments> => (await wang.get<Payments>('/me/payments')).body;

  beforeAll(async () => {
    pool = await openPool(world.instance);
    wang = createClient(world.instance.url);
    await wang.signInPerson(person.idNumber);
    supervisor = await officer(`${CITY.slice(0, 4)}0401`);
    const { body } = await wang.submit<CaseView>(toldOf(CITIES.get(CITY)!, answering()));
    of = { case: body.number, no: body.items.find(({ service }) => service === MATTER)!.no, inspection: '' };
    const { month } = (await payments()).next.find(({ item }) => item === of.no)!;
    expect((await command(world.instance.dataFolder, 'payments', 'run', '--month', month, '--region', CITY)).code).toBe(0);
    await vi.waitFor(async () => { await wakeDuty(world.instance, 'pay-what-is-due'); expect((await payments()).payments.map(({ status }) => status)).toEqual(['paid']); }, { timeout: 150_000, interval: 2_000 });
  });
  afterAll(() => pool.end());

  test('a supervisor orders a look-back at some months: what it draws nobody chooses, and it computes again', async () => {
    const page = await world.visit('/desk/inspections', { session: supervisor });
    const part = page.getByRole('region', { name: '专项回头看' });
    const form = part.getByRole('form', { name: '组织回头看' });
    await form.getByRole('button', { name: '组织回头看' }).click();
    await form.getByText('有 3 处要改').waitFor();
    expect(await form.textContent()).not.toMatch(/\d{4}-\d{2}-\d{2}/u);
    const days = form.getByRole('spinbutton');
    for (const [at, day] of [[0, `${Number(today().slice(0, 4)) - 2}0101`], [3, today().replaceAll('-', '')]] as const) {
      await days.nth(at).click();
      await page.keyboard.type(day);
    }
    await form.getByRole('button', { name: /哪个事项/u }).click();
    await page.getByRole('option', { name: new RegExp(`^${MATTER.replaceAll('.', '\\.')} `, 'u') }).click();
    await form.getByRole('textbox', { name: '抽取比例' }).fill('100');
    await form.getByRole('textbox', { name: '为什么回头看' }).fill(WHY);
    await form.getByRole('button', { name: '组织回头看' }).click();
    await form.getByText('一次最多回头看一年').first().waitFor();
    await expectAccessible(page, 'ordering a look-back');
    await form.scrollIntoViewIfNeeded();
    await takePicture(page, 'look-back-form.desktop');
    await days.nth(0).click();
    await page.keyboard.type(today().replaceAll('-', ''));
    await form.getByRole('button', { name: '组织回头看' }).click();
    const order = part.getByRole('article', { name: '第 1 次' });
    await order.getByText(WHY).waitFor();
    await vi.waitFor(async () => { await wakeDuty(world.instance, 'draw-look-backs'); expect((await wang.get<OwnInspections>(`/cases/${of.case}/inspections`)).body.inspections.some(({ kind, no }) => kind === 'special' && no === of.no)).toBe(true); }, { timeout: 90_000, interval: 2_000 });
    await order.getByText('重新计算一致').waitFor();
    await order.getByText('核验抽取').click();
    await order.getByText(/^种子/u).waitFor();
    await expectAccessible(page, 'what a look-back has drawn');
    await order.scrollIntoViewIfNeeded();
    await takePicture(page, 'look-back-drawn.desktop');
    await page.context().close();
    of.inspection = (await wang.get<OwnInspections>(`/cases/${of.case}/inspections`)).body.inspections.find(({ kind, no }) => kind === 'special' && no === of.no)!.number;
    const inspectorOf = async () => (await supervisor.get<StaffInspection>(`/staff/inspections/${of.inspection}`)).body.inspector;
    await vi.waitFor(async () => { await wakeDuty(world.instance, 'draw-inspectors'); expect(await inspectorOf()).toBeTruthy(); }, { timeout: 60_000, interval: 1_000 });
    inspector = await officer((await inspectorOf())!);
    const phone = await world.visit('/desk/inspections', { session: supervisor, size: 'phone', language: 'en' });
    await phone.getByRole('article', { name: 'No. 1' }).getByText('computed again: the same').waitFor();
    await expectFits(phone, 'look-backs on a phone');
    await phone.getByRole('form', { name: 'Order a look-back' }).scrollIntoViewIfNeeded();
    await takePicture(phone, 'look-backs.phone');
    await phone.context().close();
  });

  test('the inspector reads what the decision rests on, and enters the three findings', async () => {
    const page = await world.visit('/desk/inspections', { session: inspector });
    await page.getByRole('heading', { name: '核查', level: 1 }).waitFor();
    expect((await inspector.get<InspectionList>('/staff/inspections')).body.rows.map(({ number }) => number)).toContain(of.inspection);
    await page.locator(`a[href="/desk/inspections/${of.inspection}"]`).waitFor();
    await expectAccessible(page, 'inspections in hand');
    await takePicture(page, 'inspections.desktop');
    await page.locator(`a[href="/desk/inspections/${of.inspection}"]`).click();
    const form = page.getByRole('form', { name: '填写核查结果' });
    await form.getByRole('button', { name: '提交核查结果' }).click();
    await form.getByText('三项都要选').first().waitFor();
    for (const [name, verdict] of [['完整性', '没有问题'], ['一致性', '有问题'], ['合法性', '没有问题']] as const) await form.getByRole('radiogroup', { name }).getByText(verdict, { exact: true }).click();
    await form.getByRole('button', { name: '提交核查结果' }).click();
    await form.getByText('有疑点的，请至少用 10 个字写明发现了什么').waitFor();
    await form.getByRole('textbox', { name: /一致性/u }).fill(FOUND);
    await form.getByRole('textbox', { name: '告诉当事人发现了什么' }).fill(FOUND);
    await form.getByRole('button', { name: '提交核查结果' }).click();
    await form.getByText('请选择要怎么处理').waitFor();
    await form.getByRole('group', { name: '拟怎样处理（可以多选）' }).getByText(/由另一位经办人重新办理/u).click();
    await expectAccessible(page, 'an inspection');
    await takePicture(page, 'inspection-find.desktop');
    await form.getByRole('button', { name: '提交核查结果' }).click();
    await page.getByText('等待当事人陈述意见').waitFor();
    await page.context().close();
  });

  test.each([['phone', 'en'], ['phone', 'zh']] as const)('its person is heard on the case page, on a %s in %s', async (size, language) => {
    const page = await world.visit(`/cases/${of.case}`, { size, language, session: wang });
    const part = page.getByRole('region', { name: language === 'zh' ? '核查' : 'Inspection' });
    await part.getByText(FOUND).first().waitFor();
    await part.getByText(language === 'zh' ? /多领的钱要退回/u : /what was overpaid has to be paid back/u).waitFor();
    await part.scrollIntoViewIfNeeded();
    await expectAccessible(page, 'being heard');
    await expectFits(page, 'being heard');
    await takePicture(page, `inspection-heard-${language}.${size}`);
    if (language === 'zh') {
      await part.getByRole('textbox', { name: '您的陈述、申辩' }).fill('那只是试工，没有签合同');
      await part.getByRole('button', { name: '提交', exact: true }).click();
      await page.getByText(/^您说/u).waitFor();
      expect(await own()).toMatchObject({ status: 'concluding', speak: false });
    }
    await page.context().close();
  });

  test('the inspector concludes, and a supervisor confirms what burdens somebody', async () => {
    const page = await world.visit(`/desk/inspections/${of.inspection}`, { session: inspector });
    const form = page.getByRole('form', { name: '作出结论' });
    await form.getByRole('radiogroup', { name: '结论' }).getByText('要处理').click();
    // What its person was told is chosen already; why the rest cannot be is said.
    expect(await form.getByRole('checkbox', { name: /由另一位经办人重新办理/u }).isChecked()).toBe(true);
    await form.getByText('现在不能作出的：').waitFor();
    await form.getByRole('textbox', { name: '理由' }).fill(FOUND);
    await expectAccessible(page, 'a conclusion');
    await takePicture(page, 'inspection-conclude.desktop');
    await form.getByRole('button', { name: '提交，等督办人员确认' }).click();
    await page.getByText('待确认').first().waitFor();
    await page.context().close();
    const board = await world.visit('/desk/inspections', { session: supervisor });
    await board.getByRole('row', { name: /秒批后人工核查/u }).waitFor();
    await expectAccessible(board, 'the board of inspections');
    await takePicture(board, 'inspections-board.desktop');
    const choose = async (what: string, which: string): Promise<void> => {
      await board.getByLabel(what).click();
      await board.getByRole('option', { name: which, exact: true }).click();
    };
    await choose('类别', '随机抽查');
    await board.getByText('没有符合的核查').waitFor();
    await choose('类别', '全部');
    await choose('办到哪一步', '待确认');
    await board.locator(`a[href="/desk/inspections/${of.inspection}"]`).click();
    await board.getByRole('button', { name: '确认，开始执行' }).click();
    await board.getByText('已确认，系统正在执行').or(board.getByText('已执行', { exact: false })).first().waitFor();
    await board.context().close();
    const phone = await world.visit('/desk/inspections', { session: supervisor, size: 'phone', language: 'en' });
    await phone.getByRole('row', { name: /check after an instant approval/u }).waitFor();
    await expectFits(phone, 'the board of inspections on a phone');
    await expectAccessible(phone, 'the board of inspections on a phone');
    await takePicture(phone, 'inspections-board.phone');
    await phone.context().close();
  });

  test('another officer revokes it, a reviewer confirms, and what was paid comes back', async () => {
    const reopened = async () => (await wang.get<CaseView>(`/cases/${of.case}`)).body.items.find(({ no }) => no === of.no)?.reopened?.officer;
    await vi.waitFor(async () => { await wakeDuty(world.instance, 'follow-inspections'); expect(await reopened()).toBeTruthy(); }, { timeout: 60_000, interval: 1_000 });
    const place = `/desk/${of.case}/${of.no}`;
    const desk = await world.visit(place, { session: await officer((await reopened())!) });
    await desk.getByRole('button', { name: '改变原来的决定…' }).click();
    const form = desk.getByRole('form', { name: '改变原来的决定…' });
    await form.getByText('撤销', { exact: true }).click();
    await form.getByText('以欺骗、贿赂等不正当手段取得').click();
    await form.getByLabel(/理由/u).fill(FOUND);
    await form.getByRole('button', { name: '提交复核' }).click();
    await desk.getByText('已提交，由系统随机抽取复核人；复核同意以后生效。').waitFor();
    await desk.context().close();
    const { rows: [row] } = await pool.query<{ number: string }>('select o.number from kuaiban.case_item i join kuaiban.officer o on o.region = i.region and o.id = i.again_reviewer where i.case_number = $1 and i.no = $2', [of.case, of.no]);
    const review = await world.visit(place, { session: await officer(row!.number) });
    await review.getByRole('button', { name: '复核同意' }).click();
    await review.getByRole('form', { name: '复核同意' }).getByRole('button', { name: '确认同意，立即生效' }).click();
    await review.getByText('已生效：登记、发放和已告知的部门随之改变。').waitFor();
    await review.context().close();

    const [notes, checks] = [await officer(`${CITY.slice(0, 4)}0451`), await officer(`${CITY.slice(0, 4)}0452`)];
    const debt = async () => (await notes.get<DebtList>('/staff/debts')).body.debts.find(({ claims }) => claims.some((claim) => claim.case === of.case));
    await vi.waitFor(async () => { await wakeDuty(world.instance, 'pay-what-is-due'); expect((await debt())?.leftFen).toBeGreaterThan(0); }, { timeout: 60_000, interval: 1_000 });
    const yuan = ((await debt())!.leftFen! / 100).toFixed(2);
    const books = await world.visit('/desk/payments', { session: notes });
    const owed = books.getByRole('region', { name: '应追回的' }).getByRole('article').filter({ hasText: PERSON.wang.name }).first();
    await owed.getByRole('button', { name: /^记一笔退款：/u }).click();
    await owed.getByRole('textbox', { name: '退款金额（元）' }).fill(yuan);
    await owed.getByRole('button', { name: '记下' }).click();
    await books.getByRole('article').filter({ hasText: PERSON.wang.name }).getByText('这是您自己记的，要由另一个人核对。').first().waitFor();
    await takePicture(books, 'look-back-repaid.desktop');
    await books.context().close();
    const other = await world.visit('/desk/payments', { session: checks });
    await other.getByRole('button', { name: new RegExp(`^账户里有这笔：${PERSON.wang.name} `, 'u') }).first().click();
    await vi.waitFor(async () => expect((await payments()).claims.map(({ leftFen }) => leftFen)).toEqual([0]), { timeout: 60_000, interval: 500 });
    await other.context().close();
  });
}
