import { describe, expect, test } from 'vitest';
import type { ServiceEntry } from '#channels/http/schemas/catalog.ts';
import { generateOperators } from '#sandbox/people/staff.ts';
import { createClient, type Client } from '../live/client.ts';
import { fillIn } from '#main/tour/fill-in.ts';
import { usingInstance } from '../live/using-instance.ts';

const instance = usingInstance();
const SETTLED = ['approved', 'refused', 'dropped'];

async function signedIn(name: string): Promise<Client> {
  const found = instance.people.persons.find((person) => person.name === name);
  if (!found) throw new Error(`nobody is called ${name}`);
  const client = createClient(instance.url);
  await client.signInPerson(found.idNumber);
  return client;
}

describe('every life event is filed by somebody whom it happened to, and its items end or wait for somebody who is named', () => {
  test.each<[event: string, who: string, wanted: Readonly<Record<string, unknown>>, approved: readonly string[]]>([
    ['graduate-employment', '罗思远', {}, ['2.1.1', '2.2.1']],
    ['retirement', '郭建民', { 'retirement.form': 'on-time', 'deemed.claimed': false }, ['1.6.1']],
    ['social-card', '方志成', { 'card.matter': 'lost' }, ['1.10.6', '1.10.7']],
    ['work-injury', '崔建业', {}, []],
    ['professional-exam', '秦晓月', { 'exam.yearsWorked': 10 }, ['local.exam-registration']],
  ])('%s, by %s', async (event, who, wanted, approved) => {
    const { status, body } = await fillIn(await signedIn(who), { lifeEvent: event, wanted });
    expect([status, body.code ?? '', body.errors ?? []]).toEqual([201, '', []]);
    for (const item of body.items) expect([item.service, item.headline.zh.length > 3]).toEqual([item.service, true]);
    for (const item of body.items.filter(({ status: now }) => !SETTLED.includes(now))) expect([item.service, item.status, item.officer !== undefined || item.status === 'waiting']).toEqual([item.service, item.status, true]);
    const done = body.items.filter(({ status: now }) => now === 'approved').map(({ service }) => service);
    expect(done, JSON.stringify(body.items.map(({ service, status: now, headline }) => [service, now, headline.zh]))).toEqual(expect.arrayContaining([...approved]));
    // Where nothing is granted at once, somebody has been drawn for it.
    if (approved.length === 0) expect(body.items.some(({ officer }) => officer !== undefined)).toBe(true);
  });
});

/** People and employers for each way in which a matter can be filed: for oneself, for relatives who died, for staff. */
async function applicants(): Promise<(entry: ServiceEntry) => readonly { client: Client; about?: string }[]> {
  const { persons, enterprises } = instance.people;
  const operators = generateOperators(enterprises);
  const numberOf = (name: string): string => persons.find((person) => person.name === name)!.idNumber;
  const named = async (client: Client, name: string): Promise<{ client: Client; about: string }> => ({ client, about: (await client.post<{ about: string }>('/parties', { name, number: numberOf(name) })).body.about });
  const employer = async (creditCode: string): Promise<Client> => {
    const client = createClient(instance.url);
    await client.signInEnterprise(creditCode, operators.find((each) => each.creditCode === creditCode)!.operator);
    return client;
  };
  const firm = enterprises[0]!.creditCode;
  const worker = persons.find(({ entries }) => entries.some((entry) => entry.kind === 'employment' && entry.to === null && entry.data['employer'] === firm))!;
  const [company, school, citizen] = [await employer(firm), await employer(enterprises.find(({ name }) => name.endsWith('职业学校'))!.creditCode), await signedIn('王小明')];
  const relatives = [await named(await signedIn('邵丽华'), '邵广田'), await named(await signedIn('凌秀芝'), '巩大山')];
  const staff = [await named(company, worker.name), await named(school, '纪雨晴')];
  return ({ subject, filedBy }) => filedBy.flatMap((way) => (way === 'relative' ? relatives : way === 'employer' ? staff : [{ client: subject === 'enterprise' ? company : citizen }]));
}

test('every matter of the region is filed on its own, by whoever may, and says what became of it', async () => {
  const waysOf = await applicants();
  const { body: { services } } = await createClient(instance.url).get<{ services: ServiceEntry[] }>('/services');
  const results: Record<string, string[]> = {};
  for (const service of services) {
    for (const { client, about } of waysOf(service)) {
      const { status, body } = await fillIn(client, { lifeEvent: service.code, ...(about !== undefined && { about }) });
      (results[service.code] ??= []).push(status === 201 ? body.items.map((item) => item.status).join() : status === 403 ? 'not theirs' : `${status} ${body.code} ${JSON.stringify(body.errors ?? body)}`);
    }
  }
  // Whoever of them may file it gets it decided, or somebody who decides it.
  const odd = Object.entries(results).filter(([, ways]) => ways.some((result) => !/^(?:approved|refused|officer|waiting|not theirs)$/u.test(result)) || ways.every((result) => result === 'not theirs'));
  expect(odd).toEqual([]);
  expect(new Set(Object.values(results).flat()).size).toBeGreaterThan(3);
});
