import type { Pool } from 'pg';
import type { Officer } from '#core/assignment/draw.ts';

export type OfficerToImport = Pick<Officer, 'id' | 'competences' | 'roles' | 'office'> & { readonly number: string; readonly name: string };

/** Add officers who are not there yet: present, without recusals. */
export async function importOfficers(pool: Pool, region: string, officers: readonly OfficerToImport[]): Promise<void> {
  await pool.query(
    `insert into officer select * from jsonb_populate_recordset(null::officer, $1) on conflict do nothing`,
    [JSON.stringify(officers.map(({ id, number, name, competences, roles, office }) => ({ region, id, number, name, competences, roles, present: true, recusals: [], office: office ?? null })))],
  );
}
