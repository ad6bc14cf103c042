import type { Pool } from 'pg';

/** Removes what has run out: artefacts of the provider, sessions, counts of failures older than a day. May run anywhere, any time. */
export async function sweepIdentity(pool: Pool, now: Date): Promise<void> {
  await pool.query('delete from oidc_artifact where expires_at <= $1', [now]);
  await pool.query('delete from session where expires_at <= $1', [now]);
  await pool.query('delete from sign_in_attempt where last_at < $1', [new Date(now.getTime() - 86_400_000)]);
}
