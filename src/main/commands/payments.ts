import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Pool } from 'pg';
import { createVault } from '#adapters/crypto/vault.ts';
import { loadKeys } from '#adapters/crypto/keys.ts';
import { dataFolder } from '#adapters/postgres/embedded/resolve-database.ts';
import { createPaymentAudit, type LedgerSum } from '#adapters/postgres/payments/payment-audit.ts';
import { createPaymentStore } from '#adapters/postgres/payments/payment-store.ts';
import { dayOf } from '#core/clocks/day.ts';
import { readMonth } from '#core/payments/due-month.ts';
import { balancesOf, type LedgerEvent } from '#core/payments/ledger.ts';
import { payingKinds } from '#core/payments/paying-kinds.ts';
import { orderPayments } from '#usecases/payments/order-payments.ts';
import { loadRules } from '../load-rules.ts';
import { columns } from './print.ts';
import { withPool } from './with-pool.ts';

const USAGE = `kuaiban payments run --month 2026-12 [--region 371300] [--json]   生成到该月为止应发的支付单，可以重复运行 / make the orders due up to a month; may be run again
kuaiban payments verify [--json]                                   核对账目：借贷相等，每张支付单都有分录 / check the ledger and every order`;

const root = resolve(import.meta.dirname, '../../..');
type Env = Readonly<Record<string, string | undefined>>;

const yuan = (fen: number): string => (fen / 100).toFixed(2);

/** `kuaiban payments`. Answers 0 when it is well, 1 when something does not add up, 2 when the command cannot be read. */
export async function payments(args: readonly string[], env: Env = process.env): Promise<number> {
  const asked = readArgs(args);
  if (asked === undefined) {
    console.error(USAGE);
    return 2;
  }
  return withPool((pool) => (asked.verb === 'run' ? run(pool, asked, env) : verify(pool, asked.json)), env);
}

type Asked = { readonly verb: 'verify'; readonly json: boolean } | { readonly verb: 'run'; readonly json: boolean; readonly month: string; readonly region: string | undefined };

function readArgs([verb, ...rest]: readonly string[]): Asked | undefined {
  try {
    const { json = false, month = '', region } = parseArgs({ args: [...rest], options: { month: { type: 'string' }, region: { type: 'string' }, json: { type: 'boolean' } } }).values;
    if (verb === 'verify') return { verb, json };
    const read = readMonth(month);
    return verb === 'run' && read !== undefined ? { verb, json, month: read, region } : undefined;
  } catch {
    return undefined;
  }
}

async function run(pool: Pool, { month, region, json }: Extract<Asked, { verb: 'run' }>, env: Env): Promise<number> {
  const { catalog } = await loadRules(join(root, 'catalog'));
  if (region !== undefined && !catalog.regions.has(region)) {
    console.error(`没有地区 ${region} / there is no region ${region}`);
    return 2;
  }
  const store = createPaymentStore(pool, createVault(await loadKeys(dataFolder(env), env)), payingKinds(catalog));
  const now = (): string => new Date().toISOString();
  const done = [];
  for (const each of region === undefined ? [...catalog.regions.keys()] : [region]) done.push({ region: each, ...(await orderPayments(store, each, { month, once: month }, dayOf(now()), now)) });
  if (json) console.log(JSON.stringify(done));
  else for (const each of done) console.log(`✓ ${each.region}  ${each.orders} 笔、${yuan(each.amountFen)} 元 / orders, yuan`);
  return 0;
}

async function verify(pool: Pool, json: boolean): Promise<number> {
  const audit = createPaymentAudit(pool);
  const [sums, orders, findings] = [await audit.sums(), await audit.orders(), await audit.findings()];
  const balances = balancesByFund(sums);
  if (json) console.log(JSON.stringify({ orders, balances, findings }));
  else {
    for (const { where, what } of findings) console.log(`✗ ${where}  ${what}`);
    const lines = balances.map(({ region, fund, balance }) => [region, fund, yuan(balance.fund), yuan(-balance.payable), yuan(-balance.bank), yuan(-balance.returned), yuan(balance.receivable)]);
    if (lines.length > 0) console.log(columns([['地区 Region', '基金 Fund', '列支 Spent', '应付 Owed', '银行付出 Paid out', '退回待发 Returned', '应追回 To recover'], ...lines]));
    console.log(`${findings.length === 0 ? '✓' : '✗'} ${orders} 张支付单 / orders`);
  }
  return findings.length === 0 ? 0 : 1;
}

type FundBalance = { readonly region: string; readonly fund: string; readonly balance: ReturnType<typeof balancesOf> };

function balancesByFund(sums: readonly LedgerSum[]): FundBalance[] {
  return [...Map.groupBy(sums, ({ region, fund }) => `${region} ${fund}`).values()].map((rows) => {
    const { region, fund } = rows[0]!;
    const amounts: Partial<Record<LedgerEvent, number>> = Object.fromEntries(rows.map(({ event, amountFen }) => [event, amountFen]));
    return { region, fund, balance: balancesOf(amounts) };
  });
}
