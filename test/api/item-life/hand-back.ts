import { beforeAll, expect, test } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import type { PublicDraw } from '#channels/http/schemas/draw.ts';
import type { Queue, StaffItem } from '#channels/http/schemas/staff.ts';
import { answering, createClient, type Client, type ProblemBody } from '../../live/client.ts';
import type { Instance } from '../../live/instance.ts';
import { generated } from '../../live/people.ts';

/** An officer gives an item back, and another is drawn. */
export function handingBack(instance: Instance): void {
  let [li, first]: Client[] = [];
  let number = '';
  let no = 0;
  let from = '';

  const hardship = async () => (await li!.get<CaseView>(`/cases/${number}`)).body.items.find((each) => each.no === no)!;
  const read = (client: Client) => client.get<StaffItem>(`/staff/items/${number}/${no}`);
  const giveBack = async <T = StaffItem>(client: Client, body: unknown) => client.post<T>(`/staff/items/${number}/${no}/hand-back`, body, { 'if-match': `"${(await read(client)).body.version}"` });
  const queued = async (client: Client): Promise<boolean> => (await client.get<Queue>('/staff/queue')).body.rows.some((row) => row.case === number);

  beforeAll(async () => {
    [li, first] = [createClient(instance.url), createClient(instance.url)];
    await li.signInPerson(generated(instance, 'older', 1).number);
    const { body } = await li.submit<CaseView>(answering({ 'hardship.class': 'older' }));
    const item = body.items.find((each) => each.service === '2.6.1')!;
    [number, no, from] = [body.number, item.no, item.officer ?? ''];
    await first.signInStaff(from);
  });

  test('given no reason, then the item stays where it is', async () => {
    expect(await giveBack<ProblemBody>(first!, { kind: 'recusal', reason: ' ' })).toMatchObject({ status: 422, body: { code: 'incomplete', errors: [{ pointer: '/body/reason' }] } });
    expect(await queued(first!)).toBe(true);
  });

  test('when the officer must not decide it, then another one has it with the reason, and the applicant reads only that another was drawn', async () => {
    const before = await hardship();
    expect((await giveBack(first!, { kind: 'recusal', reason: '当事人是我的表妹' })).status).toBe(200);
    expect(await queued(first!)).toBe(false);
    expect((await read(first!)).status).toBe(403);

    const after = await hardship();
    expect([after.status, after.officer === from, after.clock.startedAt, after.clock.dueAt]).toEqual(['officer', false, before.clock.startedAt, before.clock.dueAt]);
    const { body: draw } = await createClient(instance.url).get<PublicDraw>(after.draw!.slice('/api/v1'.length));
    expect(draw.draw.subject).toMatch(/\/officer\/2$/u);
    expect(draw.draw.excluded.filter(({ because }) => because === 'had-it').map(({ officer }) => draw.officers[officer])).toEqual([from]);

    const { body: view } = await li!.get<CaseView>(`/cases/${number}`);
    expect(view.timeline.at(-1)?.text.zh).toContain(`重新随机抽取经办人 ${after.officer}`);
    expect(JSON.stringify(view)).not.toContain('表妹');

    const second = createClient(instance.url);
    await second.signInStaff(after.officer ?? '');
    expect(await queued(second)).toBe(true);
    expect((await read(second)).body.timeline.map(({ text }) => text.zh)).toContainEqual(expect.stringContaining(`${from} 退回重新分配，应当回避：当事人是我的表妹`));
  });
}
