import { PgBoss } from 'pg-boss';
import type { Pool } from 'pg';
import { expect, vi } from 'vitest';
import { addDays, dayOf } from '#core/clocks/day.ts';
import type { FaultOrder } from '#sandbox/departments/faults.ts';
import type { ReturnOrder } from '#sandbox/departments/late-returns.ts';
import type { ListOrder } from '#sandbox/departments/lists.ts';
import type { Pushed, PushOrder } from '#sandbox/departments/push.ts';
import type { Instance } from './instance.ts';

type Sandbox = Pick<Instance, 'departments'>;
export type Delivered = { readonly id: string; readonly message: string; readonly scenario: string; readonly payload: Readonly<Record<string, unknown>> };

/** Order a fault of the stand-in departments at their admin address. */
export async function orderFault({ departments }: Sandbox, order: FaultOrder): Promise<void> {
  const response = await fetch(`${departments}/admin/faults`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(order) });
  expect(response.status).toBe(201);
}

/** Let a department say something to the platform by itself. */
export async function sayWord({ departments, url }: Pick<Instance, 'departments' | 'url'>, order: Omit<PushOrder, 'to'>): Promise<Pushed> {
  const response = await fetch(`${departments}/admin/words`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ...order, to: url }) });
  expect(response.status).toBe(200);
  return (await response.json()) as Pushed;
}

/** Have a record stand on the list of yesterday, which is fetched as if no list of that day had been: what was fetched before is of the day before. */
export async function listAnew(instance: Instance, pool: Pool, order: Omit<ListOrder, 'period' | 'city'>): Promise<void> {
  const today = dayOf(new Date().toISOString());
  const of = [addDays(today, -2), order.department, order.scenario];
  for (const table of ['pull', 'pull_change']) {
    await pool.query(`delete from kuaiban.${table} where period = $1 and department = $2 and scenario = $3`, of);
    await pool.query(`update kuaiban.${table} set period = $1 where department = $2 and scenario = $3`, of);
  }
  const response = await fetch(`${instance.departments}/admin/lists`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ...order, period: addDays(today, -1), city: '371300' }) });
  expect(response.status).toBe(201);
  await vi.waitFor(async () => {
    await wakeDuty(instance, 'pull-lists');
    await vi.waitFor(async () => expect((await pool.query(`select from kuaiban.pull where region = '371300' and period = $1 and department = $2 and scenario = $3 and status = 'done'`, [addDays(today, -1), order.department, order.scenario])).rowCount).toBe(1), { timeout: 5_000, interval: 200 });
  }, { timeout: 30_000 });
}

/** Let the bank send a line back that it has called paid. */
export function sendBack({ departments }: Sandbox, order: ReturnOrder): Promise<Response> {
  return fetch(`${departments}/admin/returns`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(order) });
}

/** Everything works again. */
export async function clearFaults({ departments }: Sandbox): Promise<void> {
  expect((await fetch(`${departments}/admin/faults`, { method: 'DELETE' })).status).toBe(204);
}

/** What a department or a gateway has kept of what it was told. */
export async function messagesOf({ departments }: Sandbox, department: string): Promise<readonly Delivered[]> {
  const response = await fetch(`${departments}/admin/messages?department=${department}`);
  return ((await response.json()) as { messages: readonly Delivered[] }).messages;
}

/** As if the waiting time were over: everything held or undelivered is due, and the running server's own duties are woken. */
export async function letTimePass(instance: Instance, pool: Pool): Promise<void> {
  await pool.query('update kuaiban.case_item set retry_at = now() where retry_at is not null');
  await pool.query(`update kuaiban.message set next_at = now() where status <> 'delivered'`);
  await pool.query(`update kuaiban.sending set next_at = now() where status in ('queued', 'failing')`);
  for (const duty of ['retry-held', 'deliver-messages', 'send-notices']) await wakeDuty(instance, duty);
}

/** Have the running server do one of its duties now. */
export async function wakeDuty(instance: Instance, duty: string): Promise<void> {
  const boss = new PgBoss({ connectionString: await instance.database(), schema: 'pgboss', max: 1, supervise: false, schedule: false, migrate: false });
  boss.on('error', () => undefined);
  await boss.start();
  try {
    await boss.send(duty, {});
  } finally {
    await boss.stop({ graceful: false });
  }
}
