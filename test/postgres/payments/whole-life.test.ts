import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { createClaimStore } from '#adapters/postgres/payments/claim-store.ts';
import { createHaltStore } from '#adapters/postgres/payments/halt-store.ts';
import { createRecoveryStore } from '#adapters/postgres/payments/recovery-store.ts';
import { createPaymentStore } from '#adapters/postgres/payments/payment-store.ts';
import { standingOf } from '#core/payments/instalments.ts';
import { recoverPayments } from '#usecases/payments/recover-payments.ts';
import { breakingPool, type Break } from '../../support/breaking-pool.ts';
import { createPaymentsWorld, type Plan } from '../../support/payments-world.ts';
import { seeded } from '../../support/seed.ts';
import { REGION, vault } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
let world: ReturnType<typeof createPaymentsWorld>;
let claims: ReturnType<typeof createClaimStore>;
let halts: ReturnType<typeof createHaltStore>;
beforeAll(() => {
  world = createPaymentsWorld(database.pool);
  claims = createClaimStore(database.pool);
  halts = createHaltStore(database.pool, vault);
});

const MONTHS = ['2026-12-01', '2027-01-01', '2027-02-01'];
const [ENDS, SHARE, PEOPLE, ANYTIME] = ['2027-01-15', 30, 2, '2030-01-01T00:00:00.000Z'] as const;
const KINDS = { accounts: [{ kind: 'payout', field: 'account', fund: 'pension' }], stops: ['death'], suspends: ['suspended'] };

/** What can happen to the payments of people, in any order, each over a connection that may break. */
type Step =
  | { readonly do: 'run' | 'carry' | 'recover' | 'take-late' | 'claim-ended'; readonly crash: Break | null; readonly month: number }
  | { readonly do: 'note' | 'confirm' | 'reject' | 'agree'; readonly crash: Break | null; readonly who: number }
  | { readonly do: 'close' | 'reopen' | 'other-account' | 'again' | 'end' | 'send-back' | 'revoke' | 'reinstate' | 'hold' | 'release'; readonly who: number; readonly which: number };

const crash = fc.option(fc.record({ at: fc.integer({ min: 1, max: 10 }), after: fc.boolean() }), { freq: 3 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('run' as const, 'carry' as const), crash, month: fc.nat(MONTHS.length - 1) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('recover' as const, 'take-late' as const, 'claim-ended' as const), crash, month: fc.constant(0) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('note' as const, 'note' as const, 'confirm' as const, 'reject' as const, 'agree' as const), crash, who: fc.nat(PEOPLE - 1) }) },
  { weight: 7, arbitrary: fc.record({ do: fc.constantFrom('close' as const, 'reopen' as const, 'other-account' as const, 'again' as const, 'end' as const, 'send-back' as const, 'send-back' as const, 'revoke' as const, 'reinstate' as const, 'hold' as const, 'release' as const), who: fc.nat(PEOPLE - 1), which: fc.nat(1) }) },
);

/** Two benefits of one fund for each: for life, and for two months. What one owes back is kept back of the other. */
type Person = { readonly payee: string; readonly plans: readonly [Plan, Plan]; readonly accounts: string[]; ended: boolean; halt: { readonly id: string; readonly filed: number } | undefined };
const AMOUNTS = [10_000, 3_001] as const;
let made = 0;
const account = (): string => `6218${String((made += 1)).padStart(15, '0')}`;

async function people(): Promise<Person[]> {
  const all: Person[] = [];
  for (let index = 0; index < PEOPLE; index += 1) {
    const [payee, first] = [await world.person(), account()];
    const entry = await world.open(payee, 'pension', '2026-11-15');
    const plans = [await world.plan(payee, { entry, account: first, amount: AMOUNTS[0] }), await world.plan(payee, { account: first, amount: AMOUNTS[1], times: 2 })] as const;
    for (const { id } of plans) await database.owner.query(`insert into case_item (region, case_number, no, service, authority, status, started_at) values ($1, $2, 1, '5.1.1', 'social-insurance', 'approved', now())`, [REGION, `case-${id}`]);
    all.push({ payee, plans, accounts: [first], ended: false, halt: undefined });
  }
  return all;
}

const one = async <T>(text: string, values: readonly unknown[]): Promise<T> => (await database.pool.query<{ value: T }>(text, [...values])).rows[0]!.value;
/** How many payments to somebody have left in a file. */
const filedOf = ({ payee }: Person): Promise<number> => one('select count(*)::int as value from payment_order where region = $1 and payee_id = $2 and file_id is not null', [REGION, payee]);
const revoke = ({ id }: Plan, at: string | null): Promise<unknown> => database.pool.query('update payment_plan set revoked_at = $3 where region = $1 and id = $2', [REGION, id, at]);

/** Money comes back: noted by one, found in the account by another or not; or it is agreed that it comes by the month. */
async function comesBack({ do: what, crash: broken, who }: Extract<Step, { readonly do: 'note' | 'confirm' | 'reject' | 'agree' }>, persons: readonly Person[]): Promise<void> {
  const { payee } = persons[who]!;
  const over = createRecoveryStore(broken ? breakingPool(database.pool, broken) : database.pool, vault);
  const owed = await claims.ofPayee(REGION, payee);
  const note = (await world.recoveries.openNotes(REGION)).find((each) => each.payee === payee);
  const room = owed.map((claim) => ({ claim: claim.id, fen: claim.amountFen - claim.recoveredFen - claim.notedFen })).find(({ fen }) => fen > 0);
  const debtFen = owed.reduce((sum, { amountFen, recoveredFen }) => sum + amountFen - recoveredFen, 0);
  const work = {
    note: async () => room && over.note(REGION, { id: randomUUID(), claim: room.claim, amountFen: Math.max(1, Math.floor(room.fen / 2)), note: '', by: 'officer:o-1' }, world.now()),
    confirm: async () => note && over.settleNote(REGION, note.id, 'officer:o-2', note.givenUp ? { outcome: 'rejected', because: '不用退了' } : { outcome: 'confirmed' }, [], world.now()),
    reject: async () => note && over.settleNote(REGION, note.id, 'officer:o-2', { outcome: 'rejected', because: '没有到账' }, [], world.now()),
    agree: async () => debtFen > 0 && over.agree(REGION, { id: randomUUID(), payee, fund: 'pension', debtFen, everyFen: Math.ceil(debtFen / 3), first: '2027-01-31', note: '', by: 'officer:o-1' }, [], world.now()),
  }[what];
  await work().catch(() => undefined);
}

async function act(each: Step, persons: readonly Person[]): Promise<void> {
  world.time.now = new Date(Date.parse(world.time.now) + 3_600_000).toISOString();
  if ('who' in each && 'crash' in each) return comesBack(each, persons);
  if (!('who' in each)) {
    const pool = each.crash ? breakingPool(database.pool, each.crash) : database.pool;
    const over = createPaymentStore(pool, vault, KINDS);
    const work = {
      run: () => world.run(MONTHS[each.month]!, { batch: 2, over }), carry: () => world.carry(world.bank, over), 'take-late': () => world.takeLate({ over }),
      recover: () => recoverPayments(createClaimStore(pool), REGION, SHARE, world.now()), 'claim-ended': () => createClaimStore(pool).settleEnded(REGION, KINDS.stops, true, world.now()),
    }[each.do];
    return void (await work().catch(() => undefined));
  }
  const person = persons[each.who]!;
  const plan = person.plans[each.which]!;
  switch (each.do) {
    case 'close': return void world.closed.add(person.accounts.at(-1)!);
    case 'reopen': return world.closed.clear();
    case 'other-account': {
      person.accounts.push(account());
      return void (await world.open(person.payee, 'payout', '2026-12-01', { account: person.accounts.at(-1)! }));
    }
    case 'again': {
      const { rows } = await database.pool.query<{ id: string }>('select id from payment_order where region = $1 and payee_id = $2', [REGION, person.payee]);
      for (const { id } of rows) await world.store.orderOneAgain(REGION, person.payee, id, world.now());
      return;
    }
    case 'end': {
      if (!person.ended) await world.end(person.payee, person.plans[0].entry!, ENDS);
      person.ended = true;
      return;
    }
    case 'send-back': return void (await world.cameBack(plan));
    case 'revoke': case 'reinstate': return void (await revoke(plan, each.do === 'revoke' ? world.now() : null));
    case 'hold': {
      if (person.halt) return;
      const id = randomUUID();
      await halts.hold(REGION, { id, service: null, fund: null, payee: person.payee, ground: 'data-check', reason: '核对', basis: '第一条', at: world.now(), by: 'o-1', endsAt: ANYTIME });
      person.halt = { id, filed: await filedOf(person) };
      return;
    }
    case 'release': {
      if (person.halt) await halts.release(REGION, person.halt.id, '核对完了', 'o-1', world.now());
      person.halt = undefined;
    }
  }
}

/** What the bank has given to somebody and not sent back, over all their orders, in fen; and how often it holds for one plan and month. */
async function given({ payee }: Person): Promise<{ readonly fen: number; readonly months: Readonly<Record<string, number>> }> {
  const { rows } = await database.pool.query<{ plan: string; month: string; refund: boolean; file: string; line: number }>('select plan_id as plan, month, refunds is not null as refund, file_id as file, line from payment_order where region = $1 and payee_id = $2 and file_id is not null', [REGION, payee]);
  let fen = 0;
  const months: Record<string, number> = {};
  for (const { plan, month, refund, file, line } of rows) {
    const sent = world.files.get(file);
    if (sent?.results.some((each) => each.line === line && each.result === 'paid') !== true || world.late.some((each) => each.file === file && each.line === line)) continue;
    fen += sent.lines.find((each) => each.line === line)!.amountFen;
    if (!refund) months[`${plan} ${month}`] = (months[`${plan} ${month}`] ?? 0) + 1;
  }
  return { fen, months };
}

const twice = (months: Readonly<Record<string, number>>): readonly string[] => Object.entries(months).flatMap(([key, count]) => (count > 1 ? [key] : []));

test('no sequence of runs, late returns, holds, revocations, recoveries, repayments that are noted, confirmed and rejected, instalments, ends, repairs and crashes pays twice, pays what is held, or loses a fen', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 24 }), async (steps) => {
    const persons = await people();
    for (const each of steps) {
      await act(each, persons);
      for (const person of persons) {
        // Nothing held is paid: no further payment to them has left in a file since.
        if (person.halt) expect(await filedOf(person)).toBe(person.halt.filed);
        expect(twice((await given(person)).months)).toEqual([]);
      }
      // Nobody owes less than nothing, nor more by the month than was agreed on.
      for (const plan of await world.recoveries.plansAfter(REGION, null, 5_000)) {
        const { leftFen, behindFen, rows } = standingOf(plan, plan.debtFen - plan.leftFen, plan.notedFen, '2027-03-01');
        expect([leftFen >= 0, leftFen <= plan.debtFen, behindFen <= leftFen, plan.notedFen <= plan.leftFen, rows.reduce((sum, { amountFen }) => sum + amountFen, 0)]).toEqual([true, true, true, true, plan.debtFen]);
      }
    }
    expect([await world.audit.findings(), await world.unfit()]).toEqual([[], []]);
    for (const { month, fund, refund, orderedFen, withheldFen, waitingFen, sentFen, paidFen, returnedFen } of await world.desk.runs(REGION)) expect([month, fund, refund, withheldFen + waitingFen + sentFen + paidFen + returnedFen]).toEqual([month, fund, refund, orderedFen]);
    // In the end nothing is held, every decision stands, every account is open, and whoever waits asks: what broke is mended by going on.
    world.closed.clear();
    for (const [who, { payee, plans }] of persons.entries()) {
      await act({ do: 'release', who, which: 0 }, persons);
      while ((await world.recoveries.openNotes(REGION)).some((note) => note.payee === payee)) await act({ do: 'confirm', crash: null, who }, persons);
      for (const plan of plans) await revoke(plan, null);
    }
    for (let turn = 0; turn < 5; turn += 1) {
      await act({ do: 'take-late', crash: null, month: 0 }, persons);
      for (const who of persons.keys()) await act({ do: 'again', who, which: 0 }, persons);
      for (const what of ['run', 'recover', 'carry', 'claim-ended'] as const) await act({ do: what, crash: null, month: MONTHS.length - 1 }, persons);
    }
    expect([await world.audit.findings(), await world.unfit()]).toEqual([[], []]);
    for (const person of persons) {
      const { fen, months } = await given(person);
      expect(twice(months)).toEqual([]);
      const repaid = Number(await one('select coalesce(sum(r.amount_fen), 0) as value from payment_recovery r join payment_claim c on c.region = r.region and c.id = r.claim_id where c.region = $1 and c.payee_id = $2 and r.order_id is null', [REGION, person.payee]));
      const owed = (await claims.ofPayee(REGION, person.payee)).reduce((sum, { amountFen, recoveredFen }) => sum + amountFen - recoveredFen, 0);
      // Each month that was due has arrived once; what arrived beyond it is owed back, fen for fen.
      const due = AMOUNTS[0] * MONTHS.filter((month) => !person.ended || month < ENDS).length + AMOUNTS[1] * 2;
      expect(fen - repaid).toBe(due + owed);
    }
  }), seeded(20));
}, 300_000);
