import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { importSubjects } from '#adapters/postgres/import/import-subjects.ts';
import { createKeyedHash } from '#adapters/crypto/keyed-hash.ts';
import { parseKeys } from '#adapters/crypto/keys.ts';
import { createInvitationStore } from '#adapters/postgres/invitations/invitation-store.ts';
import { createDraftStore } from '#adapters/postgres/drafts/draft-store.ts';
import { answerCorrection, askCorrection } from '#core/cases/correct-item.ts';
import { actOnCase } from '#usecases/act-on-case.ts';
import type { Context } from '#usecases/context.ts';
import { preparePlan } from '#usecases/prepare-plan.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { cn } from '../../support/calendar.ts';
import { compiledClub, CLUB, given } from '../../support/swim-club.ts';
import { createClub, INSTANT, REGION, secretFields, submission, vault } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
let club: ReturnType<typeof createClub>;
let parent = '';
let gym = '';
let sauna = '';
let invitations: ReturnType<typeof createInvitationStore>;
beforeAll(async () => {
  club = createClub(database.pool);
  invitations = createInvitationStore(database.pool);
  await club.prepare();
  parent = await club.person(undefined, '6210000000000000003');
  [gym = '', sauna = ''] = await importSubjects({ pool: database.pool, vault, numberHash: createKeyedHash(parseKeys('d'.repeat(64)), 'subject-number'), secretFields }, REGION, 'test', club.time.now, [{ kind: 'enterprise', number: '91371300MA0000001X', name: '示例健身有限公司', entries: [{ kind: 'account', data: { number: '6210000000000000011' }, from: '2020-01-01', to: null }] }, { kind: 'enterprise', number: '91371300MA0000002X', name: '示例桑拿有限公司', entries: [{ kind: 'account', data: { number: '6210000000000000012' }, from: '2020-01-01', to: null }] }]);
});

const joining = CLUB.lifeEvents.get('joining')!;
/** A club that a parent or an employer may join for somebody: the account is the one of whoever applies. */
const OPEN = compiledClub({
  ...CLUB,
  lifeEvents: new Map([['joining', { ...joining, filedBy: [{ by: 'self' }, { by: 'relative', may: 'swimmer.fit' }, { by: 'employer' }], settles: { 'swimmer.lengths': 50 } }]]),
  elements: new Map([...CLUB.elements, ['account.card', { ...CLUB.elements.get('account.card')!, sources: [{ register: { kind: 'account', which: 'open', field: 'number', of: 'applicant' } }, 'ask'] }]]),
});
/** The same for employers alone. */
const EMPLOYERS = compiledClub({ ...OPEN.catalog, lifeEvents: new Map([['joining', { ...OPEN.catalog.lifeEvents.get('joining')!, filedBy: [{ by: 'employer' }] }]]) });
/** An employer has somebody join; the coach is for the swimmer to ask. */
const SPLIT = compiledClub({ ...OPEN.catalog, lifeEvents: new Map([['joining', {
  ...joining, filedBy: [{ by: 'employer' as const }], own: { zh: '自己的', en: 'own', summary: { zh: '', en: '' } }, questions: joining.questions.filter(({ id }) => id === 'answers.wantsCoach').map((question) => ({ ...question, own: true as const })),
  services: { '9.1': {}, '9.4': { when: 'answers.wantsCoach', after: ['9.1'], own: true as const } },
}]]) });
/** The locker follows from joining, the sauna from the coach, whom an officer decides on; both are for the swimmer to ask. */
const APART = compiledClub({ ...OPEN.catalog, lifeEvents: new Map([['joining', {
  ...SPLIT.catalog.lifeEvents.get('joining')!, settles: {}, questions: joining.questions.filter(({ id }) => id === 'answers.wantsSauna').map(({ when: _when, ...question }) => ({ ...question, own: true as const })),
  services: { '9.1': {}, '9.4': { after: ['9.1'] }, '9.3': { after: ['9.1'], own: true as const }, '9.5': { when: 'answers.wantsSauna', after: ['9.4'], own: true as const } },
}]]) });
const openTo = (compiled: typeof OPEN) => ({ ...club.context, compiled, catalogOf: async () => compiled });
const open = () => openTo(OPEN);

describe('given a child with no account of its own', () => {
  test('when the parent hands in, then the case is about the child, the account is the one of the parent, and both find it', async () => {
    const child = await club.person(undefined, null);
    const done = await submitCase(open(), { ...submission(child, INSTANT), applicant: parent, by: `person:${parent}` });
    if (done.kind !== 'accepted') throw new Error(JSON.stringify(done));
    expect(done.case.state).toMatchObject({ subject: child, applicant: parent });
    expect(done.case.state.items.map(({ status }) => status)).toEqual(['approved', 'approved', 'approved']);
    const { rows } = await database.owner.query<{ subject_id: string; secret: string; id: string }>("select subject_id, secret, id from register_entry where kind = 'pass' and subject_id in ($1, $2)", [child, parent]);
    expect(rows.map((row) => row.subject_id)).toEqual([child]);
    expect(vault.open(rows[0]!.secret, `register/${rows[0]!.id}`)).toContain('6210000000000000003');
    for (const who of [child, parent]) expect((await club.context.cases.summaries(REGION, who, '2026-11-23')).map(({ state }) => state.number)).toContain(done.case.state.number);
    const own = async (who: string) => (await club.context.cases.summaries(REGION, who, '2026-11-23', { own: true })).some(({ state }) => state.number === done.case.state.number);
    // What another living person has applied for is for no relative to go on with.
    expect([await own(child), await own(parent)]).toEqual([false, false]);
    const read = await club.context.cases.read(REGION, done.case.state.number);
    expect(read?.applicant?.subject.id).toBe(parent);
    expect(read?.state.given.settled).toEqual({ 'swimmer.lengths': 50 });
  });

  test('when it is not known that they may, then nothing else is asked, nothing kept, nothing told', async () => {
    const child = await club.person(undefined, null);
    club.hospital.asked.length = 0;
    club.hospital.fit = false;
    const who = { region: REGION, subject: child, applicant: parent };
    expect(await preparePlan(open(), who, 'joining', INSTANT)).toMatchObject({ kind: 'refused', refusal: { code: 'not-admitted' } });
    expect(await submitCase(open(), { ...submission(child, INSTANT), applicant: parent })).toMatchObject({ kind: 'refused', refusal: { code: 'not-admitted' } });
    expect(club.hospital.asked.map(({ scenario }) => scenario)).toEqual(['fitness']);
    club.hospital.fit = undefined;
    const other = await club.person(undefined, null);
    expect(await preparePlan(open(), { ...who, subject: other }, 'joining', INSTANT)).toMatchObject({ kind: 'refused', refusal: { code: 'departments-silent' } });
    club.hospital.fit = true;
  });
});

test('given an employer, then it applies in that role; its open case stands in the way of its own next one, not of that of another, who learns of none', async () => {
  const worker = await club.person();
  const apart = openTo(EMPLOYERS);
  const withCoach = { ...INSTANT, answers: { ...INSTANT.answers, 'answers.wantsCoach': true } };
  const apply = (applicant: string) => submitCase(apart, { ...submission(worker, withCoach), applicant, by: `enterprise:${applicant}` });
  const first = await apply(gym);
  if (first.kind !== 'accepted') throw new Error(JSON.stringify(first));
  expect(first.case.history[0]).toMatchObject({ actor: `enterprise:${gym}`, event: { type: 'submitted', applicant: gym, subject: worker } });
  const own = async (of: string) => (await club.context.cases.summaries(REGION, of, '2026-11-23', { own: true })).map(({ state }) => state.number);
  expect([await own(worker), await own(gym)]).toEqual([[first.case.state.number], []]);
  const who = { region: REGION, subject: worker };
  expect(await preparePlan(apart, { ...who, applicant: gym }, 'joining', INSTANT)).toMatchObject({ kind: 'prepared', as: 'employer', openCase: first.case.state.number });
  expect(await apply(gym)).toMatchObject({ kind: 'open-case', own: true, number: first.case.state.number });
  // The plan of another is as if there were no such case, and its application goes through.
  const other = await preparePlan(apart, { ...who, applicant: sauna }, 'joining', INSTANT);
  if (other.kind !== 'prepared') throw new Error(JSON.stringify(other));
  expect([other.openCase, JSON.stringify(other.plan).includes(first.case.state.number)]).toEqual([undefined, false]);
  expect(await apply(sauna)).toMatchObject({ kind: 'accepted' });
  // Who may not apply at all learns nothing of either.
  expect(await submitCase(apart, { ...submission(worker), applicant: parent })).toMatchObject({ kind: 'refused', refusal: { code: 'not-admitted' } });
});

describe('given an event of which a part is the person’s own', () => {
  const invited = (subject: string) => invitations.open(REGION, subject);
  const byEmployer = async (worker: string, applicant = gym) => {
    const done = await submitCase(openTo(SPLIT), { ...submission(worker, given({ 'swimmer.birthDate': '1990-05-01' })), applicant, by: `enterprise:${applicant}` });
    if (done.kind !== 'accepted') throw new Error(JSON.stringify(done));
    return done.case.state;
  };
  const own = (worker: string, key?: string, context: Context = openTo(SPLIT)) => submitCase(context, { ...submission(worker, given({ 'answers.wantsCoach': true, 'swimmer.lengths': 50 }), key), lifeEvent: 'joining-own' });

  test('when the employer hands in its part, then the case holds no other item, and the person is invited with it, once', async () => {
    const worker = await club.person();
    const { number, items } = await byEmployer(worker);
    expect(items.map(({ service }) => service)).toEqual(['9.1']);
    expect(await invited(worker)).toMatchObject([{ case: number, lifeEvent: 'joining-own', employer: '示例健身有限公司', items: { '9.1': 'approved' } }]);
    expect(await own(await club.person())).toMatchObject({ kind: 'refused', refusal: { code: 'not-admitted' } });
    const both = await Promise.all([own(worker), own(worker)]);
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['accepted', 'open-case']);
    const done = both.find((each) => each.kind === 'accepted');
    if (done?.kind !== 'accepted') throw new Error('not accepted');
    expect(done.case.state.items.map(({ service }) => service)).toEqual(['9.4']);
    expect(done.case.history[0]?.event).toMatchObject({ type: 'submitted', follows: [number] });
    expect(await invited(worker)).toEqual([]);
    const { rows } = await database.owner.query('select status, used_by from invitation where case_number = $1', [number]);
    expect(rows).toEqual([{ status: 'used', used_by: done.case.state.number }]);
  });

  test('when somebody else’s case takes the invitation between two readings, then it is the open case that stands in the way, not that nobody was invited', async () => {
    const worker = await club.person();
    await byEmployer(worker);
    let overtaken = false;
    const read: typeof club.context.cases.readForSubmission = async (...asked) => {
      const found = await club.context.cases.readForSubmission(...asked);
      if (overtaken) return found;
      overtaken = true;
      expect((await own(worker)).kind).toBe('accepted');
      return { ...found, invitations: [] };
    };
    const context = openTo(SPLIT);
    const late = { ...context, cases: { ...context.cases, readForSubmission: read } };
    expect(await own(worker, undefined, late)).toMatchObject({ kind: 'open-case' });
  });

  test('when the same is sent again, then it is the same case, although the invitation is gone', async () => {
    const worker = await club.person();
    await byEmployer(worker);
    const key = randomUUID();
    expect([(await own(worker, key)).kind, (await own(worker, key)).kind]).toEqual(['accepted', 'replayed']);
  });

  test('when the person declines, then it is gone for good, nobody else can decline it, and it cannot be used any more', async () => {
    const worker = await club.person();
    const { number } = await byEmployer(worker);
    expect(await invitations.decline(REGION, gym, number, club.time.now)).toBe(false);
    expect([await invitations.decline(REGION, worker, number, club.time.now), await invitations.decline(REGION, worker, number, club.time.now)]).toEqual([true, false]);
    expect([await invited(worker), await own(worker)]).toMatchObject([[], { kind: 'refused' }]);
  });

  test('when it is declined between reading and committing, then nothing is written', async () => {
    const worker = await club.person();
    const { number } = await byEmployer(worker);
    const late = openTo(SPLIT);
    const cases = { ...late.cases, open: async (...opening: Parameters<Context['cases']['open']>) => { await invitations.decline(REGION, worker, number, club.time.now); return late.cases.open(...opening); } };
    expect(await submitCase({ ...late, cases }, { ...submission(worker, given({ 'answers.wantsCoach': true, 'swimmer.lengths': 50 })), lifeEvent: 'joining-own' })).toMatchObject({ kind: 'refused' });
    expect((await club.context.cases.summaries(REGION, worker, '2026-11-23')).map(({ state }) => state.lifeEvent)).toEqual(['joining']);
  });

  test.each(['before', 'during'])('when one of two is declined %s the commit, then the other is not used up by a case that was never written, and the next attempt answers it', async (moment) => {
    const worker = await club.person();
    const [kept, declined] = [(await byEmployer(worker)).number, (await byEmployer(worker, sauna)).number];
    // Both are ready: the second report is taken as approved.
    await database.owner.query("update case_item set status = 'approved' where case_number = $1", [declined]);
    const late = openTo(SPLIT);
    const tries: string[] = [];
    const openLate = async (...opening: Parameters<Context['cases']['open']>) => {
      const [{ state: { number } }, { follows }] = opening;
      tries.push(follows.toSorted().join());
      if (tries.length > 1) return late.cases.open(...opening);
      const client = await database.owner.connect();
      await client.query('begin');
      await client.query("update invitation set status = 'declined' where case_number = $1", [declined]);
      if (moment === 'before') await client.query('commit');
      const opened = late.cases.open(...opening);
      if (moment === 'during') {
        for (;;) {
          const { rows } = await database.owner.query<{ waits: boolean }>("select exists (select from pg_stat_activity where wait_event_type = 'Lock' and query like '%with turn as (%' and datname = current_database()) as waits");
          if (rows[0]?.waits) break;
        }
        await client.query('commit');
      }
      client.release();
      const result = await opened;
      const { rows } = await database.owner.query('select status from invitation where case_number = $1 or used_by = $2', [kept, number]);
      expect([result, rows]).toEqual(['changed-meanwhile', [{ status: 'open' }]]);
      return result;
    };
    const done = await submitCase({ ...late, cases: { ...late.cases, open: openLate } }, { ...submission(worker, given({ 'answers.wantsCoach': true, 'swimmer.lengths': 50 })), lifeEvent: 'joining-own' });
    if (done.kind !== 'accepted') throw new Error(JSON.stringify(done));
    expect(tries).toEqual([[kept, declined].toSorted().join(), kept]);
    const { rows } = await database.owner.query('select status, used_by from invitation where case_number = any($1) order by status', [[kept, declined]]);
    expect(rows).toEqual([{ status: 'declined', used_by: null }, { status: 'used', used_by: done.case.state.number }]);
  });

  describe('when one own matter waits for the result of the employer and the other does not', () => {
    const start = async () => {
      const worker = await club.person();
      const done = await submitCase(openTo(APART), { ...submission(worker, given({ 'swimmer.lengths': 50 })), applicant: gym, by: `enterprise:${gym}` });
      if (done.kind !== 'accepted') throw new Error(JSON.stringify(done));
      expect(done.case.state.items.map(({ service, status }) => [service, status])).toEqual([['9.1', 'approved'], ['9.4', 'officer']]);
      return { worker, number: done.case.state.number };
    };
    const confirm = (worker: string, wantsSauna: boolean) => submitCase(openTo(APART), { ...submission(worker, { ...given({ 'answers.wantsSauna': wantsSauna }), promises: wantsSauna ? ['swimmer.healthy'] : [] }), lifeEvent: 'joining-own' });
    const stateOf = async (number: string) => (await database.owner.query<{ status: string; used_by: string | null }>('select status, used_by from invitation where case_number = $1', [number])).rows[0];

    test('then the other is handed in now, once, and the invitation stays open for the one, until that is confirmed as well', async () => {
      const { worker, number } = await start();
      const both = await Promise.all([confirm(worker, true), confirm(worker, true)]);
      const [first, ...more] = both.flatMap((each) => (each.kind === 'accepted' ? [each.case] : []));
      expect([first?.state.items.map(({ service }) => service), more]).toEqual([['9.3'], []]);
      expect(first?.history[0]?.event).toMatchObject({ follows: [number], left: { [number]: ['9.5'] } });
      expect([await stateOf(number), await invited(worker)]).toMatchObject([{ status: 'open', used_by: null }, [{ case: number, left: ['9.5'] }]]);
      expect(await confirm(worker, true)).toMatchObject({ kind: 'refused', refusal: { code: 'nothing-to-do' } });
      await database.owner.query("update case_item set status = 'approved' where case_number = $1", [number]);
      const second = await confirm(worker, true);
      if (second.kind !== 'accepted') throw new Error(JSON.stringify(second));
      expect(second.case.state.items.map(({ service }) => service)).toEqual(['9.5']);
      expect([await stateOf(number), await invited(worker)]).toEqual([{ status: 'used', used_by: second.case.state.number }, []]);
      expect(await confirm(worker, true)).toMatchObject({ kind: 'refused', refusal: { code: 'not-admitted' } });
    });

    test('then what the employer corrects meanwhile is what the invitation settles', async () => {
      const { worker, number } = await start();
      expect((await invited(worker))[0]?.answers).toMatchObject({ 'swimmer.lengths': 50 });
      const state = (await club.context.cases.read(REGION, number))!.state;
      const item = state.items.find(({ service }) => service === '9.4')!;
      const act = async (actor: string, command: Parameters<typeof actOnCase>[2]) => expect(await actOnCase(openTo(APART), { region: REGION, number, no: item.no, actor }, command)).toMatchObject({ kind: 'done' });
      await act(`officer:${item.officer}`, (acting) => askCorrection(acting, { elements: ['swimmer.lengths'], evidence: [], note: 'which?' }, cn));
      await act(`enterprise:${gym}`, (acting) => answerCorrection(acting, { answers: { 'swimmer.lengths': 30 }, files: {}, proven: 'single' }));
      const { answers } = (await club.context.cases.read(REGION, number))!.state.given;
      expect([answers['swimmer.lengths'], (await invited(worker))[0]?.answers]).toEqual([30, answers]);
    });

    test('then who does not need the one has used the invitation up', async () => {
      const { worker, number } = await start();
      const done = await confirm(worker, false);
      if (done.kind !== 'accepted') throw new Error(JSON.stringify(done));
      expect(await stateOf(number)).toEqual({ status: 'used', used_by: done.case.state.number });
    });
  });

  test('when two employers report and the second is refused, then the application follows from the first, and the other invitation stays what it is', async () => {
    const worker = await club.person();
    const [first, second] = [await byEmployer(worker), await byEmployer(worker, sauna)];
    expect(second.items.map(({ status }) => status)).toEqual(['refused']);
    expect((await invited(worker)).map((each) => each.case).toSorted()).toEqual([first.number, second.number].toSorted());
    expect(await own(worker)).toMatchObject({ kind: 'accepted' });
    expect((await invited(worker)).map((each) => each.case)).toEqual([second.number]);
  });
});

test('given drafts of one applicant about several people, then each is its own; handing in throws away the one', async () => {
  const [one, two] = [await club.person(), await club.person()];
  const drafts = createDraftStore(database.pool, vault);
  const save = (about: string) => drafts.save(REGION, parent, { id: randomUUID(), lifeEvent: 'joining', about, body: { answers: {}, contests: {}, promises: [] }, at: club.time.now }, 0);
  expect((await Promise.all([save(one), save(two)])).every(Boolean)).toBe(true);
  expect(await submitCase(open(), { ...submission(one), applicant: parent })).toMatchObject({ kind: 'accepted' });
  expect((await drafts.list(REGION, parent)).map(({ about }) => about)).toEqual([two]);
});
