import { expect, test } from 'vitest';
import { expectAccessible, expectFits, takePicture, type Language, type Size, type World } from '../world.ts';

/** Guides are pages without a script. */
export function readingGuides(world: World): void {
  test.each<[Size, Language]>([['phone', 'zh'], ['desktop', 'en']])('the guides are read without a script and without signing in: %s, %s', async (size, language) => {
    const page = await world.visit('/guides', { size, language });
    const scripts: string[] = [];
    page.on('request', (request) => { if (request.resourceType() === 'script') scripts.push(request.url()); });
    const zh = language === 'zh';
    await page.reload();
    await expectAccessible(page, `guides.${language}`);
    await expectFits(page, `guides.${language}`);
    await page.getByRole('link', { name: zh ? '失业' : 'Losing a job', exact: true }).first().click();
    await page.getByRole('heading', { level: 2, name: zh ? '一起办的事' : 'What is done together' }).waitFor();
    await expectAccessible(page, `guide of an event.${language}`);
    await expectFits(page, `guide of an event.${language}`);
    await takePicture(page, `guide-event.${size}.${language}`);
    await page.getByRole('link', { name: zh ? '失业保险金申领' : /benefit/iu }).first().click();
    for (const part of zh ? ['谁能办', '流程', '要带的材料', '时限', '哪里办'] : ['Who can have it', 'The way', 'What to bring', 'Time limits', 'Where']) await page.getByRole('heading', { level: 2, name: part, exact: true }).waitFor();
    await expectAccessible(page, `guide of a matter.${language}`);
    await expectFits(page, `guide of a matter.${language}`);
    await takePicture(page, `guide-matter.${size}.${language}`);
    expect(scripts).toEqual([]);
    await page.getByRole('link', { name: zh ? '现在就办' : 'Apply now' }).click();
    await page.waitForURL('**/life-events/*/apply');
    await page.context().close();
  });

  test('a guide that is none says so and leads on, and nothing that an address says comes back as code', async () => {
    const page = await world.visit('/guides/%3Cscript%3Ealert(1)%3C%2Fscript%3E');
    await page.getByRole('heading', { name: '没有这一份指南' }).waitFor();
    await page.getByRole('main').getByRole('link', { name: '全部指南' }).click();
    await page.getByRole('heading', { level: 1, name: '办事指南' }).waitFor();
    for (const id of ['nothing', '__proto__', '..%2f..%2fetc%2fpasswd']) expect((await page.request.get(`/guides/${id}`)).status()).toBe(404);
    await page.context().close();
  });
}
