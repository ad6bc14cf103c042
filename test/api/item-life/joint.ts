import { beforeAll, expect, test } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import type { PublicDraw } from '#channels/http/schemas/draw.ts';
import type { JointTask } from '#channels/http/schemas/joint.ts';
import type { Queue, StaffItem } from '#channels/http/schemas/staff.ts';
import type { Supervision, SupervisionItem } from '#channels/http/schemas/supervision.ts';
import { fillIn } from '#main/tour/fill-in.ts';
import { JOINT } from '#sandbox/people/tour/plots.ts';
import { createClient, type Client, type ProblemBody, type Reply } from '../../live/client.ts';
import type { Instance } from '../../live/instance.ts';

/** Another line of work has to agree. */
export function jointReview(instance: Instance): void {
  let [person, leader, first, second, supervisor]: Client[] = [];
  let number = '';
  let no = 0;

  const item = async () => (await person!.get<CaseView>(`/cases/${number}`)).body.items.find((each) => each.no === no)!;
  const seen = async () => (await leader!.get<StaffItem>(`/staff/items/${number}/${no}`)).body;
  const act = async <T = StaffItem>(path: string, body: unknown): Promise<Reply<T>> => leader!.post<T>(`/staff/items/${number}/${no}/${path}`, body, { 'if-match': `"${(await seen()).version}"` });
  const at = (): string => `/staff/joint/${number}/${no}`;
  const says = async <T = JointTask>(client: Client, body: unknown, path = 'word'): Promise<Reply<T>> => client.post<T>(`${at()}/${path}`, body, { 'if-match': `"${(await seen()).version}"` });
  const rows = async (client: Client) => (await client.get<{ rows: { case: string }[] }>('/staff/joint')).body.rows.filter((row) => row.case === number);
  const rules = async <T = SupervisionItem>(body: unknown): Promise<Reply<T>> => supervisor!.post<T>(`/staff/supervision/items/${number}/${no}/joint`, body, { 'if-match': `"${(await seen()).version}"` });
  const FOUND = { findings: JOINT.found, note: '' };
  const CORRECT = { kind: 'correct', note: '请再确认一次选的是特殊工种', elements: ['retirement.form'], evidence: [] };

  beforeAll(async () => {
    [person, leader, first, second, supervisor] = [0, 1, 2, 3, 4].map(() => createClient(instance.url));
    await Promise.all([person!.signInPerson(instance.people.persons.find(({ name }) => name === JOINT.who)!.idNumber), supervisor!.signInStaff('0401')]);
    const { body } = await fillIn(person!, { lifeEvent: JOINT.event, wanted: JOINT.answers });
    const found = body.items.find(({ service }) => service === JOINT.matter)!;
    [number, no] = [body.number, found.no];
    const drawn = (await item()).joint!.seats[0]!.officer!;
    await Promise.all([leader!.signInStaff(found.officer!), first!.signInStaff(drawn), second!.signInStaff(JOINT.officers.find((each) => each !== drawn)!)]);
  });

  test('when the item goes to an officer, then one of the other line is drawn at once, and the person reads who', async () => {
    const { joint } = await item();
    expect(joint?.seats).toMatchObject([{ name: { zh: '社会保险行政部门' }, spoken: false, officer: expect.stringMatching(/^03(24|37)$/u) }]);
    const { body: draw } = await createClient(instance.url).get<PublicDraw>(joint!.seats[0]!.draw!.slice('/api/v1'.length));
    expect(draw).toMatchObject({ role: 'joint', draw: { competence: JOINT.line, role: 'officer' } });
    expect(draw.officers[draw.draw.chosen]).toBe(joint!.seats[0]!.officer);
    expect((await leader!.get<Queue>('/staff/queue')).body.rows.find((row) => row.case === number)?.note.zh).toContain('会同审查');
    expect((await act<ProblemBody>('approve', FOUND)).body).toMatchObject({ code: 'not-allowed' });
  });

  test('then only who was drawn sees it, without name and contact, and each look is on record', async () => {
    expect([(await rows(first!)).length, (await rows(second!)).length, (await rows(leader!)).length]).toEqual([1, 0, 0]);
    for (const client of [second!, leader!, person!, supervisor!]) expect((await client.get(at())).status).toBe(403);
    const { body: task } = await first!.get<JointTask>(at());
    expect(task).toMatchObject({ applicant: { name: expect.stringContaining('*') }, mayCorrect: true, late: false });
    expect(JSON.stringify(task)).not.toContain(JOINT.who);
    // No more than its part needs: neither the account nor what was paid in, in no sentence and no file.
    expect(task.facts.map(({ element }) => element).toSorted()).toEqual(expect.arrayContaining(['special.months', 'special.trade']));
    expect(task.facts.filter(({ element }) => !(JOINT.sees as readonly string[]).includes(element))).toEqual([]);
    expect(task.criteria.map(({ id }) => id)).toEqual(expect.arrayContaining(['longEnough', 'ofAge']));
    for (const hidden of ['accountActive', 'enough', 'notDrawing']) expect(task.criteria.map(({ id }) => id)).not.toContain(hidden);
    for (const words of ['银行', '账户', '缴费']) expect(JSON.stringify([task.facts, task.criteria, task.files])).not.toContain(words);
    expect((await says<ProblemBody>(first!, { ...CORRECT, elements: ['account.bankName'] })).body.code).toBe('wrong-input');
    expect((await first!.get(`/staff/items/${number}/${no}`)).status).toBe(403);
    expect((await person!.get<{ accesses: { why: { zh: string } }[] }>('/me/register')).body.accesses.map(({ why }) => why.zh)).toContain('会同审查');
  });

  test('when a word is not right, then it says so at the field', async () => {
    const wrong = async (body: object) => (await says<ProblemBody>(first!, body)).body.errors?.[0]?.pointer;
    expect(await wrong({ kind: 'disagree', note: '不行', basis: '第二条' })).toBe('/body/note');
    expect(await wrong({ kind: 'disagree', note: '档案里没有井下岗位的原始记录', basis: '无' })).toBe('/body/basis');
    expect((await says<ProblemBody>(first!, { ...CORRECT, evidence: ['id-card-copy'] })).body).toMatchObject({ code: 'wrong-input', errors: [{ pointer: '/body/id-card-copy' }] });
    expect((await first!.post<ProblemBody>(`${at()}/word`, { kind: 'agree', note: '' })).body).toMatchObject({ code: 'version-needed' });
    expect((await says(second!, { kind: 'agree', note: '' })).status).toBe(403);
  });

  test('when it must not take part, then the other of the line is drawn', async () => {
    expect((await says(first!, { kind: 'recusal', reason: '是我的表哥' }, 'leave')).status).toBe(204);
    expect((await first!.get(at())).status).toBe(403);
    expect([(await rows(first!)).length, (await rows(second!)).length]).toEqual([0, 1]);
    expect(JSON.stringify((await person!.get(`/cases/${number}`)).body)).not.toContain('表哥');
  });

  test('when a correction is needed, then the one request holds it, and it is looked at again when it is back', async () => {
    expect((await says(second!, CORRECT)).body).toMatchObject({ mine: { kind: 'correct' } });
    expect((await act<ProblemBody>('approve', FOUND)).body).toMatchObject({ code: 'not-allowed' });
    expect((await act('correct', { elements: [], evidence: [], note: '请按下面的要求确认' })).body.status).toBe('correction');
    const { correction } = await item();
    expect(correction).toMatchObject({ elements: [{ id: 'retirement.form' }], note: expect.stringContaining('社会保险行政部门：请再确认一次选的是特殊工种') });
    expect((await person!.post(`/cases/${number}/items/${no}/correction`, { answers: { 'retirement.form': 'special' }, files: [] })).status).toBe(200);
    const { body: again } = await second!.get<JointTask>(at());
    expect([again.mayCorrect, again.mine]).toEqual([false, undefined]);
    expect((await second!.get(`${at()}/files/${crypto.randomUUID()}`)).status).toBe(404);
    expect((await first!.get(`${at()}/files/${crypto.randomUUID()}`)).status).toBe(403);
  });

  test('when it disagrees, then the supervisor decides with the reason, and then the officer can approve', async () => {
    expect((await says(second!, { kind: 'disagree', note: '档案里的井下岗位只有九年零两个月', basis: '劳社部发〔1999〕8号 第二条' })).status).toBe(200);
    expect((await act<ProblemBody>('approve', FOUND)).body).toMatchObject({ code: 'not-allowed' });
    const { body: overview } = await supervisor!.get<Supervision>('/staff/supervision');
    expect(overview.rows.find((row) => row.case === number)?.flags).toContain('joint');
    expect((await supervisor!.get<SupervisionItem>(`/staff/supervision/items/${number}/${no}`)).body).toMatchObject({ joint: { seats: [{ word: { kind: 'disagree' } }] } });
    expect((await rules<ProblemBody>({ line: 'card', upheld: false, reason: '九年已满足井下九年的要求' })).body.errors?.[0]?.pointer).toBe('/body/line');
    expect((await rules({ line: JOINT.line, upheld: false, reason: '九年已满足井下九年的要求，可以通过' })).status).toBe(200);
    expect((await seen()).joint).toMatchObject({ seats: [{ ruling: { upheld: false } }] });
    expect((await act('approve', FOUND)).body.status).toBe('review');
    expect(JSON.stringify((await person!.get(`/cases/${number}`)).body)).not.toContain('九年零两个月');
  });
}
