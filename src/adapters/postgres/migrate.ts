import { Client } from 'pg';
import { DatabaseTrouble, messageOf } from './embedded/trouble.ts';
import type { Migration } from './migration-files.ts';
import { connectionConfig } from './pool.ts';

/** A step with what the database says about it. */
export type MigrationState = { readonly name: string; readonly appliedAt: string | null };

type Applied = { readonly number: number; readonly name: string; readonly checksum: string; readonly applied_at: string };

const LOCK = 5_824_202;

/**
 * All steps of one run happen in one transaction under a lock, so that a failing step leaves the schema as it was and
 * a second process that starts meanwhile waits and then finds nothing to do. The lock belongs to the transaction, not
 * to the session: it also holds behind a connection pooler.
 */
async function inLockedTransaction<T>(connectionString: string, work: (client: Client, applied: readonly Applied[]) => Promise<T>): Promise<T> {
  const client = new Client({ ...connectionConfig(connectionString), application_name: 'kuaiban migrate' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
    await client.query(`set local client_min_messages = warning;
      create schema if not exists kuaiban;
      create table if not exists kuaiban.migration (
        number integer primary key, name text not null, checksum text not null, applied_at timestamptz not null default clock_timestamp())`);
    const { rows } = await client.query<Applied>('select number, name, checksum, applied_at from kuaiban.migration order by number');
    const result = await work(client, rows);
    await client.query('commit');
    return result;
  } finally {
    // An open transaction ends with its connection.
    await client.end();
  }
}

/** Refuse what would leave nobody knowing which schema this is. */
function check(migrations: readonly Migration[], applied: readonly Applied[]): void {
  const files = new Map(migrations.map((migration) => [migration.number, migration]));
  for (const step of applied) {
    const file = files.get(step.number);
    if (!file) {
      throw new DatabaseTrouble(
        `数据库已执行迁移 ${step.name}，但本程序没有这个文件：数据库比程序新，请升级程序。`,
        `The database has taken the step ${step.name}, which this program does not have: it is newer than the program. Upgrade the program.`,
      );
    }
    if (file.checksum !== step.checksum) {
      throw new DatabaseTrouble(
        `迁移 ${step.name} 执行后被改动过。请恢复原文件，并把改动写成新的迁移。`,
        `The migration ${step.name} was changed after it had been applied. Restore the file and put the change into a new one.`,
      );
    }
  }
  const last = applied.at(-1)?.number ?? -1;
  const late = migrations.find((migration) => migration.number < last && !applied.some((step) => step.number === migration.number));
  if (late) throw new DatabaseTrouble(`迁移 ${late.name} 的编号小于已执行的最后一个，请改用更大的编号。`, `The migration ${late.name} has a lower number than the last one applied. Give it a higher one.`);
}

async function run(client: Client, name: string, direction: 'up' | 'down', sql: string): Promise<void> {
  try {
    await client.query(sql);
  } catch (error) {
    const position = Number((error as { position?: string }).position);
    const line = position > 0 ? `, line ${sql.slice(0, position).split('\n').length} of -- ${direction}` : '';
    const hint = (error as { hint?: string }).hint;
    const said = messageOf(error) + (hint ? `. ${hint}` : '');
    throw new DatabaseTrouble(`迁移 ${name} 失败：${said}`, `The migration ${name} (${direction}${line}) failed: ${said}`, error);
  }
}

/** Bring the schema up to the last of the migrations. Answers the names of the steps taken, none when there was nothing to do. */
export function migrateUp(connectionString: string, migrations: readonly Migration[]): Promise<readonly string[]> {
  return inLockedTransaction(connectionString, async (client, applied) => {
    check(migrations, applied);
    const pending = migrations.filter((migration) => !applied.some((step) => step.number === migration.number));
    for (const { number, name, up, checksum } of pending) {
      await run(client, name, 'up', up);
      await client.query('insert into kuaiban.migration (number, name, checksum) values ($1, $2, $3)', [number, name, checksum]);
    }
    return pending.map(({ name }) => name);
  });
}

/** Take back every step with a number above `to`, the last first. For development and tests: it drops tables with their data. */
export function migrateDown(connectionString: string, migrations: readonly Migration[], to = -1): Promise<readonly string[]> {
  return inLockedTransaction(connectionString, async (client, applied) => {
    check(migrations, applied);
    const back = applied.filter((step) => step.number > to).toReversed();
    for (const { number, name } of back) {
      await run(client, name, 'down', migrations.find((migration) => migration.number === number)!.down);
      await client.query('delete from kuaiban.migration where number = $1', [number]);
    }
    return back.map(({ name }) => name);
  });
}

/** Which steps are taken and which are not. Throws where files and database contradict each other. */
export function migrationStates(connectionString: string, migrations: readonly Migration[]): Promise<readonly MigrationState[]> {
  return inLockedTransaction(connectionString, (_client, applied) => {
    check(migrations, applied);
    return Promise.resolve(migrations.map(({ number, name }) => ({ name, appliedAt: applied.find((step) => step.number === number)?.applied_at ?? null })));
  });
}
