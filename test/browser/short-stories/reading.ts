import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import jpeg from 'jpeg-js';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { fillOut } from '#main/tour/fill-in.ts';
import { createClient, type Client } from '../../live/client.ts';
import { PERSON } from '../../live/people.ts';
import { caseOf, submitPlan } from '../hall-steps.ts';
import { expectAccessible, expectFits, takePicture, type World } from '../world.ts';

/** A photograph is read, and its fields are confirmed by whoever took it. */
export function photographs(world: World): void {
  const sample = (name: string): Buffer => readFileSync(join(import.meta.dirname, '../../../bench/reading/samples', name));
  const MATTER = '1.7.4';
  const HARM = /伤在哪里/u;
  let wang: Client;
  let page: Page;

  /** Everything is answered; the copies are still to be uploaded. */
  beforeAll(async () => {
    wang = createClient(world.instance.url);
    await wang.signInPerson(PERSON.wang.number);
    const { body } = await fillOut(wang, { lifeEvent: MATTER });
    const { 'accident.harm': _harm, ...answers } = body.answers;
    expect((await wang.put(`/me/drafts/${MATTER}`, { ...body, answers, files: {} })).status).toBeLessThan(300);
    page = await world.visit(`/life-events/${MATTER}/apply`, { session: wang, size: 'phone' });
    await page.getByText('我自己', { exact: true }).click();
    await page.locator('input[type=file]').first().waitFor({ state: 'attached' });
  });

  const asks = (what: string) => page.getByRole('listitem').filter({ has: page.locator('input[type=file]') }).filter({ hasText: what }).first();
  const upload = async (what: string, name: string, buffer: Buffer, type = 'image/jpeg') => {
    await asks(what).locator('input[type=file]').first().setInputFiles({ name, mimeType: type, buffer });
    await asks(what).getByText(name.split('/').at(-1)!).first().waitFor();
  };

  const harm = () => page.getByRole('textbox', { name: HARM });
  test('a photograph is read when somebody asks for it, fills the empty field with its certainty, and each field says what contradicts it', async () => {
    expect(await harm().inputValue()).toBe('');
    await upload('诊断', '诊断证明.jpg', sample('25-medical-note.jpg'));
    const item = asks('诊断');
    await item.getByRole('button', { name: '识别“诊断证明.jpg”' }).click();
    await item.getByRole('status').filter({ hasText: '识别为：疾病诊断证明' }).waitFor({ timeout: 100_000 });
    await item.getByText('左手食指骨折').waitFor();
    // It is another person's: the register says so.
    await item.getByText(/与已知的不同：.*王小明/u).waitFor();
    const question = page.getByRole('listitem').filter({ has: harm() });
    await question.getByText(/从您的照片“诊断证明.jpg”的诊断读出，把握 \d+%/u).waitFor();
    expect(await harm().inputValue()).toBe('左手食指骨折');
    await question.getByRole('button', { name: '核对无误，保存' }).waitFor();
    await expectAccessible(page, 'a photograph that was read');
    await expectFits(page, 'a photograph that was read');
    await takePicture(page, 'reading.phone');
    await harm().fill(`左手食指骨折，${OWN}`);
    await question.getByText(/与照片“诊断证明.jpg”不同：照片上读出的是“左手食指骨折”/u).waitFor();
    await takePicture(page, 'reading-differs.phone');
  });

  test('a document that nobody asks for fills in the day that stands on it, which is an answer once it is saved, and is not handed in', async () => {
    const FILLED = '2.4.2';
    const { body } = await fillOut(wang, { lifeEvent: FILLED });
    const { 'work.since': _since, ...answers } = body.answers;
    expect((await wang.put(`/me/drafts/${FILLED}`, { ...body, answers, files: {} })).status).toBeLessThan(300);
    const other = await world.visit(`/life-events/${FILLED}/apply?step=plan`, { session: wang, size: 'phone', language: 'en' });
    const question = other.getByRole('listitem').filter({ has: other.getByRole('spinbutton') }).first();
    await question.waitFor();
    await other.locator('input[type=file]').first().setInputFiles({ name: 'contract.jpg', mimeType: 'image/jpeg', buffer: sample('19-labour-contract.jpg') });
    await question.getByText(/contract\.jpg/u).waitFor({ timeout: 100_000 });
    await expectAccessible(other, 'a document that fills in');
    await expectFits(other, 'a document that fills in');
    await takePicture(other, 'reading-fill-en.phone');
    await question.getByRole('button', { name: 'It is right, save it' }).click();
    await other.getByRole('region', { name: 'Your answers' }).getByText(/1 March 2023/u).waitFor();
    // It saves by itself, a moment later.
    const kept = async () => JSON.stringify((await wang.get<object>('/me/drafts')).body);
    await expect.poll(kept, { timeout: 20_000 }).toContain('"work.since":"2023-03-01"');
    expect(await kept()).not.toContain('contract.jpg');
    await other.context().close();
  });

  test('a blurred photograph says at the material how to take a better one, fills in nothing, and what was typed stays', async () => {
    await upload('诊断', '模糊.jpg', blurred(sample('26-medical-note.jpg')));
    const item = asks('诊断');
    await item.getByRole('button', { name: '识别“模糊.jpg”' }).click();
    await item.getByText('照片看不清，没有识别出来').waitFor({ timeout: 100_000 });
    await item.getByText(/在亮处拿稳.*什么也没有替您填，您已经填的都还在/u).waitFor();
    expect(await harm().inputValue()).toBe(`左手食指骨折，${OWN}`);
    await takePicture(page, 'reading-blurred.phone');
    await item.getByRole('button', { name: /模糊.jpg/u }).filter({ hasText: '✕' }).click();
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

  test('what the person confirms is handed in, and the officer sees it beside what the photograph says', async () => {
    await asks('诊断').getByRole('button', { name: /身份证.jpg/u }).filter({ hasText: '✕' }).click();
    await page.getByRole('listitem').filter({ has: harm() }).getByRole('button', { name: '保存' }).click();
    await harm().waitFor({ state: 'detached' });
    const answered = page.getByRole('region', { name: '您的回答' }).getByRole('listitem').filter({ hasText: OWN });
    await answered.getByText(/与照片“诊断证明.jpg”不同/u).waitFor();
    // It was kept when it was uploaded: whoever comes back finds the material, what was read in it, and where it differs from the answer.
    await page.getByText('已自动保存').first().waitFor();
    await page.reload();
    const kept = page.getByRole('region', { name: '您交的材料' }).getByRole('listitem').filter({ hasText: '诊断' });
    await kept.getByText('✓ 诊断证明.jpg').waitFor();
    await kept.getByText('识别为：疾病诊断证明').waitFor();
    await answered.getByText(/与照片“诊断证明.jpg”不同/u).waitFor();
    await expectAccessible(page, 'materials that are kept');
    await expectFits(page, 'materials that are kept');
    await takePicture(page, 'materials.phone');
    const number = await submitPlan(page);
    const item = (await caseOf(page, number)).items.find(({ service }) => service === MATTER)!;
    const officer = createClient(world.instance.url);
    await officer.signInStaff(item.officer!);
    const desk = await world.visit(`/desk/${number}/${item.no}`, { session: officer });
    const files = desk.getByRole('region', { name: '申请人交的材料' });
    await files.getByText('照片上读出的内容（疾病诊断证明）').waitFor();
    await files.getByText(`与申请中的不同：本人填写为“左手食指骨折，${OWN}”`).waitFor();
    await files.getByText(/照片上的姓名或号码不是这件事的当事人/u).waitFor();
    await files.scrollIntoViewIfNeeded();
    await expectAccessible(desk, 'what a photograph says, for the officer');
    await takePicture(desk, 'reading.desk');
  });
}

const OWN = '指甲也掉了';

/** The picture as a hand that shakes takes it: each of its squares is one grey. */
function blurred(picture: Buffer): Buffer {
  const { width, height, data } = jpeg.decode(picture, { useTArray: true });
  const SIDE = 28;
  const out = Buffer.alloc(data.length, 255);
  for (let top = 0; top < height; top += SIDE) {
    for (let left = 0; left < width; left += SIDE) {
      const places: number[] = [];
      for (let y = top; y < Math.min(height, top + SIDE); y++) for (let x = left; x < Math.min(width, left + SIDE); x++) places.push((y * width + x) * 4);
      const grey = places.reduce((sum, place) => sum + (data[place] ?? 0), 0) / places.length;
      for (const place of places) out.fill(grey, place, place + 3);
    }
  }
  return jpeg.encode({ width, height, data: out }, 80).data;
}
