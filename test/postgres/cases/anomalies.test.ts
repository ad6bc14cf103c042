import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { createAlarmStore } from '#adapters/postgres/anomaly/alarm-store.ts';
import { JOIN } from '#adapters/postgres/anomaly/watch-sql.ts';
import { createBrakeStore } from '#adapters/postgres/instant/brake-store.ts';
import type { BrakeScope } from '#core/instant/brake.ts';
import { settingsOf } from '#core/anomaly/settings.ts';
import { EMPTY, type WatchState } from '#core/anomaly/state.ts';
import { watch } from '#core/anomaly/watch.ts';
import { closeAlarm, noteAlarm, releaseAlarm, stopAlarm } from '#usecases/anomaly/settle-alarm.ts';
import { watchRegions } from '#usecases/anomaly/watch-region.ts';
import { releaseBrake } from '#usecases/anomaly/release-brake.ts';
import type { Alarm, AlarmAbout, AlarmStore } from '#usecases/ports/alarms.ts';
import type { BrakeStore } from '#usecases/ports/brakes.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { CLUB, compiledClub } from '../../support/swim-club.ts';
import { createClub, INSTANT, REGION, submission } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const OTHER = '450100', FLOOR = 5;
const parameter = (value: number | string[]) => ({ zh: 'p', en: 'p', unit: 'x', in: { [REGION]: [{ from: '2020-01-01', value, source: 'house', confidence: 'to-verify' as const }] } });
const club = () => createClub(database.pool, compiledClub({ ...CLUB, parameters: new Map([...CLUB.parameters, ['anomalyBurstFloorOffice', parameter(FLOOR)], ['anomalyBurstFloorClerk', parameter(FLOOR)], ['anomalyBurstFalseOnce', parameter(10)], ['anomalyStops', parameter(['burst/office'])]]) }));
let city: ReturnType<typeof club>;
let alarms: AlarmStore;
let brakes: BrakeStore;

beforeAll(async () => {
  city = club();
  alarms = createAlarmStore(database.pool);
  brakes = createBrakeStore(database.pool);
  await city.prepare();
  await database.owner.query(`update kuaiban.officer set roles = roles || '{supervisor}' where region = $1 and id = (select min(id) from kuaiban.officer where region = $1)`, [REGION]);
  await run();
});

const trouble = (_: string, error: unknown): void => { throw error; };
const parts = () => ({ context: city.context, alarms, brakes });
const run = (): Promise<void> => watchRegions({ ...parts(), onTrouble: trouble }, [REGION, OTHER]);
/** Whoever else has a transaction open holds up what is read: looks again until everything is. */
async function watched(): Promise<readonly Alarm[]> {
  for (let left = 1; left > 0; await pause(20)) {
    await run();
    left = (await database.owner.query<{ left: number }>(`select count(*)::int as left from kuaiban.case_event e join kuaiban.watch w on w.region = e.region where e.region = $1 and e.type in ('submitted', 'decided', 'referred', 'answered') and (e.tx, e.case_number, e.seq) > (w.tx, w.case_number, w.seq)`, [REGION])).rows[0]!.left;
  }
  return alarms.list(REGION);
}
const file = async (office: string, count: number, change = {}): Promise<readonly (string | undefined)[]> => {
  const because: (string | undefined)[] = [];
  for (let index = 0; index < count; index += 1) {
    const done = await submitCase(city.context, submission(await city.person(), INSTANT, randomUUID(), { office, ...change }));
    if (done.kind !== 'accepted') throw new Error(JSON.stringify(done));
    because.push(done.case.state.items[0]?.decision?.because);
  }
  return because;
};
/** Each a second after the one before. */
const word = () => {
  city.time.now = new Date(Date.parse(city.time.now) + 1000).toISOString();
  return { id: randomUUID(), note: '核对过', by: 's-1' };
};

test('a burst at an office raises one alarm with its cases and a supervisor, and stops this office alone until it is released; closed as false it is ordinary from then on', async () => {
  expect(await file('town', FLOOR - 1)).toEqual(Array.from({ length: FLOOR - 1 }));
  expect(await watched()).toEqual([]);
  await file('town', 2);
  const [alarm, ...more] = await watched();
  expect(more).toEqual([]);
  expect(alarm).toMatchObject({ detector: 'burst', class: 'office', about: { office: 'town' }, stopped: true, finding: null, acts: [], enquiries: [] });
  expect(alarm!.cases).toHaveLength(FLOOR);
  expect(alarm!.evidence).toHaveLength(FLOOR + 1);
  expect(alarm!.key).not.toContain('town');
  expect(alarm!.supervisor).not.toBeNull();
  expect((await database.owner.query(`select from kuaiban.staff_notice where officer = $1 and cause = 'alarm'`, [alarm!.supervisor])).rowCount).toBe(1);
  expect(await brakes.list(REGION)).toMatchObject([{ scope: { office: 'town' }, by: `alarm:${alarm!.id}` }]);
  expect(await file('town', 1)).toEqual(['braked']);
  expect(await file('village', 1)).toEqual([undefined]);
  expect(await watched()).toHaveLength(1);

  const { id } = alarm!;
  const release = word();
  for (let tries = 0; tries < 2; tries += 1) expect(await releaseAlarm(parts(), REGION, id, release)).toBe('done');
  expect(await releaseAlarm(parts(), REGION, id, word())).toBe('not-stopped');
  expect(await file('town', 1)).toEqual([undefined]);
  expect(await releaseAlarm(parts(), OTHER, id, word())).toBe('not-found');
  expect(await closeAlarm(parts(), OTHER, id, 'false', false, word())).toBe('not-found');
  expect(await noteAlarm(parts(), REGION, id, 'taken', { ...word(), by: 's-2' })).toBe('done');
  const close = word();
  for (let tries = 0; tries < 2; tries += 1) expect(await closeAlarm(parts(), REGION, id, 'false', false, close)).toBe('done');
  expect(await closeAlarm(parts(), REGION, id, 'real', false, word())).toBe('closed');
  expect(await noteAlarm(parts(), REGION, id, 'noted', word())).toBe('closed');
  expect(await alarms.get(REGION, id)).toMatchObject({ supervisor: 's-2', finding: 'false', stopped: false, acts: [{ kind: 'released' }, { kind: 'taken' }, { kind: 'closed' }] });
  expect(await alarms.counts(REGION)).toEqual([{ detector: 'burst', real: 0, false: 1, open: 0 }]);
  const { rows: [row] } = await database.owner.query<{ state: { bursts: Record<string, { peak: number }> } }>('select state from kuaiban.watch where region = $1', [REGION]);
  expect(row!.state.bursts[`office/${alarm!.key}`]!.peak).toBeGreaterThan(FLOOR);
});

test('what comes to an open alarm after it was raised belongs to it, with what it has stopped, a page at a time; nothing once it is closed', async () => {
  const ours = async () => (await watched()).find(({ about }) => about.office === 'mill')!;
  // In the same run as those that cross the line, too.
  await file('mill', FLOOR + 2);
  expect((await ours()).cases).toHaveLength(FLOOR);
  expect((await ours()).all).toMatchObject({ count: FLOOR + 2, stopped: 0 });
  expect(await file('mill', 3)).toEqual(['braked', 'braked', 'braked']);
  await file('forge', 1);
  const { id, all, evidence, since } = await ours();
  expect(all).toMatchObject({ count: FLOOR + 5, stopped: 3, from: since });
  expect(Object.values(all.parts).reduce((sum, each) => sum + each, 0)).toBe(FLOOR + 5);
  expect(evidence.map(({ stopped }) => stopped).filter(Boolean)).toHaveLength(3);
  const pages = [await alarms.cases(REGION, id, 0, 4), await alarms.cases(REGION, id, 4, 4), await alarms.cases(REGION, id, 8, 4)];
  expect(pages.flat()).toEqual(evidence);
  expect(pages.map(({ length }) => length)).toEqual([4, 4, 2]);
  expect(await alarms.cases(OTHER, id, 0, 4)).toEqual([]);
  // Whoever accepts one of them later keeps out as who accepted one before.
  const charge = (await ours()).supervisor!, { number } = evidence.at(-1)!;
  const inCharge = () => alarms.isInCharge(REGION, charge, number);
  expect(await inCharge()).toBe(true);
  expect(await alarms.isInCharge(REGION, 's-1', number)).toBe(false);
  expect(await alarms.isInCharge(OTHER, charge, number)).toBe(false);
  expect(await alarms.isInCharge(REGION, charge, (await ours()).evidence[0]!.number)).toBe(true);
  await database.owner.query('update kuaiban.officer set recusals = array[(select s.number_hash from kuaiban.subject s join kuaiban.case_file f on f.region = s.region and f.subject_id = s.id where f.region = $1 and f.number = $2)] where region = $1 and id = $3', [REGION, number, charge]);
  expect(await inCharge()).toBe(false);
  await database.owner.query(`update kuaiban.officer set recusals = '{}' where region = $1 and id = $2`, [REGION, charge]);
  const late = await submitCase(city.context, submission(await city.person(), INSTANT, randomUUID(), { office: 'mill', channel: 'counter', accepter: 's-late' }));
  expect(late.kind).toBe('accepted');
  await database.owner.query(`insert into kuaiban.officer (region, id, number, name, competences, roles, present, recusals) values ($1, 's-late', '0499', '李', '{}', '{supervisor}', false, '{}')`, [REGION]);
  await watched();
  expect(await closeAlarm(parts(), REGION, id, 'false', true, { ...word(), by: 's-late' })).toBe('own');
  await releaseAlarm(parts(), REGION, id, word());
  expect((await ours()).all).toMatchObject({ count: FLOOR + 6, stopped: 4 });
  expect(await closeAlarm(parts(), REGION, id, 'false', true, word())).toBe('done');
  expect(await inCharge()).toBe(false);
  await file('mill', 1);
  expect((await ours()).all.count).toBe(FLOOR + 6);
});

test('of an alarm that stays open not more than so many cases are written down', async () => {
  const { id } = await alarmAbout({ office: 'many' }, { office: 'many' });
  const numbers = Array.from({ length: 3 }, (_, index) => `${REGION}x${index}`);
  const join = (most: number) => database.owner.query(JOIN.replaceAll('alarm_case', 'kuaiban.alarm_case').replaceAll('from alarm ', 'from kuaiban.alarm '), [REGION, numbers.map(() => id), numbers, most]);
  const kept = async () => (await database.owner.query('select from kuaiban.alarm_case where alarm = $1', [id])).rowCount;
  await join(2);
  expect(await kept()).toBe(2);
  await join(2);
  expect(await kept()).toBe(2);
  await join(9);
  expect(await kept()).toBe(3);
  expect(await closeAlarm(parts(), REGION, id, 'real', true, word())).toBe('done');
});

test('what a supervisor has accepted at the counter is for another supervisor, and never closed by the one it is about', async () => {
  const { rows: [first] } = await database.owner.query<{ id: string }>(`select id from kuaiban.officer where region = $1 and 'supervisor' = any(roles)`, [REGION]);
  for (let index = 0; index < FLOOR; index += 1) await file(`desk-${index}`, 1, { channel: 'counter', accepter: first!.id });
  const [alarm] = (await watched()).filter(({ about }) => about.clerk === first!.id);
  expect(alarm).toMatchObject({ class: 'clerk', supervisor: null, brake: null });
  expect(await closeAlarm(parts(), REGION, alarm!.id, 'false', true, { ...word(), by: first!.id })).toBe('own');
  expect(await noteAlarm(parts(), REGION, alarm!.id, 'taken', { ...word(), by: first!.id })).toBe('own');
  expect(await closeAlarm(parts(), REGION, alarm!.id, 'false', true, word())).toBe('done');
});

test('what the watch remembers names nobody: no id, no number, no account', async () => {
  const { rows: [row] } = await database.owner.query<{ bad: number }>(`select count(*)::int as bad from kuaiban.watch w, kuaiban.subject s where w.state::text like '%' || s.id || '%' or w.state::text like '%' || s.name || '%'`);
  expect(row!.bad).toBe(0);
});

test('whom the watch forgets where there are too many is whoever was seen longest ago, also after its memory was stored', async () => {
  const few = { ...settingsOf({ parameters: new Map() }, REGION, city.context.now().slice(0, 10)), keys: 3 };
  let state = EMPTY;
  // Stored and read again after each; what it remembers of the region is left as it is.
  const through = async (...keys: readonly string[]): Promise<void> => {
    await database.owner.query('update kuaiban.watch set state = $2 where region = $1', [REGION, JSON.stringify(watch(state, keys.map((key) => ({ kind: 'filed' as const, class: 'agent' as const, key, at: Date.parse(city.context.now()), case: 'c' })), few).state)]);
    state = (await database.owner.query<{ state: WatchState }>('select state from kuaiban.watch where region = $1', [REGION])).rows[0]!.state;
  };
  const { rows: [kept] } = await database.owner.query<{ state: WatchState }>('select state from kuaiban.watch where region = $1', [REGION]);
  await through('c', 'd', 'e');
  await through('b');
  await through('f');
  expect(Object.keys(state.bursts)).toEqual(['agent/e', 'agent/b', 'agent/f']);
  await database.owner.query('update kuaiban.watch set state = $2 where region = $1', [REGION, JSON.stringify(kept!.state)]);
});

test('an alarm that closed as real leaves stopped what it stopped; closing may release it', async () => {
  await file('hill', FLOOR);
  const [alarm] = (await watched()).filter(({ about }) => about.office === 'hill');
  expect(await closeAlarm(parts(), REGION, alarm!.id, 'real', false, word())).toBe('done');
  expect(await alarms.get(REGION, alarm!.id)).toMatchObject({ finding: 'real', stopped: true });
  expect(await file('hill', 1)).toEqual(['braked']);
});

test('a run that dies before it has committed is run again and raises the same, once; two at once read nothing twice', async () => {
  await file('lake', FLOOR);
  const dying = { ...alarms, advance: ((region, at, limit, work) => alarms.advance(region, at, limit, async (...args) => { await work(...args); throw new Error('power cut'); })) as AlarmStore['advance'] };
  const troubles: unknown[] = [];
  await watchRegions({ context: city.context, alarms: dying, brakes, onTrouble: (_, error) => troubles.push(error) }, [REGION]);
  expect((await alarms.list(REGION)).some(({ about }) => about.office === 'lake')).toBe(false);
  await Promise.all([run(), run()]);
  expect((await watched()).filter(({ about }) => about.office === 'lake')).toMatchObject([{ stopped: true }]);
  expect((await brakes.list(REGION)).filter(({ scope }) => scope.office === 'lake')).toHaveLength(1);
});

/** An alarm about somebody, with what it stopped. */
async function alarmAbout(about: AlarmAbout, scope: BrakeScope, cases: readonly string[] = []): Promise<{ readonly id: string; readonly brake: string }> {
  const id = randomUUID(), brake = randomUUID();
  await brakes.pull(REGION, { id: brake, scope, reason: '集中报送', by: `alarm:${id}`, at: city.time.now });
  await database.owner.query(`insert into kuaiban.alarm (region, id, detector, class, key, about, since, found_at, raised_at, observed, expected, cases, brake) values ($1, $2, 'burst', 'agent', 'k', $3, $5, $5, $5, 20, 1, $4, $6)`, [REGION, id, JSON.stringify(about), cases, city.time.now, brake]);
  return { id, brake };
}
const supervisorsOf = async (count: number): Promise<readonly string[]> => {
  await database.owner.query(`update kuaiban.officer set roles = roles || '{supervisor}' where region = $1 and not 'supervisor' = any(roles) and id in (select id from kuaiban.officer where region = $1 order by id limit $2)`, [REGION, count]);
  return (await database.owner.query<{ id: string }>('select id from kuaiban.officer where region = $1 order by id limit $2', [REGION, count])).rows.map(({ id }) => id);
};

test('a closing that came too late changes nothing: what the first closing left stopped stays stopped', async () => {
  const { id } = await alarmAbout({ office: 'quay' }, { office: 'quay' });
  const open = await alarms.get(REGION, id);
  expect(await closeAlarm(parts(), REGION, id, 'real', false, word())).toBe('done');
  const late = { context: city.context, alarms: { ...alarms, get: () => Promise.resolve(open) } };
  expect(await closeAlarm(late, REGION, id, 'false', true, word())).toBe('closed');
  expect(await releaseAlarm(late, REGION, id, word())).toBe('closed');
  expect(await alarms.get(REGION, id)).toMatchObject({ finding: 'real', stopped: true, acts: [{ kind: 'closed' }] });
});

test('a supervisor keeps out of an alarm about a relative, under any of their numbers, and about what they accepted themselves: not in charge, no closing, no release here or on the page of the brakes', async () => {
  const [first, second] = await supervisorsOf(2);
  const [helper, other] = [await city.person(), await city.person()];
  await database.owner.query('update kuaiban.subject set one = $2 where region = $1 and id = any($2)', [REGION, [helper, other]]);
  await database.owner.query('update kuaiban.officer set recusals = array[(select number_hash from kuaiban.subject where region = $1 and id = $2)] where region = $1 and id = $3', [REGION, other, first]);
  const accepted = await submitCase(city.context, submission(await city.person(), INSTANT, randomUUID(), { office: 'pier', channel: 'counter', accepter: first! }));
  const numbers = accepted.kind === 'accepted' ? [accepted.case.state.number] : [];
  for (const { id, brake } of [await alarmAbout({ agent: helper }, { partner: helper }), await alarmAbout({ employer: helper }, { subject: helper }), await alarmAbout({ office: 'pier' }, { office: 'pier' }, numbers)]) {
    await alarms.attend(REGION, city.time.now);
    expect(await alarms.get(REGION, id)).toMatchObject({ supervisor: second });
    const [own, theirs] = [{ ...word(), by: first! }, { ...word(), by: second! }];
    expect(await noteAlarm(parts(), REGION, id, 'taken', own)).toBe('own');
    expect(await closeAlarm(parts(), REGION, id, 'false', true, own)).toBe('own');
    expect(await releaseAlarm(parts(), REGION, id, own)).toBe('own');
    expect(await releaseBrake(parts(), REGION, brake, own)).toBe('own');
    expect(await releaseBrake(parts(), OTHER, brake, theirs)).toBe('not-found');
    expect(await releaseBrake(parts(), REGION, brake, theirs)).toBe('done');
    expect(await releaseBrake(parts(), REGION, brake, theirs)).toBe('not-found');
    expect(await closeAlarm(parts(), REGION, id, 'false', true, theirs)).toBe('done');
  }
  await database.owner.query(`update kuaiban.officer set recusals = '{}' where region = $1`, [REGION]);
});

test('an alarm that found nobody present goes to whoever comes, and to another once who has it is away or has left; each is told', async () => {
  const [first, second] = await supervisorsOf(2);
  const there = (here: readonly (string | undefined)[]) => database.owner.query('update kuaiban.officer set present = id = any($2) where region = $1', [REGION, here]);
  const { number } = (await alarms.list(REGION)).flatMap(({ evidence }) => evidence)[0]!;
  const { id } = await alarmAbout({ service: '9.1' }, { service: '9.1' }, [number]);
  const inCharge = async (): Promise<string | null | undefined> => {
    await run();
    return (await alarms.get(REGION, id))?.supervisor;
  };
  const told = async () => (await database.owner.query<{ officer: string }>('select officer from kuaiban.staff_notice where region = $1 and id = $2', [REGION, id])).rows.map(({ officer }) => officer).toSorted();
  await there([]);
  expect([await inCharge(), await told()]).toEqual([null, []]);
  await there([first]);
  expect([await inCharge(), await told()]).toEqual([first, [first]]);
  await there([]);
  expect(await inCharge()).toBe(first);
  await there([first, second]);
  expect(await inCharge()).toBe(first);
  await there([second]);
  expect([await inCharge(), await told()]).toEqual([second, [first, second].toSorted()]);
  await database.owner.query('update kuaiban.officer set present = true where region = $1', [REGION]);
  expect(await releaseAlarm(parts(), REGION, id, { ...word(), by: second! })).toBe('done');
  expect(await closeAlarm(parts(), REGION, id, 'false', true, { ...word(), by: second! })).toBe('done');
});

test('a list that says otherwise in mass raises an alarm that names it, with examples, and is stopped by hand for what rests on its department', async () => {
  const taken = async (period: string, counts: object): Promise<void> => void await database.owner.query(`insert into kuaiban.pull (region, department, scenario, period, status, cursor, counts, begun_at, next_at, done_at) values ($1, 'hospital', 'fitness', $2, 'done', '', $3, $4, $4, $4)`, [REGION, period, JSON.stringify(counts), `${period}T20:00:00Z`]);
  for (const [day, changed] of [3, 5, 4].entries()) await taken(`2026-11-1${day}`, { changed, same: 40, unknown: 500 });
  expect((await watched()).filter(({ detector }) => detector === 'list')).toEqual([]);
  await taken('2026-11-20', { changed: 90, ended: 20, same: 10, unknown: 500 });
  await database.owner.query(`insert into kuaiban.pull_change (region, department, scenario, record_hash, period, subject_id, outcome, digest, at, id) select $1, 'hospital', 'fitness', n::text, '2026-11-20', gen_random_uuid(), 'changed', 'd', now(), gen_random_uuid() from generate_series(1, 9) n`, [REGION]);
  await taken('2026-11-21', { changed: 4, same: 40 });
  const [alarm, ...more] = (await watched()).filter(({ detector }) => detector === 'list');
  expect(more).toEqual([]);
  expect(alarm).toMatchObject({ observed: 110, expected: 5, about: { department: 'hospital', scenario: 'fitness', period: '2026-11-20', records: 120, outcomes: { changed: 90, ended: 20 } }, brake: null, cases: [], evidence: [] });
  expect(alarm!.examples).toHaveLength(5);
  expect((await database.owner.query(`select from kuaiban.staff_notice where id = $1`, [alarm!.id])).rowCount).toBe(0);
  const stop = word();
  expect(await stopAlarm(parts(), OTHER, alarm!.id, stop)).toBe('not-found');
  for (let tries = 0; tries < 2; tries += 1) expect(await stopAlarm(parts(), REGION, alarm!.id, stop)).toBe('done');
  expect(await stopAlarm(parts(), REGION, alarm!.id, word())).toBe('stopped');
  expect((await brakes.list(REGION)).filter(({ scope }) => scope.department === 'hospital')).toHaveLength(1);
  expect(await alarms.get(REGION, alarm!.id)).toMatchObject({ stopped: true, acts: [{ kind: 'stopped' }] });
  const done = await submitCase(city.context, submission(await city.person()));
  expect(done.kind === 'accepted' && done.case.state.items.map(({ decision }) => decision?.because)).toContain('braked');
  expect(await closeAlarm(parts(), REGION, alarm!.id, 'false', false, word())).toBe('done');
  const after = await submitCase(city.context, submission(await city.person()));
  expect(after.kind === 'accepted' && after.case.state.items.map(({ decision }) => decision?.because)).not.toContain('braked');
});

test('a question to another city is seen there without the alarm, answered once, and read where it was asked', async () => {
  const [alarm] = (await alarms.list(REGION)).filter(({ about }) => about.office === 'lake');
  const id = randomUUID();
  for (let tries = 0; tries < 2; tries += 1) await alarms.ask(alarm!, { id, from: REGION, to: OTHER, question: '贵市有没有同类情况？', by: 'o-1', at: city.context.now() });
  expect(await alarms.enquiries(REGION)).toEqual([]);
  const [asked, ...more] = await alarms.enquiries(OTHER);
  expect(more).toEqual([]);
  expect(asked).toMatchObject({ id, from: REGION, question: '贵市有没有同类情况？', answer: null });
  expect(JSON.stringify(asked)).not.toContain(alarm!.cases[0]);
  expect(await alarms.answer(REGION, id, { text: 'x', by: 'o-1', at: city.context.now() })).toBe(false);
  expect(await alarms.answer(OTHER, id, { text: '没有发现', by: 'n-1', at: city.context.now() })).toBe(true);
  expect(await alarms.answer(OTHER, id, { text: 'x', by: 'n-1', at: city.context.now() })).toBe(false);
  expect((await alarms.get(REGION, alarm!.id))!.enquiries).toMatchObject([{ answer: { text: '没有发现' } }]);
});

test('a desk of a department is asked with a day, once; it alone reads and answers it, and reads in the end what came of it', async () => {
  const [alarm] = (await alarms.list(REGION)).filter(({ about }) => about.office === 'lake');
  const [asked, late] = [randomUUID(), randomUUID()], desk = { key: 'hospital/records', until: '2026-12-01' };
  for (let tries = 0; tries < 2; tries += 1) await alarms.ask(alarm!, { id: asked, from: REGION, to: REGION, question: '有没有这些就诊记录？', by: 'o-1', at: city.context.now(), desk });
  expect(await alarms.enquiries(REGION)).toEqual([]);
  expect(await alarms.enquiries(REGION, ['hospital/other'])).toEqual([]);
  expect(await alarms.enquiries(OTHER, [desk.key])).toEqual([]);
  expect(await alarms.enquiries(REGION, [desk.key])).toMatchObject([{ id: asked, desk: desk.key, until: '2026-12-01', answer: null, finding: null }]);
  const answer = { text: '都有', by: 'd-1', at: city.context.now() };
  for (const desks of [undefined, [], ['hospital/other']]) expect(await alarms.answer(REGION, asked, answer, desks)).toBe(false);
  expect(await alarms.answer(REGION, late, answer, [desk.key])).toBe(false);
  expect(await alarms.answer(REGION, asked, answer, [desk.key])).toBe(true);
  expect(await alarms.answer(REGION, asked, answer, [desk.key])).toBe(false);
  expect(await closeAlarm(parts(), REGION, alarm!.id, 'false', true, word())).toBe('done');
  expect(await alarms.enquiries(REGION, [desk.key])).toMatchObject([{ answer: { text: '都有' }, finding: 'false' }]);
});

test('an alarm says which other city has one about the same', async () => {
  const raise = (region: string, id: string, closed: boolean) => database.owner.query(`insert into kuaiban.alarm (region, id, detector, class, key, about, since, found_at, raised_at, observed, expected, cases, closed_at, finding) values ($1, $2, 'shared', 'account', 'same', '{}', now(), now(), now(), 4, 3, '{}', case when $3 then now() end, case when $3 then 'real' end)`, [region, id, closed]);
  const id = randomUUID();
  await raise(REGION, id, false);
  await raise('450200', randomUUID(), true);
  expect((await alarms.get(REGION, id))!.elsewhere).toEqual([]);
  await raise(OTHER, randomUUID(), false);
  expect((await alarms.get(REGION, id))!.elsewhere).toEqual([OTHER]);
});

test('from where is handed in is kept as keyed hashes with the case, watched, and removed after the time that the watch looks back', async () => {
  const device = 'd'.repeat(22), recipient = { name: '张䶮', phone: '13800000000', address: '沂蒙路 12号' };
  for (let index = 0; index < 6; index += 1) await file(`none-${index}`, 1, { sender: { device, network: '203.0.113.9' }, handovers: { '9.9': { way: 'post', recipient: { ...recipient, address: index % 2 ? '沂蒙路12号' : '沂蒙路 12号' } } } });
  const kept = async () => (await database.owner.query<Record<string, string | null>>('select device, network, mail, terminal from kuaiban.case_origin where region = $1', [REGION])).rows;
  const rows = await kept();
  expect(rows).toHaveLength(6);
  expect(new Set(rows.map(({ mail }) => mail)).size).toBe(1);
  for (const hidden of [device, '203.0.113.9', '沂蒙路']) expect(JSON.stringify(rows)).not.toContain(hidden);
  const [alarm, ...more] = (await watched()).filter(({ class: kind }) => kind === 'device');
  expect(more).toEqual([]);
  expect(alarm).toMatchObject({ detector: 'shared', observed: 6, about: {}, brake: null });
  expect(rows.map((row) => row['device'])).not.toContain(alarm!.key);
  // Of a terminal of the house only how much comes is counted, and no network is kept.
  for (let index = 0; index < 6; index += 1) await file(`none-${index}`, 1, { sender: { device: 'k'.repeat(22), network: '203.0.113.9', terminal: 'kiosk' } });
  expect((await kept()).filter(({ terminal }) => terminal === 'kiosk')).toMatchObject(Array.from({ length: 6 }, () => ({ network: null })));
  expect((await watched()).filter(({ class: kind }) => kind === 'terminal' || kind === 'device')).toHaveLength(1);
  const { now } = city.time;
  city.time.now = new Date(Date.parse(now) + 91 * 86_400_000).toISOString();
  await run();
  city.time.now = now;
  expect(await kept()).toEqual([]);
});

test('after the database was restored elsewhere the watch goes on with what comes', async () => {
  await database.owner.query(`update kuaiban.watch set tx = '9999999999'::xid8 where region = $1`, [REGION]);
  await run();
  await file('coast', FLOOR);
  expect((await watched()).some(({ about }) => about.office === 'coast')).toBe(true);
});
