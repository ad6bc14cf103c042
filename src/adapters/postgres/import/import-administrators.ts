import type { Pool } from 'pg';
import type { AdminKind } from '#core/administration/kinds.ts';

export type AdministratorToImport = { readonly id: string; readonly number: string; readonly name: string; readonly kind: AdminKind };

/** Add the first administrators of a region, who are there before anybody could appoint them. Of invented ones no identity number is known; their own number stands for it. */
export async function importAdministrators(pool: Pool, region: string, administrators: readonly AdministratorToImport[], lookup: (text: string) => string): Promise<void> {
  await pool.query(
    `insert into administrator select * from jsonb_populate_recordset(null::administrator, $1) on conflict do nothing`,
    [JSON.stringify(administrators.map(({ id, number, name, kind }) => ({ region, id, number, name, kind, person: lookup(`administrator/${region}/${number}`) })))],
  );
}
