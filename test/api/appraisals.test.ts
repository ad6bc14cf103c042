import { beforeAll, expect, test } from 'vitest';
import type { AppraisalTask } from '#channels/http/schemas/appraisal-task.ts';
import type { CaseView } from '#channels/http/schemas/case.ts';
import type { Queue, StaffItem } from '#channels/http/schemas/staff.ts';
import type { Supervision } from '#channels/http/schemas/supervision.ts';
import { fillIn } from '#main/tour/fill-in.ts';
import { APPRAISED } from '#sandbox/people/tour/plots.ts';
import { createClient, type Client, type ProblemBody } from '../live/client.ts';
import { expectSoundRecords } from '../live/command.ts';
import { PERSON } from '../live/people.ts';
import { usingInstance } from '../live/using-instance.ts';

const instance = usingInstance();
const HOUR_MS = 3_600_000;
const inHours = (count: number): string => new Date(Date.now() + count * HOUR_MS).toISOString();
let [hou, stranger, officer, member, outsider]: Client[] = [];
let number = '';
let no = 0;

const item = async () => (await hou!.get<CaseView>(`/cases/${number}`)).body.items.find((each) => each.no === no)!;
const seen = async () => (await officer!.get<StaffItem>(`/staff/items/${number}/${no}`)).body;
const act = async <T = StaffItem>(path: string, body: unknown) => officer!.post<T>(`/staff/items/${number}/${no}/${path}`, body, { 'if-match': `"${(await seen()).version}"` });
const at = (): string => `/staff/appraisals/${number}/${no}`;
const asMember = async <T = AppraisalTask>(path: string, body: unknown, client = member!) => client.post<T>(`${at()}/${path}`, body, { 'if-match': `"${(await seen()).version}"` });
const ORDER = { specialities: ['orthopaedics', 'neurology'], experts: 3, place: '临沂示范医院', bring: '病历' };
const OPINION = { values: APPRAISED.most, grounds: '检查所见与病历相符，按标准条目评定' };

beforeAll(async () => {
  [hou, stranger, officer, member, outsider] = [0, 1, 2, 3, 4].map(() => createClient(instance.url));
  await Promise.all([hou!.signInPerson(instance.people.persons.find(({ name }) => name === APPRAISED.who)!.idNumber), stranger!.signInPerson(PERSON.wang.number)]);
  const { body } = await fillIn(hou!, { lifeEvent: APPRAISED.event });
  [number, no] = [body.number, body.items[0]!.no];
  await officer!.signInStaff((await item()).officer!);
});

test('when the order is not right, then it says so at the field and nothing is drawn', async () => {
  expect((await seen()).appraisable).toMatchObject({ experts: [3, 5] });
  const wrong = async (change: object) => (await act<ProblemBody>('appraisal', { ...ORDER, times: [inHours(20), inHours(40)], ...change })).body.errors?.map(({ pointer }) => pointer);
  expect(await wrong({ experts: 4 })).toEqual(['/body/experts']);
  expect(await wrong({ specialities: ['astrology'] })).toEqual(['/body/specialities']);
  expect(await wrong({ specialities: ['orthopaedics'], experts: 5 })).toEqual(['/body/specialities']);
  expect(await wrong({ times: [inHours(20)] })).toEqual(['/body/times']);
  expect((await item()).appraisal).toBeUndefined();
});

test('when it is ordered, then the applicant reads who was drawn, is told, and only who was drawn sees it', async () => {
  expect((await act('appraisal', { ...ORDER, times: [inHours(20), inHours(40)] })).status).toBe(200);
  const { appraisal, visits, actions } = await item();
  expect(appraisal?.seats.map(({ speciality, given }) => [speciality.zh.slice(0, 2), given])).toEqual([['骨科', false], ['骨科', false], ['神经', false]]);
  expect(visits).toMatchObject([{ kind: 'examination', place: '临沂示范医院', reason: '病历' }]);
  expect(actions).toContainEqual({ action: 'choose-time', allowed: true });
  expect((await hou!.get<{ notices: { title: { zh: string } }[] }>('/me/messages')).body.notices.map(({ title }) => title.zh)).toContainEqual(expect.stringContaining('现场鉴定'));
  expect((await officer!.get<Queue>('/staff/queue')).body.rows.find((row) => row.case === number)?.note.zh).toContain('现场鉴定');
  const drawn = appraisal!.seats.map(({ expert }) => expert!);
  await member!.signInStaff(drawn[0]!);
  await outsider!.signInStaff(['0501', '0502', '0503', '0504'].find((each) => !drawn.includes(each))!);
  expect((await member!.get<{ rows: { case: string }[] }>('/staff/appraisals')).body.rows).toMatchObject([{ case: number, state: 'appointing' }]);
  expect((await outsider!.get<{ rows: unknown[] }>('/staff/appraisals')).body.rows).toEqual([]);
  for (const client of [outsider!, officer!, hou!]) expect((await client.get(at())).status).toBe(403);
  expect((await stranger!.get(`/cases/${number}`)).status).toBe(404);
});

test('an expert sees what is asked of them without any contact, no other part of the desk, and the person sees that they looked', async () => {
  const { body: task } = await member!.get<AppraisalTask>(at());
  expect(task).toMatchObject({ state: 'appointing', experts: 3, applicant: { name: expect.stringContaining('*') }, fields: [{ element: 'assessment.newGrade' }, { element: 'assessment.newCare' }] });
  expect(JSON.stringify(task)).not.toContain(APPRAISED.who);
  expect((await member!.get(`${at()}/files/${task.files[0]!.id}`)).status).toBe(200);
  expect((await outsider!.get(`${at()}/files/${task.files[0]!.id}`)).status).toBe(403);
  for (const path of ['/staff/queue', `/staff/items/${number}/${no}`, '/staff/supervision', '/staff/counter', '/staff/absences', '/staff/manual/1.7.5']) expect((await member!.get(path)).status, path).toBe(403);
  expect((await hou!.get<{ accesses: { why: { zh: string } }[] }>('/me/register')).body.accesses.map(({ why }) => why.zh)).toContain('专家鉴定');
});

test('no opinion before the examination, and an officer establishes none', async () => {
  expect((await asMember<ProblemBody>('opinion', OPINION)).body).toMatchObject({ code: 'not-allowed' });
  expect((await member!.post<ProblemBody>(`${at()}/opinion`, OPINION)).body).toMatchObject({ code: 'version-needed' });
  expect((await asMember('opinion', { ...OPINION, sentence: 'x' })).status).toBe(422);
  expect((await act<ProblemBody>('approve', { findings: APPRAISED.most, note: '' })).status).toBe(409);
  expect((await act<ProblemBody>('visit-report', { on: new Date().toISOString(), met: true, note: '来了', files: [], findings: {} })).body.errors?.[0]?.pointer).toBe('/body/on');
});

test('when the officer replaces an expert, then another is drawn, and the applicant reads that but not why', async () => {
  const before = (await item()).appraisal!.seats.map(({ expert }) => expert);
  expect((await act<ProblemBody>('replace-expert', { seat: 8, kind: 'recusal', reason: '当事人申请' })).body.errors?.[0]?.pointer).toBe('/body/seat');
  expect((await act('replace-expert', { seat: 0, kind: 'recusal', reason: '当事人说是仇家' })).status).toBe(200);
  const after = await item();
  expect(before).not.toContain(after.appraisal!.seats[0]!.expert);
  expect(after.appraisal!.left).toMatchObject([{ expert: before[0], kind: 'recusal' }]);
  expect(JSON.stringify((await hou!.get(`/cases/${number}`)).body)).not.toContain('仇家');
  expect((await member!.get(at())).status).toBe(403);
  await expectSoundRecords(instance);
});

test('when a supervisor enters that an expert is away, then it stands on the list with their name; an officer, an expert and another city cannot', async () => {
  const [supervisor, elsewhere] = [createClient(instance.url), createClient(instance.url)];
  await Promise.all([supervisor.signInStaff('0401'), elsewhere.signInStaff('33020401')]);
  const free = '0520';
  const today = new Date(Date.now() + 8 * HOUR_MS).toISOString().slice(0, 10);
  const enter = (client: Client) => client.post<ProblemBody>('/staff/absences', { officer: free, from: today, to: today, reason: 'leave' });
  const [byOfficer, byExpert, byOthers] = [await enter(officer!), await enter(outsider!), await enter(elsewhere)];
  expect([byOfficer.status, byExpert.status, byOthers.status, byOthers.body.errors?.[0]?.pointer]).toEqual([403, 403, 422, '/body/officer']);
  for (let time = 0; time < 2; time += 1) expect((await enter(supervisor)).status).toBe(200);
  const { body } = await supervisor.get<Supervision>('/staff/supervision');
  expect(body.absences.filter((each) => each.officer === free)).toMatchObject([{ from: today, to: today, now: true }]);
  expect(body.experts.map((each) => each.number)).toContain(free);
  expect((await elsewhere.get<Supervision>('/staff/supervision')).body.experts.map((each) => each.number)).not.toContain(free);
  expect((await supervisor.post(`/staff/absences/${body.absences.find((each) => each.officer === free)!.id}/end`, {})).status).toBe(200);
});
