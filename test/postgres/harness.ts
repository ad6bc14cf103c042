import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, type Pool } from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { startPostgres, type RunningDatabase } from '#adapters/postgres/embedded/start-postgres.ts';
import { migrateUp } from '#adapters/postgres/migrate.ts';
import { readMigrations, type Migration } from '#adapters/postgres/migration-files.ts';
import { APPLICATION_ROLE, createPool } from '#adapters/postgres/pool.ts';
import { testServer } from './global-setup.ts';

export type TestDatabase = {
  /** The owner's URL of this file's own database. */
  readonly connectionString: string;
  /** As the service sees it: role `kuaiban_app`. Closed by the harness. */
  readonly pool: Pool;
  /** As the owner of the schema. Closed by the harness. */
  readonly owner: Pool;
};

const TEMPLATE_LOCK = 5_824_203;

export const databaseUrl = (server: string, database: string): string => server.replace(/^(postgres:\/\/[^/]*\/)[^?]*/u, `$1${database}`);

async function withClient<T>(connectionString: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString, application_name: 'test harness' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A database with all migrations, made once for each set of them; the files of a run clone it. */
function ensureTemplate(server: string, migrations: readonly Migration[]): Promise<string> {
  const name = `template_${createHash('sha256').update(migrations.map((migration) => migration.checksum).join()).digest('hex').slice(0, 12)}`;
  return withClient(databaseUrl(server, 'postgres'), async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rows } = await client.query<{ datistemplate: boolean }>('select datistemplate from pg_database where datname = $1', [name]);
    if (rows[0]?.datistemplate) return name;
    // One without the mark was left by a run that broke off while making it.
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name}`);
    await migrateUp(databaseUrl(server, name), migrations);
    await client.query(`alter database ${name} is_template true`);
    return name;
  });
}

/** Connections that are still there shortly after everything was closed. */
async function leaks(client: Client, database: string): Promise<readonly string[]> {
  for (let tries = 0; ; tries += 1) {
    const { rows } = await client.query<{ leak: string }>(
      `select application_name || ': ' || coalesce(query, '') as leak from pg_stat_activity where datname = $1 and backend_type = 'client backend'`, [database]);
    if (rows.length === 0 || tries === 20) return rows.map((row) => row.leak);
    await pause(50);
  }
}

/**
 * A fresh database for this test file, with the schema of `db/migrations`. Call at the top of the file; the fields may be
 * read once tests run. The file fails when it leaves connections open.
 */
export function usingDatabase(): TestDatabase {
  let server: RunningDatabase | undefined;
  let name = '';
  let pools: { pool: Pool; owner: Pool } | undefined;

  beforeAll(async () => {
    server = await startPostgres(testServer(inject('postgresFolder')));
    const template = await ensureTemplate(server.connectionString, await readMigrations(join(import.meta.dirname, '../../db/migrations')));
    name = `test_${randomBytes(6).toString('hex')}`;
    await withClient(databaseUrl(server.connectionString, 'postgres'), (client) => client.query(`create database ${name} template ${template}`));
    const url = databaseUrl(server.connectionString, name);
    pools = { pool: createPool(url, { role: APPLICATION_ROLE }), owner: createPool(url) };
  });

  afterAll(async () => {
    if (!server) return;
    await Promise.all([pools?.pool.end(), pools?.owner.end()]);
    const found = await withClient(databaseUrl(server.connectionString, 'postgres'), async (client) => {
      const open = await leaks(client, name);
      await client.query(`drop database if exists ${name} with (force)`);
      return open;
    });
    await server.leave();
    if (found.length > 0) throw new Error(`This file left ${found.length} connections open:\n${found.join('\n')}`);
  });

  const ready = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('The database is there only while tests run: use it inside of tests and hooks.');
    return value;
  };
  return {
    get connectionString() { return databaseUrl(ready(server).connectionString, name); },
    get pool() { return ready(pools).pool; },
    get owner() { return ready(pools).owner; },
  };
}
