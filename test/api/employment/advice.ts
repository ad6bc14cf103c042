import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { AdviceView, AdviserDesk } from '#channels/http/schemas/advice.ts';
import { createClient, type Client, type ProblemBody } from '../../live/client.ts';
import { openPool, type Instance } from '../../live/instance.ts';
import { generated } from '../../live/people.ts';
import { deskOf } from './desks.ts';

/** Booked once, moved, cancelled; recorded when its time has come, for the person to read. */
export function advised(instance: Instance): void {
  type Mine = { readonly advice: AdviceView[] };
  type Free = { readonly times: { readonly id: string; readonly adviser: string }[] };
  let [person, other, adviser]: Client[] = [];
  let someone = { name: '', number: '' };
  const free = async () => (await createClient(instance.url).get<Free>('/advice/times')).body.times;
  const book = <T = Mine>(client: Client, time: string, id: string = randomUUID(), change = {}) => client.put<T>(`/me/advice/${id}`, { time, topic: 'resume', wish: '想请人看看简历', ...change });
  const desk = async (client = adviser!) => (await client.get<AdviserDesk>('/staff/advice')).body;

  beforeAll(async () => {
    someone = generated(instance, 'ordinary', 30);
    [person, other] = [createClient(instance.url), createClient(instance.url)];
    await Promise.all([person.signInPerson(someone.number), other.signInPerson(generated(instance, 'ordinary', 31).number)]);
    adviser = await deskOf(instance, '0231');
  });

  test('a free time is booked by one person once, however many press at once', async () => {
    const [first] = await free();
    expect((await book<ProblemBody>(person!, first!.id, randomUUID(), { topic: 'magic' })).body.errors?.map(({ pointer }) => pointer)).toEqual(['/body/topic']);
    const id = randomUUID();
    const both = await Promise.all([book(person!, first!.id, id), book(other!, first!.id)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const [winner, loser] = both[0]!.status === 201 ? [person!, other!] : [other!, person!];
    expect((await free()).map((each) => each.id)).not.toContain(first!.id);
    expect((await winner.get<Mine>('/me/advice')).body.advice).toMatchObject([{ status: 'booked', ahead: true, topic: { zh: '写简历' } }]);
    expect((await loser.get<Mine>('/me/advice')).body.advice).toEqual([]);
    const { id: mine } = (await winner.get<Mine>('/me/advice')).body.advice[0]!;
    expect((await loser.post(`/me/advice/${mine}/cancellation`, {})).status).toBe(404);
    expect((await book<ProblemBody>(winner, (await free())[0]!.id)).body.code).toBe('not-allowed');
    expect((await winner.post<Mine>(`/me/advice/${mine}/cancellation`, {})).body.advice[0]).toMatchObject({ status: 'cancelled' });
    expect((await free()).map((each) => each.id)).toContain(first!.id);
  });

  test('moved to another time the first is free again; a repetition is one; who has not booked cannot', async () => {
    const times = await free();
    const id = randomUUID();
    expect([(await book(person!, times[1]!.id, id)).status, (await book(person!, times[1]!.id, id)).status]).toEqual([201, 200]);
    expect((await other!.post(`/me/advice/${id}/move`, { time: times[2]!.id })).status).toBe(404);
    expect((await person!.post<Mine>(`/me/advice/${id}/move`, { time: times[2]!.id })).body.advice[0]).toMatchObject({ status: 'booked', time: { id: times[2]!.id } });
    expect((await free()).map((each) => each.id)).toContain(times[1]!.id);
    expect((await book(other!, times[3]!.id)).status).toBe(201);
    expect((await person!.post<ProblemBody>(`/me/advice/${id}/move`, { time: times[3]!.id })).body.code).toBe('not-allowed');
    expect((await createClient(instance.url).get('/me/advice')).status).toBe(401);
  });

  test('the adviser sees who comes, which its person reads; records nothing before its time, and the person reads the record', async () => {
    await person!.post(`/me/advice/${(await person!.get<Mine>('/me/advice')).body.advice.find(({ status }) => status === 'booked')?.id}/cancellation`, {});
    const time = (await free()).find((each) => each.adviser === '0231')!;
    const id = randomUUID();
    await book(person!, time.id, id);
    expect((await desk()).talks.find((each) => each.id === id)).toMatchObject({ person: someone.name, wish: '想请人看看简历', due: false });
    expect((await person!.get<{ accesses: { what: { zh: string } }[] }>('/me/register')).body.accesses.map(({ what }) => what.zh)).toContain('您预约的职业指导');
    const record = <T = AdviserDesk>(body: object, client = adviser!) => client.post<T>(`/staff/advice/${id}/record`, { status: 'held', text: '一起改了简历，突出了仓储经验', next: ['参加 12 月的叉车培训'], ...body });
    expect((await record<ProblemBody>({})).body.code).toBe('not-allowed');
    const pool = await openPool(instance);
    await pool.query(`update kuaiban.advice_time set starts_at = now() - interval '1 hour' where id = $1`, [time.id]);
    await pool.end();
    expect((await record({}, await deskOf(instance, '0245'))).status).toBe(403);
    expect((await (await deskOf(instance, '0258')).get('/staff/advice')).status).toBe(403);
    expect((await record<ProblemBody>({ text: ' ' })).body.errors?.map(({ pointer }) => pointer)).toEqual(['/body/text']);
    expect((await record({})).status).toBe(200);
    expect((await record({})).status).toBe(409);
    expect((await person!.get<Mine>('/me/advice')).body.advice.find((each) => each.id === id)).toMatchObject({ status: 'held', ahead: false, record: { next: ['参加 12 月的叉车培训'] } });
  });

  test('a talk that nobody has recorded keeps nobody from the next one, and can be recorded still', async () => {
    const [past, next] = await free();
    const [first, second] = [randomUUID(), randomUUID()];
    expect((await book(other!, past!.id, first)).status).toBe(409);
    const { id: booked } = (await other!.get<Mine>('/me/advice')).body.advice.find(({ status }) => status === 'booked')!;
    await other!.post(`/me/advice/${booked}/cancellation`, {});
    expect((await book(other!, past!.id, first)).status).toBe(201);
    const pool = await openPool(instance);
    await pool.query(`update kuaiban.advice_time set starts_at = now() - interval '3 hours' - interval '1 minute' * $2 where id = $1`, [past!.id, 7]);
    await pool.end();
    expect((await book(other!, next!.id, second)).status).toBe(201);
    expect((await other!.get<Mine>('/me/advice')).body.advice.filter(({ id }) => id === first || id === second).map(({ status }) => status).toSorted()).toEqual(['booked', 'unrecorded']);
    const its = await deskOf(instance, past!.adviser);
    expect((await desk(its)).talks.find(({ id }) => id === first)).toMatchObject({ due: true, status: 'unrecorded' });
    expect((await its.post(`/staff/advice/${first}/record`, { status: 'missed', text: '', next: [] })).status).toBe(200);
    await other!.post(`/me/advice/${second}/cancellation`, {});
  });

  test('the adviser opens times and takes one back: whoever has booked it is told', async () => {
    const startsAt = new Date(Date.now() + 86_400_000 * 20).toISOString();
    const open = <T = AdviserDesk>(body = {}) => adviser!.post<T>('/staff/advice/times', { startsAt: [startsAt], minutes: 30, place: '二楼 201', ...body });
    expect((await open<ProblemBody>({ startsAt: ['2020-01-01T01:00:00Z'] })).body.errors?.map(({ pointer }) => pointer)).toEqual(['/body/startsAt']);
    const before = (await desk()).times.length;
    await open();
    expect((await open()).body.times.length).toBe(before + 1);
    const { id } = (await desk()).times.find((each) => each.startsAt === startsAt)!;
    await book(person!, id);
    expect((await adviser!.call('DELETE', `/staff/advice/times/${id}`)).status).toBe(200);
    expect((await person!.get<{ notices: { title: { zh: string } }[] }>('/me/messages')).body.notices.some(({ title }) => title.zh.startsWith('职业指导取消了'))).toBe(true);
    expect((await person!.get<Mine>('/me/advice')).body.advice.some(({ status }) => status === 'booked')).toBe(false);
    expect((await person!.get('/staff/advice')).status).toBe(403);
  });
}
