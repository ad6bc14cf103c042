import { beforeAll, expect, test, vi } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import type { InspectionList, OwnInspections, StaffInspection } from '#channels/http/schemas/inspection.ts';
import { generatePeople } from '#sandbox/people/generate-people.ts';
import { CITIES, toldOf } from '#sandbox/people/places.ts';
import { answering, createClient, type Client } from '../../live/client.ts';
import { wakeDuty } from '../../live/departments.ts';
import { PERSON } from '../../live/people.ts';
import { expectAccessible, expectFits, takePicture, type World } from '../world.ts';

/** A decision by the rules is inspected: found doubtful, its person heard, concluded, confirmed. */
export function inspections(world: World): void {
  const CITY = '511800', MATTER = '1.8.1', FOUND = '用人单位的用工记录显示，申领前已经重新就业';
  const person = generatePeople('kuaiban', '2026-11-23', CITY).persons.find(({ featured, name }) => featured && name === PERSON.wang.name)!;
  let wang: Client;
  let supervisor: Client;
  let inspector: Client;
  let of = { case: '', inspection: '' };
  const own = async () => (await wang.get<OwnInspections>(`/cases/${of.case}/inspections`)).body.inspections.find(({ number }) => number === of.inspection)!;

  beforeAll(async () => {
    [wang, supervisor] = [createClient(world.instance.url), createClient(world.instance.url)];
    await wang.signInPerson(person.idNumber);
    await supervisor.signInStaff(`${CITY.slice(0, 4)}0401`);
    const { body } = await wang.submit<CaseView>(toldOf(CITIES.get(CITY)!, answering()));
    const { no } = body.items.find(({ service }) => service === MATTER)!;
    await vi.waitFor(async () => { await wakeDuty(world.instance, 'look-at-approvals'); expect((await wang.get<OwnInspections>(`/cases/${body.number}/inspections`)).body.inspections.map((each) => each.no)).toContain(no); }, { timeout: 60_000, interval: 1_000 });
    of = { case: body.number, inspection: (await wang.get<OwnInspections>(`/cases/${body.number}/inspections`)).body.inspections.find((each) => each.no === no)!.number };
    const inspectorOf = async () => (await supervisor.get<StaffInspection>(`/staff/inspections/${of.inspection}`)).body.inspector;
    await vi.waitFor(async () => { await wakeDuty(world.instance, 'draw-inspectors'); expect(await inspectorOf()).toBeTruthy(); }, { timeout: 60_000, interval: 1_000 });
    inspector = createClient(world.instance.url);
    await inspector.signInStaff((await inspectorOf())!);
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
    await form.getByText('由另一位经办人重新办理（可以更正、撤销，多发的追回）').click();
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
}
