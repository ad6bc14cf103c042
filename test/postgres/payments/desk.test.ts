import { beforeAll, describe, expect, test } from 'vitest';
import { createClaimStore } from '#adapters/postgres/payments/claim-store.ts';
import { recoverPayments } from '#usecases/payments/recover-payments.ts';
import { paymentsDeskView } from '#channels/http/views/payments-desk-view.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import { FILE_TROUBLES, type FileTrouble } from '#core/payments/file-trouble.ts';
import { createPaymentsWorld } from '../../support/payments-world.ts';
import { REGION } from '../../support/swim-club-world.ts';
import { usingDatabase } from '../harness.ts';

const database = usingDatabase();
let world: ReturnType<typeof createPaymentsWorld>;
beforeAll(() => { world = createPaymentsWorld(database.pool); });

const ELSEWHERE = '330200';
const TODAY = '2026-12-15';
const [GOOD, BAD] = ['6217000000000000017', '6217000000000000025'] as const;

test('given a region where nothing was paid, then there is nothing to show', async () => {
  expect([await world.desk.runs(REGION), await world.desk.files(REGION, 10), await world.desk.strays(REGION, 10), await world.desk.ledgers(REGION), await world.desk.waiting(REGION, TODAY, 10)]).toEqual([[], [], [], [], []]);
});

describe('given a month of three people, of whom one has a closed account and one none', () => {
  beforeAll(async () => {
    for (const account of [GOOD, BAD, null]) await world.plan(await world.person(), { amount: 100_000, account });
    world.closed.add(BAD);
    await world.run('2026-12-01');
    await world.carry();
  });

  test('then each sum stands where the money is, and together they are what was due', async () => {
    expect(await world.desk.runs(REGION)).toEqual([{ month: '2026-12-01', fund: 'pension', refund: false, people: 3, orders: 3, orderedFen: 300_000, withheldFen: 0, waitingFen: 100_000, sentFen: 0, paidFen: 100_000, returnedFen: 100_000, returned: 1 }]);
    expect(await world.desk.runs(ELSEWHERE)).toEqual([]);
  });

  test('then whose money waits is named with why, and nobody else', async () => {
    expect((await world.desk.waiting(REGION, TODAY, 10)).map(({ name, why, reason, amountFen }) => [name, why, reason, amountFen]).toSorted()).toEqual([['张䶮', 'no-account', null, 100_000], ['张䶮', 'returned', 'account-closed', 100_000]]);
    expect([(await world.desk.waiting(REGION, TODAY, 1)).length, await world.desk.waiting(ELSEWHERE, TODAY, 10)]).toEqual([1, []]);
  });

  test('then the control sheet has each line with the last digits of its account and its result', async () => {
    const [file] = await world.desk.files(REGION, 10);
    expect(file).toMatchObject({ lines: 2, totalFen: 200_000, status: 'settled', trouble: null, returned: 1, returnedFen: 100_000 });
    const lines = await world.desk.sheet(REGION, file!.id);
    expect(lines.map(({ tail, status, reason }) => [tail, status, reason]).toSorted()).toEqual([['0017', 'paid', null], ['0025', 'returned', 'account-closed']]);
    expect(JSON.stringify(lines)).not.toContain(GOOD);
    expect([await world.desk.file(ELSEWHERE, file!.id), await world.desk.sheet(ELSEWHERE, file!.id)]).toEqual([undefined, []]);
  });

  test('then the ledger says what the orders, files and claims say', async () => {
    expect(await world.unfit()).toEqual([]);
    const { rows: [revoked] } = await database.pool.query<{ plan: string }>(`update payment_plan p set revoked_at = now() from payment_order_state o where o.region = p.region and o.plan_id = p.id and o.status = 'paid' returning p.id as plan`);
    expect(revoked).toBeDefined();
    await recoverPayments(createClaimStore(database.pool), REGION, 20, world.now());
    expect((await world.desk.ledgers(REGION)).map(({ recorded }) => recorded)).toEqual([{ payable: -100_000, bank: -100_000, returned: -100_000, receivable: 100_000 }]);
    expect(await world.unfit()).toEqual([]);
  });
});

describe('given a file that the bank does not settle', () => {
  const kindOf = async (): Promise<readonly (readonly [string | null, string])[]> => (await world.desk.files(REGION, 10)).filter(({ status }) => status !== 'settled').map(({ kind, status }) => [kind, status]);
  const later = () => { world.time.now = new Date(Date.parse(world.time.now) + 3_600_000).toISOString(); };
  beforeAll(async () => {
    await world.plan(await world.person(), { amount: 50_000, first: '2027-01-01', times: 1 });
    await world.run('2027-01-01');
  });

  test.each<[string, FileTrouble | undefined]>([['nobody answers', undefined], ['it does not take it', 'refused'], ['the answer is unsigned', 'unusable'], ['it is at work', 'working']])('%s: the kind is kept', async (failed, kind) => {
    later();
    await world.carry({ ...world.bank, send: async () => ({ failed, ...(kind && { kind }) }) });
    expect(await kindOf()).toEqual([[kind ?? 'unreachable', 'made']]);
  });

  test('when its answer does not fit, or something breaks here, then that is kept; when it is settled, then nothing is', async () => {
    later();
    await world.carry({ ...world.bank, statement: async () => ({ lines: 1, paid: 1, returned: 0, results: [{ line: 99, result: 'paid' }] }) });
    expect(await kindOf()).toEqual([['mismatch', 'sent']]);
    later();
    await world.carry({ ...world.bank, statement: async () => { throw new Error('broken'); } });
    const [file] = await world.desk.files(REGION, 10);
    expect(file).toMatchObject({ kind: 'internal', trouble: 'broken' });
    // The page says what it is and what to do, and not in the words of whatever broke.
    const [seen] = paymentsDeskView({ codes: new Map() } as unknown as Catalog, { runs: [], files: [file!], strays: [] }).files;
    expect(seen?.trouble).toEqual({ kind: 'internal', ...FILE_TROUBLES.internal });
    later();
    await world.carry();
    expect([await kindOf(), (await world.desk.files(REGION, 10)).every(({ trouble, kind }) => trouble === null && kind === null)]).toEqual([[], true]);
  });
});

test('given a return that fits no line, then it is shown until it is settled with the bank', async () => {
  const [file] = await world.desk.files(REGION, 1);
  world.late.push({ id: 'stray', file: file!.id, line: 77, amountFen: 1, reason: 'account-closed' });
  await world.takeLate();
  expect(await world.desk.strays(REGION, 10)).toMatchObject([{ id: 'stray', file: file!.id, line: 77, outcome: 'no-such-line' }]);
});
