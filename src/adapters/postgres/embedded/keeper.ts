import { Client, escapeIdentifier } from 'pg';

/**
 * Every process that uses the embedded server holds one connection with a shared advisory lock. Whoever stops asks for
 * the lock alone: it gets it only when nobody else is there. A killed process loses its connection and with it its claim,
 * so there are no claim files to go stale.
 */
export type Keeper = {
  readonly version: string;
  /** Give up our claim; true when nobody else has one, and then nobody can get one before the connection ends. */
  release(): Promise<boolean>;
  close(): Promise<void>;
};

const CLAIM = 5_824_201;

export async function connectKeeper(connectionString: string, onLost: () => void): Promise<Keeper> {
  const client = new Client({ connectionString, application_name: 'kuaiban keeper', keepAlive: true });
  // Until the claim is ours a broken connection is the caller's error, not a loss.
  let closing = true;
  client.on('error', () => undefined);
  client.on('end', () => { if (!closing) onLost(); });
  await client.connect();
  await client.query('select pg_advisory_lock_shared($1)', [CLAIM]);
  const { rows } = await client.query<{ version: string }>(`select current_setting('server_version') as version`);
  closing = false;
  return {
    version: rows[0]?.version ?? '',
    release: async () => {
      closing = true;
      await client.query('select pg_advisory_unlock_shared($1)', [CLAIM]);
      const answer = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [CLAIM]);
      return answer.rows[0]?.alone === true;
    },
    close: async () => {
      closing = true;
      await client.end().catch(() => undefined);
    },
  };
}

/** Create the database where it is missing. Two at once: the second's complaint that it exists is as good. */
export async function ensureDatabase(connectionString: string, name: string): Promise<void> {
  const client = new Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) {
      await client.query(`create database ${escapeIdentifier(name)}`).catch((error: unknown) => {
        const code = (error as { code?: string }).code;
        if (code !== '42P04' && code !== '23505') throw error;
      });
    }
  } finally {
    await client.end();
  }
}
