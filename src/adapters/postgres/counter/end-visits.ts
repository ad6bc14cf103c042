import type { PoolClient } from 'pg';
import { EMPTY } from './screen-store.ts';

/** Ends the visits and calls that somebody is at, wherever their clerks are: who they are was not found out after all. @param people ids of the numbers · @param at the instant, ISO 8601 */
export async function endVisits(client: PoolClient, region: string, people: readonly string[], at: string): Promise<void> {
  const { rows } = await client.query<{ id: string; at: string }>('update counter_visit set ended_at = $3 where region = $1 and subject_id = any($2) and ended_at is null returning id, coalesce(helper, region) as at', [region, people, at]);
  for (const visit of rows) {
    await client.query('update helped_visit set ended_at = $3 where region = $1 and id = $2 and ended_at is null', [visit.at, visit.id, at]);
    await client.query(`update counter_screen set ${EMPTY} where region = $1 and visit = $2`, [visit.at, visit.id]);
  }
}
