import { beforeAll, expect, test, vi } from 'vitest';
import type { CaseSummary, CaseView } from '#channels/http/schemas/case.ts';
import type { MyParties } from '#channels/http/schemas/clerk.ts';
import type { Deliveries } from '#channels/http/schemas/delivery.ts';
import type { NoticeList } from '#channels/http/schemas/notice.ts';
import type { Uses } from '#channels/http/schemas/uses.ts';
import { actingAs } from '#main/tour/acting-as.ts';
import { fillIn } from '#main/tour/fill-in.ts';
import { onVersion } from '#main/tour/stories/acts.ts';
import { BY_OFFICER, DEATH, UNKNOWN_TIE } from '#sandbox/people/tour/plots.ts';
import { createClient, type Client, type ProblemBody } from '../../live/client.ts';
import { sayWord } from '../../live/departments.ts';
import { openPool, type Instance } from '../../live/instance.ts';
import { generated } from '../../live/people.ts';

type Person = { readonly number: string; readonly name: string };
const NOTED = { timeout: 20_000, interval: 100 };

/** Somebody dies while their case runs, and a close relative goes on with it. */
export function successors(instance: Instance): void {
  let of: Person, who: Person, other: Person;
  let deceased: Client, relative: Client, stranger: Client, officer: Client;
  let filed: CaseView, asked: CaseView['items'][number];
  let id = '';

  const signedIn = async (number: string): Promise<Client> => {
    const client = createClient(instance.url);
    await client.signInPerson(number);
    return client;
  };
  const desk = async (number: string): Promise<Client> => {
    const client = createClient(instance.url);
    await client.signInStaff(number);
    return client;
  };
  /** The tie to the deceased is entered by an officer from papers. */
  const ties = async (client: Client): Promise<void> => {
    const { body: { about } } = await client.post<{ about: string }>('/parties', of);
    const { body: tie } = await fillIn(client, { lifeEvent: UNKNOWN_TIE.entry.event, about, wanted: UNKNOWN_TIE.entry.answers });
    expect(await onVersion(await desk(tie.items[0]!.officer!), `/staff/items/${tie.number}/1`, 'approve', { findings: { [UNKNOWN_TIE.established]: true }, note: '户口簿写明是子女' })).toMatchObject({ status: 200 });
  };
  const deceasedOf = async (client: Client) => (await client.get<MyParties>('/me/parties')).body.deceased;
  const item = async (client: Client) => (await client.get<CaseView>(`/cases/${filed.number}`)).body.items.find(({ no }) => no === asked.no)!;

  beforeAll(async () => {
    [of, who, other] = [generated(instance, 'older', 6), generated(instance, 'anybody', 39), generated(instance, 'anybody', 40)];
    [deceased, relative, stranger] = await Promise.all([signedIn(of.number), signedIn(who.number), signedIn(other.number)]) as [Client, Client, Client];
    id = (await deceased.get<{ id: string }>('/me')).body.id;
    filed = (await fillIn(deceased, { lifeEvent: BY_OFFICER.event, wanted: BY_OFFICER.answers })).body;
    asked = filed.items.find(({ service }) => service === BY_OFFICER.matter)!;
    officer = await desk(asked.officer!);
    expect(await onVersion(officer, `/staff/items/${filed.number}/${asked.no}`, 'correct', { elements: [BY_OFFICER.asked], evidence: [], note: '请说明属于哪一种' })).toMatchObject({ status: 200 });
  });

  test('given the living, then a tie that an officer has established opens no case of theirs', async () => {
    await ties(relative);
    expect(await deceasedOf(relative)).toEqual([]);
    expect([(await relative.get(`/cases/${filed.number}`)).status, (await actingAs(relative, id).get('/me/cases')).status]).toEqual([404, 403]);
  });

  test('when a department tells of the death, then the relative sees the cases and papers of the deceased, each look is recorded, and nobody else sees anything', async () => {
    await sayWord(instance, { department: DEATH.department, scenario: DEATH.scenario, number: of.number, name: of.name });
    await vi.waitFor(async () => expect(await deceasedOf(relative)).toMatchObject([{ id, name: of.name, number: expect.stringContaining('*') as unknown }]), NOTED);
    const after = actingAs(relative, id);
    expect((await after.get('/me')).body).toMatchObject({ kind: 'person', id, acting: { as: 'successor', name: who.name } });
    const list = (await after.get<{ cases: CaseSummary[] }>('/me/cases')).body.cases;
    expect(list.map(({ number }) => number)).toContain(filed.number);
    const { body: seen } = await after.get<CaseView>(`/cases/${filed.number}`);
    expect((await after.get(seen.documents[0]!.href.replace('/api/v1', ''))).status).toBe(200);
    const uses = async () => (await deceased.get<Uses>('/me/register/uses')).body.uses;
    expect((await uses()).flatMap((use) => (use.kind === 'look' && use.who.zh === `近亲属 ${who.name}` ? [[use.what.zh, use.case]] : []))).toEqual(expect.arrayContaining([['逝者的办件列表', undefined], ['逝者的办件', filed.number], ['逝者办件的文书', filed.number]]));
    // Under their own name the case is still not theirs, and a stranger has nothing by any way.
    expect([(await relative.get(`/cases/${filed.number}`)).status, (await stranger.get(`/cases/${filed.number}`)).status, (await actingAs(stranger, id).get(`/cases/${filed.number}`)).status, (await deceasedOf(stranger)).length]).toEqual([404, 404, 403, 0]);
    expect((await createClient(instance.url).get(`/cases/${filed.number}`)).status).toBe(401);
  });

  test('then nothing new is applied for in that name, what else is kept of the deceased stays closed, and cases that are not theirs do not exist', async () => {
    const after = actingAs(relative, id);
    const refused = await Promise.all([after.get('/me/register'), after.get('/me/payments'), after.get('/me/messages'), after.post('/plans', { lifeEvent: BY_OFFICER.event, body: { answers: {}, contests: {}, promises: [] } }), after.put(`/cases/${filed.number}/items/${asked.no}/rating`, { score: 5, comment: '' })]);
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
    const { body: own } = await fillIn(stranger, { lifeEvent: 'local.entitlement-statement' });
    expect((await after.get<ProblemBody>(`/cases/${own.number}`)).status).toBe(404);
    expect((await item(after)).actions.find(({ action }) => action === 'rate')).toMatchObject({ allowed: false });
  });

  test('when the relative completes what the deceased was asked for, then it goes on, and says as whom it was done, to the officer too', async () => {
    const after = actingAs(relative, id);
    expect((await item(after)).actions.find(({ action }) => action === 'answer-correction')).toMatchObject({ allowed: true });
    const { status, body } = await after.post<CaseView>(`/cases/${filed.number}/items/${asked.no}/correction`, { answers: { [BY_OFFICER.asked]: BY_OFFICER.answer }, files: [] });
    expect([status, body.items.find(({ no }) => no === asked.no)?.status]).toEqual([200, 'officer']);
    expect(body.timeline.some(({ text }) => text.zh.includes(`作为近亲属 ${who.name}`))).toBe(true);
    const { body: atDesk } = await officer.get<{ timeline: readonly { text: { zh: string } }[] }>(`/staff/items/${filed.number}/${asked.no}`);
    expect(atDesk.timeline.some(({ text }) => /作为近亲属 .*\*/u.test(text.zh))).toBe(true);
  });

  test('when it is refused, then the relative contests it, and it says as whom', async () => {
    const after = actingAs(relative, id);
    expect(await onVersion(officer, `/staff/items/${filed.number}/${asked.no}`, 'refuse', { criterion: BY_OFFICER.criterion, findings: { [BY_OFFICER.confirmed]: false }, note: '核实的情况不符合条件' })).toMatchObject({ status: 200 });
    // The second reviewer whom chance has picked.
    const pool = await openPool(instance);
    const { rows: [row] } = await pool.query<{ number: string }>('select o.number from case_item i join officer o on o.region = i.region and o.id = i.reviewer where i.case_number = $1 and i.no = $2', [filed.number, asked.no]).finally(() => pool.end());
    expect(await onVersion(await desk(row!.number), `/staff/items/${filed.number}/${asked.no}`, 'confirm', { note: '同意' })).toMatchObject({ status: 200 });
    // Served on the relative who is known, in their own hall; a stranger reads nothing.
    const told = async (client: Client) => (await client.get<NoticeList>('/me/messages')).body.notices.filter((each) => each.case === filed.number).map(({ title }) => title.zh);
    expect([(await told(relative)).some((title) => title.startsWith('逝者的申请没有通过')), await told(stranger)]).toEqual([true, []]);
    const opened = async () => (await after.get<Deliveries>(`/cases/${filed.number}/deliveries`)).body.deliveries.find(({ item: no }) => no === asked.no)?.openedAt !== undefined;
    expect(await opened()).toBe(false);
    expect((await after.get(`/cases/${filed.number}/documents/D${asked.no}`)).status).toBe(200);
    // It is the relative who has opened it, and nobody else counts as having.
    expect([await opened(), (await deceased.get<Deliveries>(`/cases/${filed.number}/deliveries`)).body.deliveries.some(({ openedAt }) => openedAt !== undefined)]).toEqual([true, false]);
    const { status, body } = await after.post<CaseView>(`/cases/${filed.number}/items/${asked.no}/reopening`, { kind: 'appeal', reason: '父亲的情况符合就业困难条件，请再核实一次' });
    expect([status, body.items.find(({ no }) => no === asked.no)?.reopened?.kind]).toEqual([200, 'appeal']);
    expect(body.timeline.filter(({ text }) => text.zh.includes(`作为近亲属 ${who.name}`))).toHaveLength(2);
  });
}
