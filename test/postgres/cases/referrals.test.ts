import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { EntryToImport } from '#adapters/postgres/import/import-subjects.ts';
import { importVacancies } from '#adapters/postgres/import/import-vacancies.ts';
import { createMessageStore } from '#adapters/postgres/messages/message-store.ts';
import { createRegisterStore } from '#adapters/postgres/register/register-store.ts';
import { createVacancyStore } from '#adapters/postgres/vacancies/vacancy-store.ts';
import { isOpen } from '#core/register/open.ts';
import { answerReferral, type ReferralAnswer } from '#usecases/answer-referral.ts';
import { deliverMessages } from '#usecases/deliver-messages.ts';
import { noteLooks } from '#usecases/note-looks.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { createClub, REGION, secretFields, submission, vault } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const enterprise = { id: randomUUID(), name: '临沂泳池', number: '91371300MA3C1TGQX1' };
let club: ReturnType<typeof createClub>;
let vacancy = '';
const stores = () => ({ context: club.context, vacancies: createVacancyStore(database.pool, vault, secretFields), register: createRegisterStore(database.pool, vault) });

beforeAll(async () => {
  club = createClub(database.pool);
  await club.prepare();
  await importVacancies(database.pool, REGION, [{ title: { zh: '救生员', en: 'Lifeguard' }, occupation: 'lifeguard', district: 'lanshan', wageFrom: 400_000, wageTo: 500_000, openings: 3, publishedOn: '2026-11-01', enterprise: enterprise.id, employer: enterprise.name }]);
  vacancy = (await stores().vacancies.find(REGION, 'lifeguard', 1, '2026-11-23'))[0]!.id;
});

/** Somebody with a running pass, referred to the vacancy. */
async function referred(at = '2026-11-23T01:00:00.000Z', more: readonly EntryToImport[] = []): Promise<{ subject: string; id: string }> {
  const subject = await club.person(undefined, undefined, more);
  const submitted = await submitCase(club.context, submission(subject));
  const number = submitted.kind === 'accepted' ? submitted.case.state.number : '';
  const referral = { id: randomUUID(), case: number, subject, vacancy, enterprise: enterprise.id, status: 'sent' as const, note: null, startsOn: null, version: 1, at, answeredAt: null, direct: false, due: null };
  await stores().vacancies.refer(REGION, referral);
  return { subject, id: referral.id };
}
const answer = (id: string, change: Partial<ReferralAnswer> = {}, who = enterprise) => answerReferral(stores(), { region: REGION, enterprise: who }, id, { status: 'hired', startsOn: '2026-11-23', note: '', ...change });
const openKinds = async (subject: string): Promise<string[]> => (await stores().register.entries(REGION, subject)).filter((entry) => isOpen(entry, '2026-11-23')).map(({ kind }) => kind).toSorted();

describe('given a referral', () => {
  test('when the employer hires, then the employment opens, the benefit ends with its reason, and one opening is taken', async () => {
    const { subject, id } = await referred();
    const before = (await stores().vacancies.get(REGION, vacancy))!.openings;
    expect(await openKinds(subject)).toContain('pass');
    expect(await answer(id)).toMatchObject({ kind: 'done', referral: { status: 'hired', startsOn: '2026-11-23', version: 2 } });
    expect(await openKinds(subject)).toEqual(['account', 'birth', 'employment', 'locker', 'membership']);
    const pass = (await stores().register.entries(REGION, subject)).find(({ kind }) => kind === 'pass');
    expect(pass?.end).toMatchObject({ to: '2026-11-23', because: { zh: '重新就业' }, basis: 'law 51' });
    expect((await stores().vacancies.get(REGION, vacancy))!.openings).toBe(before - 1);
    expect(await answer(id)).toMatchObject({ kind: 'refused', pointer: '/status' });
  });

  test('when the employer invites without a time, or without a place and a number, then it is not taken; with them they stand there', async () => {
    const { id } = await referred();
    const invite = (interview?: ReferralAnswer['interview']) => answerReferral(stores(), { region: REGION, enterprise }, id, { status: 'interview', note: '', ...(interview && { interview }) });
    expect(await invite()).toMatchObject({ kind: 'refused', pointer: '/interview/on' });
    expect(await invite({ on: '2026-11-24', at: '14:30' })).toMatchObject({ kind: 'refused', pointer: '/interview/place' });
    expect((await stores().vacancies.referral(REGION, id))?.status).toBe('sent');
    expect(await invite({ on: '2026-11-24', at: '14:30', phone: '0539-8012345' })).toMatchObject({ kind: 'done' });
    expect(await stores().vacancies.referral(REGION, id)).toMatchObject({ status: 'interview', interview: { on: '2026-11-24', at: '14:30', phone: '0539-8012345' } });
  });

  test('then who has to know of the end is told once, by a message of the case that is delivered like any other', async () => {
    const { subject, id } = await referred();
    const { case: number } = (await stores().vacancies.referral(REGION, id))!;
    const messages = createMessageStore(database.pool, vault);
    const gate = async () => (await messages.ofCase(REGION, number)).filter(({ scenario }) => scenario === 'close-gate').map(({ status }) => status);
    expect(await gate()).toEqual([]);
    await answer(id);
    expect(await gate()).toEqual(['queued']);
    const told: Record<string, unknown>[] = [];
    const tell = async (_department: string, scenario: string, _message: string, payload: Readonly<Record<string, unknown>>, caseNumber: string) => {
      if (scenario === 'close-gate' && caseNumber === number) told.push({ ...payload });
      return 'receipt';
    };
    await deliverMessages({ messages, register: stores().register, tell, now: () => '2026-11-23T01:00:05.000Z' });
    const { number: identity } = (await stores().register.subject(REGION, subject))!;
    expect(told).toEqual([{ from: '2026-11-23', until: '2026-11-23', 'person.idNumber': identity, 'person.name': '张䶮' }]);
    expect(await gate()).toEqual(['delivered']);
  });

  test('when the answer is not written because somebody was faster, then nobody is told', async () => {
    const { id } = await referred();
    const { case: number } = (await stores().vacancies.referral(REGION, id))!;
    await Promise.all([answer(id), answer(id)]);
    const states = await createMessageStore(database.pool, vault).ofCase(REGION, number);
    expect(states.filter(({ scenario }) => scenario === 'close-gate')).toHaveLength(1);
  });

  test('when the register shows that employment still from before, then it is not opened twice, and what runs beside it ends all the same', async () => {
    const { subject, id } = await referred(undefined, [{ kind: 'employment', data: { employer: enterprise.number }, from: '2019-01-01', to: null }]);
    expect(await openKinds(subject)).toEqual(['account', 'birth', 'employment', 'locker', 'membership', 'pass']);
    expect(await answer(id)).toMatchObject({ kind: 'done' });
    expect(await openKinds(subject)).toEqual(['account', 'birth', 'employment', 'locker', 'membership']);
    expect((await stores().register.entries(REGION, subject)).filter(({ kind }) => kind === 'employment')).toMatchObject([{ from: '2019-01-01' }]);
  });

  test('then no wage is written: what the vacancy offers is not what was agreed', async () => {
    const { subject, id } = await referred();
    await answer(id);
    expect((await stores().register.entries(REGION, subject)).find(({ kind }) => kind === 'employment')?.data).toEqual({ employer: enterprise.number, employerName: enterprise.name });
  });

  test('when two people of the employer answer at once, then one is told', async () => {
    const { subject, id } = await referred();
    const both = await Promise.all([answer(id), answer(id, { status: 'declined' })]);
    expect(both.map(({ kind }) => kind).filter((kind) => kind === 'done')).toHaveLength(1);
    expect((await openKinds(subject)).filter((kind) => kind === 'employment').length).toBeLessThanOrEqual(1);
  });

  test('when the register changed between reading and writing, then nothing is written and the employer is told', async () => {
    const { subject, id } = await referred();
    const real = stores();
    const register = { ...real.register, entries: async (region: string, of: string) => {
      const entries = await real.register.entries(region, of);
      await submitCase(club.context, submission(of));
      return entries;
    } };
    expect(await answerReferral({ ...real, register }, { region: REGION, enterprise }, id, { status: 'hired', startsOn: '2026-11-23', note: '' })).toEqual({ kind: 'changed-meanwhile' });
    expect(await openKinds(subject)).not.toContain('employment');
  });

  test('when it is another enterprise’s, or the day cannot be, then nothing happens', async () => {
    const { id } = await referred();
    expect(await answer(id, {}, { ...enterprise, id: randomUUID() })).toEqual({ kind: 'no-referral' });
    for (const startsOn of [undefined, '2026-11-24', '2026-11-22']) expect(await answer(id, startsOn === undefined ? { startsOn: undefined } as never : { startsOn })).toMatchObject({ kind: 'refused', pointer: '/startsOn' });
  });

  test('when it was made after midnight in China, then the day counts there, not in Greenwich', async () => {
    const { id } = await referred('2026-11-23T16:30:00.000Z');
    club.time.now = '2026-11-24T01:00:00.000Z';
    expect(await answer(id, { startsOn: '2026-11-23' })).toMatchObject({ kind: 'refused', pointer: '/startsOn' });
    expect(await answer(id, { startsOn: '2026-11-24' })).toMatchObject({ kind: 'done' });
    club.time.now = '2026-11-23T01:00:00.000Z';
  });

  test('when somebody is referred to the same vacancy twice, then the first stays', async () => {
    const { subject, id } = await referred();
    const first = (await stores().vacancies.referral(REGION, id))!;
    expect(await stores().vacancies.refer(REGION, { ...first, id: randomUUID() })).toBeUndefined();
    expect(await stores().vacancies.referralsOfCase(REGION, first.case)).toEqual([first]);
    expect((await stores().vacancies.referralsOfEnterprise(REGION, enterprise.id)).filter((each) => each.subject === subject)).toEqual([first]);
  });
});

describe('given operators of the employer who look at a referral', () => {
  const operators = [randomUUID(), randomUUID()];
  const look = (account: string, referral: { id: string; subject: string }, phone = true) => noteLooks(stores(), { region: REGION, account, employer: enterprise.name }, [{ referral: { ...referral, case: 'case' }, phone }]);
  const seen = async (subject: string) => (await stores().register.accesses(REGION, subject)).map(({ at, actor, actorKind, account, what }) => ({ at, actor, actorKind, account, what })).toReversed();

  test('then the person is told each of them once a day, also when both look at once', async () => {
    const referral = await referred();
    const [first, second] = operators as [string, string];
    const entry = (at: string, account: string, what = 'referral') => ({ at, actor: enterprise.name, actorKind: 'enterprise', account, what });
    await Promise.all([look(first, referral), look(first, referral), look(first, referral)]);
    const morning = club.time.now;
    club.time.now = '2026-11-23T02:00:00.000Z';
    await look(second, referral);
    await look(first, referral);
    club.time.now = '2026-11-23T16:00:00.000Z';
    await look(first, referral);
    club.time.now = '2026-11-23T17:00:00.000Z';
    await look(first, referral, false);
    club.time.now = morning;
    expect(await seen(referral.subject)).toEqual([entry(morning, first), entry('2026-11-23T02:00:00.000Z', second), entry('2026-11-23T16:00:00.000Z', first), entry('2026-11-23T17:00:00.000Z', first, 'name')]);
  });

  test('then an operator is named by the number the enterprise gave, and where there is none by the account', async () => {
    const referral = await referred();
    const [named, nameless] = [randomUUID(), randomUUID()];
    await database.owner.query(`insert into account (region, id, kind, login_hash, subject, password_hash, created_at, operator) values ($1, $2, 'enterprise', $3, $4, 'x', now(), '07')`, [REGION, named, named, enterprise.id]);
    await look(named, referral);
    await look(nameless, referral);
    expect((await stores().register.accesses(REGION, referral.subject)).map(({ operator }) => operator).toSorted()).toEqual(['07', nameless.slice(0, 8)].toSorted());
  });

  test('and many at once are kept in one statement, none in none', async () => {
    const all = await Promise.all(Array.from({ length: 5 }, () => referred()));
    await noteLooks(stores(), { region: REGION, account: operators[0]!, employer: enterprise.name }, all.map((referral) => ({ referral: { ...referral, case: 'case' }, phone: true })));
    await noteLooks(stores(), { region: REGION, account: operators[0]!, employer: enterprise.name }, []);
    for (const { subject } of all) expect(await seen(subject)).toHaveLength(1);
  });
});

test('applications are told page by page, the newest first, without a gap or a double, also where several have one moment', async () => {
  const { subject, id } = await referred('2026-01-05T01:00:00.000Z');
  for (let no = 0; no < 6; no += 1) {
    await database.owner.query(`insert into referral select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'vacancy_id', gen_random_uuid(), 'at', $2::text))).* from referral r where r.id = $1`, [id, `2026-01-0${(no % 2) + 1}T01:00:00Z`]);
  }
  const seen: string[] = [];
  for (let after: { at: string; id: string } | undefined; ;) {
    const page = await stores().vacancies.referralsAfter(REGION, subject, 3, after);
    seen.push(...page.map((each) => each.id));
    after = page.at(-1);
    if (page.length < 3) break;
  }
  expect([seen[0], seen.length, new Set(seen).size]).toEqual([id, 7, 7]);
});
