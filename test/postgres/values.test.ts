import { expect, test } from 'vitest';
import { readInstant, readWhole } from '#adapters/postgres/values.ts';
import { createPool } from '#adapters/postgres/pool.ts';
import { usingDatabase } from './harness.ts';

const database = usingDatabase();

test('given dates, instants and whole numbers in the database, then they come as text, ISO 8601 in UTC and numbers', async () => {
  const { rows } = await database.pool.query(`select date '2026-03-29' as day, timestamptz '2026-03-29 08:00:00.12+08' as instant,
    5::bigint as whole, 9007199254740993 as huge, array[date '2026-01-01', null] as days, array[timestamptz '2026-01-01 00:00+00'] as instants, count(*) as none from draft`);
  expect(rows).toEqual([{ day: '2026-03-29', instant: '2026-03-29T00:00:00.120Z', whole: 5, huge: '9007199254740993', days: ['2026-01-01', null], instants: ['2026-01-01T00:00:00.000Z'], none: 0 }]);
});

test('given an instant that JavaScript wrote, when it is stored and read, then it is the same text', async () => {
  const instant = new Date(1_795_000_000_120).toISOString();
  expect((await database.pool.query('select $1::timestamptz as instant', [instant])).rows).toEqual([{ instant }]);
});

test.each([['2026-11-21 01:00:00+00', '2026-11-21T01:00:00.000Z'], ['2026-11-21 01:00:00.123456+00', '2026-11-21T01:00:00.123456Z'], ['2026-11-21 01:00:00.1234+00', '2026-11-21T01:00:00.123400Z'], ['infinity', 'infinity']])(
  'given %s, then it reads %s', (text, instant) => { expect(readInstant(text)).toBe(instant); });

test('given a number too large to be exact, then its digits stay', () => {
  expect([readWhole('-12'), readWhole('9007199254740992')]).toEqual([-12, '9007199254740992']);
});

test('given the role of the service, then it may not change what is append-only', async () => {
  for (const table of ['case_event', 'register_entry', 'register_end', 'access_log', 'daily_seal']) {
    await expect(database.pool.query(`delete from ${table}`)).rejects.toThrow(/permission denied/u);
    await expect(database.pool.query(`update ${table} set region = region`)).rejects.toThrow(/permission denied/u);
  }
});

test('given options in the URL already, then ours are added to them', async () => {
  const pool = createPool(`${database.connectionString}&options=${encodeURIComponent('-c statement_timeout=1234')}`, { role: 'kuaiban_app' });
  const { rows } = await pool.query(`select current_setting('statement_timeout') as timeout, current_user as role, current_setting('search_path') as path`);
  expect(rows).toEqual([{ timeout: '1234ms', role: 'kuaiban_app', path: 'kuaiban,public' }]);
  await pool.end();
});
