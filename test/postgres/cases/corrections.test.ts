import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { createCorrectionStore } from '#adapters/postgres/corrections/correction-store.ts';
import { createExchangeCounts } from '#adapters/postgres/exchanges/exchange-counts.ts';
import { createMessageStore } from '#adapters/postgres/messages/message-store.ts';
import { createRegisterStore } from '#adapters/postgres/register/register-store.ts';
import { createSupervisionStore } from '#adapters/postgres/supervision/supervision-store.ts';
import type { RegisterKind } from '#core/catalog/register-kind.ts';
import type { BookingAnswer } from '#core/cases/booking.ts';
import type { CorrectionCommand } from '#core/corrections/answer.ts';
import type { Correction } from '#core/corrections/correction.ts';
import { actOnCorrection } from '#usecases/corrections/act-on-correction.ts';
import { askForCorrection } from '#usecases/corrections/ask-correction.ts';
import { drawCorrections } from '#usecases/corrections/draw-corrections.ts';
import { followCorrections } from '#usecases/orders/follow-orders.ts';
import { takeVerdict } from '#usecases/orders/take-verdict.ts';
import type { Context } from '#usecases/context.ts';
import { verifyDraws } from '#usecases/verify-draws.ts';
import { sha256 } from '../../support/hash.ts';
import { CLUB, compiledClub } from '../../support/swim-club.ts';
import { createClub, REGION, secretFields, vault } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const both = (text: string) => ({ zh: text, en: text });
const kept: RegisterKind = { ...both('kept elsewhere'), line: 'pool', subject: 'person', exclusive: false, fields: { note: { ...both('note'), type: 'text' } }, original: { department: 'hospital', scenario: 'check', line: 'pool' } };
const catalog = {
  ...CLUB, registerKinds: new Map([...CLUB.registerKinds, ['kept', kept]]),
  parameters: new Map([...CLUB.parameters, ['correctionLimit', { ...both('limit'), unit: 'limit', in: { '100000': [{ from: '2020-01-01', value: '15wd', source: 'law 46', confidence: 'to-verify' as const }] } }]]),
  messages: new Map([['entry-answered', { on: 'entry-answered', class: 'decision' as const, to: ['subject' as const], title: both('{entry}'), text: both('answered'), short: both('{city}') }], ['of-deceased', { on: 'entry-answered', class: 'decision' as const, to: ['applicant' as const], title: both('{entry}'), text: both('answered'), short: both('{city}') }]]),
};
let club: ReturnType<typeof createClub>;
let parts: { context: ReturnType<typeof createClub>['context']; corrections: ReturnType<typeof createCorrectionStore> };
let register: ReturnType<typeof createRegisterStore>;
beforeAll(async () => {
  club = createClub(database.pool, compiledClub(catalog));
  await club.prepare();
  parts = { context: club.context, corrections: createCorrectionStore(database.pool, vault, secretFields) };
  register = createRegisterStore(database.pool, vault);
});

const WORDS = { wrong: '生日登记错了一年', should: '应当是一九九一年五月一日', file: null };
async function asked(kind = 'birth', more: Parameters<typeof club.person>[2] = []) {
  const person = await club.person(undefined, '6210028350419644949', more);
  const entry = (await register.entries(REGION, person)).find((each) => each.kind === kind)!;
  const key = randomUUID();
  expect(await askForCorrection(parts, REGION, person, { key, entry: entry.id, ...WORDS }, `person:${person}`)).toEqual({ kind: 'asked' });
  const [correction] = await parts.corrections.of(REGION, person);
  return { person, entry, key, number: correction!.number };
}
const now = async (number: string): Promise<Correction> => (await parts.corrections.read(REGION, number))!.correction;
const does = async (number: string, command: CorrectionCommand, role: 'officer' | 'reviewer' = 'officer') => actOnCorrection(parts, { region: REGION, number, actor: `officer:${(await now(number))[role] ?? ''}` }, command);
const born = { act: 'correct', changes: { date: '1991-05-01' }, from: '1991-05-01', to: null, reason: '与公安户籍一致，予以更正' } as const;

test('given an entry without money, when its officer corrects it, then a new one stands, the old one is taken back, and the person is told once', async () => {
  const { person, entry, number, key } = await asked();
  expect(await now(number)).toMatchObject({ status: 'open', officer: expect.any(String) as string, due: '2026-12-14', line: 'pool' });
  expect(await does(number, born)).toEqual({ kind: 'done' });
  const entries = await register.entries(REGION, person);
  expect(entries.filter(({ kind }) => kind === 'birth')).toMatchObject([{ data: { date: '1991-05-01' }, from: '1991-05-01', origin: { kind: 'correction', request: number } }]);
  const { rows } = await database.pool.query<{ voided: boolean }>('select void_at is not null as voided from register_entry where region = $1 and id = $2', [REGION, entry.id]);
  expect(rows).toEqual([{ voided: true }]);
  const { rows: told } = await database.pool.query('select from notice where region = $1 and person_id = $2', [REGION, person]);
  expect(told.length).toBe(1);
  // Sent again it is the one that is there; a second act finds it ended.
  expect(await askForCorrection(parts, REGION, person, { key, entry: entry.id, ...WORDS }, `person:${person}`)).toEqual({ kind: 'same' });
  expect(await askForCorrection(parts, REGION, person, { key, entry: entry.id, ...WORDS, wrong: '别的内容别的内容' }, `person:${person}`)).toEqual({ kind: 'another' });
  expect(await does(number, born)).toMatchObject({ kind: 'refused', refusal: { code: 'not-allowed' } });
});

test('given a relative who asked about somebody who has died, then the relative is told and sees it, can withdraw it, and nobody else does', async () => {
  const [dead, relative, stranger] = [await club.person(), await club.person(), await club.person()];
  const entry = (await register.entries(REGION, dead)).find(({ kind }) => kind === 'birth')!;
  const ask = () => askForCorrection(parts, REGION, dead, { key: randomUUID(), entry: entry.id, ...WORDS }, `person:${relative}`);
  const theirs = async (who: string) => (await parts.corrections.askedBy(REGION, who, [dead])).map(({ status }) => status);
  expect(await ask()).toEqual({ kind: 'asked' });
  const [{ number } = { number: '' }] = await parts.corrections.of(REGION, dead);
  expect(await actOnCorrection(parts, { region: REGION, number, actor: `person:${stranger}` }, { act: 'withdraw' })).toMatchObject({ kind: 'refused' });
  expect(await actOnCorrection(parts, { region: REGION, number, actor: `person:${relative}` }, { act: 'withdraw' })).toEqual({ kind: 'done' });
  expect(await ask()).toEqual({ kind: 'asked' });
  const open = (await parts.corrections.of(REGION, dead)).find(({ status }) => status === 'open')!;
  expect(await does(open.number, { act: 'decline', reason: '证据不足以更正', remedy: '请带户口簿到窗口' })).toEqual({ kind: 'done' });
  expect([(await theirs(relative)).toSorted(), await theirs(stranger), await theirs(dead)]).toEqual([['declined', 'withdrawn'], [], []]);
  const { rows } = await database.pool.query<{ person: string }>('select person_id as person from notice where region = $1 and person_id = any($2)', [REGION, [dead, relative]]);
  expect(rows).toEqual([{ person: relative }]);
});

test('given an entry with an account, then nothing changes before a second officer agrees, and what it says lies sealed', async () => {
  const { person, entry, number } = await asked('account');
  expect(await does(number, { act: 'correct', changes: { number: '6222020000000000001' }, from: entry.from, to: null, reason: '开户行回单一致' })).toEqual({ kind: 'done' });
  const proposed = await now(number);
  expect([proposed.status, proposed.reviewer === undefined, proposed.reviewer === proposed.officer]).toEqual(['review', false, false]);
  expect((await register.entries(REGION, person)).find(({ kind }) => kind === 'account')?.id).toBe(entry.id);
  expect(await does(number, { act: 'confirm' })).toMatchObject({ kind: 'refused' });
  expect(await does(number, { act: 'confirm' }, 'reviewer')).toEqual({ kind: 'done' });
  expect((await register.entries(REGION, person)).find(({ kind }) => kind === 'account')?.data).toEqual({ number: '6222020000000000001' });
  for (const table of ['correction', 'correction_event', 'register_entry', 'draw', 'notice']) {
    const { rows } = await database.owner.query<{ row: string }>(`select t::text as row from ${table} t`);
    expect(rows.some(({ row }) => row.includes('6222020000000000001') || row.includes(WORDS.wrong)), table).toBe(false);
  }
});

test('given two officers’ acts at once, then one is carried out and the other is told', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { person, number } = await asked();
    const acts = await Promise.all([does(number, born), does(number, { act: 'decline', reason: '证据不足以更正', remedy: '请带户口簿到窗口' })]);
    expect(acts.filter(({ kind }) => kind === 'done').length).toBe(1);
    expect((await register.entries(REGION, person)).filter(({ kind }) => kind === 'birth').length).toBe(1);
  }
});

test('given a register that changes between reading and writing, then nothing is written', async () => {
  const { person, number } = await asked();
  const slow = { ...parts, corrections: { ...parts.corrections, read: async (...of: Parameters<typeof parts.corrections.read>) => {
    const read = await parts.corrections.read(...of);
    await database.pool.query('update subject set register_version = register_version + 1 where region = $1 and id = $2', [REGION, person]);
    return read;
  } } };
  expect(await actOnCorrection(slow, { region: REGION, number, actor: `officer:${(await now(number)).officer!}` }, born)).toEqual({ kind: 'changed-meanwhile' });
  expect([(await now(number)).status, (await register.entries(REGION, person)).find(({ kind }) => kind === 'birth')?.data]).toEqual(['open', { date: '1990-05-01' }]);
});

test('given two requests about one entry at once, then one is open', async () => {
  const person = await club.person();
  const entry = (await register.entries(REGION, person)).find(({ kind }) => kind === 'birth')!;
  const kinds = await Promise.all([1, 2, 3].map(async () => (await askForCorrection(parts, REGION, person, { key: randomUUID(), entry: entry.id, ...WORDS }, `person:${person}`)).kind));
  expect(kinds.toSorted()).toEqual(['asked', 'open', 'open']);
  expect((await parts.corrections.contested(REGION, person)).map((each) => each.entry)).toEqual([entry.id]);
});

test('given an original that another department keeps, when it is asked, then the message goes out with what the person says, and the request stays open', async () => {
  const { person, number } = await asked('kept', [{ kind: 'kept', data: { note: 'x' }, from: '2020-01-01', to: null }]);
  expect(await does(number, { act: 'refer', note: '请核实原始记录' })).toEqual({ kind: 'done' });
  expect((await now(number)).status).toBe('referred');
  const marked = async () => (await register.entries(REGION, person)).flatMap(({ kind, contested }) => (contested ? [kind] : []));
  expect(await marked()).toEqual(['kept']);
  const taken = await createMessageStore(database.pool, vault).take('2030-01-01T00:00:00Z', '2030-01-01T00:01:00Z', 50);
  expect(taken.filter((each) => each.case === number)).toMatchObject([{ subject: person, department: 'hospital', scenario: 'check', payload: { 'correction.wrong': WORDS.wrong, 'correction.note': '请核实原始记录' } }]);
  expect(await does(number, { act: 'refer', note: '请再核实一次' })).toMatchObject({ kind: 'refused' });
  expect(await does(number, { act: 'decline', reason: '医院核实无误', remedy: '可以到医院查询' })).toEqual({ kind: 'done' });
  expect(await marked()).toEqual([]);
});

test('given somebody who is away for a day, was away once or will be, then they keep what they look into; away for long, another is drawn, and one that has an officer does not hold up one that has none', async () => {
  const mine = await asked();
  const before = (await now(mine.number)).officer!;
  const store = createSupervisionStore(database.pool);
  const days = async (...rows: readonly (readonly [from: string, to: string | null, back: string | null])[]): Promise<void> => {
    await database.owner.query('delete from absence where region = $1', [REGION]);
    for (const [from, to, back] of rows) await database.owner.query("insert into absence (region, id, officer, from_day, to_day, back_day, reason, entered_by, at) values ($1, gen_random_uuid(), $2, $3, $4, $5, 'sick', 'v-1', '2026-11-01T00:00:00Z')", [REGION, before, from, to, back]);
  };
  const draw = async (): Promise<string> => {
    await drawCorrections({ ...parts, absences: store }, [REGION], (_number, error) => { throw error; });
    return (await now(mine.number)).officer!;
  };
  await days(['2026-11-23', '2026-11-23', null], ['2026-10-01', '2026-10-20', null], ['2027-01-05', '2027-02-05', null]);
  expect([await parts.corrections.toDraw(REGION, []), await draw()]).toEqual([[], before]);
  await days(['2026-11-23', '2026-12-20', null]);
  expect(await draw()).not.toBe(before);
  await database.owner.query('delete from absence where region = $1', [REGION]);
});

test('given an officer who is off duty, then somebody else is drawn; and every draw can be recomputed', async () => {
  const { number } = await asked();
  const before = (await now(number)).officer!;
  await database.owner.query('update officer set present = false where region = $1 and id = $2', [REGION, before]);
  await drawCorrections({ ...parts, absences: createSupervisionStore(database.pool) }, [REGION], (_number, error) => { throw error; });
  expect((await now(number)).officer).not.toBe(before);
  await database.owner.query('update officer set present = true where region = $1', [REGION]);
  const { draws, findings } = await verifyDraws(club.draws, sha256);
  expect([draws > 5, findings]).toEqual([true, []]);
});

describe('given a register that a core system keeps', () => {
  const scenario = { ...both('order'), frequency: 'on-result' as const, why: both('why'), basis: 'law', request: [], answer: {}, deadlineMs: 500 };
  const core = { ...both('core'), system: both('core'), scenarios: { order: { ...scenario, direction: 'tell' as const }, 'order-result': { ...scenario, direction: 'ask' as const } } };
  const mastered = compiledClub({
    ...catalog, departments: new Map([...catalog.departments, ['core', core]]), messages: new Map([...catalog.messages, ['not-booked', { on: 'entry-not-booked', class: 'decision' as const, to: ['subject' as const], title: both('{entry}'), text: both('{reason}'), short: both('{city}') }]]),
    regions: new Map([[REGION, { ...catalog.regions.get(REGION)!, masters: [{ department: 'core', lines: ['pool'], from: '2026-01-01', order: 'order', result: 'order-result', pays: true, basis: 'law', confidence: 'law' as const }] }]]),
  });
  const rejected: BookingAnswer = { accepted: false, code: 'x', reason: '上级系统里登记的是一九九〇年' };
  let said: BookingAnswer | undefined;
  const begin = async () => {
    said = undefined;
    const { number, person, entry } = await asked();
    const context: Context = { ...parts.context, compiled: mastered, corrections: parts.corrections, askMaster: async () => said };
    const acts = async (command: CorrectionCommand) => actOnCorrection({ context, corrections: parts.corrections }, { region: REGION, number, actor: `officer:${(await now(number)).officer ?? ''}` }, command);
    const births = async () => (await register.entries(REGION, person)).filter(({ kind }) => kind === 'birth').map(({ data, contested }) => [data['date'], contested === true]);
    const told = async () => (await database.pool.query<{ cause: string }>('select cause from notice where region = $1 and person_id = $2 order by at', [REGION, person])).rows.map(({ cause }) => cause);
    const follow = () => followCorrections(context, [REGION], () => undefined);
    return { context, number, person, entry, acts, births, told, follow };
  };

  test('then a correction is an order, and nothing changes until it is booked; then it is what was ordered, once', async () => {
    const { context, number, acts, births, told, follow } = await begin();
    const [[before] = []] = await births();
    expect(await acts(born)).toEqual({ kind: 'done' });
    expect([(await now(number)).status, await births(), await told()]).toEqual(['booking', [[before, false]], []]);
    expect((await database.pool.query('select department, scenario from message where region = $1 and case_number = $2', [REGION, number])).rows).toEqual([{ department: 'core', scenario: 'order' }]);
    expect((await createExchangeCounts(database.pool).orders(REGION)).find(({ department }) => department === 'core')?.orders).toBeGreaterThan(0);
    await follow();
    expect((await now(number)).status).toBe('booking');
    said = { accepted: true, booking: 'SJ-1' };
    await Promise.all([follow(), follow()]);
    expect([(await now(number)).status, await births()]).toEqual(['corrected', [['1991-05-01', false]]]);
    const verdict = { region: REGION, master: 'core', order: `${number}-1-1` } as const;
    expect([await takeVerdict(context, { ...verdict, said }), await takeVerdict(context, { ...verdict, said: rejected }), await takeVerdict(context, { ...verdict, order: `${number}-1-9`, said })]).toEqual(['repeated', 'contradicts', 'wrong-order']);
    expect(await told()).toHaveLength(1);
  });

  test('then one that is rejected changes nothing, the person is told why, and the officer goes on with it', async () => {
    const { context, number, person, acts, births, told } = await begin();
    await acts(born);
    const verdict = { region: REGION, master: 'core', order: `${number}-1-1`, said: rejected } as const;
    expect(await takeVerdict(context, { ...verdict, about: randomUUID() })).toBe('wrong-order');
    expect(await takeVerdict(context, { ...verdict, about: person })).toBe('rejected');
    expect([(await now(number)).status, (await births())[0]?.[1], (await told()).length]).toEqual(['open', false, 1]);
    expect(await acts({ act: 'decline', reason: '与上级系统核对一致', remedy: '带户口簿到窗口再核对' })).toEqual({ kind: 'done' });
    expect([(await now(number)).status, (await told()).length]).toEqual(['declined', 2]);
  });
});
