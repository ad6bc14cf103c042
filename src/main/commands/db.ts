import { resolve } from 'node:path';
import { DatabaseTrouble } from '#adapters/postgres/embedded/trouble.ts';
import { resolveDatabase } from '#adapters/postgres/embedded/resolve-database.ts';
import { migrateUp, migrationStates } from '#adapters/postgres/migrate.ts';
import { readMigrations } from '#adapters/postgres/migration-files.ts';

const MIGRATIONS = resolve(import.meta.dirname, '../../../db/migrations');

const USAGE = `kuaiban db migrate   把数据库升级到最新结构 / bring the database up to the newest schema
kuaiban db status    查看各项迁移 / show which migrations are applied
数据库：DATABASE_URL，否则为数据目录中的内置数据库 / the database of DATABASE_URL, else the embedded one in the data folder`;

/** `kuaiban db migrate|status`. Joins the embedded database where a server runs it already. Answers the exit code. */
export async function db(args: readonly string[], env: Readonly<Record<string, string | undefined>> = process.env): Promise<number> {
  const [verb] = args;
  if (verb !== 'migrate' && verb !== 'status') {
    console.error(USAGE);
    return 2;
  }
  try {
    const migrations = await readMigrations(MIGRATIONS);
    const database = await resolveDatabase(env, { info: () => undefined, warn: (message) => console.error(message) });
    try {
      if (verb === 'migrate') {
        const taken = await migrateUp(database.connectionString, migrations);
        console.log(taken.length > 0 ? taken.map((name) => `✓ ${name}`).join('\n') : '数据库结构已是最新 / the schema is up to date');
      } else {
        for (const { name, appliedAt } of await migrationStates(database.connectionString, migrations)) console.log(`${name}  ${appliedAt ?? '未执行 / pending'}`);
      }
    } finally {
      await database.stop();
    }
    return 0;
  } catch (error) {
    if (!(error instanceof DatabaseTrouble)) throw error;
    console.error(error.message);
    return 1;
  }
}
