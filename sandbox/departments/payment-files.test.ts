import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createPaymentBank } from '#adapters/departments/payment-bank.ts';
import type { Bank, PaymentFile, PaymentLine } from '#usecases/ports/payments.ts';
import { li, startWorld, wang } from '../../test/departments.ts';
import type { World } from '../../test/departments.ts';

let world: World;
let bank: Bank;
beforeEach(async () => {
  world = await startWorld();
  bank = createPaymentBank(world.platform);
});
afterEach(() => world.end());

const line = (no: number, account: string, name: string, amountFen = 1_000): PaymentLine => ({ line: no, account, name, amountFen });
const accountOf = (dossier: typeof li): string => dossier.departments.bank!.account;
const LINES = [line(1, accountOf(li), '李䶮'), line(2, accountOf(wang), '某某', 2_000), line(3, '6217009999999999999', '外行账户', 3_000)];
const file = (change: Partial<PaymentFile> = {}): PaymentFile => ({ region: '371300', id: randomUUID(), fund: 'pension', lines: 3, totalFen: 6_000, attempts: 1, ...change });
const WHOLE = { lines: 3, paid: 4_000, returned: 2_000, results: [{ line: 1, result: 'paid' }, { line: 2, result: 'returned', reason: 'name-mismatch' }, { line: 3, result: 'paid' }] };

describe('given a file of three payments', () => {
  test('when it is sent twice, then it is taken once, and each line has its result', async () => {
    const one = file();
    const [first, second] = [await bank.send(one, LINES), await bank.send(one, LINES)];
    expect([first, await bank.statement(one)]).toEqual([second, WHOLE]);
    expect((await world.messages('payment-bank')).filter(({ message }) => message === one.id)).toHaveLength(1);
  });

  test('when another file comes under the same id, then it is refused', async () => {
    const one = file();
    await bank.send(one, LINES);
    expect(await bank.send(one, LINES.map((each) => ({ ...each, account: '6217001234567890123' })))).toMatchObject({ failed: expect.stringContaining('message') as string });
  });

  test('when its control totals do not fit its lines, then it is refused and nothing is known of it', async () => {
    const one = file({ totalFen: 6_001 });
    expect(await bank.send(one, LINES)).toMatchObject({ failed: expect.stringContaining('422') as string });
    expect(await bank.statement(one)).toMatchObject({ failed: expect.any(String) as string });
  });

  test.each(['account-closed', 'account-frozen', 'name-mismatch'] as const)('when the bank is ordered to return it as %s, then every line comes back, and stays so when asked again', async (variant) => {
    await world.fault({ department: 'payment-bank', kind: 'returning', variant, times: 1 });
    const one = file();
    await bank.send(one, LINES);
    const returned = { lines: 3, paid: 0, returned: 6_000, results: LINES.map((each) => ({ line: each.line, result: 'returned', reason: variant })) };
    expect([await bank.statement(one), await bank.statement(one)]).toEqual([returned, returned]);
  });

  test('when the bank sends a line back days after, then the list of the day names it, with control totals, once; a day before nothing', async () => {
    const one = file();
    await bank.send(one, LINES);
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const order = (change: object): Promise<Response> => fetch(`${world.sandbox.adminUrl}/admin/returns`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ department: 'payment-bank', reason: 'account-closed', ...change }) });
    const none = { count: 0, totalFen: 0, returns: [] };
    expect(await bank.returns('371300', today)).toEqual(none);
    expect((await order({ name: '外行账户' })).status).toBe(201);
    const statuses = [await order({ name: '外行账户' }), await order({ name: '某某' }), await order({ department: 'bank' }), await order({ reason: 'no-reason' })].map(({ status }) => status);
    expect(statuses).toEqual([404, 404, 422, 422]);
    expect(await bank.returns('371300', today)).toEqual({ count: 1, totalFen: 3_000, returns: [{ id: expect.stringContaining(one.id) as string, file: one.id, line: 3, amountFen: 3_000, reason: 'account-closed' }] });
    expect(await bank.returns('371300', '2026-01-01')).toEqual(none);
    // What it has answered to the file itself stands.
    expect(await bank.statement(one)).toEqual(WHOLE);
    await order({ file: one.id, line: 1, wrong: true });
    expect(await bank.returns('371300', today)).toMatchObject({ count: 2, totalFen: 4_001 });
  });

  test('when the bank is not done with it yet, then it is asked again later', async () => {
    const one = file();
    await bank.send(one, LINES);
    await world.fault({ department: 'payment-bank', scenario: 'payment-results', kind: 'working', times: 1 });
    expect([await bank.statement(one), await bank.statement(one)]).toEqual([{ failed: expect.stringContaining('still at work') as string, kind: 'working' }, WHOLE]);
  });

  test('when the bank is ordered to contradict itself, then it names a line that was never sent', async () => {
    const one = file();
    await bank.send(one, LINES);
    await world.fault({ department: 'payment-bank', scenario: 'payment-results', kind: 'contradicting', times: 1 });
    expect(await bank.statement(one)).toMatchObject({ lines: 4, results: [...WHOLE.results, { line: 1_003, result: 'paid' }] });
  });
});
