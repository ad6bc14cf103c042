import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import { PROBLEMS } from '#channels/http/problems.ts';
import { answering, createClient, type Client, type ProblemBody, type Reply } from '../live/client.ts';
import { HANDED_IN, openPool } from '../live/instance.ts';
import { PERSON } from '../live/people.ts';
import { usingInstance } from '../live/using-instance.ts';
import { onePage, SCRIPTED } from '../support/pdf.ts';

const instance = usingInstance();
let pool: Pool;
let wang: Client;
let zhang: Client;
let visitor: Client;
beforeAll(async () => {
  pool = await openPool(instance);
  [wang, zhang, visitor] = [createClient(instance.url), createClient(instance.url), createClient(instance.url)];
  await Promise.all([wang.signInPerson(PERSON.wang.number), zhang.signInPerson(PERSON.zhang.number)]);
});
afterAll(() => pool.end());

/** Rows of everything that a person's request can add to. What a department's daily list brings meanwhile is nobody's request. */
async function stored(): Promise<unknown> {
  const { rows } = await pool.query(`select (select count(*) from kuaiban.case_file) as cases, (select count(*) from kuaiban.case_event) as events, (select count(*) from kuaiban.submission) as submissions,
    (select count(*) from kuaiban.draft) as drafts, (select count(*) from kuaiban.file) as files, (select count(*) from kuaiban.register_entry where origin->>'kind' <> 'pulled') as entries, (select count(*) from kuaiban.referral) as referrals`);
  return rows[0];
}

/** What departments said so far: whom they were asked about is nobody's business while the input is wrong. */
async function answersOfDepartments(): Promise<number> {
  const { rows } = await pool.query<{ count: number }>('select count(*) from kuaiban.department_answer');
  return rows[0]?.count ?? 0;
}

/** That the answer is this problem, complete and in the form of RFC 9457. */
function expectProblem(reply: Reply<ProblemBody>, code: keyof typeof PROBLEMS, pointer?: string): void {
  expect(reply.body).toMatchObject({ code, status: PROBLEMS[code].status, retryable: PROBLEMS[code].retryable, title: PROBLEMS[code].title.zh });
  expect(reply.status).toBe(PROBLEMS[code].status);
  expect(reply.headers.get('content-type')).toMatch(/^application\/problem\+json/u);
  if (pointer !== undefined) {
    const field = reply.body.errors?.find((each) => each.pointer === pointer);
    expect(field, JSON.stringify(reply.body)).toBeDefined();
    expect(field?.detail.zh).not.toBe('');
    expect(field?.detail.en).not.toBe('');
  }
}

const keyed = (): Record<string, string> => ({ 'idempotency-key': randomUUID() });
const PDF = onePage();

describe('given bad input, then a problem names it and nothing is stored', () => {
  const cases: readonly { readonly what: string; readonly send: () => Promise<Reply<ProblemBody>>; readonly code: keyof typeof PROBLEMS; readonly pointer?: string }[] = [
    { what: 'a case number with a wrong check digit', send: () => visitor.get('/cases/371300-20261121-000042-0/progress?code=K7Q2-9XMD'), code: 'wrong-input', pointer: '/params/number' },
    { what: 'a case number of another form', send: () => visitor.get('/cases/42/progress?code=K7Q2-9XMD'), code: 'wrong-input', pointer: '/params/number' },
    { what: 'a day that no calendar has', send: () => visitor.get('/public/draws?region=371300&day=2026-02-31'), code: 'wrong-input', pointer: '/querystring/day' },
    { what: 'work that began on a day that no calendar has', send: () => visitor.post(`/enterprise/referrals/${randomUUID()}/answer`, { status: 'hired', startsOn: '2026-02-31', note: '' }), code: 'wrong-input', pointer: '/body/startsOn' },
    { what: 'an unknown field', send: () => wang.post('/cases', { lifeEvent: 'unemployment', body: answering(), bribe: 1 }, keyed()), code: 'wrong-input', pointer: '/body/bribe' },
    { what: 'an unknown field deep inside', send: () => wang.post('/cases', { lifeEvent: 'unemployment', body: answering({}, { friend: 'x' }) }, keyed()), code: 'wrong-input', pointer: '/body/body/friend' },
    { what: 'an answer nobody asks for', send: () => wang.submit(answering({ 'benefit.monthly': 999_999 })), code: 'wrong-input', pointer: '/body/body/answers/benefit.monthly' },
    { what: 'an answer that a source gives', send: () => wang.submit(answering({ 'unemployment.insuredMonths': 300 })), code: 'wrong-input', pointer: '/body/body/answers/unemployment.insuredMonths' },
    { what: 'an answer of the wrong type', send: () => wang.submit(answering({ 'job.seeking': 'yes' })), code: 'wrong-input', pointer: '/body/body/answers/job.seeking' },
    { what: 'a code that is not on the list', send: () => wang.submit(answering({ 'job.occupation': 'astronaut' })), code: 'wrong-input', pointer: '/body/body/answers/job.occupation' },
    { what: 'a wrong type beside the answers', send: () => wang.post('/cases', { lifeEvent: 'unemployment', body: answering({}, { promises: 'all' }) }, keyed()), code: 'wrong-input', pointer: '/body/body/promises' },
    { what: 'a number where an object belongs', send: () => wang.put('/me/drafts/unemployment', { answers: 7, contests: {}, promises: [] }), code: 'wrong-input', pointer: '/body/answers' },
    { what: 'an unknown field in a draft', send: () => wang.put('/me/drafts/unemployment', { ...answering(), extra: true }), code: 'wrong-input', pointer: '/body/extra' },
    { what: 'a draft with an answer nobody asks for', send: () => zhang.put('/me/drafts/unemployment', answering({ nosuch: 1 })), code: 'wrong-input', pointer: '/body/answers/nosuch' },
    { what: 'a draft with an answer of the wrong type', send: () => zhang.put('/me/drafts/unemployment', answering({ 'hardship.class': 5 })), code: 'wrong-input', pointer: '/body/answers/hardship.class' },
    { what: 'a draft with a promise that nobody takes', send: () => zhang.put('/me/drafts/unemployment', answering({}, { promises: ['person.age'] })), code: 'wrong-input', pointer: '/body/promises' },
    { what: 'a draft with a material there is not', send: () => zhang.put('/me/drafts/unemployment', answering({}, { files: { nosuch: [] } })), code: 'wrong-input', pointer: '/body/files/nosuch' },
    { what: 'a plan from an answer nobody asks for', send: () => zhang.post('/plans', { lifeEvent: 'unemployment', body: answering({ nosuch: 1 }) }), code: 'wrong-input', pointer: '/body/body/answers/nosuch' },
    { what: 'a plan from an answer of the wrong type', send: () => zhang.post('/plans', { lifeEvent: 'unemployment', body: answering({ 'hardship.class': 5 }) }), code: 'wrong-input', pointer: '/body/body/answers/hardship.class' },
    { what: 'an answer nobody asks for, from somebody about whom no department was asked yet', send: () => zhang.submit(answering({ nosuch: 1 })), code: 'wrong-input', pointer: '/body/body/answers/nosuch' },
    { what: 'a missing field', send: () => wang.post('/plans', { body: answering() }), code: 'wrong-input', pointer: '/body/lifeEvent' },
    { what: 'broken JSON', send: () => wang.post('/plans', '{"lifeEvent":"unemployment"', { 'content-type': 'application/json' }), code: 'broken-json' },
    { what: 'an empty body', send: () => wang.post('/cases', '', { 'content-type': 'application/json', ...keyed() }), code: 'broken-json' },
    { what: 'another content type', send: () => wang.post('/plans', 'lifeEvent=unemployment', { 'content-type': 'text/plain' }), code: 'wrong-content-type' },
    { what: 'a body of 20 MB', send: () => wang.post('/cases', JSON.stringify({ lifeEvent: 'unemployment', body: answering({ 'job.occupation': 'x'.repeat(20_000_000) }) }), { 'content-type': 'application/json', ...keyed() }), code: 'too-large' },
    { what: 'a file of 20 MB', send: () => wang.post('/files', Buffer.alloc(20_000_000, PDF), { 'content-type': 'application/pdf' }), code: 'too-large' },
    { what: 'a foreign file', send: () => wang.post('/files', new TextEncoder().encode('MZ\u0090\u0000 a program'), { 'content-type': 'application/pdf', 'x-file-name': 'proof.pdf' }), code: 'wrong-file-type', pointer: '/body' },
    { what: 'a page that says it is a picture', send: () => wang.post('/files', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'), { 'content-type': 'image/png' }), code: 'wrong-file-type', pointer: '/body' },
    { what: 'a PDF with a script', send: () => wang.post('/files', SCRIPTED, { 'content-type': 'application/pdf', 'x-file-name': 'x.pdf' }), code: 'unfit-file', pointer: '/body' },
    { what: 'a PDF that cannot be opened', send: () => wang.post('/files', Buffer.from('%PDF-1.4\n%%EOF\n'), { 'content-type': 'application/pdf' }), code: 'unfit-file', pointer: '/body' },
    { what: 'an empty file', send: () => wang.post('/files', new Uint8Array(), { 'content-type': 'application/pdf' }), code: 'wrong-input', pointer: '/body' },
    { what: 'no Idempotency-Key', send: () => wang.call('POST', '/cases', { body: { lifeEvent: 'unemployment', body: answering() } }), code: 'key-needed' },
    { what: 'a key that is too short', send: () => wang.submit(answering(), 'a'), code: 'wrong-input', pointer: '/headers/idempotency-key' },
    { what: 'a life event that does not exist', send: () => wang.post('/cases', { lifeEvent: 'winning-the-lottery', body: answering() }, keyed()), code: 'not-found' },
    { what: 'nobody signed in', send: () => visitor.submit(answering()), code: 'sign-in-needed' },
    { what: 'a person at the desk', send: () => wang.get('/staff/queue'), code: 'not-yours' },
    { what: 'a person at the employers’', send: () => wang.get('/enterprise/referrals'), code: 'not-yours' },
    { what: 'a path that does not exist', send: () => wang.get('/no/such/thing'), code: 'not-found' },
    { what: 'a contest without a statement', send: () => wang.submit(answering({}, { contests: { 'separation.reason': { statement: '', files: [] } } })), code: 'wrong-input' },
    { what: 'a contest of what cannot be contested', send: () => wang.submit(answering({}, { contests: { 'person.age': { statement: '不对', files: [] } } })), code: 'wrong-input', pointer: '/body/body/contests/person.age' },
    { what: 'a contest with a file that does not exist', send: () => wang.submit(answering({}, { contests: { 'separation.reason': { statement: '不是我要走', files: [randomUUID()] } } })), code: 'wrong-input', pointer: '/body/body/contests/separation.reason/files' },
    { what: 'a contest with something else than a file', send: () => wang.submit(answering({}, { contests: { 'separation.reason': { statement: '不是我要走', files: ['../../etc/passwd'] } } })), code: 'wrong-input', pointer: '/body/body/contests/separation.reason/files' },
    { what: 'more contests than anybody has', send: () => wang.submit(answering({}, { contests: Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`x.${at}`, { statement: '不对', files: [] }])) })), code: 'wrong-input', pointer: '/body/body/contests' },
    { what: 'more materials than there are', send: () => wang.submit(answering({}, { files: Object.fromEntries(Array.from({ length: 41 }, (_, at) => [`x-${at}`, [randomUUID()]])) })), code: 'wrong-input', pointer: '/body/body/files' },
    { what: 'more answers than there are questions', send: () => wang.submit(answering(Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`x.${at}`, true])))), code: 'wrong-input', pointer: '/body/body/answers' },
    { what: 'a text with a character that no database keeps', send: () => wang.submit(answering({}, { contests: { 'separation.reason': { statement: 'a\u0000b', files: [] } } })), code: 'wrong-input', pointer: '/body/body/contests/separation.reason/statement' },
    ...['/me/register/uses', '/me/messages', '/me/advice', '/me/jobs/applications'].map((path) => ({ what: `a place in ${path} that is none`, send: () => wang.get<ProblemBody>(`${path}?after=1~${'-'.repeat(36)}`), code: 'wrong-input' as const, pointer: '/querystring/after' })),
    { what: 'a path with a character that no database keeps', send: () => wang.call('DELETE', '/me/drafts/a%00b'), code: 'wrong-input' },
    { what: 'a correction with a material named like what every object has', send: () => wang.post('/cases/371300-20261121-000042-1/items/1/correction', { answers: {}, files: [{ evidence: 'constructor', file: randomUUID() }] }), code: 'wrong-input', pointer: '/body/files/constructor' },
    { what: 'a file of somebody who is not signed in', send: () => visitor.post('/files', PDF, { 'content-type': 'application/pdf' }), code: 'sign-in-needed' },
    { what: 'a missing answer', send: () => wang.submit(answering({ 'job.occupation': null })), code: 'incomplete' },
  ];
  test.each(cases)('$what', async ({ send, code, pointer }) => {
    const before = [await stored(), await answersOfDepartments()];
    expectProblem(await send(), code, pointer);
    // What is missing depends on what departments say, so for that they are asked.
    expect([await stored(), code === 'incomplete' ? before[1] : await answersOfDepartments()]).toEqual(before);
  });
});

describe('given a request that our own pages did not make', () => {
  const body = JSON.stringify({ lifeEvent: 'unemployment', body: answering() });
  const json = { 'content-type': 'application/json' };
  test.each([
    ['without the header', json],
    ['with another origin', { ...json, 'x-kuaiban': '1', origin: 'https://elsewhere.example' }],
    ['from another site', { ...json, 'x-kuaiban': '1', 'sec-fetch-site': 'cross-site' }],
  ])('%s, then it is refused and nothing is stored', async (_how, headers) => {
    const before = await stored();
    const response = await wang.send('/api/v1/cases', { method: 'POST', body, headers: { ...headers, ...keyed() } });
    expect([response.status, ((await response.json()) as ProblemBody).code]).toEqual([403, 'bad-origin']);
    expect(await stored()).toEqual(before);
  });
});

describe('given the same submission', () => {
  test('sent ten times at once, then there is one case: one answer 201 and nine 200 with its number', async () => {
    const key = randomUUID();
    const replies = await Promise.all(Array.from({ length: 10 }, () => wang.submit<CaseView>(answering(), key)));
    expect(replies.map(({ status }) => status).toSorted()).toEqual([...Array.from({ length: 9 }, () => 200), 201]);
    const numbers = new Set(replies.map(({ body }) => body.number));
    expect(numbers.size).toBe(1);
    const { rows } = await pool.query(`select number from kuaiban.case_file c where ${HANDED_IN}`);
    expect(rows).toEqual([{ number: [...numbers][0] }]);
    // The effects exist once as well.
    const { rows: benefits } = await pool.query(`select count(*)::int as count from kuaiban.register_entry e join kuaiban.case_file c using (region, subject_id) where e.kind = 'benefit.unemployment'`);
    expect(benefits).toEqual([{ count: 1 }]);

    expectProblem(await wang.submit<ProblemBody>(answering({ 'job.district': '371311' }), key), 'key-reused');
    expect((await wang.submit<CaseView>(answering(), key)).status).toBe(200);
  });

  test('sent ten times at once under ten keys by somebody whose case stays open, then there is one case and the others are told', async () => {
    const li = createClient(instance.url);
    await li.signInPerson(PERSON.li.number);
    const replies = await Promise.all(Array.from({ length: 10 }, () => li.submit<CaseView & ProblemBody>(answering({ 'hardship.class': 'older' }))));
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
    for (const reply of replies.filter(({ status }) => status !== 201)) expectProblem(reply, 'open-case');
  });
});

describe('given a case of somebody else', () => {
  test('then it does not exist: not to read, not to rate, not as a receipt, and not by a guessed code', async () => {
    const { body: [mine] } = await pool.query<{ number: string }>(`select number from kuaiban.case_file c where ${HANDED_IN} order by number limit 1`).then(({ rows }) => ({ body: rows }));
    const number = mine?.number ?? '';
    expectProblem(await zhang.get(`/cases/${number}`), 'not-found');
    expectProblem(await zhang.get(`/cases/${number}/documents/R`), 'not-found');
    expectProblem(await zhang.get(`/cases/${number}/vacancies`), 'not-found');
    expectProblem(await zhang.put(`/cases/${number}/items/1/rating`, { score: 1, comment: '' }), 'not-found');
    expectProblem(await visitor.get(`/cases/${number}/progress?code=AAAA-AAAA`), 'not-found');
    expectProblem(await visitor.get(`/cases/${number}`), 'sign-in-needed');
  });

  test('and so is a file of somebody else', async () => {
    const { status, body } = await wang.post<{ id: string; type: string }>('/files', PDF, { 'content-type': 'application/pdf', 'x-file-name': encodeURIComponent('离职证明.pdf') });
    expect([status, body.type]).toEqual([201, 'application/pdf']);
    expect((await wang.get(`/files/${body.id}`)).status).toBe(200);
    expectProblem(await zhang.get(`/files/${body.id}`), 'not-found');
    // Nor may it be used as if it were one's own.
    expectProblem(await zhang.submit(answering({}, { contests: { 'separation.reason': { statement: '不是我要走', files: [body.id] } } })), 'wrong-input', '/body/body/contests/separation.reason/files');
  });
});

describe('given a rating', () => {
  test.each([[0], [6], [2.5]])('of %d, then it is refused at the field', async (score) => {
    const { rows } = await pool.query<{ number: string }>(`select number from kuaiban.case_file c where status = 'ended' and ${HANDED_IN} limit 1`);
    expectProblem(await wang.put(`/cases/${rows[0]?.number}/items/1/rating`, { score, comment: '' }), 'wrong-input', '/body/score');
  });
});
