import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { createScreenStore } from '#adapters/postgres/counter/screen-store.ts';
import { createVisitStore } from '#adapters/postgres/counter/visit-store.ts';
import { codesSince, type Sheet } from '#core/counter/screen.ts';
import { endOfVisit, type Visit } from '#core/parties/visit.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const REGION = '371300', NOW = '2026-11-23T01:00:00.000Z', LATER = '2026-11-23T01:01:00.000Z', SINCE = codesSince(LATER);
const SHEET: Sheet = { event: { zh: '失业', en: 'Unemployment' }, answers: [{ label: { zh: '问', en: 'Q' }, value: { zh: '只有本人知道', en: 'secret' } }], known: [], promises: [], items: [] };
/** Seals so that a test sees whether anything went in unsealed or under another place. */
const vault = { seal: (text: string, binding: string) => Buffer.from(`${binding}|${text}`).toString('base64'), open: (sealed: string, binding: string) => { const [place, ...rest] = Buffer.from(sealed, 'base64').toString().split('|'); expect(place).toBe(binding); return rest.join('|'); } };
let store: ReturnType<typeof createScreenStore>;
let visits: ReturnType<typeof createVisitStore>;
beforeAll(() => { [store, visits] = [createScreenStore(database.pool, vault), createVisitStore(database.pool)]; });
const begin = async (code: string, begunAt = NOW): Promise<string> => {
  const id = randomUUID();
  expect(await store.begin({ region: REGION, id, code, tokenHash: `hash of ${id}`, begunAt }, codesSince(begunAt))).toBe('begun');
  return id;
};

/** Somebody has come to a clerk; with `change`, of another city. */
async function comes(clerk: string, change: Partial<Visit> = {}): Promise<string> {
  const id = randomUUID();
  expect(await visits.begin({ region: REGION, id, clerk, subject: randomUUID(), shown: 'identity-card', consent: '同意', begunAt: NOW, until: endOfVisit(NOW), ...change })).toBe('begun');
  return id;
}
const show = (clerk: string, visit: string, change: { readonly sheet?: Sheet; readonly asked?: string; readonly now?: string } = {}): Promise<void> => store.show(REGION, clerk, { visit, sheet: SHEET, asked: LATER, now: LATER, ...change });
const shownOn = async (id: string): Promise<string | undefined> => (await store.find(REGION, id))?.sheet?.event.en;
const called = (en: string): Sheet => ({ ...SHEET, event: { zh: en, en } });
/** Everything that lies there of a screen. */
const kept = async (id: string): Promise<string> => JSON.stringify((await database.owner.query('select * from kuaiban.counter_screen where id = $1', [id])).rows);

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
  await show('c', await comes('c'));
  await store.pair(REGION, 'c', '200002', SINCE, LATER);
  const found = await store.find(REGION, first);
  expect([found?.endedAt, found?.sheet, found?.visit, (await store.ofClerk(REGION, 'c'))?.id]).toEqual([LATER, undefined, undefined, second]);
});

test('given somebody whose answers are shown, then they lie sealed, and nothing of them is left once the visit has ended or the screen was let go', async () => {
  const id = await begin('300001');
  await store.pair(REGION, 'd', '300001', SINCE, LATER);
  const visit = await comes('d');
  await show('d', visit);
  expect(await store.find(REGION, id)).toMatchObject({ visit, shownAt: LATER, sheet: SHEET });
  expect(await kept(id)).not.toContain('只有本人知道');
  await visits.end(REGION, 'd', visit, LATER);
  expect([await shownOn(id), (await kept(id)).includes(visit)]).toEqual([undefined, false]);
  const next = await comes('d');
  await show('d', next);
  await store.end(REGION, 'd', LATER);
  await show('d', next);
  expect([await shownOn(id), (await kept(id)).includes(next), await store.ofClerk(REGION, 'd')]).toEqual([undefined, false, undefined]);
});

test('given a sheet that arrives when the visit has ended, has run out, or is another clerk’s, then nothing of it is kept', async () => {
  const id = await begin('500001');
  await store.pair(REGION, 'e', '500001', SINCE, LATER);
  const [visit, other] = [await comes('e'), await comes('f')];
  await show('e', other);
  await show('e', visit, { now: endOfVisit(NOW) });
  await visits.end(REGION, 'e', visit, LATER);
  await show('e', visit);
  expect((await store.find(REGION, id))?.visit).toBeUndefined();
});

test('given a sheet and the end of its visit at the same moment, then nothing of it is left whoever is first', async () => {
  const id = await begin('510001');
  await store.pair(REGION, 'g', '510001', SINCE, LATER);
  for (let round = 0; round < 20; round += 1) {
    const visit = await comes('g');
    await Promise.all([show('g', visit), round % 2 === 0 ? visits.end(REGION, 'g', visit, LATER) : new Promise((resolve) => { setTimeout(resolve, round); }).then(() => visits.end(REGION, 'g', visit, LATER))]);
    expect((await kept(id)).includes(visit), String(round)).toBe(false);
  }
});

test('given a visit for another city, then it is shown while it goes on in the city of the counter, and cleared with it', async () => {
  const id = await begin('520001');
  await store.pair(REGION, 'h', '520001', SINCE, LATER);
  const visit = await comes('h', { region: '330200', helper: { region: REGION, desk: '0302' } });
  await show('h', visit);
  expect(await shownOn(id)).toBe('Unemployment');
  await visits.end(REGION, 'h', visit, LATER);
  expect((await kept(id)).includes(visit)).toBe(false);
});

test('given answers of the server that overtake each other, then what was asked for last stands', async () => {
  const id = await begin('600001');
  await store.pair(REGION, 'i', '600001', SINCE, LATER);
  const visit = await comes('i');
  await show('i', visit, { sheet: called('second'), asked: '2026-11-23T01:00:02.000Z' });
  await show('i', visit, { sheet: called('first'), asked: '2026-11-23T01:00:01.000Z' });
  expect(await shownOn(id)).toBe('second');
  await show('i', visit, { sheet: called('third'), asked: '2026-11-23T01:00:03.000Z' });
  expect(await shownOn(id)).toBe('third');
});

test('given a code that nobody has typed in time, then it is free for another screen', async () => {
  const old = await begin('400001');
  await begin('400001', '2026-11-23T01:20:00.000Z');
  expect((await store.find(REGION, old))?.endedAt).toBe('2026-11-23T01:20:00.000Z');
});

test('what no screen shows any more is tidied away: sheets that nobody keeps up, screens of yesterday, and at last the screens themselves', async () => {
  const [shown, unused] = [await begin('700001'), await begin('700002')];
  await store.pair(REGION, 'j', '700001', SINCE, LATER);
  await show('j', await comes('j'));
  await store.tidy(REGION, '2026-11-23T01:01:20.000Z');
  expect([await shownOn(shown), (await store.find(REGION, unused))?.endedAt]).toEqual(['Unemployment', undefined]);
  await store.tidy(REGION, '2026-11-23T01:12:00.000Z');
  expect([await shownOn(shown), (await store.ofClerk(REGION, 'j'))?.id, (await store.find(REGION, unused))?.endedAt]).toEqual([undefined, shown, '2026-11-23T01:12:00.000Z']);
  await store.tidy(REGION, '2026-11-23T14:00:00.000Z');
  expect([(await store.find(REGION, shown))?.endedAt, await store.find(REGION, unused)]).toEqual(['2026-11-23T14:00:00.000Z', expect.objectContaining({ id: unused })]);
  await store.tidy(REGION, '2026-11-24T14:00:00.000Z');
  expect([await store.find(REGION, shown), await store.find(REGION, unused)]).toEqual([undefined, undefined]);
});
