import { expect, test } from 'vitest';
import { PARTS } from '#channels/http/openapi/part.ts';
import { PROBLEMS } from '#channels/http/problems.ts';
import { expectAccessible, expectFits, type World } from '../world.ts';

/** What programs read of us: the calls and the problems. */
export function describedApi(world: World): void {
  test('given the page of the API, when a call is tried there, then the server takes it as one of our own pages', async () => {
    const page = await world.visit('/api/docs');
    // Four hundred calls are too many for one page: it shows a part, and the others are chosen.
    expect(await page.getByRole('combobox').locator('option').count()).toBe(PARTS.length);
    const call = page.locator('.opblock').filter({ hasText: '/api/v1/sign-out' }).first();
    await call.getByRole('button').first().click();
    await call.getByRole('button', { name: 'Try it out' }).click();
    const answered = page.waitForResponse((response) => response.url().endsWith('/api/v1/sign-out'));
    await call.getByRole('button', { name: 'Execute' }).click();
    expect((await answered).status()).toBe(204);
    expect(await page.title()).toContain('快办');
    await page.getByRole('link', { name: '/api/problems' }).first().waitFor();
  });

  test.each(['desktop', 'phone'] as const)('given the type of a problem, when it is opened on a %s, then the page shows that one among all', async (size) => {
    const page = await world.visit('/api/problems#changed-meanwhile', { size });
    expect(await page.locator('tr:target').innerText()).toContain(PROBLEMS['changed-meanwhile'].title.en);
    expect(await page.locator('tbody tr').count()).toBe(Object.keys(PROBLEMS).length);
    await expectFits(page, 'problems');
    await expectAccessible(page, 'problems');
  });
}
