import { expect, test } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import type { StaffItem } from '#channels/http/schemas/staff.ts';
import { answering, createClient } from '../../live/client.ts';
import { generated } from '../../live/people.ts';
import { expectAccessible, expectFits, PATIENCE_MS, SIZES, takePicture, type World } from '../world.ts';

/** A correction has a last day, which the applicant puts off once; the officer reads it, and is told when something is drawn for them. */
export function silent(world: World): void {
  test('the applicant reads the last day and takes more time; the officer sees both, and has a list of what they were told', async () => {
    const { instance, visit } = world;
    const [li, officer] = [createClient(instance.url), createClient(instance.url)];
    await li.signInPerson(generated(instance, 'older', 9).number);
    const { body } = await li.submit<CaseView>(answering({ 'hardship.class': 'older' }));
    const { number } = body;
    const { no, officer: holder } = body.items.find(({ service }) => service === '2.6.1')!;
    await officer.signInStaff(holder!);
    const at = `/staff/items/${number}/${no}`;
    const { version } = (await officer.get<StaffItem>(at)).body;
    expect((await officer.post(`${at}/correct`, { elements: ['hardship.class'], evidence: [], note: '请说明属于哪一种' }, { 'if-match': `"${version}"` })).status).toBe(200);

    const page = await visit(`/cases/${number}`, { session: li });
    await page.getByText(/最晚.*补好/u).first().waitFor({ timeout: PATIENCE_MS });
    await expectAccessible(page, 'a correction with its last day');
    await page.getByRole('button', { name: /申请延期/u }).click();
    await page.getByRole('button', { name: '延期', exact: true }).click();
    await page.getByText('请至少用 4 个字写明').waitFor({ timeout: PATIENCE_MS });
    await page.getByLabel(/为什么来不及/u).fill('人在外地，下周才能回来');
    await takePicture(page, 'correction-more-time');
    await page.getByRole('button', { name: '延期', exact: true }).click();
    await page.getByText('已经延过一次：人在外地，下周才能回来').waitFor({ timeout: PATIENCE_MS });
    await page.setViewportSize(SIZES.phone);
    await expectFits(page, 'a correction on a phone');
    await takePicture(page, 'correction-phone');

    const desk = await visit(`/desk/${number}/${no}`, { session: officer });
    await desk.getByText(/等申请人补正，最晚到/u).waitFor({ timeout: PATIENCE_MS });
    await desk.getByText(/人在外地，下周才能回来/u).first().waitFor({ timeout: PATIENCE_MS });
    await takePicture(desk, 'desk-awaited');
    await desk.goto('/desk/notices');
    await desk.getByText('新分到您手上').first().waitFor({ timeout: PATIENCE_MS });
    await expectAccessible(desk, 'what an officer was told');
    await takePicture(desk, 'desk-notices');
    await desk.getByRole('button', { name: '全部标为已读' }).click();
    await desk.getByRole('button', { name: '全部标为已读' }).waitFor({ state: 'detached', timeout: PATIENCE_MS });
    await desk.setViewportSize(SIZES.phone);
    await expectFits(desk, 'what an officer was told, on a phone');
  });
}
