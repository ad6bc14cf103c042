import { expect, test, vi } from 'vitest';
import type { Alarms } from '#channels/http/schemas/alarm.ts';
import { fillIn } from '#main/tour/fill-in.ts';
import { generateOperators } from '#sandbox/people/staff.ts';
import { castFor, MANY } from '#sandbox/people/tour/plots.ts';
import { hired, sheetOf, untilStage, uploadSheet } from '../../live/batches.ts';
import { createClient, type Client } from '../../live/client.ts';
import { wakeDuty } from '../../live/departments.ts';
import { expectAccessible, expectFits, PATIENCE_MS, takePicture, type World } from '../world.ts';

/** More than any of these enterprises has ever handed in at once. */
const BURST = 28;

/** An employer hands in many at once: the watch stops its instant approvals, and nobody else's, until a supervisor finds it in order. */
export function bursts(world: World, supervisor: () => Client): void {
  test('a burst of one employer stops its instant approvals alone; a supervisor reads the evidence, asks another city, and closes it as false: they come back', async () => {
    const operators = generateOperators(world.instance.people.enterprises);
    const signIn = async ({ creditCode, operator }: (typeof operators)[number]): Promise<Client> => {
      const client = createClient(world.instance.url);
      await client.signInEnterprise(creditCode, operator);
      return client;
    };
    const [employer, other] = await Promise.all([signIn(operators[4]!), signIn(operators[5]!)]);
    // Nobody whom the other tests of this file need without work.
    const older = new Set(castFor(world.instance.people.persons, 'older'));
    const workers = castFor(world.instance.people.persons, 'worker').filter((person) => !older.has(person));
    /** One more is hired; whether the employer reads on its page that a person decides, and not the rules. */
    const isStopped = async (session: Client): Promise<boolean> => {
      const { name, idNumber } = workers.shift()!;
      const { body: { about } } = await session.post<{ about: string }>('/parties', { name, number: idNumber });
      const { body: { number: hiring } } = await fillIn(session, { lifeEvent: MANY.event, about, wanted: MANY.answers });
      const seen = await world.visit(`/cases/${hiring}`, { session });
      const person = seen.getByText(/由系统随机抽取，不与您见面/u);
      await person.or(seen.getByText(/^由规则办结/u)).first().waitFor();
      const found = await person.count() > 0;
      await seen.context().close();
      return found;
    };
    await wakeDuty(world.instance, 'watch');
    expect(await isStopped(employer)).toBe(false);
    const { body: { id } } = await uploadSheet(employer, sheetOf(workers.splice(0, BURST).map((worker) => hired(worker))));
    await untilStage(employer, id, 'checked');
    expect((await employer.post(`/enterprise/batches/${id}/filing`, undefined)).status).toBe(200);
    await untilStage(employer, id, 'done');
    const ours = async () => (await supervisor().get<Alarms>('/staff/alarms')).body.alarms.filter(({ what, closed }) => !closed && what.zh.startsWith('同一单位'));
    await vi.waitFor(async () => {
      await wakeDuty(world.instance, 'watch');
      expect(await ours()).toMatchObject([{ stops: 'stopped' }]);
    }, { timeout: PATIENCE_MS * 2, interval: 2_000 });
    expect([await isStopped(employer), await isStopped(other)]).toEqual([true, false]);

    // The next run of the watch notes those that came after its line was crossed.
    await vi.waitFor(async () => {
      await wakeDuty(world.instance, 'watch');
      expect((await ours())[0]?.count).toBe(BURST + 2);
    }, { timeout: PATIENCE_MS, interval: 1_000 });

    const page = await world.visit('/desk/alarms', { session: supervisor() });
    const row = page.getByRole('article', { name: /短时间集中报送 · 单位/ });
    await row.getByText(/^同一单位短时间里报送约 \d+ 件，平常不超过 \d+ 件$/u).waitFor();
    await row.getByText('秒批叫停中').waitFor();
    await row.getByText('牵头：我（0401）').waitFor();
    await row.getByRole('img', { name: /办件的时间分布/ }).waitFor();
    // All that were hired since it began, the one that came after the alarm among them, which it has sent to a person.
    await row.locator('summary', { hasText: new RegExp(`^涉及的办件（${BURST + 2} 件）.*其中 \\d+ 件被叫停秒批，转人工核实$`, 'u') }).waitFor();
    await row.locator('summary').press('Enter');
    await row.getByText('转人工核实', { exact: true }).first().waitFor();
    expect(await row.getByRole('link', { name: /^看办件 [\d-]+$/u }).count()).toBe(BURST + 2);
    await row.getByRole('link', { name: /^看办件 [\d-]+$/u }).first().waitFor();
    await expectAccessible(page, 'alarms');
    await takePicture(page, 'alarms.desktop');
    const phone = await world.visit('/desk/alarms', { session: supervisor(), size: 'phone', language: 'en' });
    await phone.getByText(/not more than \d+ is ordinary/u).first().waitFor();
    await expectFits(phone, 'alarms');
    await expectAccessible(phone, 'alarms on a phone');
    await takePicture(phone, 'alarms.phone');
    await phone.context().close();

    await row.getByRole('button', { name: /^记一笔/ }).click();
    await row.getByRole('button', { name: '确认' }).click();
    await row.getByText('请写清楚情况').waitFor();
    await row.getByLabel('情况').fill('已联系单位');
    await row.getByRole('button', { name: '确认' }).click();
    await row.getByText('已联系单位').waitFor();
    await row.getByRole('button', { name: /^请外市核查/ }).click();
    const form = row.getByRole('form', { name: /请外市核查/ });
    await form.getByRole('button', { name: '确认' }).click();
    await form.getByText('请选一个市', { exact: true }).first().waitFor();
    await form.getByLabel('哪个市').click();
    await page.getByRole('option', { name: '南宁市' }).click();
    await form.getByLabel('请对方查什么').fill('贵市有没有同类情况？');
    const enquiry = page.waitForRequest((sent) => sent.method() === 'POST' && sent.url().endsWith('/enquiries'));
    await form.getByRole('button', { name: '确认' }).click();
    await row.getByText('已问 南宁市：贵市有没有同类情况？').waitFor();
    await row.getByRole('button', { name: /^请部门核查/ }).click();
    const asking = row.getByRole('form', { name: /请部门核查/ });
    await asking.getByRole('button', { name: '确认' }).click();
    await asking.getByText('请选一个窗口', { exact: true }).first().waitFor();
    await takePicture(page, 'alarms-desk.desktop');
    await asking.getByRole('button', { name: '返回' }).click();
    await row.getByRole('button', { name: /^结案/ }).click();
    await row.getByRole('button', { name: '确认' }).click();
    await row.getByText('请选结论').waitFor();
    await row.getByText('误报', { exact: true }).click();
    await row.getByRole('textbox', { name: '情况' }).fill('招聘会以后集中入职，情况属实');
    await expectAccessible(page, 'closing an alarm');
    await takePicture(page, 'alarms-close.desktop');
    const late = await world.visit('/desk/alarms', { session: supervisor() });
    const lateRow = late.getByRole('article', { name: /短时间集中报送 · 单位/ });
    await lateRow.getByRole('button', { name: /^记一笔/ }).click();
    await lateRow.getByLabel('情况').fill('还在等单位回电');
    // The answer to the closing is lost on its way: that it is closed by now says nothing of anybody else, and the same can be sent again.
    await page.route('**/api/v1/staff/alarms/*/closing', async (route) => { await route.fetch(); await route.abort(); }, { times: 1 });
    await row.getByRole('button', { name: '确认' }).click();
    await row.getByRole('alert').first().waitFor();
    await row.getByText('秒批已恢复').waitFor();
    expect(await row.getByText('这条预警已经由别的人结案').count()).toBe(0);
    await row.getByRole('button', { name: '确认' }).click();
    await row.getByRole('button').first().waitFor({ state: 'detached' });
    // Nor is a question twice that was sent twice, also where the alarm was closed in between.
    const { pathname } = new URL((await enquiry).url());
    expect((await supervisor().post(pathname.slice('/api/v1'.length), (await enquiry).postDataJSON())).status).toBe(200);
    // Whoever was writing about it meanwhile reads that it is closed, and still has the words.
    await lateRow.getByRole('button', { name: '确认' }).click();
    await lateRow.getByText('这条预警已经由别的人结案').waitFor();
    expect(await lateRow.getByLabel('情况').inputValue()).toBe('还在等单位回电');
    expect(await lateRow.getByRole('button', { name: '确认' }).count()).toBe(0);
    await expectAccessible(late, 'an alarm that somebody else has closed');
    await lateRow.getByRole('button', { name: '返回' }).click();
    await lateRow.getByRole('button').first().waitFor({ state: 'detached' });
    await late.context().close();
    expect(await row.getByRole('button').count()).toBe(0);
    await page.context().close();
    expect(await isStopped(employer)).toBe(false);
  });
}
