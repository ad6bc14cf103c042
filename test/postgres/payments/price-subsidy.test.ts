import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { createOfferStore } from '#adapters/postgres/offers/offer-store.ts';
import type { EntryToImport } from '#adapters/postgres/import/import-subjects.ts';
import type { Parameter } from '#core/catalog/parameter.ts';
import { compileCatalog } from '#core/catalog/compiled.ts';
import { identityCheckDigit } from '#core/identity/identity-number.ts';
import type { KeptAnswer } from '#usecases/ports/cases.ts';
import { findOffers } from '#usecases/find-offers.ts';
import { grantOffers } from '#usecases/grant-offers.ts';
import { departments, linyi } from '../../support/linyi.ts';
import { createClub, REGION, vault } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

/** An index as a city enters it: from the day it is published to the end of that month. */
const published = (name: string, values: readonly (readonly [from: string, to: string, value: number])[]): readonly [string, Parameter] => {
  const parameter = linyi.catalog.parameters.get(name)!;
  const blank = { from: '2021-11-01', value: 'unpublished', source: 'test', confidence: 'to-verify' } as const;
  return [name, { ...parameter, in: { [REGION]: [...values.map(([from, to, value]) => ({ ...blank, from, to, value })), blank] } }];
};
const result = compileCatalog({
  ...linyi.catalog,
  parameters: new Map([...linyi.catalog.parameters,
    published('cpiPercent', [['2027-01-09', '2027-01-31', 3.6], ['2027-02-09', '2027-02-28', 2.9], ['2027-03-09', '2027-03-31', 1.5]]),
    published('foodCpiPercent', [['2027-01-09', '2027-01-31', 4], ['2027-02-09', '2027-02-28', 5.9], ['2027-03-09', '2027-03-31', 6]])]),
});
if ('errors' in result) throw new Error(JSON.stringify(result.errors));
const { compiled } = result;

const database = usingDatabase();
let club: ReturnType<typeof createClub>;
let store: ReturnType<typeof createOfferStore>;
const drawing: string[] = [];
let retired: string;

beforeAll(async () => {
  club = createClub(database.pool, compiled);
  await club.prepare();
  store = createOfferStore(database.pool, vault);
  const from = '2026-11-10';
  const enrolled = (to: string) => ['benefit.unemployment', 'benefit.price'].map((kind) => ({ kind, data: kind === 'benefit.price' ? {} : { months: 12 }, from, to }) as EntryToImport);
  const card = { kind: 'account.socialCard', data: { account: '6217000000000000017', bankName: '银行' }, from, to: null };
  const number = (no: number): string => `37130019850615${String(no).padStart(3, '0')}`;
  for (let no = 1; no <= 5; no += 1) drawing.push(await club.person(number(no) + identityCheckDigit(number(no)), null, [...enrolled('2028-06-01'), card]));
  retired = await club.person(number(9) + identityCheckDigit(number(9)), null, [...enrolled('2026-12-31'), card]);
});

const ask = async (_subject: unknown, questions: readonly { department: string; scenario: string; about: string }[]): Promise<readonly KeptAnswer[]> => questions.map(({ department, scenario, about }) => ({
  department, scenario, about: about as KeptAnswer['about'], values: { ...departments(club.time.now).find((each) => each.department === department)?.values, name: '张䶮' }, exchange: randomUUID(), at: club.time.now, freshUntil: new Date(Date.parse(club.time.now) + 60_000).toISOString() }));
/** A night and the minutes after it: whom it is due to is found, and it is granted; some of the notes may be lost on the way. */
async function night(day: string, dieAfter?: number): Promise<number> {
  club.time.now = `${day}T18:00:00.000Z`;
  const context = { ...club.context, ask: ask as typeof club.context.ask };
  await findOffers({ compiled, store, now: () => club.time.now }, REGION, ['price-subsidy', 'price-subsidy-month']);
  let settled = 0;
  const dying: typeof store = { ...store, settle: async (...given) => {
    settled += 1;
    if (settled === dieAfter) throw new Error('died');
    return store.settle(...given);
  } };
  return grantOffers({ context, store: dying, onTrouble: (_made, error) => { throw error; } }, REGION);
}
const paid = async (): Promise<readonly { subject: string; month: string; amount: number }[]> =>
  (await database.pool.query<{ subject: string; month: string; amount: number }>(`select subject_id as subject, first_month as month, amount_fen::int as amount from payment_plan where region = $1 and fund = 'unemployment' and every = 'once' order by first_month, subject_id`, [REGION])).rows;
const everybody = (month: string, amount: number) => drawing.toSorted().map((subject) => ({ subject, month, amount }));

describe('the price subsidy of a month', () => {
  test('given a month whose index is not published, then nobody is paid; published and high enough, then everybody on the list is, whose benefit still runs', async () => {
    expect(await night('2027-01-05')).toBe(0);
    expect(await paid()).toEqual([]);
    await expect(night('2027-01-10', 3)).rejects.toThrow('died');
    expect(await night('2027-01-10')).toBe(3);
    expect(await night('2027-01-20')).toBe(0);
    expect(await paid()).toEqual(everybody('2027-01-01', 3758));
    expect((await store.of(REGION, drawing[0]!)).map(({ offer, round, status }) => `${offer} ${round} ${status}`)).toContain('price-subsidy-month 2027-01 granted');
    expect(await store.of(REGION, retired)).toEqual([]);
  });

  test('given a month that does not trigger it, then nobody is paid; the next that does, by food alone, pays again', async () => {
    expect(await night('2027-02-12')).toBe(0);
    expect(await paid()).toHaveLength(5);
    expect(await night('2027-03-12')).toBe(5);
    expect((await paid()).slice(5)).toEqual(everybody('2027-03-01', 1566));
  });

  test('then each month is a case of its own that says by which index, and an entry of the register that nobody has twice', async () => {
    const [made] = (await store.of(REGION, drawing[0]!)).filter(({ round }) => round === '2027-01');
    const read = await club.context.cases.read(REGION, made!.case!);
    expect(read?.state).toMatchObject({ channel: 'proactive', items: [{ service: '1.8.7', status: 'approved' }] });
    const { rows } = await database.pool.query<{ months: number; entries: number }>(`select count(distinct to_char(from_day, 'YYYY-MM'))::int as months, count(*)::int as entries from standing_entry where region = $1 and subject_id = $2 and kind = 'subsidy.price'`, [REGION, drawing[0]]);
    expect(rows).toEqual([{ months: 2, entries: 2 }]);
    const { rows: lists } = await database.pool.query(`select 1 from standing_entry where region = $1 and subject_id = $2 and kind = 'benefit.price'`, [REGION, drawing[0]]);
    expect(lists).toHaveLength(1);
  });
});
