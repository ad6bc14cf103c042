import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { readSpreadsheet } from '#adapters/sheets/read-spreadsheet.ts';
import type { CaseView, Vacancy } from '#channels/http/schemas/case.ts';
import type { DocumentCheck } from '#channels/http/schemas/document.ts';
import type { EnterpriseStatement, IssuedStatements } from '#channels/http/schemas/statement.ts';
import type { Employees } from '#channels/http/schemas/employee.ts';
import type { DutyCalendar } from '#channels/http/schemas/duty.ts';
import type { ReferralView } from '#channels/http/schemas/staff.ts';
import { generateOperators } from '#sandbox/people/staff.ts';
import { answering, createClient, type Client, type ProblemBody } from '../../live/client.ts';
import type { Instance } from '../../live/instance.ts';
import { generated } from '../../live/people.ts';

/** An employer answers about somebody who was referred to it. */
export function referred(instance: Instance): void {
  type MyRegister = { readonly accesses: readonly { readonly who: { zh: string; en: string }; readonly what: { zh: string }; readonly why: { zh: string } }[] };

  let someone = { name: '', number: '' };
  let person: Client;
  let employer: Client;
  let operator = '';
  let vacancy: Vacancy;
  const accesses = async () => (await person.get<MyRegister>('/me/register')).body.accesses.map(({ who, what }) => `${who.zh}：${what.zh}`);
  const referrals = async () => (await employer.get<{ referrals: ReferralView[] }>('/enterprise/referrals')).body.referrals;

  beforeAll(async () => {
    someone = generated(instance, 'ordinary', 10);
    [person, employer] = [createClient(instance.url), createClient(instance.url)];
    await person.signInPerson(someone.number);
    const { body: made } = await person.submit<CaseView>(answering());
    const { body: { vacancies } } = await person.get<{ vacancies: Vacancy[] }>(`/cases/${made.number}/vacancies`);
    vacancy = vacancies[0]!;
    expect((await person.post(`/cases/${made.number}/referrals`, { vacancy: vacancy.id })).status).toBe(201);
    const { creditCode } = instance.people.enterprises.find(({ name }) => name === vacancy.employer)!;
    operator = generateOperators(instance.people.enterprises).find((each) => each.creditCode === creditCode)!.operator;
    await employer.signInEnterprise(creditCode, operator);
  });

  test('given a referral that nobody has looked at, then nobody is said to have looked', async () => expect(await accesses()).toEqual([]));

  const answersDue = async () => (await employer.get<DutyCalendar>('/enterprise/calendar')).body.duties.filter(({ kind, what }) => kind === 'answer' && what.zh.includes(someone.name));

  test('then the calendar of the employer says that it waits for an answer; what has no day is no event of the file; nobody else reads it', async () => {
    const [waiting] = await answersDue();
    expect(waiting).toMatchObject({ late: false, source: expect.any(String) as string, href: '/employer' });
    expect(waiting!.on).toBeUndefined();
    const file = await employer.send('/api/v1/enterprise/calendar.ics?language=zh');
    expect(file.headers.get('content-type')).toMatch(/^text\/calendar/u);
    const text = await file.text();
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n[\s\S]*END:VCALENDAR\r\n$/u);
    expect(text).not.toContain(waiting!.id);
    expect((await person.get('/enterprise/calendar')).status).toBe(403);
    expect((await createClient(instance.url).get('/enterprise/calendar.ics')).status).toBe(401);
  });

  test('then its statement says what there is by month, wrong months are said at their field, and a paper of it is checked by number and code; nobody else reads it', async () => {
    const month = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7), months = `from=${month}&to=${month}`;
    const { body } = await employer.get<EnterpriseStatement>(`/enterprise/statement?${months}`);
    expect([body.months.map((each) => each.month), body.enterprise, body.more]).toEqual([[month], vacancy.employer, []]);
    expect((await employer.get<ProblemBody>('/enterprise/statement?from=2024-01&to=2026-01')).body.errors?.map(({ pointer }) => pointer)).toEqual(['/query/from']);
    const id = crypto.randomUUID();
    const [made, again] = [await employer.put<IssuedStatements>(`/enterprise/statements/${id}`, { from: month, to: month }), await employer.put<IssuedStatements>(`/enterprise/statements/${id}`, { from: month, to: month })];
    expect([made.status, again.status, again.body]).toEqual([201, 200, made.body]);
    const issued = made.body.issued.find((each) => each.id === id)!;
    const pdf = Buffer.from(await (await employer.send(issued.href)).arrayBuffer());
    const anybody = createClient(instance.url);
    const check = await anybody.get<DocumentCheck>(`/documents/${issued.number}?code=${issued.code}`);
    expect(check.body).toMatchObject({ kind: 'enterprise-statement', status: 'valid', name: vacancy.employer, sha256: createHash('sha256').update(pdf).digest('hex') });
    expect((await anybody.get(`/documents/${issued.number}?code=AAAA-AAAA`)).status).toBe(404);
    expect([(await person.get(`/enterprise/statement?${months}`)).status, (await anybody.get(`/enterprise/statement?${months}`)).status]).toEqual([403, 401]);
  });

  test('then its list has whom it employs, by name and masked number, each with the page for their leaving; whoever is in a list that was taken reads it; nobody else has it', async () => {
    const { body } = await employer.get<Employees>('/enterprise/employees');
    expect([body.total > 0, body.employees.length]).toEqual([true, Math.min(body.total, 50)]);
    const [one] = body.employees;
    expect(one).toMatchObject({ number: expect.stringMatching(/^\d{6}\*{8}\w{4}$/u) as string, leave: `/life-events/${body.leaving}/apply?about=${encodeURIComponent(one!.about)}` });
    expect((await employer.get<Employees>(`/enterprise/employees?name=${encodeURIComponent(one!.name)}`)).body.employees.map(({ name }) => name)).toContain(one!.name);
    expect((await employer.get<Employees>(`/enterprise/employees?skip=${body.total}`)).body.employees).toEqual([]);
    const sheet = await employer.send('/api/v1/enterprise/employees/sheet?language=zh');
    expect([sheet.status, Buffer.from(await sheet.arrayBuffer()).subarray(0, 2).toString()]).toEqual([200, 'PK']);
    const themselves = createClient(instance.url);
    const same = instance.people.persons.filter(({ name, idNumber }) => name === one!.name && idNumber.endsWith(one!.number.slice(-4)) && idNumber.startsWith(one!.number.slice(0, 6)));
    await themselves.signInPerson(same[0]!.idNumber);
    expect((await themselves.get<MyRegister>('/me/register')).body.accesses.filter(({ who }) => who.zh.includes(vacancy.employer))).toHaveLength(1);
    const leaving = (about: readonly string[]): Promise<Response> => employer.send('/api/v1/enterprise/employees/leaving?language=zh', { method: 'POST', headers: { 'content-type': 'application/json', 'x-kuaiban': '1' }, body: JSON.stringify({ about }) });
    const [head, first, ...more] = readSpreadsheet(Buffer.from(await (await leaving([one!.about])).arrayBuffer()));
    expect([head!.cells.get('A')?.text, head!.cells.get('B')?.text, first!.cells.get('A')?.text, first!.cells.get('B')?.text, more.length]).toEqual(['姓名', '身份证号', one!.name, same[0]!.idNumber, 0]);
    expect((await themselves.get<MyRegister>('/me/register')).body.accesses.filter(({ who }) => who.zh.includes(vacancy.employer))).toHaveLength(2);
    expect([(await leaving([])).status, (await leaving(['nobody.at-all'])).status]).toEqual([422, 404]);
    expect([(await person.get('/enterprise/employees')).status, (await createClient(instance.url).get('/enterprise/employees/sheet')).status]).toEqual([403, 401]);
  });

  test('when the operator opens the referrals again and again and answers, then name and telephone are there, and the person reads once who looked', async () => {
    const { phone } = instance.people.persons.find(({ name }) => name === someone.name)!;
    expect(await referrals()).toMatchObject([{ person: someone.name, phone, status: 'sent' }]);
    const [referral] = await referrals();
    const look = `用人单位 ${vacancy.employer}（操作员编号 ${operator}）：姓名和联系电话`;
    expect(await accesses()).toEqual([look]);
    const { status, body } = await employer.post<ReferralView>(`/enterprise/referrals/${referral!.id}/answer`, { status: 'interview', note: '', interview: { on: '2099-01-04', at: '09:30', phone: '0539-8012345' } });
    expect([status, body.phone]).toEqual([200, phone]);
    expect(await accesses()).toEqual([look]);
  });

  test('when the referral is declined, then the telephone is gone, and what is still seen is told', async () => {
    const [referral] = await referrals();
    const { body } = await employer.post<ReferralView>(`/enterprise/referrals/${referral!.id}/answer`, { status: 'declined', note: '' });
    expect([body.person, body.phone]).toEqual([someone.name, undefined]);
    expect(await answersDue()).toEqual([]);
    expect(await accesses()).toEqual([`用人单位 ${vacancy.employer}（操作员编号 ${operator}）：姓名`, `用人单位 ${vacancy.employer}（操作员编号 ${operator}）：姓名和联系电话`]);
  });
}
