import { randomBytes } from 'node:crypto';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { importOfficers } from '#adapters/postgres/import/import-staff.ts';
import { createInspectionStore } from '#adapters/postgres/inspections/inspection-store.ts';
import { createPromiseStore } from '#adapters/postgres/promises/promise-store.ts';
import { createSupervisionStore } from '#adapters/postgres/supervision/supervision-store.ts';
import { decideItem } from '#core/cases/decide-item.ts';
import type { InspectionCommand } from '#core/inspection/act-on.ts';
import { withdrawPromise } from '#core/promises/withdraw-promise.ts';
import { actOnCase } from '#usecases/act-on-case.ts';
import { actOn } from '#usecases/inspections/act-on-inspection.ts';
import { followInspections } from '#usecases/inspections/carry-out.ts';
import { drawInspectors } from '#usecases/inspections/draw-inspectors.ts';
import { drawSamples } from '#usecases/inspections/draw-samples.ts';
import { inspectPromises } from '#usecases/inspections/inspect-promises.ts';
import { createSamplesHeld } from '#usecases/inspections/samples-held.ts';
import { verifySamples } from '#usecases/inspections/verify-samples.ts';
import { publishSeeds } from '#usecases/publish-seeds.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { sha256 } from '../../support/hash.ts';
import { ANSWERS, CLUB, compiledClub, given, HEALTHY } from '../../support/swim-club.ts';
import { createClub, INSTANT, REGION, submission, vault } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

// Sauna and coach rest on one promise, of which some are checked: the sauna is decided by the rules, the coach by an officer.

const database = usingDatabase();
const ELEMENT = 'swimmer.healthy', DAY = '2026-11-23', KIND = 'promise-sample';
const parameter = (value: number | string, unit: string) => ({ zh: 'x', en: 'x', unit, in: { [REGION]: [{ from: '2020-01-01', value, source: 'house', confidence: 'to-verify' as const, note: 'x' }] } });
const coach = CLUB.services.get('9.4')!;
const kind = { ...CLUB.registerKinds.get('locker')!, exclusive: false };
const clubAt = (rate: number | undefined) => compiledClub({
  ...CLUB,
  services: new Map([...CLUB.services, ['9.4', { ...coach, needs: { ...coach.needs, elements: [...coach.needs.elements, ELEMENT] }, criteria: [...coach.criteria, CLUB.services.get('9.5')!.criteria[0]!] }]]),
  elements: new Map([...CLUB.elements, [ELEMENT, { ...CLUB.elements.get(ELEMENT)!, sources: [{ promise: { ...HEALTHY, check: { class: 'sampled' as const } } }, 'officer' as const] }]]),
  registerKinds: new Map([...CLUB.registerKinds, ['credit.record', kind], ['credit.restriction', { ...kind, restricts: { instant: true as const } }]]),
  parameters: new Map([...CLUB.parameters, ...Object.entries({
    inspectionLimit: parameter('10wd', 'limit'), hearingLimit: parameter('5wd', 'limit'), inspectionsAtOnce: parameter(50, 'count'), ...(rate !== undefined && { promiseSampleRate: parameter(rate, 'percent') }),
    creditRecordFor: parameter('12mo', 'limit'), promiseRestrictionFor: parameter('6mo', 'limit'), creditRepairAfter: parameter('3mo', 'limit'), creditAnswerWithin: parameter('14d', 'limit'),
  })]),
});
const FOUND = '医院的记录显示，承诺的时候并不健康';
const OK = { verdict: 'ok', note: '' } as const;
const IN_ORDER: InspectionCommand = { act: 'find', findings: { completeness: OK, consistency: OK, lawfulness: OK }, files: [], told: '' };
const DOUBTFUL: InspectionCommand = { act: 'find', findings: { completeness: OK, consistency: { verdict: 'wrong', note: FOUND }, lawfulness: OK }, files: [], told: FOUND, consequences: ['break-promise'], promises: [ELEMENT] };
const wants = (sauna: boolean, coached: boolean) => given({ ...ANSWERS, 'answers.wantsCoach': coached, 'answers.wantsSauna': sauna }, { promises: [ELEMENT] });
const SAUNA = wants(true, false), COACH = wants(false, true), BOTH = wants(true, true);

let club: ReturnType<typeof createClub>;
let parts: { context: ReturnType<typeof createClub>['context']; inspections: ReturnType<typeof createInspectionStore>; promises: ReturnType<typeof createPromiseStore>; draws: ReturnType<typeof createClub>['draws']; onTrouble(what: string, error: unknown): void };

async function day(on: string): Promise<void> {
  club.time.now = `${on}T01:00:00.000Z`;
  await publishSeeds({ draws: club.draws, regions: [REGION], newSeed: () => randomBytes(32).toString('hex'), hash: sha256, now: () => club.time.now });
}
async function submits(asked = SAUNA): Promise<string> {
  const submitted = await submitCase(club.context, submission(await club.person(), asked));
  if (submitted.kind !== 'accepted') throw new Error(JSON.stringify(submitted));
  return submitted.case.state.number;
}
const caseOf = async (number: string) => (await club.context.cases.read(REGION, number))!;
const noOf = async (number: string, service: string) => (await caseOf(number)).state.items.find((item) => item.service === service)!.no;
const standing = async (number: string) => (await caseOf(number)).state.promises![0]!.standing;
const ofSample = async (number: string) => (await parts.inspections.ofCase(REGION, number)).filter((one) => one.kind === KIND);
const approves = async (number: string) => {
  const { no, officer } = (await caseOf(number)).state.items.find(({ service }) => service === '9.4')!;
  const done = await actOnCase(club.context, { region: REGION, number, no, actor: `officer:${officer}` }, (acting) => decideItem(acting, { outcome: 'approve', findings: { 'swimmer.recommended': true, ...(acting.state.promises![0]!.standing === 'withdrawn' && { [ELEMENT]: true }) }, note: '' }));
  expect(done.kind).toBe('done');
};
const draw = () => drawSamples(parts, [REGION]);
const findings = async () => (await verifySamples({ ...parts, before: club.time.now.slice(0, 10) })).findings.map(({ draw: of, what }) => `${of}: ${what}`);
const acts = async (number: string, command: InspectionCommand, actor = 'officer:i-1') => expect((await actOn(parts, { region: REGION, number, actor }, command)).kind).toBe('done');
/** Somebody whose promise was drawn, with its inspection in the hands of an inspector. */
async function drawn() {
  const number = await submits();
  await day('2026-11-24');
  await draw();
  await drawInspectors({ ...parts, absences: createSupervisionStore(database.pool) }, [REGION]);
  const [inspection] = await ofSample(number);
  return { number, inspection: inspection!.number, subject: inspection!.subject };
}
function uses(rate: number | undefined): void {
  club = createClub(database.pool, clubAt(rate));
  parts = { context: club.context, inspections: createInspectionStore(database.pool, vault, sha256), promises: createPromiseStore(database.pool), draws: club.draws, onTrouble: (what, error) => { throw new Error(what, { cause: error }); } };
}

beforeAll(async () => {
  uses(100);
  await club.prepare();
  await importOfficers(database.pool, REGION, [{ id: 'i-1', number: 'i-1', name: 'i-1', competences: ['pool'], roles: ['inspector'] }]);
});
beforeEach(async () => {
  await database.owner.query(`delete from inspection_event; delete from inspection; delete from inspection_sample; delete from case_event where type = 'decided'; update case_item set promise = null`);
  uses(100);
  await day(DAY);
});

test('given promises of which some are checked, then the approvals of a day that first rest on each are drawn from, by whomever they were decided, and none that was taken back', async () => {
  const [sauna, coached, both, back, plain] = [await submits(), await submits(COACH), await submits(BOTH), await submits(COACH), await submits(INSTANT)];
  const withdrawn = await actOnCase(club.context, { region: REGION, number: back, no: 0, actor: `person:${(await caseOf(back)).subject.id}` }, (acting) => withdrawPromise(acting, ELEMENT, ''));
  expect(withdrawn.kind).toBe('done');
  for (const number of [coached, both, back]) await approves(number);
  // The coach of `both` is approved after its sauna: the promise is drawn from once.
  const should = (await Promise.all([[sauna, '9.5'], [coached, '9.4'], [both, '9.5']].map(async ([number, service]) => `${number}/${await noOf(number!, service!)}`))).toSorted();
  expect((await parts.inspections.promisedOn(REGION, DAY)).map(({ case: number, no, promises }) => [`${number}/${no}`, promises])).toEqual(should.map((name) => [name, [ELEMENT]]));
  await day('2026-11-24');
  expect([await draw(), await draw()]).toEqual([3, 0]);
  const opened = await Promise.all([sauna, coached, both, back, plain].map(ofSample));
  expect(opened.map((all) => all.map(({ promises, day: of }) => [promises, of]))).toEqual([...[sauna, coached, both].map(() => [[[ELEMENT], DAY]]), [], []]);
  expect(await Promise.all([sauna, coached, both, back].map(standing))).toEqual(['due', 'due', 'due', 'withdrawn']);
  expect((await caseOf(both)).history.flatMap(({ event }) => (event.type === 'promise-due' ? [event.drawn] : []))).toEqual([DAY]);
  expect(await findings()).toEqual([]);
  // It is inspected already: no other check is opened beside it.
  await inspectPromises(parts, [REGION]);
  expect((await parts.inspections.ofCase(REGION, both)).filter((one) => one.kind === 'promise')).toEqual([]);
});

test('given a sample that somebody with all rights alters, then what is missing, too much, another or left out is named', async () => {
  const { number } = await drawn();
  const one = `${number}/${await noOf(number, '9.5')}`, of = `sample ${REGION} ${DAY} ${KIND}`;
  const alters = async (sql: string, values: readonly unknown[] = []) => {
    const client = await database.owner.connect();
    for (const table of ['inspection_sample', 'inspection', 'case_event']) await client.query(`create temporary table before_${table} as select * from ${table}`);
    await client.query(sql, [...values]);
    const found = await findings();
    for (const table of ['inspection_sample', 'inspection', 'case_event']) await client.query(`delete from ${table}`).then(() => client.query(`insert into ${table} select * from before_${table}`)).then(() => client.query(`drop table before_${table}`));
    client.release();
    return found;
  };
  expect(await findings()).toEqual([]);
  expect(await alters(`update inspection_sample set chosen = '[]' where kind = '${KIND}'`)).toEqual([`${of}: ${one} should have been drawn and was not`]);
  expect(await alters(`update inspection_sample set chosen = chosen || '[{"case": "x", "no": 9}]' where kind = '${KIND}'`)).toEqual([`${of}: x/9 was drawn and should not have been`]);
  expect(await alters(`update inspection set day = '2026-11-20' where kind = '${KIND}'`)).toContain(`${of}: ${one} was drawn and is not inspected`);
  expect(await alters(`update inspection_sample set population = 'x' where kind = '${KIND}'`)).toEqual([`${of}: the decisions of this day are not those it was drawn from`]);
  expect(await alters(`update case_event set data = replace(data::text, '"sampled"', '"none"')::json where type = 'submitted' and case_number = $1`, [number])).toEqual([`${of}: the decisions of this day are not those it was drawn from`, `${of}: ${one} was drawn and should not have been`, `${of}: ${one} is inspected and was not drawn`]);
  // Whoever takes out the first day of the kind, with what was inspected, leaves the promises of that day and their rate.
  expect(await alters(`delete from inspection_sample where kind = '${KIND}'`)).toEqual([`${of}: no sample was drawn of this day`]);
  await database.owner.query(`update inspection set kind = 'promise' where kind = '${KIND}'`);
  expect(await alters(`delete from inspection_sample where kind = '${KIND}'`)).toEqual([`${of}: no sample was drawn of this day`]);
  expect(await findings()).toEqual([`${of}: ${one} was drawn and is not inspected`]);
});

test('given days before promises were drawn, whose catalogues have no rate, then nothing is drawn of them and none is missing', async () => {
  uses(undefined);
  const number = await submits();
  await day('2026-11-24');
  await draw();
  await database.owner.query(`delete from inspection_sample where kind = '${KIND}'`);
  expect([await ofSample(number), await standing(number), await findings()]).toEqual([[], 'made', []]);
});

test('given somebody who dies after the inspection is open and before its case says so, then it goes on there, and what is found meanwhile counts', async () => {
  const number = await submits();
  await day('2026-11-24');
  const dying = { ...parts, context: { ...club.context, cases: { ...club.context.cases, advance: async () => { throw new Error('died'); } } }, onTrouble: () => undefined };
  expect(await drawSamples(dying, [REGION])).toBe(1);
  expect([await standing(number), (await parts.inspections.samples(REGION, DAY)).filter((one) => one.kind === KIND)]).toEqual(['made', []]);
  await drawInspectors({ ...parts, absences: createSupervisionStore(database.pool) }, [REGION]);
  await acts((await ofSample(number))[0]!.number, IN_ORDER);
  club.time.now = '2026-11-24T03:00:00.000Z';
  expect([await draw(), await standing(number)]).toEqual([0, 'due']);
  await inspectPromises(parts, [REGION]);
  expect([await standing(number), (await parts.inspections.ofCase(REGION, number)).map((one) => one.kind), await findings()]).toEqual(['kept', [KIND], []]);
});

test('given a promise that was drawn, when nothing is found against it, then it is kept by that inspection, and nobody looks again', async () => {
  const { number, inspection } = await drawn();
  await acts(inspection, IN_ORDER);
  for (let times = 0; times < 2; times += 1) await inspectPromises(parts, [REGION]);
  expect((await caseOf(number)).state.promises![0]).toMatchObject({ standing: 'kept', checked: { by: inspection } });
  expect((await parts.inspections.ofCase(REGION, number)).length).toBe(1);
});

test('given the same, when it is found untrue and a supervisor confirms, then it is broken; when it is only mended, then another looks', async () => {
  const { number, inspection, subject } = await drawn();
  await acts(inspection, DOUBTFUL);
  await acts(inspection, { act: 'speak', text: '', files: [] }, `person:${subject}`);
  await acts(inspection, { act: 'conclude', conclusion: 'burden', consequences: ['break-promise'], promises: [ELEMENT], reason: FOUND, stands: FOUND });
  await acts(inspection, { act: 'confirm', note: '' }, 'supervisor:v-1');
  await followInspections(parts, [REGION]);
  expect((await caseOf(number)).state.promises![0]).toMatchObject({ standing: 'broken', broken: { order: inspection } });
  await day(DAY);
  const other = await submits();
  await database.owner.query('delete from inspection_sample');
  await day('2026-11-24');
  await draw();
  await drawInspectors({ ...parts, absences: createSupervisionStore(database.pool) }, [REGION]);
  const mended = (await ofSample(other))[0]!;
  await acts(mended.number, DOUBTFUL);
  await acts(mended.number, { act: 'speak', text: '', files: [] }, `person:${mended.subject}`);
  await acts(mended.number, { act: 'conclude', conclusion: 'mended', consequences: [], reason: FOUND });
  await inspectPromises(parts, [REGION]);
  expect([await standing(other), (await parts.inspections.ofCase(REGION, other)).map((one) => [one.kind, one.status]).toSorted()]).toEqual(['due', [['promise', 'open'], [KIND, 'closed']]]);
});

test('given who looks at the samples, then each is drawn again once a day, at once where its row is another, and each time where it is not the same', async () => {
  await drawn();
  let asked = 0;
  const counting = { ...parts.inspections, there: async (...args: Parameters<typeof parts.inspections.there>) => { asked += 1; return parts.inspections.there(...args); } };
  const held = createSamplesHeld({ ...parts, inspections: counting });
  const sample = async () => (await parts.inspections.samples(REGION, DAY)).find((one) => one.kind === KIND)!;
  const first = await held(await sample());
  expect(first).toEqual({ inspected: 1, verified: true, at: club.time.now });
  const once = asked;
  club.time.now = '2026-11-24T05:00:00.000Z';
  expect([await held(await sample()), asked]).toEqual([first, once]);
  await database.owner.query(`update inspection_sample set decided = 7 where kind = '${KIND}'`);
  for (const at of ['2026-11-24T06:00:00.000Z', '2026-11-24T07:00:00.000Z']) {
    club.time.now = at;
    expect(await held(await sample())).toEqual({ inspected: 1, verified: false, at });
  }
  await database.owner.query(`update inspection_sample set decided = 1 where kind = '${KIND}'`);
  club.time.now = '2026-11-25T01:00:00.000Z';
  expect(await held(await sample())).toEqual({ inspected: 1, verified: true, at: club.time.now });
});
