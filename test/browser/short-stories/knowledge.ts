import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { KnowledgeDesk, KnowledgeFinds } from '#channels/http/schemas/knowledge.ts';
import { createClient, type Client, type ProblemBody } from '../../live/client.ts';
import { expectAccessible, expectFits, takePicture, type World } from '../world.ts';

const [WRITES, RELEASES] = ['0481', '0482'];

/** What nobody finds becomes an entry, written by one editor, released by another, and found by everybody. */
export function known(world: World): void {
  let [anybody, writes, releases, supervisor]: Client[] = [];
  let desk: Page;
  const search = async (client: Client, words: string) => (await client.get<KnowledgeFinds>(`/knowledge?words=${encodeURIComponent(words)}`)).body;

  beforeAll(async () => {
    [anybody, writes, releases, supervisor] = [1, 2, 3, 4].map(() => createClient(world.instance.url));
    await Promise.all([writes!.signInStaff(WRITES!), releases!.signInStaff(RELEASES!), supervisor!.signInStaff('0401')]);
  });

  test('the API: guides and entries in one list, staff entries for the staff, the desk for editors, wrong fields told', async () => {
    const { finds } = await search(anybody!, '失业登记');
    expect([...new Set(finds.map(({ kind }) => kind))]).toEqual(expect.arrayContaining(['life-event', 'matter', 'question']));
    expect((await search(anybody!, '离职原因不一致')).finds.some(({ staffOnly }) => staffOnly)).toBe(false);
    const [own] = (await search(supervisor!, '离职原因不一致')).finds;
    expect(own).toMatchObject({ kind: 'guide', staffOnly: true });
    expect([(await anybody!.get(`/knowledge/${own!.id}`)).status, (await supervisor!.get(`/knowledge/${own!.id}`)).status]).toEqual([404, 200]);
    expect([(await anybody!.get('/staff/knowledge')).status, (await supervisor!.get('/staff/knowledge')).status, (await writes!.get('/staff/knowledge')).status]).toEqual([401, 403, 200]);
    const wrong = await writes!.put<ProblemBody>(`/staff/knowledge/${crypto.randomUUID()}`, { seen: 0, kind: 'question', audience: 'public', title: { zh: '短', en: '' }, text: { zh: '', en: '' }, source: '', words: [], related: ['9.9.9'], from: '2026-01-01' });
    expect([wrong.status, wrong.body.errors?.map(({ pointer }) => pointer)]).toEqual([422, ['/body/title/zh', '/body/text/zh', '/body/source', '/body/related']]);
  });

  test('somebody on a phone asks in everyday words and reads the answer', async () => {
    const page = await world.visit('/knowledge', { size: 'phone' });
    await page.getByRole('heading', { name: '最近发布的' }).waitFor();
    await takePicture(page, 'knowledge-newest.phone');
    await page.getByRole('searchbox', { name: '想知道什么' }).fill('社保断了两个月有影响吗');
    await page.getByRole('button', { name: '搜一搜' }).click();
    const first = page.getByRole('article').first();
    await first.getByRole('link', { name: '社保断缴几个月有什么影响？' }).waitFor();
    await expectFits(page, 'knowledge');
    await expectAccessible(page, 'knowledge');
    await takePicture(page, 'knowledge.phone');
    await first.getByRole('link').click();
    await page.getByText('养老保险累计计算，断缴不清零').waitFor();
    await expectAccessible(page, 'article');
    await takePicture(page, 'article.phone');
  });

  test('what the home page does not know leads on, and what nobody finds says so', async () => {
    const page = await world.visit('/');
    await page.getByRole('searchbox').fill('热气球登记证丢失补办1234');
    await page.getByRole('link', { name: '在政策问答里找' }).click();
    await page.getByText('没有完全对上').waitFor();
    await takePicture(page, 'knowledge-missed.desktop');
    await expectAccessible(page, 'missed');
  });

  test('an editor reads it without digits and writes an entry for it', async () => {
    desk = await world.visit('/desk/knowledge', { session: writes! });
    const missing: string[] = [];
    desk.on('response', (response) => { if (response.status() === 404) missing.push(response.url()); });
    await desk.getByRole('heading', { name: '大家搜了没找到的' }).waitFor();
    await takePicture(desk, 'desk-knowledge.desktop');
    await expectAccessible(desk, 'desk knowledge');
    await desk.getByRole('link', { name: '为“热气球登记证丢失补办****”写一条' }).click();
    const form = desk.getByRole('form', { name: '新的一条' });
    await form.getByRole('button', { name: '保存，等另一位编辑发布' }).click();
    await form.getByRole('alert').first().waitFor();
    await takePicture(desk, 'desk-entry-empty.desktop');
    const fill = async (name: string, value: string): Promise<void> => form.getByRole('textbox', { name, exact: true }).fill(value);
    await fill('标题', '热气球登记证丢了怎么补办？');
    await fill('正文', '带上身份证到窗口说明情况，当场补发。');
    await fill('依据', '热气球登记办法 第九条');
    await form.getByRole('group', { name: '生效日期' }).getByRole('spinbutton').first().click();
    for (const part of ['2026', '01', '01']) await desk.keyboard.type(part);
    await form.getByRole('button', { name: '保存，等另一位编辑发布' }).click();
    await desk.getByRole('article', { name: '第 1 版' }).getByText('自己写的要由另一位编辑发布').waitFor();
    expect(missing.length, 'what is not written yet is asked for once').toBe(1);
    await takePicture(desk, 'desk-entry-written.desktop');
    await expectAccessible(desk, 'written');
  });

  test('another editor releases it, and everybody finds it; taken back, nobody does', async () => {
    const { body } = await releases!.get<KnowledgeDesk>('/staff/knowledge');
    const written = body.entries.find(({ versions }) => versions[0]?.title.zh === '热气球登记证丢了怎么补办？')!;
    const page = await world.visit(`/desk/knowledge/${written.id}`, { session: releases!, size: 'phone' });
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await page.getByRole('article', { name: '第 1 版' }).getByText('有效', { exact: true }).waitFor();
    await takePicture(page, 'desk-entry.phone');
    await expectFits(page, 'desk entry');
    expect((await search(anybody!, '热气球登记证丢失')).finds[0]).toMatchObject({ id: written.id });
    expect((await search(anybody!, 'reqiqiu')).finds[0]).toMatchObject({ id: written.id });
    await page.getByRole('button', { name: '撤下 · 第 1 版' }).click();
    await page.getByRole('textbox', { name: '为什么撤下' }).fill('办法已经废止');
    await page.getByRole('form', { name: '撤下' }).getByRole('button', { name: '撤下' }).click();
    await page.getByRole('form', { name: '撤下' }).waitFor({ state: 'hidden' });
    await page.getByText('办法已经废止').waitFor();
    expect((await search(anybody!, '热气球登记证丢失')).finds.map(({ id }) => id)).not.toContain(written.id);
  });

  test('beyond what the desk lists at once an entry is still itself, and the list goes on', async () => {
    const body = { kind: 'question', audience: 'staff', text: { zh: '仅供窗口参考，办理以系统提示为准。', en: '' }, source: '示例 第一条', words: [], related: [], from: '2026-01-01' };
    const before = (await writes!.get<KnowledgeDesk>('/staff/knowledge')).body.entries.find(({ versions }) => versions[0]?.title.zh === '热气球登记证丢了怎么补办？')!;
    for (let no = 0; no < 200; no += 1) expect((await writes!.put(`/staff/knowledge/${crypto.randomUUID()}`, { ...body, seen: 0, title: { zh: `批量录入的第 ${no} 条`, en: '' } })).status).toBe(200);
    const { body: first } = await writes!.get<KnowledgeDesk>('/staff/knowledge');
    expect([first.entries.length, first.next, first.entries.some(({ id }) => id === before.id)]).toEqual([200, 2, false]);
    await desk.goto('/desk/knowledge');
    await desk.getByRole('button', { name: '显示更早写的' }).click();
    await desk.getByRole('region', { name: '全部条目' }).getByRole('link', { name: '热气球登记证丢了怎么补办？' }).click();
    await desk.getByRole('heading', { level: 1, name: '热气球登记证丢了怎么补办？' }).waitFor();
    // Another page is faster: nothing is written over it unseen, and the words stay.
    await desk.getByRole('button', { name: '写新的一版' }).click();
    const form = desk.getByRole('form', { name: '写新的一版' });
    await form.getByRole('textbox', { name: '正文', exact: true }).fill('带上身份证到窗口，或者打电话。');
    const [was] = before.versions;
    expect((await writes!.put(`/staff/knowledge/${before.id}`, { ...body, audience: 'public', seen: was!.version, title: was!.title, source: '热气球登记办法 第十条' })).status).toBe(200);
    // What has been read anew meanwhile is not what the fields were filled from.
    await desk.evaluate(`dispatchEvent(new Event('visibilitychange'))`);
    await form.getByRole('button', { name: '保存，等另一位编辑发布' }).click();
    await form.getByText('刚才有别人改动过，您的操作没有提交').waitFor();
    await desk.getByRole('article', { name: '第 2 版' }).waitFor();
    expect(await form.getByRole('textbox', { name: '正文', exact: true }).inputValue()).toBe('带上身份证到窗口，或者打电话。');
    await form.getByRole('button', { name: '保存，等另一位编辑发布' }).click();
    await desk.getByRole('article', { name: '第 3 版' }).waitFor();
  });
}
