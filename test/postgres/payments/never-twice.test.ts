import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { createPaymentStore } from '#adapters/postgres/payments/payment-store.ts';
import type { Bank } from '#usecases/ports/payments.ts';
import type { PaymentStore } from '#usecases/ports/payments.ts';
import { breakingPool, type Break } from '../../support/breaking-pool.ts';
import { createPaymentsWorld, type Plan } from '../../support/payments-world.ts';
import { seeded } from '../../support/seed.ts';
import { REGION, vault } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
let world: ReturnType<typeof createPaymentsWorld>;
beforeAll(() => { world = createPaymentsWorld(database.pool); });

const MONTHS = ['2026-12-01', '2027-01-01', '2027-02-01'];
const PEOPLE = 3;

/** What can happen, in any order. */
type Step =
  | { readonly do: 'run' | 'carry'; readonly crash: Break | null; readonly month: number }
  | { readonly do: 'lost-answer' | 'wrong-line' }
  | { readonly do: 'close' | 'reopen' | 'other-account' | 'again' | 'end'; readonly who: number };

const who = fc.nat(PEOPLE - 1);
const crash = fc.option(fc.record({ at: fc.integer({ min: 1, max: 12 }), after: fc.boolean() }), { freq: 2 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('run' as const, 'carry' as const), crash, month: fc.nat(MONTHS.length - 1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('lost-answer' as const, 'wrong-line' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('close' as const, 'reopen' as const, 'other-account' as const, 'again' as const, 'end' as const), who }) },
);

/** A store whose connection breaks at one statement. */
const breaking = (at: Break): PaymentStore => createPaymentStore(breakingPool(database.pool, at), vault, { accounts: [{ kind: 'payout', field: 'account', fund: 'pension' }], stops: ['death'], suspends: ['suspended'] });

type Person = Plan & { accounts: string[] };
let made = 0;

async function people(): Promise<Person[]> {
  const all: Person[] = [];
  for (let index = 0; index < PEOPLE; index += 1) {
    const payee = await world.person();
    const account = `6217${String((made += 1)).padStart(15, '0')}`;
    // The first draws for life, the others a number of months.
    const entry = await world.open(payee, 'pension', '2026-11-15');
    all.push({ ...(await world.plan(payee, { entry, account, times: index === 0 ? null : index, amount: 1_000 + index })), accounts: [account] });
  }
  return all;
}

async function act(each: Step, persons: readonly Person[]): Promise<void> {
  world.time.now = new Date(Date.parse(world.time.now) + 3_600_000).toISOString();
  const person = 'who' in each ? persons[each.who]! : persons[0]!;
  const account = person.accounts.at(-1)!;
  switch (each.do) {
    case 'run': return void (await world.run(MONTHS[each.month]!, { batch: 2, ...(each.crash && { over: breaking(each.crash) }) }).catch(() => undefined));
    case 'carry': return world.carry(world.bank, ...(each.crash ? [breaking(each.crash)] : [])).catch(() => undefined);
    case 'lost-answer': return world.carry({ ...world.bank, send: async (file, lines) => { await world.bank.send(file, lines); return { failed: 'no answer' }; } });
    case 'wrong-line': return world.carry(lying(world.bank));
    case 'close': return void world.closed.add(account);
    case 'reopen': return void world.closed.delete(account);
    case 'other-account': {
      person.accounts.push(`6217${String((made += 1)).padStart(15, '0')}`);
      return void (await world.open(person.payee, 'payout', '2026-12-01', { account: person.accounts.at(-1)! }));
    }
    case 'again': {
      const { rows } = await database.pool.query<{ id: string }>('select id from payment_order where plan_id = $1', [person.id]);
      for (const { id } of rows) await world.store.orderOneAgain(REGION, person.payee, id, world.now());
      return;
    }
    case 'end': return void (await world.end(person.payee, person.entry!, '2027-01-15').catch(() => undefined));
  }
}

const lying = (bank: Bank): Bank => ({ ...bank, statement: async (file) => {
  const said = await bank.statement(file);
  return 'failed' in said ? said : { ...said, lines: said.lines + 1, results: [...said.results, { line: 777, result: 'paid' }] };
} });

/** How often the bank itself has paid each month of a plan. */
async function paidByTheBank(plan: Plan): Promise<Readonly<Record<string, number>>> {
  const { rows } = await database.pool.query<{ month: string; file: string; line: number }>('select month, file_id as file, line from payment_order where plan_id = $1 and file_id is not null', [plan.id]);
  const counts: Record<string, number> = {};
  for (const { month, file, line } of rows) if (world.files.get(file)?.results.some((each) => each.line === line && each.result === 'paid')) counts[month] = (counts[month] ?? 0) + 1;
  return counts;
}

test('no sequence of runs, crashes, returns and repairs pays twice or leaves the ledger out of balance, and in the end everybody with an account has what is due', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 18 }), async (steps) => {
    const persons = await people();
    for (const each of steps) await act(each, persons);
    expect(await world.audit.findings()).toEqual([]);
    // What broke is mended by the next run over a whole connection.
    world.closed.clear();
    for (let turn = 0; turn < 2; turn += 1) {
      for (const person of persons) await act({ do: 'again', who: persons.indexOf(person) }, persons);
      await act({ do: 'run', crash: null, month: MONTHS.length - 1 }, persons);
      await act({ do: 'carry', crash: null, month: 0 }, persons);
    }
    expect(await world.audit.findings()).toEqual([]);
    for (const [index, person] of persons.entries()) {
      const counts = await paidByTheBank(person);
      expect(Object.values(counts).every((count) => count === 1)).toBe(true);
      const due = MONTHS.slice(0, index === 0 ? 3 : index);
      // An end cuts off what begins after it, unless that had been ordered before.
      expect(due.filter((month) => counts[month] !== 1 && !(month > '2027-01-15' && steps.some((each) => each.do === 'end' && each.who === index)))).toEqual([]);
      expect(Object.keys(counts).filter((month) => !due.includes(month))).toEqual([]);
    }
  }), seeded(40));
}, 120_000);
