import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { fillOut } from '#main/tour/fill-in.ts';
import { createClient, type Client } from '../../live/client.ts';
import { PERSON } from '../../live/people.ts';
import { expectAccessible, expectFits, takePicture, type World } from '../world.ts';

/** A photograph is read, and its fields are confirmed by whoever took it. */
export function photographs(world: World): void {
  const sample = (name: string): Buffer => readFileSync(join(import.meta.dirname, '../../../bench/reading/samples', name));
  const MATTER = '1.7.4';
  let wang: Client;
  let page: Page;

  /** Everything is answered; the copies are still to be uploaded. */
  beforeAll(async () => {
    wang = createClient(world.instance.url);
    await wang.signInPerson(PERSON.wang.number);
    const { body } = await fillOut(wang, { lifeEvent: MATTER });
    expect((await wang.put(`/me/drafts/${MATTER}`, { ...body, files: {} })).status).toBeLessThan(300);
    page = await world.visit(`/life-events/${MATTER}/apply`, { session: wang, size: 'phone' });
    await page.getByText('我自己', { exact: true }).click();
    await page.locator('input[type=file]').first().waitFor({ state: 'attached' });
  });

  const asks = (what: string) => page.getByRole('listitem').filter({ has: page.locator('input[type=file]') }).filter({ hasText: what }).first();
  const upload = async (what: string, name: string, buffer: Buffer, type = 'image/jpeg') => {
    await asks(what).locator('input[type=file]').first().setInputFiles({ name, mimeType: type, buffer });
    await asks(what).getByText(name.split('/').at(-1)!).first().waitFor();
  };

  test('a photograph is read when somebody asks for it, and each field says how certain it is and what contradicts it', async () => {
    await upload('诊断', '诊断证明.jpg', sample('25-medical-note.jpg'));
    const item = asks('诊断');
    await item.getByRole('button', { name: '识别“诊断证明.jpg”' }).click();
    await item.getByRole('status').filter({ hasText: '识别为：疾病诊断证明' }).waitFor({ timeout: 100_000 });
    await item.getByText('左手食指骨折').waitFor();
    // It is another person's: the register says so, and nothing was filled in by itself.
    await item.getByText(/与已知的不同：.*王小明/u).waitFor();
    await expectAccessible(page, 'a photograph that was read');
    await expectFits(page, 'a photograph that was read');
    await takePicture(page, 'reading.phone');
  });

  test('another document than the one that is asked for is told apart', async () => {
    await upload('诊断', '身份证.jpg', sample('01-identity-card.jpg'));
    const item = asks('诊断');
    await item.getByRole('button', { name: '识别“身份证.jpg”' }).click();
    await item.getByText(/这看起来是“居民身份证（人像面）”，这里要交的是/u).waitFor({ timeout: 100_000 });
  });

  test('a picture that shows nothing, a broken one and another’s say so, and the server goes on', async () => {
    const post = async (id: string, who = wang) => await who.post<{ outcome?: string; code?: string; detail?: { zh: string } }>(`/files/${id}/reading`, {});
    const keep = async (name: string, bytes: Buffer, type = 'image/jpeg') => (await wang.call<{ id: string }>('POST', '/files', { body: bytes, headers: { 'content-type': type, 'x-file-name': encodeURIComponent(name) } })).body.id;
    const whole = sample('01-identity-card.jpg');
    const cut = await keep('../../x.jpg', whole.subarray(0, Math.floor(whole.length / 3)));
    expect([422, 200]).toContain((await post(cut)).status);
    const other = createClient(world.instance.url);
    await other.signInPerson(PERSON.li.number);
    const own = await keep('x.jpg', whole);
    expect((await post(own, other)).status).toBe(404);
    expect((await post(crypto.randomUUID())).status).toBe(404);
    expect((await post(own)).body).toMatchObject({ outcome: 'read' });
  });
}
