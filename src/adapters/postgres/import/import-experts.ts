import type { Pool } from 'pg';

/** Somebody in the pool of a committee. */
export type ExpertToImport = { readonly id: string; readonly number: string; readonly name: string; readonly committee: string; readonly speciality: string };

/** Add experts who are not there yet: present, without recusals. */
export async function importExperts(pool: Pool, region: string, experts: readonly ExpertToImport[]): Promise<void> {
  await pool.query(
    `insert into expert select * from jsonb_populate_recordset(null::expert, $1) on conflict do nothing`,
    [JSON.stringify(experts.map(({ id, number, name, committee, speciality }) => ({ region, id, number, name, committee, speciality, present: true, recusals: [] })))],
  );
}
