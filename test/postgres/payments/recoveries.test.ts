import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createClaimStore } from '#adapters/postgres/payments/claim-store.ts';
import type { Context } from '#usecases/context.ts';
import { stopInstalments } from '#usecases/payments/stop-instalments.ts';
import { standingPlans } from '#usecases/payments/standing-plans.ts';
import { recoverPayments } from '#usecases/payments/recover-payments.ts';
import { sha256 } from '../../support/hash.ts';
import { createPaymentsWorld, type Plan } from '../../support/payments-world.ts';
import { REGION } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
const [ONE, TWO] = ['officer:o-1', 'officer:o-2'] as const;
let world: ReturnType<typeof createPaymentsWorld>;
let claims: ReturnType<typeof createClaimStore>;
let [payee, claim]: string[] = [];
let plan: Plan;
beforeAll(() => {
  world = createPaymentsWorld(database.pool);
  claims = createClaimStore(database.pool);
});

const revoke = (at: string | null) => database.pool.query('update payment_plan set revoked_at = $3 where region = $1 and id = $2', [REGION, plan.id, at]);
const settle = () => recoverPayments(claims, REGION, 20, world.now());
const owed = async () => (await claims.ofPayee(REGION, payee!)).map(({ amountFen, recoveredFen, notedFen }) => [amountFen, recoveredFen, notedFen]);
const note = (amountFen: number, { id = randomUUID() as string, of = claim!, by = ONE as string } = {}) => world.recoveries.note(REGION, { id, claim: of, amountFen, note: '转账', by }, world.now());
const confirm = (id: string, by: string = TWO) => world.recoveries.settleNote(REGION, id, by, { outcome: 'confirmed' }, [], world.now());
const reject = (id: string, by: string = TWO) => world.recoveries.settleNote(REGION, id, by, { outcome: 'rejected', because: '账上没有' }, [], world.now());
const agree = (change: object = {}) => world.recoveries.agree(REGION, { id: randomUUID(), payee: payee!, fund: 'pension', debtFen: 90_000, everyFen: 30_000, first: '2027-01-10', note: '还款协议', by: ONE, ...change }, [], world.now());

/** Somebody who was paid 900 yuan that were not due, and draws nothing. */
beforeEach(async () => {
  payee = await world.person();
  plan = await world.plan(payee, { amount: 90_000, times: 1 });
  await database.owner.query(`insert into case_item (region, case_number, no, service, authority, status, started_at) values ($1, $2, 1, '5.1.1', 'social-insurance', 'approved', now())`, [REGION, `case-${plan.id}`]);
  await world.run('2026-12-01');
  await world.carry();
  await revoke(world.now());
  await settle();
  claim = (await claims.ofPayee(REGION, payee))[0]!.id;
});
const sound = async () => expect([await world.audit.findings(), await world.unfit()]).toEqual([[], []]);

describe('given money that was paid back, as an officer notes', () => {
  test('then it is owed still, until somebody else has found it in the account; noted or confirmed twice it counts once', async () => {
    const id = randomUUID();
    expect([await note(40_000, { id }), await note(40_000, { id }), await note(30_000, { id })]).toEqual(['noted', 'same', 'another']);
    expect(await owed()).toEqual([[90_000, 0, 40_000]]);
    expect([await confirm(id, ONE), await confirm(id), await confirm(id), await confirm(id, 'officer:o-3'), await reject(id)]).toEqual(['own', 'done', 'same', 'otherwise', 'otherwise']);
    expect(await owed()).toEqual([[90_000, 40_000, 0]]);
    const { rows } = await database.pool.query('select debit, credit, amount_fen as fen from ledger_entry where region = $1 and order_id = $2', [REGION, id]);
    expect(rows).toEqual([{ debit: 'bank', credit: 'receivable', fen: 40_000 }]);
    await sound();
  });

  test('then no more can be noted than is owed and not noted, also by several at once', async () => {
    expect((await Promise.all([50_000, 50_000, 50_000].map((fen) => note(fen)))).toSorted()).toEqual(['noted', 'too-much', 'too-much']);
    expect(await note(40_001)).toBe('too-much');
    expect([await note(1, { of: randomUUID() }), await owed()]).toEqual(['unknown', [[90_000, 0, 50_000]]]);
  });

  test('then nothing of it is kept back of a payment meanwhile; when it is rejected, then it is', async () => {
    const other = await world.plan(payee!, { amount: 600_000, times: 1 });
    const id = randomUUID();
    await note(80_000, { id });
    await world.run('2026-12-01');
    await settle();
    expect(await owed()).toEqual([[90_000, 10_000, 80_000]]);
    await world.carry();
    expect(await world.orders(other)).toMatchObject([{ status: 'paid' }]);
    expect(await reject(id)).toBe('done');
    // Why stands sealed, and is read by whoever paid, and by nobody else.
    expect([await world.recoveries.rejected(REGION, payee!), await world.recoveries.rejected(REGION, await world.person())]).toMatchObject([[{ id, amountFen: 80_000, because: '账上没有' }], []]);
    expect((await database.pool.query<{ because: string }>('select because from repayment_note where id = $1', [id])).rows[0]?.because).not.toContain('账上');
    await world.plan(payee!, { amount: 200_000, times: 1 });
    await world.run('2026-12-01');
    await settle();
    expect(await owed()).toEqual([[90_000, 50_000, 0]]);
    await sound();
  });

  test('when the decision is reinstated meanwhile, then it cannot be confirmed any more, and whoever noted it is told why', async () => {
    const id = randomUUID();
    await note(40_000, { id });
    await revoke(null);
    await settle();
    expect([await confirm(id), (await world.recoveries.openNote(REGION, id))?.givenUp]).toEqual(['given-up', true]);
    expect([await reject(id), await owed()]).toEqual(['done', []]);
    await sound();
  });
});

describe('given an officer who keeps out of what concerns somebody', () => {
  test('then they neither note, nor confirm, nor agree, under whichever number of theirs the recusal names; others do', async () => {
    const [other, officer] = [await world.person(), `o-${randomUUID()}`];
    const { rows: [of] } = await database.pool.query<{ hash: string }>('select number_hash as hash from subject where region = $1 and id = $2', [REGION, other]);
    await database.owner.query(`insert into officer (region, id, number, name, competences, roles, present, recusals) values ($1, $2, $2, '李', '{}', '{treasurer}', true, array[$3])`, [REGION, officer, of!.hash]);
    const [by, id] = [`officer:${officer}`, randomUUID()];
    const tries = async () => [await note(1_000, { by }), await confirm(id, by), await agree({ by, debtFen: 50_000 }), await world.recoveries.recused(REGION, by, payee!)];
    await database.owner.query('update subject set one = $2 where region = $1 and id = any($2)', [REGION, [payee, other]]);
    await note(40_000, { id });
    expect(await tries()).toEqual(['recused', 'recused', 'recused', true]);
    expect(await owed()).toEqual([[90_000, 0, 40_000]]);
    await database.owner.query('update subject set one = null where region = $1 and id = any($2)', [REGION, [payee, other]]);
    expect(await tries()).toEqual(['noted', 'done', 'agreed', false]);
    await sound();
  });
});

describe('given instalments', () => {
  test('then they are agreed once, over all that is owed as it stands, and not beside a plan that stands', async () => {
    const id = randomUUID();
    expect([await agree({ id, debtFen: 80_000 }), await agree({ id }), await agree({ id }), await agree({ id, everyFen: 20_000 }), await agree()]).toEqual(['changed', 'agreed', 'same', 'another', 'standing']);
    expect(await world.recoveries.plans(REGION, payee!)).toMatchObject([{ id, debtFen: 90_000, leftFen: 90_000, claims: [claim], case: `case-${plan.id}` }]);
    expect(await world.recoveries.plans(REGION, await world.person())).toEqual([]);
    expect([await world.recoveries.endPlan(REGION, id, 'stopped', ONE, [], world.now()), await world.recoveries.endPlan(REGION, id, 'stopped', ONE, [], world.now())]).toEqual([true, false]);
    expect(await agree()).toBe('agreed');
  });

  test('when one is stopped, then who pays by it is told once, however often it is pressed; one that is none is told to nobody', async () => {
    const text = { zh: '{left}', en: '' };
    const catalog = { regions: new Map(), services: new Map(), codes: new Map(), messages: new Map([['x', { on: 'instalments-stopped', class: 'payment', to: ['applicant'], title: text, text, short: { zh: '', en: '' } }]]) };
    const parts = { context: { now: world.now, hash: sha256, compiled: { catalog } } as unknown as Context, recoveries: world.recoveries };
    const id = randomUUID();
    await agree({ id });
    expect([await stopInstalments(parts, REGION, id, ONE), await stopInstalments(parts, REGION, id, ONE), await stopInstalments(parts, REGION, randomUUID(), ONE)]).toEqual(['stopped', 'stopped', 'unknown']);
    expect((await database.pool.query(`select cause, text ->> 'zh' as text from notice where person_id = $1`, [payee])).rows).toEqual([{ cause: 'instalments-stopped', text: '900.00 元' }]);
  });

  test('then whatever comes back counts for them, and what is given up is owed no more', async () => {
    await agree();
    expect(await world.payBack(claim!, 35_000)).toBe(true);
    await note(10_000);
    expect(await world.recoveries.plans(REGION, payee!)).toMatchObject([{ leftFen: 55_000, notedFen: 10_000, givenUp: false }]);
    await revoke(null);
    await settle();
    expect(await world.recoveries.plans(REGION, payee!)).toMatchObject([{ leftFen: 0, notedFen: 0, givenUp: true }]);
    expect((await world.recoveries.debts(REGION, 100)).filter((each) => each.payee === payee)).toEqual([]);
  });

  test('then what is owed under two numbers of one person is one debt with one plan, whichever of them it is agreed under', async () => {
    const other = await world.person();
    const second = await world.plan(other, { amount: 30_000, times: 1 });
    await world.run('2026-12-01');
    await world.carry();
    await database.pool.query('update payment_plan set revoked_at = $3 where region = $1 and id = $2', [REGION, second.id, world.now()]);
    await settle();
    const one = (join: boolean) => database.owner.query('update subject set one = $3 where region = $1 and id = any($2)', [REGION, [other, payee], join ? [other, payee] : null]);
    await one(true);
    const both = (await claims.ofPayee(REGION, payee!)).map(({ id }) => id).toSorted();
    expect(both.length).toBe(2);
    for (const which of [undefined, payee, other]) {
      const found = (await world.recoveries.debts(REGION, 1_000, which === undefined ? {} : { payee: which })).filter((each) => [payee, other].includes(each.payee));
      expect(found.map((each) => [each.payee, each.claims.map(({ id }) => id).toSorted()])).toEqual([[other, both]]);
    }
    const id = randomUUID();
    expect([await agree(), await agree({ id, debtFen: 120_000 }), await agree({ id, debtFen: 120_000, payee: other }), await agree({ payee: other, debtFen: 30_000 })]).toEqual(['changed', 'agreed', 'same', 'standing']);
    expect(await world.recoveries.plans(REGION, payee!)).toMatchObject([{ id, payee: other, debtFen: 120_000, leftFen: 120_000 }]);
    await one(false);
  });

  test('then who agrees at the same moment agrees on one plan', async () => {
    expect((await Promise.all([agree(), agree(), agree()])).toSorted()).toEqual(['agreed', 'standing', 'standing']);
  });
});

test('given more debts and plans than are read at once, then each is read once, those that come first before the older ones', async () => {
  const id = randomUUID();
  await agree({ id });
  const key = (each: { readonly payee: string; readonly fund: string }) => `${each.payee} ${each.fund}`;
  const all = (await world.recoveries.debts(REGION, 1_000)).map(key);
  const first = [{ payee: payee!, fund: 'pension' }];
  const pages = [];
  for (let after = 0; after < all.length; after += 2) pages.push(...(await world.recoveries.debts(REGION, 2, { first, after })).map(key));
  expect(all.length).toBeGreaterThan(2);
  expect([pages[0], pages.toSorted()]).toEqual([key(first[0]!), all.toSorted()]);
  const ids = [];
  for await (const each of standingPlans(world.recoveries, REGION, 1)) ids.push(each.id);
  expect(ids.toSorted()).toEqual((await world.recoveries.plansAfter(REGION, null, 1_000)).map((each) => each.id).toSorted());
  expect(ids).toContain(id);
});

test('given debts of a region, then they are listed by who owes and which fund, and in no other region', async () => {
  expect((await world.recoveries.debts(REGION, 100)).find((each) => each.payee === payee)).toMatchObject({ name: '张䶮', fund: 'pension', claims: [{ id: claim, amountFen: 90_000, because: 'revoked' }] });
  expect([await world.recoveries.debts('330200', 100), await world.recoveries.claim('330200', claim!)]).toEqual([[], undefined]);
});
