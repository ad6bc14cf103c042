import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Acting } from '#core/cases/act.ts';
import { answerCorrection, askCorrection } from '#core/cases/correct-item.ts';
import { decideItem } from '#core/cases/decide-item.ts';
import { parcelArrived, sendParcel } from '#core/cases/hand-over.ts';
import { handoverMark } from '#core/cases/handover.ts';
import { countFromService, extendCorrection } from '#core/cases/lapse.ts';
import type { Outcome } from '#core/cases/refusal.ts';
import { sendUnopened } from '#core/cases/send-unopened.ts';
import { createHeldStore } from '#adapters/postgres/cases/held-store.ts';
import { createDeliveryStore } from '#adapters/postgres/deliveries/delivery-store.ts';
import { createHandoverStore } from '#adapters/postgres/handovers/handover-store.ts';
import { createDeadlineStore } from '#adapters/postgres/notices/deadline-store.ts';
import { createSupervisionStore } from '#adapters/postgres/supervision/supervision-store.ts';
import { createContactStore } from '#adapters/postgres/notices/contact-store.ts';
import type { Contact } from '#core/notices/contact.ts';
import { actOnCase } from '#usecases/act-on-case.ts';
import { noteDeaths } from '#usecases/note-deaths.ts';
import { retryHeld } from '#usecases/retry-held.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { cn } from '../../support/calendar.ts';
import { createClub, REGION, submission, vault, WITH_OFFICER } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
let club: ReturnType<typeof createClub>;
beforeAll(async () => {
  club = createClub(database.pool);
  await club.prepare();
});

// Asked for on Monday, 23 November 2026: fifteen working days end on Monday, 14 December.
const MONDAY = '2026-11-23T01:00:00.000Z', IN_TIME = '2026-12-14T15:59:59.000Z', OVER = '2026-12-14T16:00:00.000Z';
const read = async (number: string) => (await club.context.cases.read(REGION, number))!;
const itemOf = async (number: string) => (await read(number)).state.items.find(({ service }) => service === '9.4')!;
const act = async (number: string, actor: string, command: (acting: Acting) => Outcome) => actOnCase(club.context, { region: REGION, number, no: (await itemOf(number)).no, actor }, command);

/** A case whose applicant was asked for a correction. */
async function asked(change: Parameters<typeof submission>[3] = {}): Promise<{ number: string; applicant: string }> {
  club.time.now = MONDAY;
  const submitted = await submitCase(club.context, submission(await club.person(), WITH_OFFICER, undefined, change));
  if (submitted.kind !== 'accepted') throw new Error(JSON.stringify(submitted));
  const { number, applicant } = submitted.case.state;
  const done = await act(number, `officer:${(await itemOf(number)).officer}`, (acting) => askCorrection(acting, { elements: ['swimmer.lengths'], evidence: [], note: 'which?' }, cn));
  expect(done.kind).toBe('done');
  return { number, applicant };
}
async function workAt(now: string): Promise<void> {
  club.time.now = now;
  await retryHeld(club.context, createHeldStore(database.pool));
}
const lapses = async (number: string) => (await read(number)).history.filter(({ event }) => event.type === 'correction-lapsed').length;
const ahead = (from: string, to: string) => createDeadlineStore(database.pool).corrections(REGION, from, to);

test('given nobody answers, then it ends in the second after its last day, once however many workers look', async () => {
  const { number } = await asked();
  expect((await ahead('2026-12-11', '2026-12-14')).map((each) => [each.case, each.until])).toEqual([[number, '2026-12-14']]);
  expect(await ahead('2026-12-11', '2026-12-13')).toEqual([]);
  await workAt(IN_TIME);
  expect((await itemOf(number)).status).toBe('correction');
  club.time.now = OVER;
  await Promise.all([workAt(OVER), workAt(OVER)]);
  await workAt('2026-12-14T16:30:00.000Z');
  expect(await itemOf(number)).toMatchObject({ status: 'withdrawn', lapsed: {} });
  expect(await lapses(number)).toBe(1);
  expect(await ahead('2026-12-11', '2026-12-14')).toEqual([]);
});

test('given an answer in the last second while the worker looks, then exactly one of them counts', async () => {
  const { number, applicant } = await asked();
  club.time.now = OVER;
  const [answered] = await Promise.all([act(number, `person:${applicant}`, (acting) => answerCorrection(acting, { answers: { 'swimmer.lengths': 30 }, files: {}, proven: 'single' })), workAt(OVER)]);
  await workAt('2026-12-14T16:30:00.000Z');
  expect([(await itemOf(number)).status === 'officer', await lapses(number)]).toEqual(answered.kind === 'done' ? [true, 0] : [false, 1]);
});

test('given more time, then it ends on the later day', async () => {
  const { number, applicant } = await asked();
  expect((await act(number, `person:${applicant}`, (acting) => extendCorrection(acting, '人在外地', cn))).kind).toBe('done');
  const until = (await itemOf(number)).correction!.extended!.until;
  await workAt(OVER);
  expect((await itemOf(number)).status).toBe('correction');
  await workAt(`${until}T16:00:00.000Z`);
  expect((await itemOf(number)).status).toBe('withdrawn');
});

test('given a correction from before it had a last day, then the first run gives it one and nothing ends', async () => {
  const { number } = await asked();
  await database.owner.query(`update kuaiban.case_event set data = regexp_replace(data::text, ',"lastDay":"[^"]*"', '')::json where case_number = $1 and type = 'correction-asked'`, [number]);
  await database.owner.query(`update kuaiban.case_item set retry_at = $2, correction_until = null where case_number = $1 and status = 'correction'`, [number, MONDAY]);
  await workAt('2026-12-30T01:00:00.000Z');
  const { status, correction } = await itemOf(number);
  expect([status, (correction?.lastDay ?? '') > '2026-12-30', correction?.extended]).toEqual(['correction', true, undefined]);
});

test('given one that ended so, then it is served as a refusal is: it lies unopened until it is read, goes on paper, and its remedies are reminded of', async () => {
  const { number, applicant } = await asked();
  await createDeliveryStore(database.pool).say(REGION, applicant, true, MONDAY);
  await workAt(OVER);
  const { no } = await itemOf(number);
  const deadlines = createDeadlineStore(database.pool);
  const [from, to] = ['2026-12-14T15:00:00.000Z', '2026-12-14T17:00:00.000Z'];
  const unread = async () => [await createHandoverStore(database.pool).unopened(REGION, from, to, [], 50), (await deadlines.unopened(REGION, from, to)).map((each) => ({ ...each, number: each.case }))].map((rows) => rows.filter((row) => row.number === number).map((row) => row.no));
  expect((await deadlines.adverseSince(REGION, from, from)).filter((each) => each.case === number).map((each) => each.no)).toEqual([no]);
  expect(await unread()).toEqual([[no], [no]]);
  await createDeliveryStore(database.pool).opened(REGION, number, `D${no}`, applicant, 'a'.repeat(64), OVER);
  expect(await unread()).toEqual([[no], [no]]);
  await createDeliveryStore(database.pool).opened(REGION, number, `L${no}`, applicant, 'a'.repeat(64), OVER);
  expect(await unread()).toEqual([[], []]);
});

test('given somebody who applied at a counter and has neither account nor phone, then nothing ends before the request was opened, handed out there, they have signed in since, or given an address', async () => {
  const ways: readonly ((number: string, applicant: string) => Promise<unknown>)[] = [
    (number, applicant) => database.owner.query(`insert into document_opening (region, case_number, paper, person_id, at, sha256) values ($1, $2, 'C1', $3, '2026-12-15T02:00:00Z', 'x')`, [REGION, number, applicant]),
    (number, applicant) => look(number, applicant, 'counter', '2026-12-15T02:00:00Z'),
    (_number, applicant) => account(applicant, '2026-12-15T02:00:00.000Z'),
    (_number, applicant) => contacts().keep(REGION, applicant, { ...NOTHING, addresses: { sms: '13800001234' } }, OVER),
  ];
  for (const way of ways) {
    const { number, applicant } = await asked({ channel: 'counter', accepter: 'o-clerk' });
    // Neither an account that was not used since, nor settings without an address, nor an officer's own look at the paper reach anybody.
    await look(number, applicant, 'decide', '2026-11-25T02:00:00Z');
    await account(applicant, '2026-11-22T01:00:00.000Z');
    await contacts().keep(REGION, applicant, NOTHING, MONDAY);
    for (let again = 0; again < 2; again += 1) await workAt(OVER);
    const { status, correction } = await itemOf(number);
    expect([status, correction?.lastDay, correction?.extended]).toEqual(['correction', '2027-01-15', undefined]);
    await way(number, applicant);
    await workAt('2027-01-15T15:59:59.000Z');
    expect((await itemOf(number)).status).toBe('correction');
    await workAt('2027-01-15T16:00:00.000Z');
    expect([(await itemOf(number)).status, await lapses(number)]).toEqual(['withdrawn', 1]);
  }
});

const look = (number: string, applicant: string, why: string, at: string) => database.owner.query(`insert into access_log (region, id, at, actor, actor_kind, subject_id, what, why, case_number) values ($1, $2, $5, '0301', 'staff', $3, 'document', $6, $4)`, [REGION, randomUUID(), applicant, number, at, why]);
const NOTHING: Contact = { addresses: {}, channels: {}, hidden: [], quiet: null, language: null };
const contacts = () => createContactStore(database.pool, vault);
const account = (subject: string, signedIn: string) => database.owner.query(`insert into account (region, id, kind, login_hash, subject, password_hash, created_at, signed_in_at) values ($1, $2, 'person', $3, $4, 'x', $5, $5)`, [REGION, randomUUID(), randomUUID(), subject, signedIn]);

/** Where letters reach an applicant of the club. */
const KNOWN = { name: '张三', phone: '13800001234', address: '临沂市兰山区金雀山路 1 号' };
const WEEK_LATER = '2026-11-30T02:00:00.000Z';
const requests = async (at: string) => (await createHandoverStore(database.pool).unopened(REGION, MONDAY.replace('T01', 'T00'), at, [], 500)).map(({ number }) => number);
const sent = async (number: string): Promise<void> => {
  expect((await act(number, 'system', (acting) => sendUnopened(acting, KNOWN))).kind).toBe('done');
  const chosenAt = (await itemOf(number)).papers!.at(-1)!.at;
  expect((await act(number, 'clerk:o-4', (acting) => sendParcel(acting, 'paper', { carrier: 'EMS', tracking: 'EA123456789CN', chosenAt }))).kind).toBe('done');
};

test('given a request that lies unopened, then it is to go on paper; one that was opened, answered, or is due already is not', async () => {
  const [unopened, opened, answered] = [await asked(), await asked(), await asked()];
  const { no } = await itemOf(opened.number);
  await createDeliveryStore(database.pool).opened(REGION, opened.number, `C${no}`, opened.applicant, 'a'.repeat(64), '2026-11-24T01:00:00.000Z');
  expect((await act(answered.number, `person:${answered.applicant}`, (acting) => answerCorrection(acting, { answers: { 'swimmer.lengths': 30 }, files: {}, proven: 'single' }))).kind).toBe('done');
  club.time.now = WEEK_LATER;
  const due = await requests(MONDAY);
  expect([unopened, opened, answered].map(({ number }) => due.includes(number))).toEqual([true, false, false]);
  expect(await requests('2026-11-23T00:30:00.000Z')).not.toContain(unopened.number);
  expect((await act(unopened.number, 'system', (acting) => sendUnopened(acting, KNOWN))).kind).toBe('done');
  expect(await requests(MONDAY)).not.toContain(unopened.number);
  expect((await createHandoverStore(database.pool).list(REGION, 500)).find(({ number }) => number === unopened.number)?.mark).toMatchObject({ phase: 'making', papers: [`C${(await itemOf(unopened.number)).no}`] });
});

test('given a request on paper, then its time does not end before it is delivered, and counts from that day', async () => {
  const { number } = await asked();
  club.time.now = WEEK_LATER;
  await sent(number);
  await workAt(OVER);
  // Still on its way: it begins anew.
  expect(await itemOf(number)).toMatchObject({ status: 'correction', correction: { lastDay: '2027-01-15' } });
  club.time.now = '2026-12-28T02:00:00.000Z';
  expect((await act(number, 'carrier:EMS', (acting) => countFromService(acting, parcelArrived(acting, 'paper'), cn))).kind).toBe('done');
  const { correction, papers } = await itemOf(number);
  expect(papers?.at(-1)).toMatchObject({ done: {}, of: [`C${(await itemOf(number)).no}`] });
  expect(correction!.lastDay! > '2027-01-15').toBe(true);
  await workAt('2027-01-16T01:00:00.000Z');
  expect((await itemOf(number)).status).toBe('correction');
  await workAt('2027-03-15T01:00:00.000Z');
  expect(await itemOf(number)).toMatchObject({ status: 'withdrawn', lapsed: {} });
});

test('given an answer while the request is still to be sent, then nothing goes any more, and a later decision is due by itself', async () => {
  const { number, applicant } = await asked();
  club.time.now = WEEK_LATER;
  expect((await act(number, 'system', (acting) => sendUnopened(acting, KNOWN))).kind).toBe('done');
  expect((await act(number, `person:${applicant}`, (acting) => answerCorrection(acting, { answers: { 'swimmer.lengths': 30 }, files: {}, proven: 'single' }))).kind).toBe('done');
  expect(await itemOf(number)).toMatchObject({ status: 'officer', papers: [] });
  expect((await itemOf(number)).paperDue).toBeUndefined();
  expect((await createHandoverStore(database.pool).list(REGION, 500)).some((row) => row.number === number)).toBe(false);
  const officer = `officer:${(await itemOf(number)).officer}`;
  expect((await act(number, officer, (acting) => decideItem(acting, { outcome: 'refuse', criterion: 'recommended', findings: { 'swimmer.recommended': false }, note: 'not yet' }))).kind).toBe('done');
  const { no } = await itemOf(number);
  expect(handoverMark(await itemOf(number), undefined, 'paper')).toBeUndefined();
  expect((await act(number, 'system', (acting) => sendUnopened(acting, KNOWN))).kind).toBe('done');
  expect(handoverMark(await itemOf(number), undefined, 'paper')?.mark).toMatchObject({ phase: 'making', papers: [`D${no}`] });
});

describe('somebody who has died', () => {
  const notes = () => noteDeaths(club.context, createHeldStore(database.pool), [REGION]);
  const deathOf = async (subject: string): Promise<string> => {
    const id = randomUUID();
    await database.pool.query(`insert into reported_death (region, id, subject_id, department, scenario, died_on, at) values ($1, $2, $3, 'death-register', 'died', '2026-11-24', $4)`, [REGION, id, subject, club.time.now]);
    return id;
  };
  const list = async () => (await createSupervisionStore(database.pool).open(REGION, 500)).flatMap(({ number, supervised }) => (supervised?.correction?.death === undefined ? [] : [number]));

  test('when a department tells of the death, then the time is put off once however many workers look, the supervisor sees it, and its end says why', async () => {
    const [{ number, applicant }, other] = [await asked(), await asked()];
    club.time.now = '2026-11-25T01:00:00.000Z';
    await deathOf(applicant);
    expect((await Promise.all([notes(), notes()])).reduce((sum, noted) => sum + noted, 0)).toBe(1);
    expect(await notes()).toBe(0);
    expect((await itemOf(number)).correction).toMatchObject({ death: '2026-11-24', lastDay: '2027-02-12' });
    // Whoever is reminded of the last day, the relatives for whom it waits are.
    expect((await ahead('2026-12-10', '2027-02-12')).filter((each) => [number, other.number].includes(each.case)).map((each) => [each.case, each.bereaved]).toSorted()).toEqual([[number, true], [other.number, false]].toSorted());
    expect((await itemOf(other.number)).correction).not.toHaveProperty('death');
    expect(await list()).toEqual([number]);
    await workAt(OVER);
    expect([(await itemOf(number)).status, (await itemOf(other.number)).status]).toEqual(['correction', 'withdrawn']);
    await workAt('2027-02-12T16:00:00.000Z');
    expect(await itemOf(number)).toMatchObject({ status: 'withdrawn', lapsed: { death: '2026-11-24' } });
    expect([await lapses(number), await list()]).toEqual([1, []]);
  });

  test('when two workers look at the same moment and one is faster, then the slower one has noted nothing', async () => {
    const { number, applicant } = await asked();
    await deathOf(applicant);
    const { cases } = club.context;
    const faster: number[] = [];
    const slow: typeof cases = {
      ...cases,
      read: async (...which) => {
        const before = await cases.read(...which);
        if (faster.length === 0) faster.push(await notes());
        return before;
      },
    };
    expect([await noteDeaths({ ...club.context, cases: slow }, createHeldStore(database.pool), [REGION]), faster]).toEqual([0, [1]]);
    expect((await itemOf(number)).correction).toMatchObject({ death: '2026-11-24' });
  });

  test('when nobody has noted it before the last day, then the end waits for a relative all the same', async () => {
    const { number, applicant } = await asked();
    await deathOf(applicant);
    await workAt(OVER);
    expect(await itemOf(number)).toMatchObject({ status: 'correction', correction: { death: '2026-11-24' } });
  });

  test('when the report is lifted, then it is said, and the person is asked as before', async () => {
    const { number, applicant } = await asked();
    const id = await deathOf(applicant);
    await notes();
    await database.pool.query(`insert into reported_death_act (region, report_id, act, at, by, note) values ($1, $2, 'lifted', $3, 'o-1', 'x')`, [REGION, id, club.time.now]);
    expect([await notes(), await notes()]).toEqual([1, 0]);
    expect((await itemOf(number)).correction).not.toHaveProperty('death');
    expect((await itemOf(number)).correction?.lastDay).toBe('2027-02-12');
  });
});
