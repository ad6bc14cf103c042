import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { createAttempts } from '#adapters/identity/attempts.ts';
import { createScreenStore } from '#adapters/postgres/counter/screen-store.ts';
import { createVisitStore } from '#adapters/postgres/counter/visit-store.ts';
import { CODES_MOST, codesSince, PAIRING_TRIES, type Sheet } from '#core/counter/screen.ts';
import { actOnSheet, type SheetAct, type Signature } from '#core/counter/signing.ts';
import { endOfVisit, type Visit } from '#core/parties/visit.ts';
import { pairScreen } from '#usecases/counter/pair-screen.ts';
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
  expect(await store.begin({ region: REGION, id, code, tokenHash: `hash of ${id}`, begunAt, network: 'hall' }, codesSince(begunAt))).toBe('begun');
  return id;
};

/** Somebody has come to a clerk; with `change`, of another city. */
async function comes(clerk: string, change: Partial<Visit> = {}): Promise<string> {
  const id = randomUUID();
  expect(await visits.begin({ region: REGION, id, clerk, subject: randomUUID(), shown: 'identity-card', consent: '同意', begunAt: NOW, until: endOfVisit(NOW), ...change })).toBe('begun');
  return id;
}
const show = (clerk: string, visit: string, change: { readonly sheet?: Sheet; readonly digests?: { readonly sheet: string; readonly body: string }; readonly asked?: string; readonly now?: string } = {}): Promise<void> => store.show(REGION, clerk, { visit, sheet: SHEET, digests: { sheet: 's', body: 'b' }, asked: LATER, now: LATER, ...change });
const shownOn = async (id: string): Promise<string | undefined> => (await store.find(REGION, id))?.sheet?.event.en;
const called = (en: string): Sheet => ({ ...SHEET, event: { zh: en, en } });
/** Everything that lies there of a screen. */
const kept = async (id: string): Promise<string> => JSON.stringify((await database.owner.query('select * from kuaiban.counter_screen where id = $1', [id])).rows);

test('given a code that is shown, then it pairs one clerk once, and no second screen shows it meanwhile', async () => {
  const id = await begin('100001');
  expect(await store.begin({ region: REGION, id: randomUUID(), code: '100001', tokenHash: 'other', begunAt: NOW, network: 'hall' }, codesSince(NOW))).toBe('taken');
  expect([await store.pair(REGION, 'a', '100009', SINCE, LATER), await store.pair('330200', 'a', '100001', SINCE, LATER), await store.pair(REGION, 'a', '100001', LATER, LATER)]).toEqual(['none', 'none', 'none']);
  expect([await store.pair(REGION, 'a', '100001', SINCE, LATER), await store.pair(REGION, 'b', '100001', SINCE, LATER)]).toEqual(['paired', 'none']);
  expect(await store.ofClerk(REGION, 'a')).toMatchObject({ id, clerk: 'a', pairedAt: LATER });
});

test('given as many codes as may be shown at once, then whoever opened the most opens no further one until some are over, and another hall takes the place of their oldest: a slip of the finger finds none', async () => {
  await database.owner.query(`insert into kuaiban.counter_screen (region, id, code, token_hash, begun_at, network) select '450200', gen_random_uuid(), 'x' || n, 'h', $2::timestamptz + n * interval '1 millisecond', case when n % 3 = 0 then 'few' else 'most' end from generate_series(1, $1::int) n`, [CODES_MOST, NOW]);
  const open = (network: string, code: string, begunAt = LATER) => store.begin({ region: '450200', id: randomUUID(), code, tokenHash: 'h', begunAt, network }, codesSince(begunAt));
  const shown = async () => (await database.owner.query<{ code: string; network: string }>(`select code, network from kuaiban.counter_screen where region = '450200' and ended_at is null`)).rows;
  expect([await open('most', '100001'), await open('hall', '100002')]).toEqual(['full', 'begun']);
  const now = await shown();
  expect([now.length, now.some(({ code }) => code === 'x1'), now.filter(({ network }) => network === 'few').length, now.find(({ code }) => code === '100002')?.network]).toEqual([CODES_MOST, false, Math.floor(CODES_MOST / 3), 'hall']);
  expect(await open('most', '100001', '2026-11-23T01:10:02.000Z')).toBe('begun');
  expect((await database.owner.query(`select from kuaiban.counter_screen where region = '450200' and ended_at is not null and network is not null`)).rowCount, 'nothing is kept of whence one was opened that is over').toBe(0);
});

test('given a clerk who guesses, then after ten codes that no screen shows not even the right one pairs, for them alone and for ten minutes; a right one in time begins anew', async () => {
  const parts = { screens: store, pairing: createAttempts(database.pool, PAIRING_TRIES), context: { lookup: (text: string) => text } };
  const type = (clerk: string, code: string, now = LATER) => pairScreen(parts, { region: REGION, clerk, code, now });
  const guess = async (times: number) => { for (let at = 0; at < times; at += 1) expect(await type('g', '999999')).toBe('none'); };
  await Promise.all(['110001', '110002', '110003'].map((code) => begin(code)));
  await guess(9);
  expect(await type('g', '110001')).toBe('paired');
  await guess(10);
  expect([await type('g', '110002'), await type('h', '110002')]).toEqual(['locked', 'paired']);
  const after = '2026-11-23T01:11:30.000Z';
  await begin('110004', after);
  expect(await type('g', '110004', after)).toBe('paired');
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

test('given a sheet that was signed, then the same one keeps it, another one voids it, and nothing of it lies open or outlives the visit', async () => {
  const id = await begin('800001');
  await store.pair(REGION, 'k', '800001', SINCE, LATER);
  const visit = await comes('k');
  const signature: Signature = { how: 'drawn', file: 'file-of-k', hash: 'h', sheet: 's', body: 'b', at: LATER, screen: id, pairedAt: LATER };
  const act = (what: SheetAct, of = visit, now = LATER) => store.act(REGION, id, of, now, (signing, sheet) => actOnSheet(signing, sheet, 's', what));
  expect(await act({ act: 'ask' })).toBe('over');
  await show('k', visit);
  expect(await act({ act: 'confirm' })).toBe('not-now');
  for (const what of [{ act: 'ask' }, { act: 'confirm' }, { act: 'sign', signature }] as const) expect(typeof (await act(what))).toBe('object');
  await show('k', visit);
  expect((await store.ofClerk(REGION, 'k'))?.signing).toEqual({ stage: 'signed', sheet: 's', body: 'b', doubts: [], signature });
  expect(await kept(id)).not.toContain('file-of-k');
  expect([await act({ act: 'ask' }, randomUUID()), await act({ act: 'ask' }, visit, endOfVisit(NOW)), await store.act('330200', id, visit, LATER, () => 'no')]).toEqual(['over', 'over', 'over']);
  await show('k', visit, { digests: { sheet: 's', body: 'c' }, asked: '2026-11-23T01:02:00.000Z' });
  expect((await store.ofClerk(REGION, 'k'))?.signing).toEqual({ stage: 'reading', sheet: 's', body: 'c', doubts: [] });
  await visits.end(REGION, 'k', visit, LATER);
  expect([(await store.ofClerk(REGION, 'k'))?.signing, await act({ act: 'ask' })]).toEqual([undefined, 'over']);
  const next = await comes('k');
  await show('k', next);
  expect((await store.ofClerk(REGION, 'k'))?.signing?.stage).toBe('reading');
});

test('given the person who signs and the clerk who changes something at the same moment, then what is signed is what stands there', async () => {
  const id = await begin('810001');
  await store.pair(REGION, 'l', '810001', SINCE, LATER);
  const visit = await comes('l');
  for (let round = 0; round < 10; round += 1) {
    const asked = (second: number): string => new Date(Date.parse(LATER) + round * 10_000 + second * 1000).toISOString();
    const digests = { sheet: `s${round}`, body: `b${round}` };
    const signature: Signature = { how: 'typed', file: 'f', hash: 'h', ...digests, at: LATER, screen: id, pairedAt: LATER };
    const act = (what: SheetAct) => store.act(REGION, id, visit, LATER, (signing, sheet) => actOnSheet(signing, sheet, digests.sheet, what));
    await show('l', visit, { digests, asked: asked(1) });
    await act({ act: 'ask' });
    await act({ act: 'confirm' });
    await Promise.all([act({ act: 'sign', signature }), show('l', visit, { digests: { sheet: digests.sheet, body: 'changed' }, asked: asked(2) })]);
    expect((await store.ofClerk(REGION, 'l'))?.signing, String(round)).toEqual({ stage: 'reading', sheet: digests.sheet, body: 'changed', doubts: [] });
  }
});
