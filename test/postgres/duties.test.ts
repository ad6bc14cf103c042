import { expect, test } from 'vitest';
import { startDuties } from '#adapters/jobs/queue.ts';
import { usingDatabase } from './harness.ts';

const database = usingDatabase();
const DUTIES = [{ name: 'every-minute', cron: '* * * * *', run: async () => undefined }, { name: 'each-hour', cron: '10 * * * *', run: async () => undefined }, { name: 'at-night', cron: '0 18 * * *', run: async () => undefined }];

/** The names of what runs by the clock after a start with or without what has its hour of the day. */
async function scheduled(daily: boolean): Promise<readonly string[]> {
  const duties = await startDuties(database.connectionString, DUTIES, { daily, onError: (error) => { throw error; } });
  await duties.stop();
  const { rows } = await database.owner.query<{ name: string }>('select name from pgboss.schedule order by name');
  return rows.map(({ name }) => name);
}

test('what has its hour of the day waits to be woken where a test runs at any hour, and runs by itself otherwise', async () => {
  expect(await scheduled(false)).toEqual(['each-hour', 'every-minute']);
  expect(await scheduled(true)).toEqual(['at-night', 'each-hour', 'every-minute']);
});

test('whoever is woken is told so by the database, also a duty that an earlier start has left without', async () => {
  await scheduled(true);
  await database.owner.query(`update pgboss.queue set notify = false where name = 'each-hour'`);
  await scheduled(true);
  const { rows } = await database.owner.query(`select name from pgboss.queue where notify and name = any($1) order by name`, [DUTIES.map(({ name }) => name)]);
  expect(rows).toEqual([{ name: 'at-night' }, { name: 'each-hour' }, { name: 'every-minute' }]);
});
