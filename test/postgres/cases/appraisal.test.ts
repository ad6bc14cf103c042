import { beforeAll, expect, test } from 'vitest';
import { sha256 } from '#adapters/crypto/hash.ts';
import { createExpertStore } from '#adapters/postgres/experts/expert-store.ts';
import { importExperts } from '#adapters/postgres/import/import-experts.ts';
import { createDeadlineStore } from '#adapters/postgres/notices/deadline-store.ts';
import { createDutyStore } from '#adapters/postgres/staff/duty-store.ts';
import { createSupervisionStore } from '#adapters/postgres/supervision/supervision-store.ts';
import { createProfiles } from '#adapters/identity/profiles.ts';
import type { Acting } from '#core/cases/act.ts';
import { askedOf } from '#core/cases/asked-of.ts';
import { chooseTime } from '#core/cases/appoint-visit.ts';
import { giveOpinion } from '#core/cases/give-opinion.ts';
import type { Item } from '#core/cases/item.ts';
import { leaveGroup } from '#core/cases/leave-group.ts';
import { orderAppraisal } from '#core/cases/order-appraisal.ts';
import type { Outcome } from '#core/cases/refusal.ts';
import { reportVisit } from '#core/cases/report-visit.ts';
import { createHeldStore } from '#adapters/postgres/cases/held-store.ts';
import { enterAbsence } from '#usecases/supervision/absences.ts';
import { redrawForAbsent } from '#usecases/supervision/redraw-absent.ts';
import { retryHeld } from '#usecases/retry-held.ts';
import { actOnCase } from '#usecases/act-on-case.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { verifyDraws } from '#usecases/verify-draws.ts';
import { APPRAISAL, appraising, EXAMINED } from '../../support/swim-appraisal.ts';
import { EXPERTS } from '../../support/swim-club.ts';
import { createClub, REGION, submission, vault, WITH_OFFICER } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const OPINION = { values: { 'swimmer.level': 3, 'swimmer.breath': true }, grounds: 'four lengths, and out of breath' };
let club: ReturnType<typeof createClub>;
let read: CaseRead;

const itemOf = ({ state }: CaseRead): Item => state.items.find(({ service }) => service === '9.4')!;
const sat = (): string[] => itemOf(read).appraisal!.seats.flatMap(({ expert }) => expert ?? []);
const act = async (actor: string, command: (acting: Acting) => Outcome, at = club.time.now): Promise<void> => {
  club.time.now = at;
  const acted = await actOnCase(club.context, { region: REGION, number: read.state.number, no: itemOf(read).no, actor }, command);
  if (acted.kind !== 'done') throw new Error(JSON.stringify(acted));
  read = acted.case;
};
const rowOf = async (): Promise<unknown> => (await database.pool.query('select experts, visit_kind, mark, retry_at is not null as again from case_item where case_number = $1 and no = $2', [read.state.number, itemOf(read).no])).rows[0];
const asking = async (): Promise<string[]> => (await club.context.cases.summaries(REGION, read.state.applicant, club.time.now.slice(0, 10), { standing: 'asking' })).map(({ state }) => state.number);

beforeAll(async () => {
  club = createClub(database.pool, appraising);
  await club.prepare();
  const experts = EXPERTS.map(({ id, competences: [line = ''] }, index) => ({ id, number: `05${index}`, name: id, committee: line.split('/')[0]!, speciality: line.split('/')[1]! }));
  for (let time = 0; time < 2; time += 1) await importExperts(database.pool, REGION, experts);
  const submitted = await submitCase(club.context, submission(await club.person(), WITH_OFFICER));
  if (submitted.kind !== 'accepted') throw new Error(JSON.stringify(submitted));
  read = submitted.case;
  await act(`officer:${itemOf(read).officer}`, (acting) => orderAppraisal(acting, APPRAISAL));
});

test('when it is ordered, then it stands on the list of those who were drawn, and of nobody else', async () => {
  expect(await rowOf()).toEqual({ experts: sat(), visit_kind: 'examination', mark: 'examination-asked', again: false });
  // Whoever applied finds it among what waits for them, as its page says: a time is to be chosen.
  expect([askedOf(itemOf(read)), await asking()]).toEqual(['time', [read.state.number]]);
  const store = createExpertStore(database.pool);
  for (const { id } of EXPERTS) expect((await store.appraising(REGION, id, 50)).length, id).toBe(sat().includes(id) ? 1 : 0);
  expect(await store.appraising('330200', sat()[0]!, 50)).toEqual([]);
});

test('then they count as having it in hand at the next draw, and are no officers', async () => {
  const pool = await club.context.pool.read(REGION, club.time.now.slice(0, 10));
  expect(pool.experts.map(({ id, load, roles }) => [id, load, roles])).toEqual(EXPERTS.map(({ id }) => [id, sat().includes(id) ? 1 : 0, ['expert']]).toSorted());
  expect(pool.officers.map(({ id }) => id).filter((id) => id.startsWith('e-'))).toEqual([]);
  const profile = await createProfiles(database.pool, (text) => vault.open(text, ''))({ region: REGION, kind: 'staff', subject: 'e-crawl-1', id: '' });
  expect(profile).toMatchObject({ roles: ['expert'], expert: { id: 'e-crawl-1', committee: 'pool', speciality: 'crawl' } });
  expect(profile).not.toHaveProperty('officer');
});

test('when a time is agreed on, then the reminder knows that it is an examination', async () => {
  await act(`person:${read.state.applicant}`, (acting) => chooseTime(acting, EXAMINED!));
  expect(await rowOf()).toMatchObject({ visit_kind: 'examination', mark: 'examination-agreed' });
  expect([askedOf(itemOf(read)), await asking()]).toEqual([undefined, []]);
  expect(await createDeadlineStore(database.pool).visits(REGION, club.time.now, '2026-12-31T00:00:00Z')).toMatchObject([{ visitKind: 'examination', applicant: read.state.applicant }]);
});

test('when the roster says that the others are away, then a place stays empty and is drawn by itself when one is back', async () => {
  const duty = createDutyStore(database.pool);
  const numberOf = async (id: string): Promise<string> => (await database.pool.query<{ number: string }>('select number from expert where id = $1', [id])).rows[0]!.number;
  const butterfly = EXPERTS.map(({ id }) => id).filter((id) => id.includes('butterfly') && !sat().includes(id));
  for (const id of butterfly) expect(await duty.setPresent(REGION, await numberOf(id), false)).toBe(true);
  expect((await duty.list()).filter(({ roles, present }) => roles.includes('expert') && !present)).toHaveLength(3);
  const leaving = sat().find((id) => id.includes('butterfly'))!;
  await act(`expert:${leaving}`, (acting) => leaveGroup(acting, { kind: 'recusal', reason: 'my cousin' }));
  expect(sat()).toHaveLength(2);
  expect(await rowOf()).toMatchObject({ again: true });
  await duty.setPresent(REGION, await numberOf(butterfly[0]!), true);
  await database.owner.query('update kuaiban.case_item set retry_at = $1 where case_number = $2 and retry_at is not null', [club.time.now, read.state.number]);
  await retryHeld(club.context, createHeldStore(database.pool));
  read = (await club.context.cases.read(REGION, read.state.number))!;
  expect(sat()).toContain(butterfly[0]);
  expect(await rowOf()).toMatchObject({ experts: sat(), again: false });
});

const work = async (): Promise<void> => {
  await database.owner.query('update kuaiban.case_item set retry_at = $1 where case_number = $2 and retry_at <= $1', [club.time.now, read.state.number]);
  await retryHeld(club.context, createHeldStore(database.pool));
  read = (await club.context.cases.read(REGION, read.state.number))!;
};

test('when the person was examined and an expert is entered as away for long, then another is drawn, and nobody draws who is away', async () => {
  const at = '2026-11-26T03:00:00.000Z';
  await act(`officer:${itemOf(read).officer}`, (acting) => reportVisit(acting, { on: at, met: true, note: 'came', files: [], findings: {} }), at);
  const supervision = createSupervisionStore(database.pool);
  const away = sat().find((id) => id.includes('crawl'))!;
  const entering = { officer: away, from: '2026-11-26', to: '2026-12-20', reason: 'leave' as const, by: 'o-1' };
  expect([await enterAbsence(club.context, supervision, REGION, entering), await enterAbsence(club.context, supervision, REGION, entering)]).toEqual([{ kind: 'done' }, { kind: 'done' }]);
  expect(await enterAbsence(club.context, supervision, REGION, { ...entering, officer: 'e-none' })).toMatchObject({ kind: 'wrong' });
  expect((await supervision.experts('330200')).length).toBe(0);
  expect((await club.context.pool.read(REGION, '2026-11-26')).experts.find(({ id }) => id === away)?.present).toBe(false);
  expect([await redrawForAbsent(club.context, supervision, [REGION]), await redrawForAbsent(club.context, supervision, [REGION])]).toEqual([1, 0]);
  read = (await club.context.cases.read(REGION, read.state.number))!;
  expect([sat().length, sat().includes(away)]).toEqual([3, false]);
});

test('when one keeps silent beyond the last day, then the worker reminds them and then draws another, once, also with two workers at it', async () => {
  const [silent, ...others] = sat();
  for (const expert of others) await act(`expert:${expert}`, (acting) => giveOpinion(acting, { ...OPINION, values: { ...OPINION.values, 'swimmer.level': expert === others[0] ? 3 : 4 } }));
  club.time.now = '2026-12-09T03:00:00.000Z';
  await club.prepare();
  await work();
  expect(itemOf(read).appraisal?.seats.find(({ expert }) => expert === silent)?.chased).toBe('reminded');
  club.time.now = '2026-12-12T03:00:00.000Z';
  await club.prepare();
  await Promise.all([work(), work()]);
  read = (await club.context.cases.read(REGION, read.state.number))!;
  expect([sat().length, sat().includes(silent!), itemOf(read).appraisal?.left.filter(({ kind }) => kind === 'silent').length]).toEqual([3, false, 1]);
  expect((await database.pool.query(`select cause from staff_notice where case_number = $1 and cause like 'expert%'`, [read.state.number])).rows.length).toBeGreaterThan(0);
});

test('when the group has its opinion, then nobody has it on the list any more, and every draw can be recomputed', async () => {
  for (const { expert } of itemOf(read).appraisal!.seats.filter(({ opinion }) => !opinion)) await act(`expert:${expert}`, (acting) => giveOpinion(acting, OPINION));
  expect(itemOf(read).appraisal?.opinion?.values).toEqual(OPINION.values);
  expect(await rowOf()).toEqual({ experts: null, visit_kind: null, mark: 'appraised', again: false });
  expect(await club.context.cases.read(REGION, read.state.number)).toMatchObject({ state: read.state });
  const report = await verifyDraws(club.draws, sha256);
  expect(report.findings).toEqual([]);
  expect((await database.pool.query(`select count(*)::int as draws from draw where role = 'expert'`)).rows).toEqual([{ draws: 6 }]);
});
