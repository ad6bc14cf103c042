import type { Pool } from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import type { InspectionBoard, OwnInspections, StaffInspection } from '#channels/http/schemas/inspection.ts';
import { peopleAnchor } from '#sandbox/people/anchor.ts';
import { generatePeople } from '#sandbox/people/generate-people.ts';
import { SETTLING } from '#sandbox/people/tour/plots.ts';
import { createClient, type Client } from '../../live/client.ts';
import { clearFaults, orderFault, wakeDuty } from '../../live/departments.ts';
import { openPool } from '../../live/instance.ts';
import { expectAccessible, expectFits, takePicture, type World } from '../world.ts';

/** After a settlement was approved within seconds the register of businesses says that the employer is revoked: an inspection opens, and its inspector and the person each read what is theirs. */
export function following(world: World): void {
  const CITY = '440300', WHO = '林晓岚', REGISTRY = { department: 'market-regulation', scenario: 'employer-followed' } as const;
  let pool: Pool;
  let person: Client;
  let supervisor: Client;
  let number = '';
  const board = async () => (await supervisor.get<InspectionBoard>('/staff/supervision/inspections')).body.followed;
  const own = async () => (await person.get<OwnInspections>(`/cases/${number}/inspections`)).body.inspections.find(({ kind }) => kind === 'employer');
  const staff = async (officer: string): Promise<Client> => {
    const client = createClient(world.instance.url);
    await client.signInStaff(officer);
    return client;
  };

  beforeAll(async () => {
    pool = await openPool(world.instance);
    supervisor = await staff(`${CITY.slice(0, 4)}0401`);
    const { seed, day } = await peopleAnchor(world.instance.dataFolder, '');
    person = createClient(world.instance.url);
    await person.signInPerson(generatePeople(seed, day, CITY).persons.find(({ name }) => name === WHO)!.idNumber);
    const { body } = await person.submit<CaseView>({ answers: SETTLING.answers, contests: {}, promises: ['conduct.lawful'] }, undefined, SETTLING.event);
    number = body.number;
    expect(body.items.map(({ status, by }) => [status, by])).toEqual([['approved', 'rules']]);
  });
  afterAll(async () => {
    await clearFaults(world.instance);
    await pool.end();
  });

  test('given an approval, then the board counts that its employer is followed', async () => {
    await vi.waitFor(async () => {
      await wakeDuty(world.instance, 'plan-rechecks');
      expect((await pool.query(`select after_days from kuaiban.recheck where case_number = $1 and kind = 'employer' order by 1`, [number])).rows.map((row: { after_days: number }) => row.after_days)).toEqual([90, 180, 365]);
    }, { timeout: 60_000, interval: 1_000 });
    const { decisions, waiting } = await board();
    expect([decisions >= 1, waiting >= 3]).toEqual([true, true]);
    expect(await own()).toBeUndefined();
  });

  test('when the register says that it was revoked, then an inspection opens once, and its inspector reads what changed by whose word', async () => {
    const { differs } = await board();
    await orderFault(world.instance, { ...REGISTRY, kind: 'contradicting', variant: 'values' });
    // As if the day had come.
    await pool.query(`update kuaiban.recheck set due_at = now() where case_number = $1 and kind = 'employer' and after_days = 90`, [number]);
    await vi.waitFor(async () => { await wakeDuty(world.instance, 'ask-again'); expect(await own()).toBeDefined(); }, { timeout: 60_000, interval: 1_000 });
    await vi.waitFor(async () => expect((await board()).differs).toBe(differs + 1), { timeout: 60_000, interval: 500 });
    const at = `/staff/inspections/${(await own())!.number}`;
    const read = async () => (await supervisor.get<StaffInspection>(at)).body;
    await vi.waitFor(async () => { await wakeDuty(world.instance, 'draw-inspectors'); expect((await read()).inspector).toBeTruthy(); }, { timeout: 60_000, interval: 1_000 });
    const { inspector, followed, status } = await read();
    expect([status, followed?.days, followed?.changes.map(({ what }) => what.en)]).toEqual(['open', 90, ['The employer was ended or its licence revoked', 'The employer is on the list of abnormal operations']]);
    const page = await world.visit(`/desk/inspections/${(await own())!.number}`, { session: await staff(inspector!) });
    await page.getByText('决定以后第 90 天，用人单位的情况和应有的不一样').waitFor();
    await page.getByText('单位已经注销或者吊销').waitFor();
    await page.getByText('市场监管部门：引进单位登记状态和经营异常跟踪').first().waitFor();
    await page.getByRole('form', { name: '填写核查结果' }).waitFor();
    await expectAccessible(page, 'an employer that is followed');
    await takePicture(page, 'inspection-employer.desktop');
    await page.context().close();
  });

  test.each([['zh', '核查', /按规定查看您当时的用人单位：单位登记存续/u], ['en', 'Inspection', /the employer that you had then is looked at, as the rules want: the employer is registered/u]] as const)('its person reads why on the case page, and nothing of what was found, on a phone (%s)', async (language, name, why) => {
    const page = await world.visit(`/cases/${number}`, { session: person, size: 'phone', language });
    const part = page.getByRole('region', { name });
    await part.getByText(why).waitFor();
    expect(await part.getByText(/注销或者吊销|revoked/u).count()).toBe(0);
    await part.scrollIntoViewIfNeeded();
    await expectAccessible(page, 'why an employer is followed');
    await expectFits(page, 'why an employer is followed');
    await takePicture(page, `inspection-employer-${language}.phone`);
    await page.context().close();
  });

  test('a supervisor reads on the board what came out', async () => {
    const page = await world.visit('/desk/inspections', { session: supervisor });
    const part = page.getByRole('region', { name: '批准以后跟踪用人单位' });
    await part.getByText('有变化，已列入核查').waitFor();
    await page.getByRole('row', { name: /跟踪用人单位/u }).first().waitFor();
    await part.scrollIntoViewIfNeeded();
    await expectAccessible(page, 'the board with employers that are followed');
    await takePicture(page, 'inspections-followed.desktop');
    await page.context().close();
    const phone = await world.visit('/desk/inspections', { session: supervisor, size: 'phone', language: 'en' });
    await phone.getByRole('region', { name: 'Employers followed after an approval' }).getByText('changed, inspected').waitFor();
    await expectFits(phone, 'employers that are followed on a phone');
    await phone.context().close();
  });
}
