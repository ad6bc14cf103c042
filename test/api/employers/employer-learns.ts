import { beforeAll, describe, expect, test } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import type { InvitationView } from '#channels/http/schemas/invitation.ts';
import type { Plan } from '#channels/http/schemas/plan.ts';
import { fillIn } from '#main/tour/fill-in.ts';
import { generateOperators } from '#sandbox/people/staff.ts';
import { createClient, type Client, type Reply } from '../../live/client.ts';
import { pdfText } from '#main/tour/pdf-text.ts';
import type { Instance } from '../../live/instance.ts';

/** What an employer learns of a worker whom it hires: nothing that it did not know. */
export function employerLearns(instance: Instance): void {
  const LOGISTICS = '临沂沂河样例物流有限公司';
  const nothing = { answers: {}, contests: {}, promises: [] };
  /** What an employer answers about anybody. */
  const SAME = { 'labour.position': 'worker', 'labour.wage': 500_000, 'work.occupation': 'logistics', 'work.since': '2026-01-05' };
  let employer: Client;
  let another: Client;

  const numberOf = (name: string): string => instance.people.persons.find((each) => each.name === name)!.idNumber;
  async function enterprise(creditCode: string): Promise<Client> {
    const client = createClient(instance.url);
    await client.signInEnterprise(creditCode, generateOperators(instance.people.enterprises).find((each) => each.creditCode === creditCode)!.operator);
    return client;
  }
  async function person(name: string): Promise<Client> {
    const client = createClient(instance.url);
    await client.signInPerson(numberOf(name));
    return client;
  }
  /** Named once by each: a minute allows so many and no more. */
  const tokens = new Map<Client, Map<string, string>>();
  async function named(client: Client, name: string): Promise<string> {
    const known = tokens.get(client) ?? new Map<string, string>();
    tokens.set(client, known);
    const about = known.get(name) ?? (await client.post<{ about: string }>('/parties', { name, number: numberOf(name) })).body.about;
    known.set(name, about);
    return about;
  }
  const planOf = async (client: Client, name: string, answers: object = {}, lifeEvent = 'hiring'): Promise<Reply<Plan>> => client.post<Plan>('/plans', { lifeEvent, about: await named(client, name), body: { ...nothing, answers } });
  const hire = async (client: Client, name: string, wanted: object = SAME) => fillIn(client, { lifeEvent: 'hiring', about: await named(client, name), wanted: { ...wanted } });
  const invitations = async (client: Client): Promise<InvitationView[]> => (await client.get<{ invitations: InvitationView[] }>('/me/invitations')).body.invitations;

  /** What an employer sees, without what differs between any two persons and moments: who it is, numbers, times. */
  function seen(view: Plan | CaseView): string {
    const own = new Set(['person', 'about', 'number', 'queryCode', 'submittedAt', 'at', 'hash', 'endedAt', 'tookMs', 'startedAt', 'dueDay', 'dueAt', 'statutoryDay', 'remaining', 'remainingText']);
    const text = JSON.stringify(view, (key, value: unknown) => (own.has(key) ? undefined : value), 1);
    return 'number' in view ? text.replaceAll(view.number, '') : text;
  }
  /** The employer's papers of a case as it reads them, without number, codes and the minute they were made, and without whom they are about. */
  async function papersOf(client: Client, { number, documents }: CaseView): Promise<string> {
    const papers = [];
    for (const { href } of documents.slice(0, 2)) papers.push(pdfText(Buffer.from(await (await client.send(href)).arrayBuffer())).replaceAll(number, '').replaceAll(/[0-9A-Z]{4}-[0-9A-Z]{4}|.*\*.*|\d{4}年\d{1,2}月\d{1,2}日(?: \d{2}:\d{2})?/gu, ''));
    return papers.join('\n');
  }

  beforeAll(async () => {
    const codeOf = (wanted: string): string => instance.people.enterprises.find(({ name }) => name === wanted)!.creditCode;
    [employer, another] = [await enterprise(codeOf(LOGISTICS)), await enterprise(codeOf('临沂旧账示范纺织有限公司'))];
  });

  // Never insured, without a card · insured elsewhere · draws the benefit, insured here · has just left school, a member.
  const WORKERS = ['沈雨桐', '冯远航', '戴国强', '纪小满'];

  describe('given workers of whom registers and departments know very different things', () => {
    test('when an employer looks at the list for each, before and after its answers, then it is the same list', async () => {
      for (const answers of [{}, SAME]) {
        const lists = [];
        for (const name of WORKERS) {
          const { status, body } = await planOf(employer, name, answers);
          expect(status).toBe(200);
          lists.push(seen(body));
        }
        expect(new Set(lists).size).toBe(1);
      }
      const { body } = await planOf(employer, '冯远航');
      expect(body.items.map(({ service }) => service).toSorted()).toEqual(['1.1.5', '1.3.1', '2.4.2', '4.1.1']);
      expect(body.own.map(({ zh }) => zh)).toContain('养老保险转移');
      expect([body.known, body.silent, body.questions.map(({ id }) => id)]).toEqual([[], [], ['labour.position', 'work.occupation']]);
    });

    test('when it hires each, then the case is the same as well, and names the worker’s own matters whether or not there are any', async () => {
      const cases = [];
      const papers = [];
      for (const name of WORKERS) {
        const { status, body } = await hire(employer, name);
        expect([name, status, body.items?.map((item) => item.status)]).toEqual([name, 201, ['approved', 'approved', 'approved', 'approved']]);
        cases.push(seen(body));
        papers.push(await papersOf(employer, body));
      }
      expect(new Set(cases).size).toBe(1);
      expect(new Set(papers).size).toBe(1);
      expect(papers[0]).toContain('职工个人的情况不写在单位的这一份里');
      expect(cases[0]).toContain('社保卡');
    });

    test('when it then files the worker’s own matters one by one, then it may not, although the worker is on record with it', async () => {
      for (const service of ['1.6.10', '1.6.13', '1.6.15', '1.8.8', '1.10.1', '2.4.3', '2.7.1', '3.4.1', '3.4.7']) expect([service, (await planOf(employer, '冯远航', {}, service)).status]).toEqual([service, 403]);
      // Nor the part that the worker is invited to.
      expect((await planOf(employer, '冯远航', {}, 'hiring-own')).status).toBe(403);
    });
  });

  describe('given a worker who was hired', () => {
    test('then there is one invitation, which only the worker sees, and which one confirmation uses up', async () => {
      const worker = await person('冯远航');
      const [invitation, ...more] = await invitations(worker);
      expect([invitation, more]).toMatchObject([{ employer: LOGISTICS, lifeEvent: 'hiring-own', status: 'ready', name: { zh: '入职后我自己的事' } }, []]);
      expect((await employer.get('/me/invitations')).status).toBe(403);
      const { body: before } = await employer.get<CaseView>(`/cases/${invitation!.case}`);
      const { status, body } = await fillIn(worker, { lifeEvent: 'hiring-own', wanted: { 'answers.graduate': false, 'file.direction': 'stay', 'answers.wantsCertificate': false } });
      expect([status, body.items.map(({ service }) => service)]).toEqual([201, expect.arrayContaining(['1.6.10', '1.8.8'])]);
      expect(await invitations(worker)).toEqual([]);
      expect((await worker.post('/plans', { lifeEvent: 'hiring-own', body: nothing })).status).toBe(403);
      // The employer's case says nothing of it, and the worker's own case does not exist for the employer.
      const { body: after } = await employer.get<CaseView>(`/cases/${invitation!.case}`);
      expect(after).toEqual(before);
      expect((await employer.get(`/cases/${body.number}`)).status).toBe(404);
    });

    test('when the worker declines, then it is gone, and nobody else can decline it', async () => {
      const worker = await person('戴国强');
      const [invitation] = await invitations(worker);
      const stranger = await person('王小明');
      expect((await stranger.call('DELETE', `/me/invitations/${invitation!.case}`)).status).toBe(404);
      expect((await worker.call('DELETE', `/me/invitations/${invitation!.case}`)).status).toBe(204);
      expect((await worker.call('DELETE', `/me/invitations/${invitation!.case}`)).status).toBe(404);
      expect(await invitations(worker)).toEqual([]);
    });
  });

  test('given the name that an employer has for a worker, then nobody else can use it, and none can be made', async () => {
    const about = await named(employer, '乔思源');
    const id = about.slice(0, about.indexOf('.'));
    const ask = (client: Client, token: string): Promise<number>[] => [
      client.post('/plans', { lifeEvent: 'hiring', about: token, body: nothing }).then(({ status }) => status),
      client.post('/cases', { lifeEvent: 'hiring', about: token, body: nothing }, { 'idempotency-key': crypto.randomUUID() }).then(({ status }) => status),
      client.put(`/me/drafts/hiring?about=${encodeURIComponent(token)}`, nothing, { 'if-match': '"0"' }).then(({ status }) => status),
    ];
    for (const token of [about, `${id}.`, id, `${id}.${'0'.repeat(64)}`, '.', '']) expect([token, await Promise.all(ask(another, token))]).toEqual([token, [404, 404, 404]]);
    expect((await Promise.all(ask(await person('王小明'), about)))).toEqual([404, 404, 404]);
    expect(await Promise.all(ask(employer, about))).not.toContain(404);
  });

  test('given an open case of one employer about a worker, then another neither sees nor is held up by it, and the worker sees both', async () => {
    const below = { ...SAME, 'labour.wage': 120_000 };
    const first = await hire(employer, '乔思源', below);
    expect([first.status, first.body.status]).toEqual([201, 'open']);
    const [theirs, ofAnybody] = [await planOf(another, '乔思源', below), await planOf(another, '石卫军', below)];
    expect([theirs.status, theirs.body.openCase, JSON.stringify(theirs.body).includes(first.body.number)]).toEqual([200, undefined, false]);
    expect(seen(theirs.body)).toBe(seen(ofAnybody.body));
    const second = await hire(another, '乔思源', below);
    expect([second.status, second.body.items.map(({ status }) => status)]).toEqual([201, first.body.items.map(({ status }) => status)]);
    // A second of the same employer is still one too many.
    expect((await hire(employer, '乔思源', below)).status).toBe(409);
    const worker = await person('乔思源');
    expect((await invitations(worker)).map(({ status }) => status)).toEqual(['waits', 'waits']);
    expect((await worker.get<{ cases: { number: string }[] }>('/me/cases')).body.cases.map(({ number }) => number)).toEqual(expect.arrayContaining([first.body.number, second.body.number]));
  });
}
