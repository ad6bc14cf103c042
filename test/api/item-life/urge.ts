import { beforeAll, expect, test } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import type { Queue, StaffItem } from '#channels/http/schemas/staff.ts';
import { answering, createClient, type Client } from '../../live/client.ts';
import type { Instance } from '../../live/instance.ts';
import { generated, PERSON } from '../../live/people.ts';

/** An applicant reminds the officer who has an item. */
export function urging(instance: Instance): void {
  let [li, wang, officer]: Client[] = [];
  let filed: CaseView;
  const hardship = (view: CaseView) => view.items.find((each) => each.service === '2.6.1')!;
  const urge = (client = li!) => client.post<CaseView & { code: string }>(`/cases/${filed.number}/items/${hardship(filed).no}/urge`, undefined);

  beforeAll(async () => {
    [li, wang, officer] = [createClient(instance.url), createClient(instance.url), createClient(instance.url)];
    await Promise.all([li.signInPerson(generated(instance, 'older', 0).number), wang.signInPerson(PERSON.wang.number)]);
    filed = (await li.submit<CaseView>(answering({ 'hardship.class': 'older' }))).body;
    await officer.signInStaff(hardship(filed).officer ?? '');
  });

  test('given an item that an officer has, when the applicant urges it, then both see it, and it cannot be urged again at once', async () => {
    expect(hardship(filed).actions).toContainEqual({ action: 'urge', allowed: true });
    expect((await urge(wang)).status).toBe(404);
    const { status, body } = await urge();
    expect([status, hardship(body).urged?.count, hardship(body).headline]).toEqual([200, 1, hardship(filed).headline]);
    expect(hardship(body).actions.find(({ action }) => action === 'urge')).toMatchObject({ allowed: false, why: { zh: '已经催办过，下一个工作日可以再催' } });
    expect(await urge()).toMatchObject({ status: 409, body: { code: 'not-allowed' } });

    const { body: queue } = await officer!.get<Queue>('/staff/queue');
    expect(queue.rows.find((row) => row.case === filed.number)?.urged).toEqual(hardship(body).urged);
    const { body: item } = await officer!.get<StaffItem>(`/staff/items/${filed.number}/${hardship(filed).no}`);
    expect([item.urged, item.timeline.at(-1)?.text.zh]).toEqual([hardship(body).urged, '困难人员认定：申请人催办']);
  });
}
