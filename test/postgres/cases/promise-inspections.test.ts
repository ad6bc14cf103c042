import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { createKeyedHash } from '#adapters/crypto/keyed-hash.ts';
import { parseKeys } from '#adapters/crypto/keys.ts';
import { createHeldStore } from '#adapters/postgres/cases/held-store.ts';
import { importOfficers } from '#adapters/postgres/import/import-staff.ts';
import { importSubjects } from '#adapters/postgres/import/import-subjects.ts';
import { createInspectionStore } from '#adapters/postgres/inspections/inspection-store.ts';
import { createPromiseStore } from '#adapters/postgres/promises/promise-store.ts';
import { createMessageStore } from '#adapters/postgres/messages/message-store.ts';
import { createRegisterStore } from '#adapters/postgres/register/register-store.ts';
import { createSupervisionStore } from '#adapters/postgres/supervision/supervision-store.ts';
import type { MessageTemplate } from '#core/catalog/message-template.ts';
import { breakPromise } from '#core/promises/break-promise.ts';
import { RESTRICTED } from '#core/promises/withheld.ts';
import type { InspectionCommand } from '#core/inspection/act-on.ts';
import { deliverMessages } from '#usecases/deliver-messages.ts';
import { actOnCase } from '#usecases/act-on-case.ts';
import { actOn } from '#usecases/inspections/act-on-inspection.ts';
import { followInspections } from '#usecases/inspections/carry-out.ts';
import { drawInspectors } from '#usecases/inspections/draw-inspectors.ts';
import { inspectPromises } from '#usecases/inspections/inspect-promises.ts';
import { publishSeeds } from '#usecases/publish-seeds.ts';
import { retryHeld } from '#usecases/retry-held.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { sha256 } from '../../support/hash.ts';
import { ANSWERS, CLUB, compiledClub, given } from '../../support/swim-club.ts';
import { createClub, INSTANT, REGION, secretFields, submission, vault } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const parameter = (value: number | string, unit: string) => ({ zh: 'x', en: 'x', unit, in: { [REGION]: [{ from: '2020-01-01', value, source: 'house', confidence: 'to-verify' as const, note: 'x' }] } });
const kind = { ...CLUB.registerKinds.get('locker')!, exclusive: false };
const joining = CLUB.lifeEvents.get('joining')!;
const record = { zh: 'record', en: 'record', direction: 'tell' as const, frequency: 'on-event' as const, why: { zh: 'why', en: 'why' }, basis: 'law', request: ['applicant.number'], answer: {}, deadlineMs: 500 };
const catalog = {
  ...CLUB,
  lifeEvents: new Map([...CLUB.lifeEvents, ['joining', { ...joining, filedBy: [{ by: 'self' as const }, { by: 'employer' as const }] }]]),
  messages: new Map([...CLUB.messages, ...['inspection-hearing', 'inspection-closed'].map((on): [string, MessageTemplate] => [on, { on, class: 'decision', to: ['subject'], title: { zh: on, en: on }, text: { zh: on, en: on }, short: { zh: on, en: on } }])]),
  departments: new Map([...CLUB.departments, ['public-credit', { ...CLUB.departments.get('pool')!, scenarios: { 'promise-record': record } }]]),
  registerKinds: new Map([...CLUB.registerKinds, ['credit.record', kind], ['credit.restriction', { ...kind, restricts: { instant: true as const } }]]),
  parameters: new Map([...CLUB.parameters, ...Object.entries({
    inspectionLimit: parameter('10wd', 'limit'), hearingLimit: parameter('5wd', 'limit'), inspectionRate: parameter(0, 'percent'), inspectionsAtOnce: parameter(50, 'count'),
    creditRecordFor: parameter('12mo', 'limit'), promiseRestrictionFor: parameter('6mo', 'limit'), creditRepairAfter: parameter('3mo', 'limit'), creditAnswerWithin: parameter('14d', 'limit'),
  })]),
};
const FOUND = '医院的记录显示，承诺的时候并不健康';
const OK = { verdict: 'ok', note: '' } as const;
const IN_ORDER: InspectionCommand = { act: 'find', findings: { completeness: OK, consistency: OK, lawfulness: OK }, files: [], told: '' };
const DOUBTFUL: InspectionCommand = { act: 'find', findings: { completeness: OK, consistency: { verdict: 'wrong', note: FOUND }, lawfulness: OK }, files: [], told: FOUND, consequences: ['break-promise', 'reopen'], promises: ['swimmer.healthy'] };
const SAUNA = given({ ...ANSWERS, 'answers.wantsCoach': false, 'answers.wantsSauna': true }, { promises: ['swimmer.healthy'] });

let club: ReturnType<typeof createClub>;
let parts: { context: ReturnType<typeof createClub>['context']; inspections: ReturnType<typeof createInspectionStore>; promises: ReturnType<typeof createPromiseStore>; onTrouble(what: string, error: unknown): void };

beforeAll(async () => {
  club = createClub(database.pool, compiledClub(catalog));
  await club.prepare();
  // The seeds of the days on which promises are checked.
  club.time.now = '2026-12-03T01:00:00.000Z';
  await publishSeeds({ draws: club.draws, regions: [REGION], newSeed: () => randomBytes(32).toString('hex'), hash: sha256, now: () => club.time.now });
  await importOfficers(database.pool, REGION, [{ id: 'i-1', number: 'i-1', name: 'i-1', competences: ['pool'], roles: ['inspector'] }]);
  parts = { context: club.context, inspections: createInspectionStore(database.pool, vault, sha256), promises: createPromiseStore(database.pool), onTrouble: (what, error) => { throw new Error(what, { cause: error }); } };
});

const promiseOf = async (number: string) => (await club.context.cases.read(REGION, number))?.state.promises?.[0]?.standing;

/** Somebody who has promised to be healthy, which the hospital contradicts ten days later; with the inspection of that. */
async function doubted(applicant?: string) {
  club.time.now = '2026-11-23T01:00:00.000Z';
  club.hospital.fit = true;
  const subject = await club.person();
  const submitted = await submitCase(club.context, { ...submission(subject, SAUNA), ...(applicant !== undefined && { applicant, by: `enterprise:${applicant}` }) });
  if (submitted.kind !== 'accepted') throw new Error(JSON.stringify(submitted));
  const { number } = submitted.case.state;
  expect(await promiseOf(number)).toBe('made');
  club.time.now = '2026-12-04T01:00:00.000Z';
  club.hospital.fit = false;
  await retryHeld(club.context, createHeldStore(database.pool), (_, error) => { throw error; });
  expect(await promiseOf(number)).toBe('doubted');
  // Whoever dies after it was opened and begins again opens no second.
  for (let tries = 0; tries < 2; tries += 1) await inspectPromises(parts, [REGION]);
  const opened = (await parts.inspections.ofCase(REGION, number)).filter((one) => one.kind === 'promise');
  expect(opened).toMatchObject([{ status: 'open', note: '部门的答复和承诺不一致：I am healthy' }]);
  await drawInspectors({ ...parts, absences: createSupervisionStore(database.pool) }, [REGION]);
  return { subject, number, inspection: opened[0]!.number };
}
const acts = async (number: string, command: InspectionCommand, actor = 'officer:i-1') => (await actOn(parts, { region: REGION, number, actor }, command)).kind;

test('given a promise that a department contradicts, when its inspection finds it untrue and a supervisor confirms, then it is broken once, on record, and nothing is approved by the rules alone any more', async () => {
  const { subject, number, inspection } = await doubted();
  expect(await acts(inspection, DOUBTFUL)).toBe('done');
  expect(await promiseOf(number)).toBe('doubted');
  expect(await acts(inspection, { act: 'speak', text: '当时以为没有问题，没有去检查', files: [] }, `person:${subject}`)).toBe('done');
  expect(await acts(inspection, { act: 'conclude', conclusion: 'burden', consequences: ['break-promise'], promises: ['swimmer.healthy'], reason: FOUND, stands: FOUND })).toBe('done');
  expect(await acts(inspection, { act: 'confirm', note: '' }, 'supervisor:v-1')).toBe('done');
  // Whoever dies between the order and its note begins again: the promise is broken once.
  const forgetful = { ...parts, inspections: { ...parts.inspections, advance: async () => { throw new Error('died'); } }, onTrouble: () => undefined };
  await followInspections(forgetful, [REGION]);
  await followInspections(parts, [REGION]);
  expect(await promiseOf(number)).toBe('broken');
  expect(await parts.inspections.read(REGION, inspection)).toMatchObject({ status: 'closed', conclusion: { stands: FOUND } });
  const read = await club.context.cases.read(REGION, number);
  expect(read?.history.filter(({ event }) => event.type === 'promise-broken')).toMatchObject([{ event: { order: inspection, finding: FOUND, basis: 'law 5' } }]);
  expect(read?.entries.filter(({ kind: register }) => register.startsWith('credit.')).map(({ kind: register }) => register).toSorted()).toEqual(['credit.record', 'credit.restriction']);
  club.hospital.fit = true;
  await database.owner.query(`update kuaiban.register_entry set void_at = now() where subject_id = $1 and kind in ('membership', 'pass', 'locker')`, [subject]);
  // A promise of the next application is another: which one it is stands in what is signed.
  const signed = read!.state.promises!.map(({ element, digest }) => [element, digest] as const);
  expect((await club.context.cases.readForSubmission(REGION, subject, 'joining', '', null)).earlier).toBe(1);
  expect(await submitCase(club.context, { ...submission(subject, SAUNA), signed: Object.fromEntries(signed) })).toMatchObject({ kind: 'refused', refusal: { errors: [{ pointer: '/body/promises' }, { pointer: '/body/signed/swimmer.healthy' }] } });
  const again = await submitCase(club.context, submission(subject, INSTANT));
  if (again.kind !== 'accepted') throw new Error(JSON.stringify(again));
  expect(again.case.state.items[0]).toMatchObject({ service: '9.1', status: 'officer', decision: { because: 'restricted' } });
});

test('given the same, when its inspection finds nothing against it, then it is kept, and nobody looks at it again', async () => {
  const { number, inspection } = await doubted();
  expect(await acts(inspection, IN_ORDER)).toBe('done');
  await inspectPromises(parts, [REGION]);
  expect(await promiseOf(number)).toBe('kept');
  expect((await club.context.cases.read(REGION, number))?.state.promises?.[0]?.checked?.by).toBe(inspection);
  await inspectPromises(parts, [REGION]);
  expect((await parts.inspections.ofCase(REGION, number)).filter(({ kind: each }) => each === 'promise')).toHaveLength(1);
});

test('given an employer who has promised for somebody, then both are told and heard, the record is the employer’s, and the credit platform is told of the employer', async () => {
  const number = `91371300${randomBytes(5).toString('hex').toUpperCase()}`;
  const [employer = ''] = await importSubjects({ pool: database.pool, vault, numberHash: createKeyedHash(parseKeys('d'.repeat(64)), 'subject-number'), secretFields }, REGION, 'test', club.time.now, [{ kind: 'enterprise', number, name: '示例健身有限公司', entries: [] }]);
  const { subject, number: filed, inspection } = await doubted(employer);
  expect(await acts(inspection, DOUBTFUL)).toBe('done');
  const told = async (cause: string) => (await database.pool.query<{ person_id: string }>('select person_id from notice where case_number = $1 and cause = $2', [filed, cause])).rows.map((row) => row.person_id).toSorted();
  expect(await told('inspection-hearing')).toEqual([employer, subject].toSorted());
  const speak = { act: 'speak', text: '体检是员工自己提供的', files: [] } as const;
  expect([await acts(inspection, speak, `enterprise:${employer}`), await acts(inspection, speak, `enterprise:${employer}`)]).toEqual(['done', 'refused']);
  expect((await parts.inspections.read(REGION, inspection))?.status).toBe('hearing');
  expect(await acts(inspection, { ...speak, text: '' }, `person:${subject}`)).toBe('done');
  expect(await acts(inspection, { act: 'conclude', conclusion: 'burden', consequences: ['break-promise'], promises: ['swimmer.healthy'], reason: FOUND, stands: '入会资格另有体检报告' })).toBe('done');
  expect(await acts(inspection, { act: 'confirm', note: '' }, 'supervisor:v-1')).toBe('done');
  expect(await told('inspection-closed')).toEqual([employer, subject].toSorted());
  await followInspections(parts, [REGION]);
  expect(await promiseOf(filed)).toBe('broken');
  const { rows } = await database.owner.query(`select subject_id from register_entry where kind like 'credit.%' and subject_id in ($1, $2)`, [subject, employer]);
  expect(rows).toEqual([{ subject_id: employer }, { subject_id: employer }]);
  const heard: { readonly payload: object; readonly about: string }[] = [];
  await deliverMessages({ messages: createMessageStore(database.pool, vault), register: createRegisterStore(database.pool, vault), now: () => club.time.now, tell: async (department, _scenario, _id, payload, of, about) => { if (department === 'public-credit' && of === filed) heard.push({ payload, about }); return 'receipt'; } });
  expect(heard).toMatchObject([{ payload: { 'applicant.number': number, 'applicant.name': '示例健身有限公司', state: 'recorded' }, about: number }]);
  expect(Object.keys(heard[0]!.payload).filter((key) => key.startsWith('person.'))).toEqual([]);
});

test('given a department that is silent about a promise that is due, then it is waited for ten days from then, one inspection is opened, and what the department says later opens no second beside it', async () => {
  club.time.now = '2026-11-23T01:00:00.000Z';
  club.hospital.fit = true;
  const submitted = await submitCase(club.context, submission(await club.person(), SAUNA));
  if (submitted.kind !== 'accepted') throw new Error(JSON.stringify(submitted));
  const { number } = submitted.case.state;
  const look = async (day: string, fit: boolean | undefined) => {
    club.time.now = `${day}T01:00:00.000Z`;
    club.hospital.fit = fit;
    await retryHeld(club.context, createHeldStore(database.pool), (_, error) => { throw error; });
    await inspectPromises(parts, [REGION]);
    return [await promiseOf(number), (await parts.inspections.ofCase(REGION, number)).filter((one) => one.kind === 'promise').length];
  };
  expect(await look('2026-12-04', undefined)).toEqual(['due', 0]);
  expect(await look('2026-12-13', undefined)).toEqual(['due', 0]);
  expect(await look('2026-12-15', undefined)).toEqual(['due', 1]);
  expect(await look('2026-12-17', false)).toEqual(['doubted', 1]);
});

test.each([['mended', []], ['burden', ['reopen']]] as const)('given the same, when its inspection concludes “%s” without finding it untrue, then it is not kept by that: another looks at it', async (conclusion, consequences) => {
  const { subject, number, inspection } = await doubted();
  expect(await acts(inspection, DOUBTFUL)).toBe('done');
  expect(await acts(inspection, { act: 'speak', text: '', files: [] }, `person:${subject}`)).toBe('done');
  expect(await acts(inspection, { act: 'conclude', conclusion, consequences, reason: FOUND })).toBe('done');
  if (conclusion === 'burden') {
    expect(await acts(inspection, { act: 'confirm', note: '' }, 'supervisor:v-1')).toBe('done');
    await followInspections(parts, [REGION]);
  }
  await inspectPromises(parts, [REGION]);
  await inspectPromises(parts, [REGION]);
  expect(await promiseOf(number)).toBe('doubted');
  const checks = (await parts.inspections.ofCase(REGION, number)).filter((one) => one.kind === 'promise');
  expect(checks.map(({ status, promises }) => [status, promises]).toSorted()).toEqual([['closed', ['swimmer.healthy']], ['open', ['swimmer.healthy']]]);
  await drawInspectors({ ...parts, absences: createSupervisionStore(database.pool) }, [REGION]);
  const again = checks.find(({ status }) => status === 'open')!.number;
  expect(await acts(again, IN_ORDER)).toBe('done');
  await inspectPromises(parts, [REGION]);
  expect((await club.context.cases.read(REGION, number))?.state.promises?.[0]).toMatchObject({ standing: 'kept', checked: { by: again } });
});

describe('given a parent who promises for children', () => {
  const event = catalog.lifeEvents.get('joining')!;
  const relatives = compiledClub({ ...catalog, lifeEvents: new Map([['joining', { ...event, filedBy: [{ by: 'self' as const }, { by: 'relative' as const, may: 'swimmer.fit' }] }]]) });
  const context = () => ({ ...club.context, compiled: relatives, catalogOf: async () => relatives });
  const of = (child: string, parent: string) => ({ ...submission(child, SAUNA), applicant: parent, by: `person:${parent}` });
  const versions = async (...who: string[]): Promise<number[]> => {
    const { rows } = await database.owner.query<{ id: string; turn: number }>('select id, register_version as turn from kuaiban.subject where id = any($1)', [who]);
    return who.map((id) => rows.find((row) => row.id === id)!.turn);
  };
  const family = async () => {
    club.time.now = '2026-11-23T01:00:00.000Z';
    club.hospital.fit = true;
    const [parent, child] = [await club.person(), await club.person()];
    const submitted = await submitCase(context(), of(child, parent));
    if (submitted.kind !== 'accepted') throw new Error(JSON.stringify(submitted));
    const breaks = async () => (await actOnCase(context(), { region: REGION, number: submitted.case.state.number, no: 0, actor: 'system' }, (acting) => breakPromise(acting, { element: 'swimmer.healthy', order: 'inspection:1', finding: FOUND, basis: 'law 5' }))).kind;
    return { parent, child, breaks };
  };

  test('when a record opens for the parent, then it counts as an act on the register of the parent as well', async () => {
    const { parent, child, breaks } = await family();
    const before = await versions(parent, child);
    expect(await breaks()).toBe('done');
    expect(await versions(parent, child)).toEqual(before.map((each) => each + 1));
  });

  test.each(['the parent', 'another child'])('when it opens between reading and writing of a case about %s, then that rests on no older reading: no promise is open any more', async (about) => {
    const { parent, breaks } = await family();
    let reads = 0;
    const once = async <T>(read: T): Promise<T> => {
      reads += 1;
      if (reads === 1) expect(await breaks()).toBe('done');
      return read;
    };
    const { cases } = club.context;
    const racing = { ...context(), cases: { ...cases, readForSubmission: async (...args: Parameters<typeof cases.readForSubmission>) => once(await cases.readForSubmission(...args)) } };
    const done = await submitCase(racing, about === 'the parent' ? submission(parent, SAUNA) : of(await club.person(), parent));
    expect(done).toMatchObject({ kind: 'refused', refusal: { errors: [{ pointer: '/body/promises', detail: RESTRICTED }] } });
    expect(reads).toBeGreaterThan(1);
  });
});
