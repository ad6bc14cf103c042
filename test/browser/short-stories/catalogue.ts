import { beforeAll, describe, expect, test } from 'vitest';
import { createClient, type Client } from '../../live/client.ts';
import { generated } from '../../live/people.ts';
import { expectAccessible, expectFits, SIZES, takePicture, type World } from '../world.ts';

/** Who designs services reads the catalogue, looks at rules as a picture and as tables, tries and compares them. */
export function catalogue(world: World): void {
  const RULES = '/desk/catalog/rules/1.8.1';
  let [designer, officer]: [Client?, Client?] = [];
  beforeAll(async () => {
    [designer, officer] = [createClient(world.instance.url), createClient(world.instance.url)];
    await designer.signInStaff('0471');
    await officer.signInStaff('0173');
  });

  describe('the catalogue', () => {
    test('is for the staff, to read and to take along, and has nobody in it', async () => {
      const person = createClient(world.instance.url);
      expect((await person.get('/staff/catalog')).status).toBe(401);
      await person.signInPerson(generated(world.instance, 'older', 0).number);
      const paths = ['/staff/catalog', '/staff/catalog/services/1.8.1', '/staff/catalog/rules/1.8.1', '/staff/catalog/rules/1.8.1/differences', '/staff/catalog/rules/1.8.1/model', '/staff/catalog/rules/1.8.1/tables/unemployment-months'];
      for (const path of paths) expect([path, (await person.get(path)).status, (await officer!.get(path)).status, (await designer!.get(path)).status]).toEqual([path, 403, 200, 200]);
      for (const path of ['/staff/catalog/rules/0.0.0', '/staff/catalog/rules/1.8.1?region=999999', '/staff/catalog/rules/1.8.1/tables/no-such']) expect([path, (await designer!.get(path)).status]).toEqual([path, 404]);
      expect((await designer!.get('/staff/catalog/rules/1.8.1/differences?withVersion=none')).status).toBe(422);
      // Who only reads the catalogue decides nothing.
      expect((await designer!.get<{ items: unknown[] }>('/staff/queue')).body.items ?? []).toEqual([]);
    });

    test('is found by pinyin, letter, body and what has to be confirmed, and the address keeps it', async () => {
      const page = await world.visit('/desk/catalog', { session: designer! });
      const list = page.getByRole('region', { name: '事项', exact: true });
      await list.getByRole('article').first().waitFor();
      await page.getByRole('searchbox', { name: '找事项或者一件事' }).fill('shiyebaoxianjin');
      await list.getByRole('link', { name: '失业保险金申领', exact: true }).waitFor();
      expect(new URL(page.url()).searchParams.get('words')).toBe('shiyebaoxianjin');
      await expectAccessible(page, 'the catalogue on a desktop');
      await takePicture(page, 'catalogue.desktop');
      await page.getByRole('searchbox', { name: '找事项或者一件事' }).fill('没有的事');
      await page.getByText('没有这样的事项').waitFor();
      await page.getByRole('button', { name: '清除条件' }).press('Enter');
      // The button has gone with what it did: the keyboard goes on at how many there are now.
      await page.locator('p[role=status]:focus').getByText(/^\d+ 个$/u).waitFor();
      // Another page takes its link along, and the keyboard goes on at that page.
      await list.getByRole('link', { name: '规则图和决策表' }).first().press('Enter');
      await page.getByRole('heading', { name: /^规则图/u }).waitFor();
      await page.locator('main:focus').waitFor();
      // A day that is left empty is the one that is shown, and the button for it is never dead.
      await page.getByRole('spinbutton').first().focus();
      await page.keyboard.press('Backspace');
      await page.getByRole('button', { name: '按这天看' }).click();
      await page.goBack();
      await list.getByRole('article').first().waitFor();
      await page.locator('main:focus').waitFor();
      await page.getByRole('button', { name: 'D', exact: true }).click();
      await page.getByText('档案', { exact: false }).first().waitFor();
      await page.setViewportSize(SIZES.phone);
      await expectFits(page, 'the catalogue on a phone');
      await takePicture(page, 'catalogue.phone');
      await page.context().close();
    });

    test('leads to all that it has of a matter, and of a life event', async () => {
      const page = await world.visit('/desk/catalog/services/1.8.1', { session: designer! });
      await page.getByRole('heading', { name: '依据：哪一条管什么' }).waitFor();
      await page.getByText('最低工资').first().waitFor();
      await page.getByRole('row', { name: /深圳/u }).first().waitFor();
      await page.getByRole('heading', { name: '以前怎样办，现在怎样办' }).waitFor();
      await expectAccessible(page, 'a matter in the catalogue');
      await takePicture(page, 'catalogue-matter.desktop');
      await page.setViewportSize(SIZES.phone);
      await expectFits(page, 'a matter in the catalogue on a phone');
      await page.goto(`${world.instance.url}/desk/catalog/events/hiring`);
      await page.getByRole('figure', { name: '谁先谁后' }).waitFor();
      await page.context().close();
    });
  });

  describe('the rules of a matter', () => {
    test('are a picture whose boxes lead to their rules by keyboard, and are tried from an example', async () => {
      const page = await world.visit(RULES, { session: designer! });
      const picture = page.getByRole('figure', { name: '规则图：由什么得出什么' });
      await picture.waitFor();
      await takePicture(page, 'rules.desktop');
      const box = picture.getByRole('link', { name: /^条件：/u }).first();
      await box.focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/#part-criterion-/u);
      await page.getByRole('button', { name: '试算' }).click();
      await page.getByRole('status').filter({ hasText: '结论：通过' }).waitFor();
      await page.getByRole('row').filter({ hasText: '用这一行' }).first().waitFor();
      await picture.getByRole('link', { name: /^结论：.*通过/u }).waitFor();
      await expectAccessible(page, 'rules that were tried');
      await takePicture(page, 'rules-tried.desktop');
      await page.setViewportSize(SIZES.phone);
      await expectFits(page, 'rules on a phone');
      await takePicture(page, 'rules.phone');
      await page.context().close();
    });

    test('say at the field what is wrong, keep what was typed, and refuse where a fact is in the way', async () => {
      const page = await world.visit(RULES, { session: designer! });
      await page.getByText(/^假设的事实/u).click();
      const months = page.getByRole('textbox', { name: '失业保险累计缴费月数' });
      await months.fill('11');
      await page.getByRole('button', { name: '试算' }).click();
      await page.getByRole('status').filter({ hasText: '结论：不予通过' }).waitFor();
      expect(await months.inputValue()).toBe('11');
      const { status, body } = await designer!.post<{ errors: { pointer: string }[] }>('/staff/catalog/rules/1.8.1/try', { region: '371300', on: '2026-11-20', facts: { 'unemployment.insuredMonths': 'many' }, contested: [] });
      expect([status, body.errors.map(({ pointer }) => pointer)]).toEqual([422, ['/body/facts/unemployment.insuredMonths']]);
      await page.context().close();
    });

    test('are compared with those of another city, row by row, in English too', async () => {
      const page = await world.visit(RULES, { session: officer!, language: 'en' });
      await page.getByRole('button', { name: /Compare with/u }).click();
      await page.getByRole('option', { name: /Shenzhen/u }).click();
      await page.getByText(/things differ/u).waitFor();
      await page.getByRole('row').filter({ hasText: 'only there' }).first().waitFor();
      await takePicture(page, 'rules-en.desktop');
      await page.context().close();
    });
  });
}
