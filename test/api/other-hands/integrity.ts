import { beforeAll, expect, test } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import type { Integrity, IntegrityHands } from '#channels/http/schemas/integrity.ts';
import { answering, createClient, type Client } from '../../live/client.ts';
import type { Instance } from '../../live/instance.ts';
import { generated } from '../../live/people.ts';

/** Where a human hand touched cases: for supervisors of the region, and without anybody's name. */
export function integrityBoard(instance: Instance): void {
  let [who, supervisor]: Client[] = [];
  let filed: CaseView;
  const person = () => generated(instance, 'older', 8);

  beforeAll(async () => {
    [who, supervisor] = [createClient(instance.url), createClient(instance.url)];
    await who.signInPerson(person().number);
    await supervisor.signInStaff('0402');
    filed = (await who.submit<CaseView>(answering({ 'hardship.class': 'older' }))).body;
  });

  test('given an item that an officer has to look at, then the board counts it with its ground, its department where one lacked, and names nobody', async () => {
    const { status, body } = await supervisor!.get<Integrity>('/staff/integrity');
    expect(status).toBe(200);
    expect(body.months).toHaveLength(6);
    expect(body.total.at(-1)!.decided).toBeGreaterThan(0);
    expect(body.grounds.map(({ id }) => id)).toContain('establish');
    expect(body.discretion.map(({ service }) => service)).toContain('2.6.1');
    expect(body.free).toBeGreaterThan(0);
    expect(body.officers.every(({ officer }) => officer !== '')).toBe(true);
    const said = JSON.stringify(body);
    for (const secret of [person().name, person().number]) expect(said).not.toContain(secret);
    const one = (await supervisor!.get<Integrity>('/staff/integrity?service=2.6.1')).body;
    expect(one.grounds.reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(body.grounds.reduce((sum, { count }) => sum + count, 0));
  });

  test('given the board, then it can be taken along as a workbook', async () => {
    const answer = await supervisor!.send('/api/v1/staff/integrity/sheet?language=en');
    expect([answer.status, answer.headers.get('content-type')?.includes('spreadsheetml')]).toEqual([200, true]);
  });

  test('given one of its tables, then it can be taken along by itself, as a spreadsheet or as text; a text is one table', async () => {
    const taken = async (query: string) => await supervisor!.send(`/api/v1/staff/integrity/sheet?${query}`);
    const csv = await taken('part=hands&format=csv&language=en');
    const text = await csv.text();
    expect([csv.status, csv.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(text.split('\r\n')[0]).toContain('Case,Item,Code');
    expect(text).toContain(filed.number);
    for (const secret of [person().name, person().number]) expect(text).not.toContain(secret);
    for (const part of ['alone', 'grounds', 'discretion', 'officers', 'deviations', 'passed']) expect([part, (await taken(`part=${part}`)).status, (await taken(`part=${part}&format=csv`)).status]).toEqual([part, 200, 200]);
    expect([(await taken('format=csv')).status, (await taken('part=other')).status]).toEqual([422, 422]);
  });

  test('given the items that a hand has touched, then each stands there with its grounds, and narrowed to a matter only its own', async () => {
    const { body } = await supervisor!.get<IntegrityHands>('/staff/integrity/hands');
    expect(body.hands.find((each) => each.case === filed.number && each.service === '2.6.1')?.grounds.length).toBeGreaterThan(0);
    expect((await supervisor!.get<IntegrityHands>('/staff/integrity/hands?service=2.6.1')).body.hands.every(({ service }) => service === '2.6.1')).toBe(true);
  });

  test('given anybody else, then there is no board', async () => {
    const officer = createClient(instance.url);
    await officer.signInStaff(filed.items.find(({ service }) => service === '2.6.1')?.officer ?? '');
    for (const path of ['/staff/integrity', '/staff/integrity/hands', '/staff/integrity/sheet']) expect([(await officer.get(path)).status, (await who!.get(path)).status, (await createClient(instance.url).get(path)).status]).toEqual([403, 403, 401]);
  });
}
