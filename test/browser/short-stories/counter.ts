import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import type { StaffItem } from '#channels/http/schemas/staff.ts';
import { actingAs } from '#main/tour/acting-as.ts';
import { atCounter } from '#main/tour/at-counter.ts';
import { fillIn } from '#main/tour/fill-in.ts';
import { onVersion } from '#main/tour/stories/acts.ts';
import { generateOperators } from '#sandbox/people/staff.ts';
import { MANY, UNKNOWN_TIE } from '#sandbox/people/tour/plots.ts';
import { createClient } from '../../live/client.ts';
import { generated } from '../../live/people.ts';
import { fillWith, standingAt } from '../counter-steps.ts';
import { answerOneByOne, nameWhom, submitPlan } from '../hall-steps.ts';
import { expectAccessible, expectFits, SIZES, takePicture, type World } from '../world.ts';

/** Originals that are looked at at a counter, and somebody who comes for an enterprise. */
export function counterStories(world: World): void {
  const dead = () => world.instance.people.persons.find((person) => person.name === UNKNOWN_TIE.dead)!.idNumber;

  describe('a relative whom no register knows comes to a counter', () => {
    test('the original is looked at and given back, a mistake is taken back, and the officer reads who looked at it', async () => {
      const who = generated(world.instance, 'anybody', 42);
      const { page, id, clerk } = await standingAt(world, '0303', who);
      await fillWith(page, '登记里查不到亲属关系：先核实');
      await nameWhom(page, UNKNOWN_TIE.dead, dead());
      await answerOneByOne(page, { '您是这个人的什么人？': '子女' });
      const look = page.getByRole('button', { name: /^原件已当面核对，不留件：.*户口簿/u });
      await look.waitFor();
      await expectAccessible(page, 'an original to be shown');
      await takePicture(page, 'original-asked');
      await look.click();
      const seen = page.getByRole('region', { name: '原件已在窗口核对' });
      await seen.getByText(/户口簿/u).first().waitFor();
      await look.waitFor({ state: 'detached' });
      await expectAccessible(page, 'an original that was shown');
      await takePicture(page, 'original-shown');
      await page.setViewportSize(SIZES.phone);
      await expectFits(page, 'an original that was shown');
      await takePicture(page, 'original-shown.phone');
      await page.setViewportSize(SIZES.desktop);
      await seen.getByRole('button', { name: /^撤回：/u }).click();
      await look.click();
      await seen.waitFor();
      const number = await submitPlan(page);
      // What stays the person's own is not offered here: neither its buttons nor its pages.
      for (const own of ['催办', '撤回']) expect(await page.getByRole('button', { name: own, exact: true }).count(), own).toBe(0);
      expect(await page.getByRole('link', { name: '下载', exact: false }).count()).toBe(0);
      await page.getByRole('link', { name: '到窗口页打印回执' }).waitFor();
      expect(await page.getByRole('navigation', { name: '主导航' }).getByRole('link').allInnerTexts()).toEqual(['办事', '查进度']);
      await expectAccessible(page, 'a case at a counter');
      await takePicture(page, 'original-case');
      await page.goto('/me');
      await page.getByRole('heading', { name: '窗口办理时不看这一页' }).waitFor();
      await expectAccessible(page, 'an own page at a counter');
      await takePicture(page, 'counter-not-here');
      await page.getByRole('main').getByRole('link', { name: '回到窗口' }).click();
      await page.getByRole('heading', { name: `正在为${who.name}办理` }).waitFor();

      const relative = createClient(world.instance.url);
      await relative.signInPerson(who.number);
      const [item] = (await relative.get<CaseView>(`/cases/${number}`)).body.items;
      const officer = createClient(world.instance.url);
      await officer.signInStaff(item?.officer ?? '');
      const desk = await world.visit(`/desk/${number}/${item!.no}`, { session: officer });
      const originals = desk.getByRole('region', { name: '在窗口核对过的原件' });
      await originals.getByText(/户口簿.*0303/u).waitFor();
      await expectAccessible(desk, 'an item whose original was shown');
      await takePicture(desk, 'original-desk');
      const phone = await world.visit(`/desk/${number}/${item!.no}`, { session: officer, size: 'phone', language: 'en' });
      await phone.getByRole('region', { name: 'Originals seen at a counter' }).getByText(/0303/u).waitFor();
      await expectFits(phone, 'an item whose original was shown');
      await takePicture(phone, 'original-desk-en.phone');
      await Promise.all([desk.context().close(), phone.context().close()]);

      // The officer asks for more papers; at the counter their original is looked at as well.
      expect((await onVersion(officer, `/staff/items/${number}/${item!.no}`, 'correct', { elements: [], evidence: ['tie-paper'], note: '请再带写明关系的那一页' })).status).toBe(200);
      await page.goto('/desk/counter');
      await page.getByRole('link', { name: /^打印回执/u }).first().waitFor();
      await page.getByRole('button', { name: /^和本人一起补正：/u }).click();
      const form = page.getByRole('region', { name: '请您补充（只会要求这一次）' });
      const again = form.getByRole('button', { name: /^原件已当面核对，不留件：/u });
      await again.click();
      await form.getByText('原件已在窗口核对').waitFor();
      await expectAccessible(page, 'a correction whose original was shown');
      await takePicture(page, 'original-correction');
      await page.setViewportSize(SIZES.phone);
      await expectFits(page, 'a correction whose original was shown');
      await takePicture(page, 'original-correction.phone');
      await page.setViewportSize(SIZES.desktop);
      await form.getByRole('button', { name: /^撤回：/u }).click();
      await again.click();
      await form.getByRole('button', { name: '补好了，提交' }).click();
      await page.getByText(/^您已在 .* 补充。/u).waitFor();
      const { body: seenAgain } = await officer.get<StaffItem>(`/staff/items/${number}/${item!.no}`);
      expect([seenAgain.status, seenAgain.shown.length > 0]).toEqual(['officer', true]);

      await page.goto('/desk/counter');
      await page.getByRole('link', { name: /^打印回执/u }).first().waitFor();
      await expectAccessible(page, 'the counter after handing in');
      await takePicture(page, 'original-counter');
      await clerk.post(`/staff/counter/visits/${id}/end`, {});
      await page.context().close();
    });
  });

  describe('somebody comes to a counter with a single matter', () => {
    test('what is empty is said at its field; the matter is found by words or by its code among all of them, and handed in', async () => {
      const clerk = createClient(world.instance.url);
      await clerk.signInStaff('0302');
      const page = await world.visit('/desk/counter', { session: clerk });
      await page.getByRole('button', { name: '开始办理' }).click();
      for (const name of ['姓名', '身份证号']) expect(await page.getByRole('textbox', { name }).getAttribute('aria-invalid'), name).toBe('true');
      await page.context().close();
      const { page: counter, id } = await standingAt(world, clerk, generated(world.instance, 'anybody', 44));
      const find = counter.getByRole('textbox', { name: '按名称或编号找' });
      await find.fill('没有这种事');
      await counter.getByText('没有这样的事项，换个词试试').waitFor();
      await find.fill('2.4.1');
      const chosen = counter.getByRole('button', { name: /失业登记.*办哪一件/u });
      await chosen.click();
      expect(await counter.getByRole('option').allInnerTexts()).toEqual(['失业登记']);
      await takePicture(counter, 'counter-find');
      await counter.keyboard.press('Escape');
      await expectAccessible(counter, 'a single matter at a counter');
      await counter.getByRole('button', { name: '和本人一起填' }).click();
      await counter.waitForURL((url) => url.pathname.endsWith('/apply'));
      // A sign-in that ends here is the clerk's: the way back is theirs, not that of citizens.
      const kept = await counter.context().cookies();
      await counter.context().clearCookies({ name: 'kb_session' });
      await counter.reload();
      expect(await counter.getByRole('main').getByRole('link', { name: '登录' }).first().getAttribute('href')).toContain('as=staff');
      await counter.context().addCookies(kept);
      await counter.reload();
      await answerOneByOne(counter, {});
      const number = await submitPlan(counter);
      await counter.goto('/desk/counter');
      await counter.getByRole('listitem').filter({ hasText: number }).getByText('失业登记').first().waitFor();
      await clerk.post(`/staff/counter/visits/${id}/end`, {});
      await counter.context().close();
    });
  });

  describe('a clerk of an enterprise comes to a counter', () => {
    test('the page lists as whom they can act, the hall in this tab is the enterprise’s, and the case says for whom', async () => {
      const who = generated(world.instance, 'anybody', 43);
      const [manager, operator] = [createClient(world.instance.url), generateOperators(world.instance.people.enterprises)[13]!];
      await manager.signInEnterprise(operator.creditCode, operator.operator);
      const { id: enterprise, name: called } = (await manager.get<{ id: string; name: string }>('/me')).body;
      const day = (count: number): string => new Date(Date.now() + count * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
      expect((await manager.put(`/enterprise/clerks/${randomUUID()}`, { ...who, scopes: ['matters'], events: [MANY.event], from: day(0), to: day(9) })).status).toBe(201);
      const { page, clerk, id } = await standingAt(world, '0302', who);
      const whom = page.getByRole('radiogroup', { name: '替谁办' });
      await whom.getByText(new RegExp(`^${called}（经办人）`, 'u')).click();
      await expectAccessible(page, 'whom somebody comes for');
      await takePicture(page, 'counter-for');
      await page.getByRole('button', { name: /办哪一件/u }).click();
      await page.getByRole('option').first().click();
      await page.getByRole('button', { name: '和本人一起填' }).click();
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.getByText(called, { exact: false }).first().waitFor();
      await expectAccessible(page, 'the hall of an enterprise at a counter');
      await takePicture(page, 'counter-for-fill');
      await page.setViewportSize(SIZES.phone);
      await expectFits(page, 'the hall of an enterprise at a counter');
      await takePicture(page, 'counter-for-fill.phone');
      const at = actingAs(atCounter(clerk, id), enterprise);
      const { body: { about } } = await at.post<{ about: string }>('/parties', generated(world.instance, 'worker', 0));
      const { body: { number } } = await fillIn(at, { lifeEvent: MANY.event, about, wanted: MANY.answers });
      await page.goto('/desk/counter');
      const filed = page.getByRole('listitem').filter({ hasText: number });
      await filed.getByText(`替${called}`).waitFor();
      await expectFits(page, 'what was accepted for an enterprise');
      await expectAccessible(page, 'what was accepted for an enterprise');
      await takePicture(page, 'counter-for-done.phone');
      const english = await world.visit('/desk/counter', { session: clerk, language: 'en' });
      await english.getByRole('listitem').filter({ hasText: number }).waitFor();
      await expectAccessible(english, 'the counter in English');
      await takePicture(english, 'counter-for-done-en');
      await english.context().close();
      await page.getByRole('button', { name: '办完，请下一位' }).click();
      await page.getByRole('heading', { name: '请下一位' }).waitFor();
      await page.context().close();
    });
  });
}
