import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { createClaimStore } from '#adapters/postgres/payments/claim-store.ts';
import { createPaymentStore } from '#adapters/postgres/payments/payment-store.ts';
import { wakePlans } from '#adapters/postgres/payments/wake-sql.ts';
import { recoverPayments } from '#usecases/payments/recover-payments.ts';
import { breakingPool, type Break } from '../../support/breaking-pool.ts';
import { createPaymentsWorld, type Plan } from '../../support/payments-world.ts';
import { seeded } from '../../support/seed.ts';
import { REGION, vault } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
let world: ReturnType<typeof createPaymentsWorld>;
beforeAll(() => { world = createPaymentsWorld(database.pool); });

const MONTHS = ['2026-12-01', '2027-01-01', '2027-02-01'];
const [PENSION, ONCE, OTHER, MORE, SHARE] = [10_000, 3_000, 2_000, 500, 30] as const;
const KINDS = { accounts: [], stops: ['death'], suspends: ['suspended'] };

/** Work of the service, over a connection that may break, and what people decide and take back. `slow`: the bank takes files and has no result yet. */
type Step = { readonly do: 'run' | 'carry' | 'slow' | 'recover' | 'claim-ended'; readonly crash: Break | null; readonly month: number } | { readonly do: 'suspend' | 'resume' | 'die' | 'live' | 'join' | 'part' | 'correct' | 'revoke' | 'reinstate' };
const crash = fc.option(fc.record({ at: fc.integer({ min: 1, max: 10 }), after: fc.boolean() }), { freq: 4 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('run' as const, 'run' as const, 'carry' as const, 'slow' as const, 'recover' as const, 'claim-ended' as const), crash, month: fc.nat(MONTHS.length - 1) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('suspend' as const, 'resume' as const, 'die' as const, 'live' as const, 'join' as const, 'part' as const, 'correct' as const, 'correct' as const, 'revoke' as const, 'reinstate' as const) }) },
);

/** Somebody under one number, with a pension and what is paid once and may be corrected, and another number, with something paid once that may be revoked. */
type Two = { readonly a: string; readonly b: string; readonly pension: Plan; readonly once: Plan[]; readonly other: Plan; suspended: string | undefined; death: string | undefined };

async function two(): Promise<Two> {
  const [a, b] = [await world.person(), await world.person()];
  const pension = await world.plan(a, { entry: await world.open(a, 'pension', '2026-11-15'), amount: PENSION });
  return { a, b, pension, once: [await world.plan(a, { every: 'once', times: 1, amount: ONCE })], other: await world.plan(b, { every: 'once', times: 1, amount: OTHER }), suspended: undefined, death: undefined };
}

const revoke = (plan: Plan, at: string | null): Promise<unknown> => database.pool.query('update payment_plan set revoked_at = $3 where region = $1 and id = $2', [REGION, plan.id, at]);
const joined = async ({ a, b }: Two, together: boolean): Promise<void> => {
  await database.owner.query('update subject set one = $3 where region = $1 and id = any($2)', [REGION, [a, b], together ? [a, b] : null]);
  // As a separation does.
  if (!together) await database.pool.query(wakePlans('select unnest($2::uuid[])'), [REGION, [a, b]]);
};

async function act(each: Step, of: Two): Promise<void> {
  world.time.now = new Date(Date.parse(world.time.now) + 3_600_000).toISOString();
  if ('crash' in each) {
    const pool = each.crash ? breakingPool(database.pool, each.crash) : database.pool;
    const [over, claims] = [createPaymentStore(pool, vault, KINDS), createClaimStore(pool)];
    const slow = { ...world.bank, statement: async () => ({ failed: 'not yet' }) };
    const work = {
      run: () => world.run(MONTHS[each.month]!, { once: MONTHS[0]!, batch: 2, over }), carry: () => world.carry(world.bank, over, SHARE), slow: () => world.carry(slow, over, SHARE),
      recover: () => recoverPayments(claims, REGION, SHARE, world.now()), 'claim-ended': () => claims.settleEnded(REGION, KINDS.stops, true, world.now()),
    }[each.do];
    return void (await work().catch(() => undefined));
  }
  switch (each.do) {
    case 'suspend': return void (of.suspended ??= await world.open(of.a, 'suspended', '2027-01-01', { fund: 'pension' }));
    case 'resume': {
      if (of.suspended !== undefined) await world.takeBack(of.a, of.suspended);
      return void (of.suspended = undefined);
    }
    case 'die': return void (of.death ??= await world.open(of.b, 'death', '2026-12-10'));
    case 'live': {
      if (of.death !== undefined) await world.takeBack(of.b, of.death);
      return void (of.death = undefined);
    }
    case 'join': case 'part': return joined(of, each.do === 'join');
    case 'correct': {
      const before = of.once.at(-1)!;
      const next = await world.plan(of.a, { every: 'once', times: 1, amount: ONCE + MORE * of.once.length });
      await database.owner.query('update payment_plan set corrects = $2 where id = $1', [next.id, before.id]);
      await revoke(before, world.now());
      return void of.once.push(next);
    }
    case 'revoke': case 'reinstate': return void (await revoke(of.other, each.do === 'revoke' ? world.now() : null));
  }
}

/** What the bank has given to either number, in fen, and the months that it has paid twice. */
async function given({ a, b }: Two): Promise<{ readonly fen: number; readonly twice: readonly string[] }> {
  const { rows } = await database.pool.query<{ key: string; refund: boolean; file: string; line: number }>(`select plan_id || ' ' || month as key, refunds is not null as refund, file_id as file, line from payment_order where region = $1 and payee_id = any($2) and file_id is not null`, [REGION, [a, b]]);
  const paid = rows.filter(({ file, line }) => world.files.get(file)?.results.some((each) => each.line === line && each.result === 'paid'));
  const months = paid.filter(({ refund }) => !refund).map(({ key }) => key);
  return { fen: paid.reduce((sum, { file, line }) => sum + world.files.get(file)!.lines.find((each) => each.line === line)!.amountFen, 0), twice: months.filter((key, index) => months.indexOf(key) !== index) };
}

test('no sequence of suspensions and deaths that are taken back, of numbers that are one and two again, of corrections while the bank has the file and of debts under another number loses a month, pays one twice, or loses a fen', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 24 }), async (steps) => {
    const of = await two();
    for (const each of steps) {
      await act(each, of);
      expect((await given(of)).twice).toEqual([]);
    }
    // In the end nothing was true of it: all of it is taken back, and the two are two.
    for (const what of ['resume', 'live', 'part', 'reinstate'] as const) await act({ do: what }, of);
    for (let turn = 0; turn < 4; turn += 1) for (const what of ['run', 'claim-ended', 'recover', 'carry'] as const) await act({ do: what, crash: null, month: MONTHS.length - 1 }, of);
    expect(await world.audit.findings()).toEqual([]);
    expect((await world.orders(of.pension)).filter(({ again }) => !again).map(({ month }) => month)).toEqual(expect.arrayContaining(MONTHS));
    const claims = createClaimStore(database.pool);
    const owed = (await Promise.all([of.a, of.b].map((who) => claims.ofPayee(REGION, who)))).flat().reduce((sum, { amountFen, recoveredFen }) => sum + amountFen - recoveredFen, 0);
    expect((await given(of)).fen).toBe(PENSION * MONTHS.length + ONCE + MORE * (of.once.length - 1) + OTHER + owed);
  }), seeded(20));
}, 300_000);
