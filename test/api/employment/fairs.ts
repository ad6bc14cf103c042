import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { FairView } from '#channels/http/schemas/fair.ts';
import { createClient, type Client, type ProblemBody } from '../../live/client.ts';
import { openPool, type Instance } from '../../live/instance.ts';
import { generated } from '../../live/people.ts';
import { deskOf, operatorOf } from './desks.ts';

/** Announced, stands booked and waited for, joined, counted afterwards. */
export function heldFairs(instance: Instance): void {
  type List = { readonly fairs: FairView[] };
  let employers: Client[] = [];
  let [person, officer]: Client[] = [];
  const hours = (count: number): string => new Date(Date.now() + 3_600_000 * count).toISOString();
  const announce = async (change = {}, id: string = randomUUID()) => ({ id, ...(await officer!.put<List & ProblemBody>(`/staff/fairs/${id}`, { title: '冬季专场招聘会', about: '面向所有求职者，免费参加', place: '市人力资源市场', startsAt: hours(48), endsAt: hours(54), stands: 2, ...change })) });
  const of = async (client: Client, id: string) => (await client.get<List>('/fairs')).body.fairs.find((each) => each.id === id)!;

  beforeAll(async () => {
    [person, officer] = [createClient(instance.url), await deskOf(instance, '0258')];
    await person.signInPerson(generated(instance, 'ordinary', 32).number);
    employers = [];
    for (const at of [9, 10, 11, 12]) employers.push(await operatorOf(instance, at));
  });

  test('of four who press at once for two stands two get one and two wait; given back, who waits longest has it and is told', async () => {
    const { id, status } = await announce();
    expect(status).toBe(201);
    expect((await announce({}, id)).status).toBe(200);
    await Promise.all(employers.map((each) => each.put(`/enterprise/fairs/${id}`, {})));
    const standings = await Promise.all(employers.map(async (each) => (await of(each, id)).mine));
    expect(standings.toSorted()).toEqual(['booked', 'booked', 'waiting', 'waiting']);
    expect(await of(person!, id)).toMatchObject({ booked: 2, waiting: 2, state: 'ahead' });
    await employers[0]!.put(`/enterprise/fairs/${id}`, {});
    expect(await of(person!, id)).toMatchObject({ booked: 2, waiting: 2 });
    const gives = employers[standings.indexOf('booked')]!;
    await gives.call('DELETE', `/enterprise/fairs/${id}`);
    expect(await of(person!, id)).toMatchObject({ booked: 2, waiting: 1 });
    expect((await of(gives, id)).mine).toBeUndefined();
    const told = await Promise.all(employers.map(async (each) => (await each.get<{ notices: { title: { zh: string } }[] }>('/me/messages')).body.notices.filter(({ title }) => title.zh === '招聘会有变化：冬季专场招聘会').length));
    expect(told.reduce((sum, each) => sum + each, 0)).toBe(1);
    const { body } = await createClient(instance.url).get<FairView & { exhibitors: string[]; jobs: { employer: string }[] }>(`/fairs/${id}`);
    expect(body.exhibitors).toHaveLength(2);
    expect(body.jobs.every(({ employer }) => body.exhibitors.includes(employer))).toBe(true);
  });

  test('who looks for work joins and leaves; nobody else can for them', async () => {
    const { id } = await announce();
    await person!.put(`/me/fairs/${id}`, {});
    expect((await person!.put<List>(`/me/fairs/${id}`, {})).body.fairs.find((each) => each.id === id)).toMatchObject({ coming: 1, mine: 'coming' });
    expect((await employers[0]!.put(`/me/fairs/${id}`, {})).status).toBe(403);
    expect((await person!.put(`/enterprise/fairs/${id}`, {})).status).toBe(403);
    await person!.call('DELETE', `/me/fairs/${id}`);
    expect(await of(person!, id)).toMatchObject({ coming: 0 });
    expect((await person!.put(`/me/fairs/${randomUUID()}`, {})).status).toBe(404);
  });

  test('what is missing is told at its field; another line of work announces nothing; called off, all are told', async () => {
    expect((await announce({ title: '', endsAt: hours(1) })).body.errors?.map(({ pointer }) => pointer)).toEqual(['/body/title', '/body/endsAt']);
    expect((await (await deskOf(instance, '0173')).put(`/staff/fairs/${randomUUID()}`, { title: '冬季专场招聘会', about: '面向所有求职者，免费参加', place: '市人力资源市场', startsAt: hours(48), endsAt: hours(54), stands: 2 })).status).toBe(403);
    const { id } = await announce({ title: '取消的招聘会' });
    await person!.put(`/me/fairs/${id}`, {});
    expect((await officer!.post(`/staff/fairs/${id}/cancellation`, {})).status).toBe(200);
    expect((await officer!.post(`/staff/fairs/${id}/cancellation`, {})).status).toBe(200);
    expect(await of(person!, id)).toMatchObject({ state: 'cancelled' });
    expect((await person!.get<{ notices: { title: { zh: string } }[] }>('/me/messages')).body.notices.filter(({ title }) => title.zh.endsWith('取消的招聘会'))).toHaveLength(1);
    expect((await employers[1]!.put(`/enterprise/fairs/${id}`, {})).status).toBe(409);
  });

  test('figures come after the fair, and make sense', async () => {
    const { id } = await announce();
    const figures = (body = {}) => officer!.post<List & ProblemBody>(`/staff/fairs/${id}/figures`, { visitors: 300, talks: 80, hired: 20, ...body });
    expect((await figures()).status).toBe(409);
    const pool = await openPool(instance);
    await pool.query(`update kuaiban.fair set starts_at = now() - interval '6 hours', ends_at = now() - interval '1 hour' where id = $1`, [id]);
    await pool.end();
    expect((await figures({ hired: 90 })).status).toBe(422);
    expect((await figures()).body.fairs.find((each) => each.id === id)).toMatchObject({ state: 'over', figures: { hired: 20 } });
    expect((await person!.put(`/me/fairs/${id}`, {})).status).toBe(409);
  });
}
