import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { PublicAnswer, ServiceRequestView, StaffRequest } from '#channels/http/schemas/employment.ts';
import { createClient, type Client, type ProblemBody } from '../../live/client.ts';
import type { Instance } from '../../live/instance.ts';
import { generated } from '../../live/people.ts';
import { deskOf } from './desks.ts';

/** Asked under a number, answered with articles, asked once more, published without the person. */
export function asked(instance: Instance): void {
  type Mine = { readonly requests: ServiceRequestView[] };
  let [person, stranger]: Client[] = [];
  let someone = { name: '', number: '' };
  const ask = <T = Mine>(change: object = {}, key: string = randomUUID()) => person!.put<T>(`/me/questions/${key}`, { topic: 'flexible', text: '灵活就业人员社保补贴怎么申请？', publish: true, ...change });
  const answer = async <T = StaffRequest>(desk: Client, number: string, change: object = {}) => desk.post<T>(`/staff/requests/${number}/answer`, { outcome: 'answered', text: '在本平台申请，按月补贴', remedy: '', articles: ['就业促进法 第十七条'], ...change }, { 'if-match': `"${(await desk.get<StaffRequest>(`/staff/requests/${number}`)).body.version}"` });

  beforeAll(async () => {
    someone = generated(instance, 'ordinary', 23);
    [person, stranger] = [createClient(instance.url), createClient(instance.url)];
    await Promise.all([person.signInPerson(someone.number), stranger.signInPerson(generated(instance, 'ordinary', 24).number)]);
  });

  test('it has a number, a limit and an officer at once; the same sent again is one, another under the key is refused', async () => {
    const key = randomUUID();
    const [first, again] = [await ask({}, key), await ask({}, key)];
    expect([first.status, again.status, again.body.requests.length]).toEqual([201, 200, 1]);
    expect(first.body.requests[0]).toMatchObject({ open: true, topic: { zh: '灵活就业' }, officer: expect.any(String) as string, limit: { zh: '5 个工作日' } });
    expect((await ask<ProblemBody>({ text: '另一个完全不同的问题' }, key)).body).toMatchObject({ code: 'key-reused' });
    expect((await ask<ProblemBody>({ topic: 'x', text: '?' })).body.errors?.map(({ pointer }) => pointer)).toEqual(['/body/topic', '/body/text']);
    expect((await createClient(instance.url).get('/me/questions')).status).toBe(401);
  });

  test('so many can wait at once and no more; the same sent again is still the same', async () => {
    const eager = createClient(instance.url);
    await eager.signInPerson(generated(instance, 'ordinary', 33).number);
    const [first, ...keys] = Array.from({ length: 11 }, () => randomUUID());
    const put = (key: string) => eager.put<ProblemBody>(`/me/questions/${key}`, { topic: 'flexible', text: `怎么申请补贴 ${key}`, publish: false });
    const statuses: number[] = [];
    for (const key of [first!, ...keys]) statuses.push((await put(key)).status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 201), 409]);
    expect((await put(first!)).status).toBe(200);
  });

  test('the answer cites its articles; one further question goes to the same officer; then it is published without the person', async () => {
    const { body: { requests: [made] } } = await ask();
    const { number, officer } = made!;
    const desk = await deskOf(instance, officer!);
    expect(JSON.stringify((await desk.get(`/staff/requests/${number}`)).body)).not.toContain(someone.name);
    expect((await person!.post(`/me/questions/${number}/again`, { text: '我再问一个问题' })).status).toBe(409);
    expect((await answer<ProblemBody>(desk, number, { articles: [' '] })).body.errors?.map(({ pointer }) => pointer)).toEqual(['/body/articles']);
    expect((await answer(desk, number)).status).toBe(200);
    expect((await stranger!.post(`/me/questions/${number}/again`, { text: '不是我的问题' })).status).toBe(404);
    expect((await person!.post<Mine>(`/me/questions/${number}/again`, { text: '补贴最长可以领几年？' })).body.requests[0]).toMatchObject({ open: true, mayAskAgain: false, officer });
    const publish = (texts: object) => desk.post<ProblemBody>(`/staff/requests/${number}/publication`, { question: '灵活就业人员社保补贴怎么申请？', answer: '在本平台申请。', ...texts });
    expect((await publish({})).status).toBe(409);
    expect((await answer(desk, number, { text: '一般不超过三年' })).status).toBe(200);
    expect((await publish({ answer: `请${someone.name}打 13900000000` })).body.errors?.map(({ pointer }) => pointer)).toEqual(['/body/answer']);
    expect((await publish({})).status).toBe(200);
    const found = await createClient(instance.url).get<{ answers: { number: string; articles: string[] }[] }>(`/answers?words=${encodeURIComponent('社保补贴')}`);
    expect(found.body.answers).toMatchObject([{ number, articles: ['就业促进法 第十七条'] }]);
    expect((await createClient(instance.url).get<{ answers: unknown[] }>('/answers?words=%25')).body.answers).toEqual([]);
  });

  test('what was published is corrected or withdrawn by any officer of the line, under its number, and whoever asked is told', async () => {
    const { body: { requests: [made] } } = await ask({ text: '高校毕业生补贴怎么申请？' });
    const { number, officer } = made!;
    const desk = await deskOf(instance, officer!);
    await answer(desk, number);
    const publish = (text: string) => desk.post(`/staff/requests/${number}/publication`, { question: '毕业生补贴怎么申请？', answer: text });
    expect([(await publish('到窗口申请就可以。')).status, (await publish('到窗口申请就可以。')).status, (await publish('在本平台申请就可以。')).status]).toEqual([200, 200, 409]);
    const other = await deskOf(instance, ['0231', '0245', '0258'].find((each) => each !== officer)!);
    const correct = <T = PublicAnswer>(by: Client, change: object = {}) => by.post<T>(`/staff/answers/${number}/correction`, { edition: 1, question: '毕业生补贴怎么申请？', answer: '在本平台申请，不用到窗口。', articles: ['就业促进法 第十七条'], reason: '原来的说法漏了网上办', ...change });
    const withdraw = <T = PublicAnswer>(by: Client, change: object = {}) => by.post<T>(`/staff/answers/${number}/withdrawal`, { edition: 2, reason: '政策已经调整，正在核对', ...change });
    expect((await correct<ProblemBody>(other, { answer: `问${someone.name}`, articles: [''], reason: '错' })).body.errors?.map(({ pointer }) => pointer)).toEqual(['/body/answer', '/body/articles', '/body/reason']);
    expect((await correct(other)).body).toMatchObject({ number, edition: 2, answer: '在本平台申请，不用到窗口。', replaces: { edition: 1, reason: '原来的说法漏了网上办' } });
    // Sent again, or by somebody who has read the edition before: nothing changes.
    expect([(await correct(other)).status, (await correct(desk, { answer: '到别处申请就可以了。' })).status]).toEqual([409, 409]);
    expect((await person!.get<Mine>('/me/questions')).body.requests.find((each) => each.number === number)?.published).toMatchObject({ edition: 2 });
    expect((await withdraw<ProblemBody>(other, { reason: '请打 13900000000' })).body.errors?.map(({ pointer }) => pointer)).toEqual(['/body/reason']);
    expect((await withdraw(other)).status).toBe(200);
    expect((await withdraw(other)).status).toBe(409);
    const shown = await createClient(instance.url).get<{ answers: PublicAnswer[] }>(`/answers?words=${number}`);
    expect(shown.body.answers).toMatchObject([{ number, edition: 2, articles: [], withdrawn: { reason: '政策已经调整，正在核对' } }]);
    // Not a word of it: neither read, nor found by trying words.
    for (const part of ['question', 'answer']) expect(shown.body.answers[0]).not.toHaveProperty(part);
    const tried = async (words: string) => (await createClient(instance.url).get<{ answers: PublicAnswer[] }>(`/answers?words=${encodeURIComponent(words)}`)).body.answers.filter((each) => each.number === number);
    expect([await tried('不用到窗口'), await tried('毕业生补贴')]).toEqual([[], []]);
    const told = (await person!.get<{ notices: { title: { zh: string } }[] }>('/me/messages')).body.notices.map(({ title }) => title.zh);
    expect(told).toEqual(expect.arrayContaining([`公开的答复已更正：${number}`, `公开的答复已撤回：${number}`]));
    const insurer = await deskOf(instance, '0186');
    expect([(await withdraw(insurer)).status, (await correct(person!)).status, (await withdraw(createClient(instance.url))).status]).toEqual([403, 403, 401]);
    expect((await other.post('/staff/answers/330200-20261121-000042-7/withdrawal', { edition: 1, reason: '不是这个地区的问答' })).status).toBe(404);
    expect((await other.post(`/staff/answers/${number.slice(0, 16)}999999-7/withdrawal`, { edition: 1, reason: '没有公开过这条问答' })).status).toBe(404);
    expect((await correct(desk, { edition: 2 })).body).toMatchObject({ edition: 3, answer: '在本平台申请，不用到窗口。' });
  });

  test('what its person does not agree to is not published; another officer sees nothing of it', async () => {
    const { body: { requests: [made] } } = await ask({ publish: false });
    const desk = await deskOf(instance, made!.officer!);
    await answer(desk, made!.number);
    expect((await desk.post(`/staff/requests/${made!.number}/publication`, { question: '灵活就业怎么申请？', answer: '在本平台申请。' })).status).toBe(409);
    const other = await deskOf(instance, ['0231', '0245', '0258'].find((number) => number !== made!.officer)!);
    expect((await other.get(`/staff/requests/${made!.number}`)).status).toBe(403);
    expect((await other.get('/staff/requests/330200-20261121-000042-7')).status).toBe(404);
  });
}
