import type { Pool } from 'pg';
import type { Localized } from '#core/value.ts';

/** Add partners whose job services may post and read vacancies; who is there keeps the scope they have. */
export async function importJobPartners(pool: Pool, region: string, partners: readonly { readonly id: string; readonly name: Localized; readonly perDay: number; readonly until: string }[]): Promise<void> {
  await pool.query('insert into job_partner select * from jsonb_populate_recordset(null::job_partner, $1) on conflict do nothing', [JSON.stringify(partners.map(({ id, name, perDay, until }) => ({ region, id, name, per_day: perDay, until, ended_at: null, ended_by: null })))]);
}
