import type { Pool, PoolClient } from 'pg';
import type { Access } from '#usecases/ports/register.ts';

/** Keeps looks at people's data in one statement, alone or with what else a transaction does; one whose `id` is there already is kept once. */
export async function writeAccesses(client: Pool | PoolClient, region: string, accesses: readonly Access[]): Promise<void> {
  if (accesses.length === 0) return;
  const rows = accesses.map((access) => ({ region, id: access.id, at: access.at, actor: access.actor, actor_kind: access.actorKind, subject_id: access.subject, what: access.what, why: access.why, case_number: access.case, account_id: access.account ?? null }));
  await client.query('insert into access_log select x.* from jsonb_populate_recordset(null::access_log, $1) as x on conflict do nothing', [JSON.stringify(rows)]);
}
