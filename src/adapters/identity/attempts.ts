import type { Pool } from 'pg';
import type { Attempts } from '#usecases/identity/ports.ts';

export type LockPolicy = { readonly failures: number; readonly minutes: number };

/**
 * Counts failures on `sign_in_attempt`. The failure that reaches the limit sets the lock; a lock that has run out, or
 * failures older than a lock lasts, start the count anew.
 */
export function createAttempts(pool: Pool, policy: LockPolicy): Attempts {
  const span = policy.minutes * 60_000;
  return {
    async begin(key, now) {
      const until = new Date(now.getTime() + span);
      const { rows } = await pool.query<{ failed: number }>({
        name: 'attempt-begin',
        text: `insert into sign_in_attempt as a (kind, login_hash, failed, last_at) values ($1, $2, 1, $3)
          on conflict (kind, login_hash) do update set
            failed = case when a.locked_until is not null or a.last_at <= $4 then 1 else a.failed + 1 end,
            locked_until = case when a.locked_until is null and a.last_at > $4 and a.failed + 1 >= $5 then $6::timestamptz end,
            last_at = $3
          where a.locked_until is null or a.locked_until <= $3
          returning failed`,
        values: [key.kind, key.hash, now, new Date(now.getTime() - span), policy.failures, until],
      });
      if (rows[0]) return { allowed: true, left: Math.max(0, policy.failures - rows[0].failed), until };
      const locked = await pool.query<{ locked_until: string | null }>('select locked_until from sign_in_attempt where kind = $1 and login_hash = $2', [key.kind, key.hash]);
      const end = locked.rows[0]?.locked_until;
      return { allowed: false, until: end ? new Date(end) : until };
    },
    async forgive(key) {
      await pool.query('update sign_in_attempt set failed = greatest(failed - 1, 0), locked_until = null where kind = $1 and login_hash = $2', [key.kind, key.hash]);
    },
    async clear(key) {
      await pool.query('delete from sign_in_attempt where kind = $1 and login_hash = $2', [key.kind, key.hash]);
    },
  };
}
