import type { PoolClient } from 'pg';

/**
 * Whether administrators have entered something about an office since the change that somebody knows last. Who books or takes a number goes by what their own process remembers,
 * which may be a second old; asked under the lock that an end of the office waits for, nobody is left at an office that is no more. The types are those of the index `admin_event_of_offices`.
 */
export async function officeChanged(client: PoolClient, region: string, office: string, known: number): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from admin_event where region = $1 and seq > $3 and type in ('office-entered', 'office-changed', 'office-ended', 'office-undone') and data::jsonb->>'office' = $2 limit 1`, [region, office, known]);
  return rowCount === 1;
}
