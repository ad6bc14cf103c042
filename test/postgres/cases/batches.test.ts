import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { createKeyedHash } from '#adapters/crypto/keyed-hash.ts';
import { parseKeys } from '#adapters/crypto/keys.ts';
import { createNoticeStore } from '#adapters/postgres/notices/notice-store.ts';
import { createSendingStore } from '#adapters/postgres/notices/sending-store.ts';
import { createBatchStore } from '#adapters/postgres/batches/batch-store.ts';
import { importSubjects } from '#adapters/postgres/import/import-subjects.ts';
import type { RowFault } from '#core/batch/row.ts';
import { identityCheckDigit } from '#core/identity/identity-number.ts';
import { CLERK_ENDED, CLERK_NOT_THIS } from '#core/parties/clerk.ts';
import type { Value } from '#core/value.ts';
import type { Context } from '#usecases/context.ts';
import { fileBatchRow } from '#usecases/file-batch-row.ts';
import type { Batch } from '#usecases/ports/batches.ts';
import { removeOldBatches } from '#usecases/remove-old-batches.ts';
import { workOnBatches } from '#usecases/work-on-batches.ts';
import { compiledClub, CLUB } from '../../support/swim-club.ts';
import { createClub, REGION, secretFields, vault } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const numberHash = createKeyedHash(parseKeys('d'.repeat(64)), 'subject-number');
/** An event that an employer hands in for its workers: nothing but whether a pass is wanted. */
const same = (text: string) => ({ zh: text, en: text });
const EMPLOYERS = compiledClub({ ...CLUB, messages: new Map(['approved', 'sheet-filed'].map((on) => [on, { on, class: 'decision' as const, to: ['applicant' as const, 'subject' as const], title: same('{file}'), text: same('{counts}'), short: same('{city}') }])), lifeEvents: new Map([['joining', { ...CLUB.lifeEvents.get('joining')!, filedBy: [{ by: 'employer' as const }], settles: { 'swimmer.lengths': 50, 'answers.wantsCoach': false, 'answers.wantsSauna': false }, questions: CLUB.lifeEvents.get('joining')!.questions.filter(({ id }) => id === 'answers.wantsPass'), services: { '9.1': {} } }]]) });

let club: ReturnType<typeof createClub>;
let context: Context;
let store: ReturnType<typeof createBatchStore>;
let gym = '';
let sauna = '';
const troubles: string[] = [];
const work = (change: Partial<Context> = {}) => workOnBatches({ context: { ...context, ...change }, store, regions: [REGION], callForHelp: () => undefined, onTrouble: (_row, error) => troubles.push((error as Error).message) });

beforeAll(async () => {
  club = createClub(database.pool);
  await club.prepare();
  context = { ...club.context, compiled: EMPLOYERS, catalogOf: async () => EMPLOYERS, lookup: (text) => (text.startsWith('number/') ? numberHash(text.slice('number/'.length)) : club.context.lookup(text)) };
  store = createBatchStore(database.pool, vault);
  [gym = '', sauna = ''] = await importSubjects({ pool: database.pool, vault, numberHash, secretFields }, REGION, 'test', club.time.now, [{ kind: 'enterprise', number: '91371300MA0000001X', name: '示例健身有限公司', entries: [] }, { kind: 'enterprise', number: '91371300MA0000002X', name: '示例桑拿有限公司', entries: [] }]);
});

let born = 0;
function numberOf(): string {
  born += 1;
  const first = `37130019900501${String(born).padStart(3, '0')}`;
  return first + identityCheckDigit(first);
}
/** Somebody of the city, by the number under which the sheet names them. */
async function worker(): Promise<string> {
  const number = numberOf();
  await club.person(number);
  return number;
}
type Line = { readonly number: string; readonly name?: string; readonly answers?: Readonly<Record<string, Value>>; readonly faults?: readonly RowFault[] };
async function upload(lines: readonly Line[], enterprise = gym): Promise<string> {
  const id = randomUUID();
  await store.add({ region: REGION, id, enterprise, lifeEvent: 'joining', fileName: '名单.xlsx', actor: `enterprise:${enterprise}`, at: club.time.now, skipped: 0 },
    lines.map(({ number, name = '张䶮', answers = { 'answers.wantsPass': false }, faults = [] }, at) => ({ no: at + 2, content: { name, number, answers, cells: { name, number } }, faults })), []);
  return id;
}
const rowsOf = (id: string) => store.rows(REGION, id, { after: 0, limit: 100 });
const found = async (id: string): Promise<Batch> => (await store.find(REGION, gym, id))!;
const cases = async (number: string): Promise<number> => (await database.owner.query<{ count: number }>('select count(*)::int as count from case_file f join subject s on s.region = f.region and s.id = f.subject_id where s.number_hash = $1', [numberHash(number)])).rows[0]!.count;

describe('given an uploaded sheet', () => {
  test('then what was typed is sealed, another enterprise does not find it, and it can be thrown away with all its rows', async () => {
    const number = await worker();
    const id = await upload([{ number }]);
    const { rows } = await database.owner.query<Record<string, unknown>>('select * from batch_row where batch_id = $1', [id]);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${number}|张䶮`, 'u'));
    expect(await store.find(REGION, sauna, id)).toBeUndefined();
    expect(await store.list(REGION, sauna)).toEqual([]);
    expect(await rowsOf(id)).toMatchObject([{ no: 2, status: 'read', content: { name: '张䶮', number } }]);
    expect(await store.uploadedSince(REGION, gym, '2026-01-01T00:00:00.000Z')).toBe(1);
    await store.remove(REGION, id);
    expect((await database.owner.query('select from batch_row where batch_id = $1', [id])).rows).toEqual([]);
  });

  test('when it is checked, then each row is told what a single application would be, and nothing is filed', async () => {
    const [good, named, none] = [await worker(), await worker(), numberOf()];
    const id = await upload([{ number: good }, { number: named, name: '李四' }, { number: none }, { number: await worker(), answers: {} }, { number: await worker(), faults: [{ column: 'name', detail: { zh: '没有填姓名', en: '' } }] }]);
    await work();
    const told = (await rowsOf(id)).map(({ status, faults }) => [status, ...faults.map(({ column, detail }) => `${column ?? ''}：${detail.zh}`)]);
    const nobody = 'name：姓名和号码对不上，或者本市没有登记这个人。请核对';
    expect(told).toEqual([['checked'], ['bad', nobody], ['bad', nobody], ['bad', 'answers.wantsPass：没有填'], ['bad', 'name：没有填姓名']]);
    expect(await found(id)).toMatchObject({ pressedAt: null, counts: { read: 0, checked: 1, bad: 4, filed: 0, failed: 0 } });
    expect(await cases(good)).toBe(0);
  });

  test('when filing is asked for, twice, then each good row has one case, handed in by the enterprise, and the others are left', async () => {
    const workers = await Promise.all(Array.from({ length: 5 }, worker));
    const id = await upload([...workers.map((number) => ({ number })), { number: numberOf() }]);
    await work();
    // Whoever presses hands the rows in, not whoever has uploaded them; pressed again nothing changes.
    await store.press(REGION, id, club.time.now, `enterprise:${gym}/clerk-2`);
    await store.press(REGION, id, '2026-12-01T00:00:00.000Z', `enterprise:${gym}`);
    expect((await found(id)).pressedAt).toBe(club.time.now);
    await work();
    expect(await work()).toBe(0);
    expect((await found(id)).counts).toEqual({ read: 0, bad: 1, checked: 0, filed: 5, failed: 0, known: 0 });
    const rows = await rowsOf(id);
    expect(rows.slice(0, 5).map(({ items }) => items)).toEqual(Array.from({ length: 5 }, () => ({ approved: 1, refused: 0, open: 0 })));
    expect(await Promise.all(workers.map(cases))).toEqual([1, 1, 1, 1, 1]);
    const read = await context.cases.read(REGION, rows[0]!.caseNumber!);
    expect(read?.state).toMatchObject({ applicant: gym });
    expect(read?.history[0]?.actor).toBe(`enterprise:${gym}/clerk-2`);
    const before = (since: string | null) => context.cases.filedBefore(REGION, rows[0]!.subject!, 'joining', gym, since);
    expect(await Promise.all([before(null), before('2020-01-01T00:00:00+08:00'), before('2030-01-01T00:00:00+08:00')])).toEqual([rows[0]!.caseNumber, rows[0]!.caseNumber, undefined]);
  });

  test('when all of it is filed, then the enterprise is told once of the sheet, over the other channels too, and its systems of each row', async () => {
    const workers = await Promise.all(Array.from({ length: 3 }, worker));
    const id = await upload(workers.map((number) => ({ number })));
    await work();
    const about = async () => (await database.owner.query<{ id: string; cause: string; person: string; behind: boolean }>(`select id, cause, person_id as person, case_number is not null as behind from kuaiban.notice where sheet_id = $1 order by cause`, [id])).rows;
    await store.press(REGION, id, club.time.now, `enterprise:${gym}`);
    // A process that dies before it has told leaves it to the next.
    await workOnBatches({ context, store: { ...store, untold: async () => [] }, regions: [REGION], callForHelp: () => undefined, onTrouble: (_row, error) => troubles.push((error as Error).message) });
    expect((await about()).filter(({ cause }) => cause === 'sheet-filed')).toEqual([]);
    await work();
    await work();
    expect((await about()).filter(({ cause }) => cause === 'sheet-filed')).toMatchObject([{ person: gym, behind: false }]);
    expect((await about()).filter(({ behind }) => behind).every(({ person }) => person === gym)).toBe(true);
    const inbox = createNoticeStore(database.pool);
    expect((await inbox.of(REGION, gym, [])).notices.filter(({ sheet }) => sheet === id).map(({ cause }) => cause)).toEqual(['sheet-filed']);
    const ids = (await about()).map((each) => each.id);
    expect((await createSendingStore(database.pool).unspread(1000)).filter((each) => ids.includes(each.id)).map(({ behind }) => behind).toSorted()).toEqual([false, true, true, true]);
    await store.told({ region: REGION, id }, [], club.time.now);
    expect(await store.outcomes(REGION, id)).toEqual({ open: 0, done: 3, partly: 0, refused: 0 });
  });

  test('when the worker dies between a case and its note, then whoever takes the row after it finds the case that there is', async () => {
    const number = await worker();
    const id = await upload([{ number }]);
    await work();
    await store.press(REGION, id, club.time.now, `enterprise:${gym}`);
    const [taken] = await store.take(REGION, club.time.now, '2026-11-23T01:00:10.000Z', 10);
    const first = await fileBatchRow(context, taken!);
    // It is held for a while yet.
    expect(await store.take(REGION, '2026-11-23T01:00:09.000Z', '2026-11-23T01:00:20.000Z', 10)).toEqual([]);
    club.time.now = '2026-11-23T01:00:30.000Z';
    expect(await work()).toBe(1);
    expect([first, (await rowsOf(id))[0]?.caseNumber]).toEqual([{ to: 'filed', caseNumber: expect.any(String) as string }, first.to === 'filed' && first.caseNumber]);
    expect(await cases(number)).toBe(1);
  });

  test('when two workers are on it at once, then they share the rows, and nobody has two cases', async () => {
    const workers = await Promise.all(Array.from({ length: 12 }, worker));
    const id = await upload(workers.map((number) => ({ number })));
    await Promise.all([work(), work()]);
    await store.press(REGION, id, club.time.now, `enterprise:${gym}`);
    await Promise.all([work(), work()]);
    expect((await found(id)).counts.filed).toBe(12);
    expect(await Promise.all(workers.map(cases))).toEqual(workers.map(() => 1));
  });

  test('when something fails on the way, then the row is told to whoever watches, stays, and is done once that is over', async () => {
    const id = await upload([{ number: await worker() }]);
    expect(await work({ cases: { ...context.cases, whose: () => Promise.reject(new Error('no database')) } })).toBe(1);
    expect(troubles.splice(0)).toEqual(['no database']);
    expect((await found(id)).counts.read).toBe(1);
    club.time.now = '2026-11-23T01:01:00.000Z';
    await work();
    expect((await found(id)).counts.checked).toBe(1);
  });

  test('when the enterprise has the same open for a worker already, then the row says so, with the number of that case', async () => {
    const number = await worker();
    const waiting = { ...context, compiled: compiledClub({ ...EMPLOYERS.catalog, lifeEvents: new Map([['joining', { ...EMPLOYERS.catalog.lifeEvents.get('joining')!, services: { '9.4': {} } }]]) }) };
    const both = await Promise.all([upload([{ number }]), upload([{ number }])]);
    const on = (): Promise<number> => workOnBatches({ context: { ...waiting, catalogOf: async () => waiting.compiled }, store, regions: [REGION], callForHelp: () => undefined, onTrouble: (_row, error) => troubles.push((error as Error).message) });
    await on();
    await store.press(REGION, both[0], club.time.now, `enterprise:${gym}`);
    await on();
    await store.press(REGION, both[1], club.time.now, `enterprise:${gym}`);
    await on();
    const [[filed], [known]] = await Promise.all(both.map(rowsOf)) as [Awaited<ReturnType<typeof rowsOf>>, Awaited<ReturnType<typeof rowsOf>>];
    expect([filed?.status, filed?.items]).toEqual(['filed', { approved: 0, refused: 0, open: 1 }]);
    expect([known?.status, known?.caseNumber, known?.items, known?.unmet, known?.faults[0]?.detail.zh]).toEqual(['known', filed?.caseNumber, null, [], '您单位已经为这名员工报过，正在办，不用再报；内容要改的，先在那一件里撤回']);
    // What came of that case is told of the sheet that filed it, and of no other.
    expect(await Promise.all(both.map((id) => store.outcomes(REGION, id)))).toMatchObject([{ open: 1 }, { open: 0 }]);
    // A sheet of which nothing is left to file says so, and not nothing.
    expect((await createNoticeStore(database.pool).of(REGION, gym, [])).notices.find(({ sheet }) => sheet === both[1])?.text).toEqual({ zh: '以前报过 1 人', en: '1 filed before' });
    expect(await cases(number)).toBe(1);
  });

  test('when a clerk had it filed whose appointment ends meanwhile, then no further row goes in their name, and each says why', async () => {
    const [first, second] = [await worker(), await worker()];
    const [id, clerk, person] = [await upload([{ number: first }, { number: second }]), randomUUID(), await club.person()];
    await database.owner.query(`insert into clerk (region, id, enterprise_id, person_id, scopes, events, from_day, to_day, named_at) values ($1, $2, $3, $4, '{sheets}', null, '2026-01-01', '2027-01-01', now())`, [REGION, clerk, gym, person]);
    await work();
    await store.press(REGION, id, club.time.now, `enterprise:${gym}/${clerk}`);
    const [row] = await store.take(REGION, club.time.now, '2026-11-23T23:00:00.000Z', 1);
    expect(await fileBatchRow(context, row!)).toMatchObject({ to: 'filed' });
    await database.owner.query(`update clerk set ended_at = now(), ended_by = 'enterprise' where id = $1`, [clerk]);
    const [next] = await store.take(REGION, club.time.now, '2026-11-23T23:00:00.000Z', 1);
    expect(await fileBatchRow(context, next!)).toEqual({ to: 'failed', faults: [{ detail: CLERK_ENDED }] });
    expect(await cases(first) + await cases(second)).toBe(1);
  });

  test('when the clerk who had it filed is let do other things only, then no further row goes in their name', async () => {
    const [first, second] = [await worker(), await worker()];
    const [id, clerk, next, person] = [await upload([{ number: first }, { number: second }]), randomUUID(), randomUUID(), await club.person()];
    const name = (of: string, scope: string) => database.owner.query(`insert into clerk (region, id, enterprise_id, person_id, scopes, events, from_day, to_day, named_at) values ($1, $2, $3, $4, array[$5], null, '2026-01-01', '2027-01-01', now())`, [REGION, of, gym, person, scope]);
    await name(clerk, 'sheets');
    await work();
    await store.press(REGION, id, club.time.now, `enterprise:${gym}/${clerk}`);
    const [row] = await store.take(REGION, club.time.now, '2026-11-23T23:00:00.000Z', 1);
    expect(await fileBatchRow(context, row!)).toMatchObject({ to: 'filed' });
    await database.owner.query(`update clerk set ended_at = now(), ended_by = 'changed' where id = $1`, [clerk]);
    await name(next, 'matters');
    const [another] = await store.take(REGION, club.time.now, '2026-11-23T23:00:00.000Z', 1);
    expect(await fileBatchRow(context, another!)).toEqual({ to: 'failed', faults: [{ detail: CLERK_NOT_THIS }] });
    expect(await cases(first) + await cases(second)).toBe(1);
  });

  test('when it has lain for thirty days, then it is removed with all that was typed, and its case stays', async () => {
    const number = await worker();
    const id = await upload([{ number }]);
    await work();
    await store.press(REGION, id, club.time.now, `enterprise:${gym}`);
    await work();
    const after = (days: number) => removeOldBatches({ store, now: () => new Date(Date.parse(club.time.now) + days * 86_400_000).toISOString() });
    await after(30);
    expect((await found(id)).counts.filed).toBe(1);
    await after(31);
    expect(await store.find(REGION, gym, id)).toBeUndefined();
    expect((await database.owner.query('select from batch_row where batch_id = $1', [id])).rows).toEqual([]);
    expect(await cases(number)).toBe(1);
  });
});
