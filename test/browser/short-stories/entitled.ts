import { expect, test } from 'vitest';
import { createClient } from '../../live/client.ts';
import { generated, PERSON } from '../../live/people.ts';
import { expectAccessible, expectFits, SIZES, takePicture, type World } from '../world.ts';

/** What somebody is entitled to, without having asked for any of it. */
export function entitlements(world: World): void {
  test('given whoever lost a job, when they look from the first page, then what is theirs stands there with the amount and the reason, and leads to the application', async () => {
    const who = createClient(world.instance.url);
    await who.signInPerson(generated(world.instance, 'ordinary', 33).number);
    const page = await world.visit('/', { session: who });
    await page.getByRole('link', { name: '看我能享受的全部待遇' }).click();
    await page.getByRole('heading', { level: 1, name: '我能享受的待遇' }).waitFor();
    const due = page.getByRole('region', { name: '现在可以办的' }).getByRole('article', { name: /失业保险金申领/u });
    await due.getByText('每月金额', { exact: true }).waitFor();
    await due.getByText('一起办：失业登记').waitFor();
    await due.getByText('为什么能办').click();
    await due.getByText('申请时向部门核对').first().waitFor();
    await due.getByText(/社会保险法 第四十五条/u).first().waitFor();
    await expectAccessible(page, 'entitled');
    await takePicture(page, 'entitled.desktop');
    await due.getByRole('link', { name: /去办/u }).click();
    await page.waitForURL('**/life-events/unemployment/apply**');
    await page.context().close();
  });

  test('given whoever draws a benefit, then it is among what is had, what lacks one condition says which, and the rest why not', async () => {
    const who = createClient(world.instance.url);
    await who.signInPerson(PERSON.zhou.number);
    const page = await world.visit('/me/entitled', { session: who, language: 'en' });
    const near = page.getByRole('region', { name: 'One condition is missing' }).getByRole('article').first();
    await near.getByText('What is missing').first().waitFor();
    await page.getByRole('region', { name: 'Received or being received' }).getByText('Unemployment benefit', { exact: true }).waitFor();
    await page.getByText(/^Not met now/u).click();
    expect(await page.getByRole('link', { name: 'Unemployment benefit', exact: true }).count()).toBe(1);
    await page.setViewportSize(SIZES.phone);
    await expectFits(page, 'entitled');
    await takePicture(page, 'entitled.phone');
    await page.context().close();
  });
}
