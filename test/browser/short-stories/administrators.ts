import { expect, test } from 'vitest';
import type { AdminOffices } from '#channels/http/schemas/admin-offices.ts';
import { createClient } from '../../live/client.ts';
import { expectAccessible, expectFits, SIZES, takePicture, type World } from '../world.ts';

const IDENTITY = '371300198001010014';

/** Somebody begins at the desk: three administrators and a second one of a kind, each with a part of it. */
export function administrators(world: World): void {
  test('is nobody’s who is no administrator', async () => {
    const [nobody, officer] = [createClient(world.instance.url), createClient(world.instance.url)];
    await officer.signInStaff('0402');
    expect([(await nobody.get('/staff/admin')).status, (await officer.get('/staff/admin')).status, (await officer.get('/staff/admin/trail')).status]).toEqual([401, 403, 403]);
    const page = await world.visit('/desk/admin', { session: officer });
    await page.getByRole('heading', { name: '只对系统、安全、审计三类管理员开放' }).waitFor();
    await page.context().close();
  });

  test('one enters the account, one asks for the rights, one confirms them and makes the second factor, and an auditor reads all of it', async () => {
    const system = await world.visit('/');
    await world.signIn(system, { as: 'staff', number: '0901' }, '/desk/admin');
    await system.getByText('新建账号', { exact: true }).click();
    await system.getByRole('textbox', { name: '工号', exact: true }).fill('1007');
    await system.getByRole('textbox', { name: '姓名' }).fill('初来者');
    await system.getByRole('textbox', { name: '身份证号' }).fill('371300198001010015');
    await system.getByRole('button', { name: '新建', exact: true }).click();
    await system.getByText(/最后一位与前面的数字对不上/u).first().waitFor();
    await system.getByRole('textbox', { name: '身份证号' }).fill(IDENTITY);
    // The fields say something else by the time the answer comes: the password is for whoever was sent.
    const entered = Promise.withResolvers<void>();
    await system.route('**/api/v1/staff/admin/accounts', async (route) => { await entered.promise; await route.continue(); }, { times: 1 });
    await system.getByRole('button', { name: '新建', exact: true }).click();
    await system.getByRole('textbox', { name: '姓名' }).fill('下一位');
    await system.getByRole('button', { name: '新建', exact: true }).focus();
    entered.resolve();
    const made = system.getByRole('dialog', { name: '只显示这一次' });
    expect(await made.getByText(/^[A-Z2-9]{4}(-[A-Z2-9]{4}){3}$/u).innerText()).toHaveLength(19);
    await expectAccessible(system, 'a first password');
    await takePicture(system, 'admin-password.desktop');
    // It says whose it is, and what is shown only once does not go by a slip of the hand.
    await made.getByText('初来者 1007 的初始密码').waitFor();
    await system.keyboard.press('Escape');
    await system.mouse.click(5, 5);
    // Nor by a network that fails when somebody comes back to the window.
    await system.route('**/api/v1/staff/admin', (route) => route.fulfill({ status: 503, json: {} }));
    await system.evaluate(`dispatchEvent(new Event('visibilitychange'))`);
    await system.getByText('再试一次').first().waitFor();
    await made.getByText('初来者 1007 的初始密码').waitFor();
    await system.unroute('**/api/v1/staff/admin');
    await made.getByRole('button', { name: '已经交给本人' }).press('Enter');
    await made.waitFor({ state: 'detached' });
    await system.locator('form button:focus, h2#accounts:focus').waitFor();
    await system.getByRole('searchbox', { name: '按工号、姓名找' }).fill('初来');
    await system.getByRole('status').getByText('1 个账号', { exact: true }).waitFor();
    await system.getByRole('searchbox', { name: '按工号、姓名找' }).fill('');
    await takePicture(system, 'admin-system.desktop');
    await expectAccessible(system, 'the page of a system administrator');

    const first = await world.visit('/');
    await world.signIn(first, { as: 'staff', number: '0911' }, '/desk/admin');
    await first.getByRole('button', { name: '办理 初来者 1007' }).click();
    const dialog = first.getByRole('dialog', { name: '初来者 1007' });
    await dialog.getByRole('button', { name: '保存权限' }).click();
    await dialog.getByText(/请选上要给的/u).waitFor();
    await dialog.getByText('经办人', { exact: true }).click();
    await dialog.getByRole('button', { name: '保存权限' }).click();
    await dialog.getByText(/要选至少一个业务条线/u).first().waitFor();
    await takePicture(first, 'admin-rights.desktop');
    await dialog.getByText('社会保险经办机构', { exact: true }).click();
    await expectAccessible(first, 'rights being given');
    await dialog.getByRole('button', { name: '保存权限' }).click();
    const asked = first.getByRole('article', { name: '初来者 1007' });
    await asked.getByText('您提出的，要由另一位安全管理员确认。').waitFor();
    expect(await asked.getByRole('button', { name: '确认授权' }).count()).toBe(0);

    const second = await world.visit('/', { language: 'en' });
    await world.signIn(second, { as: 'staff', number: '0912' }, '/desk/admin');
    await takePicture(second, 'admin-security-en.desktop');
    await second.getByRole('article', { name: '初来者 1007' }).getByRole('button', { name: 'Confirm' }).press('Enter');
    await second.getByText('Nothing waits to be confirmed.').waitFor();
    // The request has gone with its button: the keyboard stays where it stood.
    await second.locator('h2#requests:focus').waitFor();
    await second.getByRole('button', { name: 'Open 初来者 1007' }).click();
    await second.getByRole('dialog', { name: '初来者 1007' }).getByRole('button', { name: 'Issue a second factor' }).click();
    const factor = second.getByRole('dialog', { name: 'Shown this once' });
    await factor.getByRole('img', { name: 'Picture of the second factor' }).waitFor();
    expect(await factor.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/u).count()).toBe(1);
    await expectAccessible(second, 'a second factor');
    await takePicture(second, 'admin-factor-en.desktop');
    await factor.getByText('Second factor of 初来者 1007').waitFor();
    await factor.locator('footer').getByRole('button').press('Enter');
    await second.locator('h2#accounts:focus').waitFor();

    const auditor = await world.visit('/', { size: 'phone' });
    await world.signIn(auditor, { as: 'staff', number: '0921' }, '/desk/admin');
    for (const words of [/新建工作人员账号 1007/u, /提出授权，等第二人确认：账号 1007，由“无”改为“经办人（社会保险经办机构）”/u, /^确认授权：账号 1007/u, /给账号 1007 发动态口令/u]) await auditor.getByText(words).waitFor();
    expect(await auditor.getByRole('button', { name: /^办理/u }).count()).toBe(0);
    await expectFits(auditor, 'the trail on a phone');
    await expectAccessible(auditor, 'the trail on a phone');
    await takePicture(auditor, 'admin-audit.phone');
    await auditor.setViewportSize(SIZES.desktop);
    await takePicture(auditor, 'admin-audit.desktop');
    for (const page of [system, first, second, auditor]) await page.context().close();
  });

  test('one enters an office, changes its hours from a later day on, undoes that, and ends it; what is wrong stands at its field', async () => {
    const system = createClient(world.instance.url);
    await system.signInStaff('0901');
    const ended = await world.visit('/desk/admin');
    await ended.getByRole('heading', { name: '管理员请先登录' }).waitFor();
    await ended.context().close();
    const page = await world.visit('/desk/admin', { session: system });
    await page.getByRole('button', { name: '新设网点' }).press('Enter');
    await page.locator('h2#offices:focus').waitFor();
    const form = page.getByRole('form', { name: '新设网点' });
    await form.getByRole('button', { name: '登记新网点' }).click();
    await form.getByText('这一项还没有填').first().waitFor();
    await form.getByRole('textbox', { name: '中文名称' }).fill('演示新区便民服务中心');
    await form.getByRole('textbox', { name: '英文名称' }).fill('Demonstration service centre');
    await form.getByRole('textbox', { name: '地址' }).fill('演示新区创业路 1 号');
    await form.getByRole('textbox', { name: '区县代码' }).fill('999999');
    await form.getByRole('textbox', { name: '依据' }).fill('某编办〔2026〕12号');
    await form.getByRole('button', { name: '加一个窗口' }).click();
    await form.getByRole('button', { name: '登记新网点' }).click();
    await form.getByText('请写本市区县的 6 位代码').waitFor();
    await form.getByRole('textbox', { name: '区县代码' }).fill('371302');
    await expectAccessible(page, 'a new office');
    await takePicture(page, 'admin-office.desktop');
    // From today on, so that it is there at once.
    await form.getByRole('spinbutton').first().click();
    const [year, month, day] = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10).split('-') as [string, string, string];
    await page.keyboard.type(`${year}${month}${day}`);
    await form.getByRole('button', { name: '登记新网点' }).click();
    const card = page.getByRole('article', { name: '演示新区便民服务中心' });
    await card.getByText('管理员新设').waitFor();
    const visitor = await world.visit('/offices');
    await visitor.getByText('演示新区便民服务中心').first().waitFor();
    await visitor.context().close();
    // The form comes in the place of its button, and the keyboard stays in the card.
    await card.getByRole('button', { name: /^修改网点：/u }).press('Enter');
    await card.and(page.locator(':focus')).waitFor();
    const changing = page.getByRole('form', { name: /^修改网点：/u });
    await changing.getByRole('button', { name: '某个星期几不一样' }).click();
    await changing.getByRole('button', { name: '星期六：加一段' }).click();
    const saturday = changing.getByRole('group', { name: '星期六' });
    await saturday.getByLabel('第 1 段，从').fill('25');
    await saturday.getByLabel('第 1 段，到').fill('1200');
    await saturday.getByText('请按 24 小时写').waitFor();
    await saturday.getByLabel('第 1 段，从').fill('9');
    await saturday.getByLabel('第 1 段，从').blur();
    await saturday.getByLabel('第 1 段，到').blur();
    expect([await saturday.getByLabel('第 1 段，从').inputValue(), await saturday.getByLabel('第 1 段，到').inputValue()]).toEqual(['09:00', '12:00']);
    await changing.getByRole('textbox', { name: '依据' }).fill('某办〔2026〕7号');
    // Another page is faster: it is told, theirs comes into the form, and what was changed here alone stays. The address both have changed: one's own stands below, to copy.
    await changing.getByRole('textbox', { name: '地址', exact: true }).fill('演示新区创业路 3 号');
    const faster = createClient(world.instance.url);
    await faster.signInStaff('0901');
    const found = (await faster.get<AdminOffices>('/staff/admin/offices')).body.offices.find(({ name }) => name.zh === '演示新区便民服务中心')!;
    const theirs = { ...found.facts, address: '演示新区创业路 2 号', from: `${year}-${month}-${day}`, ground: '某办〔2026〕6号' };
    expect((await faster.put(`/staff/admin/offices/${found.id}`, { ...theirs, seen: 0 })).status).toBe(412);
    expect((await faster.put(`/staff/admin/offices/${found.id}`, { ...theirs, seen: found.history[0]!.change })).status).toBe(200);
    await changing.getByRole('button', { name: '登记这项改动' }).click();
    await changing.getByRole('alert').getByText('刚才有别人改动过，您的操作没有提交').waitFor();
    await changing.getByText('您和别人都改了：地址', { exact: true }).waitFor();
    expect([await changing.getByRole('textbox', { name: '地址', exact: true }).inputValue(), await changing.getByRole('textbox', { name: '地址，您填的：' }).inputValue(), await changing.getByRole('textbox', { name: '依据' }).inputValue(), await saturday.getByLabel('第 1 段，从').inputValue()]).toEqual(['演示新区创业路 2 号', '演示新区创业路 3 号', '某办〔2026〕7号', '09:00']);
    await expectAccessible(page, 'a form of an office that another one has overtaken');
    await takePicture(page, 'admin-office-overtaken.desktop');
    await changing.getByRole('button', { name: '登记这项改动' }).click();
    await card.getByText(/起生效/u).first().waitFor();
    await page.setViewportSize(SIZES.phone);
    await expectFits(page, 'offices on a phone');
    await expectAccessible(page, 'offices on a phone');
    await takePicture(page, 'admin-offices.phone');
    await card.getByRole('button', { name: /^撤回还没有生效的改动/u }).click();
    await card.getByRole('button', { name: /^撤销网点：/u }).click();
    const ending = page.getByRole('form', { name: /^撤销网点：/u });
    await ending.getByRole('textbox', { name: '依据' }).fill('某办〔2026〕8号');
    await ending.getByRole('button', { name: '撤销这个网点' }).click();
    await card.getByText('已撤销').first().waitFor();
    await card.getByText(/^改动记录/u).click();
    await card.getByText(/撤销网点“演示新区便民服务中心”/u).first().waitFor();
    // Where somebody works an office does not end.
    const other = page.getByRole('article', { name: /^兰山区政务服务中心/u });
    await other.getByRole('button', { name: /^撤销网点：/u }).click();
    const refused = other.getByRole('form');
    await refused.getByRole('textbox', { name: '依据' }).fill('某办〔2026〕9号');
    await refused.getByRole('button', { name: '撤销这个网点' }).click();
    await refused.getByRole('alert').first().waitFor();
    await page.context().close();
  });

  test('an account is ended after a question, and whoever has a page open is told so', async () => {
    const supervisor = createClient(world.instance.url);
    await supervisor.signInStaff('0402');
    const hall = await world.visit('/desk/hall', { session: supervisor });
    await hall.getByText(/^在办 \d+ 件/u).waitFor();
    // Draws of officers and reviewers are counted here; those of everybody who can be drawn are all published, of this day as well.
    await hall.getByRole('link', { name: '看今天的全部抽取，包括抽查和核查的' }).click();
    await hall.waitForURL((url) => url.pathname === '/draws' && url.searchParams.get('day') === new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10));
    await hall.goto('/desk/hall');
    await hall.getByText(/^在办 \d+ 件/u).waitFor();
    const admin = createClient(world.instance.url);
    await admin.signInStaff('0901');
    const page = await world.visit('/desk/admin', { session: admin });
    await page.getByRole('button', { name: '办理 顾明德 0402' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: '顾明德 0402' });
    await dialog.getByRole('button', { name: '停用账号' }).press('Enter');
    const sure = dialog.getByRole('alertdialog', { name: '停用 顾明德 0402 的账号？' });
    await sure.getByRole('button', { name: '先不停用' }).press('Enter');
    await dialog.getByRole('button', { name: '停用账号' }).and(page.locator(':focus')).press('Enter');
    await expectAccessible(page, 'an account before it ends');
    await sure.getByRole('button', { name: '停用账号' }).press('Enter');
    await page.getByRole('status').getByText('账号已停用').waitFor();
    await dialog.waitFor({ state: 'detached' });
    // The row has gone with its button: the keyboard goes on at the list.
    await page.locator('h2#accounts:focus').waitFor();
    // Figures that stand still would look as if they were of now.
    await hall.getByRole('alert').getByText('登录已结束').first().waitFor();
    await hall.getByRole('alert').getByRole('link', { name: '重新登录' }).waitFor();
    for (const each of [hall, page]) await each.context().close();
  });

  test('what belongs to another kind is refused by the server, whatever the page shows', async () => {
    const [system, audit] = [createClient(world.instance.url), createClient(world.instance.url)];
    await system.signInStaff('0901');
    await audit.signInStaff('0921');
    expect((await system.get('/staff/admin/trail')).status).toBe(403);
    expect((await audit.post('/staff/admin/accounts/officer-0173/ending', {})).status).toBe(403);
    expect((await system.post('/staff/admin/accounts/officer-0173/factor', {})).status).toBe(403);
    expect((await system.post('/staff/admin/accounts/administrator-0921/ending', {})).body).toMatchObject({ code: 'not-allowed', detail: { en: expect.stringContaining('last administrator of this kind') } });
    // Whoever was let in above leaves again: an item of another story must not be drawn for somebody who has no second factor here.
    const { body: { accounts } } = await system.get<{ accounts: readonly { id: string; number: string }[] }>('/staff/admin');
    expect((await system.post(`/staff/admin/accounts/${accounts.find(({ number }) => number === '1007')!.id}/ending`, {})).status).toBe(200);
    // Administrators see no case, and no officer's page.
    expect([(await system.get('/staff/queue')).status, (await audit.get('/staff/manual/2.6.1')).status]).toEqual([403, 403]);
  });
}
