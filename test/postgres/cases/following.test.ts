import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { createInspectionStore } from '#adapters/postgres/inspections/inspection-store.ts';
import { createRecheckStore } from '#adapters/postgres/inspections/recheck-store.ts';
import { importOfficers } from '#adapters/postgres/import/import-staff.ts';
import { allInspectionChains } from '#adapters/postgres/inspections/inspection-chains.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import type { Follow } from '#core/catalog/follow.ts';
import { planRechecks, recheckDue } from '#usecases/inspections/recheck.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { verifyAudit } from '#usecases/verify-audit.ts';
import { sha256 } from '../../support/hash.ts';
import { CLUB, compiledClub } from '../../support/swim-club.ts';
import { ACCOUNT, createClub, REGION, submission, vault } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const both = (text: string) => ({ zh: text, en: text });
const text = { ...both('x'), type: 'text' as const };
const parameter = (value: number | string | string[], unit: string) => ({ ...both('x'), unit, in: { [REGION]: [{ from: '2020-01-01', value, source: 'house', confidence: 'to-verify' as const, note: 'x' }] } });
const FOLLOW: Follow = {
  employer: { kind: 'job', name: 'firm' }, basis: 'notice', confidence: 'notice',
  watch: [
    { id: 'registered', ...both('登记存续'), changed: both('单位已经吊销'), ask: { department: 'registry', scenario: 'enterprise', field: 'operating', is: true } },
    { id: 'employed', ...both('仍在就业'), changed: both('本人已经离开'), register: { kind: 'job', employer: 'code' } },
  ],
};
/** Who joins is followed; the season pass beside it is not. */
const catalog: Catalog = {
  ...CLUB,
  services: new Map([...CLUB.services, ['9.1', { ...CLUB.services.get('9.1')!, follow: FOLLOW }]]),
  departments: new Map([...CLUB.departments, ['registry', { ...both('登记机关'), system: both('x'), scenarios: { enterprise: { ...both('登记状态'), direction: 'ask', frequency: 'on-event', why: both('x'), basis: 'law', request: ['enterprise.number'], answer: { operating: 'boolean' }, deadlineMs: 500 } } }]]),
  registerKinds: new Map([...CLUB.registerKinds, ['job', { ...both('用工'), line: 'pool', subject: 'person', exclusive: false, employer: 'code', fields: { code: text, firm: text } }]]),
  parameters: new Map([...CLUB.parameters, ['inspectionLimit', parameter('10wd', 'limit')], ['hearingLimit', parameter('5wd', 'limit')], ['recheckPerMinute', parameter(1_000, 'count')], ['employerFollowDays', parameter(['90', '180', '365'], 'days')]]),
};

let club: ReturnType<typeof createClub>;
let parts: Parameters<typeof planRechecks>[0];
/** What the registry says of enterprises now; nothing: it is silent. */
const registry: { operating: boolean | undefined; readonly asked: { readonly number: unknown; readonly subject: string }[] } = { operating: true, asked: [] };
const BEGIN = '2026-11-23T01:00:00.000Z';
const moveTo = (days: number): void => { club.time.now = new Date(Date.parse(BEGIN) + days * 86_400_000).toISOString(); };

async function joins(firm: string | null): Promise<{ readonly number: string; readonly person: string }> {
  const person = await club.person(randomUUID(), ACCOUNT, firm === null ? [] : [{ kind: 'job', data: { code: firm, firm: `公司${firm}` }, from: '2025-01-01', to: null }]);
  const submitted = await submitCase(club.context, submission(person));
  if (submitted.kind !== 'accepted') throw new Error(submitted.kind);
  return { number: submitted.case.state.number, person };
}
const untilDone = async (): Promise<void> => { while (await recheckDue(parts, [REGION]) > 0) { /* until nothing more is due */ } };
const rounds = async (number: string) => (await database.pool.query<{ days: number; outcome: string | null; tries: number }>(`select after_days as days, outcome, tries from recheck where region = $1 and case_number = $2 and kind = 'employer' order by after_days`, [REGION, number])).rows;
const outcomes = async (number: string) => (await rounds(number)).map(({ days, outcome }) => [days, outcome]);
const opened = async (number: string) => (await parts.inspections.ofCase(REGION, number)).filter(({ kind }) => kind === 'employer');
const counts = () => parts.rechecks.counts(REGION, 'employer', '2026-01-01');

beforeAll(async () => {
  club = createClub(database.pool, compiledClub(catalog));
  await club.prepare();
  await importOfficers(database.pool, REGION, [{ id: 'i-1', number: 'i-1', name: 'i-1', competences: ['pool'], roles: ['inspector'] }]);
  const ask: typeof club.context.ask = async (subject, questions, number) => {
    const [firms, others] = [questions.filter(({ department }) => department === 'registry'), questions.filter(({ department }) => department !== 'registry')];
    registry.asked.push(...firms.map(({ fields }) => ({ number: fields['enterprise.number'], subject: subject.kind })));
    const said = registry.operating === undefined ? [] : firms.map(({ department, scenario, about }) => ({ department, scenario, about, values: { operating: registry.operating! }, exchange: randomUUID(), at: club.time.now, freshUntil: club.time.now }));
    return [...said, ...(others.length === 0 ? [] : await club.context.ask(subject, others, number))];
  };
  parts = { context: { ...club.context, ask }, inspections: createInspectionStore(database.pool, vault, sha256), rechecks: createRecheckStore(database.pool), onTrouble: (what, error) => { throw new Error(what, { cause: error }); } };
});

test('given an approval, then its employer is planned to be looked at on each of the days, once, and the matter beside it is not', async () => {
  moveTo(0);
  const { number } = await joins('A');
  await planRechecks(parts, [REGION]);
  expect(await planRechecks(parts, [REGION])).toBe(0);
  expect(await outcomes(number)).toEqual([[90, null], [180, null], [365, null]]);
  const followed = await counts();
  expect([followed.waiting, followed.waiting === 3 * followed.decisions]).toEqual([followed.decisions * 3, true]);
  moveTo(89);
  await untilDone();
  expect([registry.asked.length, (await outcomes(number))[0]]).toEqual([0, [90, null]]);
  moveTo(91);
  await untilDone();
  expect(await outcomes(number)).toEqual([[90, 'same'], [180, null], [365, null]]);
  expect(registry.asked).toContainEqual({ number: 'A', subject: 'enterprise' });
  expect(await opened(number)).toEqual([]);
});

test('given an employer that was revoked, then one inspection names it with its source and the decision stands; a later day opens none for the same, and one for what is new', async () => {
  moveTo(0);
  const { number, person } = await joins('B');
  await planRechecks(parts, [REGION]);
  moveTo(91);
  registry.operating = false;
  // Whoever looks dies before it is noted, and the next finds the inspection there.
  await recheckDue({ ...parts, onTrouble: () => undefined, rechecks: { ...parts.rechecks, done: async () => { throw new Error('died'); } } }, [REGION]).catch(() => undefined);
  moveTo(92);
  await untilDone();
  const [inspection, ...more] = await opened(number);
  expect([more, inspection]).toMatchObject([[], { kind: 'employer', status: 'open', day: '2027-02-21', followed: { employer: { number: 'B', name: '公司B' }, days: 90, changed: ['registered'] } }]);
  expect(inspection!.note).toBe('决定以后第 90 天跟踪用人单位“公司B”（B）：单位已经吊销（登记机关：登记状态）');
  expect((await club.context.cases.read(REGION, number))!.state.items.every(({ status }) => status === 'approved')).toBe(true);
  moveTo(181);
  await untilDone();
  expect([(await opened(number)).length, (await outcomes(number)).slice(0, 2)]).toEqual([1, [[90, 'differs'], [180, 'differs']]]);
  await database.owner.query(`insert into register_end (region, subject_id, entry_id, to_day, because, basis, origin, recorded_at) select region, subject_id, id, '2027-10-01', '{"zh":"离职","en":"left"}', 'law', '{"kind":"import","system":"test"}', '2027-10-02' from register_entry where region = $1 and subject_id = $2 and kind = 'job'`, [REGION, person]);
  moveTo(366);
  await untilDone();
  registry.operating = true;
  expect((await opened(number)).map(({ followed }) => [followed!.days, followed!.changed])).toEqual([[365, ['employed']], [90, ['registered']]]);
});

test('given several days of one approval that are due at once, as after a platform that was down, then they are looked at one after the other, and one change opens one inspection', async () => {
  moveTo(0);
  const { number } = await joins('G');
  await planRechecks(parts, [REGION]);
  moveTo(400);
  registry.operating = false;
  await recheckDue(parts, [REGION]);
  expect(await outcomes(number)).toEqual([[90, 'differs'], [180, null], [365, null]]);
  await untilDone();
  registry.operating = true;
  expect([(await opened(number)).map(({ followed }) => followed!.days), await outcomes(number)]).toEqual([[90], [[90, 'differs'], [180, 'differs'], [365, 'differs']]]);
});

test('given a department that stays silent, then it is asked again, later each time, and in the end counts as silent', async () => {
  moveTo(0);
  const { number } = await joins('C');
  await planRechecks(parts, [REGION]);
  moveTo(91);
  registry.operating = undefined;
  await untilDone();
  expect((await rounds(number))[0]).toMatchObject({ outcome: null, tries: 1 });
  expect((await counts()).again).toBeGreaterThan(0);
  for (let days = 92; days < 104; days += 1) { moveTo(days); await untilDone(); }
  registry.operating = true;
  expect((await rounds(number))[0]).toMatchObject({ outcome: 'silent', tries: 12 });
  expect(await opened(number)).toEqual([]);
});

test('given somebody without an employer, a decision made anew or a death, then nobody is asked, and no later day either', async () => {
  moveTo(0);
  const [alone, anew] = [await joins(null), await joins('D')];
  await planRechecks(parts, [REGION]);
  moveTo(91);
  registry.asked.length = 0;
  const read: typeof parts.context.cases.read = async (region, number) => {
    const found = await club.context.cases.read(region, number);
    return found && number === anew.number ? { ...found, state: { ...found.state, items: found.state.items.map((item) => ({ ...item, by: 'officer' as const })) } } : found;
  };
  while (await recheckDue({ ...parts, context: { ...parts.context, cases: { ...club.context.cases, read } } }, [REGION]) > 0) { /* until nothing more is due */ }
  expect([await outcomes(alone.number), await outcomes(anew.number)]).toEqual([[[90, 'none'], [180, 'none'], [365, 'none']], [[90, 'moot'], [180, 'moot'], [365, 'moot']]]);
  expect(registry.asked.filter(({ number }) => number === 'D' || number === undefined)).toEqual([]);
  moveTo(0);
  const late = await joins('E');
  await planRechecks(parts, [REGION]);
  moveTo(91);
  const deaths = { reportedOn: async () => '2026-12-24', retracted: async () => undefined } as unknown as NonNullable<typeof parts.context.deaths>;
  while (await recheckDue({ ...parts, context: { ...parts.context, deaths } }, [REGION]) > 0) { /* until nothing more is due */ }
  expect((await outcomes(late.number)).map(([, outcome]) => outcome)).toEqual(['moot', 'moot', 'moot']);
  expect(registry.asked.some(({ number }) => number === 'E')).toBe(false);
});

test('given what was decided before the region said on which days, or a refusal, then nobody is followed', async () => {
  moveTo(0);
  const { number } = await joins('F');
  const silent = { ...parts, context: { ...parts.context, compiled: compiledClub({ ...catalog, parameters: new Map([...catalog.parameters].filter(([name]) => name !== 'employerFollowDays')) }) } };
  await planRechecks(silent, [REGION]);
  expect(await rounds(number)).toEqual([]);
  expect(await parts.rechecks.unfollowed(REGION, '2026-11-01', [], 10)).toEqual([]);
  const waiting = await parts.rechecks.unfollowed(REGION, '2026-11-01', ['9.1'], 10);
  await database.owner.query(`update case_event set data = replace(data::text, '"outcome":"approve"', '"outcome":"refuse"')::json where case_number = $1 and type = 'decided'`, [number]);
  expect([waiting.map((each) => each.case), await parts.rechecks.unfollowed(REGION, '2026-11-01', ['9.1'], 10)]).toEqual([[number], []]);
  await database.owner.query(`update case_event set data = replace(data::text, '"outcome":"refuse"', '"outcome":"approve"')::json where case_number = $1 and type = 'decided'`, [number]);
});

test('what was opened is sealed and bound by its hashes as every inspection', async () => {
  const verified = await verifyAudit({ chains: (async function* none() { /* only inspections */ })(), inspections: allInspectionChains(database.pool), seals: [], store: { leaves: async () => [], missing: async () => [] }, before: '2000-01-01', hash: sha256, verify: () => true, publicKey: '' });
  expect([verified.inspections > 0, verified.findings]).toEqual([true, []]);
});
