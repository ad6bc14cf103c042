import { beforeAll, expect, test } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import type { StoredFile } from '#channels/http/schemas/file.ts';
import type { Queue, StaffItem } from '#channels/http/schemas/staff.ts';
import { answering, createClient, type Client, type ProblemBody } from '../../live/client.ts';
import { wakeDuty } from '../../live/departments.ts';
import type { Instance } from '../../live/instance.ts';
import { generated, PERSON } from '../../live/people.ts';

/** An officer goes and looks. */
export function siteVisit(instance: Instance): void {
  const ONE_PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  const HOUR_MS = 3_600_000;
  const inHours = (count: number): string => new Date(Date.now() + count * HOUR_MS).toISOString();
  let [li, stranger, officer]: Client[] = [];
  let number = '';
  let no = 0;
  const times = [inHours(20), inHours(90)];

  const item = async (client = li!) => (await client.get<CaseView>(`/cases/${number}`)).body.items.find((each) => each.no === no)!;
  const seen = async () => (await officer!.get<StaffItem>(`/staff/items/${number}/${no}`)).body;
  const act = async <T = StaffItem>(path: string, body: unknown) => officer!.post<T>(`/staff/items/${number}/${no}/${path}`, body, { 'if-match': `"${(await seen()).version}"` });
  const mine = <T = CaseView>(path: string, body: unknown, client = li!) => client.post<T>(`/cases/${number}/items/${no}/${path}`, body);
  const photo = <T = StoredFile>(bytes: Buffer, client = officer!) => client.post<T>(`/staff/photos?case=${number}&no=${no}`, bytes, { 'content-type': 'image/png', 'x-file-name': encodeURIComponent('门口.png') });

  beforeAll(async () => {
    [li, stranger, officer] = [createClient(instance.url), createClient(instance.url), createClient(instance.url)];
    await Promise.all([li.signInPerson(generated(instance, 'older', 4).number), stranger.signInPerson(PERSON.zhang.number)]);
    const { body } = await li.submit<CaseView>(answering({ 'hardship.class': 'older' }));
    const found = body.items.find((each) => each.service === '2.6.1')!;
    [number, no] = [body.number, found.no];
    await officer.signInStaff(found.officer!);
  });

  test('when an officer orders a visit, then the applicant reads why and where and is told, and the clock goes by the law with the reason', async () => {
    expect((await act<ProblemBody>('visit', { reason: '核实家里是不是没有人就业', place: '兰山区', times: [times[0]] })).body).toMatchObject({ code: 'wrong-input', errors: [{ pointer: '/body/times' }] });
    expect((await act('visit', { reason: '核实家里是不是没有人就业', place: '兰山区银雀山街道 3 号', times })).status).toBe(200);
    const view = await item();
    expect(view.visits).toMatchObject([{ open: true, place: '兰山区银雀山街道 3 号', reason: '核实家里是不是没有人就业', times }]);
    expect(view.actions).toContainEqual({ action: 'choose-time', allowed: true });
    expect((await officer!.get<Queue>('/staff/queue')).body.rows.find((row) => row.case === number)?.note.zh).toContain('等申请人选时间');
    expect((await li!.get<{ notices: { title: { zh: string } }[] }>('/me/messages')).body.notices.map(({ title }) => title.zh)).toContainEqual(expect.stringContaining('需要实地核查'));
    expect((await act<ProblemBody>('approve', { findings: { 'hardship.confirmed': true }, note: '' })).body).toMatchObject({ code: 'not-allowed' });
  });

  test('when the applicant asks for other times and takes one, then it stands at the desk; nobody else can', async () => {
    expect((await mine<ProblemBody>('visit-time', { time: inHours(50) })).body).toMatchObject({ code: 'wrong-input', errors: [{ pointer: '/body/time' }] });
    expect((await mine('visit-time', { time: times[0] }, stranger)).status).toBe(404);
    expect((await mine('visit-others', { note: '明天要去医院，后天以后都行' })).status).toBe(200);
    expect((await seen()).visits?.[0]).toMatchObject({ others: { note: '明天要去医院，后天以后都行' }, times: [] });
    const others = [inHours(18), inHours(70), inHours(80)];
    expect((await act('visit-times', { times: others })).status).toBe(200);
    expect((await mine('visit-time', { time: others[0] })).status).toBe(200);
    expect((await seen()).visits?.[0]?.chosen).toBe(others[0]);
    expect((await act<ProblemBody>('visit-missed', { note: '没有人', times })).body).toMatchObject({ code: 'not-allowed' });
  });

  test('then the applicant is reminded once', async () => {
    const reminders = async () => (await li!.get<{ notices: { title: { zh: string } }[] }>('/me/messages')).body.notices.filter(({ title }) => title.zh.includes('实地核查提醒'));
    await wakeDuty(instance, 'warn-of-deadlines');
    await expect.poll(async () => (await reminders()).length, { timeout: 20_000 }).toBe(1);
  });

  test('given what is no picture, then it is not taken; a photograph is only of who has the item', async () => {
    expect((await photo<ProblemBody>(Buffer.from('%PDF-1.4\n%%EOF\n'))).body).toMatchObject({ code: 'wrong-file-type', errors: [{ pointer: '/body' }] });
    expect((await photo<ProblemBody>(Buffer.from('text'))).body).toMatchObject({ code: 'wrong-file-type' });
    expect((await photo(ONE_PIXEL, li)).status).toBe(403);
    const report = { on: new Date(Date.now()).toISOString(), met: true, note: '家里两位老人，没有人在单位上班', files: ['00000000-0000-4000-8000-000000000000'], findings: {} };
    expect((await act<ProblemBody>('visit-report', report)).body).toMatchObject({ code: 'wrong-input', errors: [{ pointer: '/body/files' }] });
    expect((await act<ProblemBody>('visit-report', { ...report, files: [], met: false })).body).toMatchObject({ code: 'not-allowed', errors: [{ pointer: '/body/met' }] });
  });

  test('when it is reported with a photograph, then the applicant reads what was seen, the facts stand, and the item can be decided', async () => {
    const { status, body: file } = await photo(ONE_PIXEL);
    expect(status).toBe(201);
    const on = new Date(Date.now()).toISOString();
    expect((await act('visit-report', { on, met: true, note: '家里两位老人，没有人在单位上班', files: [file.id], findings: { 'hardship.confirmed': true } })).status).toBe(200);
    expect((await item()).visits).toMatchObject([{ open: false, report: { met: true, note: '家里两位老人，没有人在单位上班', photos: [{ id: file.id }] } }]);
    expect((await li!.get(`/files/${file.id}`)).status).toBe(200);
    expect((await stranger!.get(`/files/${file.id}`)).status).toBe(404);
    expect((await seen()).visits?.[0]?.report?.photos).toMatchObject([{ name: '门口.png', type: 'image/png' }]);
    expect((await officer!.get(`/staff/items/${number}/${no}/files/${file.id}`)).status).toBe(200);
    expect((await act('approve', { findings: {}, note: '现场已核实' })).body).toMatchObject({ status: 'review' });
  });
}
