import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { createCallStore } from '#adapters/postgres/calls/call-store.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const AT = '2026-11-23T02:00:00.000Z', LATER = '2026-11-23T02:01:00.000Z';
const LIMITS = { since: '2026-11-22T16:00:00.000Z', number: 2, agent: 3 };
const REGION = '371300';
const plain = { seal: (text: string) => `sealed ${text}`, open: (sealed: string) => sealed.slice('sealed '.length) };
const store = () => createCallStore(database.pool, plain);
const attempt = (change: object = {}) => ({ region: REGION, id: randomUUID(), agent: randomUUID(), number: randomUUID(), fits: false, at: AT, ...change });

test('given tries that do not fit, then a number has so many of them on a day, whoever answers, and what fits comes too late', async () => {
  const number = randomUUID();
  const first = attempt({ number });
  expect([await store().try(first, LIMITS), await store().try({ ...first, fits: true }, LIMITS)]).toEqual([{ kind: 'kept', fits: false, failed: 1 }, { kind: 'kept', fits: false, failed: 1 }]);
  expect(await store().try(attempt({ number }), LIMITS)).toEqual({ kind: 'kept', fits: false, failed: 2 });
  expect(await store().try(attempt({ number, fits: true }), LIMITS)).toEqual({ kind: 'number' });
  expect(await store().try(attempt({ number, fits: true }), { ...LIMITS, since: LATER })).toEqual({ kind: 'kept', fits: true, failed: 0 });
});

test('given the id of a try, when it is sent again for another number, by another agent or with other answers, then nothing of the first one counts', async () => {
  const first = attempt({ fits: true });
  expect(await store().try(first, LIMITS)).toEqual({ kind: 'kept', fits: true, failed: 0 });
  expect(await store().try({ ...first, number: randomUUID() }, LIMITS)).toEqual({ kind: 'reused' });
  expect(await store().try({ ...first, agent: randomUUID() }, LIMITS)).toEqual({ kind: 'reused' });
  expect(await store().try({ ...first, fits: false }, LIMITS)).toEqual({ kind: 'kept', fits: false, failed: 0 });
  expect(await store().try(first, LIMITS)).toEqual({ kind: 'kept', fits: true, failed: 0 });
});

test('given an agent at whose desk too much does not fit, then nothing more is tried there', async () => {
  const agent = randomUUID();
  for (let done = 0; done < 3; done += 1) expect((await store().try(attempt({ agent }), LIMITS)).kind).toBe('kept');
  expect(await store().try(attempt({ agent, fits: true }), LIMITS)).toEqual({ kind: 'agent' });
});

test('given tries at the same moment, then no more of them are let pass than that', async () => {
  const number = randomUUID();
  const kinds = await Promise.all(Array.from({ length: 6 }, () => store().try(attempt({ number }), LIMITS)));
  expect(kinds.filter(({ kind }) => kind === 'kept')).toHaveLength(2);
});

test('given what is read, then its points are agreed to in their order, once each, and lie sealed', async () => {
  const visit = randomUUID();
  const points = ['一', '二'].map((zh) => ({ zh, en: zh }));
  const begun = { digest: 'd', lifeEvent: 'e', points, at: AT };
  expect(await store().beginReading(REGION, visit, begun)).toEqual({ digest: 'd', lifeEvent: 'e', points });
  expect([await store().agree(REGION, visit, 'd', 2, AT), await store().agree(REGION, visit, 'd', 1, AT), await store().agree(REGION, visit, 'd', 1, LATER), await store().agree(REGION, visit, 'd', 3, AT), await store().agree(REGION, visit, 'other', 1, AT)]).toEqual([false, true, true, false, false]);
  expect(await store().agree(REGION, visit, 'd', 2, LATER)).toBe(true);
  expect(await store().beginReading(REGION, visit, { ...begun, points: [] })).toEqual({ digest: 'd', lifeEvent: 'e', points: [{ ...points[0], at: AT }, { ...points[1], at: LATER }] });
  const { rows } = await database.owner.query<{ points: string }>('select points from kuaiban.phone_reading where visit_id = $1', [visit]);
  expect(rows[0]?.points.startsWith('sealed ')).toBe(true);
});
