import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { createSealStore } from '#adapters/postgres/audit/seal-store.ts';
import { allInspectionChains } from '#adapters/postgres/inspections/inspection-chains.ts';
import { createInspectionStore } from '#adapters/postgres/inspections/inspection-store.ts';
import { importOfficers } from '#adapters/postgres/import/import-staff.ts';
import { createSupervisionStore } from '#adapters/postgres/supervision/supervision-store.ts';
import { dayOf } from '#core/clocks/day.ts';
import type { InspectionCommand } from '#core/inspection/act-on.ts';
import { actOn } from '#usecases/inspections/act-on-inspection.ts';
import { followInspections } from '#usecases/inspections/carry-out.ts';
import { drawInspectors } from '#usecases/inspections/draw-inspectors.ts';
import { drawSamples } from '#usecases/inspections/draw-samples.ts';
import { lookAtApprovals } from '#usecases/inspections/look-at-approvals.ts';
import { openInspection } from '#usecases/inspections/open-inspection.ts';
import { verifySamples } from '#usecases/inspections/verify-samples.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { verifyAudit } from '#usecases/verify-audit.ts';
import { verifyDraws } from '#usecases/verify-draws.ts';
import { sealDays } from '#usecases/seal-days.ts';
import { sha256 } from '../../support/hash.ts';
import { CLUB, compiledClub } from '../../support/swim-club.ts';
import { createClub, REGION, submission, vault } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const both = (text: string) => ({ zh: text, en: text });
const parameter = (value: number | string, unit: string) => ({ ...both('x'), unit, in: { [REGION]: [{ from: '2020-01-01', value, source: 'house', confidence: 'to-verify' as const, note: 'x' }] } });
const notice = (on: 'inspection-hearing' | 'inspection-closed') => ({ on, class: 'decision' as const, to: ['subject' as const], title: both(`${on} {matters}`), text: both('{case} {intended}'), short: both('{city}') });
const catalog = {
  ...CLUB, messages: new Map([['inspection-hearing', notice('inspection-hearing')], ['inspection-closed', notice('inspection-closed')]]),
  parameters: new Map([...CLUB.parameters, ['inspectionLimit', parameter('10wd', 'limit')], ['hearingLimit', parameter('5wd', 'limit')], ['inspectionRate', parameter(100, 'percent')], ['inspectionsAtOnce', parameter(50, 'count')]]),
};
const FOUND = '核对了来源部门的记录，体检结论当时已经过期';
const SAMPLE = { kind: 'sample', no: 1, day: '2026-11-23' } as const;
const OK = { verdict: 'ok', note: '' } as const;
const IN_ORDER: InspectionCommand = { act: 'find', findings: { completeness: OK, consistency: OK, lawfulness: OK }, files: [], told: '' };
const DOUBTFUL: InspectionCommand = { act: 'find', findings: { completeness: OK, consistency: { verdict: 'wrong', note: FOUND }, lawfulness: OK }, files: [], told: FOUND, consequences: ['reopen'] };
const BURDEN: InspectionCommand = { act: 'conclude', conclusion: 'burden', consequences: ['reopen'], reason: FOUND };

let club: ReturnType<typeof createClub>;
let parts: { context: ReturnType<typeof createClub>['context']; inspections: ReturnType<typeof createInspectionStore> };
const trouble = (what: string, error: unknown): void => { throw new Error(what, { cause: error }); };
const audit = async () => (await verifyAudit({ chains: (async function* none() { /* only inspections */ })(), inspections: allInspectionChains(database.pool), seals: [], store: { leaves: async () => [], missing: async () => [] }, before: '2000-01-01', hash: sha256, verify: () => true, publicKey: '' })).findings;
const samples = async () => (await verifySamples({ ...parts, draws: club.draws, before: dayOf(club.time.now) })).findings.map(({ what }) => what);
const drawing = () => drawInspectors({ ...parts, absences: createSupervisionStore(database.pool), onTrouble: trouble }, [REGION]);

/** Somebody whose case the rules have decided, with the inspection of its first item in the hands of an inspector. */
async function inspected() {
  const subject = await club.person();
  const submitted = await submitCase(club.context, submission(subject));
  if (submitted.kind !== 'accepted') throw new Error(submitted.kind);
  const { number } = submitted.case.state;
  expect(await openInspection(parts, REGION, { kind: 'look-back', case: number, no: 1, day: club.time.now.slice(0, 10) })).toBe(true);
  await drawing();
  const [opened] = await parts.inspections.ofCase(REGION, number);
  return { subject, case: number, number: opened!.number };
}
const now = async (number: string) => (await parts.inspections.read(REGION, number))!;
const acts = async (number: string, command: InspectionCommand, actor?: string) => (await actOn(parts, { region: REGION, number, actor: actor ?? `officer:${(await now(number)).inspector}` }, command)).kind;

beforeAll(async () => {
  club = createClub(database.pool, compiledClub(catalog));
  await club.prepare();
  await importOfficers(database.pool, REGION, [{ id: 'i-1', number: 'i-1', name: 'i-1', competences: ['pool'], roles: ['inspector'] }, { id: 'i-2', number: 'i-2', name: 'i-2', competences: ['pool'], roles: ['inspector'] }]);
  parts = { context: club.context, inspections: createInspectionStore(database.pool, vault, sha256) };
});

test('given a day whose seed is published, when its sample is drawn again and again, then each decision is inspected once, and whoever draws it anew finds the same', async () => {
  const submitted = await submitCase(club.context, submission(await club.person()));
  const number = submitted.kind === 'accepted' ? submitted.case.state.number : '';
  const drawn = () => drawSamples({ ...parts, draws: club.draws, onTrouble: trouble }, [REGION]);
  expect(await drawn()).toBe(0);
  club.time.now = '2026-11-24T01:00:00.000Z';
  // One of the drawn is opened, and whoever opens them dies before the day is kept as drawn.
  expect(await openInspection(parts, REGION, { ...SAMPLE, case: number })).toBe(true);
  expect(await openInspection(parts, REGION, { ...SAMPLE, case: number })).toBe(false);
  const decided = (await parts.inspections.decidedOn(REGION, '2026-11-23')).length;
  expect(decided).toBeGreaterThan(1);
  expect([await drawn(), await drawn()]).toEqual([decided - 1, 0]);
  expect(await samples()).toEqual([]);
  const one = `${number}/1`;
  await database.owner.query(`update inspection set day = '2026-11-20' where kind = 'sample' and case_number = $1 and item_no = 1`, [number]);
  expect(await samples()).toContain(`${one} was drawn and is not inspected`);
  await database.owner.query(`update inspection set day = '2026-11-23' where kind = 'sample' and case_number = $1 and item_no = 1`, [number]);
  await database.owner.query(`update inspection_sample set chosen = chosen - 0 where kind = 'sample'`);
  expect(await samples()).toEqual([`${one} should have been drawn and was not`]);
  await database.owner.query(`update inspection_sample set chosen = chosen || jsonb_build_array(jsonb_build_object('case', $1::text, 'no', 1), jsonb_build_object('case', 'x', 'no', 9)) where kind = 'sample'`, [number]);
  expect(await samples()).toEqual(['x/9 was drawn and should not have been']);
  await database.owner.query(`update inspection_sample set chosen = chosen - -1 where kind = 'sample'`);
  expect(await samples()).toEqual([]);
  // Whoever takes out the newest day, or all of a region, leaves the seeds and the inspections.
  const { rows: [kept] } = await database.owner.query<{ row: object }>(`delete from inspection_sample where kind = 'sample' returning to_jsonb(inspection_sample) as row`);
  expect(await samples()).toEqual(['no sample was drawn of this day']);
  const { rows: others } = await database.owner.query<{ row: object }>('delete from inspection_sample returning to_jsonb(inspection_sample) as row');
  expect(await samples()).toEqual(Array.from({ length: 3 }, () => 'no sample was drawn of this day'));
  await database.owner.query('insert into inspection_sample select * from jsonb_populate_recordset(null::inspection_sample, $1)', [JSON.stringify([kept!, ...others].map(({ row }) => row))]);
  expect(await samples()).toEqual([]);
});

test('given approvals by the rules alone, then each is opened once to be looked at, by somebody whom chance picks and who is not related to the person', async () => {
  const opens = () => lookAtApprovals({ ...parts, onTrouble: trouble }, [REGION]);
  const subject = await club.person();
  const submitted = await submitCase(club.context, submission(subject));
  const number = submitted.kind === 'accepted' ? submitted.case.state.number : '';
  const { rows: [hash] } = await database.pool.query<{ hash: string }>('select number_hash as hash from subject where id = $1', [subject]);
  await database.owner.query(`update officer set recusals = array[$1] where id = 'i-1'`, [hash!.hash]);
  expect([(await opens()) > 0, await opens()]).toEqual([true, 0]);
  await drawing();
  const own = (await parts.inspections.ofCase(REGION, number)).filter(({ kind }) => kind === 'after');
  expect(own.length).toBeGreaterThan(0);
  for (const { inspector, history } of own) {
    expect(inspector).toBe('i-2');
    expect(history.flatMap(({ event }) => (event.type === 'assigned' ? event.draw.excluded.filter(({ officer }) => officer === 'i-1') : []))).toEqual([{ officer: 'i-1', because: 'recused' }]);
  }
  await database.owner.query(`update officer set recusals = '{}' where id = 'i-1'`);
  expect((await verifyDraws(club.draws, sha256)).findings).toEqual([]);
});

test('given nothing doubtful, then it is over at once and nobody is told; somebody else cannot act on it', async () => {
  const { number, subject } = await inspected();
  const other = (await now(number)).inspector === 'i-1' ? 'i-2' : 'i-1';
  expect([await acts(number, IN_ORDER, `officer:${other}`), await acts(number, IN_ORDER), await acts(number, IN_ORDER)]).toEqual(['refused', 'done', 'refused']);
  expect(await now(number)).toMatchObject({ status: 'closed', conclusion: { conclusion: 'in-order' } });
  expect((await database.pool.query('select from notice where person_id = $1 and cause like $2', [subject, 'inspection%'])).rowCount).toBe(0);
});

test('given something wrong, then the person is heard, a supervisor confirms, and the decision is looked at again once by somebody who had no part, whoever dies in between', async () => {
  const { number, subject, case: of } = await inspected();
  expect(await acts(number, DOUBTFUL)).toBe('done');
  expect(await now(number)).toMatchObject({ status: 'hearing', hearing: { told: FOUND, intended: { consequences: ['reopen'], promises: [] }, limit: '5wd' } });
  const inspector = (await now(number)).inspector!;
  expect([await acts(number, BURDEN), await acts(number, { act: 'speak', text: '不是这样的', files: [] }, 'person:nobody'), await acts(number, { act: 'speak', text: '体检是那天早上做的，请再核对', files: [] }, `person:${subject}`)]).toEqual(['refused', 'refused', 'done']);
  expect([await acts(number, BURDEN), await acts(number, { act: 'confirm', note: '' }, `supervisor:${inspector}`), await acts(number, { act: 'confirm', note: '' }, `officer:${inspector}`)]).toEqual(['done', 'refused', 'refused']);
  expect(await acts(number, { act: 'confirm', note: '' }, 'supervisor:v-1')).toBe('done');
  const follow = (inspections = parts.inspections) => followInspections({ context: club.context, inspections, onTrouble: () => undefined }, [REGION]);
  // The decision is opened again, and whoever does it dies before it is noted here.
  expect(await follow({ ...parts.inspections, advance: async () => { throw new Error('died'); } })).toBe(0);
  expect([await follow(), await follow()]).toEqual([1, 0]);
  const read = (await club.context.cases.read(REGION, of))!;
  expect(read.history.filter(({ event }) => event.type === 'reopened').map(({ event }) => event)).toMatchObject([{ kind: 'inspection', inspection: number, reason: FOUND }]);
  expect(read.state.items[0]!.reopened?.officer).toEqual(expect.any(String));
  expect(read.state.items[0]!.reopened?.officer).not.toBe(inspector);
  expect(await now(number)).toMatchObject({ status: 'closed', carriedOut: { reopen: { what: `${of}/1` } } });
  const { rows } = await database.pool.query<{ cause: string }>('select cause from notice where person_id = $1 and cause like $2 order by at, cause', [subject, 'inspection%']);
  expect(rows.map(({ cause }) => cause).toSorted()).toEqual(['inspection-closed', 'inspection-hearing']);
  for (const table of ['inspection', 'inspection_event']) expect((await database.owner.query<{ row: string }>(`select t::text as row from ${table} t`)).rows.some(({ row }) => row.includes(FOUND))).toBe(false);
});

test('given somebody who was heard, when something else is found, then they are told and heard anew, what was handed in before is kept, and they are told of the end once', async () => {
  const { number, subject } = await inspected();
  const [photograph, proof] = [randomUUID(), randomUUID()];
  expect(await acts(number, { ...DOUBTFUL, files: [photograph] } as InspectionCommand)).toBe('done');
  expect(await acts(number, { act: 'speak', text: '体检是那天早上做的，请再核对', files: [proof] }, `person:${subject}`)).toBe('done');
  const told = async () => (await database.pool.query<{ cause: string; text: string }>(`select cause, text->>'zh' as text from notice where person_id = $1 and cause like 'inspection%' order by at, cause`, [subject])).rows;
  const refused = await actOn(parts, { region: REGION, number, actor: `officer:${(await now(number)).inspector}` }, { act: 'conclude', conclusion: 'burden', consequences: ['break-promise'], promises: ['swimmer.healthy'], reason: FOUND });
  expect(refused).toMatchObject({ kind: 'refused', refusal: { errors: [{ pointer: '/consequences' }] } });
  expect(await acts(number, { ...DOUBTFUL, told: `${FOUND}，另有一份记录` } as InspectionCommand)).toBe('done');
  const heard = await told();
  expect(heard.map(({ cause }) => cause)).toEqual(['inspection-hearing', 'inspection-hearing']);
  for (const { text } of heard) expect(text).toContain('由另一位经办人重新办理');
  expect(await now(number)).toMatchObject({ status: 'hearing', earlier: [{ found: { files: [photograph] }, hearing: { told: FOUND, said: [{ files: [proof] }] } }] });
  const { rows: [row] } = await database.owner.query<{ files: string[] }>('select files from inspection where number = $1', [number]);
  expect(row!.files.toSorted()).toEqual([photograph, proof].toSorted());
  expect(await acts(number, { act: 'speak', text: '', files: [] }, `person:${subject}`)).toBe('done');
  expect(await acts(number, BURDEN)).toBe('done');
  expect(await acts(number, { act: 'confirm', note: '' }, 'supervisor:v-1')).toBe('done');
  expect((await told()).filter(({ cause }) => cause === 'inspection-closed')).toHaveLength(1);
  await followInspections({ ...parts, onTrouble: trouble }, [REGION]);
  expect([(await now(number)).status, await audit()]).toEqual(['closed', []]);
});

test('given somebody who says nothing, then the hearing ends with its last day, and not before', async () => {
  const { number } = await inspected();
  await acts(number, DOUBTFUL);
  const { hearing } = await now(number);
  club.time.now = `${hearing!.until}T10:00:00.000Z`;
  await followInspections({ ...parts, onTrouble: trouble }, [REGION]);
  expect((await now(number)).status).toBe('hearing');
  club.time.now = new Date(Date.parse(`${hearing!.until}T10:00:00.000Z`) + 86_400_000).toISOString();
  await followInspections({ ...parts, onTrouble: trouble }, [REGION]);
  expect((await now(number)).status).toBe('concluding');
  expect(await acts(number, { act: 'conclude', conclusion: 'mended', consequences: [], reason: FOUND })).toBe('done');
  club.time.now = '2026-11-24T02:00:00.000Z';
});

test('given a hearing whose last day nobody could know, then it is reckoned once the holidays are published, and it ends', async () => {
  const { number } = await inspected();
  const unpublished = { ...parts, context: { ...club.context, calendarOf: () => ({ ...club.context.calendarOf(REGION), years: new Map() }) } };
  expect((await actOn(unpublished, { region: REGION, number, actor: `officer:${(await now(number)).inspector}` }, DOUBTFUL)).kind).toBe('done');
  expect((await now(number)).hearing?.until).toBeNull();
  club.time.now = '2026-12-20T02:00:00.000Z';
  await followInspections({ ...unpublished, onTrouble: trouble }, [REGION]);
  expect((await now(number)).status).toBe('hearing');
  await followInspections({ ...parts, onTrouble: trouble }, [REGION]);
  expect((await now(number)).status).toBe('concluding');
  club.time.now = '2026-11-24T02:00:00.000Z';
});

test('given two acts at once, then one is done and the other is told', async () => {
  const { number } = await inspected();
  // Both have seen the same: whether the second reads before or after the first has written, it is told.
  const { version, inspector } = await now(number);
  const done = await Promise.all([IN_ORDER, DOUBTFUL].map(async (command) => (await actOn(parts, { region: REGION, number, actor: `officer:${inspector}`, version }, command)).kind));
  expect(done.toSorted()).toEqual(['changed-meanwhile', 'done']);
});

test.each([
  ['a changed word', `update inspection_event set data = data || 'x' where number = $1 and seq = 2`, 'broken link: hash'],
  ['a last event that is gone', 'delete from inspection_event where number = $1 and seq = (select max(seq) from inspection_event where number = $1)', 'it does not end where its chain ends'],
  ['another actor', `update inspection_event set actor = 'officer:x' where number = $1 and seq = 1`, 'broken link: hash'],
])('given %s in what was found, then the audit names it', async (_, sql, what) => {
  expect(await audit()).toEqual([]);
  const { number } = await inspected();
  const client = await database.owner.connect();
  await client.query('begin');
  await client.query(`create temporary table kept on commit preserve rows as select * from inspection_event where number = '${number}'`);
  await client.query('commit');
  await client.query(sql, [number]);
  expect((await audit()).map((finding) => [finding.where.slice(0, number.length), finding.what])).toEqual([[number, what]]);
  await client.query('delete from inspection_event where number = $1', [number]);
  await client.query('insert into inspection_event select * from kept');
  await client.query('drop table kept');
  client.release();
});

test('given somebody with all rights who mends what they change, then the seal of the day, the draw and its event still tell of it', async () => {
  const seals = createSealStore(database.pool);
  const { number } = await inspected();
  await acts(number, IN_ORDER);
  const signer = { publicKey: 'key', sign: sha256 };
  await sealDays({ store: seals, regions: [REGION], signer, hash: sha256, today: '2026-11-30', now: () => club.time.now });
  const sealed = async () => (await verifyAudit({ chains: (async function* none() { /* only inspections */ })(), inspections: allInspectionChains(database.pool), seals: await seals.all(), store: seals, before: '2026-11-30', hash: sha256, verify: (_, text, signature) => signature === sha256(text), publicKey: 'key' })).findings.map(({ what }) => what);
  const drawn = async () => (await verifyDraws(club.draws, sha256)).findings.map(({ what }) => what);
  expect([await sealed(), await drawn()]).toEqual([[], []]);
  const client = await database.owner.connect();
  const tables = ['inspection_event', 'inspection', 'draw', 'daily_seal'];
  for (const table of tables) await client.query(`create temporary table before_${table} as select * from ${table}`);
  const found: Record<string, string[]> = {};
  for (const [name, sql] of [
    ['conclusion', `with gone as (delete from inspection_event where number = $1 and type = 'concluded') update inspection set version = 3, head_hash = (select hash from inspection_event where number = $1 and seq = 3) where number = $1`],
    ['whole', 'with gone as (delete from inspection_event where number = $1) delete from inspection where number = $1'],
    ['form', `update daily_seal set form = 1 where $1 <> '' and day = (select max(day) from daily_seal)`],
    ['draw', 'delete from draw where case_number = $1'],
    ['both', `with said as (update inspection_event set draw = jsonb_set(draw, '{nonce}', '"x"') where number = $1 and draw is not null) update draw set data = jsonb_set(data, '{nonce}', '"x"') where case_number = $1`],
  ] as const) {
    await client.query(sql, [number]);
    found[name] = [...await sealed(), ...await drawn()];
    for (const table of tables) {
      await client.query(`delete from ${table}`);
      await client.query(`insert into ${table} select * from before_${table}`);
    }
  }
  for (const table of tables) await client.query(`drop table before_${table}`);
  client.release();
  const other = 'the events of this day are not those that were sealed';
  expect(found).toMatchObject({ conclusion: [other], form: expect.arrayContaining(['the signature does not fit', other]), draw: [`${number} #2: the draw of this assignment is not there`] });
  expect(found['whole']).toContain(other);
  expect(found['both']).toContain(`${number}: its case says otherwise`);
  expect([await sealed(), await drawn()]).toEqual([[], []]);
});

test('given an item with a joint review, that was passed on or is looked at again, then nobody who had a part in it is drawn to inspect it', async () => {
  const submitted = await submitCase(club.context, submission(await club.person()));
  const number = submitted.kind === 'accepted' ? submitted.case.state.number : '';
  const read = (await club.context.cases.read(REGION, number))!;
  const seat = (officer: string) => ({ joint: { draws: 1, left: [], seats: [{ line: 'gym', within: { count: 2, unit: 'wd' as const }, since: club.time.now, officer }] } });
  const told: string[] = [];
  const drawingOf = async (change: object) => {
    const changed = { ...read, state: { ...read.state, items: read.state.items.map((item) => ({ ...item, ...change })) } };
    const context = { ...parts.context, cases: { ...parts.context.cases, read: async (region: string, of: string) => (of === number ? changed : parts.context.cases.read(region, of)) } };
    await drawInspectors({ ...parts, context, absences: createSupervisionStore(database.pool), onTrouble: (_what, error) => void told.push(String(error)) }, [REGION]);
    return (await parts.inspections.ofCase(REGION, number))[0]!.inspector;
  };
  expect(await openInspection(parts, REGION, { kind: 'look-back', case: number, no: 1, day: club.time.now.slice(0, 10) })).toBe(true);
  expect(await drawingOf({ ...seat('i-1'), had: [{ officer: 'i-2' }] })).toBeUndefined();
  expect(await drawingOf({ had: [{ officer: 'i-1' }], reopened: { officer: 'i-2' } })).toBeUndefined();
  expect(told.every((each) => each.includes(number.slice(0, 6)) && each.includes('nobody can be drawn'))).toBe(true);
  expect(await drawingOf(seat('i-1'))).toBe('i-2');
});

test('given the role of the application, then nothing that was found or drawn can be changed or taken out', async () => {
  for (const sql of ['delete from inspection_event', `update inspection_event set data = ''`, 'delete from inspection', 'delete from inspection_sample', `update inspection_sample set decided = 0`, `update inspection set case_number = ''`]) {
    await expect(database.pool.query(sql)).rejects.toThrow(/permission denied/u);
  }
});

test('given open inspections, when a supervisor looks for those of a kind, a status or an enterprise, then these are listed a page at a time, and an enterprise with several stands by itself', async () => {
  const { inspections } = parts;
  const [one, two] = [await inspected(), await inspected()];
  const part = { limit: 1000, offset: 0 };
  const all = (await inspections.list(REGION, {}, part)).map(({ number }) => number);
  expect(all).toEqual(expect.arrayContaining([one.number, two.number]));
  expect([...await inspections.list(REGION, {}, { limit: 1, offset: 0 }), ...await inspections.list(REGION, {}, { limit: 1, offset: 1 })].map(({ number }) => number)).toEqual(all.slice(0, 2));
  expect((await inspections.list(REGION, { kind: 'look-back' }, part)).every(({ kind }) => kind === 'look-back')).toBe(true);
  expect(await inspections.list(REGION, { kind: 'promise' }, part)).toEqual([]);
  expect((await inspections.list(REGION, { status: 'open' }, part)).map(({ number }) => number)).toEqual(expect.arrayContaining([one.number, two.number]));
  const employer = '00000000-0000-4000-8000-00000000e001';
  expect(await inspections.employers(REGION)).toEqual([]);
  await database.owner.query('update case_file set employer_id = $3 where region = $1 and number = any($2)', [REGION, [one.case, two.case], employer]);
  expect(await inspections.employers(REGION)).toEqual([{ employer, count: expect.any(Number) }]);
  expect(new Set((await inspections.list(REGION, { employer }, part)).map(({ case: number, employer: of }) => `${number} ${of}`))).toEqual(new Set([one, two].map((each) => `${each.case} ${employer}`)));
});
