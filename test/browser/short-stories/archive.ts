import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { readPackage } from '#adapters/archive/package-file.ts';
import { fillIn } from '#main/tour/fill-in.ts';
import { AT_ONCE } from '#sandbox/people/tour/plots.ts';
import { createClient } from '../../live/client.ts';
import { PERSON } from '../../live/people.ts';
import { expectAccessible, expectFits, SIZES, takePicture, type World } from '../world.ts';

/** A case that has ended becomes a package. */
export function archiving(world: World): void {
  let number = '';

  beforeAll(async () => {
    const wang = createClient(world.instance.url);
    await wang.signInPerson(PERSON.wang.number);
    const { status, body } = await fillIn(wang, { lifeEvent: AT_ONCE.event, wanted: AT_ONCE.answers });
    expect([status, body]).toMatchObject([201, { items: [{ status: 'approved' }] }]);
    ({ number } = body);
  });

  test('given a case that has ended, when the archivist makes its package, then the file is whole and the case waits no longer', async () => {
    const page = await world.visit('/desk');
    await world.signIn(page, { as: 'staff', number: '0403' }, '/desk/archive');
    const row = page.getByRole('article', { name: number });
    await row.waitFor();
    expect(await row.innerText()).not.toContain(PERSON.wang.name);
    await expectAccessible(page, 'cases to be archived');
    await takePicture(page, 'archive.desktop');
    await page.setViewportSize(SIZES.phone);
    await expectFits(page, 'cases to be archived');
    await takePicture(page, 'archive.phone');
    await page.setViewportSize(SIZES.desktop);
    const [download] = await Promise.all([page.waitForEvent('download'), row.getByRole('button', { name: `${number}：制作归档包` }).click()]);
    expect(download.suggestedFilename()).toBe(`${number}.zip`);
    expect(readPackage(await readFile(await download.path()))?.has('form.json')).toBe(true);
    await row.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '已经归档' }).click();
    await row.getByText(/经手人 0403/u).waitFor();
    await expectAccessible(page, 'an archived case');
    await takePicture(page, 'archived.desktop');
    await page.context().close();
  });

  test('given a number, when it is none or of no case that has ended, then the page says so and what to do', async () => {
    const page = await world.visit('/desk');
    await world.signIn(page, { as: 'staff', number: '0403' }, '/desk/archive');
    await page.getByRole('textbox', { name: '按办件编号查' }).fill('371300-1');
    await page.getByRole('button', { name: '查询', exact: true }).click();
    await page.getByText('编号应该像 371300-20261121-000042-7 这样').waitFor();
    await page.getByRole('textbox', { name: '按办件编号查' }).fill('371300-20200101-000001-1');
    await page.keyboard.press('Enter');
    await page.getByText('没有这个已办结的办件').waitFor();
    await page.getByRole('button', { name: '看全部' }).click();
    await page.getByRole('button', { name: '还没有归档', pressed: true }).waitFor();
    await page.context().close();
  });

  test('given an officer who is no archivist, then nothing of it is shown', async () => {
    const page = await world.visit('/desk');
    await world.signIn(page, { as: 'staff', number: '0173' }, '/desk/archive');
    await page.getByText('归档只对归档人员开放').waitFor();
    expect(await page.getByRole('article').count()).toBe(0);
    await page.context().close();
  });
}
