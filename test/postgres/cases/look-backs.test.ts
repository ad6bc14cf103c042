import { beforeAll, expect, test } from 'vitest';
import { createInspectionStore } from '#adapters/postgres/inspections/inspection-store.ts';
import { createLookBackStore } from '#adapters/postgres/inspections/look-back-store.ts';
import { importOfficers } from '#adapters/postgres/import/import-staff.ts';
import { createSupervisionStore } from '#adapters/postgres/supervision/supervision-store.ts';
import { drawInspectors } from '#usecases/inspections/draw-inspectors.ts';
import { drawLookBacks } from '#usecases/inspections/draw-look-backs.ts';
import { beginLookBacks, orderLookBack } from '#usecases/inspections/order-look-back.ts';
import { verifyLookBacks } from '#usecases/inspections/verify-look-backs.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { verifyDraws } from '#usecases/verify-draws.ts';
import { sha256 } from '../../support/hash.ts';
import { CLUB, compiledClub } from '../../support/swim-club.ts';
import { createClub, REGION, submission, vault } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const parameter = (value: number | string, unit: string) => ({ zh: 'x', en: 'x', unit, in: { [REGION]: [{ from: '2020-01-01', value, source: 'house', confidence: 'to-verify' as const, note: 'x' }] } });
const catalog = { ...CLUB, parameters: new Map([...CLUB.parameters, ['inspectionLimit', parameter('10wd', 'limit')], ['hearingLimit', parameter('5wd', 'limit')]]) };
const WHY = '有人反映体检结论有假，定期复查';
const DAYS = { from: '2026-08-01', until: '2026-11-23' };

let club: ReturnType<typeof createClub>;
let parts: { context: ReturnType<typeof createClub>['context']; inspections: ReturnType<typeof createInspectionStore>; lookBacks: ReturnType<typeof createLookBackStore>; onTrouble: (what: string, error: unknown) => void };
const next = async () => (await parts.lookBacks.next(REGION))!;
const order = async (more: Partial<Parameters<typeof orderLookBack>[1]> = {}) => orderLookBack(parts, { ...DAYS, region: REGION, by: 'v-1', percent: 100, reason: WHY, commitment: (await next()).commitment, ...more });
const draws = (lookBacks = parts.lookBacks) => drawLookBacks({ ...parts, lookBacks, ...(lookBacks !== parts.lookBacks && { onTrouble: () => undefined }) }, [REGION]);
const later = (seconds: number): void => { club.time.now = new Date(Date.parse(club.time.now) + seconds * 1000).toISOString(); };
const findings = async () => (await verifyLookBacks(parts)).findings.map(({ draw, what }) => `${draw}: ${what}`);
const drawInspector = () => drawInspectors({ ...parts, absences: createSupervisionStore(database.pool) }, [REGION]);
const submits = async (): Promise<{ number: string; subject: string }> => {
  const subject = await club.person();
  const submitted = await submitCase(club.context, submission(subject));
  return { subject, number: submitted.kind === 'accepted' ? submitted.case.state.number : '' };
};

beforeAll(async () => {
  club = createClub(database.pool, compiledClub(catalog));
  await club.prepare();
  const inspector = (id: string, office?: string) => ({ id, number: id, name: id, competences: ['pool'], roles: ['inspector' as const], ...(office && { office }) });
  await importOfficers(database.pool, REGION, [inspector('i-1'), inspector('i-2'), inspector('d-1', 'east'), inspector('d-2', 'east')]);
  // Seeds that are always the same, so that what they draw is.
  let drawn = 0;
  const random = (bytes: number): Uint8Array => new Uint8Array(bytes).fill((drawn += 1));
  parts = { context: { ...club.context, random }, inspections: createInspectionStore(database.pool, vault, sha256), lookBacks: createLookBackStore(database.pool, vault, sha256), onTrouble: (what, error) => { throw new Error(what, { cause: error }); } };
  await beginLookBacks(parts, [REGION]);
});

test('given decisions of months, when a supervisor orders a look-back, then each that is drawn is inspected once by another unit, and everything computes again', async () => {
  const { number } = await submits();
  const seed = await next();
  await beginLookBacks(parts, [REGION]);
  expect(await next()).toEqual(seed);
  later(60);
  expect([await order(), await order({ commitment: seed.commitment })]).toEqual([{ kind: 'done' }, { kind: 'done' }]);
  expect(await order({ commitment: seed.commitment, percent: 5 })).toEqual({ kind: 'changed-meanwhile' });
  expect((await parts.lookBacks.list(REGION, 9)).map(({ no, draw }) => [no, draw])).toEqual([[1, undefined]]);
  // Decided after the order: not of it. And nothing is drawn before everything that was being written is.
  await submits();
  expect(await draws()).toBe(0);
  later(60);
  const after = (await submits()).number;
  // Whoever draws dies before it is kept, and the next draws the same.
  expect(await draws({ ...parts.lookBacks, keepDraw: async () => { throw new Error('died'); } })).toBeGreaterThan(0);
  expect([await draws(), await draws()]).toEqual([0, 0]);
  const [{ draw } = {}] = await parts.lookBacks.list(REGION, 1);
  expect(draw).toMatchObject({ decided: draw!.chosen.length });
  expect(sha256(draw!.seed)).toBe(seed.commitment);
  expect([draw!.chosen.some((each) => each.case === number), draw!.chosen.some((each) => each.case === after)]).toEqual([true, false]);
  await drawInspector();
  for (const { kind, order: by, inspector } of (await parts.inspections.ofCase(REGION, number))) expect([kind, by, ['d-1', 'd-2'].includes(inspector!)]).toEqual(['special', 1, true]);
  expect(await findings()).toEqual([]);
  expect((await verifyDraws(club.draws, sha256)).findings).toEqual([]);
});

test('given half of them to draw, then others than all are drawn, and by the next seed', async () => {
  for (let count = 0; count < 12; count += 1) await submits();
  later(60);
  expect(await order({ percent: 50 })).toEqual({ kind: 'done' });
  later(60);
  await draws();
  const [{ no, draw } = {}, first] = await parts.lookBacks.list(REGION, 2);
  expect([no, draw!.chosen.length < draw!.decided, draw!.seed !== first!.draw!.seed]).toEqual([2, true, true]);
  expect(await findings()).toEqual([]);
});

test('given a sample that hits a relative of an inspector, then that one does not have it, and why stands in the draw', async () => {
  const { number, subject } = await submits();
  const { rows: [hash] } = await database.pool.query<{ hash: string }>('select number_hash as hash from subject where id = $1', [subject]);
  await database.owner.query(`update officer set recusals = array[$1] where id = 'd-1'`, [hash!.hash]);
  later(60);
  await order();
  later(60);
  await draws();
  await drawInspector();
  const own = await parts.inspections.ofCase(REGION, number);
  expect(own.length).toBeGreaterThan(0);
  for (const { inspector, history } of own) {
    expect(inspector).toBe('d-2');
    expect(history.flatMap(({ event }) => (event.type === 'assigned' ? event.draw.excluded.map(({ officer, because }) => `${officer} ${because}`) : [])).filter((each) => /^[di]-/u.test(each))).toEqual(['d-1 recused', 'i-1 other-office', 'i-2 other-office']);
  }
  await database.owner.query(`update officer set recusals = '{}' where id = 'd-1'`);
});

test.each([
  ['days that are to come', { until: '2027-01-01' }, ['/until']],
  ['days the wrong way round', { from: '2026-11-23', until: '2026-11-01' }, ['/from']],
  ['more than a year', { from: '2024-11-01' }, ['/from']],
  ['a matter that is not there', { service: 'x.y' }, ['/service', '/from']],
  ['no reason', { reason: '  ' }, ['/reason']],
  ['days on which nothing was decided', { from: '2026-08-01', until: '2026-08-02' }, ['/from']],
])('given %s, then it is told at the field and no seed is used', async (_, more, pointers) => {
  const before = await next();
  const ordered = await order(more);
  expect(ordered.kind === 'refused' && ordered.refusal.errors?.map(({ pointer }) => pointer)).toEqual(pointers);
  expect(await next()).toEqual(before);
});

test('given two supervisors at once, then one order is given and the other is told', async () => {
  const { commitment } = await next();
  expect((await Promise.all([order({ commitment, by: 'v-1' }), order({ commitment, by: 'v-2' })])).map(({ kind }) => kind).toSorted()).toEqual(['changed-meanwhile', 'done']);
  later(60);
  await draws();
  expect(await findings()).toEqual([]);
});

test.each([
  ['another share', `update look_back set percent = 99 where no = 1`, 'the order is not the one that was given'],
  ['another who gave it', `update look_back set ordered_by = 'v-9' where no = 2`, 'the order is not the one that was given'],
  ['a seed that came after', `update look_back_seed set committed_at = '2030-01-01' where no = 2`, 'its seed was committed to after it was ordered'],
  ['one that was left out', `update look_back_draw set chosen = chosen - 0 where no = 1`, 'should have been drawn and was not'],
  ['one that was slipped in', `update look_back_draw set chosen = chosen || '[{"case":"x","no":9}]' where no = 2`, 'x/9 was drawn and should not have been'],
  ['another population', `update look_back_draw set population = 'x' where no = 1`, 'the decisions of its time are not those it was drawn from'],
  ['an order that is gone', `delete from look_back where no = 1`, 'an order before this one is gone'],
])('given %s, then the audit names it', async (_, sql, what) => {
  const client = await database.owner.connect();
  const tables = ['look_back_seed', 'look_back', 'look_back_draw'];
  for (const table of tables) await client.query(`create table kept_${table} as select * from ${table}`);
  await client.query(sql);
  expect((await findings()).some((found) => found.includes(what))).toBe(true);
  for (const table of tables) {
    await client.query(`delete from ${table}`);
    await client.query(`insert into ${table} select * from kept_${table}`);
    await client.query(`drop table kept_${table}`);
  }
  client.release();
  expect(await findings()).toEqual([]);
});

test('given what lies in the database, then no seed and no reason is readable, and the application can change nothing', async () => {
  const { rows } = await database.owner.query<{ row: string }>('select t::text as row from look_back t union all select s::text from look_back_seed s');
  const seeds = (await parts.lookBacks.list(REGION, 9)).flatMap(({ draw }) => draw?.seed ?? []);
  expect(rows.some(({ row }) => row.includes(WHY) || seeds.some((seed) => row.includes(seed)))).toBe(false);
  for (const sql of ['delete from look_back', 'update look_back set percent = 1', `update look_back_seed set seed = ''`, 'delete from look_back_draw']) await expect(database.pool.query(sql)).rejects.toThrow(/permission denied/u);
});
