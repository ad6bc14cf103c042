import type { Pool } from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import type { RepairDesk, StaffRating } from '#channels/http/schemas/rating.ts';
import { fillIn } from '#main/tour/fill-in.ts';
import { BY_OFFICER } from '#sandbox/people/tour/plots.ts';
import { createClient, type Client } from '../../live/client.ts';
import { wakeDuty } from '../../live/departments.ts';
import { openPool } from '../../live/instance.ts';
import { generated } from '../../live/people.ts';
import { expectAccessible, expectFits, takePicture, type World } from '../world.ts';

/** Somebody rates low: it is checked, put right twice, answered and called back; whoever was rated appeals and never learns who it was. */
export function ratings(world: World): void {
  const CHECKED = '催了两次都没有人联系，系统里没有回复记录', TOLD = '反映长时间没有回复，核实没有联系记录', ANSWER = '已经向您道歉，今后两个工作日内必须回复，系统自动提醒', AGAIN = '已经由负责人上门说明，材料当场退还';
  let [who, officer, handler, supervisor]: Client[] = [];
  let person = { number: '', name: '' };
  let pool: Pool;
  let of = { case: '', no: 0, name: '', repair: '' };
  const signed = async (number: string): Promise<Client> => { const client = createClient(world.instance.url); await client.signInStaff(number); return client; };
  const item = async () => (await who!.get<CaseView>(`/cases/${of.case}`)).body.items.find(({ no }) => no === of.no)!;
  const view = async () => (await handler!.get<StaffRating>(`/staff/repairs/${of.repair}`)).body;

  beforeAll(async () => {
    pool = await openPool(world.instance);
    person = generated(world.instance, 'older', 10);
    who = createClient(world.instance.url);
    await who.signInPerson(person.number);
    supervisor = await signed('0401');
    const { body } = await fillIn(who, { lifeEvent: BY_OFFICER.event, wanted: BY_OFFICER.answers });
    const asked = body.items.find(({ service }) => service === BY_OFFICER.matter)!;
    of = { case: body.number, no: asked.no, name: asked.name.zh, repair: '' };
    officer = await signed(asked.officer!);
    expect((await who.post(`/cases/${of.case}/withdrawal`, { items: [of.no] })).status).toBe(200);
  });
  afterAll(() => pool.end());

  test('a low rating needs a reason, and begins a repair', async () => {
    const page = await world.visit(`/cases/${of.case}`, { session: who!, size: 'phone' });
    const card = page.getByRole('article').filter({ has: page.getByRole('heading', { name: of.name }) });
    await card.getByRole('button', { name: '评价' }).click();
    await card.getByText('非常不满意', { exact: true }).click();
    await card.getByRole('button', { name: '提交评价' }).click();
    await card.getByText('不满意的，请选一个理由，我们好去改').waitFor();
    await card.getByText('办得太慢').click();
    await card.getByRole('textbox', { name: /想说的话/u }).fill('等了一个月没有人理我');
    await expectAccessible(page, 'rating low');
    await expectFits(page, 'rating low');
    await card.getByRole('radiogroup', { name: '您对这件事办得怎么样？' }).scrollIntoViewIfNeeded();
    await takePicture(page, 'rating-form.phone');
    await card.getByRole('button', { name: '提交评价' }).click();
    await card.getByText('您的评价在整改').waitFor();
    await card.getByRole('button', { name: '改评价' }).and(page.locator(':focus')).waitFor();
    await card.getByText('您的评价在整改').scrollIntoViewIfNeeded();
    await takePicture(page, 'rating-repair.phone');
    await page.context().close();
    of.repair = (await item()).rating!.repair!.number;
    const found = async () => (await pool.query<{ number: string }>('select o.number from kuaiban.rating r join kuaiban.officer o on o.region = r.region and o.id = r.handler where r.number = $1', [of.repair])).rows[0]?.number;
    await vi.waitFor(async () => { await wakeDuty(world.instance, 'draw-handlers'); expect(await found()).toBeTruthy(); }, { timeout: 60_000, interval: 1_000 });
    handler = await signed((await found())!);
    // Before it was checked whoever was rated finds nothing, and nobody but who has it or supervises opens it.
    expect((await officer!.get<RepairDesk>('/staff/repairs')).body).toEqual({ mine: [], about: [] });
    expect((await officer!.get(`/staff/repairs/${of.repair}`)).status).toBe(404);
    expect(JSON.stringify((await officer!.get(`/staff/items/${of.case}/${of.no}`)).body)).not.toMatch(/rated|评价/u);
  });

  test('whoever was drawn checks it and answers', async () => {
    const page = await world.visit('/desk/repairs', { session: handler! });
    await page.locator(`a[href="/desk/repairs/${of.repair}"]`).first().waitFor();
    await expectAccessible(page, 'repairs in hand');
    await takePicture(page, 'repairs.desktop');
    await page.locator(`a[href="/desk/repairs/${of.repair}"]`).first().click();
    const form = page.getByRole('form', { name: '联系本人核实' });
    await form.getByRole('button', { name: '提交核实结果' }).click();
    await form.getByText('请选择').first().waitFor();
    await form.getByText('联系上了', { exact: true }).click();
    await form.getByText('情况属实', { exact: true }).click();
    await form.getByText('复杂的更长').waitFor();
    await form.getByText('简单', { exact: true }).click();
    await form.getByRole('textbox', { name: '核实的情况' }).fill(CHECKED);
    await form.getByRole('textbox', { name: '告知被评价人的内容' }).fill(`${person.name}反映：${TOLD}`);
    await form.getByRole('button', { name: '提交核实结果' }).click();
    await form.getByText('不能写出评价人的姓名、证件号码或者办件编号：被评价的人会看到这一段').waitFor();
    await expectAccessible(page, 'checking a rating');
    await takePicture(page, 'repair-check.desktop');
    await form.getByRole('textbox', { name: '告知被评价人的内容' }).fill(TOLD);
    // The person says more meanwhile: that is read first, and what was written is still there.
    expect((await who!.put(`/cases/${of.case}/items/${of.no}/rating`, { score: 1, comment: '等了一个月没有人理我，电话也没有人接', reasons: ['slow'] })).status).toBe(200);
    await form.getByRole('button', { name: '提交核实结果' }).click();
    await page.getByText('刚才有别人改动过，您的操作没有提交').waitFor();
    await page.getByText('等了一个月没有人理我，电话也没有人接').waitFor();
    expect(await form.getByRole('textbox', { name: '核实的情况' }).inputValue()).toBe(CHECKED);
    await form.getByRole('button', { name: '提交核实结果' }).click();
    const answer = page.getByRole('form', { name: '整改并答复' });
    await answer.getByRole('textbox', { name: '给本人的答复' }).fill(ANSWER);
    await takePicture(page, 'repair-answer.desktop');
    await answer.getByRole('button', { name: '提交答复' }).click();
    await page.getByRole('form', { name: '回访' }).waitFor();
    await expectAccessible(page, 'calling back');
    await page.context().close();
  });

  test('whoever was rated reads what was found without learning who, and appeals; a supervisor decides, and it counts no more', async () => {
    const page = await world.visit('/desk/repairs', { session: officer! });
    await page.getByText(TOLD).waitFor();
    const seen = JSON.stringify((await officer!.get<RepairDesk>('/staff/repairs')).body);
    for (const secret of [person.name, person.number, of.case, of.repair, '等了一个月没有人理我', CHECKED]) expect(seen).not.toContain(secret);
    await page.getByRole('button', { name: '申诉…' }).click();
    const form = page.getByRole('form', { name: '申诉' });
    await form.getByRole('button', { name: '提交申诉' }).click();
    await form.getByText('请至少用 10 个字写明').waitFor();
    await form.getByRole('textbox', { name: '为什么不认可' }).fill('当天已经电话联系过两次，通话记录可以查');
    await expectAccessible(page, 'appealing');
    await takePicture(page, 'repair-appeal.desktop');
    await form.getByRole('button', { name: '提交申诉' }).click();
    await page.getByText('您的申诉').waitFor();
    await page.context().close();
    const board = await world.visit('/desk/repairs', { session: supervisor! });
    await board.getByText('申诉待复核').first().waitFor();
    await expectAccessible(board, 'the board of repairs');
    await takePicture(board, 'repairs-board.desktop');
    await board.locator(`a[href="/desk/repairs/${of.repair}"]`).first().click();
    const rule = board.getByRole('form', { name: '复核申诉' });
    await rule.getByText('申诉成立，这条评价不计入').click();
    await rule.getByRole('textbox', { name: '理由' }).fill('通话记录显示当天联系过，评价人也认可');
    await takePicture(board, 'repair-rule.desktop');
    await rule.getByRole('button', { name: '提交复核结论' }).click();
    await board.getByText('申诉成立，不计入').waitFor();
    await board.context().close();
    const phone = await world.visit('/desk/repairs', { session: supervisor!, size: 'phone', language: 'en' });
    await phone.getByText('does not count').or(phone.getByText('Repairs of the city')).first().waitFor();
    await expectFits(phone, 'the board of repairs on a phone');
    await expectAccessible(phone, 'the board of repairs on a phone');
    await takePicture(phone, 'repairs-board.phone');
    await phone.context().close();
  });

  test('the person is not satisfied: it is put right once more, and then it is over', async () => {
    const page = await world.visit(`/cases/${of.case}`, { session: who! });
    const card = page.getByRole('article').filter({ has: page.getByRole('heading', { name: of.name }) });
    await card.getByText(ANSWER).waitFor();
    await card.getByRole('button', { name: '不满意，再改一次' }).click();
    await card.getByRole('textbox', { name: '哪里还不行' }).fill('少');
    await card.getByRole('button', { name: '提交', exact: true }).click();
    await card.getByText('请至少用 10 个字写明').waitFor();
    await card.getByRole('textbox', { name: '哪里还不行' }).fill('材料还在他们手里，没有退给我');
    await expectAccessible(page, 'saying that it is not enough');
    await card.getByText(ANSWER).scrollIntoViewIfNeeded();
    await takePicture(page, 'rating-answered.desktop');
    await card.getByRole('button', { name: '提交', exact: true }).click();
    await card.getByText(/核实过了/u).waitFor();
    expect((await handler!.post(`/staff/repairs/${of.repair}/answer`, { answer: AGAIN }, { 'if-match': `"${(await view()).version}"` })).status).toBe(200);
    await page.reload();
    await card.getByText(AGAIN).waitFor();
    await card.getByRole('button', { name: '满意', exact: true }).click();
    await card.getByText('您说满意。').waitFor();
    expect((await card.innerText()).split('整改结束')).toHaveLength(2);
    await page.context().close();
    expect(await view()).toMatchObject({ status: 'closed', ending: 'satisfied', counts: false });
  });

  test('the link in a short message rates one item without signing in, once', async () => {
    const token = 'b'.repeat(32), other = (await who!.get<CaseView>(`/cases/${of.case}`)).body.items.find(({ status }) => status === 'approved')!;
    const { rows: [mine] } = await pool.query<{ party: string }>('select party from kuaiban.rating where number = $1', [of.repair]);
    await pool.query(`insert into kuaiban.rating_link values ('371300', encode(sha256($1::bytea), 'hex'), $2, $3, $4, current_date + 5, now())`, [token, of.case, other.no, mine!.party]);
    const lost = await world.visit(`/r/${'a'.repeat(32)}`, { size: 'phone' });
    await lost.getByText('这个链接不对或者过期了').first().waitFor();
    await lost.context().close();
    for (const size of ['kiosk', 'phone'] as const) {
      const page = await world.visit(`/r/${token}${size === 'kiosk' ? '?mode=kiosk' : ''}`, { size });
      await page.getByText(other.name.zh).first().waitFor();
      expect(await page.getByRole('main').innerText()).not.toMatch(new RegExp(`${person.name}|${of.case}`, 'u'));
      await page.getByText('满意', { exact: true }).click();
      await expectAccessible(page, `rating by a link, ${size}`);
      await expectFits(page, `rating by a link, ${size}`);
      await takePicture(page, `rating-link.${size}`);
      if (size === 'phone') {
        // Back at the window without a network, what was chosen is still there.
        await page.getByRole('textbox').first().fill('办得快');
        await page.route('**/api/v1/rating-links/**', (route) => (route.request().method() === 'GET' ? route.fulfill({ status: 503, json: {} }) : route.fallback()));
        await page.clock.setSystemTime(Date.now() + 60_000);
        await page.evaluate(`dispatchEvent(new Event('visibilitychange'))`);
        await page.getByRole('button', { name: '再试一次' }).waitFor();
        expect(await page.getByRole('textbox').first().inputValue()).toBe('办得快');
        await page.unroute('**/api/v1/rating-links/**');
        await page.getByRole('button', { name: '提交评价' }).click();
        await page.getByText('这个链接用过了').waitFor();
        await page.reload();
        await page.getByText('这个链接用过了').waitFor();
        await takePicture(page, 'rating-link-done.phone');
      }
      await page.context().close();
    }
    // A low one says by when somebody calls, also when the page is opened again, and in English.
    const low = 'c'.repeat(32), third = (await who!.get<CaseView>(`/cases/${of.case}`)).body.items.find(({ status, no }) => status === 'approved' && no !== other.no)!;
    await pool.query(`insert into kuaiban.rating_link values ('371300', encode(sha256($1::bytea), 'hex'), $2, $3, $4, current_date + 5, now())`, [low, of.case, third.no, mine!.party]);
    const page = await world.visit(`/r/${low}`, { size: 'phone' });
    await page.getByText('不满意', { exact: true }).click();
    await page.getByText('办得太慢').click();
    await page.getByRole('button', { name: '提交评价' }).click();
    await page.getByText('您的评价在整改').waitFor();
    await page.reload();
    await page.getByText(/以前联系您核实/u).waitFor();
    expect(await page.getByRole('main').innerText()).not.toMatch(new RegExp(`${person.name}|${of.case}`, 'u'));
    await expectAccessible(page, 'a low rating by a link');
    await expectFits(page, 'a low rating by a link');
    await takePicture(page, 'rating-link-low.phone');
    await page.context().close();
    const english = await world.visit(`/r/${low}`, { language: 'en' });
    await english.getByText('What you rated is being put right').waitFor();
    await english.context().close();
    expect((await createClient(world.instance.url).put(`/rating-links/${token}`, { score: 1, comment: '', reasons: ['slow'] })).status).toBe(409);
    expect((await who!.get<CaseView>(`/cases/${of.case}`)).body.items.find(({ no }) => no === other.no)?.rating?.score).toBe(4);
  });

  test('anybody reads the figures of a quarter that is over, and takes them along as a table', async () => {
    const page = await world.visit('/ratings');
    await page.getByRole('heading', { name: '全部评价' }).waitFor();
    await page.getByRole('heading', { name: '各事项' }).waitFor();
    await expectAccessible(page, 'figures of ratings');
    await takePicture(page, 'ratings.desktop');
    const csv = await (await page.request.get((await page.getByRole('link', { name: /下载表格/u }).getAttribute('href')) ?? '')).text();
    expect(csv.split('\n')[0]).toContain('非常满意');
    expect(csv).toContain('全部');
    // A quarter that nobody has rated in says so; one that goes on is not to be had.
    await page.getByRole('button', { name: /哪个季度/u }).click();
    await page.getByRole('option').last().click();
    await page.getByText('这个季度的评价还太少').waitFor();
    expect((await page.request.get('/api/v1/public/ratings?quarter=2099-Q1')).status()).toBe(422);
    await page.context().close();
    const phone = await world.visit('/ratings', { size: 'phone', language: 'en' });
    await phone.getByRole('heading', { name: 'All ratings' }).waitFor();
    await expectFits(phone, 'figures of ratings on a phone');
    await expectAccessible(phone, 'figures of ratings on a phone');
    await takePicture(phone, 'ratings.phone');
    await phone.context().close();
  });
}
