import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '#adapters/crypto/hash.ts';
import { createKeyedHash } from '#adapters/crypto/keyed-hash.ts';
import { parseKeys } from '#adapters/crypto/keys.ts';
import { createVault } from '#adapters/crypto/vault.ts';
import { readDump } from '#adapters/legacy/read-dump.ts';
import { rejectsWorkbook } from '#adapters/legacy/rejects-workbook.ts';
import { createCaseStore } from '#adapters/postgres/cases/case-store.ts';
import { createDrawStore, createPoolStore } from '#adapters/postgres/draws/draw-store.ts';
import { importOfficers } from '#adapters/postgres/import/import-staff.ts';
import { importSubjects } from '#adapters/postgres/import/import-subjects.ts';
import { createHaltStore } from '#adapters/postgres/payments/halt-store.ts';
import { createPaymentStore } from '#adapters/postgres/payments/payment-store.ts';
import { createLegacyStore } from '#adapters/postgres/legacy/legacy-store.ts';
import { createRegisterStore } from '#adapters/postgres/register/register-store.ts';
import type { DumpShape } from '#core/catalog/legacy-system.ts';
import { secretFieldsOf } from '#core/catalog/register-kind.ts';
import { payingKinds } from '#core/payments/paying-kinds.ts';
import { loadRules } from '#main/load-rules.ts';
import { makeDumps, type Dump } from '#sandbox/legacy/make-dumps.ts';
import { gbk } from '#sandbox/legacy/write-dump.ts';
import type { Context } from '#usecases/context.ts';
import { importDump, type Imported } from '#usecases/legacy/import-dump.ts';
import type { LegacyStore } from '#usecases/ports/legacy.ts';
import { undoImport } from '#usecases/legacy/undo-import.ts';
import { publishSeeds } from '#usecases/publish-seeds.ts';
import { verifyDraws } from '#usecases/verify-draws.ts';
import { cn } from '../support/calendar.ts';
import { orderPayments } from '#usecases/payments/order-payments.ts';
import { usingDatabase } from './harness.ts';

const database = usingDatabase();
const region = '371300';
const keys = parseKeys('d'.repeat(64));
const lookup = createKeyedHash(keys, 'directory');
const vault = createVault(keys);
const compiled = await loadRules(join(import.meta.dirname, '../../catalog'));
const { catalog } = compiled;
const secretFields = (name: string): readonly string[] => { const kind = catalog.registerKinds.get(name); return kind ? secretFieldsOf(kind) : []; };
const firms = [{ creditCode: '91371300MA1000001K', name: '临沂样例甲有限公司' }, { creditCode: '91371300MA1000002H', name: '临沂样例乙有限公司' }];
const ROWS = 30;
const dumps = makeDumps('legacy', ROWS, firms);
let folder = '';
let store: LegacyStore;
let context: Context;
const now = (): string => '2026-11-26T02:00:00.000Z';
const undo = (id: string) => undoImport({ context, store }, region, id, 'test');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dumps-'));
  store = createLegacyStore(database.owner, { vault, secretFields });
  context = {
    compiled, catalogOf: async () => compiled, calendarOf: () => cn, cases: createCaseStore(database.pool, vault, secretFields, now), pool: createPoolStore(database.pool, vault), ask: async () => [],
    hash: sha256, lookup, seal: vault.seal, unseal: vault.open, random: randomBytes, now,
  };
  const authorities = ['unemployment-insurance', 'employment-service', 'social-insurance', ...new Set([...catalog.services.values()].map(({ authority }) => authority))];
  await importOfficers(database.owner, region, [1, 2, 3].map((at) => ({ id: `o-${at}`, number: `010${at}`, name: `经办 ${at}`, competences: authorities, roles: ['officer', 'reviewer'] })));
  await publishSeeds({ draws: createDrawStore(database.owner, vault), regions: [region], newSeed: () => randomBytes(32).toString('hex'), hash: sha256, now });
  await importSubjects({ pool: database.pool, vault, numberHash: (text) => lookup(`number/${text}`), secretFields }, region, 'test', '2026-01-01T00:00:00.000Z', firms.map(({ creditCode, name }) => ({ kind: 'enterprise', number: creditCode, name, entries: [] })));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type How = { readonly dryRun?: boolean; readonly bytes?: Buffer; readonly shape?: DumpShape; readonly unconfirmed?: boolean; readonly totals?: Dump['totals'] };

async function take(dump: Dump, how: How = {}): Promise<Imported & { readonly id: string }> {
  const file = join(folder, randomUUID());
  await writeFile(file, how.bytes ?? dump.bytes);
  const system = catalog.legacySystems.get(dump.system)!;
  const id = randomUUID();
  const told = how.totals ?? dump.totals;
  const head = { region, id, system: system.id, subject: system.subject.kind, fileName: dump.fileName, fileHash: '', at: now(), by: 'test' };
  return { id, ...(await importDump({ context, store }, { head, system, rows: readDump(file, how.shape ?? system.shape), ...(told && { told }), unconfirmed: how.unconfirmed ?? false, dryRun: how.dryRun ?? false })) };
}

const countsOf = async (): Promise<Record<string, number>> => (await database.owner.query<Record<string, number>>(`select (select count(*)::int from subject) as subjects, (select count(*)::int from standing_entry) as entries, (select count(*)::int from legacy_row) as rows, (select count(*)::int from legacy_import) as imports, (select count(*)::int from case_file) as cases`)).rows[0]!;

describe('given the dumps of ten systems', () => {
  test('when they are tried, then everything is counted and nothing is kept', async () => {
    const before = await countsOf();
    expect(await take(dumps[0]!, { dryRun: true })).toMatchObject({ kind: 'tried', counted: { rows: ROWS + 9, entered: ROWS + 3, rejected: 6, matters: 7, takenOver: 3 } });
    expect(await countsOf()).toEqual(before);
  });

  test('when they are imported one after the other, then each row is taken over or refused with its reason, and one person has one number', async () => {
    for (const dump of dumps) {
      const done = await take(dump);
      expect([dump.system, done.kind, done.counted.rejected, done.counted.takenOver, 'because' in done ? done.because : []]).toEqual([dump.system, 'kept', dump.faulty, dump.running ?? 0, []]);
      expect(done.counted.rows, dump.system).toBe(done.counted.entered + done.counted.known + done.counted.rejected + done.counted.skipped);
    }
    // The same people stood in nine dumps, under numbers of 15 and 18 places and under names with wide spaces.
    expect((await countsOf())['subjects']).toBe(ROWS + firms.length);
  });

  test('when the same dumps come again, then nothing is entered a second time', async () => {
    const before = await countsOf();
    for (const dump of dumps) expect((await take(dump)).counted, dump.system).toMatchObject({ entered: 0, rejected: dump.faulty });
    expect(await countsOf()).toMatchObject({ entries: before['entries'], cases: before['cases'] });
  });

  test('when a name is given whose lost character the directory completes, then the directory keeps the name', async () => {
    const { rows } = await database.owner.query(`select name from subject where name like '%?%' or name like '%　%'`);
    expect(rows).toEqual([]);
  });

  test('then no identity number stands readable in what is kept of them', async () => {
    const { rows: [row] } = await database.owner.query<{ text: string }>(`select string_agg(r::text, ' ') as text from legacy_row r`);
    expect(/[1-9]\d{16}[\dX]/u.test(row!.text.replaceAll(/[0-9a-f]{64}|[0-9a-f-]{36}/gu, ''))).toBe(false);
  });
});

describe('given a dump that is not whole', () => {
  const flexible = dumps.find(({ system }) => system === 'flexible-2019')!;
  test.each([
    ['the row of totals is missing', (text: string) => text.split('\n').slice(0, -2).join('\n'), '没有合计行'],
    ['a row is missing', (text: string) => text.split('\n').slice(1).join('\n'), '行数'],
    ['an amount was changed', (text: string) => text.replace('800.50', '900.50'), 'monthly'],
  ])('when %s, then it stops, says so, and nothing is kept', async (_, spoil, words) => {
    const before = await countsOf();
    const stopped = await take(flexible, { bytes: Buffer.from(spoil(flexible.bytes.toString())) });
    expect(stopped.kind).toBe('stopped');
    expect(JSON.stringify(stopped)).toContain(words);
    expect(await countsOf()).toEqual(before);
  });

  test('when a side file tells other totals, or nobody tells any, then it stops too', async () => {
    const files = dumps.find(({ system }) => system === 'files-2008')!;
    expect((await take(files, { totals: { rows: 1, sums: {} } })).kind).toBe('stopped');
    const { totals: _, ...untold } = files;
    expect((await take(untold)).kind).toBe('stopped');
  });
});

describe('given rows that were refused', () => {
  const cards = dumps.find(({ system }) => system === 'cards-2011')!;
  test('when their workbook is mended and imported, then only what was mended is new', async () => {
    const { id } = await take(cards);
    const rows = await store.rejects(region, id, 100);
    expect(rows.map(({ reasons }) => reasons[0]?.zh)).toEqual([expect.stringContaining('后几位已经丢失'), expect.stringContaining('不认识的代码“某行”')]);
    const mended = rows.map((row) => ({ ...row, cells: { ...row.cells, ...(row.cells['银行'] === '某行' && { 银行: '中行', 发卡日期: '2009-05-01', 姓名: row.cells['姓名']! }) } }));
    const bytes = rejectsWorkbook(mended, catalog.legacySystems.get('cards-2011'));
    const again = await take(cards, { bytes, shape: { format: 'xlsx' }, unconfirmed: true, totals: { rows: 2, sums: {} } });
    // A card that was given out before contradicts the one that stands: it is said, and not settled by machine.
    expect(again.counted).toMatchObject({ rows: 2, entered: 0, rejected: 2 });
    expect((await store.rejects(region, again.id, 100))[1]?.reasons[0]?.zh).toContain('矛盾');
  });
});

describe('given matters that still run in an old system', () => {
  const rejectedIn = async (system: string) => (await database.owner.query<{ text: string }>(`select string_agg(reasons::text, ' ') as text from legacy_row where system = $1 and outcome = 'rejected'`, [system])).rows[0]!.text;
  const casesOf = async (system: string) => (await database.owner.query<{ number: string; case: string }>('select number, case_number as "case" from legacy_matter where system = $1 and standing order by number', [system])).rows;

  test('then each is a case of the old system’s day, with somebody drawn, and its applicant is told', async () => {
    const [first] = await casesOf('jobless-1996');
    const read = (await context.cases.read(region, first!.case))!;
    expect(read.state).toMatchObject({ channel: 'legacy', lifeEvent: '2.6.1', takenOver: { system: 'jobless-1996', number: 'KN0', acceptedOn: '2026-08-30', stage: 'accepted', papers: [{ evidence: 'application-form', place: 'A-0' }] }, given: { answers: { 'hardship.class': 'older' }, legacy: { system: 'jobless-1996', elements: ['hardship.class'] } } });
    expect(read.state.items[0]!.clock.startedAt).toBe('2026-08-30T00:00:00+08:00');
    expect(read.history.some(({ event }) => event.type === 'decided')).toBe(false);
    expect((await database.owner.query(`select cause, text_zh from (select cause, data::text as text_zh from (select n.cause, to_jsonb(n) as data from notice n where n.case_number = $1) x) y where cause = 'taken-over' and text_zh like '%KN0%'`, [first!.case])).rowCount).toBe(1);
    expect((await verifyDraws(createDrawStore(database.owner, vault), sha256)).findings).toEqual([]);
  });

  test('then one that waits for its applicant waits here for the same, its clock paused since', async () => {
    const waiting = (await casesOf('benefit-2003'))[1]!;
    const { state } = (await context.cases.read(region, waiting.case))!;
    expect(state.items[0]).toMatchObject({ status: 'correction', correction: { evidence: ['skill-certificate'] }, clock: { pauses: [{ from: '2026-08-29T00:00:00+08:00', to: null }] } });
  });

  test.each([
    ['benefit-2003', ['不认识的代码“XX”', '已经办结', '登记里没有这个人', '“未就业证明”已经取消']],
    ['graduates-2017', ['2099-01-01 还没有到', '原编号 BY-700001 已经接管过']],
    ['jobless-1996', ['同一事项已经在这里办', '要写明等的是什么']],
  ])('then what cannot go on is refused and says why: %s', async (system, words) => {
    const text = await rejectedIn(system);
    for (const each of words) expect(text).toContain(each);
  });

  test('when the clerk has the old number, then it leads to the case', async () => {
    const [{ number, case: taken } = { number: '', case: '' }] = await casesOf('graduates-2017');
    expect(await store.byOldNumber(region, number)).toEqual([{ system: 'graduates-2017', case: taken }]);
    expect(await store.byOldNumber('330200', number)).toEqual([]);
  });
});

describe('given an import that is to be taken back', () => {
  const made = makeDumps('undone', 12, firms)[0]!;
  // Rows of other keys than those that stand.
  const other = { ...made, bytes: Buffer.from(made.bytes.toString('latin1').replaceAll('\nS', '\nU').replaceAll(';SY2026', ';UY2026'), 'latin1') };
  test('when nothing rests on it, then its entries are gone, and it can be imported anew, also with other names', async () => {
    const before = await countsOf();
    const { id } = await take(other);
    expect((await countsOf())['entries']).toBe(before['entries']! + 12);
    const { rows: [row] } = await database.owner.query<{ subject: string; entry: string }>('select subject_id as subject, entries[1] as entry from legacy_row where import_id = $1 and cardinality(entries) > 0 limit 1', [id]);
    const register = createRegisterStore(database.pool, vault);
    const told = async (): Promise<boolean[]> => (await Promise.all([register.entries(region, row!.subject), register.knownAt(region, row!.subject, '2026-11-26T15:59:59.000Z')])).map((entries) => entries.some((entry) => entry.id === row!.entry));
    expect(await told()).toEqual([true, true]);
    expect(await undo(id)).toEqual([]);
    expect(await told()).toEqual([false, false]);
    expect((await countsOf())['entries']).toBe(before['entries']);
    expect((await store.find(region, id))?.undoneBy).toBe('test');
    const again = await take(other);
    expect(again.counted).toMatchObject({ entered: 14, takenOver: 2, newSubjects: 0 });
    expect((await countsOf())['entries']).toBe(before['entries']! + 12);
    expect(await undo(again.id)).toEqual([]);
  });

  test('when an entry of it had stopped a payment, then that goes on with the months gone by', async () => {
    const { id } = await take(other);
    const { rows: [row] } = await database.owner.query<{ subject: string; entry: string }>('select subject_id as subject, entries[1] as entry from legacy_row where import_id = $1 and cardinality(entries) > 0 limit 1', [id]);
    const kinds = payingKinds(catalog);
    const plan = randomUUID();
    // As a run has left it that found the death.
    await database.owner.query(`update register_entry set kind = $2, from_day = '2026-11-10' where id = $1`, [row!.entry, kinds.stops[0]]);
    await database.owner.query(`insert into payment_plan (region, id, case_number, item_no, subject_id, payee_id, fund, every, amount_fen, times, first_month, next_month) values ($1, $2, 'OLD-0', 1, $3, $3, 'unemployment', 'month', 100, null, '2026-12-01', null)`, [region, plan, row!.subject]);
    expect(await undo(id)).toEqual([]);
    await orderPayments(createPaymentStore(database.pool, vault, kinds), region, { month: '2027-02-01', once: '2027-02-01' }, '2027-02-01', now);
    expect((await database.owner.query<{ month: string }>('select month::text as month from payment_order where plan_id = $1 order by month', [plan])).rows.map(({ month }) => month)).toEqual(['2026-12-01', '2027-01-01', '2027-02-01']);
    await database.owner.query('update payment_plan set revoked_at = $2 where id = $1', [plan, now()]);
  });

  test('when a name was wrong in it, then the mended dump brings the right one, also to whom a case was opened that went back with it', async () => {
    const { id } = await take(other);
    const text = new TextDecoder('gbk').decode(other.bytes);
    const [, number = '', wrong = ''] = /\nU1;([^;]+);([^;]+);/u.exec(text) ?? [];
    expect(text).toContain(`-m1;${number};${wrong};`);
    expect(await undo(id)).toEqual([]);
    const mended = await take({ ...other, bytes: gbk(text.replaceAll(`;${number};${wrong};`, `;${number};改正名;`)) });
    expect(mended.counted).toMatchObject({ entered: 14, takenOver: 2 });
    expect((await database.owner.query('select name from subject where number_hash = $1', [lookup(`number/${number}`)])).rows).toEqual([{ name: '改正名' }]);
    expect(await undo(mended.id)).toEqual([]);
  });

  test('when a matter waits for its applicant since a day still to come, then it is refused, and the rest can be taken back', async () => {
    const { id } = await take({ ...other, bytes: Buffer.from(other.bytes.toString('latin1').replaceAll(/;2;\d{8};/gu, ';2;20621120;'), 'latin1') });
    expect(JSON.stringify(await store.rejects(region, id, 100))).toContain('2062-11-20 还没有到');
    expect(await undo(id)).toEqual([]);
  });

  test('when somebody asks for one of its entries to be corrected, then that is named, and nothing changes before it has its end', async () => {
    const { id } = await take(other);
    const { rows: [entry] } = await database.owner.query<{ subject: string; id: string }>('select subject_id as subject, entries[1] as id from legacy_row where import_id = $1 and cardinality(entries) > 0 limit 1', [id]);
    await database.owner.query(`insert into correction (region, number, subject_id, key, entry_id, register, status, asked_at, version) values ($1, 'Q-1', $2, $3, $4, 'social.account', 'open', '2026-11-25T00:00:00Z', 1)`, [region, entry!.subject, randomUUID(), entry!.id]);
    const before = await countsOf();
    expect(await undo(id)).toEqual([{ kind: 'correction', name: 'Q-1' }]);
    expect(await countsOf()).toEqual(before);
    await database.owner.query(`update correction set status = 'declined', ended_at = '2026-11-26T00:00:00Z' where number = 'Q-1'`);
    expect(await undo(id)).toEqual([]);
  });

  test('when nobody has acted on the cases it has opened, then they end without a decision and say so; once somebody has, that is named and nothing changes', async () => {
    const { id } = await take(other);
    const cases = (await database.owner.query<{ number: string }>('select case_number as number from legacy_matter where import_id = $1 order by line', [id])).rows;
    await database.owner.query(`insert into case_event (region, case_number, seq, type, at, actor, data, prev_hash, hash) select region, case_number, 99, 'urged', at, 'person:x', '{"type":"urged","no":1}', hash, 'x' from case_event where case_number = $1 order by seq desc limit 1`, [cases[0]!.number]);
    const before = await countsOf();
    expect(await undo(id)).toEqual([{ kind: 'matter', name: cases[0]!.number }]);
    expect(await countsOf()).toEqual(before);
    expect((await store.open(region)).get(id)).toBe(2);
    await database.owner.query('delete from case_event where case_number = $1 and seq = 99', [cases[0]!.number]);
    expect(await undo(id)).toEqual([]);
    expect((await store.open(region)).has(id)).toBe(false);
    const { state, history } = (await context.cases.read(region, cases[0]!.number))!;
    expect(state.items[0]?.status).toBe('withdrawn');
    expect(history.at(-1)).toMatchObject({ actor: 'legacy', event: { type: 'withdrawn', back: true, reason: expect.stringContaining('仍在原系统办理') } });
  });

  test('when payments belong to it, or a later import found its rows, then it says so and changes nothing', async () => {
    const { id } = await take(other);
    const { rows: [entry] } = await database.owner.query<{ subject: string; id: string }>('select subject_id as subject, entries[1] as id from legacy_row where import_id = $1 and cardinality(entries) > 0 limit 1', [id]);
    await database.owner.query(`insert into payment_plan (region, id, case_number, item_no, subject_id, payee_id, entry_id, fund, every, amount_fen, times, first_month) values ($1, $2, 'OLD-1', 1, $3, $3, $4, 'unemployment', 'once', 100, 1, '2026-01-01')`, [region, randomUUID(), entry!.subject, entry!.id]);
    const before = await countsOf();
    expect(await undo(id)).toEqual([{ kind: 'payment', name: 'OLD-1' }]);
    expect(await countsOf()).toEqual(before);
  });
});

describe('given benefits that still run when the old system stops paying', () => {
  const made = makeDumps('going', 20, firms)[0]!;
  // Rows of other keys than those that stand.
  const keyed = (letter: string): Dump => ({ ...made, bytes: Buffer.from(made.bytes.toString('latin1').replaceAll('\nS', `\n${letter}`), 'latin1') });
  const payments = () => createPaymentStore(database.pool, vault, payingKinds(catalog));
  const run = (month: string) => orderPayments(payments(), region, { month, once: month }, month, () => `${month}T02:00:00.000Z`);
  const ordered = async (id: string) => (await database.owner.query<{ month: string; amount: number }>(`select o.month::text as month, o.amount_fen::int as amount from payment_order o join payment_plan p on p.region = o.region and p.id = o.plan_id where p.import_id = $1 order by o.amount_fen, o.month`, [id])).rows;
  // With the matters still running in it.
  const TOTALS = { rows: 28, sums: {} };

  test('when what the old system tells by fund differs from what goes on, then nothing is imported', async () => {
    const before = await countsOf();
    expect(await take(keyed('V'), { totals: { ...TOTALS, funds: { unemployment: 522_701 } } as NonNullable<Dump['totals']> })).toMatchObject({ kind: 'stopped', because: [{ zh: expect.stringContaining('unemployment 每月续发合计') as string }] });
    expect(await countsOf()).toEqual(before);
  });
  test('when it is imported, then each is paid from the month after the last one that was paid there, once, until it ends', async () => {
    const { id, kind, counted } = await take(keyed('W'), { totals: { ...TOTALS, funds: { unemployment: 522_800 } } as NonNullable<Dump['totals']> });
    expect([kind, counted.plans, counted.monthlyFen, counted.funds]).toEqual(['kept', 2, 302_800, { unemployment: 522_800 }]);
    // Payments of the matter are held: that of its benefits without a case too.
    const halts = createHaltStore(database.pool, vault);
    const halt = randomUUID();
    await halts.hold(region, { id: halt, service: '1.8.1', fund: null, payee: null, ground: 'data-check', reason: '核对', basis: '第一条', at: now(), by: 'o-1', endsAt: '2099-01-01T00:00:00.000Z' });
    await run('2026-12-01');
    expect(await ordered(id)).toEqual([]);
    await halts.release(region, halt, '核对完了', 'o-1', now());
    for (const month of ['2026-12-01', '2026-12-01', '2027-01-01']) await run(month);
    expect(await ordered(id)).toEqual([150_900, 151_900].flatMap((amount) => ['2026-11-01', '2026-12-01', '2027-01-01'].map((month) => ({ month, amount }))));
    await run('2028-12-01');
    expect((await ordered(id)).at(-1)).toEqual({ month: '2028-02-01', amount: 151_900 });
    const { rows: [who] } = await database.owner.query<{ payee: string }>('select payee_id as payee from payment_plan where import_id = $1 limit 1', [id]);
    expect((await payments().of(region, who!.payee, '2027-01-01T02:00:00.000Z'))[0]).toMatchObject({ case: null, item: null, service: '1.8.1', fund: 'unemployment' });
    // The same dump a month later, whose last paid month has moved on, is known: nothing is paid twice.
    const later = keyed('W');
    expect((await take({ ...later, bytes: Buffer.from(later.bytes.toString('latin1').replaceAll('202610', '202611'), 'latin1') }, { totals: TOTALS })).counted).toMatchObject({ entered: 0, known: 20, plans: 0 });
    expect((await undo(id)).map((each) => each.kind)).toContain('payment');
  });
  test('when nothing was paid yet and it is taken back, then nothing is paid any more', async () => {
    const anew = makeDumps('back', 20, firms)[0]!;
    const { id, counted } = await take({ ...anew, bytes: Buffer.from(anew.bytes.toString('latin1').replaceAll('\nS', '\nX'), 'latin1') });
    expect(counted.plans).toBe(2);
    expect(await undo(id)).toEqual([]);
    await run('2027-06-01');
    expect(await ordered(id)).toEqual([]);
  });
});

test('given the service role, then it reads imports and can make none', async () => {
  const denied = (text: string): Promise<string> => database.pool.query(text).then(() => 'done', (error: { code: string }) => error.code);
  for (const table of ['legacy_import', 'legacy_row', 'legacy_matter']) {
    expect(await denied(`select * from ${table} limit 1`)).toBe('done');
    for (const text of [`insert into ${table} default values`, `update ${table} set region = region`, `delete from ${table}`]) expect(await denied(text), text).toBe('42501');
  }
});
