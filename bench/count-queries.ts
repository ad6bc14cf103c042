import { writeFileSync } from 'node:fs';
import pg from 'pg';

/** Loaded before a server by `--import`: counts what it sends to PostgreSQL, and keeps the count in the file that BENCH_QUERIES names. */
const file = process.env['BENCH_QUERIES'];
// Processes that the server starts load it as well, and are none.
if (file !== undefined && process.argv[1]?.endsWith('server.ts')) {
  let count = 0;
  const send = pg.Client.prototype.query as (...args: unknown[]) => unknown;
  pg.Client.prototype.query = function counted(this: pg.Client, ...args: unknown[]): unknown {
    count += 1;
    return send.apply(this, args);
  } as typeof pg.Client.prototype.query;
  setInterval(() => writeFileSync(file, String(count)), 100).unref();
}
