import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { importSubjects } from '#adapters/postgres/import/import-subjects.ts';
import { createKeyedHash } from '#adapters/crypto/keyed-hash.ts';
import { parseKeys } from '#adapters/crypto/keys.ts';
import { createDraftStore } from '#adapters/postgres/drafts/draft-store.ts';
import type { Context } from '#usecases/context.ts';
import { preparePlan } from '#usecases/prepare-plan.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { compiledClub, CLUB } from '../../support/swim-club.ts';
import { createClub, INSTANT, REGION, secretFields, submission, vault } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
let club: ReturnType<typeof createClub>;
let parent = '';
let gym = '';
beforeAll(async () => {
  club = createClub(database.pool);
  await club.prepare();
  parent = await club.person(undefined, '6210000000000000003');
  [gym = ''] = await importSubjects({ pool: database.pool, vault, numberHash: createKeyedHash(parseKeys('d'.repeat(64)), 'subject-number'), secretFields }, REGION, 'test', club.time.now, [{ kind: 'enterprise', number: '91371300MA0000001X', name: '示例健身有限公司', entries: [{ kind: 'account', data: { number: '6210000000000000011' }, from: '2020-01-01', to: null }] }]);
});

const joining = CLUB.lifeEvents.get('joining')!;
/** A club that a parent or an employer may join for somebody: the account is the one of whoever applies. */
const OPEN = compiledClub({
  ...CLUB,
  lifeEvents: new Map([['joining', { ...joining, filedBy: [{ by: 'self' }, { by: 'relative', may: 'swimmer.fit' }, { by: 'employer' }], settles: { 'swimmer.lengths': 50 } }]]),
  elements: new Map([...CLUB.elements, ['account.card', { ...CLUB.elements.get('account.card')!, sources: [{ register: { kind: 'account', which: 'open', field: 'number', of: 'applicant' } }, 'ask'] }]]),
});
const open = () => ({ ...club.context, compiled: OPEN, catalogOf: async () => OPEN });

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
    for (const who of [child, parent]) expect((await club.context.cases.summaries(REGION, who)).map(({ number }) => number)).toContain(done.case.state.number);
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

test('given an employer, then it applies in that role; two of them cannot have the same person join at once, and the second learns no number', async () => {
  const worker = await club.person();
  const plan = await preparePlan(open(), { region: REGION, subject: worker, applicant: gym }, 'joining', INSTANT);
  expect(plan).toMatchObject({ kind: 'prepared', as: 'employer' });
  const first = await submitCase(open(), { ...submission(worker, { ...INSTANT, answers: { ...INSTANT.answers, 'answers.wantsCoach': true } }), applicant: gym, by: `enterprise:${gym}` });
  if (first.kind !== 'accepted') throw new Error(JSON.stringify(first));
  expect(first.case.history[0]).toMatchObject({ actor: `enterprise:${gym}`, event: { type: 'submitted', applicant: gym, subject: worker } });
  expect(await submitCase(open(), { ...submission(worker), applicant: parent })).toMatchObject({ kind: 'open-case', own: false });
  // A plan tells the second neither that case nor its number; who may not apply at all learns nothing of it.
  expect(await preparePlan(open(), { region: REGION, subject: worker, applicant: parent }, 'joining', INSTANT)).toMatchObject({ kind: 'prepared', openCase: undefined });
  club.hospital.fit = false;
  const stranger = await club.person();
  const closed = { ...open(), cases: { ...open().cases, readForSubmission: async (...asked: Parameters<Context['cases']['readForSubmission']>) => ({ ...(await club.context.cases.readForSubmission(...asked)), answers: [] }) } };
  expect(await submitCase(closed, { ...submission(worker), applicant: stranger })).toMatchObject({ kind: 'refused', refusal: { code: 'not-admitted' } });
  club.hospital.fit = true;
  expect(await submitCase(open(), { ...submission(worker), applicant: gym })).toMatchObject({ kind: 'open-case', own: true });
});

test('given drafts of one applicant about several people, then each is its own; handing in throws away the one', async () => {
  const [one, two] = [await club.person(), await club.person()];
  const drafts = createDraftStore(database.pool, vault);
  const save = (about: string) => drafts.save(REGION, parent, { id: randomUUID(), lifeEvent: 'joining', about, body: { answers: {}, contests: {}, promises: [] }, at: club.time.now }, 0);
  expect((await Promise.all([save(one), save(two)])).every(Boolean)).toBe(true);
  expect(await submitCase(open(), { ...submission(one), applicant: parent })).toMatchObject({ kind: 'accepted' });
  expect((await drafts.list(REGION, parent)).map(({ about }) => about)).toEqual([two]);
});
