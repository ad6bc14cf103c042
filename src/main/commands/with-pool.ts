import type { Pool } from 'pg';
import { DatabaseTrouble } from '#adapters/postgres/embedded/trouble.ts';
import { resolveDatabase } from '#adapters/postgres/embedded/resolve-database.ts';
import { createPool } from '#adapters/postgres/pool.ts';

/** Run a command over the database of the data folder (joined where a server runs already) or of DATABASE_URL, and leave nothing open. */
export async function withPool(run: (pool: Pool) => Promise<number>, env: Readonly<Record<string, string | undefined>> = process.env): Promise<number> {
  try {
    const database = await resolveDatabase(env, { info: () => undefined, warn: (message) => console.error(message) });
    const pool = createPool(database.connectionString, { max: 2 });
    try {
      return await run(pool);
    } finally {
      await pool.end();
      await database.stop();
    }
  } catch (error) {
    if (!(error instanceof DatabaseTrouble)) throw error;
    console.error(error.message);
    return 1;
  }
}
