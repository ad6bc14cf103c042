import { beforeAll, expect, test } from 'vitest';
import type { AssistanceTask } from '#channels/http/schemas/assistance.ts';
import type { CaseView } from '#channels/http/schemas/case.ts';
import type { StoredFile } from '#channels/http/schemas/file.ts';
import type { Queue, StaffItem } from '#channels/http/schemas/staff.ts';
import { answering, createClient, type Client, type ProblemBody, type Reply } from '../../live/client.ts';
import type { Instance } from '../../live/instance.ts';
import { generated } from '../../live/people.ts';

/** An officer asks people of the subdistrict. */
export function assistance(instance: Instance): void {
  const ONE_PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  const dayIn = (count: number): string => new Date(Date.now() + 8 * 3_600_000 + count * 86_400_000).toISOString().slice(0, 10);
  let [person, officer, community, affairs, police, faraway]: Client[] = [];
  let number = '';
  let name = '';
  let idNumber = '';
  let no = 0;

  const seen = async () => (await officer!.get<StaffItem>(`/staff/items/${number}/${no}`)).body;
  const act = async <T = StaffItem>(path: string, body: unknown): Promise<Reply<T>> => officer!.post<T>(`/staff/items/${number}/${no}/${path}`, body, { 'if-match': `"${(await seen()).version}"` });
  const at = (request = 0): string => `/staff/assistance/${number}/${no}/${request}`;
  const atDesk = async <T = null>(client: Client, path: string, body: unknown): Promise<Reply<T>> => client.post<T>(`${at()}/${path}`, body, { 'if-match': `"${(await seen()).version}"` });
  const rows = async (client: Client) => (await client.get<{ rows: { case: string; state: string }[] }>('/staff/assistance')).body.rows.filter((row) => row.case === number);
  const ask = { department: 'subdistrict', desk: 'community', elements: ['hardship.confirmed'], files: [], reason: '请核实是不是确实没有工作、在社区常住', until: dayIn(5) };
  const answer = { said: { 'hardship.confirmed': { value: true } }, basis: '入户核实，邻居和网格员都知道', files: [] as string[] };

  beforeAll(async () => {
    [person, officer, community, affairs, police, faraway] = [0, 1, 2, 3, 4, 5].map(() => createClient(instance.url));
    ({ number: idNumber, name } = generated(instance, 'older', 11));
    await Promise.all([person!.signInPerson(idNumber), community!.signInStaff('0701'), affairs!.signInStaff('0703'), police!.signInStaff('0711'), faraway!.signInStaff('33020701')]);
    const { body } = await person!.submit<CaseView>(answering({ 'hardship.class': 'older' }));
    const found = body.items.find((each) => each.service === '2.6.1')!;
    [number, no] = [body.number, found.no];
    await officer!.signInStaff(found.officer!);
  });

  test('when the request is not right, then it says so at the field and nobody is asked', async () => {
    expect((await seen()).askable?.map(({ department, desk }) => `${department}/${desk}`)).toEqual(['subdistrict/community', 'subdistrict/affairs']);
    const wrong = async (change: object) => (await act<ProblemBody>('assistance', { ...ask, ...change })).body.errors?.map(({ pointer }) => pointer);
    expect(await wrong({ desk: 'accidents', department: 'traffic-police' })).toEqual(['/body/desk']);
    expect(await wrong({ elements: ['person.idNumber'] })).toEqual(['/body/elements']);
    expect(await wrong({ files: [crypto.randomUUID()] })).toEqual(['/body/files']);
    expect(await wrong({ until: dayIn(0) })).toEqual(['/body/until']);
    expect(await wrong({ reason: '查一下' })).toEqual(['/body/reason']);
    expect((await act<ProblemBody>('assistance', { ...ask, phone: '139' })).status).toBe(422);
    expect(await rows(community!)).toEqual([]);
  });

  test('when the officer asks, then it stands with that desk alone, nothing is decided, and the person reads which agency was asked', async () => {
    expect((await act('assistance', ask)).body).toMatchObject({ status: 'officer', assistance: [{ open: true, late: false, department: { zh: '街道办事处（乡镇人民政府）' } }] });
    expect(await rows(community!)).toMatchObject([{ state: 'open' }]);
    for (const client of [affairs!, police!, faraway!]) {
      expect(await rows(client)).toEqual([]);
      expect((await client.get(at())).status).toBe(404);
    }
    for (const client of [officer!, person!]) for (const path of [at(), '/staff/assistance']) expect((await client.get(path)).status).toBe(403);
    expect((await act<ProblemBody>('approve', { findings: { 'hardship.confirmed': true }, note: '' })).body).toMatchObject({ code: 'not-allowed' });
    expect((await officer!.get<Queue>('/staff/queue')).body.rows.find((row) => row.case === number)?.note.zh).toContain('协查');
    const item = (await person!.get<CaseView>(`/cases/${number}`)).body;
    expect(item.items.find((each) => each.no === no)?.asked).toMatchObject([{ department: { zh: '街道办事处（乡镇人民政府）' }, until: ask.until }]);
    expect(JSON.stringify(item)).not.toContain(ask.reason);
  });

  test('the people of the desk see whom it is about and what is asked, nothing of the case, and no other part of the desk; each look is on record', async () => {
    const { body: task } = await community!.get<AssistanceTask>(at());
    expect(task).toMatchObject({ reason: ask.reason, fields: [{ element: 'hardship.confirmed', field: { kind: 'boolean' } }], files: [], passable: [{ id: 'affairs' }] });
    expect(task.handed.map(({ text }) => text.zh)).toEqual([idNumber, name, expect.any(String)]);
    expect(Object.keys(task)).not.toContain('facts');
    for (const path of ['/staff/queue', `/staff/items/${number}/${no}`, `/cases/${number}`, '/staff/appraisals', '/staff/supervision', '/staff/manual/2.6.1', '/staff/counter']) expect((await community!.get(path)).status, path).toBe(403);
    expect((await community!.get(at(1))).status).toBe(404);
    expect((await person!.get<{ accesses: { who: { zh: string }; why: { zh: string } }[] }>('/me/register')).body.accesses).toContainEqual(expect.objectContaining({ who: expect.objectContaining({ zh: '协查部门人员 0701' }), why: expect.objectContaining({ zh: '答复经办人请求的协查' }) }));
  });

  test('when an answer is not right, then it says so at the field; when it is not theirs, nothing happens', async () => {
    const wrong = async (change: object) => (await atDesk<ProblemBody>(community!, 'answer', { ...answer, ...change })).body.errors?.map(({ pointer }) => pointer);
    expect(await wrong({ said: {} })).toEqual(['/body/said/hardship.confirmed']);
    expect(await wrong({ said: { 'hardship.confirmed': { value: 'yes' } } })).toEqual(['/body/said/hardship.confirmed']);
    expect(await wrong({ said: { 'hardship.confirmed': { cannot: ' ' } } })).toEqual(['/body/said/hardship.confirmed']);
    expect(await wrong({ basis: '查' })).toEqual(['/body/basis']);
    expect(await wrong({ files: [crypto.randomUUID()] })).toEqual(['/body/files']);
    expect((await community!.post<ProblemBody>(`${at()}/answer`, answer)).body).toMatchObject({ code: 'version-needed' });
    expect((await atDesk(affairs!, 'answer', answer)).status).toBe(404);
    expect((await atDesk(officer!, 'answer', answer)).status).toBe(403);
    expect((await seen()).assistance).toMatchObject([{ open: true }]);
  });

  test('when it is handed on, then the other desk answers with a file, and it is a fact with this source', async () => {
    expect((await atDesk(community!, 'pass', { to: 'affairs', reason: '台账在社会事务办' })).status).toBe(204);
    expect((await community!.get(at())).status).toBe(404);
    const upload = (client: Client, bytes = ONE_PIXEL) => client.post<StoredFile>(`/staff/assistance/files?case=${number}&no=${no}&request=0`, bytes, { 'content-type': 'image/png', 'x-file-name': encodeURIComponent('台账.png') });
    expect([(await upload(community!)).status, (await upload(affairs!, Buffer.from('text'))).status]).toEqual([404, 415]);
    const { body: file } = await upload(affairs!);
    expect((await atDesk(affairs!, 'answer', { ...answer, files: [file.id] })).status).toBe(204);
    const item = await seen();
    expect(item.assistance).toMatchObject([{ open: false, elements: [{ text: { zh: '是' } }], answer: { basis: answer.basis, files: [{ name: '台账.png' }] }, passed: [{ reason: '台账在社会事务办' }] }]);
    expect(item.facts.find(({ element }) => element === 'hardship.confirmed')?.source).toEqual({ kind: 'assistance', label: { zh: '协查：街道办事处（乡镇人民政府） · 社会事务办公室', en: expect.any(String) } });
    expect(item.findings.map(({ element }) => element)).not.toContain('hardship.confirmed');
    expect((await officer!.get(`/staff/items/${number}/${no}/files/${file.id}`)).status).toBe(200);
    expect(await rows(affairs!)).toEqual([]);
    const { items, timeline } = (await person!.get<CaseView>(`/cases/${number}`)).body;
    expect(items.find((each) => each.no === no)?.asked).toMatchObject([{ answeredAt: expect.any(String) }]);
    expect(timeline.map(({ text }) => text.zh)).toContainEqual(expect.stringContaining('答复了协查'));
    expect(timeline.filter(({ text }) => text.zh.includes('0703'))).toEqual([]);
  });

  test('when the officer asks once more and then waits no longer, then it is gone from the desk, and the item can be decided', async () => {
    expect((await act('assistance', { ...ask, reason: '请再核实一次，有人反映在外地上班' })).status).toBe(200);
    expect((await community!.get(at(1))).status).toBe(200);
    expect((await act<ProblemBody>('drop-assistance', { request: 1, reason: '不等' })).body.errors?.[0]?.pointer).toBe('/body/reason');
    expect((await act('drop-assistance', { request: 1, reason: '反映的是同名的另一个人，不用再查' })).status).toBe(200);
    expect((await community!.get(at(1))).status).toBe(404);
    expect((await act('approve', { findings: {}, note: '' })).body.status).not.toBe('officer');
  });
}
