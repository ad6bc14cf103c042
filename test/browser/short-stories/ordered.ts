import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { CaseView, ItemView } from '#channels/http/schemas/case.ts';
import { generatePeople } from '#sandbox/people/generate-people.ts';
import { CITIES, toldOf } from '#sandbox/people/places.ts';
import { answering, createClient, type Client } from '../../live/client.ts';
import { clearFaults, letTimePass, orderFault } from '../../live/departments.ts';
import { openPool } from '../../live/instance.ts';
import { PERSON } from '../../live/people.ts';
import { answerAll, expectPlan } from '../hall-steps.ts';
import { expectAccessible, expectFits, takePicture, type World } from '../world.ts';

/** A city whose province keeps the register: what was decided there is an order. */
export function ordered(world: World): void {
  const CITY = '450200', RESULT = { department: 'provincial-core', scenario: 'order-result' } as const;
  const people = generatePeople('kuaiban', '2026-11-23', CITY).persons;
  const person = people.find(({ featured, name }) => featured && name === PERSON.wang.name)!;
  let pool: Awaited<ReturnType<typeof openPool>>;
  let wang: Client;
  let at = { number: '', no: 0 };
  const itemNow = async (): Promise<ItemView> => (await wang.get<CaseView>(`/cases/${at.number}`)).body.items.find(({ no }) => no === at.no)!;

  beforeAll(async () => {
    pool = await openPool(world.instance);
    wang = createClient(world.instance.url);
    await wang.signInPerson(person.idNumber);
    await orderFault(world.instance, { ...RESULT, kind: 'working' });
    const { body } = await wang.submit<CaseView>(toldOf(CITIES.get(CITY)!, answering()));
    at = { number: body.number, no: body.items.find(({ service }) => service === '1.8.1')!.no };
  });
  afterAll(async () => {
    await clearFaults(world.instance);
    await pool.end();
  });

  test('the personal list promises nothing at once that the province has still to book', async () => {
    const other = createClient(world.instance.url);
    await other.signInPerson(people.find(({ featured, name }) => featured && name === PERSON.zhang.name)!.idNumber);
    const page = await world.visit('/life-events/unemployment/apply', { session: other });
    await answerAll(page, { district: '柳州市城中区' });
    await expectPlan(page);
    const line = page.getByRole('listitem').filter({ hasText: '失业保险金申领' }).first();
    await line.getByText('规则当场审核；通过后送省级社会保险集中系统登记，入账才办成。').waitFor();
    await line.getByText('5 个工作日').first().waitFor();
    await expectAccessible(page, 'a list with what the province has to book');
    await takePicture(page, 'ordered-plan');
    await page.context().close();
  });

  test.each([['desktop', 'zh'], ['phone', 'en']] as const)('the applicant reads that it was sent and waits to be booked, on a %s in %s', async (size, language) => {
    const page = await world.visit(`/cases/${at.number}`, { size, language, session: wang });
    const card = page.getByRole('article', { name: /1\.8\.1/u });
    await card.getByText(language === 'zh' ? '待入账' : 'To be booked').first().waitFor();
    await card.getByText(language === 'zh' ? /已送省级社会保险集中系统登记，等待入账/u : /takes effect once it is booked/u).waitFor();
    await card.getByText(`${at.number}-${at.no}-1`).waitFor();
    expect(await card.getByRole('button', { name: language === 'zh' ? '撤回' : 'Withdraw' }).count()).toBe(0);
    await expectFits(page, `an item that waits to be booked on a ${size}`);
    await expectAccessible(page, `an item that waits to be booked on a ${size}`);
    await takePicture(page, `ordered-${language}.${size}`);
    await page.context().close();
  });

  test('nobody else sees it: another person, and an officer of another city, find nothing', async () => {
    const [other, home] = [createClient(world.instance.url), createClient(world.instance.url)];
    await other.signInPerson(PERSON.chen.number);
    await home.signInStaff('0186');
    expect([(await other.get(`/cases/${at.number}`)).status, (await home.get(`/staff/items/${at.number}/${at.no}`)).status]).toEqual([404, 404]);
  });

  test('when the province rejects it, then the officer reads why and sends it again; once it is booked the applicant has the number', async () => {
    await clearFaults(world.instance);
    await orderFault(world.instance, { ...RESULT, kind: 'refusing', times: 1 });
    await vi.waitFor(async () => {
      await letTimePass(world.instance, pool);
      expect((await itemNow()).status).toBe('officer');
    }, { timeout: 60_000, interval: 1_000 });
    const desk = createClient(world.instance.url);
    await desk.signInStaff((await itemNow()).officer!);
    const page = await world.visit(`/desk/${at.number}/${at.no}`, { session: desk });
    await page.getByRole('heading', { name: '送省级社会保险集中系统登记' }).waitFor();
    await page.getByText('省级系统里同一时段已有有效登记，请核对后重新送登记').first().waitFor();
    await page.getByText('省级系统没有入账，等您核实').waitFor();
    await expectAccessible(page, 'an item that was rejected');
    await takePicture(page, 'ordered-desk');
    await page.getByRole('button', { name: /^通过/u }).first().click();
    await page.getByRole('button', { name: /确认|通过/u }).last().click();
    await page.getByText('已通过，送省级系统登记，入账以后办结；没有入账的会回到您的待办。').waitFor();
    await page.context().close();
    await vi.waitFor(async () => {
      await letTimePass(world.instance, pool);
      expect((await itemNow()).status).toBe('approved');
    }, { timeout: 60_000, interval: 1_000 });
    const done = await world.visit(`/cases/${at.number}`, { session: wang });
    await done.getByRole('article', { name: /1\.8\.1/u }).getByText(/已入账，编号 SJ/u).waitFor();
    await done.context().close();
  });
}
