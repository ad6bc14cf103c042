import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { createScreenStore } from '#adapters/postgres/counter/screen-store.ts';
import { codesSince, type Sheet } from '#core/counter/screen.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const REGION = '371300', NOW = '2026-11-23T01:00:00.000Z', LATER = '2026-11-23T01:01:00.000Z', SINCE = codesSince(LATER);
const SHEET: Sheet = { event: { zh: '失业', en: 'Unemployment' }, answers: [{ label: { zh: '问', en: 'Q' }, value: { zh: '只有本人知道', en: 'secret' } }], known: [], promises: [], items: [] };
/** Seals so that a test sees whether anything went in unsealed or under another place. */
const vault = { seal: (text: string, binding: string) => Buffer.from(`${binding}|${text}`).toString('base64'), open: (sealed: string, binding: string) => { const [place, ...rest] = Buffer.from(sealed, 'base64').toString().split('|'); expect(place).toBe(binding); return rest.join('|'); } };
let store: ReturnType<typeof createScreenStore>;
beforeAll(() => { store = createScreenStore(database.pool, vault); });
const begin = async (code: string, begunAt = NOW): Promise<string> => {
  const id = randomUUID();
  expect(await store.begin({ region: REGION, id, code, tokenHash: `hash of ${id}`, begunAt }, codesSince(begunAt))).toBe('begun');
  return id;
};

test('given a code that is shown, then it pairs one clerk once, and no second screen shows it meanwhile', async () => {
  const id = await begin('100001');
  expect(await store.begin({ region: REGION, id: randomUUID(), code: '100001', tokenHash: 'other', begunAt: NOW }, codesSince(NOW))).toBe('taken');
  expect([await store.pair(REGION, 'a', '100009', SINCE, LATER), await store.pair('330200', 'a', '100001', SINCE, LATER), await store.pair(REGION, 'a', '100001', LATER, LATER)]).toEqual(['none', 'none', 'none']);
  expect([await store.pair(REGION, 'a', '100001', SINCE, LATER), await store.pair(REGION, 'b', '100001', SINCE, LATER)]).toEqual(['paired', 'none']);
  expect(await store.ofClerk(REGION, 'a')).toMatchObject({ id, clerk: 'a', pairedAt: LATER });
});

test('given a clerk who pairs another screen, then the first is let go and forgets what it showed', async () => {
  const [first, second] = [await begin('200001'), await begin('200002')];
  await store.pair(REGION, 'c', '200001', SINCE, LATER);
  await store.show(REGION, 'c', randomUUID(), SHEET, LATER);
  await store.pair(REGION, 'c', '200002', SINCE, LATER);
  const found = await store.find(REGION, first);
  expect([found?.endedAt, found?.sheet, found?.visit, (await store.ofClerk(REGION, 'c'))?.id]).toEqual([LATER, undefined, undefined, second]);
});

test('given somebody whose answers are shown, then they lie sealed, and nothing of them is left once the visit has ended or the screen was let go', async () => {
  const id = await begin('300001');
  await store.pair(REGION, 'd', '300001', SINCE, LATER);
  const kept = async (): Promise<string> => JSON.stringify((await database.owner.query('select * from kuaiban.counter_screen where id = $1', [id])).rows);
  const visit = randomUUID();
  await store.show(REGION, 'd', visit, SHEET, LATER);
  expect(await store.find(REGION, id)).toMatchObject({ visit, shownAt: LATER, sheet: SHEET });
  expect(await kept()).not.toContain('只有本人知道');
  await store.clear(REGION, 'd');
  expect([(await store.find(REGION, id))?.sheet, (await kept()).includes(visit)]).toEqual([undefined, false]);
  await store.show(REGION, 'd', visit, SHEET, LATER);
  await store.end(REGION, 'd', LATER);
  await store.show(REGION, 'd', visit, SHEET, LATER);
  expect([(await store.find(REGION, id))?.sheet, (await kept()).includes(visit), await store.ofClerk(REGION, 'd')]).toEqual([undefined, false, undefined]);
});

test('given a code that nobody has typed in time, then it is free for another screen', async () => {
  const old = await begin('400001');
  await begin('400001', '2026-11-23T01:20:00.000Z');
  expect((await store.find(REGION, old))?.endedAt).toBe('2026-11-23T01:20:00.000Z');
});
