import { beforeAll, expect, test } from 'vitest';
import type { CaseView } from '#channels/http/schemas/case.ts';
import type { Integrity } from '#channels/http/schemas/integrity.ts';
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

  test('given anybody else, then there is no board', async () => {
    const officer = createClient(instance.url);
    await officer.signInStaff(filed.items.find(({ service }) => service === '2.6.1')?.officer ?? '');
    for (const path of ['/staff/integrity', '/staff/integrity/sheet']) expect([(await officer.get(path)).status, (await who!.get(path)).status, (await createClient(instance.url).get(path)).status]).toEqual([403, 403, 401]);
  });
}
