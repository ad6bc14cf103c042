import { beforeAll, describe, expect, test } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import { answering, createClient, type Client } from '../../live/client.ts';
import { generated } from '../../live/people.ts';
import { expectAccessible, expectFits, SIZES, takePicture, type World } from '../world.ts';

/** The picture of an event, and the working manual. */
export function manual(world: World): void {
  const MANUAL = '/desk/manual/2.6.1';
  let [person, officer]: [Client?, Client?] = [];
  let at = { number: '', no: 0 };

  beforeAll(async () => {
    [person, officer] = [createClient(world.instance.url), createClient(world.instance.url)];
    await person.signInPerson(generated(world.instance, 'older', 0).number);
    const { body } = await person.submit<CaseView>(answering({ 'hardship.class': 'older' }));
    const item = body.items.find((each) => each.officer !== undefined);
    at = { number: body.number, no: item?.no ?? 0 };
    await officer.signInStaff(item?.officer ?? '');
  });

  describe('the picture of what waits for what', () => {
    test('says in words what its arrows show, leads to each guide, and turns upright on a phone', async () => {
      const page = await world.visit('/life-events/unemployment');
      const picture = page.getByRole('figure', { name: '谁先谁后' });
      await picture.waitFor();
      const said = await picture.getByRole('listitem').filter({ visible: true }).allInnerTexts();
      expect(said[0]).toContain('失业登记');
      expect(await picture.getByRole('listitem').filter({ visible: true }).allTextContents()).toEqual(expect.arrayContaining(['先办：失业登记', '再办（“失业登记”办成以后）：失业保险金', '再办（随“失业保险金”一起）：医保代缴']));
      await expectAccessible(page, 'the picture on a desktop');
      await page.setViewportSize(SIZES.phone);
      const boxes = await Promise.all((await picture.getByRole('listitem').filter({ visible: true }).all()).map((box) => box.boundingBox()));
      expect(new Set(boxes.map((box) => box?.x)).size, 'one below the other').toBe(1);
      await expectFits(page, 'the picture on a phone');
      await expectAccessible(page, 'the picture on a phone');
      await picture.getByRole('link', { name: '失业保险金', exact: true }).click();
      for (const name of ['事项', '谁能办', '流程', '材料', '时限', '哪里办，找谁问，向谁反映']) await page.getByRole('heading', { name, exact: true }).waitFor();
      await page.context().close();
    });

    test('shows in a case where each item stands', async () => {
      const page = await world.visit(`/cases/${at.number}`, { session: person! });
      await page.getByText('看谁先谁后').click();
      const picture = page.getByRole('figure', { name: '谁先谁后' });
      await picture.getByRole('listitem').filter({ hasText: '困难人员认定', visible: true }).getByText('审核中').waitFor();
      await picture.getByRole('listitem').filter({ hasText: '失业登记', visible: true }).getByText('已办成').first().waitFor();
      await expectAccessible(page, 'the picture in a case');
      await takePicture(page, 'case-map.desktop');
      await page.context().close();
    });
  });

  describe('the working manual', () => {
    test('is for officers only', async () => {
      expect((await createClient(world.instance.url).get('/staff/manual/2.6.1')).status).toBe(401);
      expect((await person!.get('/staff/manual/2.6.1')).status).toBe(403);
      expect((await officer!.get('/staff/manual/0.0.0')).status).toBe(404);
      const page = await world.visit(MANUAL);
      await page.getByRole('heading', { name: '经办人请先登录' }).waitFor();
      await page.context().close();
    });

    test('is opened from an item, and has the rules as written, the acts, the departments and the worked examples', async () => {
      const page = await world.visit(`/desk/${at.number}/${at.no}`, { session: officer! });
      await page.getByRole('link', { name: '经办手册' }).click();
      await page.getByRole('heading', { level: 1, name: '就业困难人员认定' }).waitFor();
      await page.locator('summary').filter({ hasText: /^男满50周岁、女满40周岁$/u }).click();
      await page.getByLabel('规则原文：男满50周岁、女满40周岁').click();
      await page.getByText(/person\.age >= region\.hardshipMaleAge/u).first().waitFor();
      // Many examples: folded by outcome until somebody looks for one.
      const examples = page.getByRole('group', { name: '工作实例：由人审核' });
      expect(await examples.isVisible()).toBe(false);
      // It is a page of the desk like any other: its navigation stands there, and no line for citizens.
      await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: /^我的待办/u }).waitFor();
      expect(await page.getByRole('contentinfo').count()).toBe(0);
      await page.getByRole('searchbox', { name: /在实例里找/u }).fill('今天满40周岁');
      await examples.getByRole('row').filter({ hasText: '女，今天满40周岁' }).waitFor();
      await page.getByRole('heading', { name: '残疾人联合会' }).waitFor();
      await expectAccessible(page, 'the manual on a desktop');
      await takePicture(page, 'manual.desktop');
      await page.setViewportSize(SIZES.phone);
      await expectFits(page, 'the manual on a phone');
      await expectAccessible(page, 'the manual on a phone');
      await page.context().close();
    });

    test('leads to a rule by its address, opened', async () => {
      const page = await world.visit(`${MANUAL}#examples-refuse`, { session: officer! });
      await page.getByRole('group', { name: '工作实例：不予通过' }).waitFor();
      await page.context().close();
    });

    test('of a life event has the picture, each item with a link to its own manual, the questions and the name list', async () => {
      expect((await person!.get('/staff/manual/event/hiring')).status).toBe(403);
      expect((await officer!.get('/staff/manual/event/no-such')).status).toBe(404);
      const page = await world.visit('/desk/manual/event/hiring', { session: officer! });
      await page.getByRole('figure', { name: '谁先谁后' }).waitFor();
      await page.getByText(/同一份名单同时发给/u).waitFor();
      await page.getByText('您的档案要转吗？').waitFor();
      await expectAccessible(page, 'the manual of an event on a desktop');
      await page.setViewportSize(SIZES.phone);
      await expectFits(page, 'the manual of an event on a phone');
      await page.getByRole('region', { name: /件事项$/u }).getByRole('link', { name: '劳动用工备案' }).click();
      await page.getByRole('heading', { level: 1, name: '劳动用工备案' }).waitFor();
      await page.getByRole('link', { name: '企业招用员工', exact: true }).waitFor();
      await page.context().close();
    });

    test('is there in English', async () => {
      const page = await world.visit(MANUAL, { session: officer!, language: 'en' });
      await page.getByRole('heading', { name: 'Worked examples' }).waitFor();
      // A title that nobody has translated is marked as Chinese, and the facts say what the example is.
      await page.getByRole('searchbox', { name: 'Find among the examples' }).fill('40周岁');
      const example = page.getByRole('row').filter({ hasText: '女，今天满40周岁' }).getByRole('rowheader');
      expect(await example.innerText()).toMatch(/^To a person: /u);
      expect(await example.locator('[lang=zh-CN]').innerText()).toBe('女，今天满40周岁');
      await expectAccessible(page, 'the manual in English');
      await takePicture(page, 'manual-en.desktop');
      await page.context().close();
    });
  });
}
