import { join, resolve } from 'node:path';
import { Client } from 'pg';
import type { Log, RunningDatabase } from './start-postgres.ts';
import { startPostgres } from './start-postgres.ts';
import { DatabaseTrouble, messageOf } from './trouble.ts';

const OLDEST = 150_000;

async function joinForeign(connectionString: string): Promise<RunningDatabase> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string; number: number }>(
      `select current_setting('server_version') as version, current_setting('server_version_num')::int as number`);
    const server = rows[0]!;
    if (server.number < OLDEST) throw new DatabaseTrouble(`需要 PostgreSQL 15 或更高版本，DATABASE_URL 指向的是 ${server.version}。`, `PostgreSQL 15 or later is needed; DATABASE_URL leads to ${server.version}.`);
    const nothing = (): Promise<void> => Promise.resolve();
    return { connectionString, version: server.version, stop: nothing, leave: nothing };
  } catch (error) {
    if (error instanceof DatabaseTrouble) throw error;
    throw new DatabaseTrouble(`无法连接 DATABASE_URL 指定的数据库：${messageOf(error)}`, `The database of DATABASE_URL cannot be reached: ${messageOf(error)}`, error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The folder that holds everything a run leaves behind: KUAIBAN_DATA, else `.data` in the working folder. */
export const dataFolder = (env: Readonly<Record<string, string | undefined>>): string => resolve(env['KUAIBAN_DATA'] || '.data');

/** The database of DATABASE_URL where one is given, else the embedded one in the data folder. Throws `DatabaseTrouble`. */
export function resolveDatabase(env: Readonly<Record<string, string | undefined>>, log: Log): Promise<RunningDatabase> {
  const url = env['DATABASE_URL'];
  return url ? joinForeign(url) : startPostgres({ dataDir: join(dataFolder(env), 'postgres'), log });
}
