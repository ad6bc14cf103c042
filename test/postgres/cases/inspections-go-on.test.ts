import { randomBytes } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { importOfficers } from '#adapters/postgres/import/import-staff.ts';
import { createInspectionStore } from '#adapters/postgres/inspections/inspection-store.ts';
import { createSupervisionStore } from '#adapters/postgres/supervision/supervision-store.ts';
import { dayOf } from '#core/clocks/day.ts';
import type { InspectionCommand } from '#core/inspection/act-on.ts';
import type { InspectionKind } from '#core/inspection/kind.ts';
import { actOn } from '#usecases/inspections/act-on-inspection.ts';
import { followInspections } from '#usecases/inspections/carry-out.ts';
import { drawInspectors } from '#usecases/inspections/draw-inspectors.ts';
import { drawSamples } from '#usecases/inspections/draw-samples.ts';
import { lookAtApprovals } from '#usecases/inspections/look-at-approvals.ts';
import { openInspection } from '#usecases/inspections/open-inspection.ts';
import { publishSeeds } from '#usecases/publish-seeds.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { cn } from '../../support/calendar.ts';
import { sha256 } from '../../support/hash.ts';
import { CLUB, compiledClub } from '../../support/swim-club.ts';
import { createClub, REGION, submission, vault } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

// What is broken, refused or has nobody holds up nothing else.

const database = usingDatabase();
const parameter = (value: number | string, unit: string) => ({ zh: 'x', en: 'x', unit, in: { [REGION]: [{ from: '2020-01-01', value, source: 'house', confidence: 'to-verify' as const, note: 'x' }] } });
const catalog = {
  ...CLUB, parameters: new Map([...CLUB.parameters, ...Object.entries({
    inspectionLimit: parameter('10wd', 'limit'), hearingLimit: parameter('5wd', 'limit'), inspectionRate: parameter(100, 'percent'), crossCheckRate: parameter(0, 'percent'), lookBackRate: parameter(0, 'percent'), inspectionsAtOnce: parameter(2, 'count'),
  })]),
};
const FOUND = '核对了来源部门的记录，体检结论当时已经过期';
const OK = { verdict: 'ok', note: '' } as const;
const DOUBTFUL: InspectionCommand = { act: 'find', findings: { completeness: OK, consistency: { verdict: 'wrong', note: FOUND }, lawfulness: OK }, files: [], told: FOUND, consequences: ['reopen'] };

type Parts = { context: ReturnType<typeof createClub>['context']; inspections: ReturnType<typeof createInspectionStore>; onTrouble(what: string, error: unknown): void };
let club: ReturnType<typeof createClub>;
let parts: Parts;
let told: string[];

const inspector = (id: string, office?: string) => ({ id, number: id, name: id, competences: ['pool'], roles: ['inspector' as const], ...(office !== undefined && { office }) });
const drawing = () => drawInspectors({ ...parts, absences: createSupervisionStore(database.pool) }, [REGION]);
const isPresent = (id: string, present: boolean) => database.owner.query('update officer set present = $2 where id = $1', [id, present]);

async function decided(): Promise<string> {
  const submitted = await submitCase(club.context, submission(await club.person()));
  if (submitted.kind !== 'accepted') throw new Error(submitted.kind);
  return submitted.case.state.number;
}
async function opened(kind: InspectionKind, of?: string): Promise<string> {
  const number = of ?? await decided();
  expect(await openInspection(parts, REGION, { kind, case: number, no: 1, day: dayOf(club.time.now) })).toBe(true);
  return (await parts.inspections.ofCase(REGION, number)).find((one) => one.kind === kind)!.number;
}
const now = async (number: string) => (await parts.inspections.read(REGION, number))!;
const acts = async (number: string, command: InspectionCommand, actor?: string) => expect((await actOn(parts, { region: REGION, number, actor: actor ?? `officer:${(await now(number)).inspector}` }, command)).kind).toBe('done');
/** Everything as it is, but one record cannot be read. */
const without = (name: 'inspection' | 'case', number: string): Parts => {
  const broken = <T>(read: (region: string, number: string) => Promise<T>) => async (region: string, one: string): Promise<T> => { if (one === number) throw new Error('broken seal'); return read(region, one); };
  return name === 'inspection' ? { ...parts, inspections: { ...parts.inspections, read: broken(parts.inspections.read) } } : { ...parts, context: { ...parts.context, cases: { ...parts.context.cases, read: broken(parts.context.cases.read) } } };
};
async function day(on: string): Promise<void> {
  club.time.now = `${on}T02:00:00.000Z`;
  await publishSeeds({ draws: club.draws, regions: [REGION], newSeed: () => randomBytes(32).toString('hex'), hash: sha256, now: () => club.time.now });
}

beforeEach(async () => {
  await database.owner.query('delete from inspection_event; delete from inspection; delete from inspection_sample; delete from officer');
  await database.owner.query(`delete from case_event where type = 'decided'`);
  club = createClub(database.pool, compiledClub(catalog));
  await club.prepare();
  await importOfficers(database.pool, REGION, ['i-1', 'i-2', 'i-3'].map((id) => inspector(id)));
  told = [];
  parts = { context: club.context, inspections: createInspectionStore(database.pool, vault, sha256), onTrouble: (what, error) => void told.push(`${what}: ${String(error)}`) };
});

test('given an inspection that cannot be read, then the hearings after it end all the same, and it is named', async () => {
  const [broken, other] = [await opened('look-back'), await opened('look-back')];
  await drawing();
  for (const number of [broken, other]) await acts(number, DOUBTFUL);
  await day('2026-12-07');
  await followInspections(without('inspection', broken), [REGION]);
  expect([(await now(broken)).status, (await now(other)).status, told]).toEqual(['hearing', 'concluding', [`${broken}: Error: broken seal`]]);
});

test('given a case that cannot be read, then everything else of its sample is opened, the day is made up for, and at last kept with what is lacking', async () => {
  const cases = [await decided(), await decided(), await decided()];
  const draw = () => drawSamples({ ...without('case', cases[1]!), draws: club.draws }, [REGION]);
  await day('2026-11-24');
  expect(await draw()).toBeGreaterThan(0);
  const inspected = async () => (await Promise.all(cases.map((one) => parts.inspections.ofCase(REGION, one)))).map((all) => all.length > 0);
  expect(await inspected()).toEqual([true, false, true]);
  expect(told.every((each) => each.startsWith(`${cases[1]}/`))).toBe(true);
  const kept = async () => (await parts.inspections.samples(REGION, '2026-11-23')).filter(({ kind, day: of }) => kind === 'sample' && of === '2026-11-23');
  expect([await kept(), await draw()]).toEqual([[], 0]);
  await day('2026-12-07');
  await draw();
  expect(await kept()).toMatchObject([{ chosen: expect.arrayContaining([{ case: cases[1], no: 1 }]) }]);
});

test('given an approval that could not be opened on its day, then it is once it can be, however much of later days was opened meanwhile', async () => {
  const first = await decided();
  await lookAtApprovals(without('case', first), [REGION]);
  await day('2026-11-27');
  await decided();
  await lookAtApprovals(without('case', first), [REGION]);
  expect(await parts.inspections.ofCase(REGION, first)).toEqual([]);
  expect(await lookAtApprovals(parts, [REGION])).toBeGreaterThan(0);
  expect((await parts.inspections.ofCase(REGION, first)).every(({ kind }) => kind === 'after')).toBe(true);
});

test('given inspectors who leave with full hands, then those who are left are drawn for what they had, and for what is new as far as their own hands are free', async () => {
  for (let each = 0; each < 5; each += 1) await opened('look-back');
  await drawing();
  const held = async () => (await database.pool.query<{ inspector: string; count: number }>('select inspector, count(*)::int as count from inspection where inspector is not null group by 1 order by 1')).rows.map(({ inspector: by, count }) => `${by} ${count}`);
  expect((await held()).length).toBe(3);
  await isPresent('i-1', false);
  await isPresent('i-2', false);
  await drawing();
  expect([await held(), told]).toEqual([['i-3 5'], []]);
  await opened('look-back');
  expect(await drawing()).toBe(0);
  await isPresent('i-1', true);
  expect(await drawing()).toBe(0);
  await isPresent('i-2', true);
  expect(await drawing()).toBe(1);
});

test('given decisions that nobody can be drawn for at the head of the list, then the others get their inspectors, and it is told', async () => {
  await isPresent('i-2', false);
  await isPresent('i-3', false);
  // Only people of a district look at what the city has decided, and there are none.
  const cross = [await opened('cross'), await opened('cross'), await opened('cross')];
  await database.owner.query(`update inspection set score = 40 where kind = 'cross'`);
  const other = await opened('look-back');
  expect(await drawing()).toBe(1);
  expect((await now(other)).inspector).toBe('i-1');
  expect(told).toEqual([`${REGION}: Error: nobody can be drawn to inspect 3 decisions, the first of them ${cross[0]}`]);
  await importOfficers(database.pool, REGION, [inspector('d-1', 'north')]);
  expect(await drawing()).toBeGreaterThan(1);
});

test('given a hearing whose last day nobody could know when it was opened, then it ends once the calendar tells it', async () => {
  const number = await opened('look-back');
  await drawing();
  parts = { ...parts, context: { ...parts.context, calendarOf: () => ({ ...cn, years: new Map() }) } };
  await acts(number, DOUBTFUL);
  expect((await now(number)).hearing?.until).toBe(null);
  await day('2026-12-07');
  await followInspections(parts, [REGION]);
  expect((await now(number)).status).toBe('hearing');
  parts = { ...parts, context: club.context };
  await followInspections(parts, [REGION]);
  expect((await now(number)).status).toBe('concluding');
});

test('given an order that is refused, then it is told and tried again, and other orders are carried out', async () => {
  const of = await decided();
  const [first, second] = [await opened('look-back', of), await opened('automatic', of)];
  await drawing();
  for (const number of [first, second]) {
    await acts(number, DOUBTFUL);
    await acts(number, { act: 'speak', text: '', files: [] }, `person:${(await now(number)).subject}`);
    await acts(number, { act: 'conclude', conclusion: 'burden', consequences: ['reopen'], reason: FOUND });
    await acts(number, { act: 'confirm', note: '' }, 'supervisor:v-1');
  }
  await followInspections(parts, [REGION]);
  const [open, over] = [await now(first), await now(second)].toSorted((a, b) => (a.status > b.status ? -1 : 1));
  expect([open!.status, over!.status]).toEqual(['ordered', 'closed']);
  expect(told).toEqual([expect.stringContaining(`${open!.number} reopen: Error: ${of}/1: not-allowed`)]);
});
