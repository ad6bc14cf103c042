import { beforeAll, expect, test } from 'vitest';
import type { CaseSummary, CaseView } from '#channels/http/schemas/case.ts';
import type { StaffItem } from '#channels/http/schemas/staff.ts';
import type { Supervision } from '#channels/http/schemas/supervision.ts';
import { answering, createClient, type Client, type ProblemBody } from '../../live/client.ts';
import type { Instance } from '../../live/instance.ts';
import { generated, PERSON } from '../../live/people.ts';

/** A correction has its last day, which is put off once; nothing that an officer writes asks for an abolished proof. */
export function silence(instance: Instance): void {
  let [li, stranger, officer, supervisor]: Client[] = [];
  let [number, holder] = ['', ''];
  let no = 0;
  const item = async () => (await li!.get<CaseView>(`/cases/${number}`)).body.items.find((each) => each.no === no)!;
  const seen = async () => (await officer!.get<StaffItem>(`/staff/items/${number}/${no}`)).body;
  const act = async <T = StaffItem>(path: string, body: unknown) => officer!.post<T>(`/staff/items/${number}/${no}/${path}`, body, { 'if-match': `"${(await seen()).version}"` });
  const more = (reason: string, client = li!) => client.post<ProblemBody>(`/cases/${number}/items/${no}/more-time`, { reason });
  const blocked = async () => (await supervisor!.get<Supervision>('/staff/supervision')).body.officers.find((each) => each.number === holder)?.blocked ?? 0;

  beforeAll(async () => {
    [li, stranger, officer, supervisor] = [createClient(instance.url), createClient(instance.url), createClient(instance.url), createClient(instance.url)];
    await Promise.all([li.signInPerson(generated(instance, 'older', 8).number), stranger.signInPerson(PERSON.zhang.number), supervisor.signInStaff('0401')]);
    const { body } = await li.submit<CaseView>(answering({ 'hardship.class': 'older' }));
    const found = body.items.find((each) => each.service === '2.6.1')!;
    [number, no, holder] = [body.number, found.no, found.officer!];
    await officer.signInStaff(holder);
  });

  test('when an officer asks for an abolished proof in any words that the applicant reads, then each is refused at its field and counted', async () => {
    const times = [20, 90].map((hours) => new Date(Date.now() + hours * 3_600_000).toISOString());
    const before = await blocked();
    expect((await act<ProblemBody>('visit', { reason: '请把社区开的无业证明准备好', place: '兰山区', times })).body).toMatchObject({ errors: [{ pointer: '/body/reason' }] });
    expect((await act<ProblemBody>('refuse', { criterion: 'confirmed', findings: { 'hardship.confirmed': false }, note: '没有交无业证明' })).body).toMatchObject({ errors: [{ pointer: '/body/note' }] });
    expect(await blocked()).toBe(before + 2);
    expect((await item()).status).toBe('officer');
  });

  test('then what the officer asks for has its last day, everywhere it is read', async () => {
    expect((await act('correct', { elements: ['hardship.class'], evidence: [], note: '请说明属于哪一种' })).status).toBe(200);
    const { until, then } = (await item()).correction!;
    expect([until, then]).toEqual([expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/), 'closed']);
    expect((await seen()).awaited).toMatchObject({ until, then: 'closed', mayExtend: true });
    expect((await li!.get<{ cases: CaseSummary[] }>('/me/cases')).body.cases.find((each) => each.number === number)?.items.find((each) => each.no === no)?.until).toBe(until);
  });

  test('when more time is wanted, then the applicant takes it once and says why; nobody else can, and the officer reads it', async () => {
    const { until } = (await item()).correction!;
    expect((await more('想', li!)).body).toMatchObject({ errors: [{ pointer: '/body/reason' }] });
    expect((await more('人在外地', stranger)).status).toBe(404);
    expect((await supervisor!.post(`/staff/items/${number}/${no}/more-time`, { reason: '人在外地' }, { 'if-match': '"1"' })).status).toBe(403);
    expect((await more('人在外地，下周回来')).status).toBe(200);
    expect((await item()).correction!.until! > until!).toBe(true);
    expect((await seen()).awaited).toMatchObject({ mayExtend: false, extended: { reason: '人在外地，下周回来' } });
    expect((await act<ProblemBody>('more-time', { reason: '再给几天' })).body).toMatchObject({ code: 'not-allowed' });
    expect((await li!.post(`/cases/${number}/items/${no}/correction`, { answers: { 'hardship.class': 'older' }, files: [] })).status).toBe(200);
    expect((await more('人在外地，下周回来')).status).toBe(409);
  });
}
