import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { AlikeGroups, BulkDone } from '#channels/http/schemas/bulk.ts';
import type { CaseView } from '#channels/http/schemas/case.ts';
import type { StaffItem } from '#channels/http/schemas/staff.ts';
import { answering, createClient, type ProblemBody } from '../../live/client.ts';
import { generated } from '../../live/people.ts';
import { expectAccessible, expectFits, PATIENCE_MS, SIZES, takePicture, type World } from '../world.ts';

const SERVICE = '2.6.1';

/** An officer reads how like items were decided, and asks several applicants for the same correction at once, by the keyboard alone. */
export function alike(world: World): void {
  test('the officer finds how the same question was decided, chooses like items by keys, and acts on them together', async () => {
    const { instance, visit } = world;
    const filed: { readonly number: string; readonly no: number; readonly officer: string }[] = [];
    // Until chance has given three of them to one officer.
    const most = () => [...Map.groupBy(filed, ({ officer }) => officer).values()].toSorted((a, b) => b.length - a.length)[0] ?? [];
    for (let place = 12; most().length < 3; place += 1) {
      const person = createClient(instance.url);
      await person.signInPerson(generated(instance, 'older', place).number);
      const { body } = await person.submit<CaseView>(answering({ 'hardship.class': 'older' }));
      const item = body.items.find(({ service }) => service === SERVICE)!;
      filed.push({ number: body.number, no: item.no, officer: item.officer! });
    }
    const [decided, ...rest] = most() as [typeof filed[number], ...typeof filed];
    const session = createClient(instance.url);
    await session.signInStaff(decided.officer);
    const at = `/staff/items/${decided.number}/${decided.no}`;
    const { version } = (await session.get<StaffItem>(at)).body;
    const proposed = await session.post<StaffItem>(`${at}/refuse`, { criterion: 'confirmed', findings: { 'hardship.confirmed': false }, note: '社区核实不属实' }, { 'if-match': `"${version}"` });
    const reviewer = createClient(instance.url);
    await reviewer.signInStaff(/复核人 (\d+)/u.exec(proposed.body.timeline.map(({ text }) => text.zh).join('\n'))?.[1] ?? '');
    expect((await reviewer.post(`${at}/confirm`, { note: '' }, { 'if-match': `"${proposed.body.version}"` })).status).toBe(200);

    // What was decided before stands on the page of another one, without whose it was.
    const [other] = rest as [typeof filed[number]];
    const desk = await visit(`/desk/${other.number}/${other.no}`, { session });
    const like = desk.getByRole('region', { name: '相似办件' });
    await like.getByText('要判断的问题完全相同的 1 件：通过 0 件，不予通过 1 件。').waitFor();
    await like.getByText('没有满足：经街道社区核实属实').waitFor();
    expect(await like.innerText()).not.toContain(decided.number);
    await like.scrollIntoViewIfNeeded();
    await takePicture(desk, 'desk-like-items');
    await like.getByRole('link', { name: '打开我办过的这一件' }).waitFor();

    // What is wrong for all of them is told at its field; what is somebody else's stays.
    const { groups } = (await session.get<AlikeGroups>('/staff/queue/alike')).body;
    const group = groups.find(({ service }) => service === SERVICE)!;
    expect(group.items).toHaveLength(rest.length);
    const bulk = { act: 'hand-back', key: randomUUID(), alike: group.alike, items: group.items, from: 0, count: 5, kind: 'unable' };
    expect(await session.post<ProblemBody>('/staff/bulk', { ...bulk, reason: ' ' })).toMatchObject({ status: 422, body: { errors: [{ pointer: '/body/reason' }] } });
    expect(await session.post<ProblemBody>('/staff/bulk', { ...bulk, items: [group.items[0], group.items[0]], reason: '休假' })).toMatchObject({ body: { errors: [{ pointer: '/body/items' }] } });
    const foreign = await reviewer.post<BulkDone>('/staff/bulk', { ...bulk, reason: '休假' });
    expect(foreign.status === 403 || foreign.body.results.every(({ because }) => because !== undefined)).toBe(true);

    await desk.goto('/desk');
    await desk.getByRole('heading', { name: /我的待办/u }).waitFor();
    const first = desk.getByRole('link', { name: new RegExp(rest[0]!.number.split('-').slice(-2).join('-'), 'u') });
    await first.focus();
    await desk.keyboard.press('Space');
    await desk.getByText('至少选两件。').waitFor();
    await desk.keyboard.press('f');
    await desk.getByRole('button', { name: /^一起办 \d+ 件/u }).waitFor();
    await desk.getByRole('status').getByText(/^已选 \d+ 件。/u).waitFor();
    await takePicture(desk, 'desk-queue-picked');
    // Escape goes back to the queue, with the keyboard in it.
    await desk.keyboard.press('z');
    await desk.getByRole('heading', { level: 1, name: /^一起办 \d+ 件/u }).and(desk.locator(':focus')).waitFor();
    await desk.keyboard.press('Escape');
    await desk.getByRole('navigation', { name: '我的待办' }).locator('a:focus').waitFor();
    await desk.getByRole('button', { name: '选同类的一起办' }).press('Enter');
    // The button has gone with what it did: the keyboard stays where it stood.
    await desk.getByRole('group', { name: '选同类的一起办' }).and(desk.locator(':focus')).waitFor();
    await first.focus();
    await desk.keyboard.press('f');
    await desk.getByRole('status').getByText(/^已选 \d+ 件。/u).waitFor();
    await desk.keyboard.press('z');
    await desk.getByRole('heading', { level: 1, name: /^一起办 \d+ 件/u }).waitFor();
    await desk.getByText('不能一起“按规则的结论通过”：要逐件判断，请打开这一件办理').waitFor();
    await desk.getByRole('radio', { name: /要求补正同样的内容/u }).focus();
    await desk.keyboard.press('Space');
    // Once something is chosen, the key that leads back throws nothing away.
    await desk.keyboard.press('Escape');
    expect(await desk.getByRole('radio', { name: /要求补正同样的内容/u }).isChecked()).toBe(true);
    await desk.getByRole('button', { name: '一起办', exact: true }).focus();
    await desk.keyboard.press('Enter');
    await desk.getByRole('group', { name: '需要申请人重新回答的' }).getByRole('checkbox').first().focus();
    await desk.keyboard.press('Space');
    await desk.getByLabel('告诉申请人').focus();
    await desk.keyboard.type('请再选一次属于哪一种情形');
    await expectAccessible(desk, 'several like items at once');
    await takePicture(desk, 'desk-bulk');
    await desk.getByRole('button', { name: '一起办', exact: true }).focus();
    await desk.keyboard.press('Enter');
    const sure = desk.getByRole('alertdialog');
    await sure.getByRole('button', { name: '返回' }).and(desk.locator(':focus')).waitFor();
    await desk.keyboard.press('Escape');
    // Whoever thinks better of it is back at the button that asked.
    await desk.getByRole('button', { name: '一起办', exact: true }).and(desk.locator(':focus')).waitFor();
    await desk.keyboard.press('Enter');
    await sure.getByRole('button', { name: '一起办' }).focus();
    await desk.keyboard.press('Enter');
    await desk.getByRole('heading', { name: /^办好 \d+ 件/u }).and(desk.locator(':focus')).waitFor({ timeout: 2 * PATIENCE_MS });
    await takePicture(desk, 'desk-bulk-done');
    await desk.setViewportSize(SIZES.phone);
    await expectFits(desk, 'several like items on a phone');
    await takePicture(desk, 'desk-bulk-phone');
    await desk.getByRole('button', { name: '回到待办' }).press('Enter');
    await desk.getByRole('navigation', { name: '我的待办' }).locator('a:focus').waitFor();
    // The keys are read from their title on, and whoever closes them is back in the queue.
    await desk.keyboard.press('?');
    await desk.getByRole('heading', { name: '快捷键' }).and(desk.locator(':focus')).waitFor();
    await desk.keyboard.press('Escape');
    await desk.getByRole('navigation', { name: '我的待办' }).locator('a:focus').waitFor();
    for (const { number, no } of rest) {
      const { body } = await session.get<StaffItem>(`/staff/items/${number}/${no}`);
      expect(body.status).toBe('correction');
      expect(body.timeline.map(({ text }) => text.zh)).toContainEqual(expect.stringContaining('同类事项一起批量办理'));
    }
  });
}
