import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { CaseSummary, CaseView } from '#channels/http/schemas/case.ts';
import type { MyParties } from '#channels/http/schemas/clerk.ts';
import type { Counter } from '#channels/http/schemas/counter.ts';
import type { Corrections } from '#channels/http/schemas/correction.ts';
import { actingAs } from '#main/tour/acting-as.ts';
import { fillIn } from '#main/tour/fill-in.ts';
import { createClient, type Client, type ProblemBody } from '../../live/client.ts';
import { openPool, type Instance } from '../../live/instance.ts';
import { PERSON } from '../../live/people.ts';

/** A guardian acts as the ward, for as long as the register says so. */
export function guardians(instance: Instance): void {
  type MyRegister = { readonly entries: readonly { readonly kind: string; readonly fields: readonly { readonly text: { zh: string } }[] }[]; readonly accesses: readonly { readonly who: { zh: string }; readonly what: { zh: string }; readonly why: { zh: string } }[] };
  type Refused = ProblemBody & { readonly detail: { zh: string; en: string } };
  const person = (name: string) => instance.people.persons.find((each) => each.name === name)!;
  const signedIn = async (number: string): Promise<Client> => {
    const client = createClient(instance.url);
    await client.signInPerson(number);
    return client;
  };
  const enters = async (client: Client, ward: string, ground = 'parent') => {
    const { body: { about } } = await client.post<{ about: string }>('/parties', { name: ward, number: person(ward).idNumber });
    return fillIn(client, { lifeEvent: 'guardianship', about, wanted: { 'guardian.ground': ground } });
  };
  const wardsOf = async (client: Client) => (await client.get<MyParties>('/me/parties')).body.wards;
  let mother: Client, father: Client, stranger: Client;
  let ward = '';

  beforeAll(async () => {
    [mother, father, stranger] = await Promise.all([signedIn(person('乐明慧').idNumber), signedIn(person('乐志强').idNumber), signedIn(PERSON.sun.number)]) as [Client, Client, Client];
  });

  test('given nobody who is on record, then an officer has to look, and until then nothing is open; who is 18 acts themself, a child that was adopted has others', async () => {
    const granny = await signedIn(person('贺秋兰').idNumber);
    expect((await enters(granny, '贺朵朵', 'minor')).body.items?.[0]?.status).toBe('officer');
    expect(await wardsOf(granny)).toEqual([]);
    const { body } = await enters(stranger, '乐小宝');
    expect([body.items?.[0]?.status, JSON.stringify(body).includes(person('乐小宝').idNumber)]).toEqual(['officer', false]);
    expect(await wardsOf(stranger)).toEqual([]);
    expect((await enters(await signedIn(person('成永年').idNumber), '成小龙')).body.items?.[0]?.status).toBe('refused');
    expect((await enters(await signedIn(person('查建平').idNumber), '查乐乐')).body.items?.[0]?.status).toBe('refused');
  });

  test('given both parents, then each is entered, the number of neither is shown, and each acts', async () => {
    for (const parent of [mother, father]) expect((await enters(parent, '乐小宝')).body.items?.[0]?.status).toBe('approved');
    ward = (await wardsOf(mother))[0]!.id;
    expect(await wardsOf(father)).toMatchObject([{ id: ward, name: '乐小宝' }]);
    const { entries } = (await actingAs(mother, ward).get<MyRegister>('/me/register')).body;
    expect(entries.filter(({ kind }) => kind === 'guardianship')).toHaveLength(2);
    expect((await actingAs(mother, ward).get('/me')).body).toMatchObject({ kind: 'person', id: ward, name: '乐小宝', acting: { as: 'guardian', name: '乐明慧' } });
  });

  test('when the mother applies as the child, then the case is the child’s, both parents see it, and nobody else does', async () => {
    const { status, body } = await fillIn(actingAs(mother, ward), { lifeEvent: 'local.entitlement-statement' });
    expect([status, body.code]).toEqual([201, undefined]);
    const { body: seen } = await actingAs(father, ward).get<CaseView>(`/cases/${body.number}`);
    expect([seen.timeline[0]!.text.zh, seen.appliedBy, seen.documents.length > 0]).toEqual([expect.stringContaining('（监护人 乐明慧）'), undefined, true]);
    expect((await mother.get<{ cases: CaseSummary[] }>('/me/cases')).body.cases.some(({ number }) => number === body.number)).toBe(false);
    for (const client of [mother, stranger]) expect((await client.get(`/cases/${body.number}`)).status).toBe(404);
    expect((await actingAs(stranger, ward).get(`/cases/${body.number}`)).status).toBe(403);
    const { accesses } = (await actingAs(mother, ward).get<MyRegister>('/me/register')).body;
    expect(accesses.map(({ who, why }) => `${who.zh}：${why.zh}`)).toEqual(expect.arrayContaining(['监护人 乐明慧：作为您的监护人', '监护人 乐志强：作为您的监护人']));
  });

  test('then what the child alone could arrange for after their death is not the guardian’s to hand in', async () => {
    const acting = actingAs(mother, ward);
    const body = { answers: { 'arrangement.who': 'nobody' }, contests: {}, promises: [] };
    const plan = await acting.post<ProblemBody>('/plans', { lifeEvent: 'after-death', body });
    expect([plan.status, plan.body.code]).toEqual([403, 'not-yours']);
    for (const lifeEvent of ['after-death', 'local.after-death']) expect((await acting.call('POST', '/cases', { body: { lifeEvent, body }, headers: { 'idempotency-key': randomUUID() } })).status, lifeEvent).toBe(403);
  });

  test('when the mother comes to a counter, then the child’s record says who saw the name there, once a visit, though nothing of the child was opened', async () => {
    const [clerk, visit] = [createClient(instance.url), randomUUID()];
    await clerk.signInStaff('0302');
    const begun = await clerk.put<Counter>(`/staff/counter/visits/${visit}`, { name: '乐明慧', number: person('乐明慧').idNumber, shown: 'identity-card', compared: true, agreed: true });
    const child = begun.body.visit?.parties.find(({ as, id }) => as === 'guardian' && id === ward);
    // What cannot happen to a child is not offered here either.
    const offered = child?.matters.map(({ id }) => id) ?? [];
    expect([offered.includes('social-card'), ...['unemployment', 'retirement', 'work-injury', 'after-death'].map((id) => offered.includes(id))]).toEqual([true, false, false, false, false]);
    await clerk.get('/staff/counter');
    await clerk.post(`/staff/counter/visits/${visit}/end`, {});
    const { accesses } = (await actingAs(mother, ward).get<MyRegister>('/me/register')).body;
    expect(accesses.filter(({ who }) => who.zh === '经办人 0302').map(({ what }) => what.zh)).toEqual(['姓名']);
  });

  test('then what the guardian sees and does in other places stands in the record too, and what a page offers can be done', async () => {
    const acting = actingAs(father, ward);
    for (const path of ['/me/drafts', '/me/offers', '/me/invitations', '/me/prompts', '/me/electronic-delivery']) expect((await acting.get(path)).status, path).toBe(200);
    expect((await acting.post('/plans', { lifeEvent: 'local.entitlement-statement', body: { answers: {}, contests: {}, promises: [] } })).status).toBe(200);
    const { accesses } = (await acting.get<MyRegister>('/me/register')).body;
    expect(accesses.filter(({ who }) => who.zh === '监护人 乐志强').map(({ what }) => what.zh)).toEqual(expect.arrayContaining(['您没有提交的申请', '为您找到的事项和提醒', '办事前查到的您的信息']));
    for (const given of [true, false]) expect((await acting.call('PUT', '/me/electronic-delivery', { body: { given } })).status).toBe(200);
    for (const path of [`/me/prompts/${randomUUID()}`, '/me/invitations/371300-20261123-000001-1']) expect((await acting.call('DELETE', path)).status, path).not.toBe(403);
    const [seen] = (await acting.get<{ cases: CaseSummary[] }>('/me/cases')).body.cases;
    expect((await acting.call('PUT', `/cases/${seen!.number}/items/1/paper`, { body: {} })).status).toBe(422);
  });

  test('then what is for the child alone, and what is about third people, is closed', async () => {
    const acting = actingAs(mother, ward);
    for (const path of ['/me/mandates', '/enterprise/clerks', '/me/contact', '/staff/queue']) expect((await acting.get(path)).status, path).toBe(403);
    expect((await acting.post('/parties', { name: PERSON.li.name, number: PERSON.li.number })).status).toBe(403);
    expect((await acting.call('PUT', `/me/mandates/${randomUUID()}`, { body: {} })).status).toBe(403);
  });

  test('then a guardian asks for what is registered of the child to be corrected, as the child’s request; the other sees who asked and can withdraw it', async () => {
    const [mothers, fathers] = [actingAs(mother, ward), actingAs(father, ward)];
    const entry = (await mothers.get<{ entries: { id: string }[] }>('/me/register')).body.entries[0]!;
    const key = randomUUID();
    const ask = (client: Client) => client.put<Corrections>(`/me/corrections/${key}`, { entry: entry.id, wrong: '登记的内容不对', should: '应当以户口簿为准', file: null });
    expect([(await ask(mothers)).status, (await ask(mothers)).status, (await ask(actingAs(stranger, ward))).status]).toEqual([201, 200, 403]);
    const [asked] = (await fathers.get<Corrections>('/me/corrections')).body.corrections;
    expect([asked?.entry, asked?.steps[0]?.text.zh]).toEqual([entry.id, '监护人提出更正请求']);
    expect((await mother.get<Corrections>('/me/corrections')).body.corrections).toEqual([]);
    expect((await mother.post(`/me/corrections/${asked!.number}/withdrawal`, {})).status).toBe(404);
    expect((await fathers.post<Corrections>(`/me/corrections/${asked!.number}/withdrawal`, {})).body.corrections[0]).toMatchObject({ status: 'withdrawn', withdraw: false });
  });

  test('when an entry is taken back, then that parent neither acts nor sees from that moment; the other does', async () => {
    const pool = await openPool(instance);
    await pool.query(`update kuaiban.register_entry set void_at = now() where subject_id = $1 and kind = 'guardianship' and origin->>'case' in (select f.number from kuaiban.case_file f join kuaiban.subject s on s.id = f.applicant_id where f.subject_id = $1 and s.name = '乐志强')`, [ward]);
    await pool.end();
    expect(await actingAs(father, ward).get<Refused>('/me/register')).toMatchObject({ status: 403 });
    expect((await actingAs(father, ward).call('POST', '/cases', { body: { lifeEvent: 'local.entitlement-statement', body: { answers: {}, contests: {}, promises: [] } }, headers: { 'idempotency-key': randomUUID() } })).status).toBe(403);
    expect(await wardsOf(father)).toEqual([]);
    expect((await actingAs(mother, ward).get('/me/register')).status).toBe(200);
  });
}
