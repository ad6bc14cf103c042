import type { Pool } from 'pg';

/** Of partners that were told, or were not to be reached, an operator can read for so long (days). */
const TOLD_DAYS = 30;

/** Removes what has run out: artefacts of the provider, sessions, counts of failures older than a day, what partners were told a month ago. May run anywhere, any time. */
export async function sweepIdentity(pool: Pool, now: Date): Promise<void> {
  await pool.query('delete from oidc_artifact where expires_at <= $1', [now]);
  await pool.query('delete from session where expires_at <= $1', [now]);
  await pool.query(`delete from partner_opening where status in ('told', 'given-up') and next_at < $1`, [new Date(now.getTime() - TOLD_DAYS * 86_400_000)]);
  await pool.query('delete from sign_in_attempt where last_at < $1', [new Date(now.getTime() - 86_400_000)]);
}
