import { beforeAll, expect, test } from 'vitest';
import { createInspectionStore } from '#adapters/postgres/inspections/inspection-store.ts';
import { createRecheckStore } from '#adapters/postgres/inspections/recheck-store.ts';
import { importOfficers } from '#adapters/postgres/import/import-staff.ts';
import { createSupervisionStore } from '#adapters/postgres/supervision/supervision-store.ts';
import { drawInspectors } from '#usecases/inspections/draw-inspectors.ts';
import { drawSamples } from '#usecases/inspections/draw-samples.ts';
import { planRechecks, recheckDue } from '#usecases/inspections/recheck.ts';
import { verifySamples } from '#usecases/inspections/verify-samples.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { sha256 } from '../../support/hash.ts';
import { CLUB, compiledClub } from '../../support/swim-club.ts';
import { createClub, REGION, submission, vault } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const parameter = (value: number | string, unit: string) => ({ zh: 'x', en: 'x', unit, in: { [REGION]: [{ from: '2020-01-01', value, source: 'house', confidence: 'to-verify' as const, note: 'x' }] } });
const RATE = 3;
const catalog = {
  ...CLUB,
  parameters: new Map([...CLUB.parameters, ['inspectionLimit', parameter('10wd', 'limit')], ['hearingLimit', parameter('5wd', 'limit')], ['crossCheckRate', parameter(100, 'percent')], ['recheckPerMinute', parameter(RATE, 'count')]]),
  regions: new Map([[REGION, { ...CLUB.regions.get(REGION)!, offices: [{ id: 'east', zh: '东区', en: 'East', level: 'county' as const, district: '371302', address: 'x', hours: { zh: 'x', en: 'x' }, decides: { services: [...CLUB.services.keys()], basis: 'x' }, source: 'x', confidence: 'region' as const }] }]]),
};

let club: ReturnType<typeof createClub>;
let parts: { context: ReturnType<typeof createClub>['context']; inspections: ReturnType<typeof createInspectionStore>; rechecks: ReturnType<typeof createRecheckStore>; onTrouble: (what: string, error: unknown) => void };
const pass = (days: number): void => { club.time.now = new Date(Date.parse(club.time.now) + days * 86_400_000).toISOString(); };
const submits = async (office?: string): Promise<string> => {
  const submitted = await submitCase(club.context, submission(await club.person(), undefined, undefined, office === undefined ? {} : { office }));
  if (submitted.kind !== 'accepted') throw new Error(submitted.kind);
  return submitted.case.state.number;
};
const plans = () => planRechecks(parts, [REGION]);
const asks = () => recheckDue(parts, [REGION]);
const untilDone = async (): Promise<number[]> => { const runs: number[] = []; for (let done = await asks(); done > 0; done = await asks()) runs.push(done); return runs; };
const counts = async () => parts.rechecks.counts(REGION, 'facts', '2026-01-01');
const automatic = async (number: string) => (await parts.inspections.ofCase(REGION, number)).filter(({ kind }) => kind === 'automatic');

beforeAll(async () => {
  club = createClub(database.pool, compiledClub(catalog));
  await club.prepare();
  const inspector = (id: string, office?: string) => ({ id, number: id, name: id, competences: ['pool'], roles: ['inspector' as const], ...(office && { office }) });
  await importOfficers(database.pool, REGION, [inspector('i-1'), inspector('d-1', 'east')]);
  parts = { context: club.context, inspections: createInspectionStore(database.pool, vault, sha256), rechecks: createRecheckStore(database.pool), onTrouble: (what, error) => { throw new Error(what, { cause: error }); } };
});

test('given instant decisions, then each is asked about once more after some days, no more at once than the rate allows, and what is the same opens nothing', async () => {
  const numbers = [await submits(), await submits(), await submits()];
  const planned = await plans();
  expect([planned >= 3, await plans()]).toEqual([true, 0]);
  expect(await asks()).toBe(0);
  pass(8);
  club.hospital.asked.length = 0;
  const runs = await untilDone();
  expect([Math.max(...runs), runs.reduce((sum, each) => sum + each, 0)]).toEqual([RATE, planned]);
  expect(club.hospital.asked.length).toBeGreaterThanOrEqual(numbers.length);
  expect(await counts()).toMatchObject({ waiting: 0, same: planned, differs: 0 });
  for (const number of numbers) expect(await automatic(number)).toEqual([]);
});

test('given a department that says otherwise by now, then an inspection is opened once, names what is otherwise, and the decision stands', async () => {
  const number = await submits();
  await plans();
  pass(8);
  club.hospital.fit = false;
  // Whoever asks dies before it is noted, and the next finds the inspection there.
  const dying = { ...parts, onTrouble: () => undefined, rechecks: { ...parts.rechecks, done: async () => { throw new Error('died'); } } };
  await recheckDue(dying, [REGION]).catch(() => undefined);
  club.time.now = new Date(Date.parse(club.time.now) + 3_600_000).toISOString();
  await untilDone();
  club.hospital.fit = true;
  const opened = await automatic(number);
  expect(opened.length).toBeGreaterThan(0);
  expect(new Set(opened.map(({ no }) => no)).size).toBe(opened.length);
  expect(opened[0]).toMatchObject({ kind: 'automatic', status: 'open', note: expect.stringContaining('再问部门') });
  expect((await club.context.cases.read(REGION, number))!.state.items.every(({ status }) => status === 'approved')).toBe(true);
  expect((await counts()).differs).toBe(opened.length);
});

test('given a department that stays silent, then it is asked again, later each time, and in the end what is known has to do', async () => {
  const number = await submits();
  const planned = await plans();
  pass(8);
  club.hospital.fit = undefined;
  await untilDone();
  const waiting = (await counts()).waiting;
  expect([waiting > 0 && waiting <= planned, await asks()]).toEqual([true, 0]);
  const before = club.hospital.asked.length;
  for (let tries = 0; tries < 12; tries += 1) { pass(1); await untilDone(); }
  expect(club.hospital.asked.length).toBeGreaterThan(before);
  expect(await counts()).toMatchObject({ waiting: 0, silent: waiting });
  expect(await automatic(number)).toEqual([]);
  club.hospital.fit = true;
});

test('given a decision that was made anew meanwhile, then nothing is asked about it', async () => {
  await submits();
  await plans();
  const moot = { ...parts, context: { ...parts.context, cases: { ...parts.context.cases, read: async (region: string, of: string) => { const read = await parts.context.cases.read(region, of); return read && { ...read, state: { ...read.state, items: read.state.items.map((item) => ({ ...item, by: 'officer' as const })) } }; } } } };
  pass(8);
  const asked = club.hospital.asked.length;
  for (let done = await recheckDue(moot, [REGION]); done > 0; done = await recheckDue(moot, [REGION])) expect(done).toBeGreaterThan(0);
  expect([club.hospital.asked.length, (await counts()).moot > 0]).toEqual([asked, true]);
});

test('given decisions of the city and of a district, when they are cross-checked, then never by the unit that decided', async () => {
  await club.prepare();
  const [city, district] = [await submits(), await submits('east')];
  pass(1);
  await drawSamples({ ...parts, draws: club.draws }, [REGION]);
  for (let drawn = 1; drawn > 0; ) drawn = await drawInspectors({ ...parts, absences: createSupervisionStore(database.pool) }, [REGION]);
  const whose = async (number: string) => [...new Set((await parts.inspections.ofCase(REGION, number)).filter(({ kind }) => kind === 'cross').map(({ unit, inspector }) => `${unit ?? 'city'} by ${inspector}`))];
  expect([await whose(city), await whose(district)]).toEqual([['city by d-1'], ['east by i-1']]);
  expect((await verifySamples({ ...parts, draws: club.draws, before: '' })).findings.filter(({ what }) => !what.startsWith('no sample'))).toEqual([]);
});
