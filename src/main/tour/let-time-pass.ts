import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';

/** What the platform does again later by itself. */
const REPEATED = ['retry-held', 'deliver-messages', 'send-notices', 'department-words', 'pull-lists'];
const EVERY_MS = 2_000;

export type Clockwork = { readonly pool: Pool; /** Have the running server do one of its duties now. */ wake(duty: string): Promise<void> };

/** As if the waiting time of everything that is tried again were over: it is due, and the running server's own duties are woken. */
export async function letTimePass({ pool, wake }: Clockwork): Promise<void> {
  await pool.query('update case_item set retry_at = now() where retry_at is not null');
  await pool.query(`update message set next_at = now() where status <> 'delivered'`);
  // Not what waits for the end of quiet hours: at night each of them would be taken up and put off again, every two seconds.
  await pool.query(`update sending set next_at = now() where status = 'failing'`);
  await pool.query(`update pull set next_at = now() where status <> 'done'`);
  for (const duty of REPEATED) await wake(duty);
}

/** Lets time pass again and again while something is under way, so that nobody waits for minutes. */
export async function whileTimePasses<T>(clockwork: Clockwork, underWay: Promise<T>): Promise<T> {
  const ended = new AbortController();
  const done = underWay.finally(() => ended.abort());
  const passing = (async () => {
    while (!ended.signal.aborted) {
      await letTimePass(clockwork);
      await pause(EVERY_MS, undefined, { signal: ended.signal }).catch(() => undefined);
    }
  })();
  const [value] = await Promise.all([done, passing]);
  return value;
}
