import { describe, expect, test } from 'vitest';
import type { ServiceEntry } from '#channels/http/schemas/catalog.ts';
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

test('every matter of the region is filed on its own, and says what became of it', async () => {
  const client = await signedIn('王小明');
  const { body: { services } } = await client.get<{ services: ServiceEntry[] }>('/services');
  const results: Record<string, string> = {};
  for (const { code } of services.filter(({ subject }) => subject === 'person')) {
    const { status, body } = await fillIn(client, { lifeEvent: code });
    results[code] = status === 201 ? body.items.map((item) => item.status).join() : `${status} ${body.code} ${JSON.stringify(body.errors ?? body)}`;
  }
  const odd = Object.entries(results).filter(([, result]) => !/^(?:approved|refused|officer|waiting)$/u.test(result));
  expect(odd).toEqual([]);
  expect(new Set(Object.values(results)).size).toBeGreaterThan(2);
});
