import type { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import type { MyObjection, PublicityEntry } from '#channels/http/schemas/publicity.ts';
import type { StaffItem } from '#channels/http/schemas/staff.ts';
import { answering, createClient, type Client, type ProblemBody } from '../../live/client.ts';
import { openPool, type Instance } from '../../live/instance.ts';
import { PERSON } from '../../live/people.ts';

/** What is approved is published first, and objected to. */
export function publicity(instance: Instance): void {
  const ONE_PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  let pool: Pool;
  let [li, stranger, second, nobody]: Client[] = [];
  let officer: Client;
  let number = '';
  let no = 0;
  let entry: PublicityEntry;

  const published = async (client = nobody!) => (await client.get<{ entries: PublicityEntry[]; hotline: string }>('/public/publicity?region=371300')).body;
  const mine = async (client = stranger!) => (await client.get<{ objections: MyObjection[] }>('/me/objections')).body.objections;
  const hardship = async () => (await li!.get<CaseView>(`/cases/${number}`)).body.items.find((each) => each.no === no)!;
  const itemOf = async (client: Client) => (await client.get<StaffItem>(`/staff/items/${number}/${no}`)).body;
  /** An act of an officer on the version as it stands. */
  async function act<T = StaffItem>(client: Client, path: string, body: unknown) {
    return client.post<T>(`/staff/items/${number}/${no}/${path}`, body, { 'if-match': `"${(await itemOf(client)).version}"` });
  }
  async function reviewer(): Promise<Client> {
    const { rows } = await pool.query<{ number: string }>('select o.number from kuaiban.case_item i join kuaiban.officer o on o.region = i.region and o.id = i.reviewer where i.case_number = $1 and i.no = $2', [number, no]);
    const client = createClient(instance.url);
    await client.signInStaff(rows[0]!.number);
    return client;
  }

  beforeAll(async () => {
    pool = await openPool(instance);
    [li, stranger, second, nobody] = [createClient(instance.url), createClient(instance.url), createClient(instance.url), createClient(instance.url)];
    officer = createClient(instance.url);
    await Promise.all([li.signInPerson(PERSON.li.number), stranger.signInPerson(PERSON.zhang.number), second.signInPerson(PERSON.wang.number)]);
    const { body } = await li.submit<CaseView>(answering({ 'hardship.class': 'older' }));
    const item = body.items.find((each) => each.service === '2.6.1')!;
    [number, no] = [body.number, item.no];
    await officer.signInStaff(item.officer!);
    expect((await act(officer, 'approve', { findings: { 'hardship.confirmed': true }, note: '街道回函' })).status).toBe(200);
  });
  afterAll(() => pool.end());

  test('given an approval that still waits for the reviewer, then nothing is published', async () => expect((await published()).entries).toEqual([]));

  test('when the reviewer confirms, then anybody reads who, what and until when, and nothing else', async () => {
    expect((await act(await reviewer(), 'confirm', { note: '' })).status).toBe(200);
    const { entries, hotline } = await published();
    entry = entries[0]!;
    expect(entries).toHaveLength(1);
    expect(entry).toMatchObject({ name: '李*兰', matter: { zh: '就业困难人员认定' } });
    expect(Object.keys(entry).toSorted()).toEqual(['basis', 'from', 'id', 'matter', 'name', 'until', 'what'].filter((key) => key !== 'until' || entry.until !== undefined));
    expect(hotline).not.toBe('');
    expect((await nobody!.get<PublicityEntry>(`/public/publicity/${entry.id}?region=371300`)).body).toEqual(entry);
    expect((await nobody!.get(`/public/publicity/${'0'.repeat(64)}?region=371300`)).status).toBe(404);
    expect((await nobody!.get<{ entries: unknown[] }>(`/public/publicity?region=371300&after=0~${entry.id}`)).body.entries).toEqual([]);
    const text = JSON.stringify(entries);
    for (const secret of [PERSON.li.number, PERSON.li.name, number, number.slice(-8), '大龄']) expect(text).not.toContain(secret);
    expect((await nobody!.get<{ entries: unknown[] }>('/public/publicity?region=330200')).body.entries).toEqual([]);
  });

  test('when somebody objects who has not signed in, whose case it is, or without words, then it is refused', async () => {
    const path = `/publicity/${entry.id}/objections`;
    expect((await nobody!.post(path, { note: 'no' })).status).toBe(401);
    expect((await li!.post<ProblemBody>(path, { note: 'no' })).body).toMatchObject({ status: 403, code: 'not-yours' });
    expect((await stranger!.post<ProblemBody>(path, { note: ' ' })).body).toMatchObject({ code: 'incomplete', errors: [{ pointer: '/body/note' }] });
    expect((await stranger!.post<ProblemBody>(path, { note: 'no', files: ['00000000-0000-4000-8000-000000000000'] })).body).toMatchObject({ code: 'wrong-input', errors: [{ pointer: '/body/files' }] });
    expect((await stranger!.post(`/publicity/${'0'.repeat(64)}/objections`, { note: 'no' })).status).toBe(404);
    expect((await published()).entries).toHaveLength(1);
  });

  test('when somebody else objects with a file, then the entry stays to its last day, others may object too, and the objector reads that it is being looked into', async () => {
    const { body: file } = await stranger!.post<{ id: string }>('/files', ONE_PIXEL, { 'content-type': 'image/png', 'x-file-name': encodeURIComponent('照片.png') });
    const { status, body } = await stranger!.post<MyObjection>(`/publicity/${entry.id}/objections`, { note: '他在外地有工作', files: [file.id] });
    expect([status, body.status]).toEqual([201, 'open']);
    expect((await published()).entries).toMatchObject([{ id: entry.id }]);
    expect(await mine()).toMatchObject([{ name: '李*兰', note: '他在外地有工作', files: 1, status: 'open' }]);
    expect(await mine(li)).toEqual([]);
    expect((await stranger!.post<ProblemBody>(`/publicity/${entry.id}/objections`, { note: 'again' })).body).toMatchObject({ code: 'not-allowed' });
    expect((await second!.post(`/publicity/${entry.id}/objections`, { note: '他开着一家店' })).status).toBe(201);
    expect(await mine(second)).toMatchObject([{ note: '他开着一家店', status: 'open' }]);
  });

  test('then the applicant reads what is objected to, not by whom; only the officer sees the file, who answers before anything is decided', async () => {
    const seen = await hardship();
    expect(seen.publicity?.objections?.map(({ note, files }) => [note, files])).toEqual([['他在外地有工作', undefined], ['他开着一家店', undefined]]);
    const whole = JSON.stringify((await li!.get<CaseView>(`/cases/${number}`)).body);
    expect(whole).not.toContain('照片');
    expect(whole).not.toContain(PERSON.zhang.name);
    const item = await itemOf(officer);
    const [file] = item.publicity!.objections![0]!.files!;
    expect((await officer.send(`/api/v1/staff/items/${number}/${no}/files/${file!.id}`)).status).toBe(200);
    const looks = async (client: Client) => (await client.get<{ accesses: { what: { zh: string }; why: { zh: string } }[] }>('/me/register')).body.accesses.map(({ what, why }) => `${what.zh}：${why.zh}`).join('；');
    expect(await looks(stranger!)).toBe('提交的文件：核实您提出的异议');
    expect(await looks(li!)).not.toContain('提交的文件');
    expect(JSON.stringify(item)).not.toContain(PERSON.zhang.name);
    expect(item.actions.filter(({ allowed }) => allowed).map(({ action }) => action).toSorted()).toEqual(['answer-objection', 'hand-back', 'object']);
    expect((await act<ProblemBody>(officer, 'approve', { note: '' })).body).toMatchObject({ code: 'not-allowed' });
  });

  test('when the officer answers that they do not hold, then neither side is told before the result, and nothing is approved before the last day', async () => {
    for (const note of ['没有开店', '社保和税务记录都没有就业']) expect((await act(officer, 'answer-objection', { upheld: false, note })).status).toBe(200);
    expect((await itemOf(officer)).publicity?.objections).toMatchObject([{ answer: { upheld: false, note: '社保和税务记录都没有就业' } }, { answer: { note: '没有开店' } }]);
    expect((await hardship()).publicity?.objections?.map(({ answer }) => answer)).toEqual([undefined, undefined]);
    expect(JSON.stringify((await li!.get<CaseView>(`/cases/${number}`)).body)).not.toMatch(/社保和税务记录都没有就业|异议经核实/u);
    expect(await mine()).toMatchObject([{ status: 'open' }]);
    expect((await act<ProblemBody>(officer, 'approve', { note: '' })).body).toMatchObject({ code: 'not-allowed' });
    expect((await act<ProblemBody>(officer, 'refuse', { criterion: 'publicity', note: 'no' })).body).toMatchObject({ code: 'not-allowed' });
    expect((await published()).entries).toHaveLength(1);
  });

  test('when one holds after all, then the item is refused at once, the entry is gone, and both sides read why', async () => {
    expect((await act(officer, 'answer-objection', { upheld: true, note: '查到营业执照' })).status).toBe(200);
    expect((await act(officer, 'refuse', { criterion: 'publicity', note: '开着一家店' })).body.status).toBe('review');
    expect((await published()).entries).toHaveLength(1);
    expect(await mine(second)).toMatchObject([{ status: 'open' }]);
    expect((await act(await reviewer(), 'confirm', { note: '' })).body.status).toBe('refused');
    expect((await published()).entries).toEqual([]);
    expect(await mine(second)).toMatchObject([{ status: 'upheld', answer: { note: '查到营业执照' } }]);
    expect(await mine()).toMatchObject([{ status: 'rejected' }]);
    expect((await hardship()).publicity?.objections).toMatchObject([{ answer: { upheld: false } }, { answer: { upheld: true, note: '查到营业执照' } }]);
  });
}
