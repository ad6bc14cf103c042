import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { createEmployeeStore } from '#adapters/postgres/employers/employee-store.ts';
import { createStatementStore } from '#adapters/postgres/employers/statement-store.ts';
import { createKeyedHash } from '#adapters/crypto/keyed-hash.ts';
import { parseKeys } from '#adapters/crypto/keys.ts';
import { makeDocument } from '#adapters/documents/document.ts';
import { importSubjects, type EntryToImport } from '#adapters/postgres/import/import-subjects.ts';
import { createClerkStore } from '#adapters/postgres/parties/clerk-store.ts';
import { createRegisterStore } from '#adapters/postgres/register/register-store.ts';
import { writeXlsx } from '#adapters/sheets/write-xlsx.ts';
import { readSpreadsheet } from '#adapters/sheets/read-spreadsheet.ts';
import { csvOf } from '#channels/http/views/csv-of.ts';
import { enterpriseStatement } from '#channels/http/views/enterprise-statement.ts';
import { issuedCheck, issuedStatement } from '#channels/http/views/issued-statement.ts';
import { statementSheet, statementWorkbook } from '#channels/http/views/statement-sheets.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import type { RegisterKind } from '#core/catalog/register-kind.ts';
import { namedIn, noteTaken } from '#usecases/employers/note-statement.ts';
import { readStatement, type ReadStatement } from '#usecases/employers/read-statement.ts';
import { submitCase } from '#usecases/submit-case.ts';
import { createClub, REGION, secretFields, submission, vault } from '../../support/swim-club-world.ts';
import { createPaymentsWorld } from '../../support/payments-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const PERIOD = { from: '2026-10-01', to: '2026-11-01' };
const kind = (more: object): RegisterKind => ({ zh: '类', en: 'kind', line: 'x', subject: 'person', exclusive: false, fields: {}, ...more }) as unknown as RegisterKind;
const text = { zh: '单位', en: 'employer', type: 'text' };

let club: ReturnType<typeof createClub>;
let compiled: CompiledCatalog;
let parts: Parameters<typeof readStatement>[0] & { readonly register: ReturnType<typeof createRegisterStore> };
let queries: string[] = [];
/** Who stands for the enterprise: the club is joined by persons. */
let enterprise = '', number = '', clerk = '';
const read = (change: Partial<Parameters<typeof readStatement>[1]> = {}): Promise<ReadStatement | undefined> => readStatement(parts, { region: REGION, enterprise, period: PERIOD, events: null, ...change });
const shown = async () => enterpriseStatement(compiled, PERIOD, (await read())!);

async function staff(name: string, entries: readonly EntryToImport[]): Promise<string> {
  const [id] = await importSubjects({ pool: database.pool, vault, numberHash: createKeyedHash(parseKeys('d'.repeat(64)), 'subject-number'), secretFields }, REGION, 'test', club.time.now, [{ kind: 'person', number: `37130019900501${String(Math.floor(Math.random() * 9000) + 1000)}`, name, entries }]);
  return id!;
}
const worked = (from: string, to: string | null, employer = number): EntryToImport => ({ kind: 'employment', data: { employer, employerName: '泳池公司' }, from, to });
const insured = (insurance: string, from: string, to: string | null): EntryToImport => ({ kind: 'contributing', data: { employer: number, insurance }, from, to });

beforeAll(async () => {
  club = createClub(database.pool);
  await club.prepare();
  number = `E-${randomUUID()}`;
  enterprise = await club.person(number);
  const { catalog } = club.context.compiled;
  compiled = { ...club.context.compiled, catalog: { ...catalog, registerKinds: new Map([...catalog.registerKinds, ['employment', kind({ employer: 'employer', fields: { employer: text } })], ['contributing', kind({ fields: { employer: text, insurance: { zh: '险种', en: 'Insurance', type: { code: 'x' } } } })]]) } };
  const counting = { query: async (...asked: Parameters<typeof database.pool.query>) => { queries.push(String(asked[0])); return database.pool.query(...asked); } } as unknown as typeof database.pool;
  parts = { context: { compiled, calendarOf: club.context.calendarOf, now: () => club.time.now }, statements: createStatementStore(counting, vault), register: createRegisterStore(counting, vault), clerks: createClerkStore(counting, vault) };
});

test('given an enterprise of which nothing is known, then every month is there with nothing in it', async () => {
  const statement = await shown();
  expect(statement.months.map(({ month, staff: count, filed }) => [month, count, filed])).toEqual([['2026-10', 0, 0], ['2026-11', 0, 0]]);
  expect([statement.moves, statement.items, statement.money, statement.promises, statement.filers, statement.more]).toEqual([[], [], [], [], [], []]);
  expect(await read({ enterprise: randomUUID() })).toBeUndefined();
});

describe('given staff who came and went, a case by a clerk and money', () => {
  let first = '';
  beforeAll(async () => {
    first = await staff('=王小明', [worked('2026-10-31', null), insured('pension', '2026-11-01', null)]);
    await staff('李桂兰', [worked('2020-01-01', '2026-11-10'), insured('pension', '2020-01-01', '2026-11-10'), insured('injury', '2020-01-01', null)]);
    // Of another employer, and one who left before.
    await staff('周', [worked('2026-10-01', null, 'another')]);
    await staff('吴', [worked('2020-01-01', '2026-09-30')]);
    const person = await club.person();
    clerk = randomUUID();
    const { namedAt, ...terms } = { namedAt: club.time.now, scopes: ['matters'] as const, events: null, from: '2026-11-20', to: '2026-12-20' };
    expect(await createClerkStore(database.pool, vault).name(REGION, { id: clerk, enterprise, person, namedAt, ...terms })).toBe('named');
    const done = await submitCase(club.context, { ...submission(enterprise), by: `person:${enterprise}/${clerk}`, acting: { as: 'clerk', id: clerk, person } });
    if (done.kind !== 'accepted') throw new Error(JSON.stringify(done));
    const payments = createPaymentsWorld(database.pool);
    payments.time.now = '2026-11-25T02:00:00.000Z';
    await payments.plan(enterprise, { every: 'once', amount: 250_000, times: 1, first: '2026-11-01' });
    await payments.run('2026-11-01');
    await payments.carry();
  });

  test('then staff are counted on the last day of each month, each insurance by itself, and nobody of another employer', async () => {
    const { months } = await shown();
    const counts = months.map(({ month, staff: count, insured: by }) => [month, count, Object.fromEntries(by.map(({ id, count: many }) => [id, many]))]);
    expect(counts).toEqual([['2026-10', 2, { injury: 1, pension: 1 }], ['2026-11', 1, { injury: 1, pension: 1 }]]);
  });

  test('then who began and left in these months is named, only in part', async () => {
    const { moves, totals } = await shown();
    expect(moves.map(({ what, name, on }) => [what, name, on])).toEqual([['left', '李*兰', '2026-11-10'], ['hired', '=**明', '2026-10-31']]);
    expect(moves.every(({ number: masked }) => /^371300\*{8}\d{4}$/u.test(masked))).toBe(true);
    expect([totals.hired, totals.left]).toEqual([1, 1]);
  });

  test('then each item of the case has who filed it, its end and whether its limit was kept; another month has none of it', async () => {
    const { items, filers, totals } = await shown();
    expect(items.length).toBeGreaterThan(2);
    for (const item of items) expect(item).toMatchObject({ by: { zh: '张䶮' }, filedOn: '2026-11-23' });
    expect(items.filter(({ status }) => status === 'approved').every(({ kept, endedOn }) => kept === 'kept' && endedOn === '2026-11-23')).toBe(true);
    expect([filers, totals.filed, totals.approved + totals.refused + totals.open + totals.otherwise]).toEqual([[{ who: { zh: '张䶮', en: '张䶮' }, cases: 1 }], 1, items.length]);
    expect((await read({ period: { from: '2026-10-01', to: '2026-10-01' } }))?.statement.items).toEqual([]);
  });

  test('then what was granted and what has arrived are two things, each with its day', async () => {
    const { money, totals } = await shown();
    expect(money.map(({ what, amountFen, monthly, on, statusText }) => [what, amountFen, monthly, on, statusText.zh])).toEqual(expect.arrayContaining([['paid', 250_000, false, '2026-11-25', '已到账']]));
    expect(money.some(({ what, monthly, on }) => what === 'granted' && monthly && on === '2026-11-23')).toBe(true);
    expect(totals.paidFen).toBe(250_000);
  });

  test('then a clerk who has other life events sees nothing of the case and its grant', async () => {
    const found = await read({ events: ['another'] });
    expect([found?.statement.items, found?.facts.money, found?.facts.moves.length]).toEqual([[], [], 2]);
  });

  test('then it takes six queries, however much there is', async () => {
    queries = [];
    await read();
    expect(queries).toHaveLength(6);
  });

  test('then a name that looks like a formula is a text in the sheet and in the .csv', async () => {
    const statement = await shown();
    expect(csvOf(statementSheet(statement, 'moves', 'zh'))).toContain(`,'=**明,`);
    const rows = readSpreadsheet(writeXlsx([statementSheet(statement, 'moves', 'zh')]));
    expect(rows.flatMap(({ cells }) => [...cells.values()].map((cell) => JSON.stringify(cell))).join('')).toContain('=**明');
    expect(statementWorkbook(statement, 'en').map(({ name }) => name)).toEqual(['Statement', 'By month', 'Began and left', 'Applications', 'Money', 'Promises', 'Filed by']);
  });

  test('then taking it along stands in the record of everybody who is named in it, and of the enterprise', async () => {
    const found = (await read())!;
    expect(namedIn(found)).toContain(first);
    await noteTaken({ register: parts.register, newId: randomUUID, context: parts.context }, { kind: 'enterprise', accountId: randomUUID(), subjectId: enterprise, region: REGION, roles: [], amr: [], name: '泳池公司' }, namedIn(found));
    for (const subject of [first, enterprise]) expect((await parts.register.accesses(REGION, subject)).map(({ actor, what }) => [actor, what])).toEqual([['泳池公司', 'enterprise-statement']]);
  });

  test('when it is issued, then it is kept once, sealed, the same bytes each time, and checked without a name of anybody', async () => {
    const store = createStatementStore(database.pool, vault);
    const found = (await read())!, id = randomUUID();
    const written = issuedStatement(compiled, REGION, id, enterpriseStatement(compiled, PERIOD, found), '91371300MA3C0KY123', { origin: 'https://example.cn', codeOf: () => 'ABCD-EFGH' });
    const kept = { id, enterprise, period: PERIOD, at: found.at, clerk, about: namedIn(found), ...written };
    expect([await store.keep(REGION, kept), await store.keep(REGION, kept), await store.keep(REGION, { ...kept, enterprise: randomUUID() })]).toEqual(['kept', 'same', 'other']);
    const back = (await store.byNumber(REGION, written.number))!;
    expect(back).toEqual(kept);
    expect([await store.byNumber('330200', written.number), await store.one(REGION, randomUUID(), id), (await store.issued(REGION, enterprise)).map((each) => each.number)]).toEqual([undefined, undefined, [written.number]]);
    const { rows: [row] } = await database.pool.query<{ content: string }>('select content from enterprise_statement where id = $1', [id]);
    expect(row?.content).not.toContain('明');
    const [pdf, again] = await Promise.all([makeDocument(kept.document), makeDocument(back.document)]);
    expect(pdf.equals(again)).toBe(true);
    const check = issuedCheck(compiled, REGION, back, { sha256: 'x', signature: { algorithm: 'SM2-SM3', identity: 'i', key: 'k', value: 'v' } });
    expect(check).toMatchObject({ kind: 'enterprise-statement', status: 'valid', name: found.enterprise.name, on: '2026-11-23' });
    expect(JSON.stringify(check.fields)).toContain('期末 1 人');
    expect(JSON.stringify(check.fields)).not.toMatch(/李|明/u);
  });
});

test('given who has left, then the calendar knows those whose leaving nobody has reported, and nobody else', async () => {
  const employer = `L-${randomUUID()}`, store = createStatementStore(database.pool, vault);
  const kinds = { employed: ['employment'], insured: ['contributing'], reported: ['separation'] };
  const asked = () => store.leavers(REGION, employer, kinds, '2026-05-27', '2026-11-23');
  expect(await asked()).toEqual({ left: [], insures: false });
  const gone = await staff('郑一', [worked('2026-01-01', '2026-11-10', employer)]);
  await staff('郑二', [worked('2026-01-01', '2026-11-10', employer), { kind: 'separation', data: { employer, endedOn: '2026-11-09' }, from: '2026-11-09', to: null }]);
  await staff('郑三', [worked('2026-01-01', '2026-11-10', employer), worked('2026-11-10', null, employer)]);
  // Reported to the system that was there before: the entry says how it ended.
  const told = worked('2026-01-01', '2026-11-10', employer);
  await staff('郑七', [{ ...told, data: { ...told.data, separationReason: 'layoff' } }]);
  await staff('郑四', [worked('2020-01-01', '2026-01-10', employer)]);
  await staff('郑五', [worked('2026-01-01', null, employer), { kind: 'contributing', data: { employer, insurance: 'injury' }, from: '2026-01-01', to: null }]);
  // Reported to another employer's account: no report of this one.
  await staff('郑六', [worked('2026-01-01', '2026-12-31', employer), { kind: 'separation', data: { employer: number, endedOn: '2026-11-09' }, from: '2026-11-09', to: null }]);
  expect(await asked()).toEqual({ left: [{ subject: gone, name: '郑一', on: '2026-11-10' }], insures: true });
});

test('given who is with an employer today, then the list has each once, the latest first, with what is paid for them, in pages and by part of a name; nobody who left or is yet to come', async () => {
  const employer = `N-${randomUUID()}`, store = createEmployeeStore(database.pool, vault);
  const paid = (insurance: string, to: string | null = null): EntryToImport => ({ kind: 'contributing', data: { employer, insurance }, from: '2026-01-01', to });
  const kinds = { employed: ['employment'], insured: ['contributing'] };
  const list = (name = '', skip = 0, take = 50) => store.list({ region: REGION, number: employer, today: '2026-11-23', name, skip, take }, kinds);
  expect(await list()).toEqual({ employees: [], total: 0 });
  const first = await staff('孟一', [worked('2026-01-01', null, employer), worked('2026-06-01', null, employer), paid('injury'), paid('pension'), paid('unemployment', '2026-11-23')]);
  const second = await staff('孟二', [{ ...worked('2026-03-01', '2026-11-24', employer), data: { employer, position: 'clerk' } }]);
  await staff('孟三', [worked('2026-01-01', '2026-11-23', employer), paid('injury')]);
  await staff('孟四', [worked('2026-11-24', null, employer)]);
  await staff('孟五', [worked('2026-01-01', null)]);
  const { employees, total } = await list();
  expect([total, employees.map(({ number: sealed, ...each }) => [each, /^37130019900501\d{4}$/u.test(sealed)])]).toEqual([2, [
    [{ subject: second, name: '孟二', since: '2026-03-01', position: 'clerk', insured: [] }, true],
    [{ subject: first, name: '孟一', since: '2026-01-01', position: null, insured: ['injury', 'pension'] }, true],
  ]]);
  const found = async (...asked: Parameters<typeof list>) => { const { employees: some, total: all } = await list(...asked); return [some.map(({ name }) => name), all]; };
  // A sign of a pattern is looked for as it is written.
  expect([await found('一'), await found('%'), await found('', 1, 1), await found('', 2)]).toEqual([[['孟一'], 1], [[], 0], [['孟一'], 2], [[], 0]]);
});
